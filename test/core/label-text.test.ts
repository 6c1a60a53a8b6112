/** Labels: what counts of them, what stood in brackets, the points they print. */
import { cleanText, compact, readLabel } from '../../src/core/text/label-text';

test.each<[string, string, readonly string[], number | null]>([
  ['', '', [], null],
  ['项目名称', '项目名称', [], null],
  [' 项 目\n名 称：', '项目名称', [], null],
  ['项目资金（万元）', '项目资金', ['万元'], null],
  ['项目资金(万元)(调整后)', '项目资金', ['万元', '调整后'], null],
  ['【全年】预算数', '预算数', ['全年'], null],
  ['（）预算数', '预算数', [], null],
  ['预算数（A', '预算数', ['A'], null],
  ['一、项目概况', '项目概况', [], null],
  ['十二、其他', '其他', [], null],
  ['第一、项目概况', '项目概况', [], null],
  ['1、数量指标', '数量指标', [], null],
  ['12.数量指标', '数量指标', [], null],
  ['3)数量指标', '数量指标', [], null],
  ['1.2024年预算数', '2024年预算数', [], null],
  ['123、数量', '123、数量', [], null],
  ['*执行率', '执行率', [], null],
  ['※备注', '备注', [], null],
  ['——合计', '合计', [], null],
  ['执行率％', '执行率', [], null],
  ['执行率（%）', '执行率', ['%'], null],
  ['产出指标50分', '产出指标', [], 50],
  ['产出指标，满分50分', '产出指标', [], 50],
  ['产出指标：共 50 分', '产出指标', [], 50],
  ['产出指标 12.5分', '产出指标', [], 12.5],
  ['产出指标（50分）', '产出指标', ['50分'], 50],
  ['产出指标（权重50）', '产出指标', ['权重50'], 50],
  ['产出指标（分值：50%）', '产出指标', ['分值:50%'], 50],
  ['产出指标（共三项）', '产出指标', ['共三项'], null],
  ['50分', '50分', [], null],
  ['得分', '得分', [], null],
  ['總分', '总分', [], null],
  ['<p>总分</p>', '总分', [], null],
])('%j', (text, key, notes, points) => {
  expect(readLabel(text)).toEqual({ key, notes, points });
});

test.each<[string, string]>([
  ['Ａ１ ％', 'A1%'],
  ['总\u200b分\ufeff\u00ad', '总分'],
  ['a < b', 'a<b'],
  ['<br/>一<p>二</p>', '一二'],
])('%j is compact as %j', (text, bare) => {
  expect(compact(text)).toBe(bare);
});

test.each<[string, string]>([
  ['  甲 乙  ', '甲 乙'],
  ['甲\r\n乙', '甲乙'],
  ['\u200b甲\ufeff', '甲'],
  ['<p>甲</p>', '甲'],
  ['   ', ''],
  ['', ''],
])('%j is clean as %j', (text, clean) => {
  expect(cleanText(text)).toBe(clean);
});
