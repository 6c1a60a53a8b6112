/** ZP702: the same project twice in a workbook, or the same long text in two projects' forms. */
import { shortName } from '../core/checking/name-cell';
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

/** The project of a form, else its sheet. */
const projectOf = ({ form }: CheckedForm): string => shortName(form.projectName?.text ?? form.sheet);

export const duplicateProject: WorkbookRule = {
  scope: 'workbook',
  code: 'ZP702',
  id: 'duplicate-project',
  topic: 'workbook',
  severity: 'warning',
  title: { zh: '项目或文字重复', en: 'Duplicate project or text' },
  description: {
    zh: '同一工作簿内同一项目出现两次，或两个项目的长段文字、特有的指标名称一字不差或只差几个字。',
    en: 'The same project twice in a workbook, or the same or nearly the same long text, or the same specific indicator, in two projects’ forms.',
  },
  messages: {
    project: {
      figures: { zh: '“{name}”', en: '“{name}”' },
      why: {
        zh: '工作表“{sheet}”里已有这个项目的自评表',
        en: 'sheet “{sheet}” holds a form of this project already',
      },
    },
    text: {
      figures: { zh: '与“{name}”的文字完全相同', en: 'word for word the text of “{name}”' },
      why: { zh: '工作表“{sheet}”', en: 'sheet “{sheet}”' },
    },
    near: {
      figures: {
        zh: '与“{name}”的文字只差几个字',
        en: 'differs from the text of “{name}” by a few words only',
      },
      why: { zh: '工作表“{sheet}”', en: 'sheet “{sheet}”' },
    },
    indicator: {
      figures: { zh: '与“{name}”的指标一字不差', en: 'stands word for word in the form of “{name}”' },
      why: {
        zh: '工作表“{sheet}”，与本项目似不相干',
        en: 'sheet “{sheet}”; it seems to have nothing to do with this project',
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
          values: { name: shortName(name.text), sheet: former.form.sheet },
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
            values: { sheet: other.form.sheet, name: projectOf(other) },
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
  const statedAt = new Set(told.map(({ sheet, position }) => `${sheet}!${toAddress(position)}`));
  const report = ({ form, cell, from }: CopiedText, message: string): WorkbookReport => ({
    sheet: form.form.sheet,
    position: cell.position,
    message,
    values: { sheet: from.form.sheet, name: projectOf(from) },
    printed: cell.text.slice(0, 60),
    needsPerson: true,
  });
  return [
    ...nearlyCopiedGoals(forms).map((copy) => report(copy, 'near')),
    ...copiedIndicators(forms).map((copy) => report(copy, 'indicator')),
  ].filter(({ sheet, position }) => !statedAt.has(`${sheet}!${toAddress(position)}`));
}
