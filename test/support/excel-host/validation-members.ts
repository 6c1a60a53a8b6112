/**
 * Data validation of the stand-in. As in Excel, a value written by code is not stopped by a rule; `valid` tells
 * afterwards whether it keeps to it.
 */
import type { CellValue } from '../../../src/core/model/sheet-snapshot';
import { uniform } from './fill-members';
import type { Members, ObjectOf } from './host-objects';
import { guardContent } from './range-access';
import { containsCell, overlaps } from './references';
import { HostFault } from './rich-api';
import type { SheetModel, ValidationModel } from './workbook-model';
import { peekCell } from './workbook-model';

function ruleAt(sheet: SheetModel, row: number, column: number): ValidationModel['rule'] | null {
  return sheet.validations.find(({ area }) => containsCell(area, row, column))?.rule ?? null;
}

function keepsTo(rule: ValidationModel['rule'] | null, value: CellValue | null): boolean {
  if (!rule || value === null) return true;
  if (rule.type === 'List') return rule.entries.includes(value);
  if (rule.type === 'Decimal')
    return Number(value) >= rule.from && (typeof rule.to !== 'number' || Number(value) <= rule.to);
  return Number.isInteger(value) && Number(value) >= rule.from && Number(value) <= rule.to;
}

interface GivenRule {
  readonly list?: { readonly source?: unknown };
  readonly decimal?: {
    readonly formula1?: unknown;
    readonly formula2?: unknown;
    readonly operator?: unknown;
  };
}

/** A rule as the API takes it: a list of words, or a decimal between bounds. */
function readRule(given: unknown): ValidationModel['rule'] {
  const { list, decimal } = given as GivenRule;
  if (typeof list?.source === 'string' && !list.source.startsWith('=')) {
    return { type: 'List', entries: list.source.split(',') };
  }
  const { formula1, formula2, operator } = decimal ?? {};
  if (typeof formula1 === 'number' && operator === 'GreaterThanOrEqualTo' && formula2 === undefined) {
    return { type: 'Decimal', from: formula1, to: null };
  }
  if (typeof formula1 === 'number' && operator === 'Between') {
    if (typeof formula2 === 'number') return { type: 'Decimal', from: formula1, to: formula2 };
    if (typeof formula2 === 'string' && formula2.startsWith('='))
      return { type: 'Decimal', from: formula1, to: formula2 };
  }
  throw new HostFault('InvalidArgument', 'no rule that Excel takes', 'DataValidation.rule');
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
  set: {
    rule: ({ sheet, area }, value) => {
      guardContent(sheet, area, 'DataValidation.rule');
      sheet.validations.push({ area, rule: readRule(value), alert: 'Stop' });
    },
    errorAlert: ({ sheet, area }, value) => {
      const { style, message, title } = value as Record<string, unknown>;
      if (typeof message !== 'string' || message.length > 255 || String(title).length > 32)
        throw new HostFault('InvalidArgument', 'the words of an alert', 'DataValidation.errorAlert');
      for (const validation of sheet.validations) {
        if (overlaps(validation.area, area)) validation.alert = String(style);
      }
    },
  },
};
