/**
 * The explaining text of final accounts: paragraphs with their topic, and each figure with what stands in front of it.
 * Nothing is tied to a table here; a figure whose words are not wholly understood simply has no subject later on.
 */
import { compact } from '../text/label-text';
import { toAddress, type CellArea, type SheetSnapshot } from '../model/sheet-snapshot';
import {
  BUDGET,
  COMPARISON,
  COMPLETED,
  HEADING,
  isFall,
  LIST_AT_END,
  LIST_OPENS,
  LONGEST_HEADING,
  MOVED,
  REASON,
  SHARE,
  TOPICS,
  type Topic,
} from './disclosure-words';
import type { Figure } from './relation';

export type FigureRole =
  'actual' | 'budget' | 'before' | 'change' | 'share' | 'completion' | 'rate' | 'other';

export interface TextFigure {
  readonly figure: Figure;
  readonly measure: 'amount' | 'percent' | 'count';
  /** 万元, %, 辆. */
  readonly unit: string;
  readonly role: FigureRole;
  /** What stands in front of it, its role's words taken off. */
  readonly words: string;
  /** The words in front of it as they stand, for shares and completions. */
  readonly lead: string;
  /** -1 for a fall. */
  readonly direction: 1 | -1;
  /** Of a budget or completion: 年初, 全年 …; empty where none is said. */
  readonly plan: string;
  /** A list of parts begins with it. */
  readonly opensList: boolean;
  /** Number of its sentence in the paragraph. */
  readonly sentence: number;
}

export interface Paragraph {
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
  readonly topic: Topic | null;
  readonly isHeading: boolean;
  readonly figures: readonly TextFigure[];
  /** The paragraphs below it are the parts of its last amount. */
  readonly opensList: boolean;
  /** Sentences without a figure: they may name what the next ones speak of. */
  readonly names: readonly { readonly sentence: number; readonly text: string }[];
}

