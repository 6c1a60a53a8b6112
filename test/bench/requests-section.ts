/** Round trips and bytes of the Excel host, as its test counts them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, section, shown } from './measure';
import type { RoundTrips } from './round-trips.dom.test';

const STEPS = { read: 'read', write: 'write, mark, review', undo: 'undo' } as const;

export function requestsSection(folder: string): string {
  const file = join(folder, 'round-trips.json');
  run('npx', ['jest', '--testPathPatterns', 'bench/round-trips'], {
    ...process.env,
    ZIPING_ROUND_TRIPS: file,
  });
  const seen = JSON.parse(readFileSync(file, 'utf8')) as RoundTrips[];
  return section(
    'Excel host (unmodified office.js on the stand-in, ExcelApi 1.17)',
    ['sheets', 'step', 'round trips', 'KB sent', 'KB answered', 'KB a sheet'],
    seen.map(({ sheets, step, requests, sent, answered }) => [
      String(sheets),
      STEPS[step],
      String(requests),
      shown(sent / 1024, 1),
      shown(answered / 1024, 1),
      shown((sent + answered) / 1024 / sheets, 1),
    ]),
  );
}
