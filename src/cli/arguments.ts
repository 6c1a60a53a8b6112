/** Reads the command line's arguments into one plain object; anything unknown is a UsageError. */
import { parseArgs } from 'node:util';
import type { Language } from '../core/localized';
import { UsageError } from './exit-status';

export type OutputFormat = 'table' | 'json' | 'markdown' | 'csv';

export interface Arguments {
  readonly command: 'check' | 'fix' | 'undo' | 'help' | 'version';
  readonly files: readonly string[];
  readonly format: OutputFormat;
  readonly output: string | null;
  readonly inPlace: boolean;
  readonly annotate: boolean;
  readonly undoFile: string | null;
  readonly profile: string | null;
  readonly language: Language;
}

const FORMATS: readonly OutputFormat[] = ['table', 'json', 'markdown', 'csv'];
const COMMANDS = ['check', 'fix', 'undo', 'help', 'version'] as const;

const OPTIONS = {
  format: { type: 'string', default: 'table' },
  output: { type: 'string', short: 'o' },
  'in-place': { type: 'boolean', default: false },
  annotate: { type: 'boolean', default: false },
  'undo-file': { type: 'string' },
  profile: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'V', default: false },
} as const;

function isCommand(word: string | undefined): word is Arguments['command'] {
  return COMMANDS.some((command) => command === word);
}

function languageOf(wanted: string | undefined): Language {
  if (wanted === undefined || wanted === 'zh' || wanted === 'zh-CN') return 'zh';
  if (wanted === 'en') return 'en';
  throw new UsageError(`--lang 只能是 zh 或 en / --lang takes zh or en: ${wanted}`);
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
  const command = values.help ? 'help' : values.version ? 'version' : (word ?? 'help');
  if (!isCommand(command)) throw new UsageError(`没有这个命令 / no such command: ${command}`);
  const format = FORMATS.find((known) => known === values.format);
  if (!format)
    throw new UsageError(
      `--format 只能是 ${FORMATS.join('、')} / --format takes one of ${FORMATS.join(', ')}`,
    );
  const result: Arguments = {
    command,
    files,
    format,
    output: values.output ?? null,
    inPlace: values['in-place'],
    annotate: values.annotate,
    undoFile: values['undo-file'] ?? null,
    profile: values.profile ?? null,
    language: languageOf(values.lang),
  };
  if (command === 'help' || command === 'version') return result;
  if (files.length === 0) throw new UsageError('请给出至少一个 .xlsx 文件 / name at least one .xlsx file');
  if (command !== 'check' && files.length > 1 && !result.inPlace) {
    throw new UsageError(`${command} -o 一次只处理一个文件 / ${command} -o takes one file at a time`);
  }
  if (command !== 'check' && !result.inPlace && result.output === null) {
    throw new UsageError(
      '请用 -o 指定输出文件，或用 --in-place 写回原文件 / give -o OUT.xlsx, or --in-place',
    );
  }
  if (result.inPlace && result.output !== null)
    throw new UsageError('-o 与 --in-place 不能同时用 / -o and --in-place exclude each other');
  return result;
}
