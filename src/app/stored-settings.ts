/** Reads the settings that a workbook carries, and writes those that changed. Whatever cannot be read counts as not set. */
import { exportCustomProfile, readCustomProfile } from '../core/scoring/custom-profile';
import { readTaughtWords } from '../core/words/taught-words';
import type { WorkbookHost } from '../hosts/workbook-host';
import { PROFILES } from '../profiles/index';
import { readIgnores } from '../core/checking/ignores';
import { readSeen } from './seen';
import {
  DEFAULT_SETTINGS,
  SETTING_KEYS,
  type OwnProfile,
  type RunOptions,
  type WorkbookSettings,
} from './workbook-settings';

/** All settings of the workbook, in one round of reading. @throws HostError from the host */
export async function loadSettings(host: WorkbookHost): Promise<WorkbookSettings> {
  const { ignores, taught, profiles, profileId, run, seen } = SETTING_KEYS;
  const stored = await host.loadSettings([ignores, taught, profiles, profileId, run, seen]);
  const [storedIgnores, storedTaught, storedProfiles, storedProfileId, storedRun, storedSeen] = stored;
  const own = readOwnProfiles(storedProfiles);
  const known = [...PROFILES, ...own.ownProfiles.map(({ profile }) => profile)];
  return {
    ignores: readIgnores(storedIgnores),
    taught: readTaughtWords(storedTaught),
    ...own,
    profileId: known.find(({ id }) => id === storedProfileId)?.id ?? null,
    run: readRunOptions(storedRun),
    seen: readSeen(storedSeen),
  };
}

/** Saves the parts of `next` that differ from `before`. @throws HostError from the host */
export async function storeSettings(
  host: WorkbookHost,
  before: WorkbookSettings,
  next: WorkbookSettings,
): Promise<void> {
  if (next.ignores !== before.ignores) await host.saveSetting(SETTING_KEYS.ignores, next.ignores);
  if (next.taught !== before.taught) await host.saveSetting(SETTING_KEYS.taught, next.taught);
  if (next.ownProfiles !== before.ownProfiles)
    await host.saveSetting(SETTING_KEYS.profiles, [
      ...next.unreadProfiles,
      ...next.ownProfiles.map(exportOwnProfile),
    ]);
  if (next.profileId !== before.profileId) await host.saveSetting(SETTING_KEYS.profileId, next.profileId);
  if (next.seen !== before.seen) await host.saveSetting(SETTING_KEYS.seen, next.seen);
  if (next.run !== before.run) await host.saveSetting(SETTING_KEYS.run, next.run);
}

/** The profile as JSON that can be read again, here or in another workbook. */
export function exportOwnProfile({ profile, basedOn }: OwnProfile): unknown {
  const base = PROFILES.find(({ id }) => id === basedOn);
  return base ? exportCustomProfile(profile, base) : null;
}

/** The profiles that a workbook carries; what cannot be read is set apart and kept as it is. */
export function readOwnProfiles(stored: unknown): Pick<WorkbookSettings, 'ownProfiles' | 'unreadProfiles'> {
  const ownProfiles: OwnProfile[] = [];
  const unreadProfiles: unknown[] = [];
  for (const entry of Array.isArray(stored) ? (stored as unknown[]) : []) {
    const taken = ownProfiles.map(({ profile }) => profile);
    const { profile } = readCustomProfile(entry, [...PROFILES, ...taken]);
    const basedOn = basedOnOf(entry);
    // A profile may be based on one that ships, never on another of the workbook's: that one may be deleted.
    if (profile && PROFILES.some(({ id }) => id === basedOn)) ownProfiles.push({ profile, basedOn });
    else unreadProfiles.push(entry);
  }
  return { ownProfiles, unreadProfiles };
}

/** The id of the profile that an exported one was copied from; empty when it names none. */
export function basedOnOf(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null) return '';
  const { basedOn } = entry as Record<string, unknown>;
  return typeof basedOn === 'string' ? basedOn : '';
}

function readRunOptions(stored: unknown): RunOptions {
  const { run } = DEFAULT_SETTINGS;
  if (typeof stored !== 'object' || stored === null) return run;
  const given = stored as Record<string, unknown>;
  const flag = (name: keyof RunOptions): boolean => {
    const value = given[name];
    return typeof value === 'boolean' ? value : run[name];
  };
  return {
    liveFormulas: flag('liveFormulas'),
    marks: flag('marks'),
    review: flag('review'),
    highlightRows: flag('highlightRows'),
    liveRecheck: flag('liveRecheck'),
    recordChanges: flag('recordChanges'),
  };
}
