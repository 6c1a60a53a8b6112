/** How whole a form was read: what nothing refers to, columns under strange headers, rows beside their headers. */
import { checkSheet } from '../../src/core/checking/check-workbook';
import type { FormReading } from '../../src/core/checking/form-reading';
import type { SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import { grid } from '../other-places/grid';
import { formText } from '../rules/form-sheet';

const options = { rules: RULES, profiles: PROFILES };

function readingOf(sheet: SheetSnapshot): FormReading {
  const [form, ...others] = checkSheet(sheet, options);
  expect(others).toEqual([]);
  return form!.reading;
}

const RIGHT = formText();
const FUND_HEADER = '资金来源|年初预算数|全年预算数|全年执行数|分值|执行率|得分';
const withFundHeader = (header: string) => grid(RIGHT.replace(FUND_HEADER, header));
const INDICATORS = `
一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分
产出指标|数量指标|巡检次数|12次|12次|60|60
满意度指标|满意度|使用人员满意度|≥90%|92%|30|30`;

test.each<readonly [string, SheetSnapshot]>([
  ['a right form', grid(RIGHT)],
  [
    'figures beside labels of their own',
    grid(RIGHT.replace('主管部门|«|某某局|«|«', '主管部门|«|某某局|联系电话|5551234')),
  ],
  [
    'a further column where every due one was found',
    grid(RIGHT.replace('偏差原因分析及改进措施', '系数').replace('15 | 15 |', '15 | 15 | 1')),
  ],
  ['no budget beside the initial one', withFundHeader('资金来源|年初预算数| |全年执行数|分值|执行率|得分')],
  [
    'head counts where no funds are',
    grid(`自评表\n项目名称|巡检|受益人数|35${INDICATORS}\n总分| | | | |90|90`),
  ],
  [
    'indicators that hold all points, whatever money is named',
    grid(`自评表\n项目名称|巡检|合同金额|35${INDICATORS.replace('|30|30', '|40|40')}\n总分| | | | |100|100`),
  ],
])('%s is read whole', (_what, sheet) => {
  expect(readingOf(sheet)).toMatchObject({ complete: true });
});

test.each<readonly [string, SheetSnapshot, readonly string[]]>([
  [
    'amounts under strange headers',
    withFundHeader('资金来源|某一|某二|某三|分值|某四|得分'),
    ['C5', 'D5', 'E5'],
  ],
  [
    'amounts without known names where the funds would stand',
    grid(`自评表\n项目名称|巡检\n资金|某某金|收某金|得分\n合计|50|45|9${INDICATORS}\n总分| | | | |90|99`),
    ['B4', 'C4', 'D4'],
  ],
])('%s: the form is half read', (_what, sheet, cells) => {
  const reading = readingOf(sheet);
  expect(reading.complete).toBe(false);
  expect(reading.notUnderstood).toEqual(expect.arrayContaining([...cells]));
  expect(reading.understood).toBeGreaterThan(0);
  expect(reading.understood).toBeLessThan(1);
});

test.each<readonly [string, SheetSnapshot, string]>([
  [
    'rates under a strange header',
    withFundHeader('资金来源|年初预算数|全年预算数|全年执行数|分值|某某某某|得分'),
    '与执行率相符',
  ],
  [
    'the annual budget under a strange header',
    withFundHeader('资金来源|年初预算数|某某某某|全年执行数|分值|进度|得分'),
    '与执行率相符',
  ],
  [
    'a fund row beside its headers',
    grid(`
自评表|«|«|«|«|«|«|«
项目名称|«|培训|«|«|«|«|«
项目资金（万元）|资金来源|全年预算数|全年执行数|资金结余|执行率|得分|偏差原因
^|资金总额||100|95|5|95%|9.5
总分|«|«|«|«|«|100|99`),
    '按内容对齐',
  ],
])('%s: read by its arithmetic, and said', (_what, sheet, why) => {
  const [form] = checkSheet(sheet, options);
  expect(form?.form.funds?.rows[0]?.executed?.value).toBe(95);
  expect(
    form?.form.doubts.map(({ doubts, figures, why: words }) => [doubts, figures.zh + words.zh]),
  ).toContainEqual(['form', expect.stringContaining(why)]);
});

test('words that nothing refers to are listed and leave the form whole', () => {
  const reading = readingOf(
    grid(RIGHT.replace('项目名称|«|', '附件3|«|').replace('主管部门|«', '项目名称|«')),
  );
  expect(reading).toMatchObject({
    complete: true,
    notUnderstood: expect.arrayContaining(['A3']) as string[],
  });
});

test('no total of a half-read form is judged, and none of its edits is certain', () => {
  const [form] = checkSheet(
    grid(
      formText({ total: '100 | 50', grade: '差' }).replace(
        FUND_HEADER,
        '资金来源|某一|某二|某三|分值|某四|得分',
      ),
    ),
    options,
  );
  expect(form?.findings.map(({ code }) => code)).not.toEqual(expect.arrayContaining(['ZP501']));
  expect(
    form?.findings.flatMap(({ edits }) => edits.filter(({ certainty }) => certainty === 'certain')),
  ).toEqual([]);
  expect(form?.corrected).toEqual({ total: null, grade: null });
});
