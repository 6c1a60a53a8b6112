/** Another text in a cell: put into the run that holds the text now, so that its look stays; recorded where asked. */
import type { HoldBackCause } from '../../../core/model/write-plan';
import { childOf, childrenOf, insertInOrder, removeElement } from '../../package/markup/xml-tree';
import type { Splice, XmlElement } from '../../package/markup/xml-tree';
import { escapeText } from '../../package/markup/xml-text';
import { localAttribute } from '../reading/numbering';
import { OUR_NAME } from '../reading/comments';
import { partsOf } from './cell-parts';
import type { CellParts, TextRun } from './cell-parts';
import type { WordNames } from './word-names';

/** What a text element says: blanks at its ends count only where it says so. */
function saidBy(text: XmlElement): string {
  const keeps = localAttribute(text.attributes, 'space') === 'preserve';
  return keeps ? text.text : text.text.replace(/^[ \t\n\r]+|[ \t\n\r]+$/g, '');
}

function runText(run: XmlElement): string {
  return run.children
    .map((child) => {
      if (child.local === 't') return saidBy(child);
      if (child.local === 'tab') return '\t';
      const isBreak =
        child.local === 'cr' || (child.local === 'br' && localAttribute(child.attributes, 'type') === null);
      return isBreak ? '\n' : '';
    })
    .join('');
}

function visibleText({ paragraphs, runs }: CellParts): string {
  return paragraphs
    .map(({ start, end }) =>
      runs
        .filter(({ run }) => run.start >= start && run.end <= end)
        .map(({ run }) => runText(run))
        .join(''),
    )
    .join('\n');
}

/**
 * What speaks against another text in a cell.
 * @param read the cell's text as it was read
 * @param wanted the text to be put there
 */
export function obstacleTo(parts: CellParts, read: string, wanted: string): HoldBackCause | null {
  if (parts.obstacle !== null) return parts.obstacle;
  // Whatever else is seen there (an automatic number, a sign) is not ours to move.
  if (visibleText(parts).trim() !== read.trim()) return 'sign-beside';
  if (/[\n\t]/.test(read.trim())) return 'several-lines';
  if (parts.offered !== null && !parts.offered.has(wanted.trim())) return 'control';
  return parts.paragraphs.length === 0 ? 'refused' : null;
}

const needsSpace = (text: string): boolean => text !== text.trim() || /\s{2,}/.test(text);

function textElement(names: WordNames, local: 't' | 'delText', text: string): string {
  const space = needsSpace(text) ? ' xml:space="preserve"' : '';
  return `<${names.name(local)}${space}>${escapeText(text)}</${names.name(local)}>`;
}

/** Ids of recorded changes, above all that the document has. */
export interface ChangeIds {
  next(): string;
}

/** Text elements from the first to the last that says something; blanks around them stay. */
function saidTexts(runs: readonly TextRun[]): readonly { readonly text: XmlElement; readonly of: TextRun }[] {
  const all = runs.flatMap((of) => of.texts.map((text) => ({ text, of })));
  const says = all.map(({ text }) => text.text.trim() !== '');
  const first = says.indexOf(true);
  return first < 0 ? [] : all.slice(first, says.lastIndexOf(true) + 1);
}

/** Writes in place: the first text takes it all, the others go, never their runs. */
function writePlain(names: WordNames, runs: readonly TextRun[], wanted: string): Splice[] {
  return saidTexts(runs).map(({ text }, at) =>
    at === 0
      ? { start: text.start, end: text.end, insert: textElement(names, 't', wanted) }
      : removeElement(text),
  );
}

/** The run's own look, as markup. */
function lookOf(markup: string, run: XmlElement): string {
  const properties = childOf(run, 'rPr');
  return properties ? markup.slice(properties.start, properties.end) : '';
}

function recorded(names: WordNames, kind: 'ins' | 'del', content: string, ids: ChangeIds): string {
  return names.element(kind, content, { id: ids.next(), author: OUR_NAME });
}

/** Each run with text is taken away on the record; the new text stands behind the first of them. */
function writeRecorded(
  markup: string,
  names: WordNames,
  runs: readonly TextRun[],
  wanted: string,
  ids: ChangeIds,
): Splice[] {
  const said = saidTexts(runs);
  const touched = runs.filter((run) => said.some(({ of }) => of === run));
  // What we inserted ourselves is no record of anybody's: it is simply written over.
  if (touched.every(({ isOurs }) => isOurs)) return writePlain(names, runs, wanted);
  return touched.map(({ run }, at) => {
    const deleted = run.children
      .filter(({ local }) => local === 't')
      .reduceRight(
        (text, each) => {
          const inner = markup.slice(each.openEnd, each.closeStart);
          const element = `<${names.name('delText')} xml:space="preserve">${inner}</${names.name('delText')}>`;
          return text.slice(0, each.start - run.start) + element + text.slice(each.end - run.start);
        },
        markup.slice(run.start, run.end),
      );
    const inserted =
      at === 0
        ? recorded(
            names,
            'ins',
            names.element('r', lookOf(markup, run) + textElement(names, 't', wanted)),
            ids,
          )
        : '';
    return { start: run.start, end: run.end, insert: recorded(names, 'del', deleted, ids) + inserted };
  });
}

