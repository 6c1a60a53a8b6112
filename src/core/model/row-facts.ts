/** What the labels and the name of an indicator row mean, whatever words a form has for them. */

export type Block = 'output' | 'benefit' | 'satisfaction' | 'cost' | 'execution' | 'management';

/** What a row measures, as its second level names it, or its first where the second names nothing known. */
export type Aspect =
  | 'quantity'
  | 'quality'
  | 'time'
  | 'cost'
  | 'economic'
  | 'social'
  | 'ecological'
  | 'sustained'
  | 'satisfaction';

/** Which way is better. */
type Direction = 'more' | 'less';

/** What the name of an indicator may say; one name may say several of them. */
export type NameSense =
  /** How content people are. */
  | 'satisfaction'
  /** A rate of what goes well, or how long things last. */
  | 'good-rate'
  /** A gain that the project is to bring. */
  | 'gain'
  /** How often something unwanted happens, or how long people wait. */
  | 'loss'
  /** What is done about losses, or by how much they fell. */
  | 'handling'
  /** An output that is better when smaller. */
  | 'small'
  /** A figure that is better when smaller though nothing else says so. */
  | 'less-is-better'
  /** Money that people are paid: its standard is a floor that they have a right to. */
  | 'paid-to-people'
  /** Money that is spent. */
  | 'spent'
  /** Paying money, whatever for. */
  | 'paid-out'
  /** Money that was not spent, or by how much something fell. */
  | 'saved'
  /** The cost of the whole project. */
  | 'whole-cost'
  /** A cost that is a part or a standard, even where it stands alone. */
  | 'part-cost'
  /** A price or standard for one of many, which no sum over the project contains. */
  | 'unit-price'
  /** How much of all that was planned is done. */
  | 'completion'
  /** A rate of failures. */
  | 'failure-rate'
  /** A figure that may well exceed 100 %. */
  | 'beyond-100'
  /** A rate, so that a figure is due. */
  | 'rate'
  /** A part of the row above, without points of its own. */
  | 'of-which';

export interface RowFacts {
  /** The block that the row counts in; null where no label tells. */
  readonly block: Block | null;
  readonly aspect: Aspect | null;
  /** The execution rate standing among the indicators: the row itself, not one below it, names it. */
  readonly isExecution: boolean;
  /** The second level names a kind of indicators (数量指标), not the indicator. */
  readonly level2IsKind: boolean;
  /** As the column of natures says. */
  readonly nature: Direction | null;
  /** As words in the column of operators say; where a form has none, as its nature does. */
  readonly direction: Direction | null;
  /** Of the third level; `of-which` also of the second where the third is blank. */
  readonly name: ReadonlySet<NameSense>;
}
