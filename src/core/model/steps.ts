/**
 * Long work as a generator that rests between its steps: a caller that must stay responsive goes on with it in slices,
 * any other goes through it at once.
 */
export type Steps<Result> = Generator<undefined, Result>;

/** Goes through all steps at once. */
export function inOneGo<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
