/** Excels that refuse what they claim to have — notes, comments, a record in the workbook — at whatever call. */
import type { WritePlan } from '../../../src/core/model/write-plan';
import { ExcelWorkbookHost } from '../../../src/hosts/excel/excel-workbook-host';
import type { Refusal } from '../../support/excel-host/excel-host';
import { openInJsdom } from '../../support/excel-host/open-in-jsdom';
import type { PersonalityName } from '../../support/excel-host/personalities';
import { PERSONALITY_NAMES, remarksOf } from '../../support/excel-host/personalities';
import { cellOf, formWorkbook, mark, PLAN } from '../../support/excel-host/sample-workbook';
import { summary } from '../../support/excel-host/summary';
import { cloneWorkbook } from '../../support/excel-host/workbook-model';

const ZH = { language: 'zh' } as const;
const MARKS: WritePlan = { edits: [], marks: PLAN.marks, review: null };

async function open(personality: PersonalityName, refusals: readonly Refusal[], workbook = formWorkbook()) {
  const excel = await openInJsdom(workbook, { personality });
  excel.refusals.push(...refusals);
  const host = await ExcelWorkbookHost.create();
  return { excel, host, sheet: excel.sheet('项目1') };
}

const fillsOf = (sheet: Parameters<typeof cellOf>[0]) =>
  ['D5', 'D3', 'D6'].map((cell) => cellOf(sheet, cell)?.fill?.color);

const REMARKS_AT = {
  notes: ['Worksheet.notes', 'NoteCollection.getItemOrNullObject', 'NoteCollection.add'],
  comments: ['Worksheet.comments', 'Comment.content', 'CommentCollection.add'],
} as const;

const REMARK_REFUSALS = PERSONALITY_NAMES.flatMap((personality) => {
  const kind = remarksOf(personality);
  if (kind === 'none') return [];
  return REMARKS_AT[kind].flatMap((member) =>
    [member, ''].map((location) => ({ personality, member, location, code: 'GeneralException' as const })),
  );
});

describe.each(REMARK_REFUSALS)('in $personality, $member refused at “$location”', (refusal) => {
  const { personality } = refusal;

  it('a run is made without remarks, says so, and does not ask again', async () => {
    const { excel, host, sheet } = await open(personality, [refusal]);
    // Somebody's comment, so that all of a comment is read.
    sheet.comments.push({ id: 'c', content: '请核对', row: 0, column: 0 });
    const before = summary(excel.workbook);
    const first = await host.applyPlan(PLAN, ZH);
    expect(first).toMatchObject({ written: 3, marked: 3, heldBack: [], refused: ['remarks'] });
    expect(fillsOf(sheet)).toEqual(['#F4A582', '#FFD45E', '#DDEBF7']);
    expect(excel.workbook.xmlParts.size).toBe(1);
    excel.restartLog();
    const second = await host.applyPlan({ ...MARKS, marks: [mark('项目1', 'B6')] }, ZH);
    expect(second.refused).toEqual(['remarks']);
    expect(excel.log.map(({ error }) => error)).toEqual([null, null]);
    await host.undo(second.undo);
    await host.undo(first.undo);
    expect(summary(excel.workbook)).toEqual(before);
  });
});

it.each(PERSONALITY_NAMES.filter((name) => remarksOf(name) !== 'none'))(
  'in %s remarks that another Excel put are kept on record where they cannot be taken off',
  async (personality) => {
    const { excel, host } = await open(personality, []);
    await host.applyPlan(MARKS, ZH);
    const member = remarksOf(personality) === 'notes' ? 'Worksheet.notes' : 'Worksheet.comments';
    const refusal = { member, code: 'GeneralException' } as const;
    const refusing = await open(personality, [refusal], cloneWorkbook(excel.workbook));
    expect(await refusing.host.clearMarks()).toEqual({
      cleared: 0,
      kept: ['D5', 'D3', 'D6'].map((cell) => ({ sheet: '项目1', cell, cause: 'refused' })),
    });
    expect(fillsOf(refusing.sheet)).toEqual([undefined, '#E2EFDA', undefined]);
    const later = await open(personality, [], cloneWorkbook(refusing.excel.workbook));
    expect(await later.host.clearMarks()).toEqual({ cleared: 3, kept: [] });
    expect([later.sheet.notes.size, later.sheet.comments.length]).toEqual([0, 0]);
  },
);

