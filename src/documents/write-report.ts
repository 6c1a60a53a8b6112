/**
 * The report as a Word file: the margins, faces and line height of official documents, its page numbers, and blanks
 * highlighted so that none is overlooked.
 */
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx';
import { blockText, type BlockKind, type ReportBlock } from './report-block';

type Heading = NonNullable<IParagraphOptions['heading']>;

interface Look {
  readonly font: string;
  /** Half-points. */
  readonly size: number;
  readonly bold: boolean;
  readonly alignment: 'center' | 'both' | 'right';
  readonly heading: Heading | null;
}

const TEXT: Look = { font: '仿宋', size: 32, bold: false, alignment: AlignmentType.JUSTIFIED, heading: null };
const LOOKS: Readonly<Record<BlockKind, Look>> = {
  cover: { ...TEXT, alignment: AlignmentType.CENTER },
  title: { ...TEXT, font: '方正小标宋简体', size: 44, bold: true, alignment: AlignmentType.CENTER },
  chapter: { ...TEXT, font: '黑体', heading: HeadingLevel.HEADING_1 },
  section: { ...TEXT, font: '楷体', heading: HeadingLevel.HEADING_2 },
  group: { ...TEXT, heading: HeadingLevel.HEADING_3 },
  text: TEXT,
  signature: { ...TEXT, alignment: AlignmentType.RIGHT },
};

/** A4 and the margins of official documents: 37, 35, 28 and 26 mm. Twentieths of a point. */
const PAPER = { width: 11906, height: 16838 };
const MARGINS = { top: 2098, bottom: 1984, left: 1587, right: 1474 };
/** Word lays lines out by exact height; twentieths of a point. */
const LINE = 560;
/** Two characters. */
const INDENT = 640;
const PAGE_NUMBER_SIZE = 28;

function run(text: Pick<IRunOptions, 'text' | 'children'>, font: string, size: number): IRunOptions {
  return {
    ...text,
    size,
    color: '000000',
    font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: font },
  };
}

function paragraph({ kind, parts }: ReportBlock, isFirst: boolean, breaksPage: boolean): Paragraph {
  const { font, size, bold, alignment, heading } = LOOKS[kind];
  const isTitle = kind === 'title';
  return new Paragraph({
    alignment,
    spacing: {
      line: LINE,
      lineRule: LineRuleType.EXACT,
      before: isFirst && kind === 'signature' ? LINE : 0,
      after: isTitle ? LINE : 0,
    },
    ...(alignment === AlignmentType.JUSTIFIED ? { indent: { firstLine: INDENT } } : {}),
    ...(alignment === AlignmentType.RIGHT ? { indent: { right: INDENT }, keepLines: true } : {}),
    ...(heading === null ? {} : { heading, keepNext: true }),
    ...(breaksPage ? { pageBreakBefore: true } : {}),
    children: parts.map(
      ({ text, isBlank }) =>
        new TextRun({
          ...run({ text }, font, size),
          bold,
          ...(isBlank ? { highlight: 'yellow' as const } : {}),
        }),
    ),
  });
}

/** — 1 — */
function pageNumbers(): Footer {
  const children = ['— ', PageNumber.CURRENT, ' —'];
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun(run({ children }, '宋体', PAGE_NUMBER_SIZE))],
      }),
    ],
  });
}

/** The .docx file's bytes. */
export async function writeReport(blocks: readonly ReportBlock[]): Promise<Uint8Array> {
  const title = blocks.find(({ kind }) => kind === 'title');
  const hasCover = blocks[0]?.kind === 'cover';
  const file = new Document({
    title: title ? blockText(title) : '',
    creator: '',
    lastModifiedBy: '',
    sections: [
      {
        properties: {
          page: {
            size: PAPER,
            margin: MARGINS,
          },
        },
        footers: { default: pageNumbers() },
        children: blocks.map((each, at) =>
          paragraph(each, blocks[at - 1]?.kind !== each.kind, hasCover && each.kind === 'title'),
        ),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}
