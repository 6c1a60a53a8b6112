/**
 * A clock of the test's own for what waits by the clock, such as gathering changes for a moment: it goes on while the
 * test waits for something and jumps when told, so that a slow machine is never too late.
 */

/** From here on, in every test of the file. */
export function useOwnClock(): void {
  beforeAll(() => {
    jest.useFakeTimers({ advanceTimers: 1, doNotFake: ['nextTick', 'performance', 'queueMicrotask'] });
  });
  afterAll(() => {
    jest.useRealTimers();
  });
}

/** Lets so many milliseconds of that clock pass, with all that falls due in them. */
export async function pass(milliseconds: number): Promise<void> {
  await jest.advanceTimersByTimeAsync(milliseconds);
}
