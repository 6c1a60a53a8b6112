/**
 * The workbook's record as one custom XML part: JSON with its repetitions taken out, deflated, in Base64. Thousands
 * of marks stay under 100 KB, and no character of a text can upset the XML.
 */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { expandAreas, joinCells } from './cell-runs';
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

  numberOf(item: T): number {
    const key = JSON.stringify(item);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.known.set(key, this.items.length);
    return this.items.push(item) - 1;
  }
}

class Packer {
  readonly sheets = new Numbering<string>();
  readonly fills = new Numbering<CellFill>();

  marks(marks: readonly CellMarkRecord[]): readonly PackedMarks[] {
    const groups = groupBy(marks, ({ sheet, former, put }) => [sheet, former, put]);
    return groups.flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const { areas, order } = joinCells(group.map(({ cell }) => cell));
      const remarks = order.map((at) => group[at]?.remark ?? null);
      const put = first.put === null ? -1 : this.fills.numberOf(solid(first.put));
      const former = this.fills.numberOf(first.former);
      const sheet = this.sheets.numberOf(first.sheet);
      return [[sheet, former, put, areas, remarks.every((remark) => remark === null) ? 0 : remarks]];
    });
  }

  run(run: RunRecord): PackedRun {
    const plain = run.changes.filter(({ content, remark }) => content === null && remark === null);
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
      fills: groupBy(plain, ({ sheet, fill }) => [sheet, fill]).flatMap((group) => {
        const [first] = group;
        if (!first?.fill) return [];
        const { areas } = joinCells(group.map(({ cell }) => cell));
        const { before, after } = first.fill;
        const fills = [this.fills.numberOf(before), this.fills.numberOf(after)] as const;
        return [[this.sheets.numberOf(first.sheet), ...fills, areas] as const];
      }),
      marksBefore: this.marks(run.marksBefore),
    };
  }
}

function solid(color: string): CellFill {
  return { color, pattern: 'Solid', patternColor: '' };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => unknown): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = JSON.stringify(keyOf(item));
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

/** The record as the XML of its part. */
export function toXml(record: WorkbookRecord): string {
  const packer = new Packer();
  const marks = packer.marks(record.marks);
  const run = record.run && packer.run(record.run);
  const packed: Packed = { sheets: packer.sheets.items, fills: packer.fills.items, marks, run };
  const bytes = deflateSync(strToU8(JSON.stringify(packed)), { level: 9 });
  return `<ziping xmlns="${RECORD_NAMESPACE}">${btoa(strFromU8(bytes, true))}</ziping>`;
}

/** Reads the XML of a part; null when it is not a whole record of this version. */
export function fromXml(xml: string): WorkbookRecord | null {
  const base64 = /<ziping\b[^>]*>\s*([A-Za-z0-9+/=]+)\s*<\/ziping>\s*$/.exec(xml)?.[1];
  if (base64 === undefined) return null;
  const packed = parse(base64);
  if (packed === null) return null;
  const record = unpack(packed);
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

/** Undoes the packing; null where the parts do not fit together. The result is checked by its own shape. */
function unpack(value: unknown): unknown {
  try {
    const { sheets, fills, marks, run } = value as Packed;
    const unpackMarks = (groups: readonly PackedMarks[]): unknown[] =>
      groups.flatMap(([sheet, former, put, areas, remarks]) =>
        expandAreas(areas).map((cell, at) => ({
          sheet: sheets[sheet],
          cell,
          former: fills[former],
          put: put < 0 ? null : fills[put]?.color,
          remark: remarks === 0 ? null : remarks[at],
        })),
      );
    return {
      marks: unpackMarks(marks),
      run: run && {
        id: run.id,
        review: run.review,
        marksBefore: unpackMarks(run.marksBefore),
        changes: [
          ...run.changes.map(([sheet, cell, content, fill, remark]) => ({
            sheet: sheets[sheet],
            cell,
            content,
            fill: fill === 0 ? null : { before: fills[fill[0]], after: fills[fill[1]] },
            remark,
          })),
          ...run.fills.flatMap(([sheet, before, after, areas]) =>
            expandAreas(areas).map((cell) => ({
              sheet: sheets[sheet],
              cell,
              content: null,
              fill: { before: fills[before], after: fills[after] },
              remark: null,
            })),
          ),
        ],
      },
    };
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
