/** Notes of forms, read into figures. */
import { readNote } from '../../src/core/scoring/read-note';
import {
  DEDUCTION_NOTES,
  DEGREE_NOTES,
  EXECUTION_NOTES,
  GRADE_NOTES,
  NO_NOTES,
  REASON_NOTES,
  SCORE_NOTES,
  STEP_NOTES,
  TIER_NOTES,
  type NoteCase,
} from './note-cases';

/** `figure value`, in the order of the note; `? sentence` for what no figure can say. */
function wordsOf(note: string): readonly string[] {
  const { rulings, unread } = readNote(note);
  return [
    ...rulings.map(
      ({ figure, patch }) => `${figure} ${JSON.stringify(patch[figure]).replace(/^"(\w+)"$/, '"$1"')}`,
    ),
    ...unread.map(({ text }) => `? ${text}`),
  ];
}

describe.each<[string, readonly NoteCase[]]>([
  ['degrees of qualitative indicators', TIER_NOTES],
  ['reasons', REASON_NOTES],
  ['the execution', EXECUTION_NOTES],
  ['scores', SCORE_NOTES],
  ['grades and blocks', GRADE_NOTES],
  ['deductions', DEDUCTION_NOTES],
  ['degrees in words', DEGREE_NOTES],
  ['steps', STEP_NOTES],
  ['no rules', NO_NOTES],
])('%s', (_what, cases) => {
  test.each(cases)('%s', (note, rules) => {
    expect(wordsOf(note)).toEqual(rules);
  });
});
