/** One run over a document: texts, shadings and comments, all in one pass over the main part. */
import { printOf } from '../../../core/text/text-print';
import { decideMarks } from '../../../core/writing/decide-marks';
import type { DecidedMark } from '../../../core/writing/decide-marks';
import { decideEdits } from '../../../core/writing/hold-back';
import type { DecidedEdits, SettledPlan } from '../../../core/writing/hold-back';
import { MARK_PALETTE } from '../../../core/writing/mark-palette';
import type { CellEdit, InverseEdit, WritePlan } from '../../../core/model/write-plan';
import type { ApplyOptions, ApplyResult, SkippedMark } from '../../workbook-host';
import { contentOf } from '../reading/document-sheets';
import type { DocPlace } from '../reading/document-sheets';
import type { LoadedDocument } from '../reading/loaded-document';
import { parseFragment } from '../../package/markup/xml-tree';
import { changeTargets } from './change-targets';
import type { Target } from './change-targets';
import { writeText } from './cell-text';
import type { ChangeIds } from './cell-text';
import { readComments } from '../reading/comments';
import { addAnchors, changeComments, removeAnchors } from './comments-part';
import type { StoredComment } from '../reading/comments';
import { DocumentLook, rangeOf } from './look-at-places';
import { marksOn, readMarkRecord, writeMarkRecord } from './mark-record';
import type { FillMark, OpenRecord } from './mark-record';
import type { CellTrace, DocTrace } from './run-trace';
import { fillOf, setShading, shadingMarkup, shadingOf } from './shading';
import { WordNames } from './word-names';

/** Word opens no document with more than 32,767 comments: so many are ours at most, the gravest first. */
const MOST_COMMENTS = 2_000;

interface DecidedRun {
  readonly former: OpenRecord;
  readonly look: DocumentLook;
  readonly edits: DecidedEdits;
}

interface RunOutcome {
  readonly result: Omit<ApplyResult, 'undo'>;
  readonly inverse: readonly InverseEdit[];
  readonly trace: DocTrace;
}

/** Documents keep no formulas: what one would give is written as a value. */
function asValue(edit: CellEdit): CellEdit {
  const { asFormula, result, ...rest } = edit;
  return asFormula === true && result != null ? { ...rest, after: result } : edit;
}

/** Looks, and lets the policy of writing decide; writes nothing. */
export function decideRun(document: LoadedDocument, plan: WritePlan, options: ApplyOptions): DecidedRun {
  const look = new DocumentLook(document);
  const edits = decideEdits(plan.edits.map(asValue), look, options.allowedFormulaCells);
  return { former: readMarkRecord(document), look, edits };
}

/** Ids above all that the main part and the comments have. */
class FreeIds implements ChangeIds {
  private last: number;

  constructor(text: string, comments: Iterable<string>) {
    let highest = 0;
    for (const [, digits] of text.matchAll(/:id="(\d{1,9})"/g)) highest = Math.max(highest, Number(digits));
    for (const id of comments) if (/^\d{1,9}$/.test(id)) highest = Math.max(highest, Number(id));
    this.last = highest;
  }

  next(): string {
    this.last += 1;
    return String(this.last);
  }
}

const GRAVITY: readonly string[] = [MARK_PALETTE.error, MARK_PALETTE.warning, MARK_PALETTE.info];

const gravityOf = ({ fill }: DecidedMark): number => {
  const at = GRAVITY.indexOf(fill ?? '');
  return at < 0 ? GRAVITY.length : at;
};

/** Comments for the gravest marks, as many as there may be; the others keep their fill. */
function withinLimit(marks: readonly DecidedMark[], standing: number): readonly DecidedMark[] {
  const noted = marks.filter(({ note }) => note !== '');
  const most = Math.max(0, MOST_COMMENTS - standing);
  if (noted.length <= most) return marks;
  const kept = new Set([...noted].sort((a, b) => gravityOf(a) - gravityOf(b)).slice(0, most));
  return marks.map((mark) => (mark.note === '' || kept.has(mark) ? mark : { ...mark, note: '' }));
}

interface Place {
  readonly sheet: string;
  readonly cell: string;
}

const keyOf = ({ sheet, cell }: Place): string => `${sheet}!${cell}`;

/** What is to be made of one cell. */
interface Change extends Place {
  readonly place: DocPlace;
  edit: CellEdit | null;
  mark: DecidedMark | null;
}

