/** References that several figures share. Nobody here has read an official text: none of them is called official. */
import type { Citation } from '../core/scoring/profile';

/** The day on which what follows was last gone through. */
export const CHECKED = '2026-12-01';

export const MEASURES_2020: Citation = {
  source: {
    zh: '《项目支出绩效评价管理办法》',
    en: 'Measures for performance evaluation of project expenditure',
  },
  number: { zh: '财预〔2020〕10号', en: 'Caiyu [2020] No. 10' },
  seen: {
    zh: '各省自评表所印脚注（如安徽 2022 年、四川）',
    en: 'footnotes of provincial forms (Anhui 2022, Sichuan)',
  },
  evidence: 'form',
  checked: CHECKED,
  open: { zh: '原文没有读到，条款不详', en: 'the text itself was not read; no article is known' },
};

export const CORE_2021: Citation = {
  source: {
    zh: '《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》',
    en: 'Guidelines on core performance targets and indicators of central departments (trial)',
  },
  number: { zh: '财预〔2021〕101号', en: 'Caiyu [2021] No. 101' },
  evidence: 'memory',
  checked: CHECKED,
  open: { zh: '凭记忆，原文没有读到', en: 'from memory; the text itself was not read' },
};

/** Custom of the forms that were seen. */
export const PRINTED_FORMS: Citation = {
  source: { zh: '各地公开自评表的计分惯例', en: 'Scoring practice of published self-evaluation forms' },
  evidence: 'form',
  checked: CHECKED,
};

/** What a running system does, as its public code has it. */
export const RUNNING_SYSTEM: Citation = {
  source: {
    zh: '一套在用的绩效管理系统的计分与校验',
    en: 'Scoring and validation of a performance system in use',
  },
  seen: { zh: '该系统公开的程序代码', en: 'the system’s public code' },
  evidence: 'system',
  checked: CHECKED,
};

/** A manual that names no place. */
export const MANUAL_2022: Citation = {
  source: { zh: '一份 2022 年的操作手册（未写明地区）', en: 'A manual of 2022 that names no place' },
  seen: { zh: '转载页面', en: 'a second-hand page' },
  evidence: 'manual',
  checked: CHECKED,
  open: { zh: '出自哪里、是否仍在用都不清楚', en: 'whose it is and whether it is still in use is not known' },
};

export const OWN_LIMITS: Citation = {
  source: {
    zh: '没有文件规定：本程序提示用的界限，按公开自评表中明显失真的情形取定，只影响警告，不影响得分',
    en: 'Laid down by no document: limits of this program, set by plain cases on published forms; they raise warnings and change no score',
  },
  evidence: 'form',
  checked: CHECKED,
};

export const ROUNDING: Citation = {
  source: {
    zh: '表内金额按万元保留三位小数，由元计算的执行率可相差 0.01 个百分点；得分保留两位小数',
    en: 'Amounts are printed in 万元 with three decimals, so a rate computed from 元 may differ by 0.01 points; scores carry two decimals',
  },
  evidence: 'form',
  checked: CHECKED,
};
