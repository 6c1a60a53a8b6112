/** Whole forms under the rules of places: the figures that are printed on their forms or recorded of their systems. */
import { checkWorkbook } from '../../src/core/checking/check-workbook';
import type { CheckedForm } from '../../src/core/checking/checked-form';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import { grid } from '../other-places/grid';
import type { FormParts } from '../rules/form-sheet';
import { sheetsOf } from '../rules/rule-table';

type Sheet = FormParts | ReturnType<typeof grid>;

function checked(profileId: string | null, sheet: Sheet): CheckedForm {
  const [form] = checkWorkbook(sheetsOf(sheet), {
    rules: RULES,
    profiles: PROFILES,
    ...(profileId === null ? {} : { profileId }),
  }).forms;
  return form!;
}
const totalRow = (form: CheckedForm) => {
  const at = form.form.funds!.rows.findIndex(({ isTotal }) => isTotal);
  return form.scores.funds[at]!;
};
/** Rate and score that are due: `85 7`. */
const dueOf = (profileId: string, funds: string, year = '（2024年度）') => {
  const { rate, score } = totalRow(checked(profileId, { funds, year, parts: [] }));
  return `${String(rate.expected)} ${String(score.expected)}`;
};
const codesAt = (form: CheckedForm) => form.findings.map(({ code, cell }) => `${code} ${cell}`);
const withRow = (line: string): FormParts => ({ change: { 0: line } });

describe('Hubei: 20 × rate, at most 20', () => {
  test.each([
    ['100 | 100 | 100 | 20 | 100% | 20', '100 20'],
    ['100 | 100 | 95 | 20 | 95% | 19', '95 19'],
    ['100 | 120 | 90 | 20 | 75% | 15', '75 15'],
    ['100 | 100 | 110 | 20 | 110% | 20', '110 20'],
    ['100 | 300 | 100 | 20 | 33.33% | 6.67', '33.33 6.67'],
  ])('%s', (funds, due) => {
    expect(dueOf('hubei', funds)).toBe(due);
  });

  test('satisfaction counts in the benefits: 40 and 40 are usual', () => {
    const rows = [
      '产出指标 | 数量指标 | 培训人数 | ≥200人 | 210人 | 40 | 40 | ',
      '效益指标 | 社会效益指标 | 就业能力 | 提升 | 达成预期指标 | 30 | 30 | ',
      '满意度指标 | 服务对象满意度 | 学员满意度 | ≥90% | 92% | 10 | 10 | ',
    ];
    const form = checked('hubei', {
      funds: '100 | 100 | 95 | 20 | 95% | 19',
      parts: [],
      rows,
      total: '100 | 99',
    });
    expect(codesAt(form).filter((each) => each.startsWith('ZP303'))).toEqual([]);
  });
});

describe('Jiangxi: the rate to two decimals, then 100 → 10, [80, 100) → 7, [60, 80) → 5, below 60 → 0', () => {
  test.each([
    ['100 | 100 | 100 | 10 | 100% | 10', '100 10'],
    ['100 | 100000 | 99996 | 10 | 100% | 10', '100 10'],
    ['100 | 100000 | 99994 | 10 | 99.99% | 7', '99.99 7'],
    ['100 | 100 | 99.99 | 10 | 99.99% | 7', '99.99 7'],
    ['100 | 100 | 80 | 10 | 80% | 7', '80 7'],
    ['100 | 100000 | 79996 | 10 | 80% | 7', '80 7'],
    ['100 | 100 | 79.99 | 10 | 79.99% | 5', '79.99 5'],
    ['100 | 100 | 60 | 10 | 60% | 5', '60 5'],
    ['100 | 100 | 59.99 | 10 | 59.99% | 0', '59.99 0'],
    ['100 | 100 | 0 | 10 | 0% | 0', '0 0'],
  ])('%s', (funds, due) => {
    expect(dueOf('jiangxi', funds)).toBe(due);
  });
});

