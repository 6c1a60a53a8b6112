/** ZP703: a claim about all projects, or a list of them, that differs from the forms of the same workbook. */
import { shortName } from '../core/checking/name-cell';
import { decimal, formatNumber, isWithin, plainNumber, rounded, sum } from '../core/figures/decimal';
import type { CheckedForm } from '../core/checking/checked-form';
import { countGrades, plainGrade, sumFunds, wholeForms, type FundSums } from '../core/checking/portfolio';
import { listedProjects, type ListColumn, type ListedProject } from '../core/checking/project-list';
import type { WorkbookReport, WorkbookRule } from '../core/checking/rule';
import type { Localized } from '../core/model/localized';
import type { NumberCell } from '../core/model/self-evaluation-form';
import type { CellPosition, SheetSnapshot } from '../core/model/sheet-snapshot';
import { AMOUNT_UNITS } from '../core/reading/read-cell';
import { rateBudget, totalFundRow } from '../core/scoring/score-execution';
import { compact } from '../core/text/label-text';

const COUNT = /(?:自评|评价)[^。，,；;]{0,12}?(?:项目)?(?:个数|项目数|数量)?(?:共|为|计|合计)?(\d+)个/;
const FUNDS = /(?:涉及|金额|资金|预算)[^。；;\d]{0,12}(\d+(?:\.\d+)?)(亿元|万元|元)/;
const GRADE =
  /(\d+)个(?:项目)?(?:的?(?:自评)?(?:结果|等级|评价)?(?:为|是|评为)?)?[“"]?(优秀|良好|中等|较差|优|良|中|差)[”"]?/g;
const UNIT: Readonly<Record<string, number>> = { 元: 1, 万元: 10000, 亿元: 100000000 };

/** Amounts (万元) and figures of a list may be rounded to what they print; this much is rounding in any case. */
const ROUNDING = 0.01;

export const portfolioClaim: WorkbookRule = {
  scope: 'workbook',
  code: 'ZP703',
  id: 'portfolio',
  severity: 'error',
  title: { zh: '汇总说法与各表不符', en: 'Claim about all projects' },
  description: {
    zh: '工作簿中关于全部项目的说法（个数、资金、等级）或汇总表的某一行与各自评表不一致。没有读全的表不计入。',
    en: 'A claim about all projects in the workbook (counts, funds, grades), or a line of its list of projects, differs from its forms. Forms that were not read whole are left out.',
  },
  messages: {
    count: {
      figures: {
        zh: '写 {printed} 个项目，本文件有 {expected} 张自评表',
        en: '{printed} projects; this file holds {expected} forms',
      },
    },
    funds: {
      figures: {
        zh: '写 {printed}万元，各表全年预算合计 {budget}万元、执行合计 {executed}万元{leftOut}',
        en: '{printed}万元; the forms add up to {budget}万元 budget and {executed}万元 executed{leftOut}',
      },
    },
    grade: {
      figures: {
        zh: '写 {printed} 个“{grade}”，各表有 {expected} 个{leftOut}',
        en: '{printed} rated “{grade}”; the forms have {expected}{leftOut}',
      },
    },
    list: {
      figures: { zh: '{differences}', en: '{differences}' },
      why: { zh: '与工作表“{sheet}”的自评表不同', en: 'differs from its form on sheet “{sheet}”' },
    },
  },
  basis: { zh: '汇总应与各表一致', en: 'The summary follows from the forms' },
  fixable: false,
  check: ({ sheets, forms }) => [
    ...(forms.length > 1 ? claimsOf(sheets, forms) : []),
    ...listsOf(sheets, forms),
  ],
};

const STATEMENT: Localized = { zh: '自评情况说明', en: 'Statement' };

/** ，另有 2 张未读全，未计入 */
const leftOutWords = (count: number): Localized =>
  count === 0
    ? { zh: '', en: '' }
    : {
        zh: `，另有 ${String(count)} 张未读全，未计入`,
        en: `; ${String(count)} that were not read whole are left out`,
      };

/** What all forms come to: once for all sheets. */
interface Sums {
  readonly forms: number;
  readonly funds: FundSums;
  readonly grades: Readonly<Record<string, number>>;
  /** Forms that were not read whole and are in no sum. */
  readonly left: number;
}

function claimsOf(
  sheets: readonly SheetSnapshot[],
  forms: readonly CheckedForm[],
): readonly WorkbookReport[] {
  const whole = wholeForms(forms);
  const sums: Sums = {
    forms: forms.length,
    funds: sumFunds(whole),
    grades: countGrades(whole),
    left: forms.length - whole.length,
  };
  return sheets.flatMap((sheet) => claimsOn(sheet, sums));
}

