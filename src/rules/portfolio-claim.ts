/** ZP703: a claim about all projects, or a list of them, that differs from the forms of the same workbook. */
import { shortName } from '../core/checking/name-cell';
import { decimal, formatNumber, isWithin, rounded, sum, toNumber } from '../core/figures/decimal';
import type { CheckedForm } from '../core/checking/checked-form';
import { countGrades, sumFunds, wholeForms, type FundSums } from '../core/checking/portfolio';
import { agrees, differencesOf, ROUNDING } from '../core/checking/list-differences';
import { projectListOn, type ListedProject } from '../core/checking/project-list';
import type { MessageValues, WorkbookReport, WorkbookRule } from '../core/checking/rule';
import { statedClaims, type StatedSubset } from '../core/checking/stated-claims';
import { isSameAmount, isSameRate, type StatedAmount } from '../core/checking/stated-money';
import type { Severity } from '../core/model/finding';
import type { Localized } from '../core/model/localized';
import type { SheetSnapshot } from '../core/model/sheet-snapshot';
import { AMOUNT_UNITS } from '../core/reading/read-cell';
import { totalFundRow } from '../core/scoring/score-execution';
import { compact } from '../core/text/label-text';

export const portfolioClaim: WorkbookRule = {
  scope: 'workbook',
  code: 'ZP703',
  id: 'portfolio',
  topic: 'claim',
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
    kinds: {
      figures: {
        zh: '写 {printed} 个项目，所列各类合计 {expected} 个',
        en: '{printed} projects; the kinds listed add up to {expected}',
      },
      why: { zh: '{terms}', en: '{terms}' },
    },
    'grades-sum': {
      figures: {
        zh: '写 {printed} 个项目，所列各等级合计 {expected} 个',
        en: '{printed} projects; the grades listed add up to {expected}',
      },
      why: { zh: '{terms}', en: '{terms}' },
    },
    funds: {
      figures: {
        zh: '写 {printed}，各表全年预算合计 {budget}万元、执行合计 {executed}万元{leftOut}',
        en: '{printed}; the forms add up to {budget}万元 budget and {executed}万元 executed{leftOut}',
      },
    },
    rate: {
      figures: {
        zh: '写执行率 {printed}，按各表合计是 {expected}%{leftOut}',
        en: 'says {printed} executed; the forms come to {expected} %{leftOut}',
      },
    },
    grade: {
      figures: {
        zh: '写 {printed} 个“{grade}”，各表有 {expected} 个{leftOut}',
        en: '{printed} rated “{grade}”; the forms have {expected}{leftOut}',
      },
    },
    subset: {
      figures: {
        zh: '写“{text}”，各表有 {expected} 个{leftOut}',
        en: 'says “{text}”; the forms have {expected}{leftOut}',
      },
    },
    mean: {
      figures: {
        zh: '写平均 {printed} 分，各表平均 {expected} 分{leftOut}',
        en: 'says a mean of {printed}; the forms come to {expected}{leftOut}',
      },
    },
    list: {
      figures: { zh: '{differences}', en: '{differences}' },
      why: { zh: '与工作表“{sheet}”的自评表不同', en: 'differs from its form on sheet “{sheet}”' },
    },
    unlisted: {
      figures: { zh: '不在工作表“{sheet}”的项目清单里', en: 'is not in the list on sheet “{sheet}”' },
    },
    'without-form': {
      figures: {
        zh: '清单里有 {count} 个项目在本文件没有自评表',
        en: '{count} projects of the list have no form in this file',
      },
    },
  },
  basis: { zh: '汇总应与各表一致', en: 'The summary follows from the forms' },
  fixable: false,
  check: ({ sheets, forms }) => [...claimsOf(sheets, forms), ...listsOf(sheets, forms)],
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
  readonly forms: readonly CheckedForm[];
  /** Those that were read whole, of which alone anything is said. */
  readonly whole: readonly CheckedForm[];
  readonly funds: FundSums;
  readonly grades: Readonly<Record<string, number>>;
  readonly year: number | null;
}

function claimsOf(sheets: readonly SheetSnapshot[], read: readonly CheckedForm[]): readonly WorkbookReport[] {
  const forms = read.filter(({ form }) => form.kind !== 'base-data' && form.kind !== 'assessment');
  const whole = wholeForms(forms);
  const years = new Set(forms.flatMap(({ form }) => form.year?.value ?? []));
  const [year = null] = years.size === 1 ? years : [];
  const sums: Sums = { forms, whole, funds: sumFunds(whole), grades: countGrades(whole), year };
  return sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ row, cells }) =>
      cells.flatMap(({ column, value }) =>
        typeof value === 'string' ? claimsIn(value, { sheet: name, position: { row, column } }, sums) : [],
      ),
    ),
  );
}

