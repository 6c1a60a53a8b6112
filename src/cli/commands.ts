/** The commands: check, fix and undo over files. Each returns its exit status and throws only for wrong arguments. */
import { basename } from 'node:path';
import { resultOfUndo } from '../app/run-result';
import { heldBackLine, runRemarks, runSentence } from '../app/run-words';
import type { TargetFile } from '../core/checking/rule';
import type { Severity } from '../core/model/finding';
import { REPORT_SCHEMA, type FileReport, type Report } from '../core/reporting/json-report';
import type { Language, Localized } from '../core/model/localized';
import { HostError } from '../hosts/workbook-host';
import { findProfile, PROFILES } from '../profiles';
import { findSystem, SYSTEMS } from '../profiles/systems';
import type { Arguments, FailOn } from './arguments';
import {
  EXIT_CLEAN,
  EXIT_FAILED,
  EXIT_FINDINGS,
  EXIT_INTERRUPTED,
  EXIT_NOTHING,
  UsageError,
} from './exit-status';
import { checkOptions, toFileError } from './file-task';
import type { FileOutcome, FixOutcome, TaskSettings } from './file-outcome';
import { expandInputs, type InputFile } from './input-files';
import { forEachFile } from './job-pool';
import { guardKind, guardRecord, isWorkbookName, targetOf } from './output-file';
import { joinFindings } from './print-findings';
import { printSummary } from './print-summary';
import { SummaryBuilder } from './summary';
import { jsonForTerminal } from './terminal-text';
import { openWorkbook, readBytes } from './workbook-file';
import { digestOf, makeFolderFor, writeBytes, writeWithRecord } from './write-file';

export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** All of standard input, for a list of files. */
  readonly readInput?: () => Promise<string>;
  readonly progress?: (done: number, total: number, file: string) => void;
  /** True once somebody wants the run to end: what is begun is finished, nothing new is begun. */
  readonly isInterrupted?: () => boolean;
}

export async function taskSettings(args: Arguments, kind: TaskSettings['kind']): Promise<TaskSettings> {
  if (args.profile !== null && !findProfile(args.profile)) {
    const known = PROFILES.map((profile) => profile.id).join('、');
    throw new UsageError(`没有评分规则“${args.profile}”，可用：${known} / no such profile; known: ${known}`);
  }
  const { format, language, profile, place, rules, annotate, track, summary } = args;
  if (place !== null && !findSystem(place)) {
    const known = SYSTEMS.map(({ id, name }) => `${id}（${name.zh}）`).join('、');
    throw new UsageError(`没有“${place}”的系统，可用：${known} / no such place; known: ${known}`);
  }
  const asWorkbook = args.output !== null && isWorkbookName(args.output);
  const undo = args.inPlace || args.undoFile !== null;
  const targets = args.targets === null ? null : await readTargetFile(args.targets);
  return {
    kind,
    format,
    language,
    profile,
    place,
    rules,
    targets,
    annotate,
    track,
    asWorkbook,
    summary,
    undo,
  };
}

/** @throws UsageError for a file that is no workbook in good order: without it nothing would be compared */
async function readTargetFile(file: string): Promise<TargetFile> {
  try {
    const { host } = await openWorkbook(file);
    return { name: basename(file), sheets: await host.readSheets() };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    const { zh, en } = error.explanation;
    throw new UsageError(`--targets ${file}：${zh} / ${en}`);
  }
}

const PASSED = (files: readonly string[]): Localized => {
  const [first = ''] = files;
  const count = String(files.length);
  return {
    zh: `另有 ${count} 个旧式文档（.doc、.wps、.rtf）没有读，如“${first}”；请用 Word 或 WPS 另存为 .docx。`,
    en: `Not read: ${count} old document(s) (.doc, .wps, .rtf) such as “${first}”; please save them as .docx in Word or WPS.`,
  };
};

