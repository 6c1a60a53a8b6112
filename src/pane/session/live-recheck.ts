/**
 * Follows a person's changes while that is switched on: gathers the changed sheets and has them rechecked, one recheck
 * at a time. It writes nothing. Off, or with another workbook open, nothing is watched at all.
 */
import type { WorkbookHost } from '../../hosts/workbook-host';

interface Recheck {
  /** Something was changed; called before the recheck. */
  heard(): void;
  /** Rechecks these sheets; false when that cannot be done now, and they wait. Never throws. */
  recheck(sheets: ReadonlySet<string>): Promise<boolean>;
}

export class LiveRecheck {
  private waiting = new Set<string>();
  private isUnderWay = false;
  private stop: (() => void) | null = null;
  /** Rises with every call of `follow`: a watch that arrives late belongs to an earlier wish. */
  private wish = 0;

  constructor(private readonly of: Recheck) {}

  /** Watches this workbook, or nothing. @throws HostError when the host cannot watch */
  async follow(host: WorkbookHost | null, isOn: boolean): Promise<void> {
    this.end();
    const wish = this.wish;
    if (!isOn || !host?.watch) return;
    const stop = await host.watch((sheet) => {
      if (wish === this.wish) this.hear(sheet);
    });
    if (wish === this.wish) this.stop = stop;
    else stop();
  }

  /** Stops watching and forgets what waits. */
  end(): void {
    this.wish += 1;
    this.stop?.();
    this.stop = null;
    this.waiting = new Set();
  }

  /** Rechecks what had to wait. */
  async resume(): Promise<void> {
    if (this.isUnderWay || this.waiting.size === 0) return;
    this.isUnderWay = true;
    try {
      while (this.waiting.size > 0) {
        const { wish } = this;
        const sheets = this.waiting;
        this.waiting = new Set();
        if (await this.of.recheck(sheets)) continue;
        if (wish === this.wish) for (const sheet of sheets) this.waiting.add(sheet);
        return;
      }
    } finally {
      this.isUnderWay = false;
    }
  }

  private hear(sheet: string): void {
    this.waiting.add(sheet);
    this.of.heard();
    void this.resume();
  }
}
