/**
 * Everything by keyboard alone, in both places, with the focus in sight at every step; and no motion for who wants none.
 * What is done stands in tables: keyboard-runs.ts and keyboard-screens.ts.
 */
import { assertEqual, type Story } from './harness';
import { RUN_GROUPS } from './keyboard-runs';
import { SCREEN_GROUPS } from './keyboard-screens';
import type { ActionGroup } from './keyboard-table';
import { Keys } from './keys';
import { inBothPlaces, SAMPLE, type OpenPlace } from './places';

const SAMPLE_BOOK = (): Promise<Buffer> => Promise.resolve(SAMPLE);

async function perform({ actions }: ActionGroup, place: OpenPlace): Promise<void> {
  const keys = new Keys(place.page);
  const here = place.select ? 'excel' : 'file';
  await place.page.locator('body').focus();
  for (const { action, only, run } of actions) {
    if (only !== undefined && only !== here) continue;
    try {
      await run(keys, place);
    } catch (error) {
      throw new Error(`${action}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
  }
}

export const keyboardStories: readonly Story[] = [
  ...[...RUN_GROUPS, ...SCREEN_GROUPS].flatMap((group) =>
    inBothPlaces({
      name: `by keyboard alone: ${group.group}`,
      workbook: group.workbook ?? SAMPLE_BOOK,
      run: (place) => perform(group, place),
    }).filter(({ name }) => group.only === undefined || name.startsWith(group.only)),
  ),
  {
    name: 'by keyboard alone: from the sheet to the results and back on a narrow page',
    look: { width: 600 },
    run: async ({ page, address }) => {
      await page.goto(`${address}?sample`);
      await page.getByRole('tree').waitFor();
      const keys = new Keys(page);
      await keys.enter('看表格');
      await page.getByRole('grid').waitFor();
      await keys.enter('看结果');
      await page.getByRole('tree').waitFor();
    },
  },
  ...inBothPlaces({
    name: 'nothing moves for who wants no motion',
    run: async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.getByRole('treeitem').first().waitFor();
      await page.getByRole('treeitem', { level: 2 }).first().click();
      // Fluent UI leaves transitions of a hundredth of a millisecond: nobody sees them move.
      const moving = await page.evaluate(
        () =>
          document
            .getAnimations()
            .filter(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0) > 1).length,
      );
      assertEqual(moving, 0, 'animations where motion is reduced');
    },
  }),
];
