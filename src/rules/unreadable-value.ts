/** ZP102: a cell that should hold a number, rate, target or date and does not. */
import { shortText } from '../core/text/short-text';
import { weightName } from '../core/checking/name-cell';
import {
  isShifted,
  isUnfilled,
  isUnreadable,
  lacksWeight,
  refersElsewhere,
  saysSomething,
} from '../core/checking/due-cells';
import { reportedOnce, type Group } from '../core/checking/reported-once';
import type { FormRule, RuleContext, RuleReport } from '../core/checking/rule';
import { decimal, plainNumber, rounded, sum } from '../core/figures/decimal';
import type { NumberCell, TextCell } from '../core/model/self-evaluation-form';
import type { Localized } from '../core/model/localized';
import { holdsNoFigure } from '../core/scoring/shifted-rows';
import { readQuantity } from '../core/figures/quantity';
import { compact } from '../core/text/label-text';
import { PLACEHOLDER } from '../core/words/answer-words';
import { rateBudget, totalFundRow } from '../core/scoring/score-execution';

const FUND_COLUMNS = {
  initialBudget: { zh: '年初预算数', en: 'initial budget' },
  annualBudget: { zh: '全年预算数', en: 'annual budget' },
  executed: { zh: '全年执行数', en: 'executed' },
  executedOther: { zh: '执行数（其他）', en: 'executed (other)' },
  carryOver: { zh: '结转结余', en: 'carry-over' },
  rate: { zh: '执行率', en: 'rate' },
  weight: { zh: '分值', en: 'weight' },
  score: { zh: '得分', en: 'score' },
} as const;

const TARGET: Localized = { zh: '年度指标值', en: 'the target' };
const ACTUAL: Localized = { zh: '实际完成值', en: 'the actual' };

/** What all weights come to. */
const FULL_WEIGHT = 100;

