/** ZP401: a printed score beside the one its target and actual allow. */
import { shortText } from '../core/text/short-text';
import { decimal, plainNumber, rounded } from '../core/figures/decimal';
import type { Localized } from '../core/model/localized';
import type { Certainty } from '../core/model/edit';
import { executionIndicator } from '../core/scoring/score-execution';
import { isSettled } from '../core/scoring/score-total';
import type { FormRule, ProposedEdit, RuleContext, RuleReport } from '../core/checking/rule';
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
    case 'dropped':
      return true;
    case 'frequency':
      return !hasReason;
    case 'late':
    case 'part-missed':
      return !(hasReason && score.printed !== null && weight !== null && score.printed < weight);
    case 'opposite':
    case 'less-is-better':
    case 'by-person':
    case 'own-rule':
    case null:
      return false;
  }
}

const openMessage = ({ due }: ScoredRow['score']): string =>
  due.open === 'own-rule' ? 'blank-own-rule' : 'blank-open';

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
      subject: { zh: `${String(open.length)} 个指标`, en: `${String(open.length)} indicators` },
      values: { rows: { zh: lines.join('、'), en: lines.join(', ') } },
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
  topic: 'score',
  severity: 'error',
  title: { zh: '指标得分不符', en: 'Indicator score' },
  description: {
    zh: '按目标值、实际值和分值复算得分：多计为错误，少计且无原因为警告，空白、约数和有原因的自行扣分仅提示。',
    en: 'The score recomputed from target, actual and weight: too high is an error, too low without a reason a warning; blank, rounded and explained deductions are information.',
  },
  messages: {
    'over-scored': {
      figures: { zh: '{printed}{to}{expected}', en: '{printed}{to}{expected}' },
      why: { zh: '{how}', en: '{how}' },
    },
    differs: {
      figures: { zh: '{printed}{to}{expected}', en: '{printed}{to}{expected}' },
      why: { zh: '{how}', en: '{how}' },
    },
    'under-scored': {
      figures: { zh: '得 {printed}，可得 {expected}', en: '{printed} of {expected} due' },
      why: { zh: '少给 {missing} 分，没写原因', en: '{missing} withheld without a reason' },
    },
    rounded: {
      figures: { zh: '得 {printed}', en: '{printed} points' },
      why: { zh: '是 {expected} 的约数', en: '{expected} rounded' },
    },
    deducted: {
      figures: { zh: '得 {printed}，可得 {expected}', en: '{printed} of {expected} due' },
      why: { zh: '已说明原因，予以认可', en: 'a reason is given and accepted' },
    },
    blank: {
      figures: { zh: '空{to}{expected}', en: 'blank{to}{expected}' },
      why: { zh: '{how}', en: '{how}' },
    },
    'blank-judged': {
      figures: { zh: '得分没填，最多 {expected}', en: 'score blank, at most {expected}' },
      why: { zh: '{how}', en: '{how}' },
    },
    'blank-open': {
      figures: { zh: '得分没填', en: 'score blank' },
      why: { zh: '按规则算不出，请填写', en: 'the rules do not settle it; please enter it' },
    },
    'blank-own-rule': {
      figures: { zh: '得分没填', en: 'score blank' },
      why: { zh: '{how}，请填写', en: '{how}; please enter it' },
    },
    judgement: {
      figures: { zh: '得 {printed}', en: '{printed} points' },
      why: {
        zh: '完成值“{actual}”没说做到几成，得分请您核定',
        en: 'the actual “{actual}” states no degree; please settle the score',
      },
    },
    'judgement-many': {
      figures: { zh: '得分请您核定（第 {rows} 行）', en: 'please settle the scores (rows {rows})' },
      why: { zh: '完成值没说做到几成', en: 'the actual states no degree' },
    },
    'judgement-open': {
      figures: { zh: '得 {printed}', en: '{printed} points' },
      why: { zh: '{how}，得分请您核定', en: '{how}; please settle the score' },
    },
  },
  basis: 'tierFloors',
  fixable: true,
  check: ({ form, rows }) => {
    if (form.kind === 'assessment') return [];
    const execution = executionIndicator(form);
    const open = rows.filter(isUntold);
    const together = open.length > MOST_UNTOLD ? untoldTogether(open) : [];
    const single = rows.flatMap(({ row, score }): RuleReport[] => {
      const { position, printed, expected, verdict, computation } = score.score;
      const { most } = score;
      if (!position) return [];
      const values = {
        printed: printed ?? '',
        expected: expected ?? '',
        weight: most ?? '',
        missing:
          printed !== null && expected !== null ? plainNumber(rounded(decimal(expected).minus(printed))) : '',
        how: computation ?? '',
        actual: shortText(row.actual?.text ?? ''),
      };
      const base = { position, printed, expected, computation, values };
      const isSure = isSettled(score);
      const propose = (certainty: Certainty, extra: Partial<ProposedEdit> = {}) =>
        expected === null ? {} : { edits: [{ position, value: expected, certainty, ...extra }] };
      const setTo = { label: { zh: `得分改为 ${String(expected)}`, en: `score to ${String(expected)}` } };
      // A score above its weight or outside the tier of its words has a check of its own.
      const isAboveWeight = printed !== null && most !== null && (printed > most || printed < 0);
      const isTier = score.due.tier !== null && score.due.min !== score.due.max;
      switch (verdict) {
        case 'over-scored':
          return isAboveWeight || isTier
            ? []
            : [{ ...base, ...(isSure ? propose('certain') : propose('offered', setTo)), message: verdict }];
        case 'under-scored':
          if (isTier || isAboveWeight) return [];
          // The execution rate's own row is arithmetic, in either direction.
          return row === execution
            ? [{ ...base, ...propose('certain'), message: 'differs' }]
            : [
                {
                  ...base,
                  ...propose('offered', { ...setTo, ...(isSure ? { isRaise: true } : {}) }),
                  severity: 'warning',
                  message: verdict,
                  needsPerson: true,
                },
              ];
        case 'deducted':
          // What is below the tier of words that say that a part was missed has a check of its own.
          if (isTier && score.due.tier !== 1) return [];
          return [{ ...base, severity: 'info', message: verdict }];
        case 'rounded':
          return [{ ...base, severity: 'info', message: verdict }];
        case 'blank':
          return [
            {
              ...base,
              ...(isSure ? propose('certain') : propose('offered', setTo)),
              severity: 'info',
              message: expected === null ? openMessage(score) : isSure ? 'blank' : 'blank-judged',
              needsPerson: !isSure,
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
