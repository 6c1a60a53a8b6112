/**
 * Code pages of old workbooks, by the decoders that every browser and Node have: Excel 95 and older stored Chinese
 * text in GBK or Big5. In the shape that the reading library asks for, in place of its own tables of 900 KB.
 */

/** Windows and Macintosh code pages by their number, as `CODEPAGE` records give it. */
const LABELS: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  1201: 'utf-16be',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  54936: 'gb18030',
  65001: 'utf-8',
};

const labelOf = (codePage: number): string =>
  LABELS[codePage] ?? (codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : 'windows-1252');

const decoders = new Map<number, TextDecoder>();

function decoderOf(codePage: number): TextDecoder {
  const known = decoders.get(codePage) ?? new TextDecoder(labelOf(codePage));
  decoders.set(codePage, known);
  return known;
}

const bytesOf = (data: ArrayLike<number> | string): Uint8Array =>
  typeof data === 'string'
    ? Uint8Array.from(data, (sign) => sign.charCodeAt(0) & 0xff)
    : Uint8Array.from(data);

export const LEGACY_CODE_PAGES = {
  utils: {
    decode: (codePage: number, data: ArrayLike<number> | string): string =>
      decoderOf(codePage).decode(bytesOf(data)),
    /** Only old formats are written in code pages, and this program writes none: ASCII is enough for the library. */
    encode: (codePage: number, text: string): Uint8Array =>
      codePage === 1200
        ? Uint8Array.from([...text].flatMap((sign) => [sign.charCodeAt(0) & 0xff, sign.charCodeAt(0) >> 8]))
        : Uint8Array.from(text, (sign) => (sign.charCodeAt(0) < 0x80 ? sign.charCodeAt(0) : 0x5f)),
  },
};
