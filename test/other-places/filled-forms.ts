/** Forms by how they are filled in: words, figures, points, answers, faults. */
import { amountsAndCounts } from './amounts-and-counts';
import { answersInWords } from './answers-in-words';
import { clerksWays } from './clerks-ways';
import type { Place } from './expected-form';
import { formsWithoutWeights } from './forms-without-weights';
import { habits } from './habits';
import { pointsInWords } from './points-in-words';
import { rowHabits } from './row-habits';
import { typingHabits } from './typing-habits';
import { valueHabits } from './value-habits';
import { wordings } from './wordings';
import { wrongAnswers } from './wrong-answers';

export const filledForms: readonly Place[] = [
  ...habits,
  ...wordings,
  ...rowHabits,
  ...typingHabits,
  ...valueHabits,
  ...clerksWays,
  ...wrongAnswers,
  ...answersInWords,
  ...pointsInWords,
  ...formsWithoutWeights,
  ...amountsAndCounts,
];
