/** What `fix --dry-run` says of a file: what would be written, what is offered, and what is left alone. */
import { openPreview, type Choice, type Preview } from '../app/preview';
import type { CheckedOnce } from '../app/one-run';
import { resultOfCheck } from '../app/run-result';
import { heldBackLine, runSentence } from '../app/run-words';
import { orderOf } from '../app/workbench';
import type { CellContent } from '../core/model/edit';
import type { Language, Localized } from '../core/model/localized';
import type { CellValue } from '../core/model/sheet-snapshot';
import { onOneLine } from './terminal-text';

const NOTHING: Localized = { zh: '（空）', en: '(blank)' };
const OFFERED: Localized = { zh: '可选', en: 'offered' };

function outcomeOf({ outcome }: Choice, language: Language): string {
  if (!outcome) return '';
  const { total, grade } = outcome;
  const words =
    language === 'zh'
      ? [`总分 ${String(total ?? '—')}`, ...(grade === null ? [] : [`等级 ${grade}`])]
      : [`total ${String(total ?? '—')}`, ...(grade === null ? [] : [`grade ${grade}`])];
  return language === 'zh' ? `（${words.join('，')}）` : ` (${words.join(', ')})`;
}

function changeOf(before: CellContent, after: CellValue, language: Language): string {
  const old =
    before.formula ?? (before.value === null || before.value === '' ? NOTHING[language] : before.value);
  return `${String(old)} → ${String(after)}`;
}

function linesOf({ choices, following, ticked }: Preview, language: Language): string[] {
  const line = (choice: Choice): string => {
    const { sheet, cell, before, after, label, why } = choice;
    const sign = ticked.has(choice.key) ? '✓' : `? ${OFFERED[language]}`;
    const words = label ? label[language] : why[language];
    return `  ${sign} ${sheet}!${cell} ${changeOf(before, after, language)}  ${words}${outcomeOf(choice, language)}`;
  };
  return [
    ...choices.filter(({ isOffered }) => !isOffered).map(line),
    ...following.map(
      ({ sheet, cell, before, after, explanation }) =>
        `  ✓ ${sheet}!${cell} ${changeOf(before, after, language)}  ${explanation[language]}`,
    ),
    ...choices.filter(({ isOffered }) => isOffered).map(line),
  ];
}

/** Nothing is written. */
export async function renderPreview(
  file: string,
  { bench, checked, settings }: CheckedOnce,
  language: Language,
): Promise<string> {
  const order = orderOf(settings.run, 'recalculate', language);
  const plan = await bench.plan(order);
  const sentence = runSentence(resultOfCheck('looked', checked))[language];
  return [
    `${file}: ${sentence}`,
    ...linesOf(openPreview(checked, order, plan), language),
    ...(plan.heldBack ?? []).map((held) => `  - ${heldBackLine(held)[language]}`),
  ]
    .map(onOneLine)
    .join('\n');
}