/** Everything that a run touches, each place once: edits, marks, and marks of earlier runs that may go. */
function changesOf(
  document: LoadedDocument,
  { writes }: DecidedEdits,
  marks: readonly DecidedMark[],
  former: OpenRecord,
): Map<string, Change> {
  const changes = new Map<string, Change>();
  const at = (where: Place): Change | null => {
    const key = keyOf(where);
    const place = document.placeAt(where.sheet, where.cell);
    const known = changes.get(key) ?? (place && { ...where, place, edit: null, mark: null });
    if (known) changes.set(key, known);
    return known;
  };
  for (const edit of writes) {
    const change = at({ sheet: edit.sheet, cell: edit.cell });
    if (change) change.edit = edit;
  }
  for (const mark of marks) {
    const change = at({ sheet: mark.sheet, cell: mark.cell });
    if (change) change.mark = mark;
  }
  for (const [sheet, { fills, notes }] of former)
    for (const cell of new Set([...fills.keys(), ...notes.keys()])) at({ sheet, cell });
  return changes;
}

/** Comments that come and go. */
class Notes {
  readonly added = new Map<string, string>();
  readonly removed = new Set<string>();

  constructor(
    private readonly standing: ReadonlyMap<string, StoredComment>,
    private readonly ids: ChangeIds,
  ) {}

  /** Ours on a place that nobody changed since. */
  ours(place: DocPlace, print: string | undefined): string | null {
    const found = commentsOf(place).find((id) => {
      const comment = this.standing.get(id);
      return comment?.isOurs === true && printOf(comment.text) === print;
    });
    return found ?? null;
  }

  /** One of ours that says just that, whether it is remembered or not. */
  saying(place: DocPlace, text: string): string | null {
    return (
      commentsOf(place).find((id) => {
        const comment = this.standing.get(id);
        return comment?.isOurs === true && comment.text === text;
      }) ?? null
    );
  }

  textOf(id: string | null): string | null {
    return id === null ? null : (this.standing.get(id)?.text ?? null);
  }

  add(text: string): string {
    const id = this.ids.next();
    this.added.set(id, text);
    return id;
  }
}

export function commentsOf(place: DocPlace): readonly string[] {
  return place.kind === 'cell' ? place.cell.comments : place.paragraph.comments;
}

