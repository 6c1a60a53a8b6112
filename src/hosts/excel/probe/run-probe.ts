/**
 * Tries each call that the program relies on, on a sheet of its own, and reports what Excel answered. A call that fails
 * or never answers is a row like any other; the sheet is taken away in every case, and where that fails it is named.
 */
import type { Localized } from '../../../core/model/localized';
import { freeSheetName } from '../../../core/text/sheet-name';
import type { ProbeOptions, ProbeOutcome, ProbeReport, ProbeRow } from '../../host-probe';
import { runUntranslated } from '../excel-batch';
import { hasExcelApi } from '../excel-features';
import { officeCode } from '../office-errors';
import { CELL_STEPS } from './cell-steps';
import { ENVIRONMENT_STEPS, PROBE_NAMESPACE, PROBE_SETTING } from './environment-steps';
import { judged, type Answered, type InScratch, type ProbeStep } from './probe-step';
import { SHEET_STEPS } from './sheet-steps';

const SHEET_NAME = '自评核算试探';
/** How long one call may take (milliseconds). */
export const CALL_LIMIT = 10_000;
/** Characters of an answer that are shown: an error may carry a page of text. */
const LONGEST_ANSWER = 300;

const ADD: ProbeStep = {
  name: 'sheet-add',
  asked: { zh: '插入试探用的工作表', en: 'Adding the probe’s sheet' },
};
const REMOVE: ProbeStep = {
  name: 'sheet-remove',
  asked: { zh: '删去试探用的工作表', en: 'Removing the probe’s sheet' },
};
const TIDY_SETTING: ProbeStep = {
  name: 'setting-remove',
  asked: { zh: '删去试探存的设置', en: 'Removing the probe’s setting' },
};
const TIDY_XML: ProbeStep = {
  name: 'custom-xml-remove',
  asked: { zh: '删去试探存的记录', en: 'Removing the probe’s record' },
};

const STOPPED: Localized = { zh: '已停下', en: 'stopped' };
const NO_SHEET: Localized = { zh: '没有试探用的工作表', en: 'no sheet to try it on' };

/** The sheet that the probe adds: found by its name, which nothing in the workbook had, so also when it comes late. */
interface Scratch {
  readonly name: string;
  /** Ids of the sheets that were there before: none of them is ever deleted. */
  readonly others: ReadonlySet<string>;
}

const TIME_IS_UP = Symbol('the time is up');

class Probe {
  readonly rows: ProbeRow[] = [];
  private scratch: Scratch | null = null;

  constructor(
    private readonly options: ProbeOptions,
    private readonly limit: number,
  ) {}

  /** Asks within the time; hands over whether there was an answer at all. */
  async ask(step: ProbeStep, ask: () => Promise<Answered>): Promise<boolean> {
    if (step.needs !== undefined && !hasExcelApi(step.needs))
      return this.add(step, 'missing', `ExcelApi ${step.needs}`, 0);
    if (step.isInLibrary?.() === false) return this.add(step, 'missing', 'office.js', 0);
    const since = performance.now();
    const spent = (): number => Math.round(performance.now() - since);
    try {
      const answered = await this.within(ask());
      if (answered === TIME_IS_UP) return this.add(step, 'no-answer', `> ${String(this.limit)} ms`, spent());
      return this.add(step, answered.isExpected ? 'as-expected' : 'differs', answered.answer, spent());
    } catch (error) {
      return this.add(step, 'refused', wordsOf(error), spent());
    }
  }

  async addSheet(): Promise<void> {
    await this.ask(ADD, () =>
      runUntranslated(async (context) => {
        const sheets = context.workbook.worksheets.load('items/id,items/name');
        await context.sync();
        const name = freeSheetName(
          SHEET_NAME,
          sheets.items.map((sheet) => sheet.name),
        );
        this.scratch = { name, others: new Set(sheets.items.map(({ id }) => id)) };
        context.workbook.worksheets.add(name);
        await context.sync();
        return judged('done', true);
      }),
    );
  }

  /** Runs on the probe's sheet. */
  readonly inScratch: InScratch = async (work) => {
    const name = this.scratch?.name ?? SHEET_NAME;
    return runUntranslated((context) => work(context.workbook.worksheets.getItem(name), context));
  };

