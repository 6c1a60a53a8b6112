/** Runs over a workbook, in both places: one click, checking only, the preview's ticks, correcting, taking back. */
import { assert, assertEqual } from './harness';
import { assertSame, inBothPlaces, type OpenPlace } from './places';

/** Marks and lists everything; nothing else is changed. */
async function listed({ pane }: OpenPlace): Promise<void> {
  await pane.press('只检查');
  await pane.result();
  await pane.page.getByRole('treeitem').first().waitFor();
}

export const runStories = [
  ...inBothPlaces({
    name: 'one click writes what the preview promised, each change with its note; undo takes it all back',
    run: async (place) => {
      const { pane, page } = place;
      const before = await place.state();
      await pane.press('预览');
      const changes = await pane.plannedChanges();
      assert(changes.length > 0, 'the sample needs no change: it shows nothing');
      await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();

      await pane.press('一键重算');
      const result = await pane.result();
      const written = /^\d+ 张自评表，改了 (\d+) 处，(?:\d+ 处没有写入，)?\d+ 个请您判断/.exec(result)?.[1];
      assertEqual(Number(written), changes.length, `changes written (${result})`);
      const after = await place.state();
      for (const { sheet, cell, after: value } of changes) {
        assertEqual(String(after.value(sheet, cell)), value, `${sheet}!${cell}`);
        assert(after.note(sheet, cell)?.includes('原值') === true, `${sheet}!${cell} has no note`);
      }
      assert(after.sheets.includes('复核结果'), 'the review sheet is missing');

      await page.getByRole('status').getByRole('button', { name: '撤销' }).click();
      assert((await pane.result()).startsWith('已撤销'), `says: ${await pane.result()}`);
      await assertSame(place, before, before.sheets);
    },
  }),
  ...inBothPlaces({
    name: 'checking only marks and lists, and changes no figure',
    run: async (place) => {
      const before = await place.state();
      await listed(place);
      assert((await place.pane.result()).includes('分数没有改动'), `says: ${await place.pane.result()}`);
      const after = await place.state();
      assertEqual(after.valuesOf(before.sheets), before.valuesOf(before.sheets), 'values');
      assert(after.sheets.includes('复核结果'), 'the review sheet is missing');
      await place.pane.press('撤销');
      await place.pane.result();
      await assertSame(place, before, before.sheets);
    },
  }),
  ...inBothPlaces({
    name: 'of the preview only what is ticked is written',
    run: async (place) => {
      const { pane, page } = place;
      const before = await place.state();
      await pane.press('预览');
      const changes = await pane.plannedChanges();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: '全不勾' }).click();
      assert(await dialog.getByRole('button', { name: '写入勾选的 0 处' }).isDisabled(), 'nothing is ticked');
      const chosen = changes.find(({ sheet, cell }) => before.formula(sheet, cell) === null);
      assert(chosen !== undefined, 'no change to tick');
      await page.locator(`[data-edit="${chosen.sheet}!${chosen.cell}"] input`).first().check();
      await dialog.getByRole('button', { name: '写入勾选的 1 处' }).click();
      assert((await pane.result()).includes('改了 1 处'), `says: ${await pane.result()}`);
      const after = await place.state();
      const moved = changes.filter(
        ({ sheet, cell }) => after.value(sheet, cell) !== before.value(sheet, cell),
      );
      assertEqual(moved, [chosen], 'cells that changed');
    },
  }),
  ...inBothPlaces({
    name: 'one finding is corrected, then a whole group, then all that the search shows; each is taken back',
    run: async (place) => {
      const { pane, page } = place;
      const before = await place.state();
      await listed(place);
      await pane.openFixableFinding();
      const fix = page.getByRole('button', { name: /^修正为/ }).first();
      const value = (await fix.innerText()).replace('修正为', '').trim();
      await fix.click();
      // With what follows from it, such as the total.
      const written = /^已修正 ([1-9]\d*) 处/.exec(await pane.result())?.[1];
      assert(written !== undefined, `says: ${await pane.result()}`);
      await pane.press('撤销');
      assert((await pane.result()).startsWith(`已撤销，${written} 处`), `${value}: ${await pane.result()}`);

      const group = page.getByRole('button', { name: /^修正这一组/ }).first();
      const count = Number(/（(\d+)）/.exec(await group.innerText())?.[1]);
      assert(count > 1, 'a group of one needs no button');
      await group.click();
      assert(/^已修正 \d+ 处/.test(await pane.result()), `says: ${await pane.result()}`);
      await pane.press('撤销');
      await pane.result();

      await page.getByRole('searchbox', { name: '搜索问题' }).fill('ZP401');
      await page.getByRole('button', { name: /^修正列出的/ }).click();
      assert(/^已修正 \d+ 处/.test(await pane.result()), `says: ${await pane.result()}`);
      const after = await place.state();
      assert(after.valuesOf(before.sheets) !== before.valuesOf(before.sheets), 'nothing was written');
      await pane.press('撤销');
      await pane.result();
      // The marks of the first check are a run of their own.
      await pane.press('撤销');
      await pane.result();
      await assertSame(place, before, before.sheets);
    },
  }),
];