/** What the sentences of a sheet say of all projects. */
function claimsOn(sheet: SheetSnapshot, { forms, funds, grades, left }: Sums): readonly WorkbookReport[] {
  const leftOut = leftOutWords(left);
  // With forms left out the sums are not those of all.
  const unsure = left > 0 ? ({ severity: 'warning' } as const) : {};
  const reports: WorkbookReport[] = [];
  for (const { row, cells } of sheet.rows)
    for (const cell of cells) {
      if (typeof cell.value !== 'string' || cell.value.length < 10 || !/自评|评价/.test(cell.value)) continue;
      const text = compact(cell.value);
      const count = COUNT.exec(text)?.[1];
      if (!count) continue;
      const base = {
        sheet: sheet.name,
        position: { row, column: cell.column },
        subject: STATEMENT,
        needsPerson: true,
      };
      if (Number(count) !== forms)
        reports.push({
          ...base,
          message: 'count',
          values: { printed: count, expected: forms },
          printed: Number(count),
          expected: forms,
        });
      const money = FUNDS.exec(text);
      if (money?.[1] && money[2] && funds.annualBudget !== null) {
        const claimed = decimal(money[1])
          .times(UNIT[money[2]] ?? 1)
          .div(10000);
        const fits = [funds.annualBudget, funds.executed, funds.initialBudget].some(
          (value) => value !== null && isWithin(claimed, value, ROUNDING),
        );
        if (!fits)
          reports.push({
            ...base,
            ...unsure,
            message: 'funds',
            values: {
              printed: formatNumber(claimed, 4),
              budget: formatNumber(funds.annualBudget, 4),
              executed: formatNumber(funds.executed ?? sum([]), 4),
              leftOut,
            },
            printed: rounded(claimed, 4),
            expected: rounded(decimal(funds.annualBudget), 4),
          });
      }
      for (const match of text.matchAll(GRADE)) {
        const grade = (match[2] ?? '').charAt(0) === '较' ? '差' : (match[2] ?? '').charAt(0);
        const found = grades[grade] ?? 0;
        if (Number(match[1]) !== found)
          reports.push({
            ...base,
            ...unsure,
            message: 'grade',
            values: { printed: match[1] ?? '', grade, expected: found, leftOut },
            printed: Number(match[1]),
            expected: found,
          });
      }
    }
  return reports;
}

/** True where a printed figure is the due one, as exact as it is printed. */
function agrees(printed: number, due: number): boolean {
  const digits = plainNumber(printed).split('.')[1]?.length ?? 0;
  return isWithin(printed, due, ROUNDING) || rounded(decimal(due), digits) === printed;
}

interface Difference {
  readonly position: CellPosition;
  readonly words: Localized;
}

const NAMES: Readonly<Record<ListColumn, Localized>> = {
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
    zh: `${NAMES[column].zh} ${printed}（表上 ${due}）`,
    en: `${NAMES[column].en} ${printed} (form: ${due})`,
  },
});

/** The lists of projects on sheets without a form. */
function listsOf(sheets: readonly SheetSnapshot[], forms: readonly CheckedForm[]): readonly WorkbookReport[] {
  const withForms = new Set(forms.map(({ form }) => form.sheet));
  const byName = new Map<string, CheckedForm[]>();
  for (const checked of forms) {
    const name = compact(checked.form.projectName?.text ?? '');
    const alike = byName.get(name);
    if (alike) alike.push(checked);
    else byName.set(name, [checked]);
  }
  return sheets.flatMap((sheet) => (withForms.has(sheet.name) ? [] : listOn(sheet, byName)));
}

/** The lines of a sheet's list that differ from the forms of the projects they name. */
function listOn(
  sheet: SheetSnapshot,
  byName: ReadonlyMap<string, readonly CheckedForm[]>,
): readonly WorkbookReport[] {
  return listedProjects(sheet).flatMap((line): WorkbookReport[] => {
    const [checked, ...namesakes] = byName.get(compact(line.name.text)) ?? [];
    if (!checked || namesakes.length > 0 || !checked.reading.complete) return [];
    const [first, ...others] = differencesOf(line, checked);
    if (!first) return [];
    const all = [first, ...others];
    return [
      {
        sheet: sheet.name,
        position: first.position,
        others: others.map(({ position }) => position),
        isAboutAll: true,
        subject: { zh: shortName(line.name.text), en: shortName(line.name.text) },
        message: 'list',
        values: {
          differences: {
            zh: all.map(({ words }) => words.zh).join('、'),
            en: all.map(({ words }) => words.en).join(', '),
          },
          sheet: checked.form.sheet,
        },
        needsPerson: true,
      },
    ];
  });
}

function differencesOf(line: ListedProject, { form, scores }: CheckedForm): readonly Difference[] {
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
