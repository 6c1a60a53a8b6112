/** Quotation marks inside quotation marks, in findings as a person reads them. */
import { innerQuotes, isBetweenQuotes, quoted } from '../../src/core/text/quoted';
import { fillMessage } from '../../src/core/checking/rule';
import { fill } from '../../src/pane/strings/strings';
import { findingsOf } from '../rules/rule-table';

test.each([
  ['提高满意度', '提高满意度'],
  ['“交易贷”平台放款翻倍', '‘交易贷’平台放款翻倍'],
  ['开展“‘双减’后服务”', '开展‘“双减”后服务’'],
  ['完成"一网通办"改造', '完成‘一网通办’改造'],
  ['people’s “one stop” hall', 'people’s ‘one stop’ hall'],
])('%s becomes %s between quotation marks', (text, inner) => {
  expect(innerQuotes(text)).toBe(inner);
  expect(quoted(text)).toBe(`“${inner}”`);
});

test('only places between quotation marks take inner ones', () => {
  expect(isBetweenQuotes('“{a}”和{b}', 1)).toBe(true);
  expect(isBetweenQuotes('“{a}”和{b}', 6)).toBe(false);
  const template = { zh: '目标“{target}”，实际{actual}', en: 'target “{target}”, actual {actual}' };
  expect(fillMessage(template, { target: '“一站式”', actual: '“好”' })).toEqual({
    zh: '目标“‘一站式’”，实际“好”',
    en: 'target “‘一站式’”, actual “好”',
  });
  expect(fill('已选：{sheet} “{text}”', { sheet: '“甲”', text: '“乙”' })).toBe('已选：“甲” “‘乙’”');
});

test('no finding shows two quotation marks of a kind in a row', () => {
  const change = { 4: '效益指标 | 社会效益指标 | “一站式”平台 | “一站式”办件争取翻倍 | 已完成 | 30 | 30 | ' };
  const findings = findingsOf({ change });
  expect(findings.map(({ code }) => code)).toContain('ZP405');
  for (const { message } of findings) expect(message.zh + message.en).not.toMatch(/““|””/);
  const [found] = findings.filter(({ code }) => code === 'ZP405');
  expect(found?.message.zh).toBe(
    '“一站式”平台：目标“‘一站式’办件争取翻倍”（没写基数和要达到的数，实际只写“已完成”，请都写成数）',
  );
});
