/** The report as a Word file: official page margins, Song and Hei faces, blanks highlighted so that none is overlooked. */
import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  HeadingLevel,
  LineRuleType,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';
import type { BlockKind, ReportBlock } from './report-outline';

interface Face {
  readonly font: string;
  /** Half-points. */
  readonly size: number;
  readonly bold: boolean;
}

const FACES: Readonly<Record<BlockKind, Face>> = {
  title: { font: '方正小标宋简体', size: 44, bold: true },
  heading: { font: '黑体', size: 32, bold: false },
  subheading: { font: '楷体', size: 32, bold: false },
  text: { font: '仿宋', size: 32, bold: false },
  blank: { font: '仿宋', size: 32, bold: false },
};

/** Word lays lines out by exact height; twentieths of a point. */
const LINE = 560;

function paragraph({ kind, text }: ReportBlock): Paragraph {
  const { font, size, bold } = FACES[kind];
  const isTitle = kind === 'title';
  return new Paragraph({
    alignment: isTitle ? AlignmentType.CENTER : AlignmentType.JUSTIFIED,
    spacing: { line: LINE, lineRule: LineRuleType.EXACT, after: isTitle ? 320 : 0 },
    ...(isTitle ? {} : { indent: { firstLine: size * 20 } }),
    ...(kind === 'heading' ? { heading: HeadingLevel.HEADING_1, keepNext: true } : {}),
    ...(kind === 'subheading' ? { heading: HeadingLevel.HEADING_2, keepNext: true } : {}),
    children: [
      new TextRun({
        text,
        bold,
        size,
        color: '000000',
        font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: font },
        ...(kind === 'blank' ? { highlight: 'yellow' as const } : {}),
      }),
    ],
  });
}

/** The .docx file's bytes. */
export async function writeReport(blocks: readonly ReportBlock[]): Promise<Uint8Array> {
  const [first] = blocks;
  const file = new Document({
    title: first?.text ?? '',
    creator: '',
    sections: [
      {
        properties: {
          page: {
            size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
            margin: {
              top: convertMillimetersToTwip(37),
              bottom: convertMillimetersToTwip(35),
              left: convertMillimetersToTwip(28),
              right: convertMillimetersToTwip(26),
            },
          },
        },
        children: blocks.map(paragraph),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}
