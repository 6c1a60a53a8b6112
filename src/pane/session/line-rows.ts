/** The list of lines as rows: filtered, folded by form or by kind, flattened in the order in which they are shown. Pure. */
import type { Line, LineGroup } from '../../app/lines';
import type { Listing } from '../../app/listing';
import { seenState, type SeenForms } from '../../app/seen';
import type { Language, Localized } from '../../core/model/localized';
import type { Severity } from '../../core/model/finding';
import type { SheetSnapshot } from '../../core/model/sheet-snapshot';
import { kindWords, sameAsWords } from './kind-words';
import { formName } from './form-figures';

export type Grouping = 'form' | 'kind';

export interface LineFilter {
  readonly search: string;
  /** Null: all. */
  readonly severity: Severity | null;
  /** Crosses with the severity; null: all. */
  readonly task: 'judge' | 'mend' | null;
  readonly unseenOnly: boolean;
}

export const NO_FILTER: LineFilter = { search: '', severity: null, task: null, unseenOnly: false };

export const isFiltered = ({ search, severity, task, unseenOnly }: LineFilter): boolean =>
  search.trim() !== '' || severity !== null || task !== null || unseenOnly;

/** What the list goes by beside the lines themselves. */
export interface ListView {
  readonly grouping: Grouping;
  readonly filter: LineFilter;
  /** Heads that are shut, and folds and kinds that are open. */
  readonly toggled: ReadonlySet<string>;
  readonly seen: SeenForms;
  readonly sheets: readonly SheetSnapshot[];
  readonly language: Language;
}

export type LineRow = {
  readonly key: string;
  /** 1-based, as screen readers count. */
  readonly level: number;
  readonly position: number;
  readonly setSize: number;
  readonly parent: string | null;
} & (
  | {
      /** A form, a sheet or the workbook, with its lines below. */
      readonly kind: 'head';
      readonly group: LineGroup;
      readonly count: number;
      readonly isOpen: boolean;
    }
  | {
      /** Lines that say the same: one row, and one act, for all of them. */
      readonly kind: 'fold';
      readonly lines: readonly Line[];
      readonly words: Localized;
      readonly severity: Severity;
      readonly isOpen: boolean;
    }
  | { readonly kind: 'line'; readonly line: Line; readonly isSettled: boolean; readonly label: string | null }
  | { readonly kind: 'more'; readonly count: number; readonly of: string }
);

/** Lines of a code and a reason that are folded into one, from so many on; wrong scores are worth a look each. */
const FOLD_FROM = 3;
const FOLD_SCORES_FROM = 6;
/** Lines of a kind that are shown before the rest is asked for. */
const FIRST_OF_KIND = 20;
/** Behind the key of a kind that is shown whole. */
export const ALL_OF = '#all';

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

interface Shown {
  readonly group: LineGroup;
  readonly line: Line;
}

/** Words of a search: an address counts only as the whole query, a number only as a whole figure. */
function searchTest(search: string, language: Language): (shown: Shown) => boolean {
  const query = search.trim().toLowerCase();
  if (query === '') return () => true;
  if (/^[a-z]{1,3}\d+$/.test(query) && !/^zp\d{3}$/.test(query))
    return ({ line }) => line.finding.cell.toLowerCase() === query;
  const wanted = query.split(/\s+/);
  return ({ group, line }) => {
    const { code, message, sheet } = line.finding;
    const text = [nameOfGroup(group), sheet, code, message[language]].join(' ').toLowerCase();
    return wanted.every((word) => {
      if (!/^\d+(?:\.\d+)?$/.test(word)) return text.includes(word);
      return new RegExp(`(?<![A-Za-z\\d.])${word.replace('.', '\\.')}(?![\\d.]*\\d)`).test(text);
    });
  };
}

export const nameOfGroup = ({ form, sheet }: LineGroup): string => (form && formName(form)) ?? sheet ?? '';

