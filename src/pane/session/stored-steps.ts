/** Steps on their way into a workbook and out of it: what was done can be taken back in a later session too. */
import { changesOf, type Change, type Step, type StoredStep } from '../../app/steps';
import { SETTING_KEYS } from '../../app/workbook-settings';
import type { Localized } from '../../core/model/localized';
import type { WorkbookHost } from '../../hosts/workbook-host';
import { STEP_NAMES } from '../strings/step-strings';

/** Characters of JSON that a workbook is asked to keep: beyond that the oldest steps end with the session. */
const MOST_TEXT = 120_000;

/** The steps as a workbook keeps them, the latest of them where they are too many. */
export async function keptSteps(host: WorkbookHost, steps: readonly Step[]): Promise<readonly StoredStep[]> {
  const kept: StoredStep[] = [];
  let size = 0;
  for (const { words, changes, record } of [...steps].reverse()) {
    const stored = { words, changes, record: (await host.exportRecord?.(record)) ?? null };
    size += JSON.stringify(stored).length;
    if (stored.record === null || size > MOST_TEXT) break;
    kept.unshift(stored);
  }
  return kept;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isWords = (value: unknown): value is Localized =>
  isObject(value) && typeof value['zh'] === 'string' && typeof value['en'] === 'string';

const isChange = (value: unknown): value is Change =>
  isObject(value) &&
  typeof value['sheet'] === 'string' &&
  typeof value['cell'] === 'string' &&
  isWords(value['subject']) &&
  isWords(value['why']) &&
  isObject(value['before']) &&
  isObject(value['after']);

/**
 * The steps that a workbook remembers; where it keeps no list, the last run that it does remember.
 * @param last number of the last step so far
 */
export async function recalledSteps(
  host: WorkbookHost,
  last: number,
): Promise<{ readonly steps: readonly Step[]; readonly last: number }> {
  const stored = host.importRecord ? await host.loadSetting(SETTING_KEYS.steps) : null;
  const steps: Step[] = [];
  let id = last;
  for (const entry of Array.isArray(stored) ? (stored as unknown[]) : []) {
    if (!isObject(entry) || !isWords(entry['words']) || !Array.isArray(entry['changes'])) continue;
    const record = (await host.importRecord?.(entry['record'])) ?? null;
    const changes = (entry['changes'] as unknown[]).filter(isChange);
    if (!record) continue;
    id += 1;
    steps.push({ id, words: entry['words'], at: null, changes, record });
  }
  const run = (await host.loadUndo?.()) ?? null;
  const isKnown = steps.some(({ record }) => JSON.stringify(record.edits) === JSON.stringify(run?.edits));
  if (run && !isKnown) {
    id += 1;
    const changes = changesOf(run.edits, [], []);
    steps.push({ id, words: STEP_NAMES.earlierRun, at: null, changes, record: run });
  }
  return { steps, last: id };
}
