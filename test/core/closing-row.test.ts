/** The closing row of a form: figures beside their columns, a reviewer's total, points taken off. */
import { checkWorkbook } from '../../src/core/checking/check-workbook';
import { planWrites } from '../../src/core/writing/plan-writes';
import type { PlanOptions } from '../../src/core/model/write-plan';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import { grid } from '../other-places/grid';

const RUN: PlanOptions = { mode: 'recalculate', review: false, marks: false, language: 'zh' };

function run(text: string) {
  const checked = checkWorkbook([grid(text)], { rules: RULES, profiles: PROFILES });
  const [form] = checked.forms;
  const total = form?.form.total;
  return {
    checked,
    total: [total?.weight?.value ?? null, total?.score?.value ?? null],
    review: form?.form.indicators?.rows.map(({ review }) => review?.value ?? null) ?? [],
    writes: planWrites(checked, RUN).edits.map(({ cell, after }) => `${cell}=${String(after)}`),
    offers: checked.forms.flatMap(({ findings }) =>
      findings.flatMap(({ edits }) =>
        edits
          .filter(({ certainty }) => certainty === 'offered')
          .map(({ cell, after }) => `${cell}=${String(after)}`),
      ),
    ),
    codes: checked.forms.flatMap(({ findings }) => findings.map(({ code, cell }) => `${code} ${cell}`)),
  };
}

const FORM = `项目支出绩效自评表||||||
（2024年度）||||||
项目名称|桥梁检测|||||
资金（万元）|全年预算数|全年执行数|分值|执行率|得分|
年度资金总额|80|80|10|100%|10|
一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分
产出指标|数量指标|检测座数|≥40座|40座|50|50
产出指标|质量指标|检测合格率|100%|100%|20|18
效益指标|社会效益指标|出行安全|提升|提升|20|19
`;

describe('a total whose figures stand beside their columns', () => {
  test.each([
    ['one to the left', '总分|||||100|97', '总分||||100|97|'],
    ['two to the left', '总分|||||100|97', '合计|||100|97||'],
    ['one to the right', '总分|||||100|97', '总分||||||100|97'],
    ['with a wrong score', '总分|||||100|96', '总计||||100|96|'],
  ])('%s', (_what, _own, shifted) => {
    const { total, writes, codes } = run(FORM + shifted);
    expect(total[0]).toBe(100);
    expect(total[1]).toBeGreaterThan(90);
    expect(writes).toEqual([]);
    expect(codes.some((code) => code.startsWith('ZP104'))).toBe(true);
  });
  test.each([
    ['weight and score', '总分|||||100|97', [100, 97]],
    ['a score alone', '总分||||||97', [null, 97]],
    ['a weight alone', '总分|||||100|', [100, null]],
  ])('%s where they belong stay there', (_what, line, total) => {
    const found = run(FORM + line);
    expect(found.total).toEqual(total);
    expect(found.codes.filter((code) => code.startsWith('ZP104'))).toEqual([]);
  });
});

const REVIEWED = (header: string, review: readonly (string | number)[], total: string) =>
  `项目支出绩效自评表|||||||
（2024年度）|||||||
项目名称|桥梁检测||||||
资金（万元）|全年预算数|全年执行数|分值|执行率|得分||
年度资金总额|80|80|10|100%|10||
一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|自评得分|${header}
产出指标|数量指标|检测座数|≥40座|40座|50|50|${review[0]}
产出指标|质量指标|检测合格率|100%|100%|20|18|${review[1]}
效益指标|社会效益指标|出行安全|提升|提升|20|19|${review[2]}
${total}`;

describe('a reviewer’s column beside the own points', () => {
  test.each([
    ['复核得分', [48, 17, 19]],
    ['主管部门审核', [48, 17, 19]],
    ['财政复核', [50, '18', 19]],
  ])('%s: its total is not the form’s', (header, review) => {
    const { total, writes, review: points } = run(REVIEWED(header, review, '总分|||||100||94'));
    expect(points).toEqual(review.map(Number));
    expect(total).toEqual([100, null]);
    expect(writes.filter((write) => write.startsWith('H'))).toEqual([]);
  });
  test.each([['审核意见'], ['主管部门审核']])('%s with words holds no points', (header) => {
    const { total, review } = run(REVIEWED(header, ['属实', '属实', '同意'], '总分|||||100|97|'));
    expect(review).toEqual([null, null, null]);
    expect(total).toEqual([100, 97]);
  });
});

describe('points taken off beside the points', () => {
  const taken = (cells: readonly (readonly [number, number])[]) =>
    `项目支出绩效自评表|||||||
（2024年度）|||||||
项目名称|桥梁检测||||||
资金（万元）|全年预算数|全年执行数|分值|执行率|得分||
年度资金总额|80|80|10|100%|10||
一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|扣分|得分
产出指标|数量指标|检测座数|≥40座|36座|50|${cells[0]?.join('|')}
产出指标|质量指标|检测合格率|100%|100%|20|${cells[1]?.join('|')}
效益指标|社会效益指标|出行安全|提升|提升|20|${cells[2]?.join('|')}
总分|||||100||95`;
  test('that agree say nothing', () => {
    expect(
      run(
        taken([
          [5, 45],
          [0, 20],
          [0, 20],
        ]),
      ).codes.filter((code) => /ZP104/.test(code)),
    ).toEqual([]);
  });
  test('that contradict leave the row to a person', () => {
    const { codes, writes } = run(
      taken([
        [5, 50],
        [0, 20],
        [0, 20],
      ]),
    );
    expect(codes.some((code) => /ZP104 [GH]7/.test(code))).toBe(true);
    expect(writes).toEqual([]);
  });
});
