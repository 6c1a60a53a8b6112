/** The narrative report: one paragraph per row in one column, no table. */
import { Block } from './drawn-block';
import type { FormData } from './form-data';

export function drawNarrative(form: FormData): Block {
  const block = new Block();
  block.columnWidths = [110];
  const sentences = new Map(form.indicators.map((row, index) => [row.sentence, index]));
  (form.paragraphs ?? []).forEach((paragraph, row) => {
    const role = paragraph === form.title ? 'title' : 'paragraph';
    const field = fieldOf(paragraph, form, sentences);
    block.put(row, 0, paragraph, role, field === null ? {} : { field });
  });
  return block;
}

function fieldOf(
  paragraph: string,
  form: FormData,
  sentences: ReadonlyMap<string | undefined, number>,
): string | null {
  const index = sentences.get(paragraph);
  if (index !== undefined) return `indicators.${index}.sentence`;
  if (paragraph === form.title) return 'title';
  if (paragraph.startsWith('项目名称：')) return 'projectName';
  if (paragraph.startsWith('主管部门：')) return 'department';
  if (paragraph.startsWith('本年度资金年初预算数')) return 'funds.initialBudget';
  if (paragraph.startsWith('本年度资金全年预算数')) return 'funds.annualBudget';
  if (paragraph.startsWith('本年度资金全年执行数')) return 'funds.executed';
  if (paragraph.startsWith('预期目标：')) return 'goals.expected';
  if (paragraph.startsWith('绩效目标实际完成情况：')) return 'goals.actual';
  if (paragraph.includes('绩效自评得分')) return 'total.score';
  return null;
}