describe('Sichuan: of the adjusted budget; below 90 % a reason of 100 characters at most; an adjustment has its own', () => {
  const form = (initial: number, annual: number, executed: number, reason: string) =>
    grid(`
四川省某局项目支出绩效自评表 | « | « | « | « | « | « | «
（2023年度） | « | « | « | « | « | « | «
项目名称 | 示例 | | | | | |
预算执行情况（万元） | 年初预算 | 调整后预算数 | 预算执行数 | 预算执行率 | 权重 | 得分 | 原因
总额 | ${String(initial)} | ${String(annual)} | ${String(executed)} | | 10 | | ${reason}
一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 权重 | 得分 | 未完成原因分析
产出指标 | 数量指标 | 检查次数 | ≥10次 | 10次 | 60 | 60 |
效益指标 | 社会效益 | 覆盖率 | ≥90% | 95% | 30 | 30 |
总分 | | | | | 100 | |
`);
  test.each<[number, number, number, string, readonly string[]]>([
    [100, 100, 89.99, '', ['ZP601 H5']],
    [100, 100, 90, '', []],
    [100, 100, 85, '合同尾款次年支付', []],
    [120, 100, 95, '', ['ZP601 H5']],
    [120, 100, 95, '年中压减一般性支出', []],
    [100, 100, 85, '因'.repeat(101), ['ZP601 H5']],
    [100, 100, 85, '因'.repeat(100), []],
    [80, 100, 60, '', ['ZP601 H5', 'ZP601 H5']],
  ])('%d, %d, %d, %s', (initial, annual, executed, reason, wanted) => {
    const found = codesAt(checked('sichuan', form(initial, annual, executed, reason)));
    expect(found.filter((each) => each.startsWith('ZP601'))).toEqual(wanted);
  });

  test('the rate is of the adjusted budget, whatever the first one was', () => {
    expect(totalRow(checked('sichuan', form(200, 100, 90, ''))).rate.expected).toBe(90);
  });
});

describe('Guangxi: from 1.3 of the target on a reason, for every sign; from 30 where the target is 0', () => {
  test.each([
    ['产出指标 | 数量指标 | 培训人数 | ≥200人 | 260人 | 15 | 15 | ', 1],
    ['产出指标 | 数量指标 | 培训人数 | ≥200人 | 259人 | 15 | 15 | ', 0],
    ['产出指标 | 数量指标 | 培训人数 | ≥200人 | 300人 | 15 | 15 | 需求增加', 0],
    ['产出指标 | 质量指标 | 差错率 | ≤5% | 6.5% | 15 | 11.54 | ', 1],
    ['产出指标 | 质量指标 | 差错率 | ≤5% | 6.4% | 15 | 11.72 | ', 0],
    ['产出指标 | 数量指标 | 投诉件数 | 0件 | 30件 | 15 | 0 | ', 1],
    ['产出指标 | 数量指标 | 投诉件数 | 0件 | 29件 | 15 | 0 | ', 0],
  ])('%s', (line, count) => {
    const found = codesAt(checked('guangxi', withRow(line)));
    expect(found.filter((each) => each === 'ZP404 F12')).toHaveLength(count);
  });

  test('a qualitative score asks for words, full marks included', () => {
    const at = (reason: string) =>
      codesAt(
        checked('guangxi', {
          change: { 4: `效益指标 | 社会效益指标 | 就业能力 | 提升 | 达成预期指标 | 30 | 30 | ${reason}` },
        }),
      );
    expect(at('')).toContain('ZP601 I16');
    expect(at('就业率由 80% 升至 85%')).not.toContain('ZP601 I16');
    expect(codesAt(checked('mof-2020', {}))).not.toContain('ZP601 I16');
  });
});

