/** The summary command: all projects of all files, printed. */
import type { Arguments } from './arguments';
import { runCheck, type Streams } from './commands';

export async function runSummary(args: Arguments, streams: Streams, version: string): Promise<number> {
  return runCheck({ ...args, summary: true }, streams, version);
}
