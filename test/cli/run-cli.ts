/** Runs the command line in this process, in a folder of its own, with everything it prints kept. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments } from '../../src/cli/arguments';
import { runCheck, runFix, runUndo } from '../../src/cli/commands';
import { runPreview } from '../../src/cli/preview-command';
import { runReport } from '../../src/cli/report-command';
import { runRehearsal } from '../../src/cli/rehearsal-command';

interface Run {
  readonly status: number;
  readonly out: string;
  readonly err: string;
  /** How often something was printed on standard output. */
  readonly outCalls: number;
}

/** Throws what the program throws for wrong arguments. */
export async function run(...argv: readonly string[]): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  const streams = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) };
  const args = readArguments(argv);
  const status =
    args.command === 'fix'
      ? await (args.dryRun ? runPreview : runFix)(args, streams)
      : args.command === 'undo'
        ? await runUndo(args, streams)
        : args.command === 'rehearse'
          ? await runRehearsal(args, streams, '0.0.0-test')
          : args.command === 'report'
            ? await runReport(args, streams, '0.0.0-test')
            : await runCheck(args, streams, '0.0.0-test');
  return { status, out: out.join('\n'), err: err.join('\n'), outCalls: out.length };
}

/** A folder that goes away with `remove`. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'ziping-cli-'));

  put(name: string, bytes: Uint8Array | string): string {
    const file = join(this.path, name);
    writeFileSync(file, bytes);
    return file;
  }

  at(name: string): string {
    return join(this.path, name);
  }

  bytes(name: string): Uint8Array {
    return readFileSync(this.at(name));
  }

  /** Names, hidden ones too. */
  names(): readonly string[] {
    return readdirSync(this.path).sort();
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