const SIGNS: Readonly<Record<StatedSubset['sign'], (value: number, bound: number) => boolean>> = {
  '≥': (value, bound) => value >= bound,
  '>': (value, bound) => value > bound,
  '≤': (value, bound) => value <= bound,
  '<': (value, bound) => value < bound,
  '=': (value, bound) => isWithin(value, bound, ROUNDING),
};

const rateOfForm = ({ form, scores }: CheckedForm): number | null => {
  const total = totalFundRow(form);
  return scores.funds.find(({ row }) => row === total?.row)?.rate.expected ?? null;
};
const scoreOfForm = ({ scores }: CheckedForm): number | null => scores.total.score.printed;

/** What a text says of all projects, against all forms. */
function claimsIn(
  text: string,
  place: Pick<WorkbookReport, 'sheet' | 'position'>,
  { forms, whole, funds, grades, year }: Sums,
): readonly WorkbookReport[] {
  const claims = statedClaims(text, year);
  if (!claims) return [];
  const base = { ...place, subject: STATEMENT, needsPerson: true };
  const reports: WorkbookReport[] = [];
  const add = (
    message: string,
    printed: number | string,
    expected: number,
    values: MessageValues,
    severity?: Severity,
  ) =>
    reports.push({
      ...base,
      ...(severity ? { severity } : {}),
      message,
      values: { printed, expected, ...values },
      printed,
      expected,
    });
  if (forms.length === 0) return [];
  const { count, kinds, involved, money, meanScore } = claims;
  const ofKinds = toNumber(sum(kinds));
  const ofGrades = toNumber(sum(claims.grades.values()));
  const terms = (all: Iterable<number>) => [...all].map(String).join(' + ');
  if (count !== null && kinds.length > 1 && ofKinds !== count)
    add('kinds', count, ofKinds, { terms: terms(kinds) });
  if (count !== null && claims.grades.size > 1 && ofGrades !== count)
    add('grades-sum', count, ofGrades, { terms: terms(claims.grades.values()) });
  // One form alone says nothing of all projects.
  if (forms.length < 2) return reports;
  const left = forms.length - whole.length;
  const leftOut = leftOutWords(left);
  // With forms left out the sums are not those of all.
  const unsure: Severity | undefined = left > 0 ? 'warning' : undefined;
  const counted = count !== null ? [count] : [ofKinds, ...kinds];
  if (!counted.includes(forms.length)) add('count', counted[0] ?? 0, forms.length, {});
  const { annualBudget, executed, initialBudget } = funds;
  const known = (values: readonly (number | null)[]) => values.filter((value) => value !== null);
  const fits = (told: StatedAmount, values: readonly (number | null)[]) =>
    known(values).some(
      (value) =>
        isWithin(told.yuan.div(AMOUNT_UNITS.万元), value, ROUNDING) || isSameAmount(told, value, '万元'),
    );
  const fundsReport = (told: StatedAmount, due: number) => {
    add(
      'funds',
      rounded(told.yuan.div(AMOUNT_UNITS.万元), 4),
      rounded(decimal(due), 4),
      {
        printed: told.text,
        budget: formatNumber(annualBudget ?? 0, 4),
        executed: formatNumber(executed ?? 0, 4),
        leftOut,
      },
      unsure,
    );
  };
  const told = new Set<string>();
  const once = (amount: StatedAmount, due: number | null, values: readonly (number | null)[]) => {
    if (due === null || told.has(amount.text)) return;
    told.add(amount.text);
    if (!fits(amount, values)) fundsReport(amount, due);
  };
  for (const amount of money.spendings) once(amount, executed, [executed]);
  for (const amount of money.budgets) once(amount, annualBudget, [annualBudget, initialBudget]);
  if (involved) once(involved, annualBudget, [annualBudget, executed, initialBudget]);
  const rates = whole.flatMap((form) => rateOfForm(form) ?? []);
  const overall =
    annualBudget === null || executed === null || annualBudget === 0
      ? null
      : rounded(decimal(executed).times(100).div(annualBudget));
  const meanRate = rates.length === 0 ? null : rounded(sum(rates).div(rates.length));
  for (const rate of money.rates)
    if (overall !== null && !known([overall, meanRate]).some((due) => isSameRate(rate, due)))
      add('rate', rate.text, overall, { leftOut }, unsure);
  for (const [grade, number] of claims.grades) {
    const found = grades[grade] ?? 0;
    if (number !== found) add('grade', number, found, { grade, leftOut }, unsure);
  }
  for (const subset of claims.subsets) {
    const measured = whole.map(subset.measure === 'rate' ? rateOfForm : scoreOfForm);
    if (known(measured).length < measured.length) continue;
    const found = known(measured).filter((value) => SIGNS[subset.sign](value, subset.bound)).length;
    if (found !== subset.count) add('subset', subset.count, found, { text: subset.text, leftOut }, unsure);
  }
  const scores = whole.flatMap((form) => scoreOfForm(form) ?? []);
  if (meanScore !== null && scores.length === whole.length && scores.length > 0) {
    const mean = rounded(sum(scores).div(scores.length));
    if (!agrees(Number(meanScore), mean)) add('mean', Number(meanScore), mean, { leftOut }, unsure);
  }
  return reports;
}