/** What a filter lets through; one part of it may be left out, for counts of what that part chooses from. */
export function shownLines(
  { groups }: Listing,
  { filter, seen, sheets, language }: ListView,
  without: readonly (keyof LineFilter)[] = [],
): readonly Shown[] {
  const { search, severity, task, unseenOnly } = filter;
  const counts = (part: keyof LineFilter): boolean => !without.includes(part);
  const isFound = searchTest(search, language);
  return groups.flatMap((group) => {
    if (unseenOnly && group.form && seenState(group.form, sheets, seen) === 'seen') return [];
    return group.lines.flatMap((line): readonly Shown[] => {
      if (counts('severity') && severity !== null && line.severity !== severity) return [];
      if (counts('task') && task !== null && line.task !== task) return [];
      const shown = { group, line };
      return isFound(shown) ? [shown] : [];
    });
  });
}

interface ChipCounts extends Readonly<Record<Severity, number>> {
  readonly judge: number;
}

/** What each chip would show under the other filters in force. */
export function chipCounts(listing: Listing, view: ListView): ChipCounts {
  const counts = { error: 0, warning: 0, info: 0, judge: 0 };
  for (const { line } of shownLines(listing, view, ['severity'])) counts[line.severity] += 1;
  for (const { line } of shownLines(listing, view, ['task'])) if (line.task === 'judge') counts.judge += 1;
  return counts;
}

const foldKey = ({ finding }: Line): string =>
  `${finding.code} ${(finding.line.why?.zh ?? '').replace(/[\d.]+/g, '#')}`;

/** Lines with those that say the same put together where the first of them stands. */
function folded(lines: readonly Line[], isWorkbook: boolean): readonly (readonly Line[])[] {
  const alike = new Map<string, Line[]>();
  for (const line of lines) {
    const key = isWorkbook ? line.finding.code : foldKey(line);
    alike.set(key, [...(alike.get(key) ?? []), line]);
  }
  const rows: (readonly Line[])[] = [];
  const done = new Set<string>();
  for (const line of lines) {
    const key = isWorkbook ? line.finding.code : foldKey(line);
    const all = alike.get(key) ?? [line];
    const isScore = line.finding.topic === 'score' && line.finding.edits.length > 0;
    if (all.length < (isWorkbook ? 2 : isScore ? FOLD_SCORES_FROM : FOLD_FROM)) rows.push([line]);
    else if (!done.has(key)) {
      done.add(key);
      rows.push(all);
    }
  }
  return rows;
}

/** Copies of a form are told as one row each, from so many lines on. */
const FOLD_COPIES_FROM = 2;

/** What a form is about and all that is found in it: two forms of which this is the same are copies. */
const contentOf = (group: LineGroup, lines: readonly Line[]): string =>
  JSON.stringify([
    nameOfGroup(group),
    lines.map(({ finding: { code, cell, message } }) => [code, cell, message.zh]),
  ]);

const gravestOf = (lines: readonly Line[]): Severity =>
  lines.reduce<Severity>(
    (worst, { severity }) => (GRAVITY[severity] < GRAVITY[worst] ? severity : worst),
    'info',
  );

function lineRows(
  lines: readonly Line[],
  isSettled: (line: Line) => boolean,
  place: {
    readonly level: number;
    readonly parent: string | null;
    readonly from?: number;
    readonly of?: number;
  },
  labelOf: (line: Line) => string | null = () => null,
): readonly LineRow[] {
  return lines.map((line, at) => ({
    kind: 'line',
    key: line.key,
    line,
    isSettled: isSettled(line),
    label: labelOf(line),
    level: place.level,
    position: (place.from ?? 0) + at + 1,
    setSize: place.of ?? lines.length,
    parent: place.parent,
  }));
}

