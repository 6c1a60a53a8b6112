/** The report as rich text, for where no file can be saved: pasted into Word it has its headings and yellow blanks. */
import type { BlockKind, ReportBlock } from './report-outline';

const LOOKS: Readonly<Record<BlockKind, readonly [tag: string, style: string]>> = {
  title: ['h1', "text-align: center; font: bold 22pt '方正小标宋简体', SimSun"],
  heading: ['h2', "text-indent: 2em; font: 16pt '黑体', SimHei"],
  subheading: ['h3', "text-indent: 2em; font: 16pt '楷体', KaiTi"],
  text: ['p', "text-indent: 2em; font: 16pt '仿宋', FangSong"],
  blank: ['p', "text-indent: 2em; font: 16pt '仿宋', FangSong"],
};

/** @param escape text as it stands in HTML */
export function reportText(
  blocks: readonly ReportBlock[],
  escape: (text: string) => string,
): { readonly html: string; readonly text: string } {
  const html = blocks.map(({ kind, text }) => {
    const [tag, style] = LOOKS[kind];
    const words = escape(text).replaceAll('\n', '<br>');
    const shown = kind === 'blank' ? `<span style="background: yellow">${words}</span>` : words;
    return `<${tag} style="${style}">${shown}</${tag}>`;
  });
  return { html: html.join('\n'), text: blocks.map(({ text }) => text).join('\n') };
}
