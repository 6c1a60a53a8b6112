/** `report`: writes the Word report of each form, beside its file or into a folder of their own; the forms stay as they are. */
import { access } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createEngine } from '../app/core-engine';
import { checkOnce } from '../app/one-run';
import { AT_ONCE } from '../app/pacing';
import type { CheckedForm } from '../core/checking/checked-form';
import { REPORT_SCHEMA, type FileError } from '../core/reporting/json-report';
import { reportName, reportRemarks, whyNoReport } from '../documents/report-kept';
import { reportOutline } from '../documents/report-outline';
import { writeReport } from '../documents/write-report';
import { HostError } from '../hosts/workbook-host';
import { RULES } from '../rules';
import type { Arguments } from './arguments';
import { inputFiles, RunStatus, taskSettings, type Streams } from './commands';
import { asAsked, toFileError } from './file-task';
import type { InputFile } from './input-files';
import { applyRuleSettings } from './rule-settings';
import { jsonForTerminal } from './terminal-text';
import { isSameFile, openWorkbook, resolvePath } from './workbook-file';
import { makeFolderFor, writeBytes } from './write-file';

/** What came of one form, in the language asked for. */
interface WrittenReport {
  readonly sheet: string;
  readonly projectName: string | null;
  /** The report's file; null where none was written. */
  readonly written: string | null;
  readonly error: FileError | null;
  readonly remarks: readonly string[];
}

interface ReportedFile {
  readonly file: string;
  readonly error: FileError | null;
  readonly reports: readonly WrittenReport[];
}

/** Characters of a project's name that a file is called by: all file systems take as many in Chinese. */
const LONGEST_NAME = 60;

/** A name that every file system takes. */
function safeName(wanted: string): string {
  const plain = [...wanted.replace(/[\\/:*?"<>|\p{Cc}]+/gu, '_')].slice(0, LONGEST_NAME).join('').trim();
  return plain.replace(/^\.+/, '_');
}

function standsThere(target: string): HostError {
  return new HostError('write-failed', {
    zh: `“${target}”已经有了，没有覆盖；要重写请加 --force，或用 --out 换一个文件夹。`,
    en: `“${target}” is there already and was not written over; add --force, or name another folder with --out.`,
  });
}

function isInput(target: string): HostError {
  return new HostError('write-failed', {
    zh: `“${target}”就是读入的文件，没有写；请用 --out 换一个文件夹。`,
    en: `“${target}” is one of the inputs and was not written; please name another folder with --out.`,
  });
}

/** Writes reports, each under a name of its own. */
class ReportWriter {
  /** Targets of this run. */
  private readonly taken = new Set<string>();

  constructor(
    private readonly inputs: readonly InputFile[],
    private readonly args: Arguments,
  ) {}

  /** @returns the report's file and what to know of it @throws HostError write-failed */
  async write(form: CheckedForm, { file, place }: InputFile): Promise<{ target: string; remarks: string[] }> {
    const { reportFolder, force, language } = this.args;
    const folder = reportFolder === null ? dirname(file) : join(reportFolder, dirname(place));
    const target = this.freeName(folder, safeName(reportName(form)));
    for (const input of this.inputs) if (await isSameFile(input.file, target)) throw isInput(target);
    const stands = await access(resolvePath(target)).then(
      () => true,
      () => false,
    );
    if (stands && !force) throw standsThere(target);
    const blocks = reportOutline(form);
    const bytes = await writeReport(blocks);
    await makeFolderFor(target);
    await writeBytes(target, bytes);
    return { target, remarks: reportRemarks(form, blocks).map((remark) => remark[language]) };
  }

  /** Two forms of one name in a folder are （2） and further. */
  private freeName(folder: string, name: string): string {
    for (let number = 1; ; number += 1) {
      const target = join(folder, `${name}${number === 1 ? '' : `（${String(number)}）`}.docx`);
      const key = resolvePath(target);
      if (this.taken.has(key)) continue;
      this.taken.add(key);
      return target;
    }
  }
}

/** Writes what can be written of one form; a failure is part of the outcome. */
async function reportOf(
  form: CheckedForm,
  input: InputFile,
  writer: ReportWriter,
  { language }: Arguments,
): Promise<WrittenReport> {
  const base = { sheet: form.form.sheet, projectName: form.form.projectName?.text ?? null };
  const why = whyNoReport(form);
  if (why) {
    const error = { code: form.reading.complete ? 'not-found' : 'unsupported', message: why[language] };
    return { ...base, written: null, error, remarks: [] };
  }
  try {
    const { target, remarks } = await writer.write(form, input);
    return { ...base, written: target, error: null, remarks };
  } catch (failure) {
    return { ...base, written: null, error: toFileError(failure, language), remarks: [] };
  }
}

function tell(
  { file, error, reports }: ReportedFile,
  { language, quiet }: Arguments,
  streams: Streams,
): void {
  if (error) streams.err(`${file}: ${error.message}`);
  for (const report of reports) {
    const [from, to] = language === 'zh' ? ['（', '）'] : [' (', ')'];
    if (report.error) streams.err(`${file}${from}${report.sheet}${to}: ${report.error.message}`);
    else if (report.written !== null && !quiet)
      streams.err(`${report.written}: ${report.remarks.join(language === 'zh' ? '' : ' ')}`);
  }
}

/**
 * Exit status as of check: 2 too where a form is left without its report, be it not read whole or its file not written.
 *
 * @throws UsageError for arguments that do not go together
 */
export async function runReport(args: Arguments, streams: Streams, version: string): Promise<number> {
  const settings = await taskSettings({ ...args, annotate: false }, 'check');
  const inputs = await inputFiles(args, streams);
  const engine = createEngine(applyRuleSettings(RULES, settings.rules), settings.targets);
  const status = new RunStatus(args.failOn, true);
  const writer = new ReportWriter(inputs, args);
  const files: ReportedFile[] = [];
  for (const [at, input] of inputs.entries()) {
    if (streams.isInterrupted?.() ?? false) break;
    const { file } = input;
    let done: ReportedFile;
    try {
      if (input.error) throw input.error;
      const { host } = await openWorkbook(file);
      const { checked } = await checkOnce(host, engine, AT_ONCE, (stored) => asAsked(stored, settings));
      const reports: WrittenReport[] = [];
      for (const form of checked.forms) reports.push(await reportOf(form, input, writer, args));
      done = { file, error: null, reports };
      const asked = reports.filter(({ error }) => error?.code !== 'not-found');
      status.add({ error: null, counts: checked.counts, formCount: asked.length });
      if (asked.some(({ error }) => error !== null)) status.fail();
    } catch (failure) {
      done = { file, error: toFileError(failure, args.language), reports: [] };
      status.fail();
    }
    files.push(done);
    tell(done, args, streams);
    streams.progress?.(at + 1, inputs.length, file);
  }
  if (args.format === 'json') {
    const written = { schema: REPORT_SCHEMA, tool: { name: 'ziping', version }, files };
    streams.out(jsonForTerminal(JSON.stringify(written, null, 2)));
  }
  return status.finish(streams, args.language);
}
