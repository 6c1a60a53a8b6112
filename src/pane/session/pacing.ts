/**
 * Gives the page a turn while long work goes on. Nothing may hold the page for more than 50 ms at a stretch, so a
 * turn is given as soon as a frame's worth of time has gone by.
 */

const FRAME_MS = 12;

/** Returns a function to await between steps; it really waits only when a frame's time is used up. */
export function createPacer(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < FRAME_MS) return;
    await nextTurn();
    since = performance.now();
  };
}

/** Lets the page draw and take input once. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
