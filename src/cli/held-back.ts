/** Why a cell was not written, in words that end with what to do. */
import type { Localized } from '../core/localized';
import type { HoldBackCause } from '../core/write-plan';

export const HELD_BACK: Readonly<Record<HoldBackCause, Localized>> = {
  'changed-meanwhile': {
    zh: '内容已变，未写；请重新检查',
    en: 'changed meanwhile, not written; please check again',
  },
  formula: {
    zh: '是公式，未写；请修改公式或手工填写',
    en: 'holds a formula, not written; please mend the formula',
  },
  protected: {
    zh: '单元格受保护，未写；可先撤销工作表保护',
    en: 'is locked on a protected sheet, not written; please unprotect it first',
  },
  'array-formula': {
    zh: '属于数组或共享公式，未写；请手工修改',
    en: 'belongs to an array or shared formula, not written; please change it by hand',
  },
  'sheet-gone': {
    zh: '工作表不在了，未写；请重新检查',
    en: 'the sheet is gone, not written; please check again',
  },
  'read-only': {
    zh: '工作簿只读，未写；请另存后再试',
    en: 'the workbook is read-only, not written; please save a copy',
  },
};
