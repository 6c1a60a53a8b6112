/** ZP715: an assessment of the self-evaluation's work that gives full marks where the forms of the workbook say otherwise. */
import { rowName } from '../core/checking/name-cell';
import type { CheckedForm } from '../core/checking/checked-form';
import { formCorner, type WorkbookReport, type WorkbookRule } from '../core/checking/rule';
import { compact } from '../core/text/label-text';

/** Criteria about the form, and about the problems that it names. */
const ABOUT_FORM = /自评表|填报质量|指标得分|数据(?:真实|准确)/u;
const ABOUT_PROBLEMS = /(?:反映|存在|发现|查找).{0,4}问题|问题(?:情况|分析)/u;
/** The check that tells of a form which names no problem though points are missing. */
const NO_PROBLEM = 'ZP706';

export const assessmentAgainstForms: WorkbookRule = {
  scope: 'workbook',
  code: 'ZP715',
  id: 'assessment-against-forms',
  topic: 'workbook',
  severity: 'warning',
  title: { zh: '考核评分与自评表不符', en: 'Assessment against the forms' },
  description: {
    zh: '同一工作簿里有自评工作考核评分表：给“自评表”满分而自评表有错误，给“反映问题”满分而自评表写没有问题，或年度不同。',
    en: 'An assessment of the self-evaluation’s work beside the forms: full marks for forms with errors, or for naming problems where none are named, or another year.',
  },
  messages: {
    errors: {
      figures: {
        zh: '给了满分 {points}，而自评表有 {count} 处错误',
        en: 'full {points}, while the forms have {count} errors',
      },
      why: { zh: '如工作表“{sheet}”{cell}', en: 'such as {cell} on sheet “{sheet}”' },
    },
    problems: {
      figures: {
        zh: '给了满分 {points}，而自评表写没有问题',
        en: 'full {points}, while a form names no problem',
      },
      why: { zh: '工作表“{sheet}”{cell}', en: '{cell} on sheet “{sheet}”' },
    },
    year: {
      figures: {
        zh: '写 {printed} 年，自评表是 {expected} 年',
        en: 'of {printed}; the forms are of {expected}',
      },
    },
  },
  basis: { zh: '考核评分应与自评表的质量相符', en: 'The assessment follows the quality of the forms' },
  fixable: false,
  check: ({ forms }) => {
    const assessed = forms.filter(({ form }) => form.kind !== 'assessment' && form.kind !== 'base-data');
    if (assessed.length === 0) return [];
    return forms.filter(({ form }) => form.kind === 'assessment').flatMap((one) => reportsOf(one, assessed));
  },
};

function reportsOf(
  { form, scores }: CheckedForm,
  assessed: readonly CheckedForm[],
): readonly WorkbookReport[] {
  const errors = assessed.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'error'));
  const noProblem = assessed.flatMap(({ findings }) => findings.filter(({ code }) => code === NO_PROBLEM))[0];
  const [error] = errors;
  const reports: WorkbookReport[] = [];
  (form.indicators?.rows ?? []).forEach((row, index) => {
    const score = scores.indicators[index];
    const printed = score?.score.printed ?? null;
    if (!row.score || printed === null || score?.weight == null || printed < score.weight) return;
    const name = compact([row.level2?.text, row.level3?.text].join(''));
    const base = {
      sheet: form.sheet,
      position: row.score.position,
      subject: { zh: rowName(row), en: rowName(row) },
      printed,
      needsPerson: true,
    };
    if (noProblem && ABOUT_PROBLEMS.test(name))
      reports.push({
        ...base,
        message: 'problems',
        values: { points: printed, sheet: noProblem.sheet, cell: noProblem.cell },
      });
    else if (error && ABOUT_FORM.test(name))
      reports.push({
        ...base,
        message: 'errors',
        values: { points: printed, count: errors.length, sheet: error.sheet, cell: error.cell },
      });
  });
  const years = new Set(assessed.flatMap(({ form: other }) => other.year?.value ?? []));
  const [year] = years;
  if (form.year && year !== undefined && years.size === 1 && form.year.value !== year)
    reports.push({
      sheet: form.sheet,
      position: form.year.position ?? formCorner(form),
      message: 'year',
      values: { printed: form.year.value, expected: year },
      printed: form.year.value,
      expected: year,
      needsPerson: true,
    });
  return reports;
}
