/** ZP703: a claim about all projects that differs from the forms of the same workbook. */
import { decimal, formatNumber, isWithin, rounded, sum } from '../core/figures/decimal';
import { compact } from '../core/text/label-text';
import { countGrades, sumFunds } from '../core/checking/portfolio';
import type { WorkbookReport, WorkbookRule } from '../core/checking/rule';

const COUNT = /(?:自评|评价)[^。，,；;]{0,12}?(?:项目)?(?:个数|项目数|数量)?(?:共|为|计|合计)?(\d+)个/;
const FUNDS = /(?:涉及|金额|资金|预算)[^。；;\d]{0,12}(\d+(?:\.\d+)?)(亿元|万元|元)/;
const GRADE =
  /(\d+)个(?:项目)?(?:的?(?:自评)?(?:结果|等级|评价)?(?:为|是|评为)?)?[“"]?(优秀|良好|中等|较差|优|良|中|差)[”"]?/g;
const UNIT: Readonly<Record<string, number>> = { 元: 1, 万元: 10000, 亿元: 100000000 };

export const portfolioClaim: WorkbookRule = {
  scope: 'workbook',
  code: 'ZP703',
  id: 'portfolio',
  severity: 'error',
  title: { zh: '汇总说法与各表不符', en: 'Claim about all projects' },
  description: {
    zh: '工作簿中关于全部项目的说法（个数、资金、等级）与各自评表不一致。',
    en: 'A claim about all projects in the workbook (counts, funds, grades) differs from its forms.',
  },
  messages: {
    count: {
      zh: '说有 {printed} 个项目，工作簿中有 {expected} 张自评表。',
      en: 'It says {printed} projects; the workbook holds {expected} forms.',
    },
    funds: {
      zh: '说涉及资金 {printed}万元，各表全年预算数合计 {budget}万元、执行数合计 {executed}万元。',
      en: 'It says {printed}万元; the forms add up to {budget}万元 budget and {executed}万元 executed.',
    },
    grade: {
      zh: '说有 {printed} 个“{grade}”，各表中为 {expected} 个。',
      en: 'It says {printed} rated “{grade}”; the forms have {expected}.',
    },
  },
  basis: { zh: '汇总应与各表一致', en: 'The summary follows from the forms' },
  fixable: false,
  check: ({ sheets, forms }) => {
    const funds = sumFunds(forms);
    const grades = countGrades(forms);
    const reports: WorkbookReport[] = [];
    for (const sheet of sheets) {
      for (const row of sheet.rows) {
        for (const cell of row.cells) {
          if (typeof cell.value !== 'string' || cell.value.length < 10 || !/自评|评价/.test(cell.value))
            continue;
          const text = compact(cell.value);
          const position = { row: row.row, column: cell.column };
          const count = COUNT.exec(text)?.[1];
          if (!count) continue;
          const base = { sheet: sheet.name, position, needsPerson: true };
          if (Number(count) !== forms.length)
            reports.push({
              ...base,
              message: 'count',
              values: { printed: count, expected: forms.length },
              printed: Number(count),
              expected: forms.length,
            });
          const money = FUNDS.exec(text);
          if (money?.[1] && money[2] && funds.annualBudget !== null) {
            const claimed = decimal(money[1])
              .times(UNIT[money[2]] ?? 1)
              .div(10000);
            const fits = [funds.annualBudget, funds.executed, funds.initialBudget].some(
              (value) => value !== null && isWithin(claimed, value, 0.01),
            );
            if (!fits)
              reports.push({
                ...base,
                message: 'funds',
                values: {
                  printed: formatNumber(claimed, 4),
                  budget: formatNumber(funds.annualBudget, 4),
                  executed: formatNumber(funds.executed ?? sum([]), 4),
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
                message: 'grade',
                values: { printed: match[1] ?? '', grade, expected: found },
                printed: Number(match[1]),
                expected: found,
              });
          }
        }
      }
    }
    return reports;
  },
};
