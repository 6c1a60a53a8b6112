/** Tables that one column engine reads: numbered and misspelt headers, sub-totals, lists, several projects, reviews. */
import { checkSheet } from '../../src/core/checking/check-workbook';
import type { CheckedForm } from '../../src/core/checking/checked-form';
import type { SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import { grid } from '../other-places/grid';

const check = (sheet: SheetSnapshot): readonly CheckedForm[] =>
  checkSheet(sheet, { rules: RULES, profiles: PROFILES });

const HEAD = `项目支出绩效自评表|«|«|«|«|«|«
（2023年度）|«|«|«|«|«|«
项目名称|河道清淤|«|«|«|«|«`;
const INDICATORS = `一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分
产出指标|数量指标|清淤长度|≥12公里|12公里|60|60
效益指标|社会效益指标|防洪能力|提升|提升|30|30`;
const formOf = (funds: string, total = '总分|«|«|«|«|100|99') =>
  grid(`${HEAD}\n${funds}\n${INDICATORS}\n${total}`);

const amountsOf = (form: CheckedForm | undefined) => {
  const row = form?.form.funds?.rows.find(({ isTotal }) => isTotal);
  return [row?.annualBudget?.value, row?.executed?.value, row?.rate?.value, row?.score?.value];
};

test.each<readonly [what: string, funds: string]>([
  [
    'a header that says which columns the rate is of',
    '资金（万元）|年初安排①|调整②|小计③=①+②|拨付金额④|实现率（%）⑤=④/③|得分\n合计|180|20|200|180|90%|9',
  ],
  [
    'one character wrong in the budget',
    '资金（万元）|全年预某数|全年执行数|分值|执行率|得分|备注\n合计|200|180|10|90%|9|',
  ],
  [
    'one character missing in the executed',
    '资金（万元）|全年预算数|全年行数|分值|执行率|得分|备注\n合计|200|180|10|90%|9|',
  ],
  [
    'a rate under a word that nobody knows',
    '资金（万元）|全年预算数|全年执行数|分值|甲乙丙|得分|备注\n合计|200|180|10|90%|9|',
  ],
  [
    'a score under a word that nobody knows',
    '资金（万元）|全年预算数|全年执行数|分值|执行率|甲乙丙|备注\n合计|200|180|10|90%|9|',
  ],
  [
    'contracts and what was paid of them',
    '资金（万元）|合同金额|应付金额|已付金额|分值|付款比例|得分\n合计|200|200|180|10|90%|9',
  ],
  [
    'investment planned and done',
    '资金（万元）|计划投资|完成投资|分值|投资完成率|得分|备注\n合计|200|180|10|90%|9|',
  ],
  [
    'money that arrived as the base of the rate',
    '资金（万元）|本年计划数|本年到位数|本年支出数|支出率|得分|备注\n合计|240|200|180|90%|9|',
  ],
  ['pairs with a unit behind the figure', '资金|预算数|200万|执行数|180万|执行率|90%\n分值|10|得分|9|||'],
  [
    'a line of misspelt labels on its side',
    '资金（万元）|合计|财政拨款|自筹|||\n全年预算某|200|150|50|||\n全年执行数|180|140|40|||\n执行率|90%|93.33%|80%|||\n得分|9|||||',
  ],
])('%s: the amounts are read', (_what, funds) => {
  const forms = check(formOf(funds));
  expect(amountsOf(forms[0])).toEqual([200, 180, 90, 9]);
  expect(forms[0]?.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test.each<readonly [what: string, funds: string, wrong: readonly string[]]>([
  [
    'sub-totals of numbered parts that add up',
    '资金（万元）|全年预算数|全年执行数|执行率|分值|得分|\n财政资金小计|150|140|93.33%||||\n①中央资金|100|95|95%||||\n②市级资金|50|45|90%||||\n其他资金小计|50|40|80%||||\n①自有资金|50|40|80%||||\n合计|200|180|90%|10|9|',
    [],
  ],
  [
    'a sub-total that its parts do not give',
    '资金（万元）|全年预算数|全年执行数|执行率|分值|得分|\n合计|200|180|90%|10|9|\n财政资金小计|150|140|93.33%||||\n①中央资金|100|95|95%||||\n②市级资金|40|45|112.5%||||\n其他资金小计|50|40|80%||||',
    ['ZP201 B6'],
  ],
])('%s', (_what, funds, wrong) => {
  const found = check(formOf(funds))[0]?.findings.filter(({ code }) => code === 'ZP201') ?? [];
  expect(found.map(({ code, cell }) => `${code} ${cell}`)).toEqual(wrong);
});

test('a list of tasks with money of their own is no part of the funds', () => {
  const [form] = check(
    formOf(
      '资金（万元）|全年预算数|全年执行数|分值|执行率|得分|备注\n合计|200|180|10|90%|9|\n任务名称|主要内容|预算数|执行数|||\n清淤|河道|120|110|||\n护坡|堤岸|70|60|||',
    ),
  );
  expect(form?.form.funds?.rows).toHaveLength(1);
  expect(form?.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('points that are printed on the one part row belong to the total', () => {
  const [form] = check(
    formOf(
      '资金（万元）|全年预算数|全年执行数|执行率|分值|得分|\n年度总金额|200|180||||\n其中：财政拨款|200|180|90%|10|9|',
    ),
  );
  expect(form?.corrected.total).toBe(99);
});

const FUNDS = '资金（万元）|全年预算数|全年执行数|执行率|分值|得分|';
test.each<readonly [what: string, rows: string, rates: readonly (number | null)[], told: readonly string[]]>([
  [
    'with a rate of the part’s own amounts',
    '年度总金额|200|190||||\n其中：财政拨款|150|150|100%|10|9.5|\n其他资金|50|40|||',
    [null, 100, null],
    [],
  ],
  [
    'with a rate of the total’s amounts',
    '年度资金总额|200|180|—||—|\n当年财政拨款|150|150|90%|10|9|\n其他资金|50|30|—|—|—|',
    [90, null, null],
    [],
  ],
  [
    'under a weight and a rate of the total',
    '年度资金总额|200|180|90%|10||\n其中：本级财政资金|150|150|100%||9|\n上级资金|50|30|60%|||',
    [90, 100, 60],
    ['ZP104 F5'],
  ],
  [
    'that repeats the rate of the total',
    '年度资金总额|200|180|90%|||\n其中：财政拨款|200|180|90%||9|',
    [90, 90],
    ['ZP104 F5'],
  ],
  [
    'that is not the total’s rate times weight',
    '年度资金总额|200|160||||\n财政拨款|160|160|100%|10|10|\n自筹资金|40|0|||',
    [null, 100, null],
    ['ZP203 F6'],
  ],
])('the score of the one part row %s is the total’s', (_what, rows, rates, told) => {
  const [form] = check(formOf(`${FUNDS}\n${rows}`, '总分|«|«|«|«|100|'));
  const funds = form?.form.funds?.rows ?? [];
  expect(funds.map(({ rate }) => rate?.value ?? null)).toEqual(rates);
  expect(funds.map(({ score }) => score?.value != null)).toEqual(rates.map((_rate, at) => at === 0));
  const said = form?.findings.filter(({ code }) => /^ZP(?:1|2)/.test(code)).map((f) => `${f.code} ${f.cell}`);
  expect(said).toEqual(told);
});

test.each<readonly [what: string, row: string, name: string]>([
  ['to the left', '社会效益指标|防洪能力|≥30场次|30场次|30|30|', '防洪能力'],
  ['to the right', '|效益指标|社会效益指标|防洪能力|≥30场次|30场次|30|30', '防洪能力'],
  ['to the left, named like a line of the head', '时效指标|竣工时间|≥30场次|30场次|30|30|', '竣工时间'],
  ['two to the left, named like a rate', '床位使用率|≥30场次|30场次|30|30||', '床位使用率'],
])('a row one column %s is read where it belongs, said, and left alone', (_what, row, name) => {
  const [form] = check(
    grid(
      `${HEAD}\n一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分\n产出指标|数量指标|清淤长度|≥12公里|12公里|70|70\n${row}\n总分|||||100|100`,
    ),
  );
  const read = form?.form.indicators?.rows[1];
  expect([read?.level3?.text, read?.target?.text, read?.weight?.value, read?.score?.value]).toEqual([
    name,
    '≥30场次',
    30,
    30,
  ]);
  expect(form?.findings.map(({ code }) => code)).toContain('ZP104');
  expect(
    form?.findings.flatMap(({ edits }) => edits.filter(({ certainty }) => certainty === 'certain')),
  ).toEqual([]);
});

test('one table for two projects is a form for each', () => {
  const forms = check(
    grid(`
项目绩效自评一览表|«|«|«|«|«|«|«|«
项目名称|全年预算数（万元）|全年执行数（万元）|执行率|三级指标|年度指标值|实际完成值|分值|得分
河道清淤|200|180|90%|清淤长度|≥12公里|12公里|60|60
^|^|^|^|群众满意度|≥90%|95%|30|30
公园养护|50|50|100%|养护面积|≥100亩|90亩|90|90
`),
  );
  expect(forms.map(({ form }) => [form.projectName?.text, form.indicators?.rows.length])).toEqual([
    ['河道清淤', 2],
    ['公园养护', 1],
  ]);
  expect(forms.map((form) => amountsOf(form).slice(0, 3))).toEqual([
    [200, 180, 90],
    [50, 50, 100],
  ]);
  expect(forms[1]?.findings.map(({ code, cell }) => `${code} ${cell}`)).toContain('ZP401 I5');
});

test.each([
  ['总分|等级', '项目名称', '全年预算数（万元）|全年执行数（万元）'],
  ['自评总分|自评等级', '项目名称', '预算数（万元）|执行数（万元）'],
  ['合计得分|评价等级', '具体项目名称', '预算安排（万元）|实际支出（万元）'],
])('one table for several projects prints %s once a project', (closing, name, amounts) => {
  const forms = check(
    grid(`
2024年度项目绩效自评情况汇总表|«|«|«|«|«|«|«|«|«|«
${name}|${amounts}|执行率|三级指标|年度指标值|实际完成值|分值|得分|${closing}
河道清淤|200|180|90%|清淤长度|≥12公里|12公里|60|60|90|优
^|^|^|^|群众满意度|≥90%|95%|40|40|^|^
公园养护|50|50|100%|养护面积|≥100亩|70亩|50|35|98|优
^|^|^|^|绿地率|≥90%|95%|50|50|^|^
`),
  );
  expect(forms.map(({ form }) => [form.total?.score?.value, form.grade?.text])).toEqual([
    [90, '优'],
    [98, '优'],
  ]);
  expect(forms.map(({ corrected }) => [corrected.total, corrected.grade])).toEqual([
    [100, '优'],
    [85, '良'],
  ]);
  const told = forms.flatMap(({ findings }) => findings.map(({ code, cell }) => `${code} ${cell}`));
  expect(told).toEqual(expect.arrayContaining(['ZP501 J3', 'ZP501 J5', 'ZP503 K5']));
});

test('of two columns of points the one that is filled in is the unit’s own', () => {
  const [form] = check(
    grid(`
财政奖补项目绩效自评表|«|«|«|«|«
一级指标|二级指标|指标说明|指标分值|县级评分|市级评分
决策|立项|立项规范得40分|40|38|
过程|管理|专账核算得60分|60|60|
合计|||100|98|
`),
  );
  expect(form?.form.indicators?.rows.map(({ score }) => score?.value)).toEqual([38, 60]);
});

test.each([['上半年得分|全年得分'], ['中期评分|年终评分'], ['第三季度自评得分|年度自评得分']])(
  'of %s the form’s points are those of the end of the year',
  (headers) => {
    const [form] = check(
      grid(`
项目支出绩效自评表|«|«|«|«|«
三级指标|年度指标值|实际完成值|分值|${headers}
清淤长度|≥12公里|12公里|60|20|60
防洪能力|提升|提升|40|10|40
总分|||100|30|
`),
    );
    expect(form?.form.indicators?.rows.map(({ score }) => score?.value)).toEqual([60, 40]);
    expect(form?.form.total?.score?.value).toBeNull();
    expect(form?.findings.filter(({ cell }) => /^[EF]2$/.test(cell))).toEqual([]);
  },
);

test.each([
  ['(1)全年预算数|(2)全年执行数|(3)=(2)/(1)执行率|(4)分值|(5)=(3)×(4)得分|'],
  ['①全年预算数|②全年执行数|③=②/①执行率|④分值|⑤=③*④得分|'],
  ['A全年预算数|B全年执行数|C=B/A×100%执行率|分值|D=C×10得分|'],
])('a formula in front of a header is no part of its name: %s', (headers) => {
  const [form] = check(formOf(`资金（万元）|${headers}\n合计|200|180|90%|10|9|`));
  expect(amountsOf(form)).toEqual([200, 180, 90, 9]);
  expect(form?.findings.map(({ code }) => code).filter((code) => /ZP10[14]/.test(code))).toEqual([]);
});

test('a form with the reviewer’s points is a record of both', () => {
  const [form] = check(
    grid(`
河道清淤项目支出绩效自评复核表|«|«|«|«|«|«
三级指标|年度指标值|自评完成值|权重|自评得分|复核得分|备注
清淤长度|≥12公里|6公里|60|60|30|
防洪能力|提升|提升|40|40|30|
合计|||100|100|70|
`),
  );
  const found = form?.findings.map(({ code, cell }) => `${code} ${cell}`);
  expect(found).toEqual(expect.arrayContaining(['ZP401 E3', 'ZP504 F5']));
  expect(form?.findings.flatMap(({ edits }) => edits.map(({ certainty }) => certainty))).not.toContain(
    'certain',
  );
});

test('the reviewer’s total may count the execution’s own points in', () => {
  const [form] = check(
    grid(`
${HEAD}
资金（万元）|全年预算数|全年执行数|执行率|分值|得分|
合计|200|180|90%|10|9|
三级指标|年度指标值|完成值|权重|自评得分|复核得分|备注
清淤长度|≥12公里|12公里|60|60|55|
防洪能力|提升|提升|30|30|30|
合计|||100|99|94|
`),
  );
  expect(form?.findings.filter(({ code }) => code === 'ZP504')).toEqual([]);
});

test.each([
  [
    'pairs',
    '资金|全年预算数（万元）|200||||\n|全年执行数（万元）|180||||\n|执行率|90%||||\n|分值|10||||\n|得分|9||||',
  ],
  [
    'lines of sources',
    '资金（万元）|财政拨款|其他资金|合计|||\n全年预算数|150|50|200|||\n全年执行数|140|40|180|||\n执行率|93.33%|80%|90%|||\n权重分值|—|—|10|||\n自评得分|—|—|9|||',
  ],
])('funds below the indicators stay where they stand: %s', (_what, funds) => {
  const [form] = check(grid(`${HEAD}\n${INDICATORS}\n${funds}\n总分|«|«|«|«|100|99`));
  expect(amountsOf(form)).toEqual([200, 180, 90, 9]);
  expect(form?.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
});