function rowsByForm(listing: Listing, view: ListView): readonly LineRow[] {
  const shown = shownLines(listing, view);
  const isSettled = ({ key }: Line): boolean => listing.settled.has(key);
  const groups = new Map<LineGroup, Line[]>();
  for (const { group, line } of shown) groups.set(group, [...(groups.get(group) ?? []), line]);
  const rows: LineRow[] = [];
  const originals = new Map<string, LineGroup>();
  let position = 0;
  for (const [group, lines] of groups) {
    position += 1;
    const isOpen = !view.toggled.has(group.key);
    const count = lines.filter((line) => !isSettled(line)).length;
    rows.push({
      kind: 'head',
      key: group.key,
      group,
      count,
      isOpen,
      level: 1,
      position,
      setSize: groups.size,
      parent: null,
    });
    const content = contentOf(group, lines);
    const original = group.form && originals.get(content);
    if (!original) originals.set(content, group);
    if (!isOpen) continue;
    const isCopy = original && lines.length >= FOLD_COPIES_FROM;
    const inGroup = isCopy ? [lines] : folded(lines, group.kind === 'workbook');
    for (const [at, alike] of inGroup.entries()) {
      const [first] = alike;
      if (!first) continue;
      const place = { level: 2, parent: group.key, from: at, of: inGroup.length };
      if (alike.length === 1) {
        rows.push(...lineRows(alike, isSettled, place));
        continue;
      }
      const key = `fold:${group.key}:${isCopy ? 'copy' : foldKey(first)}`;
      const isFoldOpen = view.toggled.has(key);
      rows.push({
        kind: 'fold',
        key,
        lines: alike,
        words: isCopy ? sameAsWords(original.sheet ?? '') : kindWords(first.finding),
        severity: gravestOf(alike),
        isOpen: isFoldOpen,
        level: 2,
        position: at + 1,
        setSize: inGroup.length,
        parent: group.key,
      });
      if (isFoldOpen) rows.push(...lineRows(alike, isSettled, { level: 3, parent: key }));
    }
  }
  return rows;
}

function rowsByKind(listing: Listing, view: ListView): readonly LineRow[] {
  const isSettled = ({ key }: Line): boolean => listing.settled.has(key);
  const kinds = new Map<string, Shown[]>();
  for (const shown of shownLines(listing, view)) {
    const { code } = shown.line.finding;
    kinds.set(code, [...(kinds.get(code) ?? []), shown]);
  }
  const inOrder = [...kinds].sort(([, a], [, b]) => {
    const [first, second] = [a, b].map((all) => gravestOf(all.map(({ line }) => line)));
    return GRAVITY[first ?? 'info'] - GRAVITY[second ?? 'info'] || b.length - a.length;
  });
  return inOrder.flatMap(([code, all], at): readonly LineRow[] => {
    const [first] = all;
    if (!first) return [];
    const lines = all.map(({ line }) => line);
    const key = `kind:${code}`;
    const isOpen = view.toggled.has(key);
    const place = { level: 1, position: at + 1, setSize: inOrder.length, parent: null };
    const head: LineRow = {
      kind: 'fold',
      key,
      lines,
      words: kindWords(first.line.finding),
      severity: gravestOf(lines),
      isOpen,
      ...place,
    };
    if (!isOpen) return [head];
    const names = new Map(all.map(({ group, line }) => [line.key, nameOfGroup(group)]));
    const shown = view.toggled.has(key + ALL_OF) ? lines : lines.slice(0, FIRST_OF_KIND);
    const below = lineRows(
      shown,
      isSettled,
      { level: 2, parent: key, of: lines.length },
      (line) => names.get(line.key) ?? null,
    );
    const left = lines.length - shown.length;
    if (left === 0) return [head, ...below];
    const more: LineRow = {
      kind: 'more',
      key: `${key}#more`,
      of: key,
      count: left,
      level: 2,
      position: shown.length + 1,
      setSize: shown.length + 1,
      parent: key,
    };
    return [head, ...below, more];
  });
}

/** All rows, top to bottom. */
export const rowsOf = (listing: Listing, view: ListView): readonly LineRow[] =>
  view.grouping === 'form' ? rowsByForm(listing, view) : rowsByKind(listing, view);

/** The rows at which the keys for the next one stop: lines, and folds that are shut. */
export const stopsOf = (rows: readonly LineRow[]): readonly LineRow[] =>
  rows.filter((row) => row.kind === 'line' || (row.kind === 'fold' && !row.isOpen));

/** The lines that an act on a row is about. */
export function linesOfRow(row: LineRow): readonly Line[] {
  if (row.kind === 'line') return [row.line];
  return row.kind === 'fold' ? row.lines : [];
}
