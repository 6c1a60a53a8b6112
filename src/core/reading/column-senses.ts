/** What the words over a column say that it means. */
import type { GridCell } from './grid-cell';
import type { Column } from './header-block';
import { STRENGTHS, type Sense } from '../words/word-index';

export type SensesOf<C extends string> = ReadonlyMap<Column, readonly Sense<C>[]>;

type LookUp<C extends string> = (cell: GridCell) => readonly Sense<C>[];

const isSure = ({ strength }: Sense<string>): boolean => strength >= STRENGTHS.near;

/**
 * The senses of each column: those of its own header cell, else those of the cell over it where no column under that
 * cell has a name of its own, else what parts of its words suggest.
 */
export function sensesOfColumns<C extends string>(
  columns: readonly Column[],
  lookUp: LookUp<C>,
): SensesOf<C> {
  const isRefined = (cell: GridCell): boolean =>
    columns.some(({ path, header }) => header !== cell && path.includes(cell) && lookUp(header).some(isSure));
  return new Map(
    columns.map((column) => {
      const own = lookUp(column.header);
      if (own.some(isSure)) return [column, own];
      const above = [...column.path.slice(0, -1)].reverse().find((cell) => lookUp(cell).some(isSure));
      return [column, above && !isRefined(above) ? lookUp(above) : own];
    }),
  );
}

/** The strength with which a column's words name something; 0 where they do not. */
export const strengthOf = <C extends string>(senses: SensesOf<C>, column: Column, concept: C): number =>
  senses.get(column)?.find((sense) => sense.concept === concept)?.strength ?? 0;

/** True where a word, a pattern or a near word names something of the table. */
export const isNamedColumn = <C extends string>(senses: SensesOf<C>, column: Column): boolean =>
  senses.get(column)?.some(isSure) === true;
