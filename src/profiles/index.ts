/** All profiles that ship, the default first. */
import type { Profile } from '../core/scoring/profile';
import { mof2020 } from './mof-2020';
import {
  cappedByExecution,
  execution20,
  executionSteps,
  linearReverse,
  mof2021Core,
  over130,
} from './variants';

export const PROFILES: readonly Profile[] = [
  mof2020,
  mof2021Core,
  linearReverse,
  execution20,
  executionSteps,
  cappedByExecution,
  over130,
];

export const DEFAULT_PROFILE: Profile = mof2020;

export function findProfile(id: string): Profile | null {
  return PROFILES.find((profile) => profile.id === id) ?? null;
}
