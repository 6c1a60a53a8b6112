/** Further habits of filling in: points in words, no weights, several figures a cell, criteria, sources, goals. */
import { amountsAndCounts } from './amounts-and-counts';
import { criteriaOfOthers, criteriaSheets } from './criteria-sheets';
import { describeLookAlikes, describePlaces } from './describe-places';
import { formsWithoutWeights } from './forms-without-weights';
import { pointsInWords } from './points-in-words';
import { sideGoals } from './side-goals';
import { sourceFigures } from './source-figures';
import { stackedCells } from './stacked-cells';

describePlaces([
  ...pointsInWords,
  ...formsWithoutWeights,
  ...stackedCells,
  ...criteriaSheets,
  ...sourceFigures,
  ...sideGoals,
  ...amountsAndCounts,
]);
describeLookAlikes(criteriaOfOthers);