const FIGURE =
  /(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(万元|亿元|千元|元|%|个百分点|百分点|辆|台\(套\)|台|套|个|人次|批次|人|次|家|项)/g;
const AMOUNTS = new Set(['万元', '亿元', '千元', '元']);
/** Shorter texts are labels. */
const SHORTEST_TEXT = 8;

/** A Chinese comma never stands inside a number. */
const plain = (text: string): string => compact(text.replace(/，/g, '|')).replace(/["“”'‘’]/g, '');

const topicOf = (text: string): Topic | null => TOPICS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

/** A heading in front of its text in one cell: 一、收入支出决算总体情况说明2024年度收入总计… */
const LED_BY_HEADING =
  /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)).{2,36}?情况(?:说明)?[。:]?(?=\S)/;

function roleOf(lead: string, unit: string): Pick<TextFigure, 'role' | 'words' | 'direction' | 'plan'> {
  const tail = lead.split(/[|,;]/).filter(Boolean).pop() ?? '';
  const moved = MOVED.exec(tail);
  const direction = moved && isFall(moved[1] ?? '') ? -1 : 1;
  const none = { words: lead, direction: 1, plan: '' } as const;
  if (unit === '%') {
    if (moved)
      return { ...none, role: 'rate', direction, words: lead.slice(0, lead.length - moved[0].length) };
    if (COMPLETED.test(tail))
      return { ...none, role: 'completion', plan: /年初|全年|调整/.exec(tail)?.[0] ?? '' };
    return { ...none, role: SHARE.test(tail) ? 'share' : tail === '的' ? 'share' : 'other' };
  }
  if (unit.endsWith('百分点')) return { ...none, role: 'other' };
  if (moved && AMOUNTS.has(unit))
    return { ...none, role: 'change', direction, words: lead.slice(0, lead.length - moved[0].length) };
  const budget = BUDGET.exec(lead);
  if (budget && !/公共预算$|基金预算$|经营预算$/.test(lead))
    return {
      ...none,
      role: 'budget',
      plan: /年初|全年|调整/.exec(budget[0])?.[0] ?? '',
      words: lead.slice(0, lead.length - budget[0].length),
    };
  return { ...none, role: AMOUNTS.has(unit) || unit === '辆' ? 'actual' : 'other' };
}

function figuresOf(sheet: string, cell: string, text: string, year: number | null) {
  const figures: TextFigure[] = [];
  const names: { sentence: number; text: string }[] = [];
  let offset = 0;
  for (const [sentence, whole] of text.split(/(?<=[。;])/).entries()) {
    const said = whole.replace(REASON, '');
    const hits = [...said.matchAll(FIGURE)];
    if (hits.length === 0) names.push({ sentence, text: said.replace(/[。;]$/, '') });
    let from = 0;
    for (const hit of hits) {
      const [all, digits = '', unit = ''] = hit;
      const lead = said.slice(from, hit.index);
      from = hit.index + all.length;
      const opens = LIST_OPENS.exec(lead);
      const own = opens ? lead.slice(opens.index) : lead;
      const { role, words, direction, plan } = roleOf(own, unit);
      // What an earlier year spent is in none of the tables.
      const years = [...own.matchAll(/(20\d{2})年/g)].map(([, digitsOf]) => Number(digitsOf));
      const isEarlier =
        role === 'actual' && (/上年|去年/.test(own) || years.some((each) => year !== null && each < year));
      figures.push({
        figure: {
          key: `${sheet}!${cell}#${String(offset + hit.index)}`,
          sheet,
          cell,
          name: own.replace(/\|/g, '，').slice(-24) || unit,
          value: Number(digits.replace(/,/g, '')),
          isBlank: false,
          decimals: digits.split('.')[1]?.length ?? 0,
        },
        measure: unit === '%' ? 'percent' : AMOUNTS.has(unit) ? 'amount' : 'count',
        unit,
        role: isEarlier ? 'before' : role,
        words,
        lead: own,
        direction,
        plan,
        opensList: opens !== null,
        sentence,
      });
    }
    offset += whole.length;
  }
  return { figures, names };
}

const isInside = (row: number, column: number, areas: readonly CellArea[]): boolean =>
  areas.some((area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right);

/**
 * The paragraphs of a sheet outside its tables and forms, top to bottom.
 * @param taken areas of tables and forms
 * @param year the year that the accounts are of
 */
export function readDisclosure(
  sheet: SheetSnapshot,
  taken: readonly CellArea[],
  year: number | null,
): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let topic: Topic | null = null;
  for (const { row, cells } of sheet.rows) {
    for (const { column, value } of cells) {
      if (typeof value !== 'string' || isInside(row, column, taken)) continue;
      const text = plain(value);
      if (text.length < SHORTEST_TEXT && !HEADING.test(text)) continue;
      const isHeading =
        text.length <= LONGEST_HEADING &&
        HEADING.test(text) &&
        !/\d(?:万元|元|%)/.test(text) &&
        !text.endsWith('。') &&
        !/[(](?:类|款|项)[)]/.test(text);
      const led = isHeading ? null : LED_BY_HEADING.exec(text);
      const heading = isHeading ? text : (led?.[0] ?? null);
      if (heading !== null) topic = topicOf(heading) ?? topic;
      const cell = toAddress({ row, column });
      const body = led ? text.slice(led[0].length) : text;
      const { figures, names } =
        isHeading || topic === 'glossary'
          ? { figures: [], names: [] }
          : figuresOf(sheet.name, cell, body, year);
      const opensList = LIST_AT_END.test(body);
      paragraphs.push({ sheet: sheet.name, cell, text: body, topic, isHeading, figures, names, opensList });
    }
  }
  return paragraphs;
}

/** Comparison words taken off: 与上年相比收入总计 → 收入总计. */
export const withoutComparison = (words: string): string => words.replace(COMPARISON, '');
