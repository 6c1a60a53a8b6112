/** The rules that what is found in final accounts belongs to, by their ids in the catalogue. */
export type AccountsRuleId =
  | 'accounts-incomplete'
  | 'accounts-value'
  | 'code-sum'
  | 'column-sum'
  | 'balance'
  | 'cross-table'
  | 'three-public'
  | 'statistics-sum'
  | 'no-data'
  | 'unit-slip'
  | 'text-amount'
  | 'text-share'
  | 'text-change'
  | 'text-sum'
  | 'coverage'
  | 'forms-exceed'
  | 'measures';
