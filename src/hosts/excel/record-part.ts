/**
 * The workbook's record as one custom XML part: JSON with its repetitions taken out, deflated, in Base64. Thousands
 * of marks stay under 100 KB, and no character of a text can upset the XML.
 */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { expandAreas, joinCells } from './cell-runs';
import { solidFill } from './fills';
import { createPacer } from './pacing';
import type { CellFill, CellMarkRecord, CellChange, RunRecord, WorkbookRecord } from './run-record';
import { isWorkbookRecord } from './run-record';

export const RECORD_NAMESPACE = 'urn:ziping:workbook-record:1';

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

interface PackedRun {
  readonly id: string;
  readonly review: RunRecord['review'];
  readonly changes: readonly PackedChange[];
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

  async run(run: RunRecord): Promise<PackedRun> {
    const others = run.changes.filter(({ content, remark }) => content !== null || remark !== null);
    return {
      id: run.id,
      review: run.review,
      changes: others.map(({ sheet, cell, content, fill, remark }) => [
        this.sheets.numberOf(sheet),
        cell,
        content,
        fill ? [this.fills.numberOf(fill.before), this.fills.numberOf(fill.after)] : 0,
        remark,
      ]),
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

/** The record as the XML of its part; gives the page turns. */
export async function toXml(record: WorkbookRecord): Promise<string> {
  const packer = new Packer(createPacer());
  const marks = await packer.marks(record.marks);
  const run = record.run && (await packer.run(record.run));
  const packed: Packed = { sheets: packer.sheets.items, fills: packer.fills.items, marks, run };
  const bytes = deflateSync(strToU8(JSON.stringify(packed)), { level: 6 });
  return `<ziping xmlns="${RECORD_NAMESPACE}">${btoa(strFromU8(bytes, true))}</ziping>`;
}

/** Reads the XML of a part; null when it is not a whole record of this version. Gives the page turns. */
export async function fromXml(xml: string): Promise<WorkbookRecord | null> {
  const base64 = /<ziping\b[^>]*>\s*([A-Za-z0-9+/=]+)\s*<\/ziping>\s*$/.exec(xml)?.[1];
  if (base64 === undefined) return null;
  const packed = parse(base64);
  if (packed === null) return null;
  const record = await unpack(packed as Packed).catch((error: unknown) => {
    // The parts do not fit together.
    if (error instanceof TypeError) return null;
    throw error;
  });
  return isWorkbookRecord(record) ? record : null;
}

/** The JSON inside; null for anything that cannot be decoded, whatever the step that fails. */
function parse(base64: string): unknown {
  try {
    return JSON.parse(strFromU8(inflateSync(strToU8(atob(base64), true)))) as unknown;
  } catch {
    return null;
  }
}

/** Undoes the packing; throws a TypeError where the parts do not fit. The result is checked by its own shape. */
async function unpack({ sheets, fills, marks, run }: Packed): Promise<unknown> {
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
    const changes: unknown[] = packed.changes.map(([sheet, cell, content, fill, remark]) => ({
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
