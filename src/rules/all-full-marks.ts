/** ZP713: every form of a workbook, or every project of a list, with full marks. */
import { wholeForms } from '../core/checking/portfolio';
import { projectListOn } from '../core/checking/project-list';
import type { WorkbookReport, WorkbookRule } from '../core/checking/rule';
import type { CheckedForm } from '../core/checking/checked-form';
import { FULL_WEIGHT } from '../core/scoring/score-total';
import type { SheetSnapshot } from '../core/model/sheet-snapshot';

/** Fewer may all be perfect by chance. */
const FEWEST = 3;

export const allFullMarks: WorkbookRule = {
  scope: 'workbook',
  code: 'ZP713',
  id: 'all-full-marks',
  topic: 'workbook',
  severity: 'warning',
  title: { zh: '全部满分', en: 'Full marks throughout' },
  description: {
    zh: '工作簿里的自评表（三张以上）或清单里的项目（三个以上）个个 100 分，自评没有区分度，请抽查佐证。',
    en: 'All forms of a workbook (three or more), or all projects of a list, have 100 points: the self-evaluation tells nothing apart.',
  },
  messages: {
    forms: { figures: { zh: '{count} 张自评表全部 {full} 分', en: 'all {count} forms have {full} points' } },
    list: {
      figures: {
        zh: '清单里 {count} 个项目全部 {full} 分',
        en: 'all {count} projects of the list have {full} points',
      },
    },
  },
  basis: { zh: '自评应客观反映差距', en: 'A self-evaluation shows where it fell short' },
  fixable: false,
  check: ({ sheets, forms }) => {
    const withForms = new Set(forms.map(({ form }) => form.sheet));
    return [...ofForms(forms), ...sheets.filter(({ name }) => !withForms.has(name)).flatMap(ofList)];
  },
};

function ofForms(forms: readonly CheckedForm[]): readonly WorkbookReport[] {
  const scored = wholeForms(forms).filter(
    ({ form, scores }) => form.kind !== 'assessment' && scores.total.score.printed !== null,
  );
  const [first] = scored;
  const isFull = ({ scores }: CheckedForm) =>
    (scores.total.fullPrinted ?? scores.total.score.printed) === FULL_WEIGHT;
  if (!first?.form.total?.score || scored.length < FEWEST || !scored.every(isFull)) return [];
  return [
    {
      sheet: first.form.sheet,
      position: first.form.total.score.position,
      message: 'forms',
      values: { count: scored.length, full: FULL_WEIGHT },
      subject: { zh: '工作簿', en: 'Workbook' },
      printed: FULL_WEIGHT,
      needsPerson: true,
    },
  ];
}

function ofList(sheet: SheetSnapshot): readonly WorkbookReport[] {
  const list = projectListOn(sheet);
  const scores = (list?.lines ?? []).flatMap((line) => line.figures.get('score') ?? []);
  const [first, ...others] = scores;
  if (!list || !first || scores.length < FEWEST || scores.length < list.lines.length) return [];
  if (!scores.every(({ value }) => value === FULL_WEIGHT)) return [];
  return [
    {
      sheet: sheet.name,
      position: first.position,
      others: others.map(({ position }) => position),
      isAboutAll: true,
      message: 'list',
      values: { count: scores.length, full: FULL_WEIGHT },
      subject: { zh: '项目清单', en: 'List of projects' },
      printed: FULL_WEIGHT,
      needsPerson: true,
    },
  ];
}
