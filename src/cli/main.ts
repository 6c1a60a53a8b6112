/** Where the command line starts: arguments in, exit status out, nothing thrown at the person. */
import { readArguments } from './arguments';
import { runCheck, runFix, runUndo, type Streams } from './commands';
import { EXIT_CLEAN, EXIT_FAILED, UsageError } from './exit-status';
import { HELP } from './help-text';
import { version } from '../../package.json';

const streams: Streams = {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
};

async function run(argv: readonly string[]): Promise<number> {
  const args = readArguments(argv);
  switch (args.command) {
    case 'help':
      streams.out(HELP);
      return EXIT_CLEAN;
    case 'version':
      streams.out(version);
      return EXIT_CLEAN;
    case 'check':
      return runCheck(args, streams, version);
    case 'fix':
      return runFix(args, streams);
    case 'undo':
      return runUndo(args, streams);
  }
}

run(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    const hint = error instanceof UsageError ? '\n用 --help 查看用法 / see --help' : '';
    streams.err(`${message}${hint}`);
    process.exitCode = EXIT_FAILED;
  },
);