export const unreadableValue: FormRule = {
  scope: 'form',
  isForBaseData: true,
  code: 'ZP102',
  id: 'unreadable-value',
  topic: 'value',
  severity: 'warning',
  title: { zh: '应填的值没填或看不懂', en: 'Value missing or unreadable' },
  description: {
    zh: '应为数字、比率、指标值或日期的单元格空着、只写“见附件”“同上”一类的话，或者看不懂。',
    en: 'A cell that should hold a number, rate, target or date is blank, only refers elsewhere, or cannot be read.',
  },
  messages: {
    // The name of the cell says its column, or does not.
    figure: {
      figures: { zh: '“{text}”不是数字', en: '“{text}” is not a number' },
      why: { zh: '请改为数字', en: 'please enter one' },
    },
    number: {
      figures: { zh: '{column}“{text}”不是数字', en: '{column} “{text}” is not a number' },
      why: { zh: '请改为数字', en: 'please enter one' },
    },
    numbers: {
      figures: {
        zh: '“{column}”有 {count} 处不是数字（如“{text}”）',
        en: '{count} cells under {column} are not numbers (the first: “{text}”)',
      },
      why: { zh: '请改为数字', en: 'please enter numbers' },
    },
    dash: {
      figures: { zh: '填“{text}”，应当有数', en: '“{text}” where a figure is due' },
    },
    'score-dash': {
      figures: { zh: '得分填“{text}”，应当有数', en: 'score “{text}” where a figure is due' },
    },
    'executed-blank': {
      figures: { zh: '没填', en: 'blank' },
      why: { zh: '执行率和得分算不出，请补填', en: 'no rate and no score; please enter it' },
    },
    'executed-parts': {
      figures: {
        zh: '没填，下面各行合计 {sum}',
        en: 'blank; the rows below add up to {sum}',
      },
      why: { zh: '执行率和得分算不出，请补填', en: 'no rate and no score; please enter it' },
    },
    'label-blank': {
      figures: { zh: '{column}没填', en: '{column} is blank' },
      why: { zh: '请补填', en: 'please enter it' },
    },
    'not-filled': {
      figures: { zh: '年度指标值“{text}”', en: 'target “{text}”' },
      why: { zh: '没有目标可比，请补填', en: 'nothing to compare with; please enter it' },
    },
    refers: {
      figures: { zh: '{column}只写“{text}”', en: '{column} only says “{text}”' },
      why: { zh: '值不在表上，请填写', en: 'the value is not on the form; please enter it' },
    },
    'no-target': {
      figures: { zh: '没填年度指标值', en: 'target blank' },
      why: { zh: '没有目标可比，请补填', en: 'nothing to compare with; please enter it' },
    },
    'no-targets': {
      figures: { zh: '有 {count} 行没填年度指标值', en: 'the target is blank in {count} rows' },
      why: { zh: '没有目标可比，请补填', en: 'nothing to compare with; please enter them' },
    },
    'initial-target': {
      figures: {
        zh: '调整后指标值没填，按年初的“{text}”读取',
        en: 'the adjusted target is blank; the initial one, “{text}”, was taken',
      },
      why: { zh: '其他各行都填了', en: 'all other rows fill it in' },
    },
    'actual-not-filled': {
      figures: { zh: '完成值“{text}”', en: 'actual “{text}”' },
      why: { zh: '没有数可核，请补填', en: 'nothing to compare; please enter it' },
    },
    'no-weight': {
      figures: { zh: '没填', en: 'blank' },
      why: { zh: '得分没法核，请补填', en: 'the score cannot be checked; please enter it' },
    },
    'weight-left': {
      figures: { zh: '没填，其余分值合计 {sum}', en: 'blank; the others add up to {sum}' },
      why: { zh: '离 100 还差 {rest}，请补填', en: '{rest} is left of 100; please enter it' },
    },
    'weight-apart': {
      figures: { zh: '没填，其余分值已合 100', en: 'blank; the others make up 100' },
      why: {
        zh: '与上面合并计分的，请合并单元格',
        en: 'where it shares the points above, please merge the cells',
      },
    },
    'no-weights': {
      figures: { zh: '有 {count} 行没填分值', en: 'the weight is blank in {count} rows' },
      why: { zh: '得分没法核，请补填', en: 'their scores cannot be checked; please enter them' },
    },
    'no-grade': {
      figures: { zh: '等级写“{text}”，不是等级', en: 'the grade says “{text}”, which is none' },
      why: { zh: '请填写等级', en: 'please enter the grade' },
    },
  },
  basis: { zh: '读不出来的值不予跳过，须人工确认', en: 'What cannot be read is never skipped in silence' },
  fixable: false,
  doubts: 'row',
  check: (context) => {
    const { form, rows } = context;
    const reports: RuleReport[] = [...inFunds(context), ...besideLabels(context)];
    const missing = rows.filter((each) => lacksWeight(each, form.kind));
    for (const each of rows) {
      if (each.score.contradictions.length > 0) continue;
      const { row } = each;
      reports.push(
        ...number(row.weight, FUND_COLUMNS.weight, 'sum'),
        ...number(row.score, FUND_COLUMNS.score, 'sum', 'number'),
        ...scoreDash(each),
        ...(missing.includes(each) ? [withoutWeight(context, each, missing.length)] : []),
        ...(form.kind === 'assessment' ? [] : inValues(each)),
      );
    }
    reports.push(
      ...unadjusted(rows),
      ...number(form.total?.weight ?? null, FUND_COLUMNS.weight, 'none'),
      ...number(form.total?.score ?? null, FUND_COLUMNS.score, 'sum'),
      ...totalDash(form.total?.score ?? null),
      ...withoutGrade(context),
    );
    return GROUPED.reduce<readonly RuleReport[]>(reportedOnce, reports);
  },
};

function number(
  cell: NumberCell | null,
  column: Localized,
  doubts: RuleReport['doubts'],
  message: 'figure' | 'number' = 'figure',
): RuleReport[] {
  if (!cell || !isUnreadable(cell)) return [];
  const text = String(cell.raw);
  const report = {
    position: cell.position,
    values: { column, text: shortText(text) },
    printed: text,
    needsPerson: true,
  };
  return [{ ...report, message, doubts: doubts ?? 'row' }];
}

