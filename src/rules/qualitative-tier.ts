/** ZP403: a score outside the tier that the actual's words state. */
import { plainNumber } from '../core/figures/decimal';
import type { FormRule, ProposedEdit, RuleReport } from '../core/checking/rule';
import type { CellPosition } from '../core/model/sheet-snapshot';

/** The bound that lies nearer: how far inside the tier a person decides. */
const nearest = (position: CellPosition, bound: number | null): readonly ProposedEdit[] =>
  bound === null
    ? []
    : [
        {
          position,
          value: bound,
          certainty: 'offered',
          label: { zh: `得分改为 ${plainNumber(bound)}`, en: `score to ${plainNumber(bound)}` },
        },
      ];

export const qualitativeTier: FormRule = {
  scope: 'form',
  code: 'ZP403',
  id: 'qualitative-tier',
  severity: 'warning',
  title: { zh: '定性得分与达成程度不符', en: 'Score outside its tier' },
  description: {
    zh: '定性指标按达成、部分达成、未达成分档，所填得分不在实际完成情况对应的档内。',
    en: 'Qualitative indicators are scored by tiers; the printed score lies outside the tier that the actual states.',
  },
  messages: {
    above: {
      figures: { zh: '得 {printed}，这一档 {min}–{max}', en: '{printed}, its tier is {min}–{max}' },
      why: { zh: '完成值写“{actual}”', en: 'the actual says “{actual}”' },
    },
    below: {
      figures: { zh: '得 {printed}，这一档 {min}–{max}', en: '{printed}, its tier is {min}–{max}' },
      why: { zh: '完成值写“{actual}”，没写原因', en: 'the actual says “{actual}”; no reason is given' },
    },
  },
  basis: 'tierFloors',
  fixable: true,
  check: ({ rows, form }) => {
    if (form.kind === 'assessment') return [];
    return rows.flatMap(({ row, score }): RuleReport[] => {
      const { position, printed, expected, min, max, verdict, computation } = score.score;
      if (!position || printed === null || score.due.tier === null || min === max) return [];
      if (verdict !== 'over-scored' && verdict !== 'under-scored') return [];
      if (score.weight !== null && (printed > score.weight || printed < 0)) return [];
      const message = verdict === 'over-scored' ? 'above' : 'below';
      const values = { actual: row.actual?.text ?? '', printed, min: min ?? '', max: max ?? '' };
      return [
        {
          position,
          message,
          values,
          printed,
          expected,
          computation,
          needsPerson: true,
          edits: nearest(position, message === 'above' ? max : min),
        },
      ];
    });
  },
};
