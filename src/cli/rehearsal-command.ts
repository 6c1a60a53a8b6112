/** `rehearse`: what a place's system would refuse or light a lamp for, as far as it is known; writes nothing. */
import { REPORT_SCHEMA } from '../core/reporting/json-report';
import type { Arguments } from './arguments';
import { inputFiles, interruption, RunStatus, taskSettings, type Streams } from './commands';
import { forEachFile } from './job-pool';
import { jsonForTerminal } from './terminal-text';

export async function runRehearsal(args: Arguments, streams: Streams, version: string): Promise<number> {
  const settings = await taskSettings(args, 'rehearse');
  const inputs = await inputFiles(args, streams);
  const status = new RunStatus(args.failOn, true);
  const files: unknown[] = [];
  await forEachFile(
    inputs,
    settings,
    args.jobs,
    { ...(streams.progress ? { onProgress: streams.progress } : {}), ...interruption(streams) },
    async (outcome) => {
      await Promise.resolve();
      status.add(outcome);
      if (outcome.error) streams.err(`${outcome.file}: ${outcome.error.message}`);
      if (args.format === 'json')
        files.push(
          outcome.error
            ? { file: outcome.file, error: outcome.error }
            : (JSON.parse(outcome.text) as unknown),
        );
      else if (!outcome.error) streams.out(outcome.text);
    },
  );
  if (args.format === 'json')
    streams.out(
      jsonForTerminal(
        JSON.stringify(
          { schema: REPORT_SCHEMA, tool: { name: 'ziping', version }, place: args.place, files },
          null,
          2,
        ),
      ),
    );
  return status.finish(streams, args.language);
}
