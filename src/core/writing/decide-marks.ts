/**
 * Which marks stand after a run and what their notes say, as a pure function of the plan and of what a host saw and
 * wrote. How a fill or a note is put on a cell, and what stood there before, is the host's affair.
 */
import type { Severity } from '../model/finding';
import type { Language } from '../model/localized';
import type { CellMark, HoldBackCause, WritePlan } from '../model/write-plan';
import { causeToLeave, type DecidedEdits, type Seen } from './hold-back';
import { markColor, ROW_HIGHLIGHT } from './mark-palette';

interface Place {
  readonly sheet: string;
  readonly cell: string;
}

/** All that one cell is to show. */
export interface DecidedMark extends Place {
  /** `#RRGGBB`; null where only a note is put. */
  readonly fill: string | null;
  /** Empty where there is nothing to say. */
  readonly note: string;
  /** False for a cell that is only tinted with its row, or only explained: it is not counted. */
  readonly isMarked: boolean;
}

export interface DecidedMarks {
  /** One a cell. */
  readonly marks: readonly DecidedMark[];
  /** Marks that cannot be put, and why. */
  readonly skipped: readonly (Place & { readonly cause: HoldBackCause })[];
}

interface Draft extends Place {
  /** Tinted with its row, or only explained, where nothing was found about the cell itself. */
  look: Severity | 'tinted' | 'explained';
  readonly isOnBlock: boolean;
  readonly notes: string[];
}

const GRAVITY: Readonly<Record<Draft['look'], number>> = {
  error: 2,
  warning: 1,
  info: 0,
  tinted: -1,
  explained: -1,
};

const keyOf = ({ sheet, cell }: Place): string => `${sheet}!${cell}`;

/**
 * @param tinted cells of marked rows that get the faint fill; none of them is marked itself
 */
export function decideMarks(
  { marks }: Pick<WritePlan, 'marks'>,
  { standing }: DecidedEdits,
  seen: Seen,
  language: Language,
  tinted: readonly Place[] = [],
): DecidedMarks {
  const drafts = mergeMarks(marks, language);
  for (const { sheet, cell } of tinted)
    drafts.set(keyOf({ sheet, cell }), { sheet, cell, look: 'tinted', isOnBlock: false, notes: [] });
  // Only a plan that marks writes notes: then each cell that holds its edit's value says why.
  for (const { sheet, cell, explanation } of marks.length > 0 ? standing : []) {
    const words = explanation[language];
    const key = keyOf({ sheet, cell });
    const known = drafts.get(key);
    if (!known) drafts.set(key, { sheet, cell, look: 'explained', isOnBlock: false, notes: [words] });
    else if (!known.notes.some((note) => note.includes(words))) known.notes.unshift(words);
  }
  const decided: DecidedMark[] = [];
  const skipped: DecidedMarks['skipped'][number][] = [];
  for (const { sheet, cell, look, isOnBlock, notes } of drafts.values()) {
    const isMarked = look !== 'tinted' && look !== 'explained';
    const cause = causeToLeave(seen, sheet) ?? (seen.cell(sheet, cell)?.isCovered ? 'refused' : null);
    if (cause !== null) {
      if (isMarked) skipped.push({ sheet, cell, cause });
      continue;
    }
    const fill = isMarked ? markColor(look, isOnBlock) : look === 'tinted' ? ROW_HIGHLIGHT : null;
    decided.push({ sheet, cell, fill, note: notes.join('\n'), isMarked });
  }
  return { marks: decided, skipped };
}

/** One mark a cell: the gravest severity, and the notes of all its findings. */
function mergeMarks(marks: readonly CellMark[], language: Language): Map<string, Draft> {
  const merged = new Map<string, Draft>();
  for (const mark of marks) {
    const { sheet, cell, severity, isOnBlock = false } = mark;
    const note = mark.note[language];
    const known = merged.get(keyOf(mark));
    if (!known) merged.set(keyOf(mark), { sheet, cell, look: severity, isOnBlock, notes: [note] });
    else {
      if (GRAVITY[severity] > GRAVITY[known.look]) known.look = severity;
      if (!known.notes.some((text) => text.includes(note))) known.notes.push(note);
    }
  }
  return merged;
}
