/** Which fund rows are parts of which, and what is said where they do not add up. */
import { checkSheet } from '../../src/core/checking/check-workbook';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import { grid } from '../other-places/grid';

const check = (funds: string) => {
  const [form] = checkSheet(
    grid(`项目支出绩效自评表|||||
（2024年度）|||||
项目名称|灌区改造||||
资金（万元）|资金来源|全年预算数|全年执行数|执行率|得分
${funds}
一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分
产出指标|数量指标|改造长度|≥12公里|12公里|60|60
效益指标|社会效益指标|灌溉能力|提升|提升|30|30
总分|||||100|100`),
    { rules: RULES, profiles: PROFILES },
  );
  return {
    rows: form?.form.funds?.rows.length ?? 0,
    told: (form?.findings ?? [])
      .filter(({ code }) => code === 'ZP201')
      .map(({ cell, line }) => `${cell} ${line.figures.zh} ${line.why?.zh ?? ''}`),
  };
};

test.each<readonly [what: string, funds: string]>([
  [
    'sources, and the same money by use with a side label',
    `|年度资金总额|200|180|90%|10
|财政拨款|150|140||
|其他资金|50|40||
支出内容|设备购置|120|110||
|培训|80|70||`,
  ],
  [
    'sources, and the same money by use below them',
    `|年度资金总额|200|180|90%|10
|财政拨款|150|140||
|其他资金|50|40||
|设备购置|120|110||
|培训|80|70||`,
  ],
  [
    'a list of uses that names only some',
    `|年度资金总额|200|180|90%|10
|财政拨款|150|140||
|其他资金|50|40||
具体支出明细|设备购置|120|110||
|培训|180|170||`,
  ],
  [
    'sub-totals over lines without numbers',
    `|合计|160|150|93.75%|9.38
|财政资金小计|100|95||
|中央|60|60||
|省级|40|35||
|其他资金小计|60|55||
|自筹|60|55||`,
  ],
  [
    'sub-totals below their lines',
    `|中央|60|60||
|省级|40|35||
|财政资金小计|100|95||
|自筹|45|40||
|捐赠|15|15||
|其他资金小计|60|55||
|合计|160|150|93.75%|9.38`,
  ],
  [
    'parts of parts by numbering',
    `|年度资金总额|460|440|95.65%|9.57
|（一）财政拨款|390|380||
|1.中央资金|300|300||
|2.省级资金|90|80||
|（二）自筹资金|70|60||`,
  ],
  [
    'some parts of a part',
    `|年度资金总额|460|440|95.65%|9.57
|（一）财政拨款|390|380||
|其中：中央资金|300|300||
|（二）自筹资金|70|60||`,
  ],
])('%s add up', (_what, funds) => {
  expect(check(funds).told).toEqual([]);
});

test.each<readonly [what: string, funds: string, told: readonly string[]]>([
  [
    'a slip in one column of a structure that the other shows',
    `|合计|160|155|96.88%|9.69
|财政资金小计|100|95||
|中央|60|60||
|省级|40|35||
|其他资金小计|60|55||
|自筹|60|55||`,
    ['D5 总额 155万元，分项 150万元 财政资金小计 95 + 其他资金小计 55；分项少 5'],
  ],
  [
    'a slip in a sub-total',
    `|合计|160|150|93.75%|9.38
|财政资金小计|100|95||
|中央|60|60||
|省级|40|38||
|其他资金小计|60|55||
|自筹|60|55||`,
    ['D6 总额 95万元，分项 98万元 中央 60 + 省级 38；分项多 3'],
  ],
  [
    'a slip above numbered parts with parts of their own',
    `|年度资金总额|450|440|97.78%|9.78
|（一）财政拨款|390|380||
|其中：中央资金|300|300||
|省级资金|90|80||
|（二）自筹资金|70|60||`,
    ['C5 总额 450万元，分项 460万元 财政拨款 390 + 自筹资金 70；分项多 10'],
  ],
  [
    'sources that do not add up although the uses do',
    `|年度资金总额|200|180|90%|10
|财政拨款|150|140||
|其他资金|60|40||
使用明细|设备购置|120|110||
|培训|80|70||`,
    ['C5 总额 200万元，分项 210万元 财政拨款 150 + 其他资金 60；分项多 10'],
  ],
])('%s is told once', (_what, funds, told) => {
  expect(check(funds).told).toEqual(told);
});
