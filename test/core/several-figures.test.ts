/** Several figures in running words, paired: what the target asks, an arrow, what was reached. */
import { pairedFigures } from '../../src/core/figures/several-figures';
import type { Quantity } from '../../src/core/figures/quantity';

const wordsOf = ({ operator, value, unit }: Quantity) =>
  `${operator ?? ''}${String(value)}${unit?.text ?? ''}`;
const pairs = (target: string, actual: string) =>
  pairedFigures(target, actual)?.map((pair) => `${wordsOf(pair.target)}→${wordsOf(pair.actual)}`) ?? null;

test.each([
  ['培训3期，200人次', '培训3期，150人次', ['3期→3期', '200人次→150人次']],
  ['培训3期，200人次', '共培训3期，210人次', ['3期→3期', '200人次→210人次']],
  ['3期200人次', '3期，210人次', ['3期→3期', '200人次→210人次']],
  ['印制手册5000册、海报200张', '印制海报180张、手册5000册', ['5000册→5000册', '200张→180张']],
  ['≥10场，≥500人', '10场，480人', ['≥10场→10场', '≥500人→480人']],
  ['建设2个站点；铺设管网不少于5公里', '建设2个站点，铺设管网5200米', ['2个→2个', '不少于5公里→5200米']],
  ['检查12次，整改率100%', '检查12次，整改率96%', ['12次→12次', '100%→96%']],
  ['举办8场以上、参与300人次以上', '举办9场、参与260人次', ['8场→9场', '300人次→260人次']],
  ['1项国家级、2项省级', '1项国家级、1项省级', ['1项→1项', '2项→1项']],
  ['新建3座，改造2座', '改造2座，新建2座', ['3座→2座', '2座→2座']],
  ['费用不超过50万元，采购10台', '费用48万元，采购10台', ['50万元→48万元', '10台→10台']],
  ['2024年培训3期，200人', '培训3期，180人', ['3期→3期', '200人→180人']],
])('%s / %s', (target, actual, expected) => {
  const signs = (text: string) => text.replace(/不少于|不超过/gu, '');
  expect(pairs(target, actual)?.map((pair) => pair.replace(/[≥≤]/gu, ''))).toEqual(
    expected.map((pair) => signs(pair).replace(/[≥≤]/gu, '')),
  );
});

test('the signs that words set are kept', () => {
  expect(pairs('举办8场以上，费用不超过50万元', '举办9场，费用52万元')).toEqual([
    '≥8场→9场',
    '≤50万元→52万元',
  ]);
});

test.each([
  ['the same text', '培训3期，200人次', '培训3期，200人次'],
  ['a date', '2024年12月底前，培训3期', '2024年11月，培训3期'],
  ['one figure', '培训3期', '培训2期'],
  ['a figure that is not answered', '培训3期，200人次', '培训3期'],
  ['an answer that denies', '培训3期，200人次', '培训3期，200人次未完成'],
  ['other units', '培训3期，200人次', '培训3期，15万元'],
  ['two of one unit without words of their own', '3座、2处', '3处'],
  ['words of their own that are not said again', '培训3期，200人次，建立台账', '培训3期，210人次'],
  ['a change', '培训3期，人数增长5%', '培训3期，人数增长4%'],
  ['no unit', '培训3，共200', '培训3，共150'],
])('%s is left to a person', (_what, target, actual) => {
  expect(pairs(target, actual)).toBeNull();
});
