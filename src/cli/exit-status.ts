/** Exit status of the command line: 0 no error-severity finding, 1 at least one, 2 a file or the arguments failed. */
export const EXIT_CLEAN = 0;
export const EXIT_FINDINGS = 1;
export const EXIT_FAILED = 2;

/** Wrong arguments: told with a hint at the help, exit status 2. */
export class UsageError extends Error {}
