/** All forms of a sheet, whatever their kind, in the order of the sheet. */
import { accountsOf } from './claimed-cells';
import { Grid } from './grid';
import { locateForms } from './locate-forms';
import { readAssessments } from './read-assessment';
import { readBaseData } from './read-base-data';
import { readForm } from './read-form';
import { notesOf } from './read-notes';
import { readNarratives } from './read-narrative';
import { readProjectTables } from './read-project-table';
import type { FormAccount, ReadForm, SelfEvaluationForm } from '../model/self-evaluation-form';
import type { SheetSnapshot } from '../model/sheet-snapshot';
import { inOneGo, type Steps } from '../model/steps';
import type { TaughtWord } from '../words/taught-words';

/** @param taught header words of the workbook's own templates */
export function readForms(
  sheet: SheetSnapshot,
  taught: readonly TaughtWord[] = [],
): readonly SelfEvaluationForm[] {
  return inOneGo(readFormsSteps(sheet, taught));
}

const NOTHING_UNCLAIMED: FormAccount = { filled: 0, unclaimed: [], unknownHeaders: [], openLabels: [] };

/** `readForms` with a rest after each form. */
export function* readFormsSteps(
  sheet: SheetSnapshot,
  taught: readonly TaughtWord[],
): Steps<readonly SelfEvaluationForm[]> {
  const grid = new Grid(sheet, taught);
  const forms: ReadForm[] = [];
  yield;
  for (const place of locateForms(grid)) {
    yield;
    const form = readForm(grid, place);
    if (form) forms.push(form);
  }
  yield;
  forms.push(...readNarratives(grid));
  if (forms.length === 0) forms.push(...readProjectTables(grid));
  // A base-data table or an assessment is looked for only where no form of its own stands.
  if (forms.length === 0) forms.push(...readAssessments(grid), ...readBaseData(grid));
  const noted = forms.map((form) => ({ ...form, notes: notesOf(grid, form) }));
  const accounts = accountsOf(grid, noted);
  const hidden = sheet.rows.filter((row) => row.hidden).map(({ row }) => row);
  return noted
    .map((form, index) => ({
      ...form,
      account: accounts[index] ?? NOTHING_UNCLAIMED,
      hiddenRows: hidden.filter((row) => row >= form.area.top && row <= form.area.bottom),
    }))
    .sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left);
}
