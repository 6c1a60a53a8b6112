/** Pieces of the report: blocks from top to bottom, each of words that the form says and of blanks for a person to fill in. */

export type BlockKind =
  /** A line of the page in front of the report. */
  | 'cover'
  | 'title'
  /** 一、 */
  | 'chapter'
  /** （一） */
  | 'section'
  /** 1、 */
  | 'group'
  | 'text'
  /** Unit and date below the report. */
  | 'signature';

export interface ReportPart {
  readonly text: string;
  /** True for 【…】: what the form does not say. */
  readonly isBlank: boolean;
}

export interface ReportBlock {
  readonly kind: BlockKind;
  readonly parts: readonly ReportPart[];
}

/** A blank that names what belongs there. */
export const blank = (what: string): ReportPart => ({ text: `【${what}】`, isBlank: true });

/** @param parts words as they stand, and blanks; words beside each other become one part */
export function block(kind: BlockKind, ...parts: readonly (string | ReportPart)[]): ReportBlock {
  const joined: ReportPart[] = [];
  for (const part of parts) {
    const { text, isBlank } = typeof part === 'string' ? { text: part, isBlank: false } : part;
    const before = joined.at(-1);
    if (text === '') continue;
    if (before && !before.isBlank && !isBlank)
      joined[joined.length - 1] = { text: before.text + text, isBlank };
    else joined.push({ text, isBlank });
  }
  return { kind, parts: joined };
}

/** What a block says, its blanks as 【…】. */
export const blockText = ({ parts }: ReportBlock): string => parts.map(({ text }) => text).join('');
