/** `fix --dry-run`: says what a correction would write and what it offers, and writes nothing. */
import type { Arguments } from './arguments';
import { inputFiles, interruption, RunStatus, taskSettings, type Streams } from './commands';
import { forEachFile } from './job-pool';

export async function runPreview(args: Arguments, streams: Streams): Promise<number> {
  const settings = await taskSettings(args, 'preview');
  const inputs = await inputFiles(args, streams);
  const status = new RunStatus('never');
  await forEachFile(
    inputs,
    settings,
    args.jobs,
    { ...(streams.progress ? { onProgress: streams.progress } : {}), ...interruption(streams) },
    async (outcome) => {
      await Promise.resolve();
      status.add(outcome);
      if (outcome.error) streams.err(`${outcome.file}: ${outcome.error.message}`);
      else streams.out(outcome.text);
    },
  );
  return status.finish(streams, args.language);
}
