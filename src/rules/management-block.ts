/** ZP604: the block of fund management (资金管理情况) with an item left blank, or a problem without measures. */
import { shortName } from '../core/checking/name-cell';
import { saysSomething } from '../core/checking/due-cells';
import type { FormRule, RuleReport } from '../core/checking/rule';
import { compact } from '../core/text/label-text';
import { shortText } from '../core/text/short-text';
import type { Localized } from '../core/model/localized';

/** What was done wrongly with money. */
const PROBLEM =
  /挤占|挪用|截留|滞留|虚列|套取|违规|超范围|超标准|不规范|不合规|不及时|不到位|不科学|不准确|滞后|延迟|延期|逾期|未按|未能|未及时|存在.{0,8}(?:问题|不足|偏差)|资金沉淀|闲置/u;
/** Right in front of such words they say that it did not happen. */
const DENIED = /(?:未|没有|无|不存在|未发生|未发现|未出现|杜绝|防止|避免|严禁|不得|严防)[^,，。;；]{0,12}$/u;
const NOTHING_SAID = /^(?:无|没有|暂无|不存在|无问题|未发现问题|[-—/]+)$/u;

/** The words of a problem that a text admits; null where it admits none. */
function admitted(text: string): string | null {
  for (const clause of compact(text).split(/[,，。;；]/u)) {
    const match = PROBLEM.exec(clause);
    if (match && !DENIED.test(clause.slice(0, match.index))) return match[0];
  }
  return null;
}

export const managementBlock: FormRule = {
  scope: 'form',
  code: 'ZP604',
  id: 'management-block',
  topic: 'row',
  severity: 'warning',
  title: { zh: '资金管理情况没写全', en: 'Fund management left open' },
  description: {
    zh: '转移支付等自评表的“资金管理情况”（分配科学性、下达及时性、拨付合规性、使用规范性、执行准确性等）有一项没写情况说明，或写了问题而没有改进措施。',
    en: 'In the block of fund management of transfers an item says nothing, or tells of a problem without measures.',
  },
  messages: {
    blank: { figures: { zh: '情况说明没填', en: 'nothing is said of it' } },
    measures: {
      figures: {
        zh: '写了“{problem}”，没写问题和改进措施',
        en: 'tells of “{problem}” without problems and measures',
      },
    },
  },
  basis: { zh: '资金管理情况应逐项说明', en: 'Each item of fund management is to be told' },
  fixable: false,
  check: ({ form }) =>
    (form.management ?? []).flatMap(({ label, situation, problems }): readonly RuleReport[] => {
      const name = shortName(label.text);
      const subject: Localized = { zh: name, en: name };
      const base = { subject, needsPerson: true } as const;
      if (!saysSomething(situation))
        return [{ ...base, position: situation.position, message: 'blank', printed: situation.text || null }];
      const problem = admitted(situation.text);
      const isOpen = problems !== null && (problems.text === '' || NOTHING_SAID.test(compact(problems.text)));
      if (problem === null || !isOpen) return [];
      return [
        {
          ...base,
          position: problems.position,
          others: [situation.position],
          message: 'measures',
          values: { problem: shortText(situation.text) },
          printed: problems.text || null,
        },
      ];
    }),
};
