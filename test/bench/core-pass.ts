/**
 * Times the core over so many drawn forms, a sheet each: reading, scoring, checking, all together, and the floor, a
 * pass that only visits and normalises the same cells. Prints one line of JSON; every figure is the median of the
 * runs in milliseconds of processor time, in one process that has run everything twice before.
 */
import { checkForm } from '../../src/core/checking/check-form';
import { checkSheet, combineForms } from '../../src/core/checking/check-workbook';
import { chooseProfile } from '../../src/core/scoring/choose-profile';
import { withoutNoise } from '../../src/core/figures/decimal';
import { readForms } from '../../src/core/reading/read-forms';
import { scoreForm } from '../../src/core/scoring/score-form';
import type { SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import { PROFILES } from '../../src/profiles';
import { RULES } from '../../src/rules';
import { toSnapshots } from '../workbooks/to-snapshots';
import { manyForms } from './many-forms';

export interface CoreTimes {
  readonly forms: number;
  readonly cells: number;
  readonly bare: number;
  readonly read: number;
  readonly score: number;
  readonly check: number;
  readonly whole: number;
}

const OPTIONS = { rules: RULES, profiles: PROFILES };
const SPACE = /[\s\u200b\ufeff]+/g;

/** What no reader can do without: look at each cell, fold widths and white space, drop float noise. */
function barePass(sheets: readonly SheetSnapshot[]): number {
  let filled = 0;
  for (const sheet of sheets)
    for (const row of sheet.rows)
      for (const { value } of row.cells) {
        const plain =
          typeof value === 'string'
            ? value.replace(SPACE, '').normalize('NFKC')
            : typeof value === 'number'
              ? withoutNoise(value)
              : value;
        if (plain !== '') filled += 1;
      }
  return filled;
}

const processorMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

function main(): void {
  const [count = 18, runs = 5] = process.argv.slice(2).map(Number);
  // Strings of their own for every sheet, as a host hands them over.
  const drawn = toSnapshots(manyForms(count)).sheets;
  const sheets = JSON.parse(JSON.stringify(drawn)) as SheetSnapshot[];
  let forms = sheets.flatMap((sheet) => readForms(sheet));
  const chosen = forms.flatMap((form) => chooseProfile(form, PROFILES, undefined)?.profile ?? []);
  let scores = forms.flatMap((form, i) => (chosen[i] ? scoreForm(form, chosen[i]) : []));
  let cells = 0;
  const steps = {
    bare: () => {
      cells = barePass(sheets);
    },
    read: () => {
      forms = sheets.flatMap((sheet) => readForms(sheet));
    },
    score: () => {
      scores = forms.flatMap((form, i) => (chosen[i] ? scoreForm(form, chosen[i]) : []));
    },
    check: () => {
      forms.forEach((form, i) => {
        const [score, profile] = [scores[i], chosen[i]];
        if (score && profile) checkForm(form, score, profile, { rules: RULES });
      });
    },
    whole: () => {
      const checked = sheets.flatMap((sheet) => checkSheet(sheet, OPTIONS));
      combineForms(sheets, checked, OPTIONS);
    },
  };
  const taken = new Map<string, number[]>();
  // Small workbooks are run more often, so that one collection of garbage does not decide.
  const often = Math.max(1, Math.round(200 / count));
  const warm = Math.max(2, Math.round(2000 / count / often));
  for (let round = 0; round < warm + runs; round += 1)
    for (const [name, step] of Object.entries(steps)) {
      const since = processorMs();
      for (let again = 0; again < often; again += 1) step();
      const took = (processorMs() - since) / often;
      if (round >= warm) taken.set(name, [...(taken.get(name) ?? []), took]);
    }
  const of = (name: string): number => median(taken.get(name) ?? []);
  const times: CoreTimes = {
    forms: forms.length,
    cells,
    bare: of('bare'),
    read: of('read'),
    score: of('score'),
    check: of('check'),
    whole: of('whole'),
  };
  process.stdout.write(`${JSON.stringify(times)}\n`);
}

main();
