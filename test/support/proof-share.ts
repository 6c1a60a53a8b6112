/**
 * How much of what is generated is tried. Every test run tries a twentieth; `npm run proof` all of it, and with
 * `PROOF_RUNS=20` twenty times as much. What is tried follows from the seed alone, so that a failure can be repeated.
 */

/** 1 for all of it. */
export const PROOF_SHARE = Number(process.env['PROOF_RUNS'] ?? 0.05) || 0.05;

/** Whether this is the whole proof, or more. */
export const IS_PROOF = PROOF_SHARE >= 1;

/** @param whole how many cases the whole proof tries */
export const shareOf = (whole: number): number => Math.max(1, Math.round(whole * PROOF_SHARE));
