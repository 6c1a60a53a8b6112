/** What a workbook carries along for this program: ignores, taught header words, its own rules, and how runs write. */
import type { IgnoredFinding } from '../core/checking/checked-form';
import type { CellValue } from '../core/model/sheet-snapshot';
import type { Profile } from '../core/scoring/profile';
import type { TaughtWord } from '../core/words/taught-words';
import type { SeenForms } from './seen';

/** A profile that the workbook keeps, and the id of the one it was copied from. */
export interface OwnProfile {
  readonly profile: Profile;
  readonly basedOn: string;
}

/** What a run writes beside the figures, and whether changes are followed. */
export interface RunOptions {
  /** Figures that follow from others become formulas. */
  readonly liveFormulas: boolean;
  readonly marks: boolean;
  readonly review: boolean;
  /** Tint the whole row of a marked cell. */
  readonly highlightRows: boolean;
  /** Sheets that a person changes are rechecked at once; writes nothing. */
  readonly liveRecheck: boolean;
  /** Edits in a document are recorded as changes. */
  readonly recordChanges: boolean;
}

export interface WorkbookSettings {
  readonly ignores: readonly IgnoredFinding[];
  readonly taught: readonly TaughtWord[];
  readonly ownProfiles: readonly OwnProfile[];
  /** Entries that could not be read as profiles: kept as they are, never used. */
  readonly unreadProfiles: readonly unknown[];
  /** The profile for every form; null: chosen per form. */
  readonly profileId: string | null;
  readonly run: RunOptions;
  readonly seen: SeenForms;
  /** What runs of this program wrote, by `sheet!A1`; known to an open workbook, stored with its undo alone. */
  readonly written?: ReadonlyMap<string, CellValue>;
}

export const DEFAULT_SETTINGS: WorkbookSettings = {
  ignores: [],
  taught: [],
  ownProfiles: [],
  unreadProfiles: [],
  profileId: null,
  run: {
    liveFormulas: false,
    marks: true,
    review: true,
    highlightRows: false,
    liveRecheck: false,
    recordChanges: false,
  },
  seen: {},
};

/** Under which keys the workbook keeps them. */
export const SETTING_KEYS = {
  ignores: 'ignores',
  taught: 'taught-words',
  profiles: 'profiles',
  profileId: 'profile-for-all',
  run: 'run-options',
  seen: 'seen-forms',
  steps: 'steps',
} as const;
