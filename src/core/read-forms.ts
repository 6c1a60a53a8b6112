/** All forms of a sheet, whatever their kind, in the order of the sheet. */
import { Grid } from './grid';
import { locateForms } from './locate-forms';
import { readForm } from './read-form';
import { readNarratives } from './read-narrative';
import type { SelfEvaluationForm } from './self-evaluation-form';
import type { SheetSnapshot } from './sheet-snapshot';

export function readForms(sheet: SheetSnapshot): readonly SelfEvaluationForm[] {
  const grid = new Grid(sheet);
  const forms: SelfEvaluationForm[] = [];
  for (const place of locateForms(grid)) {
    const form = readForm(grid, place);
    if (form) forms.push(form);
  }
  forms.push(...readNarratives(grid));
  return forms.sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left);
}
