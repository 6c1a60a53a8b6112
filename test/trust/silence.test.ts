/**
 * Nothing in silence: each due cell of the project's forms is emptied, referred elsewhere or mistyped in turn, and each
 * time a word must be said about it. Every test run tries five hundred, the proof twenty times as many, and PROOF_RUNS=3 all.
 */
import { checkSheet } from '../../src/core/checking/check-workbook';
import type { CheckedForm } from '../../src/core/checking/checked-form';
import type { Finding } from '../../src/core/model/finding';
import {
  parseAddress,
  toAddress,
  type CellArea,
  type CellPosition,
} from '../../src/core/model/sheet-snapshot';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import { shareOf } from '../support/proof-share';
import { damagesOf, type DamagedCell } from './damage';
import { rightSheets } from './right-forms';

const options = { rules: RULES, profiles: PROFILES };

/** Damages that the whole proof tries. */
const PROOF = 10_000;
/** A step through all of them that meets every form and every kind of cell. */
const STRIDE = 97;
/** The share that may go unheard, or is heard at another cell of the same block. */
const MOST_UNHEARD = 0.005;

interface Case extends DamagedCell {
  readonly name: string;
  readonly before: CheckedForm;
}

const idOf = ({ code, cell, cells, message }: Finding) => [code, cell, ...cells, message.zh].join('|');
const rowsOf = ({ cell, cells }: Finding) => [cell, ...cells].map((address) => parseAddress(address)?.row);

const holds = ({ top, left, bottom, right }: CellArea, { row, column }: CellPosition) =>
  row >= top && row <= bottom && column >= left && column <= right;

/** True where a finding that was not there before names the cell's row or says that the form lacks a part. */
function isHeard({ before, position }: Case, after: CheckedForm | undefined): boolean {
  if (!after) return false;
  const known = new Set(before.findings.map(idOf));
  return after.findings.some(
    (finding) =>
      !known.has(idOf(finding)) && (finding.code === 'ZP101' || rowsOf(finding).includes(position.row)),
  );
}

/** 年初指标值 beside an emptied 调整后指标值 says it too: the form then reads as before. */
function isReadAsBefore({ what, damage, before }: Case, after: CheckedForm | undefined): boolean {
  const valuesOf = ({ form }: CheckedForm) => form.indicators?.rows.map(({ target }) => target?.text);
  return (
    what === 'target' &&
    damage === 'emptied' &&
    after !== undefined &&
    JSON.stringify(valuesOf(before)) === JSON.stringify(valuesOf(after))
  );
}

const cases: readonly Case[] = rightSheets.flatMap(([name, sheet]) =>
  checkSheet(sheet, options)
    .filter(({ form }) => form.kind === 'project' || form.kind === 'department')
    .flatMap((before) => damagesOf(sheet, before).map((damaged) => ({ ...damaged, name, before }))),
);

test('forms that are read right are read whole', () => {
  const half = rightSheets.flatMap(([name, sheet]) =>
    checkSheet(sheet, options)
      .filter(({ reading }) => !reading.complete)
      .map(({ reading }) => `${name}: ${reading.notUnderstood.join(' ')}`),
  );
  expect(half).toEqual([]);
});

test('a word is said about every cell that is left out', () => {
  const count = Math.min(cases.length, shareOf(PROOF));
  const tried = Array.from({ length: count }, (_, at) => cases[(at * STRIDE) % cases.length]!);
  const unheard = tried.filter((one) => {
    const after = checkSheet(one.sheet, options).find(({ form: { area } }) => holds(area, one.position));
    return !isHeard(one, after) && !isReadAsBefore(one, after);
  });
  const words = unheard.map(
    ({ name, what, damage, position }) => `${name}: ${what} ${toAddress(position)} ${damage}`,
  );
  if (words.length > count * MOST_UNHEARD) expect(words).toEqual([]);
});
