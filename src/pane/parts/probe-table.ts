/** What the probe has answered so far, and as a table that can be pasted: with its cells, or with tabs into plain text. */
import type { Language } from '../../core/model/localized';
import type { ProbeRow } from '../../hosts/host-probe';
import { escapeHtml, type RichText } from './copy-rich';

/** What is kept while the person looks at other screens. */
export interface Probed {
  readonly rows: readonly ProbeRow[];
  readonly isFinished: boolean;
  readonly leftSheet: string | null;
}

export const NOTHING_PROBED: Probed = { rows: [], isFinished: false, leftSheet: null };

const HEADERS = ['name', 'asked', 'outcome', 'answer', 'ms'];

/** @param version of the program */
export function probeTable(rows: readonly ProbeRow[], version: string, language: Language): RichText {
  const title = `自评核算 Ziping ${version}`;
  const lines = [
    HEADERS,
    ...rows.map(({ name, asked, outcome, answer, milliseconds }) => [
      name,
      asked[language],
      outcome,
      answer.replace(/[\t\r\n]+/g, ' '),
      String(milliseconds),
    ]),
  ];
  const cells = (line: readonly string[]): string =>
    `<tr>${line.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;
  return {
    html: `<p>${title}</p><table>${lines.map(cells).join('')}</table>`,
    text: [title, ...lines.map((line) => line.join('\t'))].join('\n'),
  };
}
