/** What a line of a list says of a project, against that project's form. */
import { decimal, isWithin, plainNumber, rounded } from '../figures/decimal';
import type { Localized } from '../model/localized';
import type { NumberCell } from '../model/self-evaluation-form';
import type { CellPosition } from '../model/sheet-snapshot';
import { AMOUNT_UNITS } from '../reading/read-cell';
import { rateBudget, totalFundRow } from '../scoring/score-execution';
import type { CheckedForm } from './checked-form';
import { plainGrade } from './portfolio';
import type { ListColumn, ListedProject } from './project-list';

/** Amounts (万元) and figures of a list may be rounded to what they print; this much is rounding in any case. */
export const ROUNDING = 0.01;

/** True where a printed figure is the due one, as exact as it is printed. */
export function agrees(printed: number, due: number): boolean {
  const digits = plainNumber(printed).split('.')[1]?.length ?? 0;
  return isWithin(printed, due, ROUNDING) || rounded(decimal(due), digits) === printed;
}

interface Difference {
  readonly position: CellPosition;
  readonly words: Localized;
}

export const LIST_NAMES: Readonly<Record<ListColumn, Localized>> = {
  initialBudget: { zh: '年初预算数', en: 'initial budget' },
  annualBudget: { zh: '预算数', en: 'budget' },
  executed: { zh: '执行数', en: 'executed' },
  rate: { zh: '执行率', en: 'rate' },
  score: { zh: '得分', en: 'score' },
  grade: { zh: '等级', en: 'grade' },
};

const difference = (
  position: CellPosition,
  column: ListColumn,
  printed: string,
  due: string,
): Difference => ({
  position,
  words: {
    zh: `${LIST_NAMES[column].zh} ${printed}（表上 ${due}）`,
    en: `${LIST_NAMES[column].en} ${printed} (form: ${due})`,
  },
});

/** In the order of the columns. */
export function differencesOf(line: ListedProject, { form, scores }: CheckedForm): readonly Difference[] {
  const found: Difference[] = [];
  const total = totalFundRow(form);
  const figure = (
    column: Exclude<ListColumn, 'grade'>,
    dues: readonly (number | null | undefined)[],
    readings: (printed: NumberCell) => readonly number[],
  ) => {
    const cell = line.figures.get(column);
    const known = dues.filter((due): due is number => due != null);
    const [due] = known;
    if (cell?.value == null || due === undefined) return;
    const isRight = readings(cell).some((printed) => known.some((value) => agrees(printed, value)));
    if (!isRight) found.push(difference(cell.position, column, plainNumber(cell.value), plainNumber(due)));
  };
  const unit = form.funds ? AMOUNT_UNITS[form.funds.amountUnit] : 1;
  // A list that prints no unit is in 元 or in 万元.
  const inUnits = ({ value }: NumberCell) =>
    (line.amountUnit ? [AMOUNT_UNITS[line.amountUnit]] : [AMOUNT_UNITS.元, AMOUNT_UNITS.万元, unit]).map(
      (own) =>
        rounded(
          decimal(value ?? 0)
            .times(own)
            .div(unit),
          6,
        ),
    );
  figure('initialBudget', [total?.initialBudget?.value ?? total?.annualBudget?.value], inUnits);
  figure('annualBudget', [total && rateBudget(form, total)?.value, total?.initialBudget?.value], inUnits);
  figure('executed', [total?.executed?.value], inUnits);
  figure(
    'rate',
    [total?.rate?.value, scores.funds.find(({ row }) => row === total?.row)?.rate.expected],
    (cell) =>
      cell.form === 'number'
        ? [cell.value ?? 0, rounded(decimal(cell.value ?? 0).times(100), 4)]
        : [cell.value ?? 0],
  );
  figure('score', [scores.total.score.printed, scores.total.fullPrinted], ({ value }) => [value ?? 0]);
  const [listed, printed] = [line.grade, scores.grade.printed];
  if (listed && printed !== null) {
    const [said, due] = [plainGrade(listed.text), plainGrade(printed)];
    if (said !== null && due !== null && said !== due)
      found.push(difference(listed.position, 'grade', listed.text, printed));
  }
  return found;
}
