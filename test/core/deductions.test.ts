/** Forms that print what is taken off: a wrong deduction is found, and mended by a deduction, never by a score. */
import { checkSheet } from '../../src/core/checking/check-workbook';
import { pointsInCell, scoreFromDeduction } from '../../src/core/model/deductions';
import { planFormulas } from '../../src/core/writing/plan-formulas';
import { planForm } from '../../src/core/writing/plan-writes';
import type { NumberCell } from '../../src/core/model/self-evaluation-form';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import { grid } from '../other-places/grid';

const RUN = { mode: 'recalculate', review: false, marks: false, language: 'zh' } as const;

const sheet = grid(`
项目支出绩效自评表（2023年度） | « | « | « | « | «
项目名称 | 示例绿化养护 | « | 主管部门 | 示例局 | «
项目资金（万元） | 预算数 | 执行数 | 执行率 | 分值 | 扣分
合计 | 40 | 36 | 90% | 10 | 0
一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 扣分
产出指标 | 养护面积 | ≥100亩 | 80亩 | 50 | 2
产出指标 | 成活率 | ≥95% | 96% | 30 |
满意度指标 | 群众满意度 | ≥90% | 95% | 10 | 0
合计 | | | | 100 | 2
`);

const read = () => {
  const [checked] = checkSheet(sheet, { rules: RULES, profiles: PROFILES });
  if (!checked) throw new Error('the form is found');
  return checked;
};

describe('a form that prints deductions', () => {
  test('reads scores as the weight less what is taken off', () => {
    const { form } = read();
    expect(form.indicators?.rows.map((row) => row.score?.value)).toEqual([48, 30, 10]);
    expect(form.funds?.rows[0]?.score?.value).toBe(10);
    expect(form.total?.score?.value).toBe(98);
    expect(form.missing).not.toContain('score-column');
  });

  test('finds deductions that are too small, and offers the right ones', () => {
    const errors = read().findings.filter((finding) => finding.severity === 'error');
    expect(errors.map(({ cell, edits }) => [cell, edits[0]?.after])).toEqual([
      ['F4', 1],
      ['F6', 10],
    ]);
  });

  test('writes deductions, and no formula over them', () => {
    const checked = read();
    expect(planForm(checked, RUN).edits.map(({ cell, after }) => [cell, after])).toEqual([
      ['F4', 1],
      ['F6', 10],
      ['F9', 11],
    ]);
    const profile = PROFILES.find(({ id }) => id === checked.profileId);
    if (!profile) throw new Error('the profile exists');
    const cells = planFormulas(checked, sheet, profile, planForm(checked, RUN).edits).map(({ cell }) => cell);
    expect(cells.filter((cell) => cell.startsWith('F'))).toEqual([]);
  });
});

test('a blank deduction that should not be blank is compared as blank before it is written', () => {
  const wrong = {
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.filter(({ column }) => row.row !== 5 || column !== 5),
    })),
  };
  const [checked] = checkSheet(wrong, { rules: RULES, profiles: PROFILES });
  const edit = checked && planForm(checked, RUN).edits.find(({ cell }) => cell === 'F6');
  expect(edit).toMatchObject({ before: { value: '', formula: null }, after: 10 });
});

test('words about deductions (扣分情况) are no scores', () => {
  const told = grid(`
项目支出绩效自评表（2023年度） | « | « | « | «
项目名称 | 示例绿化养护 | « | « | «
三级指标 | 年度指标值 | 实际完成值 | 分值 | 扣分情况
养护面积 | ≥100亩 | 80亩 | 60 | 无
成活率 | ≥95% | 96% | 40 | 无
`);
  const [checked] = checkSheet(told, { rules: RULES, profiles: PROFILES });
  expect(checked?.form.missing).toContain('score-column');
  expect(checked?.form.indicators?.rows.map((row) => row.score)).toEqual([null, null]);
});

describe('a single deduction', () => {
  const cell = (value: number | null, raw: NumberCell['raw'] = value): NumberCell => ({
    position: { row: 0, column: 0 },
    raw,
    formula: null,
    value,
    form: 'number',
    isPlaceholder: raw === '—',
    span: null,
  });

  test.each([
    [cell(1.5), 8.5],
    [cell(-1.5), 8.5],
    [cell(null), 10],
    [cell(null, '—'), 10],
    [cell(null, '见说明'), null],
  ])('%o of 10 points', (taken, score) => {
    expect(scoreFromDeduction(taken, 10).value).toBe(score);
  });

  test('is what stands in the cell again', () => {
    expect(pointsInCell(scoreFromDeduction(cell(1), 10), 8.33)).toBe(1.67);
    expect(pointsInCell(cell(9), 8.33)).toBe(8.33);
  });
});

test('the sum of what is taken off follows with the score that stands below it', () => {
  const [form] = checkSheet(
    grid(`
项目支出绩效自评表|«|«|«|«|«|«
（2023年度）|«|«|«|«|«|«
项目名称|物业管理|«|«|«|«|«
资金（万元）|全年预算数|全年执行数|执行率|分值|扣分|扣分原因
年度资金总额|40|38|95%|10|0.5|招标节约
一级指标|三级指标|年度指标值|实际完成值|分值|扣分|扣分原因
产出指标|保洁面积|≥3000平方米|2700平方米|50|5|一层装修
效益指标|检查合格率|≥95%|94%|40|0|
合计|«|«|«|100|5.5|
自评得分|«|«|«|«|94.5|
`),
    { rules: RULES, profiles: PROFILES },
  );
  const edits = form?.findings.flatMap((finding) => finding.edits) ?? [];
  expect(
    edits.filter(({ certainty }) => certainty === 'certain').map(({ cell, after }) => [cell, after]),
  ).toEqual([
    ['F8', 0.42],
    ['F9', 5.92],
    ['F10', 94.08],
  ]);
});