describe('Zhejiang from 2024: 执行数（其他） counts, more than 100 % is allowed, 0 ÷ 0 is 100', () => {
  const form = (year: number, budget: number, spent: number, other: number, rate: string, place = '浙江省') =>
    grid(`
${place}某局项目支出绩效自评表 | « | « | « | « | « | «
（${String(year)}年度） | « | « | « | « | « | «
项目名称 | 示例 | | | | |
资金来源 | 预算数 | 执行数 | 执行数（其他） | 执行率 | 分值 | 得分
合计 | ${String(budget)} | ${String(spent)} | ${String(other)} | ${rate} | 10 |
一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
产出指标 | 数量指标 | 检查次数 | ≥10次 | 10次 | 60 | 60
效益指标 | 社会效益 | 覆盖率 | ≥90% | 95% | 30 | 30
总分 | | | | | 100 |
`);
  test.each<[number, number, number, number, string, number | null, number | null]>([
    [2024, 100, 80, 15, '', 95, 9.5],
    [2024, 100, 80, 40, '', 120, 10],
    [2024, 0, 0, 0, '', 100, 10],
    [2023, 0, 0, 0, '', null, null],
    [2024, 100, 80, 15, '80%', 80, 8],
    [2023, 100, 80, 15, '95%', 95, 9.5],
    [2023, 100, 80, 15, '', 80, 8],
  ])('%d: %d, %d and %d, printed “%s”', (year, budget, spent, other, rate, dueRate, dueScore) => {
    const form1 = checked(null, form(year, budget, spent, other, rate));
    expect(form1.profileId).toBe(year < 2024 ? 'mof-2020' : 'zhejiang');
    expect([totalRow(form1).rate.expected, totalRow(form1).score.expected]).toEqual([dueRate, dueScore]);
  });

  test('elsewhere the printed rate says whether the second column counts; where it says nothing that is told', () => {
    const at = (rate: string) => checked(null, form(2024, 100, 80, 15, rate, '某省'));
    expect(at('95%').profileId).toBe('mof-2020');
    expect(totalRow(at('95%')).rate).toMatchObject({ expected: 95, verdict: 'ok' });
    expect(totalRow(at('80%')).rate).toMatchObject({ expected: 80, verdict: 'ok' });
    expect(codesAt(at('95%'))).not.toContain('ZP104 D5');
    const open = at('');
    expect(codesAt(open)).toContain('ZP104 D5');
    const certain = open.findings.flatMap(({ edits }) =>
      edits.filter(({ certainty }) => certainty === 'certain'),
    );
    expect(certain.map(({ cell }) => cell)).toEqual([]);
  });

  test('more than the budget is no finding there, and is one elsewhere', () => {
    const over = (place: string) => codesAt(checked(null, form(2024, 100, 100, 20, '120%', place)));
    expect(over('浙江省').filter((each) => each.startsWith('ZP204'))).toEqual([]);
    expect(over('某省').filter((each) => each.startsWith('ZP204'))).toEqual(['ZP204 C5']);
  });
});

describe('Tianjin 2024: what misses “≤” or “=” is for a person to score', () => {
  test.each([
    ['（2024年度）', '产出指标 | 数量指标 | 培训人数 | =200人 | 190人 | 15 | 10 | ', 'judgement'],
    ['（2024年度）', '产出指标 | 质量指标 | 差错率 | ≤5% | 6% | 15 | 15 | ', 'judgement'],
    ['（2024年度）', '产出指标 | 质量指标 | 差错率 | ≤5% | 5% | 15 | 15 | ', 'ok'],
    ['（2023年度）', '产出指标 | 质量指标 | 差错率 | ≤5% | 6% | 15 | 15 | ', 'over-scored'],
  ])('%s %s is %s', (year, line, verdict) => {
    const form = checked('tianjin', { ...withRow(line), year });
    expect(form.scores.indicators[0]!.score.verdict).toBe(verdict);
  });
});

