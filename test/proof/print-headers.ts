/**
 * `npm run -s headers`: what becomes of a reading when one header is mistyped or unknown, per column. `--list` names
 * each trial that was lost in silence or misread, `--told` those that were told; `--only standard,datong-2024`
 * takes some families, `--slip missing,unknown` some slips. Nothing is written.
 */
import { parseArgs } from 'node:util';
import { toAddress } from '../../src/core/model/sheet-snapshot';
import { tryHeaders, type TriedHeader } from '../support/header-outcomes';
import { standardForms } from '../support/standard-forms';
import { columnTable, slipTable, typosOf, unknownOf } from './header-tables';

const { values } = parseArgs({
  options: {
    list: { type: 'boolean', default: false },
    told: { type: 'boolean', default: false },
    only: { type: 'string' },
    slip: { type: 'string' },
  },
});
const [only, slips] = [values.only?.split(','), values.slip?.split(',')];
const forms = standardForms().filter(({ family }) => only?.includes(family) ?? true);
if (forms.length === 0) throw new Error(`no family of ${values.only ?? ''}`);
const tried = tryHeaders(forms).filter(({ slip }) => slips?.includes(slip) ?? true);

/** Fields and values of a form are many: the first say which part it is. */
const MOST_LINES = 3;
const some = (lines: readonly string[]) =>
  `${lines.slice(0, MOST_LINES).join(' ')}${lines.length > MOST_LINES ? ` … ${String(lines.length)}` : ''}`;

const lineOf = ({ family, header, before, after, outcome, lost, gained, falseErrors }: TriedHeader) =>
  [
    `${outcome} ${family} ${header.table}.${header.column} ${toAddress(header.position)} ${before} → ${after}`,
    ...(lost.length > 0 ? [`    lost ${some(lost)}`] : []),
    ...(gained.length > 0 ? [`    gained ${some(gained)}`] : []),
    ...(falseErrors.length > 0 ? [`    false errors ${some(falseErrors)}`] : []),
  ].join('\n');

const listed = tried.filter(
  ({ outcome }) =>
    (values.list && (outcome === 'silent' || outcome === 'misread')) || (values.told && outcome === 'told'),
);
const parts = [
  slipTable(tried, 'en'),
  ['One character wrong, missing or doubled:', '', ...columnTable(typosOf(tried), 'en')],
  ['An unknown word:', '', ...columnTable(unknownOf(tried), 'en')],
  listed.map(lineOf),
];
process.stdout.write(parts.map((lines) => `${lines.join('\n')}\n`).join('\n'));
