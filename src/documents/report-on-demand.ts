/**
 * Writes a report with a library that is fetched with this module, but run only when the first report is asked for:
 * running it takes long enough to be felt, so it must not happen while the page fetches its parts ahead.
 */
import type { ReportBlock } from './report-block';

export async function writeReport(blocks: readonly ReportBlock[]): Promise<Uint8Array> {
  const writer = await import(/* webpackMode: "eager" */ './write-report');
  return writer.writeReport(blocks);
}
