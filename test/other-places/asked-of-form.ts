/** What is asked of a form of another place, field by field: what a careful person reads there and what the program does. */
import type { CheckedForm } from '../../src/core/checking/checked-form';
import type { JudgedCell } from '../../src/core/model/scored-form';
import type { IndicatorRow } from '../../src/core/model/self-evaluation-form';
import { parseAreaAddress, toAddress } from '../../src/core/model/sheet-snapshot';
import type { CellPosition, SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import type { ExpectedForm } from './expected-form';

interface Asked {
  readonly what: string;
  readonly wanted: unknown;
  /** Equal to what is wanted where it is right. */
  readonly said: unknown;
}

const address = (cell: { readonly position: CellPosition } | null | undefined) =>
  cell ? toAddress(cell.position) : null;

/** The text of a cell, without any white space; empty for a blank cell. */
function textAt(sheet: SheetSnapshot, cell: string): string {
  const at = parseAreaAddress(cell);
  const row = sheet.rows.find((entry) => entry.row === at?.top);
  return (row?.cells.find((entry) => entry.column === at?.left)?.text ?? '').replace(/\s/g, '');
}

const asked = (what: string, wanted: unknown, said: unknown): Asked => ({ what, wanted, said });

/** A list of right answers: the one that was given, if it is among them. */
const oneOf = (what: string, right: readonly unknown[], said: unknown): Asked =>
  asked(what, right.includes(said) ? said : right, said);

/** A verdict written as `ok 9.5` or `ok/judgement`. */
function verdict(what: string, judged: JudgedCell | undefined, wanted: string): readonly Asked[] {
  const [verdicts = '', figure] = wanted.split(' ');
  const said = judged?.verdict ?? 'missing';
  return [
    oneOf(`verdict of ${what}`, verdicts.split('/'), said),
    ...(figure === undefined ? [] : [asked(`figure of ${what}`, Number(figure), judged?.expected ?? null)]),
  ];
}

/** The form that lies inside the wanted range; undefined where none or several do. */
export function formWithin(
  checked: readonly CheckedForm[],
  { within }: ExpectedForm,
): CheckedForm | undefined {
  const outer = parseAreaAddress(within);
  if (!outer) throw new Error(`${within} is no range`);
  const found = checked.filter(
    ({ form: { area } }) =>
      area.left >= outer.left &&
      area.left <= outer.right &&
      area.top >= outer.top &&
      area.top <= outer.bottom,
  );
  return found.length === 1 ? found[0] : undefined;
}

function ofHead(checked: CheckedForm | undefined, wanted: ExpectedForm): readonly Asked[] {
  const form = checked?.form;
  const names: readonly unknown[] = Array.isArray(wanted.projectName)
    ? wanted.projectName
    : [wanted.projectName];
  const goals = [form?.goalExpected, form?.goalActual];
  return [
    oneOf('project', names, form ? (form.projectName?.text ?? null) : undefined),
    asked('year', wanted.year, form ? (form.year?.value ?? null) : undefined),
    ...(wanted.kind ? [asked('kind', wanted.kind, form?.kind)] : []),
    ...(wanted.department ? [asked('department', wanted.department, form?.department?.text)] : []),
    ...(wanted.unit ? [asked('unit', wanted.unit, form?.unit?.text)] : []),
    ...(wanted.goals ?? []).map((cell, at) =>
      asked(at === 0 ? 'goal' : 'result', cell, goals[at]?.text ? address(goals[at]) : null),
    ),
  ];
}

/** The funds, and what is said of rate and execution score. */
function ofFunds(checked: CheckedForm | undefined, wanted: ExpectedForm): readonly Asked[] {
  const { funds } = wanted;
  if (!funds) return [];
  const table = checked?.form.funds;
  const row = table?.rows.find(({ isTotal }) => isTotal);
  const scored = checked?.scores.funds.find((entry) => entry.row === row?.row);
  return [
    asked('fund rows', funds.rows, table?.rows.length),
    ...(wanted.amountUnit ? [asked('amounts', wanted.amountUnit, table?.amountUnit)] : []),
    ...Object.entries(funds.columns).map(([key, place]) =>
      asked(
        `funds ${key}`,
        /\d/.test(place) ? place : `${place}${String(funds.total)}`,
        address(row?.[key as 'executed']),
      ),
    ),
    ...verdict('rate', scored?.rate, funds.rate),
    ...verdict('execution', scored?.score, funds.score),
    ...(funds.weight === null ? [] : [asked('weight of the execution', funds.weight, scored?.weight)]),
  ];
}

/** The indicators with their levels, and every score. */
function ofIndicators(
  checked: CheckedForm | undefined,
  wanted: ExpectedForm,
  sheet: SheetSnapshot,
): readonly Asked[] {
  const { indicators } = wanted;
  if (!indicators) return [];
  const rows = Object.keys(indicators.rows).map(Number);
  const found = checked?.form.indicators?.rows ?? [];
  const rowAt = (line: number) => found.find((entry) => entry.row + 1 === line);
  const scores = new Map(checked?.scores.indicators.map((entry) => [entry.row + 1, entry]));
  const cells = rows.flatMap((line) =>
    Object.entries(indicators.columns)
      .map(([key, letter]) => [key, `${letter}${String(line)}`] as const)
      .filter(([, cell]) => textAt(sheet, cell) !== '')
      .map(([key, cell]) => {
        const entry = rowAt(line);
        // A column 指标性质 that holds signs may be read as either; what it does is seen in the verdicts.
        const value =
          key === 'operator'
            ? (entry?.operator ?? entry?.nature)
            : (entry?.[key as keyof IndicatorRow] as { position: CellPosition } | null | undefined);
        return asked(`row ${String(line)} ${key}`, cell, address(value));
      }),
  );
  const labels = (level: 'level1' | 'level2') => found.map((entry) => entry[level]?.text ?? null);
  return [
    asked(
      'rows',
      rows,
      found.map((entry) => entry.row + 1),
    ),
    ...cells,
    ...(indicators.level1 ? [asked('level 1', indicators.level1, labels('level1'))] : []),
    ...(indicators.level2 ? [asked('level 2', indicators.level2, labels('level2'))] : []),
    ...Object.entries(indicators.rows).flatMap(([row, due]) =>
      verdict(`row ${row}`, scores.get(Number(row))?.score, due),
    ),
    ...(indicators.weights
      ? [
          asked(
            'weights',
            indicators.weights,
            rows.map((row) => scores.get(row)?.weight),
          ),
        ]
      : []),
  ];
}

function ofTotals(checked: CheckedForm | undefined, { total, grade }: ExpectedForm): readonly Asked[] {
  const [form, scores] = [checked?.form, checked?.scores];
  const ofTotal = total
    ? [
        asked('total', total.score, address(form?.total?.score)),
        ...(total.weight ? [asked('total weight', total.weight, address(form?.total?.weight))] : []),
      ]
    : [asked('total', null, form?.total?.score?.value ?? null)];
  const ofGrade = grade
    ? [
        asked('grade', grade.cell, address(form?.grade)),
        // Inside a sentence the text is longer.
        asked(
          'grade text',
          grade.text,
          form?.grade?.text.includes(grade.text) ? grade.text : form?.grade?.text,
        ),
        asked('printed grade', grade.text, scores?.grade.printed),
      ]
    : [];
  return [
    ...ofTotal,
    ...ofGrade,
    ...(total?.expected === undefined
      ? []
      : [asked('sum of the scores', total.expected, scores?.total.score.expected)]),
    ...(total?.recomputed === undefined
      ? []
      : [asked('recomputed total', total.recomputed, scores?.total.recomputed)]),
    ...(grade?.expected ? [asked('due grade', grade.expected, scores?.grade.expected)] : []),
  ];
}

/** @param checked undefined for a form that was not found: everything asked of it is then wrong */
export function askedOf(
  checked: CheckedForm | undefined,
  wanted: ExpectedForm,
  sheet: SheetSnapshot,
): readonly Asked[] {
  return [
    ...ofHead(checked, wanted),
    ...ofFunds(checked, wanted),
    ...ofIndicators(checked, wanted, sheet),
    ...ofTotals(checked, wanted),
  ];
}

/** Cells with an error where none is due. */
export function falseErrorsOf({ findings }: CheckedForm, wanted: ExpectedForm): readonly string[] {
  const allowed = new Set([...(wanted.errors ?? []), ...(wanted.tolerated ?? [])]);
  const raised = findings.filter(({ severity }) => severity === 'error').map(({ cell }) => cell);
  return [...new Set(raised)].filter((cell) => !allowed.has(cell));
}