const dash = (cell: NumberCell): RuleReport => ({
  position: cell.position,
  message: 'dash',
  values: { text: String(cell.raw) },
  printed: String(cell.raw),
  doubts: 'sum',
  needsPerson: true,
});

/** The fund table: figures that cannot be read, and what the total row leaves out. */
function inFunds(context: RuleContext): readonly RuleReport[] {
  const { form, scores } = context;
  const reports: RuleReport[] = [];
  for (const row of form.funds?.rows ?? []) {
    if (isShifted(context, row)) continue;
    for (const [column, name] of Object.entries(FUND_COLUMNS) as [keyof typeof FUND_COLUMNS, Localized][])
      reports.push(...number(row[column] ?? null, name, row.isTotal ? 'sum' : 'row'));
  }
  const total = totalFundRow(form);
  const scored = scores.funds.find(({ row }) => row === total?.row);
  if (!total || !scored || isShifted(context, total) || form.kind === 'base-data') return reports;
  const { executed, rate, score } = total;
  const parts = (form.funds?.rows ?? []).filter((row) => row !== total);
  const spent = parts.flatMap((row) => row.executed?.value ?? []);
  const isAsked =
    (rateBudget(form, total)?.value ?? 0) > 0 ||
    rate?.value != null ||
    score?.value != null ||
    spent.length > 0;
  if (executed && isAsked && (executed.raw === null || executed.isPlaceholder))
    reports.push({
      position: executed.position,
      message: spent.length > 0 ? 'executed-parts' : 'executed-blank',
      values: { sum: plainNumber(sum(spent)) },
      printed: executed.raw === null ? null : String(executed.raw),
      doubts: 'sum',
      needsPerson: true,
    });
  if (rate?.isPlaceholder && scored.rate.expected !== null) reports.push(dash(rate));
  if (score?.isPlaceholder && scored.score.expected !== null) reports.push(dash(score));
  return reports;
}

/** 未填报, or a sign and a unit without any figure: ≥百分比, 个. A sign that was read for one is told with the signs. */
const holdsNoTarget = (text: string): boolean =>
  isUnfilled(text) || (holdsNoFigure(text) && !readQuantity(text).operatorOnly);

/** A target or an actual that gives nothing to compare. */
function inValues({ row, score }: RuleContext['rows'][number]): readonly RuleReport[] {
  const { target, actual } = row;
  const tell = (cell: TextCell, message: string, column?: Localized): RuleReport => ({
    position: cell.position,
    message,
    values: { text: shortText(cell.text), ...(column ? { column } : {}) },
    printed: cell.text === '' ? null : cell.text,
    needsPerson: true,
  });
  const reports: RuleReport[] = [];
  if (target && refersElsewhere(target)) reports.push(tell(target, 'refers', TARGET));
  else if (target && holdsNoTarget(target.text)) reports.push(tell(target, 'not-filled'));
  else if (target?.text === '' && actual?.text !== '' && score.weight !== 0)
    reports.push(tell(target, 'no-target'));
  if (actual && refersElsewhere(actual)) reports.push(tell(actual, 'refers', ACTUAL));
  else if (actual && score.due.unreadable === 'not-filled') reports.push(tell(actual, 'actual-not-filled'));
  return reports;
}

/** Fewest rows that show that a form adjusts every target. */
const FEWEST_ADJUSTED = 4;

/** The only row that leaves its adjusted target blank: nothing says that it was left unchanged. */
function unadjusted(rows: RuleContext['rows']): readonly RuleReport[] {
  const isInitial = ({ target, initialTarget }: RuleContext['rows'][number]['row']) =>
    target !== null && target.position.column === initialTarget?.position.column;
  const [first, ...more] = rows.filter(({ row }) => isInitial(row));
  const adjusted = rows.filter(
    ({ row }) => row.initialTarget !== null && !isInitial(row) && row.target?.text !== '',
  );
  const target = first?.row.target;
  if (!target || more.length > 0 || adjusted.length < FEWEST_ADJUSTED || adjusted.length < rows.length - 1)
    return [];
  const { position, text } = target;
  return [
    {
      position,
      severity: 'info',
      message: 'initial-target',
      values: { text },
      printed: text,
      doubts: 'none',
      needsPerson: true,
    },
  ];
}

