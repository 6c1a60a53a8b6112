/** Sheets drawn from right forms: one form, several below or beside each other, or prose; by family. */
import fc from 'fast-check';
import type { SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import { Canvas } from './canvas';
import { dressings, type Dressing } from './dressing';
import { drawForm, widthOf } from './draw-form';
import { drawProse } from './draw-prose';
import { findFamily, type Family, type Layout } from './layout';
import type { RightForm } from './right-form';
import { rightForms, severalForms } from './right-form-arbitrary';
import type { Places } from './sheet-part';

/** A sheet as it is to be drawn: drawing it again with other forms keeps every cell where it is. */
export interface SheetPlan {
  readonly family: string;
  readonly forms: readonly RightForm[];
  readonly layout: Layout;
  readonly dressing: Dressing;
  /** Blank lines or columns between forms. */
  readonly gap: number;
}

export interface DrawnSheet {
  readonly sheet: SheetSnapshot;
  /** In the order of the forms. */
  readonly places: readonly Places[];
}

export function drawSheet({ family, forms, layout, dressing, gap }: SheetPlan): DrawnSheet {
  const canvas = new Canvas();
  const { gathering } = findFamily(family);
  let { rows: row, columns: column } = dressing.offset;
  const places = forms.map((form): Places => {
    if (gathering === 'prose') return drawProse(canvas, form, dressing, row);
    const drawn = drawForm(canvas, form, layout, dressing, { row, column });
    if (gathering === 'beside') column += widthOf(layout, dressing) + 1;
    else row = canvas.end + gap;
    return drawn;
  });
  return { sheet: canvas.toSheet('Sheet1', dressing.merging), places };
}

const formsFor = (family: Family): fc.Arbitrary<readonly RightForm[]> => {
  switch (family.gathering) {
    case 'stacked':
      return severalForms(2, 3);
    case 'beside':
      return severalForms(2, 2);
    case 'prose':
      // Sentences have no place for a reason: nobody gives points up by themselves.
      return rightForms(['usual'], false).map((form) => [form]);
    case 'alone':
      return rightForms().map((form) => [form]);
  }
};

/** Right sheets of one family. */
export function sheetsOf(family: Family): fc.Arbitrary<SheetPlan> {
  return fc
    .record({
      forms: formsFor(family),
      layout: family.layouts,
      dressing: dressings,
      gap: fc.integer({ min: 1, max: 3 }),
    })
    .map((plan) => ({ family: family.id, ...plan }));
}
