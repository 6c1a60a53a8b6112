/** Gives the page a turn while long work goes on, so that no stretch of it holds the page for 50 ms. */

/** Work goes on at a stretch no longer than this (milliseconds). */
const STRETCH = 12;

/** Returns a function to await between steps; it really waits only when a stretch is used up. */
export function createPacer(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < STRETCH) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    since = performance.now();
  };
}
