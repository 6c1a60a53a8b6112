/** The codes of what is found in final accounts; one rule of the catalogue each. */
export type AccountsCode =
  | 'ZP901'
  | 'ZP902'
  | 'ZP903'
  | 'ZP904'
  | 'ZP905'
  | 'ZP906'
  | 'ZP907'
  | 'ZP908'
  | 'ZP909'
  | 'ZP910'
  | 'ZP911'
  | 'ZP912'
  | 'ZP913'
  | 'ZP914'
  | 'ZP921'
  | 'ZP922'
  | 'ZP923';