  get hasSheet(): boolean {
    return this.rows.some(({ name, outcome }) => name === ADD.name && outcome === 'as-expected');
  }

  skip(step: ProbeStep, why: Localized): void {
    this.add(step, 'not-tried', `${why.zh} ${why.en}`, 0);
  }

  /** @returns the name of the sheet where it is still there, or may yet come */
  async removeSheet(): Promise<string | null> {
    const { scratch } = this;
    if (scratch === null) return null;
    let isGone = false;
    await this.ask(REMOVE, () =>
      runUntranslated(async (context) => {
        const { worksheets } = context.workbook;
        const sheet = worksheets.getItemOrNullObject(scratch.name).load('id');
        await context.sync();
        if (sheet.isNullObject || scratch.others.has(sheet.id)) {
          // An adding without an answer may still be carried out.
          isGone = this.rows.some(({ name, outcome }) => name === ADD.name && outcome !== 'no-answer');
          return judged('was not there', !this.hasSheet);
        }
        sheet.delete();
        const after = worksheets.getItemOrNullObject(scratch.name).load('id');
        await context.sync();
        isGone = after.isNullObject;
        return judged(isGone ? 'gone' : 'still there', isGone);
      }),
    );
    return isGone ? null : scratch.name;
  }

  /** What was kept in the workbook goes, the one also where the other cannot be reached. */
  async removeTraces(): Promise<void> {
    await this.ask(TIDY_SETTING, () =>
      runUntranslated(async (context) => {
        const setting = context.workbook.settings.getItemOrNullObject(PROBE_SETTING).load('key');
        await context.sync();
        if (!setting.isNullObject) setting.delete();
        await context.sync();
        return judged('gone', true);
      }),
    );
    await this.ask(TIDY_XML, () =>
      runUntranslated(async (context) => {
        const parts = context.workbook.customXmlParts.getByNamespace(PROBE_NAMESPACE).load('items/id');
        await context.sync();
        for (const part of parts.items) part.delete();
        await context.sync();
        return judged('gone', true);
      }),
    );
  }

  private add(step: ProbeStep, outcome: ProbeOutcome, answer: string, milliseconds: number): boolean {
    const { name, asked } = step;
    const row = { name, asked, outcome, answer: answer.slice(0, LONGEST_ANSWER), milliseconds };
    this.rows.push(row);
    this.options.onRow?.(row);
    return outcome === 'as-expected' || outcome === 'differs';
  }

  private async within<T>(answer: Promise<T>): Promise<T | typeof TIME_IS_UP> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLong = new Promise<typeof TIME_IS_UP>((resolve) => {
      timer = setTimeout(() => {
        resolve(TIME_IS_UP);
      }, this.limit);
    });
    // An answer that comes too late is nobody's, nor is its failure.
    answer.catch(() => undefined);
    try {
      return await Promise.race([answer, tooLong]);
    } finally {
      clearTimeout(timer);
    }
  }
}

function wordsOf(error: unknown): string {
  const code = officeCode(error);
  const message = error instanceof Error ? error.message : String(error);
  return code === null || message === code ? message : `${code}: ${message}`;
}

/** @param limit milliseconds that one call may take */
export async function runProbe(options: ProbeOptions = {}, limit = CALL_LIMIT): Promise<ProbeReport> {
  const probe = new Probe(options, limit);
  const isStopped = (): boolean => options.signal?.aborted === true;
  for (const step of ENVIRONMENT_STEPS) {
    if (isStopped()) probe.skip(step, STOPPED);
    else await probe.ask(step, step.ask);
  }
  if (isStopped()) probe.skip(ADD, STOPPED);
  else await probe.addSheet();
  for (const step of [...CELL_STEPS, ...SHEET_STEPS]) {
    if (isStopped()) probe.skip(step, STOPPED);
    else if (probe.hasSheet) await probe.ask(step, () => step.ask(probe.inScratch));
    else probe.skip(step, NO_SHEET);
  }
  await probe.removeTraces();
  const leftSheet = await probe.removeSheet();
  return { rows: probe.rows, leftSheet };
}
