/**
 * What was read of a sheet, as plain lines `indicators.rows:12.score@H13=9.5`: where two readings differ can then be
 * said without knowing the model's shape.
 */
import type { SelfEvaluationForm } from '../../src/core/model/self-evaluation-form';
import { toAddress, type CellPosition } from '../../src/core/model/sheet-snapshot';

/** Parts that say how it was read, follow from other parts, or are read by nobody. */
const LEFT_OUT = new Set([
  'account',
  'doubts',
  'missing',
  'hiddenRows',
  'area',
  'columns',
  'texts',
  'span',
  'targetQuantity',
  'actualQuantity',
  'row',
]);

const isPosition = (value: unknown): value is CellPosition =>
  typeof value === 'object' && value !== null && 'row' in value && 'column' in value;

interface Leaf {
  readonly position: CellPosition;
  readonly value?: unknown;
  readonly text?: unknown;
  readonly raw?: unknown;
}

const isLeaf = (part: object): part is Leaf => 'position' in part && isPosition(part.position);

function* linesOf(part: unknown, path: string): Generator<string> {
  if (part === null || part === undefined) return;
  if (typeof part !== 'object') {
    yield `${path}=${JSON.stringify(part)}`;
    return;
  }
  if (isLeaf(part)) {
    const says = part.value ?? part.text ?? part.raw ?? null;
    // A blank cell says no more than that there is none.
    if (says !== null && says !== '') yield `${path}@${toAddress(part.position)}=${JSON.stringify(says)}`;
    return;
  }
  if (Array.isArray(part)) {
    for (const each of part as readonly unknown[]) {
      const row = typeof each === 'object' && each !== null && 'row' in each ? `:${String(each.row)}` : '';
      yield* linesOf(each, `${path}${row}`);
    }
    return;
  }
  for (const [key, inner] of Object.entries(part))
    if (!LEFT_OUT.has(key)) yield* linesOf(inner, path === '' ? key : `${path}.${key}`);
}

/** Of all forms of a sheet; the same line twice is one. */
export function readLines(forms: readonly SelfEvaluationForm[]): ReadonlySet<string> {
  return new Set([`forms=${String(forms.length)}`, ...forms.flatMap((form) => [...linesOf(form, '')])]);
}

export const without = (lines: ReadonlySet<string>, others: ReadonlySet<string>): readonly string[] =>
  [...lines].filter((line) => !others.has(line));
