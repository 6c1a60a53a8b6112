/** The words for each step of work. */
import type { WorkStep } from '../../app/work';
import type { StringKey } from '../strings/strings';

export const STEP_WORDS: Readonly<Record<WorkStep, StringKey>> = {
  opening: 'workOpening',
  reading: 'workReading',
  checking: 'workChecking',
  writing: 'workWriting',
  undoing: 'workUndoing',
  probing: 'workProbing',
};
