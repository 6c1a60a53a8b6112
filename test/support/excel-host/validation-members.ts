/**
 * Data validation of the stand-in. As in Excel, a value written by code is not stopped by a rule; `valid` tells
 * afterwards whether it keeps to it.
 */
import type { CellValue } from '../../../src/core/sheet-snapshot';
import { uniform } from './fill-members';
import type { Members, ObjectOf } from './host-objects';
import { containsCell, overlaps } from './references';
import type { SheetModel, ValidationModel } from './workbook-model';
import { peekCell } from './workbook-model';

function ruleAt(sheet: SheetModel, row: number, column: number): ValidationModel['rule'] | null {
  return sheet.validations.find(({ area }) => containsCell(area, row, column))?.rule ?? null;
}

function keepsTo(rule: ValidationModel['rule'] | null, value: CellValue | null): boolean {
  if (!rule || value === null) return true;
  if (rule.type === 'List') return rule.entries.includes(value);
  return Number.isInteger(value) && Number(value) >= rule.from && Number(value) <= rule.to;
}

export const dataValidationMembers: Members<ObjectOf<'DataValidation'>> = {
  get: {
    type: ({ sheet, area }) => {
      if (!sheet.validations.some((validation) => overlaps(validation.area, area))) return 'None';
      return uniform([area], (row, column) => ruleAt(sheet, row, column)?.type ?? 'None') ?? 'Inconsistent';
    },
    valid: ({ sheet, area }) =>
      uniform([area], (row, column) =>
        keepsTo(ruleAt(sheet, row, column), peekCell(sheet, row, column)?.value ?? null),
      ),
  },
};