/** @throws UsageError when nothing can give the list that `-` asks for */
export async function inputFiles(args: Arguments, streams: Streams): Promise<InputFile[]> {
  const passed: string[] = [];
  const inputs = await expandInputs(
    args.files,
    () => {
      if (streams.readInput) return streams.readInput();
      throw new UsageError('没有标准输入 / there is no standard input');
    },
    (file) => passed.push(file),
  );
  if (passed.length > 0) streams.err(PASSED(passed)[args.language]);
  return inputs;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

function hasFailed(outcome: Pick<FileOutcome, 'counts'>, failOn: FailOn): boolean {
  if (failOn === 'never') return false;
  const counted = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  return counted.some((severity) => outcome.counts[severity] > 0);
}

/** Exit status of a run: the worst of its files. */
export class RunStatus {
  private status = EXIT_CLEAN;
  private forms = 0;

  /** @param isLooking whether the run is to find forms, so that finding none is an outcome of its own */
  constructor(
    private readonly failOn: FailOn,
    private readonly isLooking = false,
  ) {}

  add(outcome: Pick<FileOutcome, 'error' | 'counts' | 'formCount'>): void {
    this.forms += outcome.formCount;
    if (outcome.error) this.fail();
    else if (hasFailed(outcome, this.failOn)) this.status = Math.max(this.status, EXIT_FINDINGS);
  }

  fail(): void {
    this.status = EXIT_FAILED;
  }

  finish(streams: Streams, language: Language): number {
    if (!(streams.isInterrupted?.() ?? false))
      return this.status === EXIT_CLEAN && this.isLooking && this.forms === 0 ? EXIT_NOTHING : this.status;
    streams.err(
      language === 'zh'
        ? '已中断：已完成的文件有效，其余未处理。'
        : 'Interrupted: finished files stand, the others were left alone.',
    );
    return EXIT_INTERRUPTED;
  }
}

export async function runCheck(args: Arguments, streams: Streams, version: string): Promise<number> {
  const settings = await taskSettings(args, 'check');
  const { format, language } = args;
  const inputs = await inputFiles(args, streams);
  const tool = { name: 'ziping', version };
  const status = new RunStatus(args.failOn, true);
  const summary = new SummaryBuilder();
  const reports: FileReport[] = [];
  const parts: string[] = [];
  await forEachFile(
    inputs,
    settings,
    args.jobs,
    { ...(streams.progress ? { onProgress: streams.progress } : {}), ...interruption(streams) },
    async (outcome) => {
      await Promise.resolve();
      status.add(outcome);
      if (args.summary) summary.add(outcome);
      // A table says it itself; the other formats are read by programs.
      if (outcome.error && (format !== 'table' || args.summary))
        streams.err(`${outcome.file}: ${outcome.error.message}`);
      if (format === 'jsonl')
        streams.out(jsonForTerminal(JSON.stringify({ schema: REPORT_SCHEMA, tool, ...outcome.report })));
      else if (format === 'json') reports.push(...(outcome.report ? [outcome.report] : []));
      else if (!args.summary) parts.push(outcome.text);
    },
  );
  if (format === 'json') {
    const report: Report = { schema: REPORT_SCHEMA, tool, files: reports };
    const overall = args.summary ? { summary: summary.finish(checkOptions(settings)) } : {};
    streams.out(jsonForTerminal(JSON.stringify({ ...report, ...overall }, null, 2)));
  } else if (args.summary) {
    streams.out(printSummary(summary.finish(checkOptions(settings)), format, language));
  } else if (format !== 'jsonl') streams.out(joinFindings(parts, format, language));
  return status.finish(streams, language);
}

export function interruption(streams: Streams): { readonly isInterrupted?: () => boolean } {
  return streams.isInterrupted ? { isInterrupted: streams.isInterrupted } : {};
}

const undoName = (file: string) => `${file}.ziping-undo`;

async function writeFixed(file: string, target: string, fix: FixOutcome, args: Arguments): Promise<void> {
  const undoFile = args.undoFile ?? (args.inPlace ? undoName(file) : null);
  await guardRecord(undoFile, [file, target]);
  if (args.inPlace && !fix.hasChanges) return;
  const write = async (): Promise<void> => {
    if (args.outputFolder !== null) await makeFolderFor(target);
    await writeBytes(target, fix.bytes, args.inPlace ? { expected: fix.source } : {});
  };
  if (undoFile === null || fix.undo === null) await write();
  // A name of our own making must not lead elsewhere; one that was asked for may be a link.
  else
    await writeWithRecord({ file: undoFile, bytes: fix.undo, refusesLinks: args.undoFile === null }, write);
}

/** What was done; quiet, only where something of it asks to be looked at. */
function tellRun(
  file: string,
  { result, heldBackPlaces }: Pick<FixOutcome, 'result' | 'heldBackPlaces'>,
  more: readonly Localized[],
  args: Arguments,
  streams: Streams,
): void {
  const { language, quiet } = args;
  if (quiet && result.heldBack.length === 0 && more.length === 0) return;
  streams.err(`${file}: ${runSentence(result)[language]}`);
  const held = result.heldBack.map((edit, at) => heldBackLine(edit, heldBackPlaces[at]));
  for (const line of [...more, ...runRemarks(result), ...held]) streams.err(`  ${line[language]}`);
}

export async function runFix(args: Arguments, streams: Streams): Promise<number> {
  const settings = await taskSettings(args, 'fix');
  const inputs = await inputFiles(args, streams);
  if (args.output !== null && inputs.length > 1)
    throw new UsageError('fix -o 一次只处理一个文件 / fix -o takes one file at a time');
  if (args.undoFile !== null && inputs.length > 1)
    throw new UsageError('--undo-file 一次只处理一个文件 / --undo-file takes one file at a time');
  const status = new RunStatus('never');
  const targets = new Set<string>();
  await forEachFile(
    inputs,
    settings,
    args.jobs,
    { ...(streams.progress ? { onProgress: streams.progress } : {}), ...interruption(streams) },
    async (outcome, input) => {
      const { file, error, fix } = outcome;
      try {
        if (error) streams.err(`${file}: ${error.message}`);
        if (!fix) {
          status.fail();
          return;
        }
        const target = await targetOf(input, args, targets);
        guardKind(target, fix.kind);
        await writeFixed(file, target, fix, args);
        tellRun(file, fix, fix.remarks, args, streams);
      } catch (failure) {
        streams.err(`${file}: ${toFileError(failure, args.language).message}`);
        status.fail();
      }
    },
  );
  return status.finish(streams, args.language);
}

export async function runUndo(args: Arguments, streams: Streams): Promise<number> {
  const status = new RunStatus('never');
  const targets = new Set<string>();
  for (const input of await inputFiles(args, streams)) {
    if (streams.isInterrupted?.() ?? false) break;
    const { file } = input;
    try {
      if (input.error) throw input.error;
      await guardRecord(args.undoFile, [file, args.output]);
      const recorded = await readBytes(args.undoFile ?? undoName(file));
      const { host, bytes } = await openWorkbook(file);
      const record = host.importUndo(recorded);
      const target = await targetOf(input, args, targets);
      const result = await host.undo(record);
      if (args.outputFolder !== null) await makeFolderFor(target);
      await writeBytes(target, await host.toBytes(), args.inPlace ? { expected: digestOf(bytes) } : {});
      const undone = resultOfUndo(result, null);
      const heldBackPlaces = undone.heldBack.map(({ sheet, cell }) => host.placeOf?.(sheet, cell) ?? null);
      tellRun(file, { result: undone, heldBackPlaces }, [], args, streams);
    } catch (error) {
      streams.err(`${file}: ${toFileError(error, args.language).message}`);
      status.fail();
    }
  }
  return status.finish(streams, args.language);
}
