/** The reading of damaged headers as tables of the page, and what they are to come to. */
import type { Slip } from '../support/header-trials';
import type { Outcome, TriedHeader } from '../support/header-outcomes';

export type Language = 'zh' | 'en';

/** Least share of trials with one character wrong, missing or doubled that are read as before; the rest are told. */
export const SAME_GOAL = 0.98;

interface Tally extends Readonly<Record<Outcome, number>> {
  readonly tried: number;
}

export function tallyOf(tried: readonly TriedHeader[]): Tally {
  const count = (outcome: Outcome) => tried.filter((one) => one.outcome === outcome).length;
  return {
    tried: tried.length,
    same: count('same'),
    told: count('told'),
    silent: count('silent'),
    misread: count('misread'),
  };
}

const isTypo = ({ slip }: TriedHeader) => slip !== 'unknown';
export const typosOf = (tried: readonly TriedHeader[]) => tried.filter(isTypo);
export const unknownOf = (tried: readonly TriedHeader[]) => tried.filter((one) => !isTypo(one));

export const share = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${String(Number(((part / whole) * 100).toFixed(1)))} %`;

export const table = (rows: readonly (readonly string[])[]): readonly string[] => {
  const [head = [], ...rest] = rows;
  return [head, head.map(() => '---'), ...rest].map((row) => `| ${row.join(' | ')} |`);
};

/** A column's name and that of its table, in the order in which forms have them. */
const COLUMNS: readonly (readonly [key: string, zh: string, en: string])[] = [
  ['funds.initialBudget', '年初预算数', 'initial budget'],
  ['funds.initialBudgetDeclared', '目标申报数', 'initial budget, asked for'],
  ['funds.initialBudgetCompiled', '预算编制数', 'initial budget, compiled'],
  ['funds.annualBudget', '全年预算数', 'annual budget'],
  ['funds.executed', '全年执行数', 'executed'],
  ['funds.carryOver', '结转结余', 'carry-over'],
  ['funds.weight', '资金表分值', 'weight of the execution'],
  ['funds.rate', '执行率', 'execution rate'],
  ['funds.score', '资金表得分', 'score of the execution'],
  ['funds.reason', '资金表偏差原因', 'reason, funds'],
  ['indicators.level1', '一级指标', 'level 1'],
  ['indicators.level2', '二级指标', 'level 2'],
  ['indicators.level3', '三级指标', 'level 3'],
  ['indicators.criteria', '评分标准', 'criteria'],
  ['indicators.nature', '指标性质', 'nature'],
  ['indicators.sign', '指标方向', 'sign'],
  ['indicators.initialTarget', '年初指标值', 'initial target'],
  ['indicators.target', '年度指标值', 'target'],
  ['indicators.actual', '实际完成值', 'actual'],
  ['indicators.unit', '计量单位', 'unit'],
  ['indicators.qualitativeNote', '定性值情况说明', 'note on qualities'],
  ['indicators.weight', '分值', 'weight'],
  ['indicators.score', '得分', 'score'],
  ['indicators.reason', '偏差原因', 'reason'],
];

const keyOf = ({ header }: TriedHeader) => `${header.table}.${header.column}`;

const SLIP_NAMES: Readonly<Record<Slip, readonly [zh: string, en: string]>> = {
  wrong: ['错一个字', 'one character wrong'],
  missing: ['漏一个字', 'one missing'],
  doubled: ['重一个字', 'one doubled'],
  unknown: ['换成不认识的词', 'an unknown word'],
};

const cellsOf = ({ tried, same, told, silent, misread }: Tally): readonly string[] => [
  String(tried),
  share(same, tried),
  share(told, tried),
  silent === 0 ? '0' : `**${String(silent)}**`,
  misread === 0 ? '0' : `**${String(misread)}**`,
];

const HEAD = {
  zh: ['次数', '读法不变', '已说明', '无声漏读', '读错'],
  en: ['Trials', 'Same reading', 'Told', 'Lost in silence', 'Misread'],
} as const;

/** One line a kind of slip. */
export function slipTable(tried: readonly TriedHeader[], language: Language): readonly string[] {
  const name = language === 'zh' ? 0 : 1;
  return table([
    [language === 'zh' ? '表头' : 'Header', ...HEAD[language]],
    ...(Object.keys(SLIP_NAMES) as Slip[]).map((slip) => [
      SLIP_NAMES[slip][name],
      ...cellsOf(tallyOf(tried.filter((one) => one.slip === slip))),
    ]),
  ]);
}

/** One line a column; throws for a column that has no name here. */
export function columnTable(tried: readonly TriedHeader[], language: Language): readonly string[] {
  const known = new Set(COLUMNS.map(([key]) => key));
  const nameless = tried.map(keyOf).find((key) => !known.has(key));
  if (nameless !== undefined) throw new Error(`no name for the column ${nameless}`);
  return table([
    [language === 'zh' ? '列' : 'Column', ...HEAD[language]],
    ...COLUMNS.flatMap(([key, zh, en]) => {
      const own = tried.filter((one) => keyOf(one) === key);
      return own.length === 0 ? [] : [[language === 'zh' ? zh : en, ...cellsOf(tallyOf(own))]];
    }),
  ]);
}
