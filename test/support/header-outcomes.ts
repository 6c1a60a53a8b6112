/** What becomes of a reading when one header is damaged: the same, told, lost in silence, or misread. */
import { checkSheet } from '../../src/core/checking/check-workbook';
import type { CheckedForm } from '../../src/core/checking/checked-form';
import type { Finding } from '../../src/core/model/finding';
import { parseAddress, type CellPosition } from '../../src/core/model/sheet-snapshot';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import { trialsOf, type HeaderTrial } from './header-trials';
import { readLines, without } from './read-fields';
import { standardForms, type StandardForm } from './standard-forms';

export type Outcome = 'same' | 'told' | 'silent' | 'misread';

export interface TriedHeader extends HeaderTrial {
  readonly outcome: Outcome;
  /** What is read no more, and what is read now and was not before. */
  readonly lost: readonly string[];
  readonly gained: readonly string[];
  /** Errors, code and cell, where nothing was said before: the cells are as right as they were. */
  readonly falseErrors: readonly string[];
}

const OPTIONS = { rules: RULES, profiles: PROFILES };

const idOf = ({ code, cell, message }: Finding) => [code, cell, message.zh].join('|');
const findingsOf = (forms: readonly CheckedForm[]) => forms.flatMap(({ findings }) => findings);

/** True where the cells are the header or stand in its line; funds may be laid down instead of across. */
function isNamed({ table, position }: HeaderTrial['header'], cells: readonly string[]): boolean {
  const inLine = (place: CellPosition | null): boolean =>
    place !== null && (place.column === position.column || (table === 'funds' && place.row === position.row));
  return cells.some((cell) => inLine(parseAddress(cell)));
}

/** A finding that was not there before names the header's line or a missing part, or the reading says so itself. */
function isTold(
  { header }: HeaderTrial,
  before: readonly CheckedForm[],
  after: readonly CheckedForm[],
): boolean {
  const known = new Set(findingsOf(before).map(idOf));
  return (
    findingsOf(after).some(
      (finding) =>
        !known.has(idOf(finding)) &&
        finding.severity !== 'error' &&
        (finding.code === 'ZP101' || isNamed(header, [finding.cell, ...finding.cells])),
    ) || after.some(({ reading }) => !reading.complete && isNamed(header, reading.notUnderstood))
  );
}

interface Undamaged {
  readonly checked: readonly CheckedForm[];
  readonly lines: ReadonlySet<string>;
  /** Code and cell of each finding, whatever its severity. */
  readonly said: ReadonlySet<string>;
}

const placeOf = ({ code, cell }: Finding) => `${code} ${cell}`;

function undamaged({ sheet }: StandardForm): Undamaged {
  const checked = checkSheet(sheet, OPTIONS);
  return {
    checked,
    lines: readLines(checked.map(({ form }) => form)),
    said: new Set(findingsOf(checked).map(placeOf)),
  };
}

function judge(trial: HeaderTrial, before: Undamaged): TriedHeader {
  const checked = checkSheet(trial.sheet, OPTIONS);
  const lines = readLines(checked.map(({ form }) => form));
  const [lost, gained] = [without(before.lines, lines), without(lines, before.lines)];
  const falseErrors = findingsOf(checked)
    .filter((finding) => finding.severity === 'error' && !before.said.has(placeOf(finding)))
    .map(placeOf);
  const outcome = (): Outcome => {
    if (falseErrors.length > 0) return 'misread';
    if (lost.length === 0 && gained.length === 0) return 'same';
    if (isTold(trial, before.checked, checked)) return 'told';
    return gained.some((line) => line.includes('@')) ? 'misread' : 'silent';
  };
  return { ...trial, outcome: outcome(), lost, gained, falseErrors };
}

/** Every header of every standard form, with every slip. */
export function tryHeaders(forms: readonly StandardForm[] = standardForms()): readonly TriedHeader[] {
  return forms.flatMap((form) => {
    const before = undamaged(form);
    return trialsOf(form).map((trial) => judge(trial, before));
  });
}
