/** What the labels of an indicator row mean, settled where the row is read: nothing behind it reads their words. */
import { directionIn } from '../figures/operators';
import type { IndicatorRow, TextCell } from '../model/self-evaluation-form';
import type { Aspect, Block, NameSense, RowFacts } from '../model/row-facts';
import { readLabel } from '../text/label-text';
import { aspectOfLabel } from '../words/aspect-words';
import { sensesOfName } from '../words/name-words';
import { blockOfLevel1, blockOfLevel2, executionRows } from '../words/word-index';

type Labels = Pick<IndicatorRow, 'row' | 'level1' | 'level2' | 'level3' | 'nature' | 'operator'>;

const keyOf = (cell: TextCell | null): string => readLabel(cell?.text ?? '').key;

/**
 * By the level-1 label, else by the level-2 label. A satisfaction row under a label of another block that was filled
 * down has lost its own: where merges are not known nothing else tells.
 */
function blockOf({ row, level1, level2 }: Labels): Block | null {
  const first = level1 ? blockOfLevel1(keyOf(level1)) : null;
  const second = level2 ? blockOfLevel2(keyOf(level2)) : null;
  const isFilledDown = level1 !== null && level1.position.row !== row;
  return isFilledDown && second === 'satisfaction' ? second : (first ?? second);
}

const aspectOf = ({ level1, level2 }: Labels): Aspect | null =>
  aspectOfLabel(keyOf(level2)) ?? aspectOfLabel(keyOf(level1));

/** The senses of the name; a part (其中) may also be named in the second level alone. */
function sensesOf({ level2, level3 }: Labels): ReadonlySet<NameSense> {
  const own = sensesOfName(level3?.text ?? '');
  const isPart = !level3?.text && sensesOfName(level2?.text ?? '').has('of-which');
  return isPart ? new Set<NameSense>([...own, 'of-which']) : own;
}

export function factsOfRow(labels: Labels): RowFacts {
  const { row, level1, level2, level3, nature, operator } = labels;
  const kind = keyOf(level2);
  return {
    block: blockOf(labels),
    aspect: aspectOf(labels),
    isExecution: [level1, level2, level3].some(
      (cell) => cell?.position.row === row && executionRows.find(keyOf(cell)) !== null,
    ),
    level2IsKind: blockOfLevel1(kind) !== null || blockOfLevel2(kind) !== null,
    nature: directionIn(nature?.text ?? ''),
    direction: directionIn((operator ?? nature)?.text ?? ''),
    name: sensesOf(labels),
  };
}
