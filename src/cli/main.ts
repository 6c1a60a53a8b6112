/** Where the command line starts: arguments in, exit status out, nothing thrown at the person. */
import './engine-budget';
import { readArguments, type Arguments } from './arguments';
import { runCheck, runFix, runUndo, type Streams } from './commands';
import { EXIT_CLEAN, EXIT_FAILED, EXIT_INTERRUPTED, UsageError } from './exit-status';
import { helpText } from './help-text';
import { runPreview } from './preview-command';
import { runReport } from './report-command';
import { runReview } from './review-command';
import { runRehearsal } from './rehearsal-command';
import { progressLine } from './progress-line';
import { runSummary } from './summary-command';
import { forTerminal, onOneLine } from './terminal-text';
import { writeFailure } from './write-errors';
import { discardUnfinished } from './write-file';
import manifest from '../../package.json';

const { version } = manifest;
let interruptions = 0;

async function readInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString('utf8');
}

function streamsFor(args: Arguments): Streams {
  const isTerminal = process.stderr.isTTY;
  const progress = args.quiet
    ? null
    : progressLine((text) => process.stderr.write(text), isTerminal, args.language);
  return {
    out: (text) => process.stdout.write(`${forTerminal(text)}\n`),
    err: (text) => {
      progress?.clear();
      process.stderr.write(`${onOneLine(text)}\n`);
    },
    readInput,
    ...(progress ? { progress: progress.show } : {}),
    isInterrupted: () => interruptions > 0,
  };
}

/** The first signal lets what is begun be finished; the second ends at once and takes half-written copies away. */
function listenForSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      interruptions += 1;
      if (interruptions === 1) return;
      discardUnfinished();
      process.exit(EXIT_INTERRUPTED);
    });
  }
}

async function run(argv: readonly string[]): Promise<number> {
  const args = readArguments(argv);
  const streams = streamsFor(args);
  switch (args.command) {
    case 'help':
      streams.out(helpText(args.wantedLanguage));
      return EXIT_CLEAN;
    case 'version':
      streams.out(version);
      return EXIT_CLEAN;
    case 'check':
      return runCheck(args, streams, version);
    case 'summary':
      return runSummary(args, streams, version);
    case 'fix':
      return args.dryRun ? runPreview(args, streams) : runFix(args, streams);
    case 'review':
      return runReview(args, streams);
    case 'report':
      return runReport(args, streams, version);
    case 'rehearse':
      return runRehearsal(args, streams, version);
    case 'undo':
      return runUndo(args, streams);
  }
}

listenForSignals();
// A reader that has seen enough (head, less) closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? EXIT_CLEAN);
  process.stderr.write(`${writeFailure(error, 'stdout').message}\n`);
  process.exit(EXIT_FAILED);
});
run(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    const hint = error instanceof UsageError ? '\n用 --help 查看用法 / see --help' : '';
    process.stderr.write(`${forTerminal(message)}${hint}\n`);
    process.exitCode = EXIT_FAILED;
  },
);
