/** What every rule says of itself: both languages, the same places in both, a code of its own, a line in the index. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkForm } from '../../src/core/checking/check-form';
import type { Localized } from '../../src/core/model/localized';
import { fillMessage } from '../../src/core/checking/rule';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';

const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
const HAN = /\p{Script=Han}/u;

type Named = [name: string, text: Localized];

/** What a rule says of a cell: figures and why, by the message's name. */
const messagesOf = (rule: (typeof RULES)[number]): Named[] =>
  Object.entries(rule.messages).flatMap(([name, { figures, why }]): Named[] => [
    [name, figures],
    ...(why ? [[`${name}, why`, why] as Named] : []),
  ]);

/** What the list is for, what tells nothing, and what speaks of the program. */
const BANNED =
  /请核对|偏高|偏低|存疑|本程序|无法读取|please check|too high|too low|doubtful|this program|cannot be read/i;

/** H12, $H$12, Sheet1!H12: the place is told last, and apart. */
const ADDRESS = /^\s*(?:\S+!)?\$?[A-Z]{1,3}\$?\d+/;

/** Texts of a rule by name. */
const textsOf = (rule: (typeof RULES)[number]): [string, Localized][] => [
  ['title', rule.title],
  ['description', rule.description],
  ...messagesOf(rule),
  ...(typeof rule.basis === 'string' ? [] : [['basis', rule.basis] as [string, Localized]]),
];

describe.each(RULES.map((rule) => [rule.code, rule] as const))('%s', (_code, rule) => {
  test.each(textsOf(rule))('%s stands in both languages, with the same places', (_name, text) => {
    expect(text.zh.trim()).toBe(text.zh);
    // Figures alone are the same in both: {printed}{to}{expected}.
    const words = text.zh.replace(/\{\w+\}/g, '');
    expect(HAN.test(words)).toBe(/[a-z]{2}/i.test(text.en.replace(/\{\w+\}/g, '')));
    expect(new Set(places(text.en))).toEqual(new Set(places(text.zh)));
  });

  test.each(messagesOf(rule))('%s says no more than the thing', (_name, { zh, en }) => {
    for (const text of [zh, en]) {
      expect(text).not.toMatch(BANNED);
      expect(text).not.toMatch(ADDRESS);
      expect(text).not.toMatch(/[。.]$/);
      expect(text).not.toMatch(/"/);
    }
  });

  test('has messages, a code and an id', () => {
    expect(Object.keys(rule.messages).length).toBeGreaterThan(0);
    expect(rule.code).toMatch(/^ZP[1-9]\d\d$/);
    expect(rule.id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  });

  test('rests on a citation of every profile, or on words', () => {
    const { basis } = rule;
    if (typeof basis !== 'string') return;
    for (const profile of PROFILES) {
      expect(profile.citations[basis].source.zh).toMatch(HAN);
      expect(profile.citations[basis].source.en).not.toBe('');
    }
  });
});

test('codes and ids are unique and in order', () => {
  const codes = RULES.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(codes.length);
  expect([...codes].sort()).toEqual(codes);
});

test('every file of the folder is in the index, once', () => {
  const files = readdirSync(join(__dirname, '..', '..', 'src', 'rules')).filter(
    (name) => name.endsWith('.ts') && name !== 'index.ts',
  );
  expect(files).toHaveLength(RULES.length);
});

/** A code or the beginning of one, in quotes or in a pattern. */
const CODE = /['"^/]ZP/;

test('codes are known to their rules alone', () => {
  const root = join(__dirname, '..', '..', 'src');
  const elsewhere = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      /\.tsx?$/.test(file) && !file.startsWith('rules') && CODE.test(readFileSync(join(root, file), 'utf8')),
  );
  expect(elsewhere).toEqual([]);
});

test('a place without a value stays visible rather than empty', () => {
  expect(fillMessage({ zh: '得 {a} 分', en: '{a} of {b}' }, { a: 3 })).toEqual({
    zh: '得 3 分',
    en: '3 of {b}',
  });
});

test('a rule that names a message it does not have is a fault, not a finding', () => {
  const [rule] = RULES;
  if (rule?.scope !== 'form') throw new Error('the first rule looks at forms');
  const broken = {
    ...rule,
    check: () => [{ position: { row: 0, column: 0 }, message: 'no-such-message' }],
  };
  const form = { kind: 'project', sheet: 'Sheet1', indicators: null } as never;
  const scores = { indicators: [] } as never;
  expect(() => checkForm(form, scores, PROFILES[0]!, { rules: [broken] })).toThrow(/no-such-message/);
});
