/** The task pane's page where there is no Excel around it. */
import { OFFICE_ORIGIN, openOutsideExcel, TELEMETRY_REFUSED } from './excel-stand-in';
import type { Story } from './harness';

export const excelStories: readonly Story[] = [
  {
    name: 'the task pane in a plain browser says where to open it, and leads to the browser page',
    allowedOrigins: [OFFICE_ORIGIN],
    mayComplain: TELEMETRY_REFUSED,
    run: async ({ page, address }) => {
      await openOutsideExcel(page);
      await page.goto(`${address}pane.html`);
      await page.getByRole('heading', { name: '请在 Excel 中打开' }).waitFor();
      await page.getByRole('link', { name: '打开浏览器页面' }).click();
      await page.getByRole('button', { name: '看示例' }).waitFor();
    },
  },
];
