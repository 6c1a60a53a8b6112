/** The kinds of files that are written without loss, each with a file that a run changes and marks. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { coreEngine } from '../../src/app/core-engine';
import { applyOnce, checkOnce } from '../../src/app/one-run';
import { AT_ONCE } from '../../src/app/pacing';
import type { Localized } from '../../src/core/model/localized';
import { DocxFileHost } from '../../src/hosts/docx/docx-file-host';
import type { OpenedFileHost, UndoRecord } from '../../src/hosts/workbook-host';
import { XlsxFileHost } from '../../src/hosts/xlsx/xlsx-file-host';
import { drawDocument } from '../hosts/docx/draw-document';
import { sheetsOf } from '../rules/rule-table';

export interface FileKind {
  /** What a row of the table begins with. */
  readonly name: Localized;
  /** With its dot. */
  readonly ending: string;
  readonly bytes: Uint8Array;
  readonly open: (bytes: Uint8Array) => Promise<OpenedFileHost>;
}

export const WORKBOOK: FileKind = {
  name: { zh: '', en: '' },
  ending: '.xlsx',
  bytes: new Uint8Array(readFileSync(join(__dirname, '..', '..', 'assets', 'sample.xlsx'))),
  open: (bytes) => XlsxFileHost.open(bytes, null),
};

const [form] = sheetsOf({
  change: { 0: '产出指标 | 数量指标 | 培训人数 | ≥200人 | 150人 | 15 | 15 | ' },
  total: '100 | 99.5',
  grade: '优',
});
if (!form) throw new Error('no form was drawn');

export const DOCUMENT: FileKind = {
  name: { zh: 'Word 文档：', en: 'Word documents: ' },
  ending: '.docx',
  bytes: drawDocument(form, 'plain'),
  open: (bytes) => DocxFileHost.open(bytes, null),
};

/** Corrects and marks the whole file, as 一键重算 does. */
export async function recalculate(host: OpenedFileHost): Promise<UndoRecord> {
  const { applied } = await applyOnce(await checkOnce(host, coreEngine, AT_ONCE), 'recalculate', 'zh');
  if (applied.written === 0 || applied.marked === 0) throw new Error('the run changes or marks nothing');
  return applied.undo;
}

/** A row's words, with the kind of file in front. */
export const ofKind = ({ name }: FileKind, { zh, en }: Localized): Localized => ({
  zh: `${name.zh}${zh}`,
  en: `${name.en}${en}`,
});
