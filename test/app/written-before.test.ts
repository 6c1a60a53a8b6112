/** Scores that earlier runs wrote follow their figures upwards too; what a person has typed since does not. */
import { coreEngine } from '../../src/app/core-engine';
import { localWorkbench } from '../../src/app/local-workbench';
import { DEFAULT_SETTINGS } from '../../src/app/workbook-settings';
import { orderOf } from '../../src/app/workbench';
import { withCell } from '../support/with-cell';
import type { UndoRecord } from '../../src/hosts/workbook-host';
import { formSheet } from '../rules/form-sheet';
import { MemoryHost } from '../support/memory-host';

const RUN = { ...DEFAULT_SETTINGS.run, marks: false, review: false };
const BLANK = {
  change: { 0: '产出指标 | 数量指标 | 培训人数 | ≥200人 | 150人 | 15 |  | ' },
  total: '100 | ',
};

function desk(host: MemoryHost) {
  const bench = localWorkbench(host, () => Promise.resolve(coreEngine));
  const { signal } = new AbortController();
  const asked = { signal, canCancel: false, settings: DEFAULT_SETTINGS, onWork: () => undefined };
  return {
    look: () => bench.check(asked),
    async recalculate() {
      await bench.check(asked);
      await bench.apply(orderOf(RUN, 'recalculate', 'zh'), { highlightRows: false, recordChanges: false });
      const { edits } = host.plans[host.plans.length - 1] ?? { edits: [] };
      return edits.map(({ cell, after }) => `${cell}=${String(after)}`);
    },
  };
}

test('a score of the run before is raised with its figures', async () => {
  const host = new MemoryHost([formSheet(BLANK)]);
  const { recalculate } = desk(host);
  expect(await recalculate()).toEqual(['H12=11.25', 'H18=95.75']);
  host.sheets = withCell(host.sheets, 'F12', '190人');
  expect(await recalculate()).toEqual(['H12=14.25', 'H18=98.75']);
});

test('a score typed over since is left, and stays so when the former one is typed again', async () => {
  const host = new MemoryHost([formSheet(BLANK)]);
  const { look, recalculate } = desk(host);
  await recalculate();
  host.sheets = withCell(host.sheets, 'H12', 11);
  await look();
  host.sheets = withCell(withCell(host.sheets, 'H12', 11.25), 'F12', '190人');
  expect(await recalculate()).toEqual([]);
});

test('a run from before the workbook was opened counts, where the host remembers it', async () => {
  const form = { ...BLANK, total: '100 | 95.75' };
  const sheets = withCell([formSheet(form)], 'H12', 11.25);
  const record: UndoRecord = {
    edits: [
      {
        sheet: 'Sheet1',
        cell: 'H12',
        written: { value: 11.25, formula: null },
        restore: { value: null, formula: null },
      },
    ],
    hostState: null,
  };
  class Remembering extends MemoryHost {
    loadUndo = () => Promise.resolve(record);
  }
  const later = withCell(sheets, 'F12', '190人');
  expect(await desk(new Remembering(later)).recalculate()).toEqual(['H12=14.25', 'H18=98.75']);
  expect(await desk(new MemoryHost(later)).recalculate()).toEqual([]);
});
