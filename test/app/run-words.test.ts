/** What is said of a run: the same clauses on every surface, complete in both languages. */
import { runRemarks, runSentence, heldBackLine } from '../../src/app/run-words';
import type { RunResult } from '../../src/app/run-result';
import type { HeldBackEdit } from '../../src/core/model/write-plan';

const BASE: RunResult = {
  kind: 'recalculated',
  forms: 5,
  mendable: 4,
  judgement: 2,
  unread: [],
  accounts: null,
  notes: 1,
  first: null,
  isEmpty: false,
  written: 4,
  marked: 3,
  restored: 0,
  heldBack: [],
  skippedNotes: 0,
  inHiddenRows: 0,
  hasReview: true,
  reviewHeldBack: null,
  undoEndsWithSession: false,
  refused: [],
  partlyRead: [],
};
const held: HeldBackEdit = { sheet: '项目3', cell: 'K7', cause: 'formula' };

test.each<[Partial<RunResult>, string, string]>([
  [
    {},
    '5 张自评表，改了 4 处，2 个请您判断，1 条提示',
    'Forms: 5; cells changed: 4; for you to decide: 2; for information: 1',
  ],
  [
    { heldBack: [held], notes: 0 },
    '5 张自评表，改了 4 处，1 处没有写入，2 个请您判断',
    'Forms: 5; cells changed: 4; not written: 1; for you to decide: 2',
  ],
  [
    { written: 0, notes: 0 },
    '5 张自评表，没有改动任何值；标记 3 处，写了“复核结果”表，2 个请您判断',
    'Forms: 5; no value changed; cells marked: 3, and the review sheet written; for you to decide: 2',
  ],
  [
    { written: 0, hasReview: false, notes: 0 },
    '5 张自评表，没有改动任何值；标记 3 处，2 个请您判断',
    'Forms: 5; no value changed; cells marked: 3; for you to decide: 2',
  ],
  [
    { written: 0, marked: 0, notes: 0 },
    '5 张自评表，没有改动任何值；写了“复核结果”表，2 个请您判断',
    'Forms: 5; no value changed; the review sheet was written; for you to decide: 2',
  ],
  [
    { written: 0, marked: 0, hasReview: false, judgement: 0, notes: 0 },
    '5 张自评表，没有改动任何值，0 个请您判断',
    'Forms: 5; nothing changed; for you to decide: 0',
  ],
  [
    { written: 0, isEmpty: true, heldBack: [held], notes: 0 },
    '5 张自评表，没有改动任何值，1 处没有写入，2 个请您判断',
    'Forms: 5; nothing changed; not written: 1; for you to decide: 2',
  ],
  [
    { kind: 'checked', written: 0 },
    '5 张自评表，标记 3 处，2 个请您判断，1 条提示，分数没有改动',
    'Forms: 5; cells marked: 3; for you to decide: 2; for information: 1; no score changed',
  ],
  [
    { kind: 'looked' },
    '5 张自评表，可改 4 处，2 个请您判断，1 条提示',
    'Forms: 5; to correct: 4; for you to decide: 2; for information: 1',
  ],
  [
    { kind: 'fixed', written: 1 },
    '已修正 1 处，2 个请您判断，1 条提示',
    'Cells corrected: 1; for you to decide: 2; for information: 1',
  ],
  [
    { kind: 'fixed', written: 0, heldBack: [held], notes: 0 },
    '没有改动任何值，1 处没有写入，2 个请您判断',
    'No value was changed; not written: 1; for you to decide: 2',
  ],
  [{ kind: 'undone', restored: 4 }, '已撤销，4 处恢复原值', 'Undone; cells restored: 4'],
  [
    { kind: 'undone', restored: 3, heldBack: [held] },
    '已撤销，3 处恢复原值，1 处没有恢复',
    'Undone; cells restored: 3; not restored: 1',
  ],
  [
    { kind: 'undone' },
    '已撤销，标记和“复核结果”表恢复原样，没有值要恢复',
    'Undone; marks and review sheet are as before, no value had been changed',
  ],
])('%j', (change, zh, en) => {
  expect(runSentence({ ...BASE, ...change })).toEqual({ zh, en });
});

test.each<[Partial<RunResult>, RegExp]>([
  [{ forms: 0 }, /没有找到绩效自评表/],
  [{ forms: 0, kind: 'cancelled' }, /^已取消/],
  [{ forms: 0, unread: [{ sheet: '培训费', firstPage: null }] }, /^工作表“培训费”像有自评表/],
])('without a form, or stopped: %j', (change, words) => {
  expect(runSentence({ ...BASE, ...change }).zh).toMatch(words);
});

test.each<[Partial<RunResult>, RegExp]>([
  [{ inHiddenRows: 2 }, /^其中 2 处在隐藏/],
  [{ skippedNotes: 3 }, /^3 个单元格已有您的备注或批注/],
  [{ reviewHeldBack: 'protected' }, /^复核结果表没有写入：/],
  [{ undoEndsWithSession: true }, /只能在关闭工作簿前撤销/],
  [{ refused: ['remarks'] }, /没有接受批注/],
  [
    { partlyRead: [{ sheet: 'Annex', area: 'A1:IV10000' }] },
    /^工作表“Annex”在很远的行列里.*只读了 A1:IV10000/,
  ],
  [{ unread: [{ sheet: 'B', firstPage: null }] }, /^工作表“B”像有自评表.*指认表头/],
  [{ unread: [{ sheet: 'B', firstPage: 'A' }] }, /^工作表“B”像是“A”那张表的下一页.*接在第一页下面/],
  [{ undoEndsWithSession: true, refused: ['record'] }, /撤销和去掉标记只能在关闭工作簿前做/],
])('remarked apart: %j', (change, words) => {
  const remarks = runRemarks({ ...BASE, ...change });
  expect(remarks).toHaveLength(1);
  expect(remarks[0]!.zh).toMatch(words);
  expect(remarks[0]!.zh).toMatch(/。$/);
  expect(remarks[0]!.en).toMatch(/^[\x20-\x7e’“”]+\.$/);
});

test('sheets of their own are named in one sentence, each page with the form that it follows', () => {
  const unread = [
    { sheet: '甲', firstPage: null },
    { sheet: '乙', firstPage: null },
    { sheet: '续', firstPage: '首' },
  ];
  expect(runRemarks({ ...BASE, unread }).map(({ zh }) => zh.slice(0, 12))).toEqual([
    '工作表“甲、乙”像有自评',
    '工作表“续”像是“首”那',
  ]);
});

test('a cell that was not written is named with its sheet and its reason', () => {
  expect(runRemarks(BASE)).toEqual([]);
  const { zh, en } = heldBackLine(held);
  expect(zh).toMatch(/^工作表“项目3”K7 是公式，未写；/);
  expect(en).toMatch(/^Sheet “项目3”, K7 holds a formula, not written; /);
});
