/** The prose of a form: goals, analysis, remarks, reasons and long values; each cell once. */
import { toAddress } from '../model/sheet-snapshot';
import type { SelfEvaluationForm, TextCell } from '../model/self-evaluation-form';

/** Texts that say what was done, and those that say what was planned. */
interface FormTexts {
  readonly planned: readonly TextCell[];
  readonly done: readonly TextCell[];
}

export function formTexts(form: SelfEvaluationForm): FormTexts {
  const { goalExpected, goalActual, texts, indicators, funds } = form;
  const rows = indicators?.rows ?? [];
  const seen = new Set<string>();
  const each = (cells: readonly (TextCell | null)[]): readonly TextCell[] =>
    cells.filter((cell): cell is TextCell => {
      if (cell === null || cell.text === '') return false;
      const address = toAddress(cell.position);
      if (seen.has(address)) return false;
      seen.add(address);
      return true;
    });
  const planned = each([goalExpected, ...rows.map(({ target }) => target)]);
  return {
    planned,
    done: each([
      goalActual,
      ...texts.map(({ text }) => text),
      ...rows.flatMap(({ actual, reason }) => [actual, reason]),
      ...(funds?.rows ?? []).map(({ reason }) => reason),
    ]),
  };
}