/** Properties of a paragraph's mark that a run can bear. */
const OF_MARK_ALONE = new Set(['ins', 'del', 'moveFrom', 'moveTo', 'rPrChange']);

/** The look of text that is typed into an empty paragraph: that of its mark. */
function markLook(markup: string, paragraph: XmlElement): string {
  const mark = childOf(childOf(paragraph, 'pPr'), 'rPr');
  if (!mark || mark.children.length === 0) return '';
  const kept = mark.children.filter(({ local }) => !OF_MARK_ALONE.has(local));
  if (kept.length === 0) return '';
  const inner = kept.map(({ start, end }) => markup.slice(start, end)).join('');
  return `<${mark.name}>${inner}</${mark.name}>`;
}

/**
 * Puts a run into a blank cell: into one that stands there empty, else at the end of its first paragraph.
 * @param look the look where the paragraph has none of its own
 */
function fillBlank(
  markup: string,
  names: WordNames,
  parts: CellParts,
  wanted: string,
  look: string,
  ids: ChangeIds | null,
): Splice[] {
  const [paragraph] = parts.paragraphs;
  if (!paragraph) return [];
  const text = textElement(names, 't', wanted);
  const standing = parts.runs.find(({ run }) => run.start >= paragraph.start && run.end <= paragraph.end);
  if (standing && !ids) {
    const { run, texts } = standing;
    const [blank] = texts;
    if (blank) return [{ start: blank.start, end: blank.end, insert: text }];
    return [insertInOrder(run, text, new Set(['rPr']))];
  }
  const own = standing ? lookOf(markup, standing.run) : markLook(markup, paragraph);
  const run = names.element('r', (own === '' ? look : own) + text);
  const insert = ids ? recorded(names, 'ins', run, ids) : run;
  if (paragraph.selfClosing)
    return [
      {
        start: paragraph.start,
        end: paragraph.end,
        insert: `<${paragraph.name}${paragraph.attributes}>${insert}</${paragraph.name}>`,
      },
    ];
  return [{ start: paragraph.closeStart, end: paragraph.closeStart, insert }];
}

/** Out of a control's placeholder: it shows its own content from now on. */
function fillPlaceholder(
  markup: string,
  names: WordNames,
  control: XmlElement,
  wanted: string,
): Splice[] | null {
  const properties = childOf(control, 'sdtPr');
  const showing = childOf(properties, 'showingPlcHdr');
  const content = childOf(control, 'sdtContent');
  const paragraph = content && (childOf(content, 'p') ?? content);
  const [run, ...others] = childrenOf(paragraph ?? null, 'r');
  if (!properties || !showing || !content || !paragraph || !run) return null;
  const ownLook = childOf(properties, 'rPr');
  const look = ownLook ? markup.slice(ownLook.start, ownLook.end) : '';
  const filled = names.element('r', look + textElement(names, 't', wanted));
  return [
    removeElement(showing),
    { start: run.start, end: run.end, insert: filled },
    ...others.map(removeElement),
  ];
}

interface TextWrite {
  readonly wanted: string;
  /** The look of the nearest filled cell of the column, as markup; for blank cells without one of their own. */
  readonly look: string;
  /** Given where the change is to be recorded. */
  readonly ids: ChangeIds | null;
}

/** @param markup the cell's own; offsets of the result are within it */
export function writeText(markup: string, cell: XmlElement, names: WordNames, write: TextWrite): Splice[] {
  const parts = partsOf(cell);
  const { wanted, look, ids } = write;
  if (saidTexts(parts.runs).length > 0)
    return ids
      ? writeRecorded(markup, names, parts.runs, wanted, ids)
      : writePlain(names, parts.runs, wanted);
  const placed = parts.placeholder && fillPlaceholder(markup, names, parts.placeholder, wanted);
  return placed ?? fillBlank(markup, names, parts, wanted, look, ids);
}

/** The look of the first text in a cell, as markup; empty for a plain one. */
export function firstLook(markup: string, cell: XmlElement): string {
  const [said] = saidTexts(partsOf(cell).runs);
  return said ? lookOf(markup, said.of.run) : '';
}
