/** How the notes of forms begin, and the labels that stand beside them. */

const NAMES =
  '(?:备?注|说明|注释|注意(?:事项)?|填(?:表|报|写)(?:说明|要求|须知)|(?:评分|计分|打分|赋分|得分)(?:说明|标准|办法|方法|规则|依据)|附注)';

/** 注：, 备注1、, ※填表说明: in front of a note's text. */
export const NOTE_LEAD = new RegExp(`^[*※★●]?[([【]?${NAMES}[)\\]】]?\\d*[:：.、\\s]*`, 'u');

/** 注, 填表说明: a label with the note beside it. */
export const NOTE_LABEL = new RegExp(`^${NAMES}\\d*$`, 'u');

/** Begins a further line of a note: 2., （2）, ②, 二、 */
export const NOTE_NUMBER = /^(?:\d{1,2}[.、．)）]|[(（]\d{1,2}[)）]|[①-⑳]|[一二三四五六七八九十]{1,2}[、.])/u;

/** Words of a sentence that tells what was, not what is to be. */
export const TELLS_FACTS =
  /本(?:项目|单位|部门|年度项目)|我[局单位部中心院校市县区]|主要(?:原因|是)|原因(?:是|为|系)|存在|截[至止]|已(?:经|全部|完成|支付)|实现了|取得|自评得分\d|综合得分\d/u;