/** Carries out what was decided. The caller puts the package back when this throws. */
export function runPlan(
  document: LoadedDocument,
  { plan, decided, heldBack }: SettledPlan<DecidedRun>,
  options: ApplyOptions,
): RunOutcome {
  const { former, look, edits } = decided;
  const { pack, part } = document;
  const { text, scanned } = document.read();
  const names = new WordNames(scanned);
  const decidedMarks = decideMarks(plan, edits, look, options.language);
  const comments = readComments(pack, part);
  const takesOff = takesOffOf(plan, options);
  const keptNotes = [...former].reduce(
    (sum, [sheet, { notes }]) => sum + [...notes.keys()].filter((cell) => !takesOff({ sheet, cell })).length,
    0,
  );
  const marks = withinLimit(decidedMarks.marks, keptNotes);
  const skipped: SkippedMark[] = [...decidedMarks.skipped];
  const ids = new FreeIds(text, comments.keys());
  const notes = new Notes(comments, ids);
  const recording = document.recordsChanges || options.recordChanges === true ? ids : null;
  const record: OpenRecord = new Map();
  const targets: Target[] = [];
  const traces: Omit<CellTrace, 'before' | 'after'>[] = [];
  for (const change of changesOf(document, edits, marks, former).values()) {
    const { sheet, cell, place, edit, mark } = change;
    const { start, end } = rangeOf(place);
    const earlier = {
      fill: former.get(sheet)?.fills.get(cell) ?? null,
      note: former.get(sheet)?.notes.get(cell) ?? null,
    };
    const markup = text.slice(start, end);
    const element = parseFragment(markup);
    const stages: Target['stages'][number][] = [];
    if (edit && place.kind === 'cell') {
      const { wanted, look: like } = look.wantedText(place, edit);
      stages.push((root, source) => writeText(source, root, names, { wanted, look: like, ids: recording }));
    }
    const shading = decideShading(markup, element, names, earlier.fill, mark, takesOff(change));
    if (shading.after !== shading.before) stages.push((root) => setShading(root, names, shading.after));
    const note = decideNote(notes, place, earlier.note, mark, takesOff(change));
    if (note.gone !== null) {
      const gone = new Set([note.gone]);
      notes.removed.add(note.gone);
      stages.push((root) => removeAnchors(root, gone));
    }
    if (note.wanted !== null) {
      const id = notes.add(note.wanted);
      stages.push((root) => addAnchors(root, names, id));
    }
    if (shading.mark) marksOn(record, sheet).fills.set(cell, shading.mark);
    if (note.print !== null) marksOn(record, sheet).notes.set(cell, note.print);
    if (stages.length === 0) continue;
    targets.push({ start, end, stages });
    traces.push({
      sheet,
      cell,
      shading: { before: shading.before, after: shading.after },
      note: { before: notes.textOf(note.gone), after: note.wanted },
      earlier,
    });
  }
  const restore = new Map(
    edits.writes.map((edit) => {
      const place = document.placeAt(edit.sheet, edit.cell);
      const { value, formula } = place ? contentOf(place) : { value: null, formula: null };
      return [keyOf(edit), { value, formula }];
    }),
  );
  const changed = changeTargets(text, targets);
  if (changed.text !== text) pack.write(part, changed.text);
  changeComments(pack, part, scanned.namespace, notes);
  if (former.size > 0 || plan.marks.length > 0) writeMarkRecord(document, record);
  document.forget();
  const inverse = edits.writes.map(({ sheet, cell }): InverseEdit => {
    const place = document.placeAt(sheet, cell);
    // What is read there now: a figure in its manner may be a text.
    const { value, formula } = place ? contentOf(place) : { value: null, formula: null };
    return {
      sheet,
      cell,
      written: { value, formula },
      restore: restore.get(keyOf({ sheet, cell })) ?? { value: null, formula: null },
    };
  });
  return {
    result: {
      written: inverse.length,
      marked: marks.filter(({ isMarked }) => isMarked).length,
      heldBack,
      ...(skipped.length > 0 ? { skippedMarks: skipped } : {}),
    },
    inverse,
    trace: {
      cells: traces.map((trace, at) => ({ ...trace, ...(changed.targets[at] ?? { before: '', after: '' }) })),
    },
  };
}

/** Whether a mark of an earlier run that is not wanted again goes. */
function takesOffOf(plan: WritePlan, { keepsOtherMarks }: ApplyOptions): (where: Place) => boolean {
  const about = new Set([...plan.edits, ...plan.marks].map(keyOf));
  return (where) => keepsOtherMarks !== true || about.has(keyOf(where));
}

interface DecidedShading {
  /** The element that stands there, and the one that is to. */
  readonly before: string;
  readonly after: string;
  /** What the record is to say of it. */
  readonly mark: FillMark | null;
}

function decideShading(
  markup: string,
  element: Parameters<typeof fillOf>[0],
  names: WordNames,
  earlier: FillMark | null,
  mark: DecidedMark | null,
  takesOff: boolean,
): DecidedShading {
  const before = shadingOf(markup, element);
  // Only a fill that is still ours is taken for ours.
  const own = earlier && fillOf(element) === earlier.color ? earlier : null;
  if (mark?.fill != null) {
    const color = mark.fill.slice(1).toUpperCase();
    if (own?.color === color) return { before, after: before, mark: own };
    return { before, after: shadingMarkup(names, color), mark: { color, former: own ? own.former : before } };
  }
  if (own && takesOff) return { before, after: own.former, mark: null };
  return { before, after: before, mark: own };
}

interface DecidedNote {
  /** The comment of ours that goes. */
  readonly gone: string | null;
  /** The text of the one that comes. */
  readonly wanted: string | null;
  /** What the record is to say. */
  readonly print: string | null;
}

function decideNote(
  notes: Notes,
  place: DocPlace,
  earlier: string | null,
  mark: DecidedMark | null,
  takesOff: boolean,
): DecidedNote {
  const text = mark?.note ?? '';
  const own = notes.ours(place, earlier ?? undefined);
  if (text === '') {
    if (own !== null && takesOff) return { gone: own, wanted: null, print: null };
    return { gone: null, wanted: null, print: own === null ? null : earlier };
  }
  if (notes.saying(place, text) !== null) return { gone: null, wanted: null, print: printOf(text) };
  return { gone: own, wanted: text, print: printOf(text) };
}
