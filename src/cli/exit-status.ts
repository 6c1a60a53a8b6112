/**
 * Exit status of the command line: 0 nothing grave, 1 findings as grave as `--fail-on`, 2 a file or the arguments failed,
 * 3 nothing that could be read as a form in any file.
 */
export const EXIT_CLEAN = 0;
export const EXIT_FINDINGS = 1;
export const EXIT_FAILED = 2;
export const EXIT_NOTHING = 3;
/** 128 + SIGINT, as shells have it. */
export const EXIT_INTERRUPTED = 130;

/** Wrong arguments: told with a hint at the help, exit status 2. */
export class UsageError extends Error {}
