/**
 * The document in the order in which it is read: running text, and groups of tables with the lines above and below
 * that belong to them. When in doubt tables are one group: several forms on a sheet are read well, a form cut in two
 * is not.
 */
import type { DocBlock, DocParagraph, DocTable } from './document-model';

/** A line of a group's sheet: a paragraph over its whole width, or a table. */
type GroupPart =
  | { readonly kind: 'line'; readonly paragraph: DocParagraph; readonly where: 'above' | 'between' | 'below' }
  | { readonly kind: 'table'; readonly table: DocTable };

export interface TableGroup {
  readonly parts: readonly GroupPart[];
  readonly tables: readonly DocTable[];
}

interface GroupedDocument {
  /** Paragraphs that belong to no table, blank ones left out. */
  readonly prose: readonly DocParagraph[];
  readonly groups: readonly TableGroup[];
}

/** Lines above a table that can be its caption. */
const MOST_CAPTION_LINES = 6;
/** Characters of a line that is a title or a head; blanks between its parts are not counted. */
const LONGEST_CAPTION = 45;
/** The same for a line of heads, each with its colon: 填报单位：… 联系人：… 填报日期：… */
const LONGEST_HEAD_LINE = 90;

const NOTE = /^[\s（(【[*※★]*(?:备注|注|说明|填表|填报|制表|审核|复核|单位负责人|负责人|联系|经办)/u;
/** What a note goes on with; 二、三、 are headings of the text behind it. */
const NUMBERED = /^\s*(?:[（(]?[0-9０-９]{1,2}[）)、.．:：]|[①-⑳])/u;
const CONTINUED =
  /[（(【[]?(?:续表|续上表|接上表|接上页|续)[）)】\]]?\s*[0-9一二三四五六七八九十]*$|^[（(【[]?(?:续表|续上表|接上表|接上页)[）)】\]]?\s*[0-9一二三四五六七八九十]*/u;

const squeezed = (text: string): string => text.replace(/\s+/gu, '');
const isBlank = (paragraph: DocParagraph): boolean => squeezed(paragraph.text) === '';

function isCaption({ text }: DocParagraph): boolean {
  const bare = squeezed(text);
  if (/[。；;]$/u.test(bare)) return false;
  return bare.length <= (/[：:]/u.test(bare) ? LONGEST_HEAD_LINE : LONGEST_CAPTION);
}

/** A line without what says that it goes on: 自评表（续） → 自评表. */
const withoutContinued = (text: string): string => squeezed(text).replace(CONTINUED, '');

/** The flow of a document, with tables that only frame others unwrapped. */
type FlowItem =
  | { readonly kind: 'paragraph'; readonly paragraph: DocParagraph }
  | { readonly kind: 'table'; readonly table: DocTable; readonly inner: readonly DocTable[] };

/** One cell in every row, and a table in one of them: a frame around a form. */
function isFrame({ rows }: DocTable): boolean {
  return rows.every(({ cells }) => cells.length === 1) && rows.some(({ cells }) => cells[0]?.blocks != null);
}

function innerTables(table: DocTable): DocTable[] {
  return table.rows.flatMap(({ cells }) =>
    cells.flatMap(({ blocks }) =>
      (blocks ?? []).flatMap((block) => (block.kind === 'table' ? [block, ...innerTables(block)] : [])),
    ),
  );
}

function flowOf(blocks: readonly DocBlock[]): FlowItem[] {
  return blocks.flatMap((block): FlowItem[] => {
    if (block.kind === 'paragraph') return [{ kind: 'paragraph', paragraph: block }];
    if (!isFrame(block)) return [{ kind: 'table', table: block, inner: innerTables(block) }];
    return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => flowOf(cell.blocks ?? [lineOf(cell)])));
  });
}

/** The text of a frame's cell without tables, as a paragraph. */
function lineOf({
  start,
  end,
  text,
  comments,
}: NonNullable<DocTable['rows'][number]['cells'][number]>): DocParagraph {
  return { kind: 'paragraph', start, end, text, hasPageBreak: false, comments };
}

