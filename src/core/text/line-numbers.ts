/** Rows as a person names them. */

/** 8、9、12–15: line numbers as a person reads them. */
export function lineNumbers(rows: readonly number[]): readonly string[] {
  const runs: [first: number, last: number][] = [];
  for (const row of rows) {
    const run = runs[runs.length - 1];
    if (run?.[1] === row - 1) run[1] = row;
    else runs.push([row, row]);
  }
  return runs.flatMap(([first, last]) =>
    last - first > 1
      ? [`${String(first)}–${String(last)}`]
      : first === last
        ? [String(first)]
        : [String(first), String(last)],
  );
}
