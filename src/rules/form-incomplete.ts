/** ZP101: a block or column that the form needs is missing or empty. */
import type { Localized } from '../core/model/localized';
import { formCorner, type FormRule, type RuleReport } from '../core/checking/rule';
import type { MissingPart, SelfEvaluationForm, UnclaimedCell } from '../core/model/self-evaluation-form';
import type { CellPosition } from '../core/model/sheet-snapshot';

function placeOf(form: SelfEvaluationForm, part: MissingPart): CellPosition {
  const corner = formCorner(form);
  if (part === 'goal-expected') return form.goalExpected?.position ?? corner;
  if (part === 'goal-actual') return form.goalActual?.position ?? corner;
  const table = form.indicators?.area;
  if (table && (part === 'weight-column' || part === 'score-column' || part === 'total-row')) {
    return { row: part === 'total-row' ? table.bottom : table.top, column: table.left };
  }
  const funds = form.funds?.area;
  if (funds && part !== 'project-name' && part !== 'indicator-table')
    return { row: funds.top, column: funds.left };
  return corner;
}

const FUNDS: Localized = { zh: '资金表', en: 'Fund table' };
const INDICATORS: Localized = { zh: '指标表', en: 'Indicator table' };
const WHOLE: Localized = { zh: '本表', en: 'This form' };

/** What lacks the part: it may be told at a cell that is called something else. */
const SUBJECTS: Readonly<Record<MissingPart, Localized>> = {
  'fund-table': WHOLE,
  'fund-total-row': FUNDS,
  'annual-budget': FUNDS,
  executed: FUNDS,
  rate: FUNDS,
  'indicator-table': WHOLE,
  'weight-column': INDICATORS,
  'score-column': INDICATORS,
  'total-row': INDICATORS,
  'goal-expected': { zh: '年度总体目标', en: 'Annual goal' },
  'goal-actual': { zh: '年度总体目标', en: 'Annual goal' },
  'project-name': WHOLE,
};

export const formIncomplete: FormRule = {
  scope: 'form',
  code: 'ZP101',
  id: 'form-incomplete',
  topic: 'form',
  severity: 'warning',
  title: { zh: '表格不完整', en: 'Form incomplete' },
  description: {
    zh: '缺少资金表、分值列、得分列、总分行或年度目标等必需部分。没有得分列的表只报告，不代填得分。',
    en: 'A block or column that the form needs is missing or empty. A form without score columns is reported as such; no score is invented.',
  },
  messages: {
    'fund-table': {
      figures: {
        zh: '没有找到资金表',
        en: 'no fund table was found',
      },
      why: { zh: '执行率没法核', en: 'the execution rate cannot be checked' },
    },
    'fund-total-row': { figures: { zh: '没有总额行', en: 'no total row' } },
    'annual-budget': { figures: { zh: '没有预算数列', en: 'no budget column' } },
    executed: { figures: { zh: '没有执行数列', en: 'no executed column' } },
    rate: { figures: { zh: '没有执行率列', en: 'no rate column' } },
    'indicator-table': {
      figures: {
        zh: '没有找到绩效指标表',
        en: 'no indicator table was found',
      },
    },
    'weight-column': {
      figures: { zh: '没有分值列', en: 'no weight column' },
      why: { zh: '得分没法核', en: 'scores cannot be checked' },
    },
    'score-column': {
      figures: { zh: '没有得分列', en: 'no score column' },
      why: { zh: '只核执行率，不代填得分', en: 'only rates are checked, no score is invented' },
    },
    'total-row': { figures: { zh: '没有找到总分行', en: 'no total row was found' } },
    'goal-expected': { figures: { zh: '预期目标没填', en: 'the expected goal is blank' } },
    'goal-actual': { figures: { zh: '实际完成情况没填', en: 'the actual result is blank' } },
    'unknown-column': {
      figures: {
        zh: '不认识表头“{text}”，这一列没有读',
        en: 'the header “{text}” is not known; its column was not read',
      },
      why: {
        zh: '表里缺的一列也许就在这里',
        en: 'a column that the form lacks may stand there',
      },
    },
    'unknown-header': {
      figures: {
        zh: '不认识表头“{text}”，这一列没有读',
        en: 'the header “{text}” is not known; its column was not read',
      },
      why: { zh: '应有的列都找到了', en: 'all columns that are due were found' },
    },
    'unknown-level': {
      figures: {
        zh: '不认识表头“{text}”，这一列没有读',
        en: 'the header “{text}” is not known; its column was not read',
      },
      why: { zh: '没有找到一级或二级指标列', en: 'no column of first or second levels was found' },
    },
    'unknown-reason': {
      figures: {
        zh: '不认识表头“{text}”，这一列没有读',
        en: 'the header “{text}” is not known; its column was not read',
      },
      why: { zh: '没有找到偏差原因列', en: 'no column of reasons was found' },
    },
    'unread-funds': {
      figures: { zh: '有 {count} 处数没有读懂', en: '{count} figures were not understood' },
      why: {
        zh: '没有认出资金表，总分、等级不作判断',
        en: 'no fund table was recognised; total and grade are not judged',
      },
    },
    unread: {
      figures: { zh: '{count} 处（如“{text}”）', en: '{count} (the first: “{text}”)' },
      why: {
        zh: '表没有读全，总分、等级不作判断',
        en: 'the form was not read whole; total and grade are not judged',
      },
    },
    grade: {
      figures: { zh: '等级没填', en: 'the grade is blank' },
    },
    'project-name': { figures: { zh: '没有找到项目名称', en: 'no project name was found' } },
    'department-name': {
      figures: {
        zh: '没有找到部门（单位）名称',
        en: 'no name of the department or unit was found',
      },
    },
    'no-points': {
      figures: { zh: '没有分值列和得分列', en: 'neither weights nor scores' },
      why: { zh: '只核执行率，不代填得分', en: 'only rates are checked, no score is invented' },
    },
  },
  basis: { zh: '自评表应填列的内容', en: 'What a self-evaluation form must contain' },
  fixable: false,
  check: ({ form }) => {
    const unread = unreadBlocks(form);
    const isUnreadFunds = (part: MissingPart) => part === 'fund-table' && unread.length > 0;
    return [
      ...form.missing
        .filter(
          (part) =>
            part !== 'rate' &&
            !mayBeElsewhere(form, part) &&
            !(part === 'weight-column' && hasNoPoints(form)) &&
            !isUnreadFunds(part),
        )
        .map((part): RuleReport => ({
          position: placeOf(form, part),
          message: messageOf(form, part),
          subject: SUBJECTS[part],
          needsPerson: true,
        })),
      ...unknownColumns(form),
      ...unread,
      ...blankGrade(form),
    ];
  },
};

