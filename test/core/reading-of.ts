/** What is said of a form, without where it stands. */
import type { CheckedForm } from '../../src/core/checking/checked-form';

export function readingOf({ form, scores, findings, profileId }: CheckedForm) {
  return {
    kind: form.kind,
    profileId,
    project: form.projectName?.text.replace(/\s/g, ''),
    year: form.year?.value,
    funds: scores.funds.map(({ weight, rate, score }) => [
      weight,
      rate.printed,
      rate.expected,
      rate.verdict,
      score.printed,
      score.expected,
      score.verdict,
    ]),
    rows: scores.indicators.map(({ kind, operator, weight, score }) => [
      kind,
      operator,
      weight,
      score.printed,
      score.expected,
      score.min,
      score.max,
      score.verdict,
    ]),
    total: [
      scores.total.weight.printed,
      scores.total.score.printed,
      scores.total.score.expected,
      scores.total.recomputed,
    ],
    grade: [scores.grade.printed, scores.grade.expected, scores.grade.recomputed],
    findings: findings
      .map(({ code, severity, printed, expected }) =>
        `${code} ${severity} ${String(printed)} ${String(expected)}`.replace(/\s+/g, ' '),
      )
      .sort(),
  };
}
