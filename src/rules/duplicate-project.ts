/** ZP702: the same project twice in a workbook, or the same long text in two projects' forms. */
import type { CheckedForm } from '../core/checking/checked-form';
import { compact } from '../core/text/label-text';
import type { WorkbookReport, WorkbookRule } from '../core/checking/rule';
import { copiedIndicators, nearlyCopiedGoals, type CopiedText } from '../core/checking/copied-texts';
import { toAddress } from '../core/model/sheet-snapshot';
import type { TextCell } from '../core/model/self-evaluation-form';

/** Characters: shorter texts are alike by chance. */
const LONG_TEXT = 20;

function longTexts(form: CheckedForm): TextCell[] {
  const { goalActual, goalExpected, indicators } = form.form;
  const cells = [goalExpected, goalActual, ...(indicators?.rows ?? []).map((row) => row.actual)];
  return cells.filter((cell): cell is TextCell => cell !== null && compact(cell.text).length >= LONG_TEXT);
}

export const duplicateProject: WorkbookRule = {
  scope: 'workbook',
  code: 'ZP702',
  id: 'duplicate-project',
  severity: 'warning',
  title: { zh: '项目或文字重复', en: 'Duplicate project or text' },
  description: {
    zh: '同一工作簿内同一项目出现两次，或两个项目的长段文字、特有的指标名称一字不差或只差几个字。',
    en: 'The same project twice in a workbook, or the same or nearly the same long text, or the same specific indicator, in two projects’ forms.',
  },
  messages: {
    project: {
      zh: '项目“{name}”在工作表“{sheet}”中已有一张自评表，请核对是否重复。',
      en: 'The project “{name}” already has a form on sheet “{sheet}”; please check.',
    },
    text: {
      zh: '这段文字与工作表“{sheet}”中项目“{name}”的完全相同，请核对是否误抄。',
      en: 'This text is word for word that of “{name}” on sheet “{sheet}”; please check.',
    },
    near: {
      figures: {
        zh: '与工作表“{sheet}”中项目“{name}”的文字只差几个字',
        en: 'differs from the text of “{name}” on sheet “{sheet}” by a few words only',
      },
      why: { zh: '请核对是否误抄', en: 'copied by mistake? please check' },
    },
    indicator: {
      figures: {
        zh: '指标“{text}”与工作表“{sheet}”中项目“{name}”的一字不差',
        en: 'the indicator “{text}” stands word for word in the form of “{name}” on sheet “{sheet}”',
      },
      why: {
        zh: '与本项目似不相干，请核对是否误抄',
        en: 'it seems to have nothing to do with this project; please check',
      },
    },
  },
  basis: { zh: '一个项目一张表，内容应属本项目', en: 'One form a project, with texts of its own' },
  fixable: false,
  check: ({ forms }) => {
    const reports: WorkbookReport[] = [];
    const names = new Map<string, CheckedForm>();
    const texts = new Map<string, CheckedForm>();
    for (const checked of forms) {
      const { form } = checked;
      const name = form.projectName;
      const former = name ? names.get(`${compact(name.text)}:${String(form.year?.value ?? '')}`) : undefined;
      if (name && former)
        reports.push({
          sheet: form.sheet,
          position: name.position,
          message: 'project',
          values: { name: name.text, sheet: former.form.sheet },
          printed: name.text,
          needsPerson: true,
        });
      if (name && !former) names.set(`${compact(name.text)}:${String(form.year?.value ?? '')}`, checked);
      const own = new Set<string>();
      for (const cell of longTexts(checked)) {
        const text = compact(cell.text);
        const other = texts.get(text);
        if (other && other !== checked && !former && !own.has(text)) {
          reports.push({
            sheet: form.sheet,
            position: cell.position,
            message: 'text',
            values: { sheet: other.form.sheet, name: other.form.projectName?.text ?? '' },
            printed: cell.text.slice(0, 60),
            needsPerson: true,
          });
        }
        own.add(text);
        if (!other) texts.set(text, checked);
      }
    }
    return [...reports, ...copies(forms, reports)];
  },
};

/** Goals and indicators of another project; a text that is told as the same is not told as nearly the same. */
function copies(forms: readonly CheckedForm[], told: readonly WorkbookReport[]): readonly WorkbookReport[] {
  const toldAt = new Set(told.map(({ sheet, position }) => `${sheet}!${toAddress(position)}`));
  const report = ({ form, cell, from }: CopiedText, message: string): WorkbookReport => ({
    sheet: form.form.sheet,
    position: cell.position,
    message,
    values: { sheet: from.form.sheet, name: from.form.projectName?.text ?? '', text: cell.text },
    printed: cell.text.slice(0, 60),
    needsPerson: true,
  });
  return [
    ...nearlyCopiedGoals(forms).map((copy) => report(copy, 'near')),
    ...copiedIndicators(forms).map((copy) => report(copy, 'indicator')),
  ].filter(({ sheet, position }) => !toldAt.has(`${sheet}!${toAddress(position)}`));
}
