/** ZP709: a text beside the forms that says of one project what its form does not. */
import { agrees } from '../core/checking/list-differences';
import { shortName } from '../core/checking/name-cell';
import { plainGrade, wholeForms } from '../core/checking/portfolio';
import type { CheckedForm } from '../core/checking/checked-form';
import type { WorkbookReport, WorkbookRule } from '../core/checking/rule';
import { isSameAmount, isSameRate, statedMoney, type StatedAmount } from '../core/checking/stated-money';
import { plainNumber } from '../core/figures/decimal';
import { totalFundRow } from '../core/scoring/score-execution';
import { compact } from '../core/text/label-text';
import type { Severity } from '../core/model/finding';
import type { SheetSnapshot } from '../core/model/sheet-snapshot';

export const textClaim: WorkbookRule = {
  scope: 'workbook',
  code: 'ZP709',
  id: 'text-claim',
  topic: 'workbook',
  severity: 'error',
  title: { zh: '报告文字与自评表不符', en: 'Text against the form it is about' },
  description: {
    zh: '自评报告、说明等表外文字里写的某个项目（按项目名称，或全簿只有一张表而写“本项目”）的得分、等级、预算、支出、执行率与该项目的自评表不同。',
    en: 'A text beside the forms gives a score, grade, budget, spending or rate of one project (by its name, or as 本项目 where there is one form only) that its form does not have.',
  },
  messages: {
    score: {
      figures: {
        zh: '写得分 {printed}，该表是 {expected}',
        en: 'says a score of {printed}; the form has {expected}',
      },
      why: { zh: '工作表“{sheet}”', en: 'sheet “{sheet}”' },
    },
    'own-grade': {
      figures: {
        zh: '写等级“{printed}”，该表是“{expected}”',
        en: 'says grade “{printed}”; the form has “{expected}”',
      },
      why: { zh: '工作表“{sheet}”', en: 'sheet “{sheet}”' },
    },
    'own-funds': {
      figures: { zh: '写 {printed}，该表是 {expected}', en: 'says {printed}; the form has {expected}' },
      why: { zh: '工作表“{sheet}”', en: 'sheet “{sheet}”' },
    },
  },
  basis: { zh: '报告应与自评表一致', en: 'The report follows from the form' },
  fixable: false,
  check: ({ sheets, forms }) => projectClaims(sheets, forms),
};

const SCORE =
  /(?:自评|绩效|评价)*(?:总?得分|总分|评分|综合得分)(?:为|是|共计?|:)*(\d+(?:\.\d+)?)分?(?!\d|以上|的)/u;
const GRADE =
  /(?:等级|等次|结果|结论|评定|评为)(?:均|都)?(?:为|是|:)*[“”"'「]?(优秀|良好|中等|较差|优|良|中|差)(?![化先质势惠好良])/u;
/** Names shorter than this stand in texts by chance. */
const SHORTEST_NAME = 4;
/** A text beside the only form of a workbook is about its project where it says so. */
const OF_THE_PROJECT =
  /[本该此]项目|(?:^|,)(?:项目(?:支出)?)?(?:绩效)?自评(?:总?得分|综合得分|结果|等级|结论)/u;

/** What texts beside the forms say of one project, by its name or as the only one. */
function projectClaims(
  sheets: readonly SheetSnapshot[],
  forms: readonly CheckedForm[],
): readonly WorkbookReport[] {
  const projects = wholeForms(forms).filter(
    ({ form }) => form.kind !== 'base-data' && form.kind !== 'assessment',
  );
  const named = projects.flatMap((checked) => {
    const name = compact(checked.form.projectName?.text ?? '');
    const isOnly = projects.filter(({ form }) => compact(form.projectName?.text ?? '') === name).length === 1;
    return name.length >= SHORTEST_NAME && isOnly ? [{ checked, name }] : [];
  });
  // Forms that were not read, or of which there are two, leave open whom a text without a name means.
  const [only] = forms.length === 1 ? projects : [];
  return sheets.flatMap((sheet) =>
    sheet.rows.flatMap(({ row, cells }) =>
      cells.flatMap(({ column, value }) => {
        if (typeof value !== 'string' || value.length < SHORTEST_CLAIM) return [];
        const isInForm = forms.some(
          ({ form }) => form.sheet === sheet.name && row >= form.area.top && row <= form.area.bottom,
        );
        if (isInForm) return [];
        return compact(value)
          .split(/[。;!?]/u)
          .flatMap((sentence) => {
            const about = named.filter(({ name }) => sentence.includes(name));
            const [own] = about.length === 1 ? about : [];
            const place = { sheet: sheet.name, position: { row, column } };
            if (own) return claimOf(sentence.replace(own.name, '本项目'), place, own.checked);
            return only && about.length === 0 && OF_THE_PROJECT.test(sentence)
              ? claimOf(sentence, place, only)
              : [];
          });
      }),
    ),
  );
}

const SHORTEST_CLAIM = 8;

function claimOf(
  sentence: string,
  place: Pick<WorkbookReport, 'sheet' | 'position'>,
  { form, scores }: CheckedForm,
): readonly WorkbookReport[] {
  const base = {
    ...place,
    needsPerson: true,
    subject: {
      zh: shortName(form.projectName?.text ?? form.sheet),
      en: shortName(form.projectName?.text ?? form.sheet),
    },
  };
  const reports: WorkbookReport[] = [];
  const add = (message: string, printed: string | number, expected: string | number, severity?: Severity) =>
    reports.push({
      ...base,
      ...(severity ? { severity } : {}),
      message,
      values: { printed, expected, sheet: form.sheet },
      printed,
      expected,
    });
  const score = SCORE.exec(sentence)?.[1];
  const { printed } = scores.total.score;
  const dues = [printed, scores.total.fullPrinted].filter((due) => due !== null);
  if (score !== undefined && printed !== null && !dues.some((due) => agrees(Number(score), due)))
    add('score', Number(score), printed);
  const grade = GRADE.exec(sentence)?.[1];
  const own = scores.grade.printed ?? (printed === null ? null : scores.printedTotalGrade);
  if (grade !== undefined && own !== null) {
    const [told, due] = [plainGrade(grade), plainGrade(own)];
    if (told !== null && due !== null && told !== due) add('own-grade', grade, own);
  }
  const total = totalFundRow(form);
  if (!form.funds || !total || /部门|单位|全局|全中心/u.test(sentence)) return reports;
  const { amountUnit } = form.funds;
  const money = statedMoney(sentence, form.year?.value ?? null);
  const amounts = (told: readonly StatedAmount[], due: readonly (number | null | undefined)[]) => {
    const known = due.filter((value): value is number => value != null);
    const [first] = known;
    if (first === undefined) return;
    for (const amount of told)
      if (!known.some((value) => isSameAmount(amount, value, amountUnit)))
        add('own-funds', amount.text, `${plainNumber(first)}${amountUnit}`, 'warning');
  };
  amounts(money.budgets, [total.annualBudget?.value, total.initialBudget?.value]);
  amounts(money.spendings, [total.executed?.value]);
  const rate = scores.funds.find(({ row }) => row === total.row)?.rate.expected ?? null;
  for (const told of money.rates)
    if (rate !== null && !isSameRate(told, rate))
      add('own-funds', told.text, `${plainNumber(rate)}%`, 'warning');
  return reports;
}
