/** One call of the probe: what it needs, what it asks of Excel, and how the answer is judged. */
import type { Localized } from '../../../core/model/localized';
import { officeCode } from '../office-errors';

export interface Answered {
  readonly answer: string;
  readonly isExpected: boolean;
}

/** Works on the probe's own sheet in one `Excel.run`; throws what Excel throws. */
export type InScratch = <T>(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
) => Promise<T>;

export interface ProbeStep {
  readonly name: string;
  readonly asked: Localized;
  /** The ExcelApi set of the youngest member that is used, where it is above 1.9. */
  readonly needs?: `1.${number}`;
  /** False where this office.js lacks a member though the host has its set. */
  readonly isInLibrary?: () => boolean;
}

/** Asks nothing of the probe's sheet. */
export interface FreeStep extends ProbeStep {
  readonly ask: () => Promise<Answered>;
}

export interface ScratchStep extends ProbeStep {
  readonly ask: (inScratch: InScratch) => Promise<Answered>;
}

/** An answer as data, judged. */
export function judged(answer: unknown, isExpected: boolean): Answered {
  return { answer: typeof answer === 'string' ? answer : JSON.stringify(answer), isExpected };
}

/** For what some hosts are known to refuse: that they do is an answer. Anything but a refusal goes on. */
export async function orRefused(ask: () => Promise<Answered>): Promise<Answered> {
  try {
    return await ask();
  } catch (error) {
    const code = officeCode(error);
    if (code === null || !REFUSALS.has(code)) throw error;
    return judged(`refused: ${code}`, true);
  }
}

const REFUSALS: ReadonlySet<string> = new Set(['GeneralException', 'InvalidArgument', 'InvalidOperation']);

/** `'表 1'!$A$1:$B$2` → `A1:B2`: names of sheets are nobody's business. */
export function bareAddress(address: string): string {
  return address
    .split(',')
    .map((each) => each.slice(each.lastIndexOf('!') + 1).replaceAll('$', ''))
    .join(',');
}
