/**
 * What the findings of a rule are about, said by the rule itself: what follows from what, the order of a list and the
 * card of a finding go by it, so that none of them needs to know a rule by its code.
 */
export type FindingTopic =
  /** How the form was read: gaps, figures kept as text, printed rules. */
  | 'form'
  /** A sheet on which no form was read. */
  | 'sheet'
  /** A cell whose content was not understood, is doubtful, has a sign that is none, or does not fit its neighbour. */
  | 'value'
  | 'operator'
  | 'meaning'
  /** Money: an amount, figures of base data, an execution rate, the score for it. */
  | 'amount'
  | 'base-data'
  | 'rate'
  | 'execution-score'
  /** The sum of all weights, the weight of a block, and what a block usually has. */
  | 'weights'
  | 'block'
  | 'usual-blocks'
  /** The score of a row beside what is due, its weight, its tier. */
  | 'score'
  | 'bounds'
  | 'tier'
  /** More reached than promised. */
  | 'excess'
  /** A row's other cells. */
  | 'row'
  /** What the rows come to. */
  | 'total'
  | 'total-weight'
  | 'grade'
  | 'sub-total'
  | 'sum'
  /** Why points are missing. */
  | 'reason'
  /** The form beside itself: years, costs, parts; what its sentences state. */
  | 'consistency'
  | 'statement'
  /** Across forms: what a text claims of them, and anything else. */
  | 'claim'
  | 'workbook'
  | 'ignore'
  | 'accounts';