/** The lists of projects on sheets without a form. */
function listsOf(sheets: readonly SheetSnapshot[], forms: readonly CheckedForm[]): readonly WorkbookReport[] {
  if (forms.length === 0) return [];
  const withForms = new Set(forms.map(({ form }) => form.sheet));
  return sheets.flatMap((sheet) => {
    const lines = withForms.has(sheet.name) ? [] : (projectListOn(sheet)?.lines ?? []);
    const matches = matchLines(lines, forms);
    return [
      ...matches.flatMap(({ line, checked }) => lineReport(sheet.name, line, checked)),
      ...unmatched(sheet.name, lines, matches, forms),
    ];
  });
}

interface Match {
  readonly line: ListedProject;
  readonly checked: CheckedForm;
}

const nameOfForm = ({ form }: CheckedForm): string => compact(form.projectName?.text ?? '');

/** Each line with the form of its project: by the same name, else by the one that holds it or is held by it. */
function matchLines(lines: readonly ListedProject[], forms: readonly CheckedForm[]): readonly Match[] {
  const open = new Set(forms);
  const matches: Match[] = [];
  const match = (isSame: (name: string, own: string) => boolean) => {
    for (const line of lines) {
      if (matches.some((other) => other.line === line)) continue;
      const name = compact(line.name.text);
      const [checked, ...others] = [...open].filter((form) => isSame(name, nameOfForm(form)));
      if (!checked || others.length > 0) continue;
      matches.push({ line, checked });
      open.delete(checked);
    }
  };
  match((name, own) => name === own);
  match(
    (name, own) =>
      Math.min(name.length, own.length) >= SHORTEST_NAME && (name.includes(own) || own.includes(name)),
  );
  return matches;
}

/** Characters: shorter names stand in others by chance. */
const SHORTEST_NAME = 5;

/** A line that differs from the form of its project. */
function lineReport(sheet: string, line: ListedProject, checked: CheckedForm): readonly WorkbookReport[] {
  if (!checked.reading.complete) return [];
  const [first, ...others] = differencesOf(line, checked);
  if (!first) return [];
  const all = [first, ...others];
  return [
    {
      sheet,
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
}

/** Forms that the list leaves out, and projects of the list without a form where most have one. */
function unmatched(
  sheet: string,
  lines: readonly ListedProject[],
  matches: readonly Match[],
  forms: readonly CheckedForm[],
): readonly WorkbookReport[] {
  if (matches.length === 0) return [];
  const unlisted = forms.filter(
    ({ form }) =>
      form.projectName !== null &&
      form.kind !== 'department' &&
      !matches.some(({ checked }) => checked.form === form),
  );
  const [first, ...others] = lines.filter((line) => !matches.some((match) => match.line === line));
  return [
    ...unlisted.map(({ form }): WorkbookReport => ({
      sheet: form.sheet,
      position: form.projectName?.position ?? { row: form.area.top, column: form.area.left },
      message: 'unlisted',
      severity: 'warning',
      values: { sheet },
      printed: form.projectName?.text ?? null,
      needsPerson: true,
    })),
    ...(first && others.length + 1 < matches.length
      ? [
          {
            sheet,
            position: first.name.position,
            others: others.map(({ name }) => name.position),
            isAboutAll: true as const,
            subject: { zh: shortName(first.name.text), en: shortName(first.name.text) },
            message: 'without-form',
            severity: 'info' as const,
            values: { count: others.length + 1 },
            printed: first.name.text,
            needsPerson: true,
          },
        ]
      : []),
  ];
}
