/** Sentences of narrative reports: one indicator, one fund figure or one labelled text each, kept with its cell. */
import type { GridCell } from './grid-cell';
import { compact } from '../text/label-text';
import type {
  AmountUnit,
  FundColumn,
  FundRow,
  FundTable,
  NumberCell,
  TextCell,
} from '../model/self-evaluation-form';
import type { CellPosition } from '../model/sheet-snapshot';
import { blockOfLevel1, blockOfLevel2 } from '../words/word-index';

const NUMBERED = /^[(（]?\d{1,3}[)）.、．]/;

/** Parts of an indicator sentence, found one by one so that their order and wording may vary. */
const PARTS = {
  target:
    /(?:(?:年初|年度|全年|设定)?(?:目标|指标|预期|计划)值|年度目标|预期目标)(?:为|是|[:：])?(.*?)(?=[,，;；。]|$)/,
  actual: /(?:实际完成值?|实际(?:达到|达成)?值?|完成值|完成情况)(?:为|是|[:：])?(.*?)(?=[,，;；。]|$)/,
  weight: /(?:分值|权重|满分)(?:为|是|[:：])?(\d+(?:\.\d+)?)分?/,
  score: /(?:自评)?得分(?:为|是|[:：])?(\d+(?:\.\d+)?)分?/,
} as const;

export interface Sentence {
  /** 数量指标：清淤长度…: the level in front of the name; null where the sentence names none. */
  readonly level: string | null;
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  readonly weight: number | null;
  readonly score: number | null;
}

/** Reads one indicator sentence; null when the text is none. */
export function readIndicatorSentence(text: string): Sentence | null {
  if (text.length > 300) return null;
  const bare = compact(text);
  const at = bare.search(/(?:年初|年度|全年|设定)?(?:(?:目标|指标|预期|计划)值|年度目标|预期目标)/);
  if (at < 2 || !/实际/.test(bare) || !/得分/.test(bare) || /[=÷×]/.test(bare.slice(0, at))) return null;
  // The name keeps its own brackets: folding never changes the length of what stands before the target.
  const printed = text.replace(/[\s\u200b\ufeff\u00ad]+/g, '');
  const words = (printed.length === bare.length ? printed : bare)
    .slice(0, at)
    .replace(NUMBERED, '')
    .replace(/[,，;；:：的]$/u, '');
  const [, lead = '', behindLead = ''] = /^([^:：]{2,12})[:：](.+)$/u.exec(words) ?? [];
  const isLevel = blockOfLevel1(lead) !== null || blockOfLevel2(lead) !== null;
  const name = (isLevel ? behindLead : words).replace(/^[“"]|[”"]$/g, '');
  const rest = bare.slice(at);
  const target = PARTS.target.exec(rest);
  const behind = target ? rest.slice(target.index + target[0].length) : rest;
  const actual = PARTS.actual.exec(behind);
  if (!target || !actual) return null;
  const weight = PARTS.weight.exec(behind)?.[1];
  const score = PARTS.score.exec(behind)?.[1];
  return {
    level: isLevel ? lead : null,
    name,
    target: target[1] ?? '',
    actual: actual[1] ?? '',
    weight: weight === undefined ? null : Number(weight),
    score: score === undefined ? null : Number(score),
  };
}

const FUND_KINDS: readonly (readonly [FundColumn, RegExp])[] = [
  ['initialBudget', /年初预算(?:数|安排|金额)?(?:为|是|共|[:：])?(\d+(?:\.\d+)?)(亿元|万元|千元|元)/],
  [
    'annualBudget',
    /(?:全年|调整后|年度)(?:调整后)?预算(?:数|安排|金额)?(?:为|是|共|[:：])?(\d+(?:\.\d+)?)(亿元|万元|千元|元)/,
  ],
  [
    'executed',
    /(?:全年|实际|年度)?(?:预算)?(?:执行|支出)(?:数|金额)?(?:为|是|共|[:：])?(\d+(?:\.\d+)?)(亿元|万元|千元|元)/,
  ],
];

const FUND_PART =
  /(财政拨款|其他资金|上年结转(?:资金)?|一般公共预算(?:资金|拨款)?|政府性基金|自有资金|单位资金)(?:为|[:：])?(\d+(?:\.\d+)?)(?:亿元|万元|千元|元)/g;

/** The amount that a text tells of one fund column; null when it tells none. */
export function amountIn(
  text: string,
  column: 'initialBudget' | 'annualBudget' | 'executed',
): { readonly value: number; readonly unit: AmountUnit } | null {
  const pattern = FUND_KINDS.find(([kind]) => kind === column)?.[1];
  const match = pattern?.exec(text);
  return match?.[1] && match[2] ? { value: Number(match[1]), unit: match[2] as AmountUnit } : null;
}

interface FundSentence {
  readonly column: FundColumn;
  readonly cell: GridCell;
  readonly value: number;
  readonly unit: AmountUnit;
  readonly parts: readonly { readonly label: string; readonly value: number }[];
}

