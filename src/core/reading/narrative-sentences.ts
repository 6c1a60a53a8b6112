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

const TARGET =
  '(?:(?:年初|年度|全年|设定)?(?:目标|指标|预期|计划)值|年度目标|预期目标)(?:(?:为|是|[:：])(?![,，;；。]|$))?';
const ACTUAL = '(?:实际完成值?|实际(?:达到|达成)?值?|完成值|完成情况)(?:(?:为|是|[:：])(?![,，;；。]|$))?';
const CLAUSE = '(.*?)(?=[,，;；。]|$)';
/**
 * Parts of an indicator sentence, found one by one so that their order and wording may vary. A target goes as far as
 * the actual and an actual as far as the points where these follow at once, else as far as the clause.
 */
const PARTS = {
  target: [new RegExp(`${TARGET}(.*?)(?=[,，;；。]实际)`, 'u'), new RegExp(`${TARGET}${CLAUSE}`, 'u')],
  actual: [
    new RegExp(`${ACTUAL}(.*?)(?=[,，;；。](?:分值|权重|满分))`, 'u'),
    new RegExp(`${ACTUAL}${CLAUSE}`, 'u'),
  ],
  weight: /(?:分值|权重|满分)(?:为|是|[:：])?(\d+(?:\.\d+)?)分?/,
  score: /(?:自评)?得分(?:为|是|[:：])?(\d+(?:\.\d+)?)分?/,
} as const;

const firstOf = (patterns: readonly RegExp[], text: string): RegExpExecArray | null => {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match) return match;
  }
  return null;
};

/** What a report leaves to be filled in: 【目标值】. */
const BLANK = /^【[^【】]*】$/u;
/** A value as it was written, a blank as nothing. */
export const withoutBlank = (text: string): string => (BLANK.test(text.trim()) ? '' : text);

export interface Sentence {
  /** 数量指标：清淤长度…: the level in front of the name; null where the sentence names none. */
  readonly level: string | null;
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  readonly weight: number | null;
  readonly score: number | null;
}

/** Longer texts tell of more than one indicator. */
const LONGEST_SENTENCE = 600;

