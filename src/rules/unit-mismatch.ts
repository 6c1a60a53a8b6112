/** ZP405: target and actual cannot be compared: other units, or a word for a number. */
import { shortText } from '../core/text/short-text';
import { isMeasurable } from '../core/figures/quantity';
import type { FormRule, RuleReport } from '../core/checking/rule';
import { givesReason } from '../core/scoring/verdict';
import { lineNumbers } from '../core/text/line-numbers';
import { isOverMarked } from '../core/scoring/score-questions';

/** A figure with a unit or an operator inside a sentence: something that could have been measured. */
const FIGURE_IN_TEXT =
  /\d+(?:\.\d+)?\s*(?:%|％|个|项|次|人|万|亿|元|家|户|场|件|套|台|天|公里|平方米|亩|吨)|(?:[一二两三四五六七八九十百千]{2,}|[二两三四五六七八九十])(?:个|项|次|人|家|户|场|件|套)(?:以上|以内)?/;

/** “To double” names neither what is doubled nor what must be reached: nobody can hold a figure against it. */
const DOUBLING = /翻[一两二三]?[倍番]/;
const PLAIN_WORD = /^(?:已|全部|全面|基本|均|已全部)?(?:完成|达成|达到|实现|落实|达标)/;

export const unitMismatch: FormRule = {
  scope: 'form',
  code: 'ZP405',
  id: 'unit-mismatch',
  topic: 'meaning',
  severity: 'warning',
  title: { zh: '目标值与实际值无法比较', en: 'Target and actual do not compare' },
  description: {
    zh: '目标值与实际值单位不能换算，目标是数字而实际只写了文字，只说翻倍而没有基数，或按次数没有达到频次目标。',
    en: 'Target and actual have units that do not convert, a number is answered by a word, a target says “double” without a base, or a frequency is not reached over the year.',
  },
  messages: {
    units: {
      figures: { zh: '目标“{target}”，实际“{actual}”', en: 'target “{target}”, actual “{actual}”' },
      why: { zh: '单位不同，不能比较，请统一单位', en: 'units that do not convert; please use one' },
    },
    word: {
      figures: { zh: '没有实际数', en: 'no figure reached' },
      why: { zh: '目标“{target}”，只写“{actual}”', en: 'target “{target}”, actual “{actual}”' },
    },
    measurable: {
      figures: { zh: '没有实际数', en: 'no figure reached' },
      why: { zh: '目标“{target}”，只写“{actual}”', en: 'target “{target}”, actual “{actual}”' },
    },
    words: {
      figures: { zh: '没有实际数', en: 'no figure reached' },
      why: {
        zh: '第 {rows} 行，目标是数或含有数，只写“{actual}”',
        en: 'rows {rows}: the targets are or contain figures, the actual says “{actual}”',
      },
    },
    frequency: {
      figures: {
        zh: '目标“{target}”，实际“{actual}”，可得 {expected}',
        en: 'target “{target}”, actual “{actual}”, {expected} due',
      },
      why: {
        zh: '按全年计没有达到，不是全年实施的请写原因',
        en: 'not reached over a whole year; please give the reason if the project did not run all year',
      },
    },
    'no-base': {
      figures: { zh: '目标“{target}”', en: 'target “{target}”' },
      why: {
        zh: '没写基数和要达到的数，实际只写“{actual}”，请都写成数',
        en: 'no base and no figure to reach, and the actual says “{actual}”; please put both into figures',
      },
    },
  },
  basis: { zh: '目标值与实际值应可比', en: 'Target and actual must be comparable' },
  fixable: false,
  doubts: 'row',
  check: ({ rows, form }) => {
    if (form.kind === 'assessment') return [];
    const reports = rows.flatMap(({ row, score }): RuleReport[] => {
      const position = row.actual?.position;
      if (!position || !row.target || !row.actual) return [];
      const { text: printed } = row.actual;
      const values = { target: shortText(row.target.text), actual: shortText(printed) };
      const report = (message: string, more: Partial<RuleReport> = {}): RuleReport[] => [
        {
          position,
          others: row.target ? [row.target.position] : [],
          message,
          values,
          printed,
          needsPerson: true,
          ...more,
        },
      ];
      if (score.due.unreadable === 'units-differ') return report('units');
      if (score.due.wordForNumber) return report('word');
      if (score.due.open === 'frequency' && isOverMarked(score, form) && !givesReason(row.reason?.text))
        return report('frequency', {
          values: { ...values, expected: score.due.expected ?? '', weight: score.weight ?? '' },
          computation: score.due.computation,
        });
      if (
        !isMeasurable(row.targetQuantity) &&
        !isMeasurable(row.actualQuantity) &&
        PLAIN_WORD.test(printed) &&
        !/\d/.test(printed)
      ) {
        if (FIGURE_IN_TEXT.test(row.target.text)) return report('measurable');
        if (DOUBLING.test(row.target.text)) return report('no-base');
      }
      return [];
    });
    return alikeTogether(reports);
  },
};

/** Rows that give the same words for a figure: more of them than these are told in one finding. */
const MOST_ALIKE = 3;

function alikeTogether(reports: readonly RuleReport[]): readonly RuleReport[] {
  const isWord = ({ message }: RuleReport) => message === 'word' || message === 'measurable';
  const byWords = new Map<unknown, RuleReport[]>();
  for (const report of reports.filter(isWord))
    byWords.set(report.printed, [...(byWords.get(report.printed) ?? []), report]);
  return reports.flatMap((report): readonly RuleReport[] => {
    const alike = isWord(report) ? (byWords.get(report.printed) ?? []) : [];
    if (alike.length <= MOST_ALIKE) return [report];
    if (report !== alike[0]) return [];
    const lines = lineNumbers(alike.map(({ position }) => position.row + 1));
    return [
      {
        ...report,
        others: alike.slice(1).map(({ position }) => position),
        isAboutAll: true,
        message: 'words',
        subject: { zh: `${String(alike.length)} 个指标`, en: `${String(alike.length)} indicators` },
        values: {
          actual: shortText(String(report.printed)),
          rows: { zh: lines.join('、'), en: lines.join(', ') },
        },
      },
    ];
  });
}
