/**
 * Measures the reading itself: forms of other places, those held out apart; forms pasted from pages; damaged headers;
 * and how many of their cells somebody answers for.
 */
import { checkSheet } from '../../src/core/checking/check-workbook';
import type { SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import { askedOf, falseErrorsOf, formWithin } from '../other-places/asked-of-form';
import { everyPlace, isHeldOut } from '../other-places/every-place';
import type { Place } from '../other-places/expected-form';
import { accountedIn } from '../support/accounted-cells';
import { tryHeaders, type TriedHeader } from '../support/header-outcomes';
import { pasted, PASTES, type Paste } from '../support/pasted';
import { readLines } from '../support/read-fields';
import { standardForms } from '../support/standard-forms';
import { drawnFields, type DrawnFields } from './drawn-fields';
import { loadForms } from '../workbooks/form-data';
import { toSnapshots } from '../workbooks/to-snapshots';

const OPTIONS = { rules: RULES, profiles: PROFILES };

export interface ReadingTally {
  readonly sheets: number;
  readonly forms: number;
  readonly found: number;
  /** Fields and verdicts asked of the forms; all of one that was not found are wrong. */
  readonly asked: number;
  readonly right: number;
  /** Errors on right cells. */
  readonly falseErrors: number;
  /** Forms with something wrong whose reading says that it is whole. */
  readonly unheard: number;
  /** What was wrong, in words, for looking into. */
  readonly flaws: readonly string[];
}

const NOTHING: ReadingTally = {
  sheets: 0,
  forms: 0,
  found: 0,
  asked: 0,
  right: 0,
  falseErrors: 0,
  unheard: 0,
  flaws: [],
};

const together = (tallies: readonly ReadingTally[]): ReadingTally =>
  tallies.reduce(
    (sum, one) => ({
      sheets: sum.sheets + one.sheets,
      forms: sum.forms + one.forms,
      found: sum.found + one.found,
      asked: sum.asked + one.asked,
      right: sum.right + one.right,
      falseErrors: sum.falseErrors + one.falseErrors,
      unheard: sum.unheard + one.unheard,
      flaws: [...sum.flaws, ...one.flaws],
    }),
    NOTHING,
  );

function ofPlace({ name, sheet, forms }: Place): ReadingTally {
  const checked = checkSheet(sheet, OPTIONS);
  const tallies = forms.map((wanted): ReadingTally => {
    const form = formWithin(checked, wanted);
    const asked = askedOf(form, wanted, sheet);
    const wrong = asked.filter(({ wanted: due, said }) => JSON.stringify(due) !== JSON.stringify(said));
    const errors = form ? falseErrorsOf(form, wanted) : [];
    return {
      ...NOTHING,
      forms: 1,
      found: form ? 1 : 0,
      asked: asked.length,
      right: form ? asked.length - wrong.length : 0,
      falseErrors: errors.length,
      unheard: wrong.length > 0 && form?.reading.complete !== false ? 1 : 0,
      flaws: form
        ? [
            ...wrong.map(
              ({ what, wanted: due, said }) =>
                `${name}: ${what} ${JSON.stringify(said) ?? 'nothing'}, not ${JSON.stringify(due)}`,
            ),
            ...errors.map((cell) => `${name}: error at ${cell}`),
          ]
        : [`${name}: no form within ${wanted.within}`],
    };
  });
  return { ...together(tallies), sheets: 1 };
}

interface PlacesMeasured {
  readonly known: ReadingTally;
  readonly heldOut: ReadingTally;
}

export function measurePlaces(): PlacesMeasured {
  return {
    known: together(everyPlace.filter((place) => !isHeldOut(place)).map(ofPlace)),
    heldOut: together(everyPlace.filter(isHeldOut).map(ofPlace)),
  };
}

/** A drawn form as pasted: each field's cell is read in its role, or not. */
function ofPaste({ name, sheet, fields }: DrawnFields, paste: Paste): ReadingTally {
  const { sheet: there, moved } = pasted(sheet, paste);
  const errorsOf = (read: SheetSnapshot) =>
    checkSheet(read, OPTIONS).flatMap(({ findings }) =>
      findings.filter(({ severity }) => severity === 'error').map(({ code, cell }) => `${code} ${cell}`),
    );
  const known = new Set(
    errorsOf(sheet).map((error) => error.replace(/[A-Z]+\d+$/, (cell) => moved.get(cell) ?? cell)),
  );
  const checked = checkSheet(there, OPTIONS);
  const read = new Set(
    [...readLines(checked.map(({ form }) => form))].map((line) =>
      line.replace(/:\d+/g, '').replace(/=.*$/s, ''),
    ),
  );
  const due = fields.flatMap(([role, cell]) => {
    const now = moved.get(cell);
    return now === undefined ? [] : [`${role}@${now}`];
  });
  const wrong = due.filter((line) => !read.has(line));
  const errors = errorsOf(there).filter((error) => !known.has(error));
  return {
    sheets: 1,
    forms: 1,
    found: checked.length > 0 ? 1 : 0,
    asked: due.length,
    right: due.length - wrong.length,
    falseErrors: errors.length,
    unheard: wrong.length > 0 && checked.every(({ reading }) => reading.complete) ? 1 : 0,
    flaws: [
      ...wrong.map((line) => `${name}, ${paste}: ${line} is not read`),
      ...errors.map((error) => `${name}, ${paste}: false error ${error}`),
    ],
  };
}

type PastesMeasured = readonly (readonly [paste: Paste, tally: ReadingTally])[];

export const measurePastes = (): PastesMeasured => {
  const forms = drawnFields();
  return PASTES.map((paste) => [paste, together(forms.map((form) => ofPaste(form, paste)))] as const);
};

export interface AccountMeasured {
  readonly forms: number;
  readonly cells: number;
  readonly figures: number;
  readonly unaccounted: readonly { readonly where: string; readonly isFigure: boolean }[];
}

/** Sheets with forms of all kinds, by name. */
const accountSheets = (): readonly (readonly [name: string, sheet: SheetSnapshot])[] => [
  ...standardForms().map(({ family, sheet }) => [family, sheet] as const),
  ...toSnapshots(loadForms()).sheets.map((sheet) => [sheet.name, sheet] as const),
  ...everyPlace.map(({ name, sheet }) => [name, sheet] as const),
];

/** @param stride one in so many of the sheets */
export function measureAccount(stride = 1): AccountMeasured {
  const all = accountSheets()
    .filter((_, at) => at % stride === 0)
    .flatMap(([name, sheet]) => accountedIn(sheet).map((one) => ({ ...one, name })));
  const sum = (pick: (one: (typeof all)[number]) => number) =>
    all.reduce((total, one) => total + pick(one), 0);
  return {
    forms: all.length,
    cells: sum(({ filled }) => filled),
    figures: sum(({ figures }) => figures),
    unaccounted: all.flatMap(({ name, unaccounted }) =>
      unaccounted.map(({ cell, text, isFigure }) => ({ where: `${name}: ${cell} ${text}`, isFigure })),
    ),
  };
}

export interface ReadingMeasured {
  readonly places: PlacesMeasured;
  readonly pastes: PastesMeasured;
  readonly headers: readonly TriedHeader[];
  readonly account: AccountMeasured;
}

export const measureReading = (): ReadingMeasured => ({
  places: measurePlaces(),
  pastes: measurePastes(),
  headers: tryHeaders(),
  account: measureAccount(),
});