/** What a page of a form lacks stands on its other pages. */
const mayBeElsewhere = ({ page }: SelfEvaluationForm, part: MissingPart): boolean =>
  page !== undefined && ON_ONE_PAGE.has(part);

/** Parts that stand on one page of a form only. */
const ON_ONE_PAGE: ReadonlySet<MissingPart> = new Set([
  'fund-table',
  'indicator-table',
  'total-row',
  'project-name',
]);

/** Columns under headers that no word knows, where the form lacks what may stand there. */
function unknownColumns({ account }: SelfEvaluationForm): readonly RuleReport[] {
  return account.unknownHeaders.flatMap(({ position, text, hides }): RuleReport[] => {
    const base = { position, values: { text }, printed: text, needsPerson: true };
    return hides === 'due'
      ? [{ ...base, message: 'unknown-column', doubts: 'form' }]
      : [{ ...base, message: `unknown-${hides ?? 'header'}`, severity: 'info' }];
  });
}

/** Figures that no part of the form refers to, block by block: lines under each other are told as one. */
function unreadBlocks(form: SelfEvaluationForm): readonly RuleReport[] {
  const blocks: UnclaimedCell[][] = [];
  for (const cell of form.account.unclaimed.filter(({ isFigure }) => isFigure)) {
    const block = blocks[blocks.length - 1];
    const last = block?.[block.length - 1];
    if (block && last && cell.position.row - last.position.row <= 1) block.push(cell);
    else blocks.push([cell]);
  }
  const isFunds = form.funds === null;
  return blocks.flatMap(([first, ...others]): RuleReport[] =>
    first
      ? [
          {
            position: first.position,
            others: others.map(({ position }) => position),
            isAboutAll: true,
            message: isFunds ? 'unread-funds' : 'unread',
            values: { text: first.text, count: others.length + 1 },
            subject: isFunds
              ? { zh: '项目资金', en: 'Funds' }
              : { zh: '没有读懂的数', en: 'Figures not understood' },
            printed: first.text,
            doubts: 'form',
            needsPerson: true,
          },
        ]
      : [],
  );
}

/** A label that asks for the grade, with nothing beside it. */
function blankGrade({ account, total }: SelfEvaluationForm): readonly RuleReport[] {
  const label = account.openLabels.find(({ asks, value }) => asks === 'grade' && value === null);
  if (!label || total?.score?.value == null) return [];
  return [{ position: label.position, message: 'grade', printed: null, severity: 'info', needsPerson: true }];
}

/** Neither weights nor scores: one thing that the form was made without, told once. */
const hasNoPoints = ({ missing }: SelfEvaluationForm): boolean =>
  missing.includes('weight-column') && missing.includes('score-column');

function messageOf(form: SelfEvaluationForm, part: MissingPart): string {
  if (part === 'project-name' && form.kind === 'department') return 'department-name';
  return part === 'score-column' && hasNoPoints(form) ? 'no-points' : part;
}
