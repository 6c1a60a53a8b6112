/** Bytes of one request or answer, well below the 5 MB that Excel on the web takes. */
export const BYTES_A_REQUEST = 4_000_000;

/** Keeps requests below Excel's limits: sends what is queued whenever the next piece would be too much. */
export class RequestBudget {
  private spent = 0;

  /** @param limit what one request holds, in the units that `spend` is given. */
  constructor(
    private readonly context: Excel.RequestContext,
    private readonly limit: number,
  ) {}

  /** Makes room for a piece of this size; call it before queueing the piece. */
  async spend(size: number): Promise<void> {
    if (this.spent > 0 && this.spent + size > this.limit) await this.finish();
    this.spent += size;
  }

  /** Sends what is queued. */
  async finish(): Promise<void> {
    await this.context.sync();
    this.spent = 0;
  }
}
