/** Places whose forms are told in full: together they go through nearly all that the readers know. */
export const toldPlaces: readonly (readonly [id: string, name: string])[] = [
  [
    'place-level-lines',
    'levels on lines of their own: a cost block in front, blocks named 项目产出 and 项目效益',
  ],
  ['place-unknown-headers', 'headers that no list knows, told by place and content'],
  [
    'place-sources-across',
    'sources as columns, budget and execution as rows, the points of the rate in columns behind',
  ],
  ['place-side-by-side', 'two forms beside each other without a gap, below them one over the whole width'],
  ['place-second-page', 'continued on a second page with the heads again, 续表 above, subtotals of the page'],
  [
    'place-national-2018',
    'national form of 2018: budget and execution beside each other with their parts, no scores',
  ],
  [
    'place-sentences',
    'figures as sentences and in pairs within one cell, tiers spelled out, targets in Chinese numerals',
  ],
  ['place-letters', 'transfer payment: letters (A)(B), weight before the target'],
  ['place-deductions', 'only the initial budget, a column of deductions between weight and score'],
  ['place-funds-below', 'funds below the indicators'],
  ['place-block-sums', 'each block begins with a line of its sums, execution counted as a block of its own'],
  [
    'place-system-page',
    'a page of a system: columns in an order of its own, level 3 first, blank template rows at the end',
  ],
  ['place-notes-between', 'ministry form with core indicators, notes between the blocks and levels missing'],
  [
    'place-flat-rows',
    'finance bureau export: flat rows with repeated heads, reason codes, review score behind the self score',
  ],
  ['place-labels-above', 'no level 1, labels over their values, grade in a sentence under the table'],
  [
    'place-three-departments',
    'three departments under each other, none names a project, a blank row between',
  ],
  ['place-funds-alone', 'funds alone, with goals and no indicators'],
  [
    'place-merged-scores',
    'score merged over the rows of a block, weight at every row, total between funds and indicators',
  ],
  ['place-reasons-ticked', 'reasons ticked by kind under one heading, operator, unit and deviation columns'],
  ['place-words-around', 'targets with words around the figure'],
  ['place-table-of-tasks', 'department form with a table of tasks that is neither funds nor indicators'],
  [
    'place-total-labels',
    'the label of the total row stands in the name column, in the target column, and merged to the right',
  ],
  [
    'place-weights-in-labels',
    'weights in the labels only, no weight column, score with 分, total in a sentence below',
  ],
];
