/** Final accounts in words: one sentence of what was checked, and a line a table. */
import type { CheckedAccounts, CheckedTable } from '../checking/checked-form';
import type { Localized } from '../model/localized';

/** What is told of the accounts on every surface. */
export interface AccountsSaid {
  readonly tables: number;
  readonly relations: CheckedAccounts['relations'];
}

export const accountsSaid = ({ tables, relations }: CheckedAccounts): AccountsSaid => ({
  tables: tables.filter(({ kind }) => kind !== 'other').length,
  relations,
});

/** 10 张决算表，核对 341 项关系：319 项相符，22 项属进位误差，0 项不符; no full stop. */
export function accountsSentence({ tables, relations }: AccountsSaid): Localized {
  const { checked, exact, rounded, cut, failed, skipped } = relations;
  const zh = [
    `${String(exact)} 项相符`,
    `${String(rounded)} 项属进位误差`,
    ...(cut > 0 ? [`${String(cut)} 项截尾`] : []),
    `${String(failed)} 项不符`,
    ...(skipped > 0 ? [`${String(skipped)} 项无法核对`] : []),
  ];
  const en = [
    `${String(exact)} exact`,
    `${String(rounded)} explained by rounding`,
    ...(cut > 0 ? [`${String(cut)} cut off`] : []),
    `${String(failed)} wrong`,
    ...(skipped > 0 ? [`${String(skipped)} not possible`] : []),
  ];
  return {
    zh: `${String(tables)} 张决算表，核对 ${String(checked)} 项关系：${zh.join('，')}`,
    en: `Final accounts: tables ${String(tables)}, relations checked ${String(checked)}: ${en.join(', ')}`,
  };
}

/** What a table is and how much of it there is: 收入表，24 行. */
export function tableWords({ name, rows, noData }: CheckedTable): Localized {
  return noData
    ? { zh: `${name.zh}，无数据`, en: `${name.en}, no data` }
    : { zh: `${name.zh}，${String(rows)} 行`, en: `${name.en}, ${String(rows)} lines` };
}

/** What of the accounts is not there; null where all is. */
export function missingWords({ missing }: CheckedAccounts): Localized | null {
  if (missing.length === 0) return null;
  return {
    zh: `没有：${missing.map(({ name }) => name.zh).join('、')}`,
    en: `not there: ${missing.map(({ name }) => name.en).join(', ')}`,
  };
}

/** Whether a code of project expenditure has a form. */
export function coveredWords(covered: boolean | null): Localized {
  if (covered === null) return { zh: '不能确定', en: 'cannot be told' };
  return covered ? { zh: '有自评表', en: 'has a form' } : { zh: '没有自评表', en: 'no form' };
}
