/**
 * The final accounts of a workbook, from its sheets to what is to be said of them: tables, sets, relations with what
 * became of each, problems, and the forms beside them. Pure; nothing of it is ever written into the workbook.
 */
import type { SheetSnapshot } from '../model/sheet-snapshot';
import { compact } from '../text/label-text';
import type { Steps } from '../model/steps';
import { setsOf, Units, type AccountSet } from './account-set';
import type { AccountTable } from './account-table';
import { coverageOf, type Coverage, type FormBeside } from './coverage';
import { problemsOf, type Judged, type Problem } from './culprits';
import { CLAIM_COUNT } from './disclosure-words';
import { mayHoldAccounts, tablesOn } from './find-tables';
import { readDisclosure, type Paragraph, type TextFigure } from './read-disclosure';
import { isVoid, judge, type Verdict } from './relation';
import { RelationMaker, relationsWithin } from './relations-within';
import { relationsBetween } from './relations-between';
import { KINDS, type TableKind } from './table-kinds';
import { TextRelations } from './text-relations';
import { unitSlips, type UnitSlip } from './unit-slips';

type RelationCounts = Readonly<Record<'checked' | Verdict, number>>;

/** A sentence of the text about the forms. */
interface Claim {
  readonly sheet: string;
  readonly cell: string;
  /** False where there are fewer than two forms to hold it against. */
  readonly checked: boolean;
  readonly text: string;
}

/** One department's accounts of one year. */
export interface CheckedSet {
  readonly set: AccountSet;
  readonly units: Units;
  readonly judged: readonly Judged[];
  readonly problems: readonly Problem[];
  readonly slips: readonly UnitSlip[];
  readonly missing: readonly TableKind[];
  readonly coverage: Coverage | null;
  /** Budgets of the whole department that the text names, in the set's unit. */
  readonly budgets: readonly TextFigure[];
  readonly paragraphs: readonly Paragraph[];
}

export interface AccountsReading {
  readonly tables: readonly AccountTable[];
  readonly sets: readonly CheckedSet[];
  readonly counts: RelationCounts;
  readonly claim: Claim | null;
  readonly forms: readonly FormBeside[];
}

/** The tables of all sheets; a rest after each sheet that holds any. */
function* findTables(sheets: readonly SheetSnapshot[]): Steps<readonly AccountTable[]> {
  const tables: AccountTable[] = [];
  for (const sheet of sheets) {
    if (!mayHoldAccounts(sheet)) continue;
    yield;
    tables.push(...tablesOn(sheet));
  }
  return tables;
}

/** The paragraphs that belong to a set: all where there is one, else those whose sheet names its department. */
function paragraphsOf(
  set: AccountSet,
  sets: readonly AccountSet[],
  sheets: readonly (readonly Paragraph[])[],
): readonly Paragraph[] {
  if (sets.length === 1) return sheets.flat();
  const name = set.unit ?? '';
  return sheets.flatMap((paragraphs) => {
    const named = sets.filter(
      ({ unit }) => unit !== null && paragraphs.some(({ text }) => text.includes(compact(unit))),
    );
    if (named.length > 0) return named.length === 1 && named[0] === set && name !== '' ? paragraphs : [];
    // Text on a sheet of one set's tables is of that set.
    const [first] = paragraphs;
    const here = sets.filter(({ tables }) => tables.some(({ sheet }) => sheet === first?.sheet));
    return here.length === 1 && here[0] === set ? paragraphs : [];
  });
}

/** @param forms of the same workbook; their areas hold no text of the accounts */
export function* accountsSteps(
  sheets: readonly SheetSnapshot[],
  forms: readonly FormBeside[],
): Steps<AccountsReading | null> {
  const tables = yield* findTables(sheets);
  if (tables.length === 0) return null;
  const sets = setsOf(tables);
  const year = sets[0]?.year ?? null;
  const paragraphs = sheets.map((sheet) => {
    const areas = [
      ...tables.filter((table) => table.sheet === sheet.name).map(({ area }) => area),
      ...forms
        .filter((form) => form.sheet === sheet.name)
        .map(({ top, bottom }) => ({ top, bottom, left: 0, right: Number.MAX_SAFE_INTEGER })),
    ];
    return readDisclosure(sheet, areas, year);
  });
  const checked: CheckedSet[] = [];
  for (const set of sets) {
    yield;
    checked.push(checkSet(set, paragraphsOf(set, sets, paragraphs), sets.length === 1 ? forms : []));
  }
  const claimed = paragraphs.flat().find(({ text }) => CLAIM_COUNT.test(text));
  return {
    tables,
    sets: checked,
    counts: countsOf(checked.flatMap(({ judged }) => judged)),
    claim: claimed
      ? { sheet: claimed.sheet, cell: claimed.cell, checked: forms.length > 1, text: claimed.text }
      : null,
    forms,
  };
}

function checkSet(
  set: AccountSet,
  paragraphs: readonly Paragraph[],
  forms: readonly FormBeside[],
): CheckedSet {
  const slips = unitSlips(set);
  const units = new Units(set, new Map(slips.map(({ table, meant }) => [table, meant])));
  const maker = new RelationMaker(units);
  relationsWithin(maker, set);
  relationsBetween(maker, set);
  const text = new TextRelations(set, units, paragraphs);
  const judged = [...maker.made, ...text.made]
    .filter((relation) => !isVoid(relation))
    .map((relation) => ({ relation, judgement: judge(relation) }))
    // What only repeats others is told where it does not hold, and else not counted.
    .filter(
      ({ relation, judgement }) =>
        relation.repeats !== true || judgement.verdict === 'failed' || judgement.verdict === 'cut',
    );
  const kinds = new Set(
    set.tables.flatMap((table) => [
      table.kind,
      ...(table.besides ? [table.besides.shape === 'public' ? 'three-public' : 'statistics'] : []),
    ]),
  );
  return {
    set,
    units,
    judged,
    problems: problemsOf(judged),
    slips,
    missing: KINDS.filter((kind) => !kinds.has(kind)),
    coverage: coverageOf(set, units, forms),
    budgets: paragraphs.flatMap(({ topic, figures }) =>
      topic === 'totals' || topic === 'general'
        ? figures.filter(({ role, measure }) => role === 'budget' && measure === 'amount')
        : [],
    ),
    paragraphs,
  };
}

function countsOf(judged: readonly Judged[]): RelationCounts {
  const counts = { checked: judged.length, exact: 0, rounded: 0, cut: 0, failed: 0, skipped: 0 };
  for (const { judgement } of judged) counts[judgement.verdict] += 1;
  return counts;
}
