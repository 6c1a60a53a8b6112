/** A document as the policy of writing sees it just before a run. */
import type { CellEdit, HoldBackCause } from '../../../core/model/write-plan';
import type { Seen, SeenCell } from '../../../core/writing/hold-back';
import { parseFragment } from '../../package/markup/xml-tree';
import { contentOf } from '../reading/document-sheets';
import type { DocPlace, DocumentSheet } from '../reading/document-sheets';
import type { LoadedDocument } from '../reading/loaded-document';
import { partsOf } from './cell-parts';
import { firstLook, obstacleTo } from './cell-text';
import { textOf } from './figure-text';

/** The element of a place in the main part. */
export function rangeOf(place: DocPlace): { readonly start: number; readonly end: number } {
  return place.kind === 'cell' ? place.cell : place.paragraph;
}

type CellPlace = Extract<DocPlace, { kind: 'cell' }>;

/** The filled cells of each column of each table, for blank ones to go by. */
class Columns {
  private readonly columns = new Map<string, CellPlace[]>();

  constructor(sheet: DocumentSheet) {
    for (const place of sheet.places.values()) {
      if (place.kind !== 'cell' || place.cell.text.trim() === '') continue;
      const key = keyOf(place);
      const known = this.columns.get(key);
      if (known) known.push(place);
      else this.columns.set(key, [place]);
    }
  }

  /** Nearest first. */
  near(place: CellPlace): readonly CellPlace[] {
    const distance = ({ row }: CellPlace): number => Math.abs(row - place.row);
    return (this.columns.get(keyOf(place)) ?? [])
      .filter((other) => other !== place)
      .sort((a, b) => distance(a) - distance(b));
  }
}

const keyOf = ({ table, area }: CellPlace): string => `${String(table.number)} ${String(area.left)}`;

/** The text that an edit puts, and the look that a blank cell takes over. */
interface WantedText {
  readonly wanted: string;
  readonly look: string;
}

export class DocumentLook implements Seen {
  private readonly columns = new Map<string, Columns>();

  constructor(private readonly document: LoadedDocument) {}

  get isReadOnly(): boolean {
    return this.document.readOnly !== null;
  }

  sheet(name: string): ReturnType<Seen['sheet']> {
    return this.document.findSheet(name) ? { visibility: 'visible', isProtected: false } : null;
  }

  cell(sheet: string, cell: string): SeenCell | null {
    const place = this.document.placeAt(sheet, cell);
    if (!place) return this.document.findSheet(sheet) ? this.nowhere() : null;
    const { value, formula } = contentOf(place);
    return {
      content: { value, formula },
      isCovered: false,
      isArrayBound: false,
      isInTable: false,
      refusal: (edit) => this.refusal(place, edit),
    };
  }

  /** Where the document has no cell. */
  private nowhere(): SeenCell {
    return {
      content: { value: null, formula: null },
      isCovered: true,
      isArrayBound: false,
      isInTable: false,
      refusal: () => 'refused',
    };
  }

  private refusal(place: DocPlace, edit: CellEdit): HoldBackCause | null {
    if (place.kind === 'paragraph') return 'prose';
    if (place.cell.isLocked) return 'control';
    if (isInsideText(place.cell.text, edit)) return 'in-text';
    const { text } = this.document.read();
    const parts = partsOf(parseFragment(text.slice(place.cell.start, place.cell.end)));
    return obstacleTo(parts, place.cell.text, this.wantedText(place, edit).wanted);
  }

  wantedText(place: CellPlace, { sheet, after }: CellEdit): WantedText {
    const found = this.document.findSheet(sheet);
    const columns = this.columns.get(sheet) ?? (found ? new Columns(found) : null);
    if (columns) this.columns.set(sheet, columns);
    const near = columns?.near(place) ?? [];
    const { numberFormat, value } = contentOf(place);
    const isBlank = value === null;
    // A blank cell keeps per cents as the others of its column do; so it was read.
    const isPercent = isBlank
      ? near.some((other) => contentOf(other).numberFormat?.includes('%') === true)
      : numberFormat?.includes('%') === true;
    const wanted = textOf(
      after,
      place.cell.text,
      isPercent,
      near.map((other) => other.cell.text),
    );
    const [nearest] = near;
    const { text } = this.document.read();
    const slice = nearest && isBlank ? text.slice(nearest.cell.start, nearest.cell.end) : '';
    return { wanted, look: slice === '' ? '' : firstLook(slice, parseFragment(slice)) };
  }
}

/** True where the new text keeps words of the old one around what it changes: 总分：98分 → 总分：95分. */
function isInsideText(old: string, { after }: CellEdit): boolean {
  if (typeof after !== 'string') return false;
  const [before, now] = [old.trim(), after.trim()];
  let lead = 0;
  while (lead < before.length && lead < now.length && before[lead] === now[lead]) lead += 1;
  let tail = 0;
  while (
    tail < Math.min(before.length, now.length) - lead &&
    before[before.length - 1 - tail] === now[now.length - 1 - tail]
  )
    tail += 1;
  const kept = before.slice(0, lead) + before.slice(before.length - tail);
  return before !== now && /[^\d０-９.．,，%％\s分]/u.test(kept);
}
