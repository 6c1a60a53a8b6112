/**
 * Gives the page a turn while long work goes on. Nothing may hold the page for more than 50 ms at a stretch, so a
 * turn is given as soon as a frame's worth of time has gone by.
 */

const FRAME_MS = 12;

/** Awaited between the steps of long work. */
export type Pace = () => Promise<void>;

/** Begins a stretch of work and hands over its pace. */
export type Pacing = () => Pace;

/** Returns a function to await between steps; it really waits only when a frame's time is used up. */
export const createPacer: Pacing = () => {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < FRAME_MS) return;
    await nextTurn();
    since = performance.now();
  };
};

/** For programs without a page to keep alive: never waits. */
export const AT_ONCE: Pacing = () => () => Promise.resolve();

/** Lets the page draw and take input once. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