export function readFundSentence(cell: GridCell): FundSentence | null {
  const text = compact(cell.text);
  if (text.length > 160 || !/资金|预算|(?:全年|年度)(?:实际)?执行数/.test(text)) return null;
  for (const [column, pattern] of FUND_KINDS) {
    const match = pattern.exec(text);
    if (!match?.[1] || !match[2]) continue;
    // One sentence, one figure: prose that tells several is not the fund sentence.
    if (
      FUND_KINDS.some(
        ([other, another]) => other !== column && another.test(text.slice(match.index + match[0].length)),
      )
    )
      continue;
    const parts = [...text.matchAll(FUND_PART)].map((part) => ({
      label: part[1] ?? '',
      value: Number(part[2]),
    }));
    return { column, cell, value: Number(match[1]), unit: match[2] as AmountUnit, parts };
  }
  return null;
}

const AMOUNT = String.raw`(\d+(?:\.\d+)?)(亿元|万元|千元|元)`;
/** Budget, executed and rate in running words, each with the last of what it may be called. */
const PROSE = {
  annualBudget: [
    new RegExp(`(?:调整后|全年|年度)[^\\d,，;；。]{0,4}预算[^\\d,，;；。]{0,6}${AMOUNT}`, 'u'),
    new RegExp(`(?:预算|安排|下达|批复)[^\\d,，;；。]{0,8}${AMOUNT}`, 'u'),
  ],
  executed: [
    new RegExp(`(?:实际|全年|共|累计)[^\\d,，;；。]{0,6}(?:支出|执行|使用)[^\\d,，;；。]{0,4}${AMOUNT}`, 'u'),
  ],
} as const;
const PROSE_RATE = /(?:执行率|支付率|支出率)[^\d,，;；。]{0,4}(\d+(?:\.\d+)?)[%％]/u;

/** 全年预算200万元，实际支出150万元，执行率75%: the first cell that tells budget and executed in one sentence. */
export function readFundProse(cells: readonly GridCell[]): FundTable | null {
  for (const cell of cells) {
    const text = compact(cell.text);
    if (text.length > LONGEST_PROSE || (text.match(/\d+(?:个|项)项目/gu) ?? []).length > 0) continue;
    const find = (patterns: readonly RegExp[]) =>
      patterns.map((pattern) => pattern.exec(text)).find((match) => match !== null);
    const [budget, executed] = [find(PROSE.annualBudget), find(PROSE.executed)];
    if (!budget?.[2] || !executed?.[2] || budget[2] !== executed[2]) continue;
    const rate = PROSE_RATE.exec(text)?.[1];
    const funds = buildFunds([
      { column: 'annualBudget', cell, value: Number(budget[1]), unit: budget[2] as AmountUnit, parts: [] },
      { column: 'executed', cell, value: Number(executed[1]), unit: executed[2] as AmountUnit, parts: [] },
    ]);
    const [row, ...others] = funds?.rows ?? [];
    if (!funds || !row || rate === undefined) return funds;
    const printed = inSentence(cell, Number(rate));
    return {
      ...funds,
      rows: [{ ...row, rate: printed }, ...others],
      columns: new Set([...funds.columns, 'rate']),
    };
  }
  return null;
}

/** A longer text tells the story of the money, not its year. */
const LONGEST_PROSE = 160;

export const positionOf = (cell: GridCell): CellPosition => cell.position;

export function inSentence(cell: GridCell, value: number | null): NumberCell {
  return {
    position: positionOf(cell),
    raw: cell.raw,
    formula: cell.formula,
    value,
    form: 'text',
    isPlaceholder: false,
    span: null,
  };
}

export function buildFunds(sentences: readonly FundSentence[]): FundTable | null {
  const first = sentences[0];
  if (!first || !sentences.some((sentence) => sentence.column === 'executed')) return null;
  const of = (column: FundColumn) => sentences.find((sentence) => sentence.column === column) ?? null;
  const labels = [...new Set(sentences.flatMap((sentence) => sentence.parts.map((part) => part.label)))];
  const figure = (column: FundColumn, label: string | null): NumberCell | null => {
    const sentence = of(column);
    if (!sentence) return null;
    const value =
      label === null ? sentence.value : (sentence.parts.find((part) => part.label === label)?.value ?? null);
    // A sentence that does not speak of this source leaves it open.
    return label !== null && value === null ? null : inSentence(sentence.cell, value);
  };
  const row = (label: string | null): FundRow => ({
    row: (of('annualBudget') ?? first).cell.row,
    label: label === null ? null : { position: positionOf(first.cell), text: label },
    isTotal: label === null,
    initialBudget: figure('initialBudget', label),
    initialBudgetDeclared: null,
    annualBudget: figure('annualBudget', label),
    executed: figure('executed', label),
    carryOver: null,
    weight: null,
    rate: null,
    score: null,
    reason: null,
  });
  const cells = sentences.map((sentence) => sentence.cell);
  return {
    amountUnit: first.unit,
    amountUnitPrinted: true,
    rows: [row(null), ...labels.map((label) => row(label))],
    columns: new Set(sentences.map((sentence) => sentence.column)),
    area: {
      top: Math.min(...cells.map((cell) => cell.row)),
      bottom: Math.max(...cells.map((cell) => cell.row)),
      left: first.cell.column,
      right: first.cell.column,
    },
  };
}

export function valueBehind(cells: readonly GridCell[], label: RegExp): TextCell | null {
  for (const cell of cells) {
    const match = label.exec(cell.text);
    if (match?.[1] && match[1].trim() !== '') return { position: positionOf(cell), text: match[1].trim() };
  }
  return null;
}
