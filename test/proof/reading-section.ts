/** The part of docs/accuracy.md about the reading itself, in either language. */
import type { Paste } from '../support/pasted';
import { columnTable, share, slipTable, table, typosOf, unknownOf, type Language } from './header-tables';
import type { AccountMeasured, ReadingMeasured, ReadingTally } from './measure-reading';

const PASTE_NAMES: Readonly<Record<Paste, Readonly<Record<Language, string>>>> = {
  'no merges': { zh: '没有合并，每格仍在原列', en: 'no merges, every cell in its column' },
  'labels lost': {
    zh: '同上，并丢了管几行的标签',
    en: 'the same, and the labels beside several lines lost',
  },
  'lines shifted': {
    zh: '隔行左移：上面合并下来的格不见了',
    en: 'every other line shifted left: what was merged from above is gone',
  },
  narrow: { zh: '横向合并的只占一列', en: 'what was merged across takes one column' },
  'own cells': {
    zh: '每行只剩自己的格，依次排列',
    en: 'each line holds its own cells alone, one after the other',
  },
};

const TALLY_HEAD: Readonly<Record<Language, readonly string[]>> = {
  zh: ['表', '找到', '项目', '读对', '误报', '读错而未说明的表'],
  en: ['Forms', 'Found', 'Fields', 'Read right', 'False errors', 'Forms misread and not told'],
};

const tallyCells = ({
  forms,
  found,
  asked,
  right,
  falseErrors,
  unheard,
}: ReadingTally): readonly string[] => [
  String(forms),
  String(found),
  String(asked),
  share(right, asked),
  String(falseErrors),
  String(unheard),
];

export function placeTable(
  { places: { known, heldOut } }: Pick<ReadingMeasured, 'places'>,
  language: Language,
) {
  const names = language === 'zh' ? ['其余', '不参与调整的五分之一'] : ['the others', 'the fifth held out'];
  return table([
    ['', ...TALLY_HEAD[language]],
    [names[0] ?? '', ...tallyCells(known)],
    [names[1] ?? '', ...tallyCells(heldOut)],
  ]);
}

export function pasteTable({ pastes }: Pick<ReadingMeasured, 'pastes'>, language: Language) {
  return table([
    [language === 'zh' ? '粘贴' : 'Pasted', ...TALLY_HEAD[language]],
    ...pastes.map(([paste, tally]) => [PASTE_NAMES[paste][language], ...tallyCells(tally)]),
  ]);
}

export function accountTable({ forms, cells, figures, unaccounted }: AccountMeasured, language: Language) {
  const open = unaccounted.filter(({ isFigure }) => isFigure).length;
  const words =
    language === 'zh'
      ? (['', '非空单元格', '有交代的', '没有交代的'] as const)
      : (['', 'Filled cells', 'Accounted for', 'Not accounted for'] as const);
  const line = (name: string, all: number, left: number) => [
    name,
    String(all),
    share(all - left, all),
    String(left),
  ];
  const names =
    language === 'zh'
      ? [`${String(forms)} 份表`, '其中数字']
      : [`${String(forms)} forms`, 'figures among them'];
  return table([words, line(names[0] ?? '', cells, unaccounted.length), line(names[1] ?? '', figures, open)]);
}

const zh = (measured: ReadingMeasured): readonly string[] => [
  '### 读表本身',
  '',
  '**其他地方的表**（`test/other-places`）：逐格、逐个结论与人工核定的答案对照。每五张中按名字抽出一张，改进读表时只数它的对错，不看它错在哪里，另行列出。',
  '',
  ...placeTable(measured, 'zh'),
  '',
  '**从网页粘贴的表**：把每类版式的一份表按粘贴后的样子摆放（`test/support/pasted.ts`），每格是什么由画表时得知。“误报”是原样没有、粘贴后才有的“错误”；最后一栏是有项目没读对、读表结果却说读全了的表。',
  '',
  ...pasteTable(measured, 'zh'),
  '',
  `**表头写错**：每类版式一份规范的表，每个表头的每个字错、漏、重一次，或者整个换成不认识的词，共 ${String(measured.headers.length)} 次。目标：错漏重一字读法不变的不少于 98 %，其余都有说明；不认识的词读法不变或有说明；没有无声漏读，没有读错。`,
  '',
  ...slipTable(measured.headers, 'zh'),
  '',
  '错、漏、重一字，按列：',
  '',
  ...columnTable(typosOf(measured.headers), 'zh'),
  '',
  '换成不认识的词，按列：',
  '',
  ...columnTable(unknownOf(measured.headers), 'zh'),
  '',
  '**每格都有交代**：表内每个非空单元格，要么属于读出的某一项，要么被提示或“没有读懂”点名，要么改成别的内容结果就会变。三样都不是的，就是没人管的。',
  '',
  ...accountTable(measured.account, 'zh'),
  '',
];

const en = (measured: ReadingMeasured): readonly string[] => [
  '### The reading itself',
  '',
  '**Forms of other places** (`test/other-places`): cell by cell and verdict by verdict against answers worked out by hand. One in five, drawn by its name, is only counted while the reader is worked on and never looked into; it is printed apart.',
  '',
  ...placeTable(measured, 'en'),
  '',
  '**Pasted from pages**: one form of each layout family, laid out as pasting leaves it (`test/support/pasted.ts`); what each cell is for is known from the drawing. False errors are those that the form did not have before; the last column counts forms that were not read right although the reading says that it is whole.',
  '',
  ...pasteTable(measured, 'en'),
  '',
  `**Damaged headers**: one standard form of each layout family, each character of each header wrong, missing or doubled once, or the header replaced by a word that nobody knows, ${String(measured.headers.length)} trials. Goal: the same reading in at least 98 % of the slips of a character, the rest told; an unknown word leaves the reading as it is or is told; nothing lost in silence, nothing misread.`,
  '',
  ...slipTable(measured.headers, 'en'),
  '',
  'A character wrong, missing or doubled, by column:',
  '',
  ...columnTable(typosOf(measured.headers), 'en'),
  '',
  'An unknown word, by column:',
  '',
  ...columnTable(unknownOf(measured.headers), 'en'),
  '',
  '**Every cell accounted for**: each filled cell of a form belongs to something that was read, or is named by a finding or among what was not understood, or the outcome changes when something else stands there. The rest nobody looks after.',
  '',
  ...accountTable(measured.account, 'en'),
  '',
];

export const readingSection = (measured: ReadingMeasured, language: Language): readonly string[] =>
  language === 'zh' ? zh(measured) : en(measured);
