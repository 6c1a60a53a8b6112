/** What cells are called in front of every message. */
import { checkSheet } from '../../src/core/checking/check-workbook';
import { nameOfCell, shortName } from '../../src/core/checking/name-cell';
import { parseAddress, type SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import { grid } from '../other-places/grid';
import { formSheet, type FormParts } from '../rules/form-sheet';

test.each([
  ['补植苗木数量', '补植苗木数量'],
  ['★补植苗木数量', '补植苗木数量'],
  ['指标1：补植苗木数量', '补植苗木数量'],
  ['指标1:补植苗木数量：', '补植苗木数量'],
  ['1.补植苗木数量', '补植苗木数量'],
  ['1.2、补植苗木数量', '补植苗木数量'],
  ['（2）补植苗木数量', '补植苗木数量'],
  ['①补植苗木数量', '①补植苗木数量'],
  ['补植\n苗木 数量。', '补植苗木数量'],
  ['产出指标（50分）', '产出指标'],
  ['补植苗木数量（必填）', '补植苗木数量'],
  ['补植苗木数量（株）', '补植苗木数量（株）'],
  ['2024年完成补植数量', '2024年完成补植数量'],
  ['三公经费控制率', '三公经费控制率'],
  ['Number of trees', 'Number of trees'],
  ['完成公共交易平台及政府采购项目数', '完成公共交易平台及政府采购项目数'],
  ['完成公共交易平台及政府采购的项目数', '完成公共交易平台及政府采购的项目…'],
  ['', ''],
])('the short name of %j is %j', (text, name) => {
  expect(shortName(text)).toBe(name);
});

function namesIn(sheet: SheetSnapshot, ...addresses: readonly string[]): readonly string[] {
  const [checked] = checkSheet(sheet, { rules: RULES, profiles: PROFILES });
  return addresses.flatMap((address) => {
    const { zh, en } = nameOfCell(checked!.form, parseAddress(address)!);
    return `${zh} | ${en}`;
  });
}

const inForm = (parts: FormParts, ...addresses: readonly string[]) => namesIn(formSheet(parts), ...addresses);

test.each<[string, FormParts, string, string]>([
  ['the name of an indicator, at its score', {}, 'H12', '培训人数 | “培训人数”'],
  ['its weight', {}, 'G12', '培训人数·分值 | “培训人数”, weight'],
  [
    'an indicator with a star and a number',
    { change: { 0: '产出指标 | 数量指标 | ★指标1：培训人数（必填） | ≥200人 | 210人 | 15 | 15 | ' } },
    'F12',
    '培训人数 | “培训人数”',
  ],
  [
    'a row without a name, by its line and kind',
    { change: { 0: '产出指标 | 数量指标 |  | ≥200人 | 210人 | 15 | 15 | ' } },
    'H12',
    '第 12 行（数量指标） | Row 12 (数量指标)',
  ],
  [
    'a row that only its second level names',
    { change: { 0: '产出指标 | 培训学员到课情况 |  | ≥200人 | 210人 | 15 | 15 | ' } },
    'H12',
    '培训学员到课情况 | “培训学员到课情况”',
  ],
  ['the rate of the total row', {}, 'G6', '年度资金总额·执行率 | 年度资金总额, rate'],
  ['the budget of the total row', {}, 'D6', '年度资金总额·全年预算数 | 年度资金总额, annual budget'],
  ['the execution score', {}, 'H6', '执行率得分 | Execution score'],
  ['a header of the fund table', {}, 'E5', '资金表 | Fund table'],
  ['a header of the indicator table', {}, 'F11', '指标表 | Indicator table'],
  ['the total', {}, 'H18', '总分 | Total'],
  ['the total weight', {}, 'G18', '分值合计 | Weights'],
  ['the grade', { grade: '优' }, 'I18', '等级 | Grade'],
  ['the goal', {}, 'B10', '年度总体目标 | Annual goal'],
  [
    'a block whose label carries its points',
    { change: { 4: '效益指标30分 | 社会效益指标 | 就业能力 | 提升 | 提升 | 30 | 30 | ' } },
    'B16',
    '效益指标分值 | 效益指标 weights',
  ],
  ['a text with its label', { below: ['存在问题|无||||||||'] }, 'B19', '存在问题 | 存在问题'],
])('%s', (_what, parts, address, name) => {
  expect(inForm(parts, address)).toEqual([name]);
});

test('in a sentence all cells of an indicator are one, and are called by its name', () => {
  const sheet = grid(
    [
      '示例项目绩效自评报告',
      '一、项目资金：全年预算数100万元，全年执行数95万元，执行率95%，分值10分，得分9.5分。',
      '二、数量指标',
      '1.培训人数，目标值大于等于200人，实际完成210人，分值50分，得分50分。',
      '2.学员满意度，目标值大于等于90%，实际完成92%，分值40分，得分40分。',
      '三、总分：99.5分，等级为优。',
    ].join('\n'),
  );
  expect(namesIn(sheet, 'A4', 'A5')).toEqual(['培训人数 | “培训人数”', '学员满意度 | “学员满意度”']);
});
