/** The commands: check, fix and undo over files. Each returns its exit status and throws only for wrong arguments. */
import type { CheckedWorkbook } from '../core/checked-form';
import { checkWorkbook, type CheckOptions } from '../core/check-workbook';
import { HOLD_BACK_WORDS } from '../core/hold-back-words';
import { REPORT_SCHEMA, reportFile, type Report } from '../core/json-report';
import type { Language } from '../core/localized';
import { planWrites } from '../core/plan-writes';
import { HostError } from '../hosts/workbook-host';
import { exportUndo, importUndo } from '../hosts/xlsx/undo-file';
import type { XlsxFileHost } from '../hosts/xlsx/xlsx-file-host';
import { findProfile, PROFILES } from '../profiles';
import { RULES } from '../rules';
import type { Arguments } from './arguments';
import { EXIT_CLEAN, EXIT_FAILED, EXIT_FINDINGS, UsageError } from './exit-status';
import { printCsv, printMarkdown, printTable, type CheckedFile } from './print-findings';
import { isSameFile, openWorkbook, readBytes, writeBytes } from './workbook-file';

export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

function checkOptions(args: Arguments): CheckOptions {
  if (args.profile !== null && !findProfile(args.profile)) {
    const known = PROFILES.map((profile) => profile.id).join('、');
    throw new UsageError(`没有评分规则“${args.profile}”，可用：${known} / no such profile; known: ${known}`);
  }
  return { rules: RULES, profiles: PROFILES, ...(args.profile === null ? {} : { profileId: args.profile }) };
}

function toFileError(error: unknown, language: Language): { code: string; message: string } {
  if (error instanceof HostError) return { code: error.code, message: error.explanation[language] };
  const detail = error instanceof Error ? error.message : String(error);
  return {
    code: 'unknown',
    message:
      language === 'zh'
        ? `处理时出错（${detail}），文件没有改动；请把文件另存为 .xlsx 后重试。`
        : `Failed (${detail}); nothing was changed. Please save the file as .xlsx again and retry.`,
  };
}

async function checkHost(host: XlsxFileHost, options: CheckOptions): Promise<CheckedWorkbook> {
  return checkWorkbook(await host.readSheets(), options);
}

export async function runCheck(args: Arguments, streams: Streams, version: string): Promise<number> {
  const options = checkOptions(args);
  const files: CheckedFile[] = [];
  for (const file of args.files) {
    try {
      files.push({ file, checked: await checkHost(await openWorkbook(file), options), error: null });
    } catch (error) {
      const told = toFileError(error, args.language);
      files.push({ file, checked: null, error: told });
      streams.err(`${file}: ${told.message}`);
    }
  }
  const report: Report = {
    schema: REPORT_SCHEMA,
    tool: { name: 'ziping', version },
    files: files.map(({ file, checked, error }) => reportFile(file, checked, error, args.language)),
  };
  switch (args.format) {
    case 'json':
      streams.out(JSON.stringify(report, null, 2));
      break;
    case 'markdown':
      streams.out(printMarkdown(files, args.language));
      break;
    case 'csv':
      streams.out(printCsv(files, args.language));
      break;
    case 'table':
      streams.out(printTable(files, args.language));
      break;
  }
  if (files.some(({ error }) => error !== null)) return EXIT_FAILED;
  return files.some(({ checked }) => (checked?.counts.error ?? 0) > 0) ? EXIT_FINDINGS : EXIT_CLEAN;
}

/** Refuses to write over a file that the person did not offer: the input without --in-place, or a workbook by its own record. */
async function guardFiles(file: string, args: Arguments): Promise<void> {
  const { output, undoFile } = args;
  const clash = async (target: string | null, others: readonly (string | null)[]) => {
    for (const other of others)
      if (target !== null && other !== null && (await isSameFile(target, other))) return true;
    return false;
  };
  if (await clash(output, [file]))
    throw new HostError('write-failed', {
      zh: '输出文件就是原文件，没有写入；要写回原文件请用 --in-place。',
      en: 'The output is the input itself; nothing was written. Use --in-place to write back over it.',
    });
  if (await clash(undoFile, [file, output]))
    throw new HostError('write-failed', {
      zh: '撤销记录与工作簿是同一个文件，没有写入；请给 --undo-file 另取文件名。',
      en: 'The undo record and the workbook are one file; nothing was written. Please give --undo-file another name.',
    });
}

const undoName = (file: string) => `${file}.ziping-undo`;

async function fixFile(
  file: string,
  args: Arguments,
  options: CheckOptions,
  streams: Streams,
): Promise<void> {
  await guardFiles(file, args);
  const host = await openWorkbook(file);
  const checked = await checkHost(host, options);
  const plan = planWrites(checked, {
    mode: 'recalculate',
    review: args.annotate,
    marks: args.annotate,
    language: args.language,
  });
  const result = await host.applyPlan(plan, { language: args.language });
  const target = args.output ?? file;
  const undoFile = args.undoFile ?? (args.inPlace ? undoName(file) : null);
  const hasChanges = result.written > 0 || result.marked > 0 || plan.review !== null;
  // The record goes first: should the second write fail, an undo record too many does no harm.
  if (undoFile !== null && hasChanges) await writeBytes(undoFile, exportUndo(result.undo));
  if (args.output !== null || hasChanges) await writeBytes(target, await host.toBytes());
  const zh = `${file}: ${String(checked.forms.length)} 张自评表，改了 ${String(result.written)} 处，${String(result.heldBack.length)} 处未写`;
  const en = `${file}: ${String(checked.forms.length)} forms, ${String(result.written)} cells changed, ${String(result.heldBack.length)} held back`;
  streams.err(args.language === 'zh' ? zh : en);
  for (const held of result.heldBack)
    streams.err(`  ${held.sheet}!${held.cell} ${HOLD_BACK_WORDS[held.cause][args.language]}`);
}

export async function runFix(args: Arguments, streams: Streams): Promise<number> {
  const options = checkOptions(args);
  let status = EXIT_CLEAN;
  for (const file of args.files) {
    try {
      await fixFile(file, args, options, streams);
    } catch (error) {
      streams.err(`${file}: ${toFileError(error, args.language).message}`);
      status = EXIT_FAILED;
    }
  }
  return status;
}

export async function runUndo(args: Arguments, streams: Streams): Promise<number> {
  let status = EXIT_CLEAN;
  for (const file of args.files) {
    try {
      await guardFiles(file, args);
      const record = importUndo(await readBytes(args.undoFile ?? undoName(file)));
      const host = await openWorkbook(file);
      const result = await host.undo(record);
      await writeBytes(args.output ?? file, await host.toBytes());
      streams.err(
        args.language === 'zh'
          ? `${file}: 已撤销 ${String(result.restored)} 处，保留 ${String(result.kept.length)} 处手工改动`
          : `${file}: ${String(result.restored)} cells restored, ${String(result.kept.length)} manual changes kept`,
      );
    } catch (error) {
      streams.err(`${file}: ${toFileError(error, args.language).message}`);
      status = EXIT_FAILED;
    }
  }
  return status;
}
