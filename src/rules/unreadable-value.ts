/** ZP102: a cell that should hold a number, rate, target or date and does not. */
import type { FormRule, RuleReport } from '../core/checking/rule';
import type { NumberCell } from '../core/model/self-evaluation-form';
import type { Localized } from '../core/model/localized';

const isUnreadable = (cell: NumberCell | null): cell is NumberCell =>
  cell !== null && cell.raw !== null && cell.value === null && !cell.isPlaceholder;

const COLUMN_NAMES = {
  initialBudget: { zh: '年初预算数', en: 'initial budget' },
  annualBudget: { zh: '全年预算数', en: 'annual budget' },
  executed: { zh: '全年执行数', en: 'executed' },
  carryOver: { zh: '结转结余', en: 'carry-over' },
  rate: { zh: '执行率', en: 'rate' },
  weight: { zh: '分值', en: 'weight' },
  score: { zh: '得分', en: 'score' },
} as const;

export const unreadableValue: FormRule = {
  scope: 'form',
  code: 'ZP102',
  id: 'unreadable-value',
  severity: 'warning',
  title: { zh: '无法读取的值', en: 'Unreadable value' },
  description: {
    zh: '应为数字、比率、指标值或日期的单元格读不出来。',
    en: 'A cell that should hold a number, rate, target or date and does not.',
  },
  messages: {
    number: {
      zh: '“{column}”应为数字，现为“{text}”，无法读取，请改为数字。',
      en: '“{text}” under {column} is not a number; please enter one.',
    },
    'not-filled': {
      zh: '指标值为“{text}”，没有可比较的目标，请补填指标值。',
      en: 'The target “{text}” gives nothing to compare with; please enter a target.',
    },
    'no-target': {
      zh: '没有填写年度指标值，无法核对得分，请补填。',
      en: 'The target is blank, so the score cannot be checked; please enter it.',
    },
    numbers: {
      zh: '“{column}”有 {count} 处不是数字（如“{text}”），无法读取，请改为数字。',
      en: '{count} cells under {column} are not numbers (the first: “{text}”); please enter numbers.',
    },
    'no-targets': {
      zh: '有 {count} 行没有填写年度指标值，无法核对得分，请补填。',
      en: 'The target is blank in {count} rows, so their scores cannot be checked; please enter it.',
    },
    'actual-not-filled': {
      zh: '实际完成值为“{text}”，无法核对得分，请补填。',
      en: 'The actual “{text}” cannot be read; please enter it.',
    },
  },
  basis: { zh: '读不出来的值不予跳过，须人工确认', en: 'What cannot be read is never skipped in silence' },
  fixable: false,
  check: ({ form, rows }) => {
    const reports: RuleReport[] = [];
    const number = (cell: NumberCell | null, column: Localized) => {
      if (isUnreadable(cell))
        reports.push({
          position: cell.position,
          message: 'number',
          values: { column, text: String(cell.raw) },
          printed: String(cell.raw),
          needsPerson: true,
        });
    };
    for (const row of form.funds?.rows ?? []) {
      for (const column of [
        'initialBudget',
        'annualBudget',
        'executed',
        'carryOver',
        'rate',
        'weight',
        'score',
      ] as const)
        number(row[column], COLUMN_NAMES[column]);
    }
    for (const { row, score } of rows) {
      number(row.weight, COLUMN_NAMES.weight);
      number(row.score, COLUMN_NAMES.score);
      if (form.kind === 'assessment') continue;
      const text = row.target?.text ?? '';
      const isUnfilled = /^(?:未填报?|未填写|待填|待定)$/.test(text);
      if (isUnfilled && row.target) {
        reports.push({
          position: row.target.position,
          message: 'not-filled',
          values: { text },
          printed: text,
          needsPerson: true,
        });
      } else if (text === '' && row.target && row.actual?.text !== '' && score.weight !== 0) {
        reports.push({
          position: row.target.position,
          message: 'no-target',
          printed: null,
          needsPerson: true,
        });
      }
      if (score.due.unreadable === 'not-filled' && row.actual) {
        reports.push({
          position: row.actual.position,
          message: 'actual-not-filled',
          values: { text: row.actual.text },
          printed: row.actual.text,
          needsPerson: true,
        });
      }
    }
    number(form.total?.weight ?? null, COLUMN_NAMES.weight);
    number(form.total?.score ?? null, COLUMN_NAMES.score);
    return ['weight', 'score', 'target'].reduce<readonly RuleReport[]>(toldOnce, reports);
  },
};

/** More cells than these that are all alike are told in one finding. */
const TOLD_SINGLY = 3;

/** What is wrong with a whole column, told at its first cell. */
function toldOnce(reports: readonly RuleReport[], column: string): readonly RuleReport[] {
  const name = column === 'score' || column === 'weight' ? COLUMN_NAMES[column] : null;
  const isOne = (report: RuleReport) =>
    name ? report.message === 'number' && report.values?.['column'] === name : report.message === 'no-target';
  const [first, ...others] = reports.filter(isOne);
  if (!first || others.length < TOLD_SINGLY) return reports;
  const told: RuleReport = {
    ...first,
    others: others.map(({ position }) => position),
    message: name ? 'numbers' : 'no-targets',
    values: { ...first.values, count: String(others.length + 1) },
  };
  return reports.flatMap((report) => (report === first ? [told] : isOne(report) ? [] : [report]));
}