const RECORD_AT = ['Workbook.customXmlParts', 'CustomXmlPartCollection.add'] as const;
const RECORD_REFUSALS = PERSONALITY_NAMES.flatMap((personality) =>
  RECORD_AT.flatMap((member) =>
    [member, ''].map((location) => ({ personality, member, location, code: 'GeneralException' as const })),
  ),
);

describe.each(RECORD_REFUSALS)('in $personality, $member refused at “$location”', (refusal) => {
  const { personality } = refusal;

  it('a run is made with its remarks, says how long it can be taken back, and is taken back', async () => {
    const { excel, host, sheet } = await open(personality, [refusal]);
    const before = summary(excel.workbook);
    const { undo, ...result } = await host.applyPlan(PLAN, ZH);
    expect(result).toMatchObject({ written: 3, marked: 3, undoEndsWithSession: true, refused: ['record'] });
    const remarks = remarksOf(personality) === 'none' ? 0 : 3;
    expect(sheet.notes.size + sheet.comments.length).toBe(remarks);
    expect((await host.loadUndo())?.edits).toEqual(undo.edits);
    expect(await host.undo(undo)).toEqual({ restored: 3, kept: [] });
    expect(summary(excel.workbook)).toEqual(before);
    expect(await host.loadUndo()).toBeNull();
  });

  it('marks go off, also those of a run before the last', async () => {
    const { excel, host } = await open(personality, [refusal]);
    const before = summary(excel.workbook);
    await host.applyPlan({ ...MARKS, marks: [mark('项目1', 'B6')] }, ZH);
    await host.applyPlan(MARKS, ZH);
    expect(await host.clearMarks()).toEqual({ cleared: 3, kept: [] });
    expect(summary(excel.workbook)).toEqual(before);
  });
});

describe.each(PERSONALITY_NAMES)('in %s', (personality) => {
  it('a record that was lost while saving is still known until the workbook is closed', async () => {
    const { excel, host } = await open(personality, []);
    const before = summary(excel.workbook);
    const { undo } = await host.applyPlan(PLAN, ZH);
    excel.workbook.xmlParts.clear();
    expect(await host.clearMarks()).toEqual({ cleared: 3, kept: [] });
    excel.workbook.xmlParts.clear();
    expect(await host.undo(undo)).toEqual({ restored: 3, kept: [] });
    expect(summary(excel.workbook)).toEqual(before);
  });

  it.each(['clear', 'undo'])(
    'a fill that does not come off is told by %s and stays on record',
    async (by) => {
      const { excel, host, sheet } = await open(personality, []);
      const before = summary(excel.workbook);
      const { undo } = await host.applyPlan(PLAN, ZH);
      excel.ignored.add('RangeFill.clear');
      const stuck = ['D5', 'D6'].map((cell) => ({ sheet: '项目1', cell, cause: 'refused' }));
      if (by === 'clear') expect(await host.clearMarks()).toEqual({ cleared: 1, kept: stuck });
      else expect(await host.undo(undo)).toEqual({ restored: 3, kept: stuck });
      expect(fillsOf(sheet)).toEqual(['#F4A582', '#E2EFDA', '#DDEBF7']);
      excel.ignored.clear();
      const reopened = await open(personality, [], cloneWorkbook(excel.workbook));
      expect(await reopened.host.clearMarks()).toEqual({ cleared: 2, kept: [] });
      const last = await reopened.host.loadUndo();
      if (last) await reopened.host.undo(last);
      expect(summary(reopened.excel.workbook).sheets).toEqual(before.sheets);
    },
  );
});
