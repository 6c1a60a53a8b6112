/** ZP603: a text names a year that is not the form's. */
import { compact } from '../core/text/label-text';
import type { FormRule, RuleReport } from '../core/checking/rule';
import type { TextCell } from '../core/model/self-evaluation-form';

/** Years that a text may name for good reasons: documents, beginnings, comparisons. */
const OTHER_YEAR =
  /(?:19|20)\d{2}年(?!以来|起|底以来|印发|发布|出台|颁布|成立|至|—|-|\d*号|\d+月\d*日?(?:起|以来|印发|成立|发布|颁布))/g;

export const staleYear: FormRule = {
  scope: 'form',
  code: 'ZP603',
  id: 'stale-year',
  severity: 'warning',
  title: { zh: '年份陈旧', en: 'Stale year' },
  description: {
    zh: '目标或完成情况中的年份与表的年度不符，可能沿用了往年文字。',
    en: 'A text names a year that is not the form’s, probably carried over from a former form.',
  },
  messages: {
    stale: {
      zh: '文字中写的是 {found} 年，本表为 {year} 年度，请核对。',
      en: 'The text speaks of {found} but this is the form for {year}; please check.',
    },
  },
  basis: { zh: '内容应与评价年度一致', en: 'Texts belong to the form’s year' },
  fixable: false,
  check: ({ form, rows }) => {
    const year = form.year?.value;
    if (year === undefined) return [];
    const texts: (TextCell | null)[] = [form.goalExpected, form.goalActual];
    for (const { row } of rows) texts.push(row.target, row.actual);
    return texts.flatMap((cell): RuleReport[] => {
      if (!cell?.text.includes('年')) return [];
      const text = compact(cell.text);
      const found = [...text.matchAll(OTHER_YEAR)].map((match) => Number(match[0].slice(0, 4)));
      const stale = found.includes(year) ? undefined : found.find((other) => other < year);
      if (stale === undefined) return [];
      return [
        {
          position: cell.position,
          message: 'stale',
          values: { found: stale, year },
          printed: String(stale),
          expected: String(year),
          needsPerson: true,
        },
      ];
    });
  },
};
