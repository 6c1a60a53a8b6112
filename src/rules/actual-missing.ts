/** ZP407: a score is printed but nothing says what was reached. */
import { saysSomething } from '../core/checking/due-cells';
import { executionIndicator } from '../core/scoring/score-execution';
import type { FormRule, RuleReport } from '../core/checking/rule';

export const actualMissing: FormRule = {
  scope: 'form',
  code: 'ZP407',
  id: 'actual-missing',
  topic: 'row',
  severity: 'warning',
  title: { zh: '实际完成值未填', en: 'Actual missing' },
  description: { zh: '有得分而没有填写实际完成值。', en: 'The actual is blank while a score is printed.' },
  messages: {
    missing: {
      figures: { zh: '没填完成值', en: 'actual blank' },
      why: { zh: '却得 {printed} 分', en: 'yet {printed} points' },
    },
  },
  basis: { zh: '得分须有实际完成值支持', en: 'A score rests on an actual' },
  fixable: false,
  doubts: 'row',
  check: ({ rows, form }) => {
    if (form.kind === 'assessment') return [];
    const execution = executionIndicator(form);
    return rows.flatMap(({ row, score }): RuleReport[] => {
      const printed = score.score.printed;
      if (
        row.actual?.text !== '' ||
        printed === null ||
        score.weight === 0 ||
        score.contradictions.length > 0 ||
        score.score.verdict === 'not-applicable'
      )
        return [];
      // The execution rate follows from the funds; its row still says nothing of what was reached.
      const isExecution = row === execution && saysSomething(row.target);
      if (score.due.unreadable !== 'actual-missing' && !isExecution) return [];
      return [
        {
          position: row.actual.position,
          ...(isExecution ? ({ severity: 'info', doubts: 'none' } as const) : {}),
          others: score.score.position ? [score.score.position] : [],
          message: 'missing',
          values: { printed },
          printed: null,
          needsPerson: true,
        },
      ];
    });
  },
};
