/** A table form as the sentences of a narrative report: funds, indicators, total and grade, in the report's own wording. */
import type { CheckedForm } from '../checking/checked-form';
import { formatNumber } from '../figures/decimal';
import { readLabel } from '../text/label-text';
import type { Operator } from '../figures/operators';
import type { IndicatorRow, NumberCell } from '../model/self-evaluation-form';

const OPERATOR_WORDS: Readonly<Record<Operator, string>> = {
  '=': '等于',
  '≥': '大于等于',
  '≤': '小于等于',
  '>': '大于',
  '<': '小于',
};
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

const money = (cell: NumberCell | null) => (cell?.value ?? 0).toFixed(2);

/** 本年度资金全年执行数41.71万元，其中：财政拨款41.71万元，其他资金0.00万元。 */
function fundSentences({ form }: CheckedForm): string[] {
  const rows = form.funds?.rows ?? [];
  const total = rows.find((row) => row.isTotal);
  if (!total || !form.funds) return [];
  const unit = form.funds.amountUnit;
  const parts = rows.filter((row) => !row.isTotal);
  return (
    [
      ['年初预算数', 'initialBudget'],
      ['全年预算数', 'annualBudget'],
      ['全年执行数', 'executed'],
    ] as const
  ).flatMap(([name, column]) => {
    if (!total[column]) return [];
    const named = parts.map(
      (row) => `${(row.label?.text ?? '').replace(/^其中[:：]?\s*/, '')}${money(row[column])}${unit}`,
    );
    return [
      `本年度资金${name}${money(total[column])}${unit}${named.length > 0 ? `，其中：${named.join('，')}` : ''}。`,
    ];
  });
}

function valueText(row: IndicatorRow, which: 'target' | 'actual'): string {
  const quantity = which === 'target' ? row.targetQuantity : row.actualQuantity;
  const text = row[which]?.text ?? '';
  if (quantity.kind !== 'number' || quantity.value === null) return text;
  return `${formatNumber(quantity.value, 6)}${quantity.unit?.text ?? ''}`;
}

/** `3)培训合格率，目标值大于等于95%，实际完成97%，分值5，得分5。` */
export function indicatorSentence(
  row: IndicatorRow,
  number: number,
  weight: number | null,
  score: number | null,
): string {
  const isNumber = row.targetQuantity.kind === 'number';
  const words = isNumber ? OPERATOR_WORDS[row.targetQuantity.operator ?? '='] : '';
  const name = (row.level3?.text ?? '').replace(/^指标\d+[:：、.]?/, '');
  return `${String(number)})${name}，目标值${words}${valueText(row, 'target')}，实际完成${valueText(row, 'actual')}，分值${formatNumber(weight ?? 0)}，得分${formatNumber(score ?? 0)}。`;
}

/** The report's lines: what the form says, with the scores as they stand on it. */
export function narrateForm(checked: CheckedForm): readonly string[] {
  const { form, scores } = checked;
  const lines = [...fundSentences(checked)];
  let level1 = '';
  let level2 = '';
  let blocks = 0;
  let groups = 0;
  (form.indicators?.rows ?? []).forEach((row, index) => {
    const first = readLabel(row.level1?.text ?? '').key;
    const second = readLabel(row.level2?.text ?? '').key;
    if (first !== '' && first !== level1) {
      lines.push(`（${NUMERALS[blocks] ?? String(blocks + 1)}）${first}完成情况`);
      [level1, level2] = [first, ''];
      blocks++;
    }
    if (second !== '' && second !== level2) {
      groups++;
      lines.push(`${String(groups)}、${second}`);
      level2 = second;
    }
    const scored = scores.indicators[index];
    lines.push(
      indicatorSentence(
        row,
        index + 1,
        scored?.weight ?? null,
        scored?.score.printed ?? scored?.score.expected ?? null,
      ),
    );
  });
  const total = scores.total.fullPrinted ?? scores.total.fullRecomputed;
  const grade = scores.grade.printed ?? scores.grade.expected ?? scores.grade.recomputed;
  if (total !== null)
    lines.push(`本项目绩效自评得分${formatNumber(total)}分${grade === null ? '' : `，等级为${grade}`}。`);
  return lines;
}
