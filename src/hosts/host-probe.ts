/**
 * The port of the probe: what a host answers when each call that the program relies on is tried on a sheet of the
 * probe's own. One run by one person shows the maintainers what no stand-in can.
 */
import type { Localized } from '../core/model/localized';

/**
 * `as-expected`; `differs`: answered, but not as documented; `missing`: this host does not have it; `refused`: an
 * error; `no-answer`: the time was up; `not-tried`: what it needs was not to be had, or the person stopped.
 */
export type ProbeOutcome = 'as-expected' | 'differs' | 'missing' | 'refused' | 'no-answer' | 'not-tried';

export interface ProbeRow {
  /** Permanent, such as `fill-none`: by it reports of different hosts are compared. */
  readonly name: string;
  /** What was tried. */
  readonly asked: Localized;
  readonly outcome: ProbeOutcome;
  /** In the host's own terms; never anything out of the person's workbook. */
  readonly answer: string;
  readonly milliseconds: number;
}

export interface ProbeOptions {
  /** Stops after the call under way; the probe's sheet is taken away all the same. */
  readonly signal?: AbortSignal;
  readonly onRow?: (row: ProbeRow) => void;
}

export interface ProbeReport {
  readonly rows: readonly ProbeRow[];
  /** The name of the probe's sheet where it could not be taken away; null where it is gone. */
  readonly leftSheet: string | null;
}

/** Never rejects: every failure is a row. */
export type RunProbe = (options?: ProbeOptions) => Promise<ProbeReport>;
