/** A rehearsed submission in words, or as one JSON object. */
import {
  EFFECT_NAMES,
  EFFECTS,
  knowledgeOf,
  rehearsalSentence,
  type Rehearsal,
} from '../core/rehearsing/rehearse';
import type { Effect } from '../core/rehearsing/system';
import type { Severity } from '../core/model/finding';
import type { Language } from '../core/model/localized';
import { onOneLine } from './terminal-text';

/** What `--fail-on` counts: what is refused and a red lamp as errors, all else as warnings. */
const SEVERITY: Readonly<Record<Effect, Severity>> = {
  refused: 'error',
  red: 'error',
  yellow: 'warning',
  lit: 'warning',
  asked: 'warning',
};

export function rehearsalCounts({ items }: Rehearsal): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { effect } of items) counts[SEVERITY[effect]] += 1;
  return counts;
}

export function renderRehearsal(
  file: string,
  rehearsal: Rehearsal,
  isJson: boolean,
  language: Language,
): string {
  const { system, items, forms, tooEarly } = rehearsal;
  const known = knowledgeOf(system)[language];
  if (isJson)
    return JSON.stringify({
      file,
      error: null,
      place: system.id,
      since: system.since,
      checked: system.citation.checked,
      evidence: system.citation.evidence,
      basis: known,
      notKnown: system.notKnown.map((words) => words[language]),
      forms,
      tooEarly,
      items: items.map(({ sheet, cell, effect, test, message }) => ({
        sheet,
        cell,
        effect,
        test,
        message: message[language],
      })),
    });
  const inOrder = [...items].sort((a, b) => EFFECTS.indexOf(a.effect) - EFFECTS.indexOf(b.effect));
  return [
    `${file}: ${rehearsalSentence(rehearsal)[language]}`,
    ...inOrder.map(
      ({ sheet, cell, effect, message }) =>
        `  ${EFFECT_NAMES[effect][language]}  ${sheet}!${cell}  ${message[language]}`,
    ),
    `  ${known}`,
    ...system.notKnown.map((words) => `  ${words[language]}`),
  ]
    .map(onOneLine)
    .join('\n');
}
