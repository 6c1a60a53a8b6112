/** Both languages say the same things: no key without words, no placeholder in one language only. */
import { LAYOUT_STRINGS } from '../../src/pane/strings/layout-strings';
import { RULES_STRINGS } from '../../src/pane/strings/rules-strings';
import type { ScreenStrings } from '../../src/pane/parts/screen-words';
import { fill, STRINGS, words } from '../../src/pane/strings/strings';
import { HAND_OVER_STRINGS } from '../../src/pane/strings/hand-over-strings';
import { PROBE_STRINGS } from '../../src/pane/strings/probe-strings';
import { DESK_STRINGS } from '../../src/pane/strings/desk-strings';
import { SETTINGS_STRINGS } from '../../src/pane/strings/settings-strings';
import { STEP_NAMES } from '../../src/pane/strings/step-strings';
import { TOOLS_STRINGS } from '../../src/pane/strings/tools-strings';

const ALL: ScreenStrings = {
  ...STRINGS,
  ...prefixed('rules', RULES_STRINGS),
  ...prefixed('layout', LAYOUT_STRINGS),
  ...prefixed('tools', TOOLS_STRINGS),
  ...prefixed('handOver', HAND_OVER_STRINGS),
  ...prefixed('probe', PROBE_STRINGS),
  ...prefixed('desk', DESK_STRINGS),
  ...prefixed('settings', SETTINGS_STRINGS),
  ...prefixed('step', STEP_NAMES),
};
const keys = Object.keys(ALL);

function prefixed(screen: string, strings: ScreenStrings): ScreenStrings {
  return Object.fromEntries(Object.entries(strings).map(([key, each]) => [`${screen}.${key}`, each]));
}

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).sort();

/** Words that are Chinese in the English pane too: the name of the other language, and headers as they are printed. */
const CHINESE_IN_ENGLISH: readonly string[] = [
  'switchLanguage',
  'staleList',
  'tools.review',
  'tools.clearMarksHint',
  'tools.blankTemplateHint',
  'tools.pasteNothing',
  'probe.hint',
];

describe('the words of the pane', () => {
  test.each(keys)('%s is complete in both languages', (key) => {
    const { zh, en } = ALL[key]!;
    expect(zh.trim()).not.toBe('');
    expect(en.trim()).not.toBe('');
    expect(placeholders(en)).toEqual(placeholders(zh));
  });

  test.each(keys.filter((key) => !CHINESE_IN_ENGLISH.includes(key)))('%s is English in English', (key) => {
    expect(ALL[key]!.en).not.toMatch(/[\u4e00-\u9fff，。；：（）]/);
  });

  test('values are filled in, and a missing one stays visible', () => {
    expect(fill('{a} 与 {b}', { a: 1 })).toBe('1 与 {b}');
    expect(words('zh', 'saveOpen', { count: 7 })).toMatch(/^还有 7 处没有判断/);
  });
});
