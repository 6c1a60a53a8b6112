/** Why a cell was not written, in words that follow its address, each with what to do next. */
import type { Localized } from '../model/localized';
import type { HoldBackCause } from '../model/write-plan';

export const HOLD_BACK_WORDS: Readonly<Record<HoldBackCause, Localized>> = {
  'in-text': {
    zh: '写在文字里，位置不能确定，未写；请手工修改',
    en: 'stands in a text where its place is not certain, not written; please change it by hand',
  },
  'changed-meanwhile': {
    zh: '内容已变，未写；请重新检查',
    en: 'changed meanwhile, not written; please check again',
  },
  formula: {
    zh: '是公式，未写；请修改公式，或在预览中允许覆盖此格',
    en: 'holds a formula, not written; please mend the formula, or allow this cell in the preview',
  },
  protected: {
    zh: '工作表受保护，未写；可先撤销保护',
    en: 'is on a protected sheet, not written; please unprotect it first',
  },
  'array-formula': {
    zh: '属于数组、溢出或共享公式，未写；请手工修改',
    en: 'belongs to an array, spilled or shared formula, not written; please change it by hand',
  },
  'sheet-gone': {
    zh: '工作表不在了，未写；请重新检查',
    en: 'the sheet is gone, not written; please check again',
  },
  'read-only': {
    zh: '文件只读，未写；请另存后再试',
    en: 'the file is read-only, not written; please save a copy',
  },
  'hidden-sheet': {
    zh: '工作表是隐藏的，未写；如需更正请先取消隐藏',
    en: 'is on a hidden sheet, not written; please unhide it first',
  },
  table: {
    zh: '在表格中，写公式会填满整列，未写；请手工输入公式',
    en: 'is in a table, where a formula may fill the whole column, not written; please enter it by hand',
  },
  validation: {
    zh: '数据验证不允许这个值，未写；请核对验证规则或手工填写',
    en: 'its data validation forbids the value, not written; please look at the rule or fill the cell by hand',
  },
  refused: {
    zh: '没有接受写入的值（可能被合并单元格遮盖，或被其他加载项改动），未写；请手工核对',
    en: 'did not take the value (a merge may cover it, or another add-in may change it), not written; please look at it by hand',
  },
  prose: {
    zh: '在文档正文里，正文从不改写，未写；请手工修改',
    en: 'stands in running text, which is never rewritten, not written; please change it by hand',
  },
  'several-lines': {
    zh: '格内有几段文字，未写；请手工修改',
    en: 'holds several lines of text, not written; please change it by hand',
  },
  field: {
    zh: '是 Word 域，未写；请更新域或手工修改',
    en: 'is a field of Word, not written; please update the field or change it by hand',
  },
  'recorded-change': {
    zh: '有未处理的修订，未写；请先接受或拒绝修订',
    en: 'holds a recorded change, not written; please accept or reject it first',
  },
  control: {
    zh: '内容控件已锁定、绑定数据或没有这一选项，未写；请在 Word 中修改',
    en: 'is a content control that is locked, bound or does not offer this, not written; please change it in Word',
  },
  'sign-beside': {
    zh: '格内还有符号、图片、公式、编号或嵌套表格，未写；请手工修改',
    en: 'also holds a sign, picture, equation, number or table, not written; please change it by hand',
  },
};