class OpenGroup {
  readonly parts: GroupPart[] = [];
  readonly tables: DocTable[] = [];
  private readonly captions = new Set<string>();
  /** Paragraphs since the last table, of which nobody knows yet whose they are. */
  waiting: DocParagraph[] = [];
  private waitsForText = false;
  private isInNotes = false;

  constructor(caption: readonly DocParagraph[], table: DocTable) {
    for (const paragraph of caption) {
      this.parts.push({ kind: 'line', paragraph, where: 'above' });
      this.captions.add(withoutContinued(paragraph.text));
    }
    this.addTable(table);
  }

  addTable(table: DocTable): void {
    for (const paragraph of this.waiting)
      if (!isBlank(paragraph)) this.parts.push({ kind: 'line', paragraph, where: 'between' });
    this.waiting = [];
    this.waitsForText = false;
    this.parts.push({ kind: 'table', table });
    this.tables.push(table);
  }

  wait(paragraph: DocParagraph): void {
    this.waiting.push(paragraph);
    this.waitsForText ||= !isBlank(paragraph);
  }

  /** True where only what repeats the group's own head stands since its last table. */
  goesOn(): boolean {
    return (
      !this.isInNotes && this.waiting.every((paragraph) => isBlank(paragraph) || this.isRepeated(paragraph))
    );
  }

  private isRepeated({ text }: DocParagraph): boolean {
    const bare = withoutContinued(text);
    return bare === '' || this.captions.has(bare);
  }

  /** True where the paragraph is a note on the table above it. */
  takesNote(paragraph: DocParagraph): boolean {
    if (this.waitsForText) return false;
    const isNote = NOTE.test(paragraph.text) || (this.isInNotes && NUMBERED.test(paragraph.text));
    if (!isNote) return false;
    this.isInNotes = true;
    this.waiting = [];
    this.parts.push({ kind: 'line', paragraph, where: 'below' });
    return true;
  }
}

/** Takes the caption of a table off the end of the paragraphs before it. */
function takeCaption(before: DocParagraph[]): DocParagraph[] {
  let from = before.length;
  let lines = 0;
  for (let at = before.length - 1; at >= 0 && lines < MOST_CAPTION_LINES; at -= 1) {
    const paragraph = before[at];
    if (!paragraph) break;
    if (isBlank(paragraph)) continue;
    if (!isCaption(paragraph)) break;
    lines += 1;
    from = at;
  }
  return before.splice(from).filter((paragraph) => !isBlank(paragraph));
}

export function groupTables(blocks: readonly DocBlock[]): GroupedDocument {
  // Pieces: there may be more paragraphs than a call takes arguments.
  const prose: (readonly DocParagraph[])[] = [];
  const groups: TableGroup[] = [];
  let open: OpenGroup | null = null;
  let nested: DocTable[] = [];
  let before: DocParagraph[] = [];
  const close = (): void => {
    if (open) {
      groups.push({ parts: open.parts, tables: open.tables });
      for (const table of nested) groups.push({ parts: [{ kind: 'table', table }], tables: [table] });
    }
    nested = [];
    open = null;
  };
  for (const item of flowOf(blocks)) {
    // Read anew each time: assigned in a function above.
    const group = open as OpenGroup | null;
    if (item.kind === 'paragraph') {
      if (!group) before.push(item.paragraph);
      else if (!group.takesNote(item.paragraph)) group.wait(item.paragraph);
      continue;
    }
    if (group?.goesOn() === true) group.addTable(item.table);
    else {
      if (group) before = group.waiting;
      close();
      const caption = takeCaption(before);
      prose.push(before);
      before = [];
      open = new OpenGroup(caption, item.table);
    }
    nested.push(...item.inner);
  }
  const last = open as OpenGroup | null;
  prose.push(before, last?.waiting ?? []);
  close();
  return { prose: prose.flat().filter((paragraph) => !isBlank(paragraph)), groups };
}
