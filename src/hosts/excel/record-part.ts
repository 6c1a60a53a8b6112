/**
 * The workbook's record as custom XML parts: JSON with its repetitions taken out, deflated, in Base64, so that no
 * character of a text can upset the XML. The marks, and a run of ordinary size with them, are one part of at most
 * 100 KB; a larger run is cut into parts of its own, none of them larger.
 */
import { expandAreas, joinCells } from './cell-runs';
import { solidFill } from './fills';
import { deflateLines, fromBase64, inflateLines, toBase64 } from './packed-lines';
import { createPacer } from './pacing';
import type { CellFill, CellMarkRecord, CellChange, RunRecord, WorkbookRecord } from './run-record';
import { isWorkbookRecord } from './run-record';

export const RECORD_NAMESPACE = 'urn:ziping:workbook-record:1';
/** Of the parts that a large run is cut into. */
export const RUN_NAMESPACE = 'urn:ziping:run-record:1';
/** Characters of one part. */
const LONGEST_PART = 100_000;
/** Base64 characters of a part, beside its tags. */
const LONGEST_PIECE = LONGEST_PART - 400;
/** Beyond so many parts a run can be taken back only until the workbook is closed. */
const MOST_RUN_PARTS = 40;

/** Marks of one sheet that had the same fill and got the same one: their cells as areas, their remarks in order. */
type PackedMarks = readonly [
  sheet: number,
  former: number,
  put: number,
  areas: string,
  remarks: readonly (string | null)[] | 0,
];

/** Changes of one sheet that are fills alone. */
type PackedFills = readonly [sheet: number, before: number, after: number, areas: string];

type PackedChange = readonly [
  sheet: number,
  cell: string,
  content: CellChange['content'],
  fill: readonly [number, number] | 0,
  remark: CellChange['remark'],
];

/** A run without its changes: each of them is a line of its own. */
interface PackedRun {
  readonly id: string;
  readonly review: RunRecord['review'];
  readonly fills: readonly PackedFills[];
  readonly marksBefore: readonly PackedMarks[];
}

interface Packed {
  readonly sheets: readonly string[];
  readonly fills: readonly CellFill[];
  readonly marks: readonly PackedMarks[];
  readonly run: PackedRun | null;
}

/** Numbers things in the order they come. */
class Numbering<T> {
  readonly items: T[] = [];
  private readonly known = new Map<string, number>();

  constructor(private readonly keyOf: (item: T) => string) {}

  numberOf(item: T): number {
    const key = this.keyOf(item);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.known.set(key, this.items.length);
    return this.items.push(item) - 1;
  }
}

class Packer {
  readonly sheets = new Numbering<string>((name) => name);
  readonly fills = new Numbering<CellFill>(fillKey);

  constructor(private readonly pace: () => Promise<void>) {}

  async marks(marks: readonly CellMarkRecord[]): Promise<readonly PackedMarks[]> {
    const packed: PackedMarks[] = [];
    for (const group of groupBy(
      marks,
      ({ sheet, former, put }) => `${fillKey(former)} ${put ?? ''} ${sheet}`,
    )) {
      const [first] = group;
      if (!first) continue;
      const { areas, order } = joinCells(group.map(({ cell }) => cell));
      const remarks = order.map((at) => group[at]?.remark ?? null);
      const put = first.put === null ? -1 : this.fills.numberOf(solidFill(first.put));
      const former = this.fills.numberOf(first.former);
      const sheet = this.sheets.numberOf(first.sheet);
      packed.push([sheet, former, put, areas, remarks.every((remark) => remark === null) ? 0 : remarks]);
      await this.pace();
    }
    return packed;
  }

  /** The changes of a run that are more than fills. */
  changes(run: RunRecord): readonly PackedChange[] {
    const others = run.changes.filter(({ content, remark }) => content !== null || remark !== null);
    return others.map(({ sheet, cell, content, fill, remark }) => [
      this.sheets.numberOf(sheet),
      cell,
      content,
      fill ? [this.fills.numberOf(fill.before), this.fills.numberOf(fill.after)] : 0,
      remark,
    ]);
  }

