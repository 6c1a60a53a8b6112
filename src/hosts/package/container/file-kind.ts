/** What a file is by its first bytes, and the refusal that one deserves which is neither a workbook nor a document. */
import { HostError } from '../../workbook-host';
import { isOleFile, oleHasStream } from './ole-file';

type ByteKind = 'empty' | 'zip' | 'ole' | 'rtf' | 'html' | 'mht' | 'word-xml' | 'pdf' | 'picture' | 'other';

const PICTURES: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x42, 0x4d],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
];
/** As much of a file as tells what it is. */
const LOOKED_AT = 4_096;

export function byteKindOf(bytes: Uint8Array): ByteKind {
  if (bytes.length === 0) return 'empty';
  if (isOleFile(bytes)) return 'ole';
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return 'zip';
  if (PICTURES.some((start) => start.every((byte, at) => bytes[at] === byte))) return 'picture';
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = !isWide ? 'utf-8' : bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
  const head = new TextDecoder(encoding).decode(bytes.subarray(0, LOOKED_AT)).trimStart();
  if (head.startsWith('%PDF')) return 'pdf';
  if (head.startsWith('{\\rt')) return 'rtf';
  if (/^(?:MIME-Version:|From:|Content-Type:)/i.test(head)) return 'mht';
  if (/wordDocument|progid="Word\.Document"|pkg:package/.test(head)) return 'word-xml';
  if (/^<(?:!doctype\s+html|html|head|meta|table|div|style)\b/i.test(head) || /<html[\s>]/i.test(head))
    return 'html';
  return 'other';
}

type Refused = 'rtf' | 'html' | 'mht' | 'word-xml' | 'pdf' | 'picture' | 'open-document' | 'other';

const NAMES: Readonly<Record<Refused, readonly [string, string]>> = {
  rtf: ['RTF 文本', 'an RTF text'],
  html: ['网页（HTML）', 'a web page (HTML)'],
  mht: ['单个文件网页（MHT）', 'a web page in one file (MHT)'],
  'word-xml': ['Word 2003 XML 文档', 'a Word 2003 XML document'],
  pdf: ['PDF 文件', 'a PDF file'],
  picture: ['图片', 'a picture'],
  'open-document': ['OpenDocument 文档', 'an OpenDocument file'],
  other: ['别的格式的文件', 'a file of another format'],
};

/** A picture of a form cannot be read; whatever Word opens can be saved by it. */
export function notADocument(kind: Refused): HostError {
  const [zh, en] = NAMES[kind];
  return new HostError(
    'not-a-document',
    kind === 'picture'
      ? {
          zh: `这是${zh}，读不出文字。请取得自评表的 .xlsx 或 .docx 原件后再打开。`,
          en: `This is ${en}, which holds no text to read. Get the form itself as .xlsx or .docx, then open it.`,
        }
      : {
          zh: `这是${zh}，不能直接读取。请用 Word 或 WPS 打开，另存为 .docx（表格在 Excel 中另存为 .xlsx）后再试。`,
          en: `This is ${en}, which cannot be read directly. Open it in Word, save it as .docx (a sheet in Excel as .xlsx) and try again.`,
        },
  );
}

/** A Word 97–2003 document, or one of an old WPS: both are compound files with this stream. */
export function isLegacyDocument(bytes: Uint8Array): boolean {
  return oleHasStream(bytes, 'WordDocument');
}

export function legacyDocument(): HostError {
  return new HostError('legacy-doc', {
    zh: '这是旧版 Word 97–2003 文档（.doc 或旧版 .wps）。请用 Word 或 WPS 另存为 .docx 后再打开。',
    en: 'This is an old Word 97–2003 document (.doc or old .wps). Save it in Word or WPS as .docx, then open that file.',
  });
}
