/** All profiles that ship, the default first; then those of places. */
import type { Profile } from '../core/scoring/profile';
import { inYear } from '../core/scoring/profile-history';
import { mof2020 } from './mof-2020';
import {
  cappedByExecution,
  execution20,
  executionSteps,
  linearReverse,
  mof2021Core,
  over130,
  rescaledRest,
} from './national';
import { guangxi, hubei, jiangxi, shanxi, sichuan, tianjin, zhejiang } from './places';

export const PROFILES: readonly Profile[] = [
  mof2020,
  mof2021Core,
  linearReverse,
  execution20,
  executionSteps,
  cappedByExecution,
  over130,
  rescaledRest,
  hubei,
  sichuan,
  jiangxi,
  guangxi,
  zhejiang,
  tianjin,
  shanxi,
];

export const DEFAULT_PROFILE: Profile = mof2020;

/** @param year the form's, for the figures that held in it; left out for the newest */
export function findProfile(id: string, year: number | null = null): Profile | null {
  const profile = PROFILES.find((each) => each.id === id);
  if (!profile) return null;
  return year === null ? profile : inYear(profile, year);
}
