/** The rules of one row: those of the form, with what its kind of indicator and its own scoring column say. */
import { decimal, toNumber } from '../figures/decimal';
import { conversionFactor, readUnit } from '../figures/units';
import type { IndicatorRow, TextCell } from '../model/self-evaluation-form';
import { remember } from '../text/remember';
import { printedText } from './note-text';
import type { Profile, ProfileFigures } from './profile';
import { readDegrees, readScale } from './read-scale';

export interface RowRules {
  readonly profile: Profile;
  /** The row's own rule, where it rules on points; null where the form's rules hold. */
  readonly own: TextCell | null;
  /** False where the own rule could not be read whole: what the row is due then only a person can tell. */
  readonly isRead: boolean;
}

const isSatisfaction = ({ facts }: IndicatorRow): boolean =>
  facts.block === 'satisfaction' || facts.aspect === 'satisfaction' || facts.name.has('satisfaction');

/** Words without which a text explains or computes, and rules on no points. */
const RULES_ON_POINTS = /\d分|扣|满分|全分|不得分|得分|计分|分值|权重|按[^,，。;；]{0,6}(?:比例|完成率)/u;

type Figures = Partial<ProfileFigures>;

const UNREAD = 'unread';

/** Read once a text: the rows of many forms print the same. */
const scaleOf = remember((key: string) => {
  const [weight = '', of = '', ...text] = key.split('|');
  return readScale(
    text.join('|'),
    of === 'completion' ? of : 'points',
    weight === '' ? null : Number(weight),
  );
});
const degreesOf = remember(readDegrees);

/** What the row's own rule puts in place of the form's; nothing where it only says what goes without saying. */
function ownFigures(
  { targetQuantity: target }: IndicatorRow,
  text: string,
  weight: number,
): Figures | 'unread' {
  const degrees = degreesOf(text);
  const isFigure = target.kind === 'number' || target.kind === 'range';
  if (degrees) {
    const isOther = degrees.ofPoints !== null && degrees.ofPoints !== weight;
    return isFigure || isOther ? UNREAD : { degrees };
  }
  const of = /完成(?:率|比例|程度)/u.test(text) ? 'completion' : 'points';
  const read = scaleOf([weight, of, text].join('|'));
  if (read === UNREAD || (read.points !== null && read.points !== weight)) return UNREAD;
  const { scale, missed, missedFloor, unit, isOver } = read;
  if (!scale) return { ...(missed ? { missed } : {}), ...(missedFloor === null ? {} : { missedFloor }) };
  if (target.kind !== 'number') return UNREAD;
  const isCeiling = target.operator === '≤' || target.operator === '<';
  if (scale.kind === 'steps') return isCeiling ? UNREAD : { missedScale: scale };
  const factor = unit === null ? 1 : conversionFactor(readUnit(unit), target.unit);
  if (isOver !== isCeiling || factor === null) return UNREAD;
  const deduction = { ...scale, each: toNumber(decimal(scale.each).times(factor)) };
  return isCeiling ? { exceededDeduction: deduction } : { missedScale: deduction };
}

/** @param weight points that the row can earn */
export function rulesOfRow(row: IndicatorRow, weight: number, profile: Profile): RowRules {
  const { satisfactionScale } = profile.figures;
  const usual: Figures =
    satisfactionScale !== null && isSatisfaction(row) ? { missedScale: satisfactionScale } : {};
  const text = printedText(row.criterion?.text ?? '').replace(/\n/gu, ',');
  const own = row.criterion && RULES_ON_POINTS.test(text) ? row.criterion : null;
  const figures = own ? ownFigures(row, text, weight) : {};
  const isRead = figures !== UNREAD;
  const changed = { ...usual, ...(isRead ? figures : {}) };
  return {
    profile:
      Object.keys(changed).length === 0
        ? profile
        : { ...profile, figures: { ...profile.figures, ...changed } },
    own: isRead && Object.keys(figures).length === 0 ? null : own,
    isRead,
  };
}
