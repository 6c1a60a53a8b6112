/** ZP401: a printed score beside the one its target and actual allow. */
import { plainNumber } from '../core/figures/decimal';
import type { Localized } from '../core/model/localized';
import type { FormRule, RuleContext, RuleReport } from '../core/checking/rule';
import { givesReason } from '../core/scoring/verdict';
import { lineNumbers } from '../core/text/line-numbers';

type ScoredRow = RuleContext['rows'][number];

/** More rows than this whose words state no degree are told together: a list of the same sentence helps nobody. */
const MOST_UNTOLD = 3;

/** True where the actual's words state no degree, so that only a person can judge the score. */
const isUntold = ({ row, score }: ScoredRow): boolean =>
  score.score.verdict === 'judgement' &&
  score.score.position !== null &&
  score.due.tier === null &&
  score.due.open === null &&
  row.actualQuantity.value === null &&
  !row.parts;

/** True where another check asks about the row's target and actual; a deduction that is explained needs no asking. */
function isAskedElsewhere({ row, score: { due, score, weight } }: ScoredRow): boolean {
  const hasReason = givesReason(row.reason?.text);
  switch (due.open) {
    case 'saving':
    case 'not-applicable':
      return true;
    case 'frequency':
      return !hasReason;
    case 'late':
    case 'part-missed':
      return !(hasReason && score.printed !== null && weight !== null && score.printed < weight);
    case 'opposite':
    case 'less-is-better':
    case null:
      return false;
  }
}

const lineOf = ({ row }: ScoredRow) => row.row + 1;

/** What the scores may be if the targets were reached, rows with the same bounds together. */
function boundsOf(open: readonly ScoredRow[]): Localized {
  const groups = new Map<string, ScoredRow[]>();
  for (const scored of open) {
    const { min, max } = scored.score.score;
    const bounds = `${plainNumber(min ?? 0)}–${plainNumber(max ?? 0)}`;
    groups.set(bounds, [...(groups.get(bounds) ?? []), scored]);
  }
  const parts = [...groups].map(([bounds, rows]) => [bounds, lineNumbers(rows.map(lineOf))] as const);
  return {
    zh: `按达成计可得：${parts.map(([bounds, lines]) => `第 ${lines.join('、')} 行 ${bounds} 分`).join('；')}`,
    en: `points if reached: ${parts.map(([bounds, lines]) => `${bounds} (${lines.join(', ')})`).join('; ')}`,
  };
}

/** One report for all of them that names the rows and stands at each of their scores. */
function untoldTogether(open: readonly ScoredRow[]): readonly RuleReport[] {
  const [position, ...others] = open.flatMap(({ score }) => score.score.position ?? []);
  if (!position) return [];
  const lines = lineNumbers(open.map(lineOf));
  const scores = open.map(({ score }) => plainNumber(score.score.printed ?? 0));
  return [
    {
      position,
      others,
      isAboutAll: true,
      severity: 'info',
      message: 'judgement-many',
      values: { count: open.length, rows: { zh: lines.join('、'), en: lines.join(', ') } },
      printed: scores.join(', '),
      computation: boundsOf(open),
      needsPerson: true,
    },
  ];
}

export const indicatorScore: FormRule = {
  scope: 'form',
  code: 'ZP401',
  id: 'indicator-score',
  severity: 'error',
  title: { zh: '指标得分不符', en: 'Indicator score' },
  description: {
    zh: '按目标值、实际值和分值复算得分：多计为错误，少计且无原因为警告，空白、约数和有原因的自行扣分仅提示。',
    en: 'The score recomputed from target, actual and weight: too high is an error, too low without a reason a warning; blank, rounded and explained deductions are information.',
  },
  messages: {
    'over-scored': {
      zh: '得分 {printed} 偏高，应为 {expected}（分值 {weight}）。',
      en: 'The score {printed} is too high; {expected} of {weight} is due.',
    },
    'under-scored': {
      zh: '得分 {printed} 偏低且没有说明原因，应为 {expected}（分值 {weight}）。',
      en: 'The score {printed} is too low and no reason is given; {expected} of {weight} is due.',
    },
    rounded: {
      zh: '得分 {printed} 是 {expected} 的约数。',
      en: 'The score {printed} is {expected} rounded.',
    },
    deducted: {
      zh: '得分 {printed} 低于可得的 {expected}，已说明原因，予以认可。',
      en: 'The score {printed} is below {expected}; a reason is given and accepted.',
    },
    blank: { zh: '得分未填，按规则可得 {expected}。', en: 'The score is blank; {expected} is due by rule.' },
    'blank-open': {
      zh: '得分未填，且无法按规则计算，请人工填写。',
      en: 'The score is blank and cannot be computed; please enter it.',
    },
    judgement: {
      zh: '得分 {printed}：实际完成值没有说明达成程度，请人工判断。',
      en: 'Score {printed}: the actual does not state a degree; please judge.',
    },
    'judgement-many': {
      zh: '{count} 行的实际完成值没有说明达成程度（第 {rows} 行），得分请人工判断。',
      en: 'In {count} rows ({rows}) the actual does not state a degree; please judge their scores.',
    },
    'judgement-open': {
      zh: '得分 {printed}：按规则不能确定应得多少，请人工判断。',
      en: 'Score {printed}: the rules do not settle what is due; please judge.',
    },
  },
  basis: 'tierFloors',
  fixable: true,
  check: ({ form, rows }) => {
    if (form.kind === 'assessment') return [];
    const open = rows.filter(isUntold);
    const together = open.length > MOST_UNTOLD ? untoldTogether(open) : [];
    const single = rows.flatMap(({ row, score }): RuleReport[] => {
      const { position, printed, expected, verdict, computation } = score.score;
      const { most } = score;
      if (!position) return [];
      const values = { printed: printed ?? '', expected: expected ?? '', weight: most ?? '' };
      const base = { position, printed, expected, computation, values };
      const fix = expected === null ? {} : { fix: { position, value: expected } };
      // A score above its weight or outside the tier of its words has a check of its own.
      const isAboveWeight = printed !== null && most !== null && (printed > most || printed < 0);
      const isTier = score.due.tier !== null && score.due.min !== score.due.max;
      switch (verdict) {
        case 'over-scored':
          return isAboveWeight || isTier ? [] : [{ ...base, ...fix, message: verdict }];
        case 'under-scored':
          return isTier || isAboveWeight ? [] : [{ ...base, ...fix, severity: 'warning', message: verdict }];
        case 'rounded':
        case 'deducted':
          return [{ ...base, severity: 'info', message: verdict }];
        case 'blank':
          return [
            {
              ...base,
              ...fix,
              severity: 'info',
              message: expected === null ? 'blank-open' : 'blank',
              needsPerson: expected === null,
            },
          ];
        case 'judgement': {
          if (isAskedElsewhere({ row, score })) return [];
          const isUntoldRow = isUntold({ row, score });
          if (isUntoldRow && together.length > 0) return [];
          const message = isUntoldRow ? 'judgement' : 'judgement-open';
          return [{ ...base, severity: 'info', message, needsPerson: true }];
        }
        case 'ok':
        case 'unreadable':
        case 'not-applicable':
          return [];
      }
    });
    return [...together, ...single];
  },
};
