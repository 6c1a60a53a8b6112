/** Reads the command line's arguments into one plain object; anything unknown is a UsageError. */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import type { Severity } from '../core/model/finding';
import type { Language } from '../core/model/localized';
import { RULES } from '../rules';
import { UsageError } from './exit-status';
import { readRuleSetting, type RuleSetting } from './rule-settings';

export type OutputFormat = 'table' | 'json' | 'jsonl' | 'markdown' | 'csv';
export type FailOn = Severity | 'never';
export type Command =
  'check' | 'fix' | 'undo' | 'summary' | 'review' | 'report' | 'rehearse' | 'help' | 'version';

export interface Arguments {
  readonly command: Command;
  /** Files, folders, patterns, or `-` for a list on standard input. */
  readonly files: readonly string[];
  readonly format: OutputFormat;
  readonly output: string | null;
  readonly outputFolder: string | null;
  /** Report: folder that the reports are written into; beside their forms without it. */
  readonly reportFolder: string | null;
  /** Report: files that stand there already are written over. */
  readonly force: boolean;
  readonly inPlace: boolean;
  readonly annotate: boolean;
  /** Documents: edits are recorded as changes. */
  readonly track: boolean;
  /** Fix says what it would write, and writes nothing. */
  readonly dryRun: boolean;
  readonly undoFile: string | null;
  readonly profile: string | null;
  /** The system that a submission is rehearsed with. */
  readonly place: string | null;
  /** File that holds the approved targets, or last year's forms. */
  readonly targets: string | null;
  readonly rules: readonly RuleSetting[];
  readonly failOn: FailOn;
  readonly summary: boolean;
  /** Workbook that the summary sheet goes into. */
  readonly into: string | null;
  /** Worker threads; 1 works in the process itself. */
  readonly jobs: number;
  /** Nothing about what went well: failures and what asks to be looked at are told all the same. */
  readonly quiet: boolean;
  /** Null where none was asked for: help then comes in both. */
  readonly wantedLanguage: Language | null;
  readonly language: Language;
}

const FORMATS: readonly OutputFormat[] = ['table', 'json', 'jsonl', 'markdown', 'csv'];
const COMMANDS: readonly Command[] = [
  'check',
  'fix',
  'undo',
  'summary',
  'review',
  'report',
  'rehearse',
  'help',
  'version',
];
const FAIL_ON: readonly FailOn[] = ['error', 'warning', 'info', 'never'];
const MOST_JOBS = 64;

const OPTIONS = {
  format: { type: 'string', short: 'f', default: 'table' },
  output: { type: 'string', short: 'o' },
  'output-dir': { type: 'string' },
  out: { type: 'string' },
  force: { type: 'boolean', default: false },
  'in-place': { type: 'boolean', default: false },
  annotate: { type: 'boolean', default: false },
  track: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  'undo-file': { type: 'string' },
  profile: { type: 'string' },
  place: { type: 'string' },
  targets: { type: 'string' },
  rule: { type: 'string', multiple: true },
  'fail-on': { type: 'string', default: 'error' },
  summary: { type: 'boolean', default: false },
  into: { type: 'string' },
  jobs: { type: 'string', short: 'j', default: '1' },
  quiet: { type: 'boolean', short: 'q', default: false },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'V', default: false },
} as const;

function languageOf(wanted: string | undefined): Language | null {
  if (wanted === undefined) return null;
  if (wanted === 'zh' || wanted === 'zh-CN') return 'zh';
  if (wanted === 'en') return 'en';
  throw new UsageError(`--lang 只能是 zh 或 en / --lang takes zh or en: ${wanted}`);
}

function oneOf<Word extends string>(option: string, wanted: string, known: readonly Word[]): Word {
  const found = known.find((word) => word === wanted);
  if (found !== undefined) return found;
  throw new UsageError(
    `${option} 只能是 ${known.join('、')} / ${option} takes one of ${known.join(', ')}: ${wanted}`,
  );
}

/** `0` and `auto` mean as many as there are processors. */
function jobsOf(wanted: string): number {
  if (wanted === '0' || wanted === 'auto') return availableParallelism();
  const jobs = /^\d{1,3}$/.test(wanted) ? Number(wanted) : 0;
  if (jobs >= 1 && jobs <= MOST_JOBS) return jobs;
  throw new UsageError(
    `--jobs 是 1 到 ${MOST_JOBS} 的整数或 auto / --jobs takes a number from 1 to ${MOST_JOBS}, or auto: ${wanted}`,
  );
}

