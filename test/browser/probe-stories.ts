/** The probe in the pane: from 关于 to a copied table, the workbook as it was; and at an address of its own. */
import { OFFICE_ORIGIN, openInExcel } from './excel-stand-in';
import { assertClean, noSidewaysScroll } from './accessibility-stories';
import type { Look } from './chromium';
import { assert, assertEqual, type Story } from './harness';
import { PanePage } from './pane-page';
import { SAMPLE } from './places';
import { summary } from '../support/excel-host/summary';
import { cloneWorkbook } from '../support/excel-host/workbook-model';

const WORDS = {
  zh: {
    about: '关于',
    open: '试试这个 Excel',
    start: '开始试',
    copy: '复制结果',
    finished: /^试完了/,
    copied: /^结果已复制/,
  },
  en: {
    about: 'About',
    open: 'Try this Excel',
    start: 'Start',
    copy: 'Copy the result',
    finished: /^Finished/,
    copied: /^The result was copied/,
  },
} as const;

const LOOKS = [
  { colors: 'light', width: 375 },
  { colors: 'dark', width: 320, language: 'en-US' },
  { colors: 'forced', width: 375 },
] as const satisfies readonly Look[];

export const probeStories: readonly Story[] = [
  ...LOOKS.map((look): Story => {
    const language = 'language' in look ? 'en' : 'zh';
    const words = WORDS[language];
    return {
      name: `the probe tries this Excel and copies what it answered (${look.colors}, ${String(look.width)} px, ${language})`,
      look: { ...look, height: 800 },
      allowedOrigins: [OFFICE_ORIGIN],
      run: async ({ page, context, address }) => {
        await context.grantPermissions(['clipboard-read', 'clipboard-write']);
        const excel = await openInExcel(page, SAMPLE, { personality: 'web' });
        await page.goto(`${address}pane.html`);
        const pane = new PanePage(page);
        await pane.idle();
        if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
        const before = summary(cloneWorkbook(excel.workbook));
        await pane.section(words.about);
        await page.getByRole('button', { name: words.open, exact: true }).first().click();
        await assertClean(page, 'before');
        await pane.press(words.start);
        await page.locator('[role=status] p', { hasText: words.finished }).waitFor();
        await pane.idle();
        assertEqual(summary(excel.workbook), before, 'the workbook');
        await assertClean(page, 'after');
        await noSidewaysScroll(page);
        const rows = await page.locator('tbody tr').count();
        await pane.press(words.copy);
        await page.locator('[role=status]', { hasText: words.copied }).waitFor();
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        const lines = copied.split('\n');
        // A title and headers stand above.
        assertEqual(lines.length - 2, rows, 'copied rows');
        assert(
          lines.some((line) => /^fill-none\t.*\tdiffers\t.*"pattern":null/.test(line)),
          `copied: ${copied}`,
        );
      },
    };
  }),
  {
    name: 'the probe has an address of its own, and works where nothing else does',
    look: { width: 375, height: 800 },
    allowedOrigins: [OFFICE_ORIGIN],
    run: async ({ page, address }) => {
      const excel = await openInExcel(page, SAMPLE);
      // The workbook cannot be opened: no record can be read.
      excel.refusals.push({ member: 'Workbook.readOnly', code: 'GeneralException' });
      await page.goto(`${address}pane.html?probe`);
      await page.getByRole('button', { name: '开始试' }).click();
      await page.locator('[role=status] p', { hasText: /^试完了/ }).waitFor();
      const row = page.locator('tbody tr', { hasText: '工作簿：只读' });
      assert((await row.innerText()).includes('报错'), await row.innerText());
      assert((await page.locator('tbody tr').count()) > 40, 'rows are missing');
    },
  },
];