/** A dash for the score of an indicator that was answered. */
function scoreDash({ row, score }: RuleContext['rows'][number]): readonly RuleReport[] {
  const isDue = (score.weight ?? 0) > 0 && saysSomething(row.target) && saysSomething(row.actual);
  return row.score?.isPlaceholder && isDue ? [{ ...dash(row.score), message: 'score-dash' }] : [];
}

const totalDash = (cell: NumberCell | null): readonly RuleReport[] =>
  cell?.isPlaceholder ? [dash(cell)] : [];

/** The blank weight of an answered indicator; the only one is what the others leave of the whole. */
function withoutWeight(
  { scores }: RuleContext,
  { row }: RuleContext['rows'][number],
  count: number,
): RuleReport {
  const place = row.weight ?? row.level3;
  const others = scores.total.fullWeight;
  const rest = others === null ? null : rounded(decimal(FULL_WEIGHT).minus(others));
  const isTold = count === 1 && rest !== null && rest > 0;
  // Without a score either, and nothing left of the whole: it shares the points of another row or has none.
  if (rest === 0 && row.score?.value == null)
    return {
      position: place?.position ?? { row: row.row, column: 0 },
      subject: weightName(row),
      severity: 'info',
      message: 'weight-apart',
      printed: null,
      doubts: 'none',
      needsPerson: true,
    };
  return {
    position: place?.position ?? { row: row.row, column: 0 },
    subject: weightName(row),
    message: isTold ? 'weight-left' : 'no-weight',
    values: isTold ? { sum: plainNumber(others ?? 0), rest: plainNumber(rest) } : {},
    printed: row.weight?.raw == null ? null : String(row.weight.raw),
    doubts: 'form',
    needsPerson: true,
  };
}

/** 忧 for 优: one character, as grades are written. */
const ONE_WORD = /^\p{Script=Han}$/u;

const isNoGrade = (cell: TextCell): boolean => refersElsewhere(cell) || ONE_WORD.test(cell.text);

/** What stands where the grade belongs, in the total row or beside its label, and is none or says that it is elsewhere. */
function withoutGrade({ form }: RuleContext): readonly RuleReport[] {
  if (form.grade !== null) return [];
  const row = form.total?.score?.position.row ?? form.total?.label?.position.row;
  const beside = form.account.openLabels.flatMap(({ asks, value }) =>
    asks === 'grade' && value ? [value] : [],
  );
  const inTotal = form.account.unclaimed.filter(({ position }) => position.row === row);
  const [cell] = [...beside, ...inTotal].filter(isNoGrade);
  if (!cell) return [];
  const { position, text } = cell;
  return [
    { position, message: 'no-grade', values: { text }, printed: text, doubts: 'none', needsPerson: true },
  ];
}

/** Labels of funds in pairs without a figure beside them. */
function besideLabels({ form }: RuleContext): readonly RuleReport[] {
  return form.account.openLabels.flatMap(({ position, asks, value }): RuleReport[] => {
    if (asks === 'grade') return [];
    const base = { position: value?.position ?? position, doubts: 'sum', needsPerson: true } as const;
    const column = FUND_COLUMNS[asks];
    return value && !PLACEHOLDER.test(compact(value.text))
      ? [{ ...base, message: 'number', values: { column, text: value.text }, printed: value.text }]
      : [{ ...base, message: 'label-blank', values: { column }, printed: value?.text ?? null }];
  });
}

const ofColumn = (column: Localized): Group => ({
  isOne: ({ message, values }) =>
    (message === 'figure' || message === 'number') && values?.['column'] === column,
  message: 'numbers',
});

/** What may be wrong with a whole column. */
const GROUPED: readonly Group[] = [
  ofColumn(FUND_COLUMNS.weight),
  ofColumn(FUND_COLUMNS.score),
  { isOne: ({ message }) => message === 'no-target', message: 'no-targets' },
  { isOne: ({ message }) => message === 'no-weight', message: 'no-weights' },
];
