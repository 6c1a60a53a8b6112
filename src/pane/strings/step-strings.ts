/** Names of the steps in the list of what can be taken back, Chinese first. `{name}` is the name of a cell on its form. */
import type { Localized } from '../../core/model/localized';

const pair = (zh: string, en: string): Localized => ({ zh, en });

export const STEP_NAMES = {
  run: pair('一键重算：{count} 处', 'Recalculate: {count}'),
  check: pair('只检查：标记', 'Check only: marks'),
  earlierRun: pair('上次的重算', 'The last run'),
  fixOne: pair('修正：{name}（{cell}）', 'Correct: {name} ({cell})'),
  fixMany: pair('修正 {count} 处', 'Correct {count}'),
  revert: pair('改回：{name}（{cell}）', 'Put back: {name} ({cell})'),
  reason: pair('写原因：{name}（{cell}）', 'Reason: {name} ({cell})'),
  reasons: pair('写原因：{count} 处', 'Reasons: {count}'),
  typed: pair('填写：{name}（{cell}）', 'Typed: {name} ({cell})'),
  emptied: pair('清空：{name}（{cell}）', 'Emptied: {name} ({cell})'),
} as const satisfies Readonly<Record<string, Localized>>;

/** The name of a step about one cell. */
export function stepAt(
  name: 'fixOne' | 'revert' | 'reason' | 'typed' | 'emptied',
  subject: Localized,
  place: Localized,
): Localized {
  const put = (language: 'zh' | 'en'): string =>
    STEP_NAMES[name][language]
      .replace('{name}', () => subject[language])
      .replace('{cell}', () => place[language]);
  return { zh: put('zh'), en: put('en') };
}