/** @param argv the words after the program's name */
export function readArguments(argv: readonly string[]): Arguments {
  let parsed: ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  const [word, ...files] = positionals;
  const wanted = values.help ? 'help' : values.version ? 'version' : (word ?? 'help');
  const command = COMMANDS.find((known) => known === wanted);
  if (!command) throw new UsageError(`没有这个命令 / no such command: ${wanted}`);
  const language = languageOf(values.lang);
  const result: Arguments = {
    command,
    files,
    format: oneOf('--format', values.format, FORMATS),
    output: values.output ?? null,
    outputFolder: values['output-dir'] ?? null,
    reportFolder: values.out ?? null,
    force: values.force,
    inPlace: values['in-place'],
    annotate: values.annotate,
    track: values.track,
    dryRun: values['dry-run'],
    undoFile: values['undo-file'] ?? null,
    profile: values.profile ?? null,
    place: values.place ?? null,
    targets: values.targets ?? null,
    rules: (values.rule ?? []).map((setting) => readRuleSetting(setting, RULES)),
    failOn: oneOf('--fail-on', values['fail-on'], FAIL_ON),
    summary: values.summary || command === 'summary',
    into: values.into ?? null,
    jobs: jobsOf(values.jobs),
    quiet: values.quiet,
    wantedLanguage: language,
    language: language ?? 'zh',
  };
  if (command !== 'help' && command !== 'version') assertComplete(result);
  return result;
}

/** What the options mean together. @throws UsageError */
function assertComplete(args: Arguments): void {
  const { command, files, output, outputFolder, inPlace, into } = args;
  if (files.length === 0)
    throw new UsageError('请给出至少一个 .xlsx 或 .docx 文件 / name at least one .xlsx or .docx file');
  if (inPlace && (output !== null || outputFolder !== null))
    throw new UsageError('-o 与 --in-place 不能同时用 / -o and --in-place exclude each other');
  if (output !== null && outputFolder !== null)
    throw new UsageError('-o 与 --output-dir 不能同时用 / -o and --output-dir exclude each other');
  if ((args.place !== null) !== (command === 'rehearse'))
    throw new UsageError(
      'rehearse 要用 --place 指定地区，--place 也只用于 rehearse / rehearse needs --place, and --place goes with rehearse only',
    );
  if (command === 'rehearse' && args.format !== 'table' && args.format !== 'json')
    throw new UsageError('rehearse 只有 table 和 json 两种格式 / rehearse prints table or json');
  if ((args.reportFolder !== null || args.force) && command !== 'report')
    throw new UsageError('--out 和 --force 只用于 report / --out and --force go with report only');
  if (command === 'report') {
    if (args.format !== 'table' && args.format !== 'json')
      throw new UsageError('report 只有 table 和 json 两种格式 / report prints table or json');
    if (inPlace || output !== null || outputFolder !== null)
      throw new UsageError('report 用 --out 指定文件夹 / report takes --out FOLDER');
    return;
  }
  if (args.dryRun && command !== 'fix')
    throw new UsageError('--dry-run 只用于 fix / --dry-run goes with fix only');
  if (args.track && command !== 'fix')
    throw new UsageError('--track 只用于 fix / --track goes with fix only');
  if (args.targets !== null && command !== 'check' && command !== 'fix' && command !== 'review')
    throw new UsageError(
      '--targets 只用于 check、fix 和 review / --targets goes with check, fix and review only',
    );
  if (into !== null && command !== 'summary')
    throw new UsageError('--into 只用于 summary / --into goes with summary only');
  if (args.summary && args.format === 'jsonl')
    throw new UsageError(
      'jsonl 每个文件一行，没有汇总；请用 json / jsonl has a line per file and no summary; use json',
    );
  if (command === 'summary') {
    if (into !== null && output === null && !inPlace)
      throw new UsageError('请用 -o 指定输出文件，或用 --in-place / give -o OUT.xlsx, or --in-place');
    if (into === null && inPlace)
      throw new UsageError('--in-place 要与 --into 同用 / --in-place needs --into');
    return;
  }
  if (command === 'check' || command === 'rehearse' || args.dryRun) return;
  if (files.length > 1 && output !== null) {
    throw new UsageError(`${command} -o 一次只处理一个文件 / ${command} -o takes one file at a time`);
  }
  if (!inPlace && output === null && outputFolder === null) {
    throw new UsageError('请用 -o 指定输出文件，或用 --in-place 写回原文件 / give -o OUT, or --in-place');
  }
}