/** Reads one indicator sentence; null when the text is none. */
export function readIndicatorSentence(text: string): Sentence | null {
  if (text.length > LONGEST_SENTENCE) return null;
  const bare = compact(text);
  const at = bare.search(/(?:年初|年度|全年|设定)?(?:(?:目标|指标|预期|计划)值|年度目标|预期目标)/);
  if (at < 2 || !/实际/.test(bare) || !/得分/.test(bare) || /[=÷×]|原因:/.test(bare.slice(0, at)))
    return null;
  // The name keeps its own brackets: folding never changes the length of what stands before the target.
  const printed = text.replace(/[\s\u200b\ufeff\u00ad]+/g, '');
  const words = (printed.length === bare.length ? printed : bare)
    .slice(0, at)
    .replace(NUMBERED, '')
    .replace(/[,，;；:：的]$/u, '');
  const [, lead = '', behindLead = ''] = /^([^:：]{2,12})[:：](.+)$/u.exec(words) ?? [];
  const isLevel = blockOfLevel1(lead) !== null || blockOfLevel2(lead) !== null;
  const name = (isLevel ? behindLead : words).replace(/^[“"]([^“”"]*)[”"]$/u, '$1');
  const rest = bare.slice(at);
  const target = firstOf(PARTS.target, rest);
  const behind = target ? rest.slice(target.index + target[0].length) : rest;
  const actual = firstOf(PARTS.actual, behind);
  if (!target || !actual) return null;
  const weight = PARTS.weight.exec(behind)?.[1];
  const score = PARTS.score.exec(behind)?.[1];
  return {
    level: isLevel ? lead : null,
    name: withoutBlank(name),
    target: withoutBlank(target[1] ?? ''),
    actual: withoutBlank(actual[1] ?? ''),
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

/** 其中：财政拨款5.00万元，其他资金0.00万元 */
const FUND_PART = /^(.{2,40}?)(?:为|[:：])?(-?\d+(?:\.\d+)?)(?:亿元|万元|千元|元)$/u;
const KNOWN_PART =
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
  /** True for the sentence that reports are asked to have, and none in running text. */
  readonly isPlain: boolean;
  readonly parts: readonly { readonly label: string; readonly value: number }[];
}

/** The sources that a sentence names with their amounts: all that 其中 lists, else those that are known by name. */
function partsOf(text: string, listed: string | null): FundSentence['parts'] {
  const pieces = (listed ?? '').replace(/[。;]$/, '').split(/[,、]/);
  const parts = pieces.flatMap((piece) => {
    const match = FUND_PART.exec(piece);
    return match?.[1] && match[2] ? [{ label: match[1], value: Number(match[2]) }] : [];
  });
  if (listed !== null && parts.length === pieces.length) return parts;
  return [...text.matchAll(KNOWN_PART)].map((part) => ({ label: part[1] ?? '', value: Number(part[2]) }));
}

const LISTED = /[,;]?其中:?/;

export function readFundSentence(cell: GridCell): FundSentence | null {
  const whole = compact(cell.text);
  const from = LISTED.exec(whole);
  // The parts have names of their own, which may sound like the whole.
  const text = from ? whole.slice(0, from.index) : whole;
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
    const parts = partsOf(whole, from ? whole.slice(from.index + from[0].length) : null);
    const isPlain = FUND_SENTENCE.test(text);
    return { column, cell, value: Number(match[1]), unit: match[2] as AmountUnit, isPlain, parts };
  }
  return null;
}

/** The sentence that reports are asked to have. */
const FUND_SENTENCE = /^本年度资金(?:年初预算|全年预算|全年执行)数/;

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
      {
        column: 'annualBudget',
        cell,
        value: Number(budget[1]),
        unit: budget[2] as AmountUnit,
        isPlain: false,
        parts: [],
      },
      {
        column: 'executed',
        cell,
        value: Number(executed[1]),
        unit: executed[2] as AmountUnit,
        isPlain: false,
        parts: [],
      },
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

const RATE_SENTENCE =
  /^预算执行(?:率(?:为|是|:)?(\d+(?:\.\d+)?)%|率【[^】]*】%|情况)(?:,分值(?:(\d+(?:\.\d+)?)分?|【[^】]*】))?(?:,得分(?:(\d+(?:\.\d+)?)分?|【[^】]*】))?。?$/u;

interface RateSentence {
  readonly cell: GridCell;
  /** In per cent. */
  readonly rate: number | null;
  readonly weight: number | null;
  readonly score: number | null;
}

/** 预算执行率95.00%，分值10，得分9.5。 */
export function readRateSentence(cell: GridCell): RateSentence | null {
  const match = RATE_SENTENCE.exec(compact(cell.text));
  if (!match) return null;
  const figure = (text: string | undefined): number | null => (text === undefined ? null : Number(text));
  return { cell, rate: figure(match[1]), weight: figure(match[2]), score: figure(match[3]) };
}

/** The fund table with the rate of its total row and what the rate earned. */
export function withRate(funds: FundTable, sentence: RateSentence): FundTable {
  const { cell, rate, weight, score } = sentence;
  const told = Object.entries({ rate, weight, score }).flatMap(([column, value]) =>
    value === null ? [] : [[column as 'rate' | 'weight' | 'score', inSentence(cell, value)] as const],
  );
  return {
    ...funds,
    rows: funds.rows.map((row) => (row.isTotal ? { ...row, ...Object.fromEntries(told) } : row)),
    columns: new Set([...funds.columns, ...told.map(([column]) => column)]),
  };
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

/**
 * @param told all sentences about funds; where some are those that reports are asked to have, the others only speak of
 * the money
 */
export function buildFunds(told: readonly FundSentence[]): FundTable | null {
  const plain = told.filter(({ isPlain }) => isPlain);
  const sentences = plain.length > 0 ? plain : told;
  const first = sentences[0];
  const isTold = plain.length > 0 || sentences.some(({ column }) => column === 'executed');
  if (!first || !isTold) return null;
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
    if (match?.[1] && withoutBlank(match[1]).trim() !== '')
      return { position: positionOf(cell), text: match[1].trim() };
  }
  return null;
}