describe('Shanxi: a row whose adjusted target is blank was dropped', () => {
  const form = (place: string, score: string) =>
    grid(`
${place}某局项目支出绩效自评表 | « | « | « | « | « | « | «
（2024年度） | « | « | « | « | « | « | «
项目名称 | 示例 | | | | | |
项目资金（万元） | 全年预算数 | 全年执行数 | 执行率 | 得分 | | |
资金总额 | 100 | 90 | 90% | 9 | | |
一级指标 | 二级指标 | 三级指标 | 年初指标值 | 调整后指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 检查次数 | ≥10次 | ≥12次 | 12次 | 60 | 60
产出指标 | 数量指标 | 抽查次数 | ≥5次 | | | | ${score}
效益指标 | 社会效益 | 覆盖率 | ≥90% | ≥90% | 95% | 30 | 30
总分 | | | | | | 100 | 99
`);
  test('nothing is asked of it where the place and the columns are', () => {
    const own = checked(null, form('太原市', ''));
    expect(own.profileId).toBe('shanxi');
    expect(own.scores.indicators[1]!.due.open).toBe('dropped');
    expect(own.findings.filter(({ cell }) => cell.endsWith('8'))).toEqual([]);
  });

  test('a score that stands there is asked about all the same', () => {
    expect(checked(null, form('太原市', '5')).scores.indicators[1]!.due.open).not.toBe('dropped');
  });
});

describe('core indicators of 2021: finished within the budget earns all points, steps otherwise', () => {
  const form = (executed: number, score: string, done = '210人'): FormParts => ({
    funds: `100 | 100 | ${String(executed)} | 10 | ${String(executed)}% | ${score}`,
    parts: [],
    rows: [
      '成本指标 | 经济成本指标 | 项目总成本 | ≤100万元 | 85万元 | 20 | 20 | ',
      `产出指标 | 数量指标 | 培训人数 | ≥200人 | ${done} | 40 | 40 | `,
      '效益指标 | 社会效益指标 | 就业能力 | 提升 | 提升 | 20 | 20 | ',
      '满意度指标 | 服务对象满意度 | 学员满意度 | ≥90% | 92% | 10 | 10 | ',
    ],
  });
  test.each([
    [85, '10', '210人', 'ok'],
    [85, '7', '210人', 'ok'],
    [85, '6', '210人', 'under-scored'],
    [85, '10', '150人', 'over-scored'],
    [85, '7', '150人', 'ok'],
    [100, '10', '150人', 'ok'],
    [70, '5', '150人', 'ok'],
    [59.99, '5', '150人', 'over-scored'],
  ])('%d %% and a score of %s, outputs %s: %s', (executed, score, done, verdict) => {
    expect(totalRow(checked('mof-2021-core', form(executed, score, done))).score.verdict).toBe(verdict);
  });

  test('a blank is offered, as two scores are right', () => {
    const found = checked('mof-2021-core', form(85, '')).findings.find(({ code }) => code === 'ZP203');
    expect(found?.edits).toMatchObject([{ after: 10, certainty: 'offered' }]);
  });
});

describe('rows that do not apply are left out, the rest is rescaled', () => {
  const form = (total: string): FormParts => ({
    change: { 2: '产出指标 | 时效指标 | 完成时间 | 2024年12月底前 | 不适用 | 10 | | ' },
    total: `100 | ${total}`,
  });
  test.each([
    // 9.5 + 15 + 15 + 10 + 30 + 10 = 89.5 of 90 points.
    ['99.44', []],
    ['89.5', ['ZP501 H18']],
  ])('a total of %s', (total, wanted) => {
    const found = checked('rescaled-rest', form(total));
    expect(found.closed.total).toBe(99.44);
    expect(codesAt(found).filter((each) => /^ZP(?:501|601)/.test(each))).toEqual(wanted);
  });

  test('elsewhere a person says what becomes of the points', () => {
    expect(codesAt(checked('mof-2020', form('89.5')))).toContain('ZP601 H14');
  });
});

test('every profile checks a right form of its year without an error', () => {
  for (const { id } of PROFILES) {
    const errors = checked(id, {
      funds: '100 | 100 | 100 | 10 | 100% | 10',
      parts: [],
      total: '100 | 100',
    }).findings.filter(({ severity }) => severity === 'error');
    expect([id, errors.map(({ code, cell }) => `${code} ${cell}`)]).toEqual([id, []]);
  }
});
