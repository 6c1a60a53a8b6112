/** The summary command: all projects of all files, printed, or as a sheet with charts in a workbook. */
import { buildSummarySheet } from '../core/writing/summary-sheet';
import { HostError } from '../hosts/workbook-host';
import { XlsxFileHost } from '../hosts/xlsx/xlsx-file-host';
import type { Arguments } from './arguments';
import { inputFiles, RunStatus, runCheck, taskSettings, type Streams } from './commands';
import { checkOptions, toFileError } from './file-task';
import type { InputFile } from './input-files';
import { forEachFile } from './job-pool';
import { summaryFigures } from './print-summary';
import { SummaryBuilder, type PortfolioSummary } from './summary';
import { isSameFile, openWorkbook } from './workbook-file';
import { digestOf, writeBytes } from './write-file';

function overInput(file: string): HostError {
  return new HostError('write-failed', {
    zh: `输出就是被汇总的文件“${file}”，没有写；请换一个文件名，或用 --into 与 --in-place。`,
    en: `The output is one of the inputs, “${file}”; nothing was written. Please name another file, or use --into with --in-place.`,
  });
}

function notIntoDocument(file: string): HostError {
  return new HostError('unsupported', {
    zh: `“${file}”是 Word 文档，汇总表写不进去；请用 -o 另写一个 .xlsx。`,
    en: `“${file}” is a Word document, which takes no summary sheet. Please write an .xlsx of its own with -o.`,
  });
}

/** Writes where asked, over none of the inputs, those without a form included. @returns the file's name */
async function writeWorkbook(
  summary: PortfolioSummary,
  inputs: readonly InputFile[],
  args: Arguments,
): Promise<string> {
  const figures = summaryFigures(summary, args.language);
  const sheet = buildSummarySheet(summary.projects, figures, true, args.language);
  const target = args.output ?? args.into ?? '';
  if (!args.inPlace) {
    for (const file of [...inputs.map((input) => input.file), ...(args.into === null ? [] : [args.into])])
      if (await isSameFile(file, target)) throw overInput(file);
  }
  let host: XlsxFileHost;
  let expected: string | null = null;
  if (args.into === null) host = await XlsxFileHost.newSummary(sheet);
  else {
    const opened = await openWorkbook(args.into);
    if (!(opened.host instanceof XlsxFileHost)) throw notIntoDocument(args.into);
    host = opened.host;
    await host.writeSummary(sheet);
    if (args.inPlace) expected = digestOf(opened.bytes);
  }
  await writeBytes(target, await host.toBytes(), expected === null ? {} : { expected });
  return target;
}

export async function runSummary(args: Arguments, streams: Streams, version: string): Promise<number> {
  if (args.output === null && args.into === null) return runCheck(args, streams, version);
  const settings = await taskSettings({ ...args, summary: true, inPlace: false }, 'check');
  const status = new RunStatus(args.failOn, true);
  const builder = new SummaryBuilder();
  const inputs = await inputFiles(args, streams);
  const { progress, isInterrupted } = streams;
  await forEachFile(
    inputs,
    settings,
    args.jobs,
    { ...(progress ? { onProgress: progress } : {}), ...(isInterrupted ? { isInterrupted } : {}) },
    async (outcome) => {
      await Promise.resolve();
      status.add(outcome);
      builder.add(outcome);
      if (outcome.error) streams.err(`${outcome.file}: ${outcome.error.message}`);
    },
  );
  // Half a summary would look like a whole one.
  if (!(isInterrupted?.() ?? false)) {
    try {
      const summary = builder.finish(checkOptions(settings));
      const target = await writeWorkbook(summary, inputs, args);
      const count = summary.projects.length;
      const words =
        args.language === 'zh' ? `${target}: 汇总了 ${count} 个项目` : `${target}: ${count} projects`;
      if (!args.quiet) streams.err(words);
    } catch (error) {
      streams.err(`${args.output ?? args.into ?? ''}: ${toFileError(error, args.language).message}`);
      status.fail();
    }
  }
  return status.finish(streams, args.language);
}
