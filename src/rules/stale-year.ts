/** ZP603: a text names a year that is not the form's. */
import { compact } from '../core/text/label-text';
import type { FormRule, RuleReport } from '../core/checking/rule';
import type { TextCell } from '../core/model/self-evaluation-form';

/** Years that a text may name for good reasons: documents, beginnings, comparisons, money carried over. */
const OTHER_YEAR =
  /(?<![\d〔]|较|比|与|同|自|从|始于|建于|立于)(?:19|20)\d{2}年(?!度?(?:以来|起|底以来|印发|发布|出台|颁布|成立|至|到|—|-|~|～|\d*号|\d+月\d*日?(?:起|以来|印发|成立|发布|颁布|至|-|—)|同期|相比|基础|水平|基数|结转|结余|版))/gu;

/** 2018-2022年: a period, which is stale only where it ended before the form's year. */
const PERIOD = /((?:19|20)\d{2})年?度?[-—–~～至到]+((?:19|20)\d{2})年/gu;

/** A former year in a text that does not name the form's own; null where there is none. */
function staleYearOf(cell: TextCell | null, year: number): number | null {
  if (!cell?.text.includes('年')) return null;
  const text = compact(cell.text);
  const isOwn =
    text.includes(`${String(year)}年`) ||
    [...text.matchAll(PERIOD)].some(([, from, to]) => Number(from) <= year && year <= Number(to));
  const found = [...text.matchAll(OTHER_YEAR)].map((match) => Number(match[0].slice(0, 4)));
  return isOwn ? null : (found.find((other) => other < year) ?? null);
}

export const staleYear: FormRule = {
  scope: 'form',
  code: 'ZP603',
  id: 'stale-year',
  topic: 'consistency',
  severity: 'warning',
  title: { zh: '年份陈旧', en: 'Stale year' },
  description: {
    zh: '项目名称、指标名称、目标或完成情况中的年份与表的年度不符，可能沿用了往年文字。',
    en: 'A text names a year that is not the form’s, probably carried over from a former form.',
  },
  messages: {
    stale: {
      figures: { zh: '写 {found} 年', en: 'speaks of {found}' },
      why: { zh: '本表 {year} 年度', en: 'form of {year}' },
    },
  },
  basis: { zh: '内容应与评价年度一致', en: 'Texts belong to the form’s year' },
  fixable: false,
  check: ({ form, rows }) => {
    const year = form.year?.value;
    if (year === undefined) return [];
    const own = staleYearOf(form.projectName, year);
    const texts: (TextCell | null)[] = [form.projectName, form.goalExpected, form.goalActual];
    for (const { row } of rows) texts.push(row.level3, row.target, row.actual);
    const told = new Set<string>();
    return texts.flatMap((cell): RuleReport[] => {
      const stale = staleYearOf(cell, year);
      // A project of a former year speaks of that year throughout: told once, at its name.
      if (!cell || stale === null || (stale === own && cell !== form.projectName)) return [];
      // Name, target and actual of a sentence stand in one cell.
      const place = `${String(cell.position.row)}:${String(cell.position.column)}`;
      if (told.has(place)) return [];
      told.add(place);
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
