/** Measures that the text reports for the projects of a grade, while their forms say that there are none. */
import { parseAddress } from '../model/sheet-snapshot';
import type { AccountsReport } from './accounts-report';
import type { AccountsReading } from './check-accounts';

const MEASURES = /自评(?:结果|等级)为(优|良|中|差)的项目[^。;]{0,12}改进措施为?[:：]?([^。;]+)/g;
const NONE = /^(?:无|没有|暂无|无措施|不适用|\/|-|—+|无需改进|不存在)[。.]?$/;

export function measuresReports({ claim, forms }: AccountsReading): readonly AccountsReport[] {
  if (!claim?.checked) return [];
  return [...claim.text.matchAll(MEASURES)].flatMap(([, grade = '', measures = '']): AccountsReport[] => {
    if (NONE.test(measures)) return [];
    const silent = forms.filter(
      (form) => form.grade === grade && form.measures !== null && NONE.test(form.measures.trim()),
    );
    if (silent.length === 0) return [];
    return [
      {
        rule: 'measures',
        severity: 'info',
        sheet: claim.sheet,
        position: parseAddress(claim.cell) ?? { row: 0, column: 0 },
        others: [],
        message: 'none',
        values: {
          grade,
          measures: measures.slice(0, 40),
          sheets: silent
            .map(({ sheet }) => sheet)
            .slice(0, 5)
            .join('、'),
        },
        subject: { zh: '情况说明', en: 'Explaining text' },
        printed: measures.slice(0, 60),
        expected: null,
        computation: null,
        relation: [],
        operands: [],
        tolerance: null,
        needsPerson: false,
      },
    ];
  });
}
