/** The report as rich text, for where no file can be saved: pasted into Word it has its headings and yellow blanks. */
import { blockText, type BlockKind, type ReportBlock } from './report-block';

const LOOKS: Readonly<Record<BlockKind, readonly [tag: string, style: string]>> = {
  cover: ['p', "text-align: center; font: 16pt '仿宋', FangSong"],
  title: ['h1', "text-align: center; font: bold 22pt '方正小标宋简体', SimSun"],
  chapter: ['h2', "text-indent: 2em; font: 16pt '黑体', SimHei"],
  section: ['h3', "text-indent: 2em; font: 16pt '楷体', KaiTi"],
  group: ['h4', "text-indent: 2em; font: 16pt '仿宋', FangSong"],
  text: ['p', "text-indent: 2em; font: 16pt '仿宋', FangSong"],
  signature: ['p', "text-align: right; font: 16pt '仿宋', FangSong"],
};

/** @param escape text as it stands in HTML */
export function reportText(
  blocks: readonly ReportBlock[],
  escape: (text: string) => string,
): { readonly html: string; readonly text: string } {
  const html = blocks.map(({ kind, parts }) => {
    const [tag, style] = LOOKS[kind];
    const shown = parts.map(({ text, isBlank }) => {
      const words = escape(text).replaceAll('\n', '<br>');
      return isBlank ? `<span style="background: yellow">${words}</span>` : words;
    });
    return `<${tag} style="${style}">${shown.join('')}</${tag}>`;
  });
  return { html: html.join('\n'), text: blocks.map(blockText).join('\n') };
}