  async run(run: RunRecord): Promise<PackedRun> {
    return {
      id: run.id,
      review: run.review,
      fills: await this.plainFills(run.changes),
      marksBefore: await this.marks(run.marksBefore),
    };
  }

  private async plainFills(changes: readonly CellChange[]): Promise<readonly PackedFills[]> {
    const plain = changes.filter(({ content, remark }) => content === null && remark === null);
    const packed: PackedFills[] = [];
    const groups = groupBy(plain, ({ sheet, fill }) =>
      fill ? `${fillKey(fill.before)} ${fillKey(fill.after)} ${sheet}` : '',
    );
    for (const group of groups) {
      const [first] = group;
      if (!first?.fill) continue;
      const { areas } = joinCells(group.map(({ cell }) => cell));
      const { before, after } = first.fill;
      const sheet = this.sheets.numberOf(first.sheet);
      packed.push([sheet, this.fills.numberOf(before), this.fills.numberOf(after), areas]);
      await this.pace();
    }
    return packed;
  }
}

function fillKey({ color, pattern, patternColor }: CellFill): string {
  return `${color}/${pattern}/${patternColor}`;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

/** What a record takes in the workbook. */
interface RecordParts {
  readonly main: string;
  /** The parts of a run that is too large for the main one. */
  readonly runs: readonly string[];
  /** False where even those do not hold the run: then it is not remembered. */
  readonly isWhole: boolean;
}

/** The record as the XML of its parts; gives the page turns. */
export async function toParts(record: WorkbookRecord): Promise<RecordParts> {
  const whole = mainXml(await packed(record), '');
  if (record.run === null || whole.length <= LONGEST_PART) return { main: whole, runs: [], isWhole: true };
  const marks = await packed({ ...record, run: null });
  const run = await packed({ marks: [], run: record.run });
  const count = Math.ceil(run.length / LONGEST_PIECE);
  if (count > MOST_RUN_PARTS) return { main: mainXml(marks, ''), runs: [], isWhole: false };
  const set = newSet();
  const runs = Array.from({ length: count }, (_, at) => {
    const piece = run.slice(at * LONGEST_PIECE, (at + 1) * LONGEST_PIECE);
    return `<zipingRun xmlns="${RUN_NAMESPACE}" set="${set}" at="${String(at)}">${piece}</zipingRun>`;
  });
  return { main: mainXml(marks, ` set="${set}" parts="${String(count)}"`), runs, isWhole: true };
}

let lastSet = 0;

/** Names the parts that belong together: those of an earlier run may stand beside them for a moment. */
function newSet(): string {
  lastSet = Math.max(lastSet + 1, Date.now());
  return lastSet.toString(36);
}

function mainXml(base64: string, attributes: string): string {
  return `<ziping xmlns="${RECORD_NAMESPACE}"${attributes}>${base64}</ziping>`;
}

async function packed(record: WorkbookRecord): Promise<string> {
  const pace = createPacer();
  const packer = new Packer(pace);
  const marks = await packer.marks(record.marks);
  const run = record.run && (await packer.run(record.run));
  const changes = record.run ? packer.changes(record.run) : [];
  const head: Packed = { sheets: packer.sheets.items, fills: packer.fills.items, marks, run };
  return toBase64(await deflateLines(jsonLines(head, changes), pace), pace);
}

function* jsonLines(head: Packed, changes: readonly PackedChange[]): Generator<string> {
  yield JSON.stringify(head);
  for (const change of changes) yield JSON.stringify(change);
}

/** The main part as it was read. */
interface MainPart {
  readonly record: WorkbookRecord;
  /** The parts that hold its run; null when it holds the run itself. */
  readonly runParts: { readonly set: string; readonly count: number } | null;
}

const MAIN = /^\s*(?:<\?xml[^>]*\?>\s*)?<ziping\b([^>]*)>\s*([A-Za-z0-9+/=]+)\s*<\/ziping>\s*$/;
const RUN_PART = /^\s*(?:<\?xml[^>]*\?>\s*)?<zipingRun\b([^>]*)>\s*([A-Za-z0-9+/=]+)\s*<\/zipingRun>\s*$/;

const attributeOf = (attributes: string, name: string): string | null =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? null;

/** Reads the XML of the main part; null when it is not a whole record of this version. Gives the page turns. */
export async function readMain(xml: string): Promise<MainPart | null> {
  const [, attributes = '', base64] = MAIN.exec(xml) ?? [];
  if (base64 === undefined) return null;
  const record = await unpacked(base64);
  if (record === null) return null;
  const set = attributeOf(attributes, 'set');
  const count = Number(attributeOf(attributes, 'parts') ?? 0);
  return { record, runParts: set !== null && count > 0 ? { set, count } : null };
}

/** The run of a main part out of the parts that were found; null when they do not make it up. */
export async function readRun(
  { set, count }: NonNullable<MainPart['runParts']>,
  xmls: readonly string[],
): Promise<RunRecord | null> {
  const pieces = new Map<number, string>();
  for (const xml of xmls) {
    const [, attributes = '', piece] = RUN_PART.exec(xml) ?? [];
    if (piece !== undefined && attributeOf(attributes, 'set') === set)
      pieces.set(Number(attributeOf(attributes, 'at')), piece);
  }
  const inOrder = Array.from({ length: Math.min(count, MOST_RUN_PARTS) }, (_, at) => pieces.get(at));
  if (inOrder.includes(undefined)) return null;
  return (await unpacked(inOrder.join('')))?.run ?? null;
}

async function unpacked(base64: string): Promise<WorkbookRecord | null> {
  const pace = createPacer();
  const bytes = fromBase64(base64);
  const lines = bytes && (await inflateLines(bytes, pace));
  if (!lines) return null;
  try {
    const [head = '', ...rest] = lines;
    const changes: PackedChange[] = [];
    for (const line of rest) {
      changes.push(JSON.parse(line) as PackedChange);
      await pace();
    }
    const record = await unpack(JSON.parse(head) as Packed, changes);
    return isWorkbookRecord(record) ? record : null;
  } catch (error) {
    // No JSON, or its parts do not fit together.
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}

/** Undoes the packing; throws a TypeError where the parts do not fit. The result is checked by its own shape. */
async function unpack(
  { sheets, fills, marks, run }: Packed,
  packedChanges: readonly PackedChange[],
): Promise<unknown> {
  const pace = createPacer();
  const unpackMarks = async (groups: readonly PackedMarks[]): Promise<unknown[]> => {
    const unpacked: unknown[] = [];
    for (const [sheet, former, put, areas, remarks] of groups) {
      for (const [at, cell] of expandAreas(areas).entries()) {
        const remark = remarks === 0 ? null : remarks[at];
        const color = put < 0 ? null : fills[put]?.color;
        unpacked.push({ sheet: sheets[sheet], cell, former: fills[former], put: color, remark });
      }
      await pace();
    }
    return unpacked;
  };
  const unpackRun = async (packed: PackedRun): Promise<unknown> => {
    const changes: unknown[] = packedChanges.map(([sheet, cell, content, fill, remark]) => ({
      sheet: sheets[sheet],
      cell,
      content,
      fill: fill === 0 ? null : { before: fills[fill[0]], after: fills[fill[1]] },
      remark,
    }));
    for (const [sheet, before, after, areas] of packed.fills) {
      const fill = { before: fills[before], after: fills[after] };
      for (const cell of expandAreas(areas)) {
        changes.push({ sheet: sheets[sheet], cell, content: null, fill, remark: null });
      }
      await pace();
    }
    return {
      id: packed.id,
      review: packed.review,
      changes,
      marksBefore: await unpackMarks(packed.marksBefore),
    };
  };
  return { marks: await unpackMarks(marks), run: run && (await unpackRun(run)) };
}
