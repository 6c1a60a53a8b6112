/** ZP714: the same people counted differently in two places: an indicator and a text, or the staff and the base data. */
import { countsAlike, staffIn, staffOf } from '../core/checking/stated-counts';
import { formTexts } from '../core/checking/form-texts';
import { rowName } from '../core/checking/name-cell';
import type { CheckedForm } from '../core/checking/checked-form';
import type { WorkbookReport, WorkbookRule } from '../core/checking/rule';
import { plainNumber } from '../core/figures/decimal';
import { compact } from '../core/text/label-text';
import type { TextCell } from '../core/model/self-evaluation-form';

export const countElsewhere: WorkbookRule = {
  scope: 'workbook',
  code: 'ZP714',
  id: 'count-elsewhere',
  topic: 'workbook',
  severity: 'warning',
  title: { zh: '人数前后不一致', en: 'People counted differently' },
  description: {
    zh: '文字里写的人数、人次、户数与同一表中相应指标的数不同；文字里写的在职人数、编制数与基础数据表不同。',
    en: 'A text counts people or households differently from the indicator of the same name, or staff differently from the base data.',
  },
  messages: {
    row: {
      figures: {
        zh: '写 {printed}，指标“{name}”是 {expected}',
        en: 'says {printed}; indicator “{name}” has {expected}',
      },
    },
    staff: {
      figures: {
        zh: '写在职 {printed} 人，基础数据表是 {expected} 人',
        en: 'says {printed} on the staff; the base data have {expected}',
      },
      why: { zh: '工作表“{sheet}”', en: 'sheet “{sheet}”' },
    },
    posts: {
      figures: {
        zh: '写编制 {printed} 人，基础数据表是 {expected} 人',
        en: 'says {printed} posts; the base data have {expected}',
      },
      why: { zh: '工作表“{sheet}”', en: 'sheet “{sheet}”' },
    },
  },
  basis: { zh: '同一人数各处应一致', en: 'The same people are counted the same everywhere' },
  fixable: false,
  check: ({ forms }) => {
    const base = forms.find(({ form }) => form.kind === 'base-data');
    return forms.flatMap((checked) => [
      ...againstRows(checked),
      ...(base && checked !== base ? againstStaff(checked, base) : []),
    ]);
  },
};

function againstRows({ form }: CheckedForm): readonly WorkbookReport[] {
  // In a report's sentences each text is an indicator itself.
  if (form.kind === 'narrative') return [];
  const { goalExpected, goalActual, texts } = form;
  const rows = form.indicators?.rows ?? [];
  const held = (cell: TextCell | null, of: 'target' | 'actual'): readonly WorkbookReport[] =>
    !cell || cell.text === ''
      ? []
      : rows.flatMap((row) => {
          const quantity = of === 'target' ? row.targetQuantity : row.actualQuantity;
          const told = countsAlike(compact(cell.text), row, quantity);
          const shown = of === 'target' ? row.target : row.actual;
          if (told === null || !shown) return [];
          return [
            {
              sheet: form.sheet,
              position: cell.position,
              others: [shown.position],
              message: 'row',
              values: { printed: told, name: rowName(row), expected: shown.text },
              printed: told,
              expected: shown.text,
              needsPerson: true,
            },
          ];
        });
  return [
    ...held(goalExpected, 'target'),
    ...held(goalActual, 'actual'),
    ...texts.flatMap(({ text }) => held(text, 'actual')),
  ];
}

function againstStaff({ form }: CheckedForm, base: CheckedForm): readonly WorkbookReport[] {
  const known = staffOf(base.form);
  if (!known) return [];
  const { planned, done } = formTexts(form);
  return [...planned, ...done].flatMap((cell) =>
    staffIn(compact(cell.text)).flatMap(({ kind, count }): readonly WorkbookReport[] => {
      const due = kind === 'staff' ? known.staff : known.posts;
      if (due === null || due === count) return [];
      return [
        {
          sheet: form.sheet,
          position: cell.position,
          message: kind,
          values: { printed: plainNumber(count), expected: plainNumber(due), sheet: base.form.sheet },
          printed: count,
          expected: due,
          needsPerson: true,
        },
      ];
    }),
  );
}
