/** How many cases the properties try; `PROOF_SEED` makes them others than those of every day. */
import fc from 'fast-check';
import { shareOf } from '../support/proof-share';

/** Least cases in one run of all properties. */
export const LEAST_CASES = shareOf(10_000);

const SEED = Number(process.env['PROOF_SEED'] ?? 20_260) || 20_260;

/** Counts what was really tried, property by property. */
export class CaseCount {
  private readonly tried = new Map<string, number>();

  /**
   * Tries a property, and counts each time it is entered.
   * @param runs how many cases the whole proof tries
   */
  property<T>(name: string, arbitrary: fc.Arbitrary<T>, runs: number, holds: (value: T) => void): void {
    fc.assert(
      fc.property(arbitrary, (value) => {
        this.tried.set(name, (this.tried.get(name) ?? 0) + 1);
        holds(value);
      }),
      { numRuns: shareOf(runs), seed: SEED },
    );
  }

  get total(): number {
    return [...this.tried.values()].reduce((sum, count) => sum + count, 0);
  }

  /** One line a property, and the sum. */
  report(): string {
    const lines = [...this.tried].map(([name, count]) => `${String(count).padStart(7)}  ${name}`);
    return [...lines, `${String(this.total).padStart(7)}  cases in all`].join('\n');
  }
}
