/** ZP103: a number stored as text. */
import type { FormRule, ProposedEdit, RuleReport } from '../core/checking/rule';
import type { CellPosition } from '../core/model/sheet-snapshot';
import { plainNumber } from '../core/figures/decimal';
import { numberCells } from '../core/model/number-cells';

/** On request only: the figure is right as it is read. */
const toNumberCell = (position: CellPosition, value: number): ProposedEdit => ({
  position,
  value,
  certainty: 'offered',
  label: { zh: `改为数值 ${plainNumber(value)}`, en: `make it the number ${plainNumber(value)}` },
});

export const textNumber: FormRule = {
  scope: 'form',
  isForBaseData: true,
  code: 'ZP103',
  id: 'text-number',
  topic: 'form',
  severity: 'info',
  title: { zh: '文本格式的数字', en: 'Number stored as text' },
  description: {
    zh: '数字以文本保存（全角、千分位、多余空格、％），或得分写成“满分”“扣1分”，求和公式会漏掉它。',
    en: 'A number stored as text (full-width digits, thousands separators, stray spaces), or a score told in words (满分, 扣1分); sums skip it.',
  },
  messages: {
    text: {
      figures: { zh: '“{text}”是文字', en: '“{text}” is text' },
      why: { zh: '求和时漏掉', en: 'sums skip it' },
    },
    units: {
      figures: { zh: '和单位写在一格（如“{text}”）', en: 'written with their unit (the first: “{text}”)' },
      why: {
        zh: '成了文字，求和时漏掉，请只填数字',
        en: 'they are text, which sums skip; please enter figures alone',
      },
    },
    words: {
      figures: { zh: '“{text}”是文字', en: '“{text}” is text' },
      why: { zh: '按 {points} 分算，求和时漏掉', en: 'taken as {points} points; sums skip it' },
    },
  },
  basis: { zh: '数字应以数值格式保存', en: 'Numbers belong in number cells' },
  fixable: true,
  check: ({ form }) => {
    if (form.kind === 'narrative' || form.kind === 'assessment') return [];
    const reports = numberCells(form).flatMap((cell): RuleReport[] => {
      if (cell.value === null || (cell.form !== 'text' && cell.form !== 'text-percent')) return [];
      const text = String(cell.raw);
      if (cell.isInWords) {
        const { position, value } = cell;
        const values = { text, points: plainNumber(value) };
        return [
          {
            position,
            message: 'words',
            values,
            printed: text,
            expected: value,
            edits: [toNumberCell(position, value)],
          },
        ];
      }
      // A weight read from a label (数量指标 20分) or a total inside a sentence is no number cell.
      if (/[^\d.,，．０-９％%+\-\s\u3000分元万亿千¥￥约]/.test(text)) return [];
      const isPlain = cell.form === 'text' && /^[\s\d.,０-９．，\u3000]+$/.test(text);
      return [
        {
          position: cell.position,
          message: 'text',
          values: { text },
          printed: text,
          // 100 typed over “100%” would be ten thousand per cent in a cell of that format.
          expected: cell.form === 'text-percent' ? `${plainNumber(cell.value)}%` : cell.value,
          ...(isPlain ? { edits: [toNumberCell(cell.position, cell.value)] } : {}),
        },
      ];
    });
    return withUnitsAsOne(reports);
  },
};

/** 30分, 380万元: a habit of the whole form, told once. */
function withUnitsAsOne(reports: readonly RuleReport[]): readonly RuleReport[] {
  const isWithUnit = (report: RuleReport) => /[分元]\s*$/u.test(String(report.printed));
  const [first, ...others] = reports.filter(isWithUnit);
  if (!first || others.length === 0) return reports;
  const told: RuleReport = {
    position: first.position,
    others: others.map((report) => report.position),
    message: 'units',
    subject: { zh: `${String(others.length + 1)} 个数`, en: `${String(others.length + 1)} figures` },
    values: { text: String(first.printed) },
    printed: String(first.printed),
  };
  return reports.flatMap((report) => (report === first ? [told] : isWithUnit(report) ? [] : [report]));
}
