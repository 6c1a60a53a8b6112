/** Runs over a workbook, in both places: one click, checking only, the preview's ticks, correcting, taking back. */
import { assert, assertEqual } from './harness';
import { assertSame, inBothPlaces } from './places';

export const runStories = [
  ...inBothPlaces({
    name: 'one click writes what the preview promised; each change leads to its cell and back; undo takes all back',
    run: async (place) => {
      const { pane, page } = place;
      const before = await place.state();
      await pane.press('预览');
      const changes = await pane.plannedChanges();
      assert(changes.length > 0, 'the sample needs no change: it shows nothing');
      await pane.press('取消');
      await pane.press('一键重算');
      await pane.says(new RegExp(`改了 ${String(changes.length)} 处`));
      await page
        .locator('[data-change]')
        .nth(changes.length - 1)
        .waitFor();
      assertEqual(await page.locator('[data-change]').count(), changes.length, 'changes listed');
      const after = await place.state();
      for (const { sheet, cell, after: value } of changes)
        assertEqual(String(after.value(sheet, cell)), value, `${sheet}!${cell}`);
      for (const { sheet, cell } of changes) {
        await page.locator(`[data-change="${sheet}!${cell}"]`).click();
        await pane.until(async () => (await place.selected()) === `${sheet}!${cell}`, `to be at ${cell}`);
      }
      await page.getByRole('button', { name: '改回 15' }).click();
      await pane.says(/改了 \d+ 处|可改/);
      const [first] = changes.filter(({ after: value }) => value === '11.25');
      assert(first !== undefined, 'the score is not among the changes');
      assertEqual((await place.state()).value(first.sheet, first.cell), 15, 'the score put back');
      await pane.undo();
      await pane.undo();
      await assertSame(place, before, before.sheets);
    },
  }),
  ...inBothPlaces({
    name: 'checking only lists anew, and changes no figure',
    run: async (place) => {
      const before = await place.state();
      await (await place.pane.checkingOnly()).click();
      await place.pane.says(/可改 4 处/);
      const after = await place.state();
      assertEqual(after.valuesOf(before.sheets), before.valuesOf(before.sheets), 'values');
    },
  }),
  ...inBothPlaces({
    name: 'of the preview only what is ticked is written',
    run: async (place) => {
      const { pane, page } = place;
      const before = await place.state();
      await pane.press('预览');
      const changes = await pane.plannedChanges();
      await pane.press('全不选');
      assert(await page.getByRole('button', { name: '写入勾选的 0 处' }).isDisabled(), 'nothing is ticked');
      const chosen = changes.find(({ sheet, cell }) => before.formula(sheet, cell) === null);
      assert(chosen !== undefined, 'no change to tick');
      await page.locator(`[data-edit="${chosen.sheet}!${chosen.cell}"] input`).first().check();
      await page.getByRole('button', { name: '写入勾选的 1 处' }).click();
      await pane.idle();
      const after = await place.state();
      const moved = changes.filter(
        ({ sheet, cell }) => after.value(sheet, cell) !== before.value(sheet, cell),
      );
      assertEqual(moved, [chosen], 'cells that changed');
    },
  }),
  ...inBothPlaces({
    name: 'one line is corrected with what follows from it, then all that the search shows; each is taken back',
    run: async (place) => {
      const { pane, page } = place;
      const before = await place.state();
      await page.getByRole('treeitem').first().waitFor();
      await pane.openLine(/^修正/);
      await page.getByRole('button', { name: /^修正/ }).first().click();
      await pane.says(/已修正 [1-9]/);
      await pane.undo();
      await pane.says(/已撤销/);
      await page.getByRole('searchbox', { name: '搜索问题' }).fill('ZP401');
      await page.getByRole('search').getByRole('button', { name: '更多' }).click();
      await page.getByRole('menuitem', { name: /^修正列出的/ }).click();
      await pane.says(/已修正 \d+ 处/);
      const after = await place.state();
      assert(after.valuesOf(before.sheets) !== before.valuesOf(before.sheets), 'nothing was written');
      await pane.undo();
      await assertSame(place, before, before.sheets);
    },
  }),
  ...inBothPlaces({
    name: 'a reason is written where it is due, told as settled, and taken back',
    run: async (place) => {
      const { pane, page } = place;
      await pane.press('一键重算');
      await pane.says(/请您判断 2 个/);
      await pane.screen('问题');
      await page.getByRole('treeitem', { name: /补植苗木数量/ }).click();
      await page.getByRole('textbox', { name: /未完成原因分析/ }).fill('秋季干旱，500株改在次年3月补植');
      await pane.press('只写入');
      await pane.says(/请您判断 1 个/);
      await page
        .getByText(/已处理/)
        .first()
        .waitFor();
      const state = await place.state();
      const sheet = state.sheets.find((name) => name.includes('示例项目三'));
      assert(sheet !== undefined, 'the form is not there');
      assertEqual(state.value(sheet, 'I12'), '秋季干旱，500株改在次年3月补植', 'the reason');
      await pane.undo();
      await pane.says(/请您判断 2 个/);
      assertEqual((await place.state()).value(sheet, 'I12'), null, 'the reason taken back');
    },
  }),
];
