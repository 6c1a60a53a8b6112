/**
 * What is kept of a document after one pass over its main part: paragraphs and tables in order, each with its place in
 * the part's text, so that writing finds the very characters that were read. Read as if all recorded changes were
 * accepted.
 */

export interface DocParagraph {
  readonly kind: 'paragraph';
  /** Offsets in the main part's text of its element; of the first one where the mark between two was deleted. */
  readonly start: number;
  readonly end: number;
  /** With its automatic number; line feeds for breaks. */
  readonly text: string;
  readonly hasPageBreak: boolean;
  /** Ids of comments that begin in it. */
  readonly comments: readonly string[];
}

export interface DocCell {
  /** Offsets of `<w:tc`, behind its start tag, of its end tag and behind it. */
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
  /** Grid columns that it covers; at least 1. */
  readonly span: number;
  readonly vMerge: 'none' | 'restart' | 'continue';
  /** Belongs to the cell on its left. */
  readonly isJoinedLeft: boolean;
  /** Own paragraphs, joined by line feeds; tables inside are not part of it. */
  readonly text: string;
  /** The formula of a field (`=SUM(ABOVE)`); null where there is none. */
  readonly formula: string | null;
  /** A content control around it or in it may not be changed, or shows what is kept elsewhere. */
  readonly isLocked: boolean;
  readonly comments: readonly string[];
  /** Paragraphs and tables in order where it holds a table; null else. */
  readonly blocks: readonly DocBlock[] | null;
}

export interface DocRow {
  readonly start: number;
  readonly openEnd: number;
  /** Grid columns left out before its first cell. */
  readonly gridBefore: number;
  readonly cells: readonly DocCell[];
}

export interface DocTable {
  readonly kind: 'table';
  readonly start: number;
  readonly end: number;
  /** From 1 in the order in which tables begin, nested ones counted. */
  readonly number: number;
  /** Widths of the grid columns, twips. */
  readonly grid: readonly number[];
  /** Without those recorded as deleted. */
  readonly rows: readonly DocRow[];
}

export type DocBlock = DocParagraph | DocTable;

export interface ScannedDocument {
  readonly blocks: readonly DocBlock[];
  readonly tableCount: number;
  /** Prefix of the document's own elements, with its colon: `w:`. */
  readonly prefix: string;
  /** Namespace of those elements: transitional or strict. */
  readonly namespace: string;
}
