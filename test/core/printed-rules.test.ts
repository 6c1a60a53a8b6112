/** Rules that a form prints in its notes: found on the sheet, applied, cited with their cell, and told where they differ. */
import { checkWorkbook } from '../../src/core/checking/check-workbook';
import type { CheckedForm } from '../../src/core/checking/checked-form';
import { toAddress } from '../../src/core/model/sheet-snapshot';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import { grid } from '../other-places/grid';
import type { FormParts } from '../rules/form-sheet';
import { sheetsOf } from '../rules/rule-table';

function checked(sheet: FormParts | ReturnType<typeof grid>, profileId?: string): CheckedForm {
  const [form] = checkWorkbook(sheetsOf(sheet), {
    rules: RULES,
    profiles: PROFILES,
    ...(profileId === undefined ? {} : { profileId }),
  }).forms;
  return form!;
}
const rulesOf = (form: CheckedForm) =>
  form.printedRules.map(({ figure, position }) => `${figure} ${toAddress(position)}`);
const found = (form: CheckedForm, code: string) =>
  form.findings.filter((finding) => finding.code === code).map(({ cell, severity }) => `${cell} ${severity}`);
const across = ' | « | « | « | « | « | « | « | «';

describe('where a note stands', () => {
  const TIERS = '定性指标达成、部分达成、未达成三档，分别按100-80%、80-50%、50-0%确定分值';
  test.each<[string, readonly string[], readonly string[]]>([
    ['below, with 注', [`注：${TIERS}${across}`], ['tierFloors A19']],
    ['below, without a lead', [`${TIERS}${across}`], ['tierFloors A19']],
    ['after blank lines', ['', '', `说明：${TIERS}${across}`], ['tierFloors A21']],
    ['beside a label', [`填表说明 | ${TIERS} | « | « | « | « | « | « | «`], ['tierFloors B19']],
    [
      'line by line',
      [`注：1.金额单位为万元${across}`, `2.${TIERS}${across}`, `3.执行率低于85%的须说明原因${across}`],
      ['tierFloors A20', 'reasonRequired A21'],
    ],
    [
      'a degree a line',
      [
        `备注：定性指标分三档${across}`,
        `1、达成指标的，得分值的100%-85%${across}`,
        `2、部分达成的，得分值的85%-60%${across}`,
        `3、未达成的，得分值的60%-0${across}`,
      ],
      ['tierFloors A19'],
    ],
    ['under another label it is no note', [`存在问题 | ${TIERS} | « | « | « | « | « | « | «`], []],
    ['a sentence of facts is none', [`我局预算执行率未达到90%，须说明的主要原因是采购滞后${across}`], []],
  ])('%s', (_where, below, rules) => {
    expect(rulesOf(checked({ below }))).toEqual(rules);
  });

  test('among the tables, in a line of its own; and in the brackets of a header', () => {
    const form = checked(
      grid(`
项目支出绩效自评表 | « | « | « | « | « | «
项目名称 | 示例 | | | | |
项目资金（万元） | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分（执行率×分值，执行率低于88%须说明原因） |
年度资金总额 | 100 | 90 | 90% | 10 | 9 |
说明：定性指标按达成、部分达成、未达成三档，分别得分值的100%-90%、90%-70%、70%-0 | « | « | « | « | « | «
一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
产出指标 | 数量指标 | 检查次数 | 10次 | 10次 | 60 | 60
效益指标 | 社会效益 | 能力提升 | 提升 | 部分达成 | 30 | 25
`),
    );
    expect(rulesOf(form)).toEqual(['executionSteps F3', 'reasonRequired F3', 'tierFloors A5']);
    expect(form.scores.indicators[1]!.score).toMatchObject({ min: 21, max: 26.99, verdict: 'ok' });
  });
});

describe('what is printed is applied, and cited with its cell', () => {
  const PARTLY = '效益指标 | 社会效益指标 | 就业能力 | 提升 | 部分达成 | 30 | 16 | ';
  const tiers = (second: number) => [
    `注：定性指标达成、部分达成、未达成三档，分别按100-80%（含）、80-${String(second)}%（含）、${String(second)}-0%确定分值${across}`,
  ];

  test('degrees, against the default and against a chosen profile', () => {
    const byNote = checked({ change: { 4: PARTLY }, below: tiers(50) });
    expect(found(byNote, 'ZP403')).toEqual([]);
    expect(found(byNote, 'ZP601')).toEqual(['I16 warning']);
    const wider = checked({ change: { 4: PARTLY }, below: tiers(60) }, 'execution-20');
    expect(found(wider, 'ZP403')).toEqual(['H16 warning']);
    const [finding] = wider.findings.filter(({ code }) => code === 'ZP403');
    expect(finding!.basis.zh).toMatch(/^本表 A19 的注：定性指标达成/);
    expect(wider.profile.citations.tierFloors).toMatchObject({ cell: 'A19', evidence: 'form' });
  });

  test('the person is told where the note differs from the rules, and nothing where it agrees', () => {
    const differs = checked({ below: tiers(50) });
    expect(found(differs, 'ZP106')).toEqual(['A19 info']);
    const [told] = differs.findings.filter(({ code }) => code === 'ZP106');
    expect(told!.message.zh).toMatch(
      /按表注计；规则“财政部 2020（默认）”为：第一档不低于 80%；第二档不低于 60%/,
    );
    expect(found(checked({ below: tiers(60) }), 'ZP106')).toEqual([]);
    expect(found(checked({ below: tiers(50) }, 'hubei'), 'ZP106')).toEqual([]);
    expect(found(checked({ below: tiers(60) }, 'hubei'), 'ZP106')).toEqual(['A19 info']);
  });

  test.each<[string, string, number, readonly string[]]>([
    ['below the limit, without a reason', '执行率未达到90%的需说明原因（100字以内）', 85, ['warning']],
    ['at the limit', '执行率未达到90%的需说明原因（100字以内）', 90, []],
    ['above a lower limit', '执行率低于80%的须说明原因', 85, []],
  ])('reasons: %s', (_what, note, executed, wanted) => {
    const funds = `100 | 100 | ${String(executed)} | 10 | ${String(executed)}% | ${String(executed / 10)}`;
    const form = checked({ funds, parts: [], below: [`注：${note}${across}`] });
    const rates = form.findings.filter(({ code, cell }) => code === 'ZP601' && cell.endsWith('6'));
    expect(rates.map(({ severity }) => severity)).toEqual(wanted);
  });

  test.each<[string, string, number, number | null]>([
    ['steps', '预算执行率100%得10分，80%-100%得7分，60%-80%得5分，60%以下不得分', 85, 7],
    ['steps of another place', '预算执行率≥80%得满分，50%≤执行率<80%得分值的60%，执行率<50%得0分', 85, 10],
    ['in proportion', '执行率得分=分值×执行率', 85, 8.5],
    ['of the first budget', '执行率=全年执行数÷年初预算数×100%', 85, 4.25],
  ])('the execution: %s', (_what, note, executed, score) => {
    const funds = `200 | 100 | ${String(executed)} | 10 | | `;
    const form = checked({ funds, parts: [], below: [`注：${note}${across}`] });
    expect(form.scores.funds[0]!.score.expected).toBe(score);
    expect(form.profileId).toBe(/10分，80/.test(note) ? 'execution-steps' : 'mof-2020');
  });

  test('the points of the execution where no cell prints them', () => {
    const form = checked(
      grid(`
项目支出绩效自评表 | « | « | « | « | «
项目名称 | 示例 | | | |
项目资金（万元） | 全年预算数 | 全年执行数 | 执行率 | 得分 |
年度资金总额 | 100 | 90 | 90% | |
一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
产出指标 | 检查次数 | 10次 | 10次 | 40 | 40
效益指标 | 覆盖率 | 90% | 95% | 40 | 40
注：预算执行情况按执行率×20计分 | « | « | « | « | «
`),
    );
    expect(form.scores.funds[0]).toMatchObject({ weight: 20, score: { expected: 18 } });
  });

  test.each<[string, string, string, number]>([
    ['a line for ceilings', '反向指标得分=[1-(实际完成值-目标值)/目标值]×分值', '≤5% | 6%', 12],
    ['nothing for what was missed', '定量指标未完成的不得分', '≥200人 | 150人', 0],
    ['its share', '定量指标未达到的，按完成比例计分', '≥200人 | 150人', 11.25],
  ])('scores: %s', (_what, note, values, expected) => {
    const form = checked({
      change: { 0: `产出指标 | 数量指标 | 示例 | ${values} | 15 | | ` },
      below: [`注：${note}${across}`],
    });
    expect(form.scores.indicators[0]!.score.expected).toBe(expected);
  });

  test('grades and the limit of over-fulfilment', () => {
    const below = [
      `注：1.总分95分以上为优，85-95分为良，70-85分为中，70分以下为差。${across}`,
      `2.完成值超过指标值20%以上的，须说明原因。${across}`,
    ];
    const form = checked({
      change: { 0: '产出指标 | 数量指标 | 培训人数 | ≥200人 | 245人 | 15 | 15 | ' },
      grade: '优',
      total: '100 | 94.5',
      funds: '100 | 100 | 45 | 10 | 45% | 4.5',
      parts: [],
      below,
    });
    expect(form.profile.figures.gradeFloors).toEqual([95, 85, 70]);
    expect(found(form, 'ZP404')).toEqual(['F12 warning']);
    expect(found(form, 'ZP503')).toEqual(['I18 error']);
  });
});

describe('what cannot be applied is told', () => {
  test.each<[string, readonly string[], FormParts, readonly string[]]>([
    [
      'two notes that contradict each other',
      ['注：1.执行率低于90%的须说明原因', '2.执行率低于80%的须说明原因'],
      {},
      ['A20 warning'],
    ],
    ['other points than the table has', ['注：预算执行情况按执行率×20计分'], {}, ['A19 warning']],
    [
      'points that are taken off without an end',
      ['注：执行率每低1个百分点扣0.2分，最多扣3分'],
      {},
      ['A19 info'],
    ],
    [
      'the same twice is said once',
      ['注：1.执行率低于90%的须说明原因', '2.支出进度执行率低于90%的应说明理由'],
      {},
      ['A19 info'],
    ],
    ['a plain line is no riddle', ['执行率每低1个百分点扣0.2分，最多扣3分'], {}, []],
  ])('%s', (_what, lines, parts, told) => {
    const form = checked({ ...parts, below: lines.map((line) => `${line}${across}`) });
    expect(found(form, 'ZP106')).toEqual(told);
  });

  test('where notes contradict each other neither is used', () => {
    const below = [`注：1.执行率低于90%的须说明原因${across}`, `2.执行率低于80%的须说明原因${across}`];
    expect(checked({ below }).profile.figures.reasonRequired.executionRateBelow).toBeNull();
  });
});

test('a note that prints the place’s own rule, and the place’s name, choose the place’s rules', () => {
  const below = [
    `注：1.预算执行率=预算执行数/调整后预算数，预算执行率未达到90%的需说明原因（100字以内）；2.年中发生预算调整的，应单独说明理由。${across}`,
  ];
  expect(checked({ below }).profileId).toBe('mof-2020');
  const own = checked({ title: '四川省某厅项目支出绩效自评表', below });
  expect(own.profileId).toBe('sichuan');
  expect(own.profileReason.zh).toMatch(/表注写明/);
});

describe('decimals and floors of scores as a note prints them', () => {
  const SHORT = '产出指标 | 数量指标 | 培训人数 | ≥190人 | 150人 | 15 |  | ';
  const scoreAt = (form: CheckedForm, at: number) => form.scores.indicators[at]!.score;

  test.each<[note: string, printed: string, expected: number, verdict: string]>([
    ['注：得分保留一位小数', '', 11.8, 'blank'],
    ['注：得分保留一位小数', '11.8', 11.8, 'ok'],
    ['注：得分保留一位小数', '11.84', 11.84, 'ok'],
    ['注：各项得分取整数', '', 12, 'blank'],
    ['注：各指标完成率低于80%的不得分', '', 0, 'blank'],
    ['注：各指标完成率低于80%的不得分', '11.84', 0, 'over-scored'],
    ['注：各指标完成率低于70%的不得分', '', 11.84, 'blank'],
  ])('%s: %s is held against %d', (note, printed, expected, verdict) => {
    const row = SHORT.replace('15 |  |', `15 | ${printed} |`);
    const form = checked({ change: { 0: row }, below: [`${note}${across}`] });
    expect(scoreAt(form, 0)).toMatchObject({ expected, verdict });
  });

  test('the execution rate too, and what was missed never becomes a full score', () => {
    const below = [`注：得分保留一位小数${across}`];
    const form = checked({ funds: '100 | 100 | 94.4 | 10 | 94.4% |', below });
    expect(form.scores.funds[0]!.score).toMatchObject({ expected: 9.4, min: 9.4, max: 9.44 });
    const nearly = '产出指标 | 数量指标 | 培训人数 | ≥1000人 | 999人 | 15 |  | ';
    expect(scoreAt(checked({ change: { 0: nearly }, below }), 0)).toMatchObject({ expected: 14.9 });
  });
});

describe('no score is written that hangs on a note which nobody could read', () => {
  const certain = (form: CheckedForm) =>
    form.findings.flatMap(({ edits }) =>
      edits.filter(({ certainty }) => certainty === 'certain').map(({ kind }) => kind),
    );
  const OVER = '产出指标 | 数量指标 | 培训人数 | ≥200人 | 100人 | 15 | 15 | ';
  const parts: FormParts = { funds: '100 | 100 | 70 | 10 | | 8.5', change: { 0: OVER }, total: '100 | 98.5' };

  test.each<[note: string, kinds: readonly string[]]>([
    ['注：金额单位为万元', ['rate', 'execution-score', 'indicator-score', 'total-score']],
    ['注：没有佐证材料的指标不得分', ['rate', 'execution-score', 'indicator-score', 'total-score']],
    ['注：执行率每低1个百分点扣0.05分，最多扣3分', []],
    ['注：反向指标超过目标值的，每超1%扣权重的2%，最多扣5分', ['rate']],
    // Where how a part begun counts is not said, a score that hangs on it is offered.
    ['注：执行率每低4个百分点扣1分', ['indicator-score', 'rate', 'total-score']],
  ])('%s', (note, kinds) => {
    const form = checked({ ...parts, below: [`${note}${across}`] });
    expect([...new Set(certain(form))].sort()).toEqual([...kinds].sort());
  });
});

describe('deductions, steps and degrees that a note prints', () => {
  const ROW = (values: string, weight = 10) =>
    `产出指标 | 数量指标 | 示例 | ${values} | ${String(weight)} |  | `;
  const CONTENT = (values: string) => `满意度指标 | 服务对象满意度 | 群众满意度 | ${values} | 10 |  | `;

  test.each<[note: string, executed: number, due: readonly [expected: number, min: number, max: number]]>([
    ['预算执行率达到95%得满分，每降低1个百分点扣0.5分', 97, [10, 10, 10]],
    ['预算执行率达到95%得满分，每降低1个百分点扣0.5分', 90, [7.5, 7.5, 7.5]],
    ['预算执行率达到95%得满分，每降低1个百分点扣0.5分', 90.4, [7.7, 7.5, 8]],
    ['预算执行率达到95%得满分，每降低1个百分点扣0.5分，不足1个百分点的按1个百分点计', 90.4, [7.5, 7.5, 7.5]],
    ['预算执行率达到95%得满分，每降低1个百分点扣0.5分，不足1个百分点的不扣分', 90.4, [8, 8, 8]],
    ['预算执行率达到95%得满分，每降低1个百分点扣0.5分，不足1个百分点按比例扣分', 90.4, [7.7, 7.7, 7.7]],
    ['预算执行率每降低1个百分点扣分值的5%，扣完为止', 70, [0, 0, 0]],
    ['预算执行率每降低1个百分点扣0.1分，低于60%不得分', 59, [0, 0, 0]],
    ['预算执行率每降低1个百分点扣0.1分，低于60%不得分', 60, [6, 6, 6]],
  ])('%s: %d', (note, executed, [expected, min, max]) => {
    const funds = `100 | 100 | ${String(executed)} | 10 | | `;
    const form = checked({ funds, parts: [], below: [`注：${note}${across}`] });
    expect(form.scores.funds[0]!.score).toMatchObject({ expected, min, max });
    expect(form.profile.citations.executionDeduction).toMatchObject({ cell: 'A19', evidence: 'form' });
  });

  test.each<[note: string, row: string, due: string]>([
    ['各指标完成率每低1%扣0.2分', ROW('≥200人 | 150人'), '5'],
    ['各指标完成率每低1%扣0.2分', ROW('≥95% | 76%'), '6'],
    ['定量指标未达到目标值的，每低1个百分点扣0.2分', ROW('≥95% | 90%'), '9'],
    ['定量指标未达到目标值的，每低1个百分点扣0.2分', ROW('≥95% | 96%'), '10'],
    ['各指标完成率90%以上得满分，每降低1%扣分值的2%', ROW('≥200人 | 180人'), '10'],
    ['各指标完成率90%以上得满分，每降低1%扣分值的2%', ROW('≥200人 | 160人'), '8'],
    ['反向指标超过目标值的，每超过1%扣分值的2%', ROW('≤100元 | 110元'), '8'],
    ['反向指标超过目标值的，每超过1%扣分值的2%', ROW('≤5% | 7%'), '9.6'],
    ['反向指标超过目标值的，每超过1%扣分值的2%', ROW('≥100元 | 90元'), '9'],
    ['完成率100%得满分，80%-100%得分值的80%，80%以下不得分', ROW('≥200人 | 199人'), '8'],
    ['完成率100%得满分，80%-100%得分值的80%，80%以下不得分', ROW('≥200人 | 150人'), '0'],
    ['满意度≥95%得满分，90%-95%得80%，低于90%不得分', CONTENT('≥95% | 93%'), '8'],
    ['满意度≥95%得满分，90%-95%得80%，低于90%不得分', CONTENT('≥95% | 96%'), '10'],
    // The row's own target is met, and the note gives less: a person says.
    ['满意度≥95%得满分，90%-95%得80%，低于90%不得分', CONTENT('≥90% | 93%'), '8..10 judge'],
    ['满意度达到90%得满分，每降低1个百分点扣0.5分', CONTENT('≥90% | 88%'), '9'],
    ['满意度达到90%得满分，每降低1个百分点扣0.5分', ROW('≥90% | 88%'), '9.78'],
  ])('%s: %s → %s', (note, row, due) => {
    const form = checked({ change: { 0: row }, below: [`注：${note}${across}`] });
    const { min, max, expected } = form.scores.indicators[0]!.score;
    const { isJudgement } = form.scores.indicators[0]!.due;
    const range = min === max ? String(expected) : `${String(min)}..${String(max)}`;
    expect(`${range}${isJudgement ? ' judge' : ''}`).toBe(due);
  });

  const RANKS = '定性指标按优100%、良80%、中60%、差0%计分';
  const EXTENT = '定性指标完全达到得满分，基本达到得分值的80%，部分达到得分值的50%，未达到不得分';
  test.each<[note: string, actual: string, due: string]>([
    [RANKS, '良', '8..8'],
    [RANKS, '评为良好', '8..8'],
    [RANKS, '优秀', '10..10'],
    [RANKS, '较差', '0..0'],
    [EXTENT, '基本达到预期目标', '8..8'],
    [EXTENT, '部分完成', '5..5'],
    [EXTENT, '未完成', '0..0'],
    // What states no degree of the note's own counts by its tier.
    [EXTENT, '具有一定效果', '5..8'],
    [
      '定性指标完全达到的按100%-90%计分，基本达到的按90%-75%计分，部分达到的按75%-60%计分，未达到的按60%-0%计分',
      '基本完成',
      '7.5..8.99',
    ],
    ['定性指标优秀得20分、良好得16分、一般得12分、较差得0分', '良好', '0..10'],
  ])('%s: %s', (note, actual, due) => {
    const row = `效益指标 | 社会效益指标 | 服务能力 | 提升 | ${actual} | 10 |  | `;
    const form = checked({ change: { 4: row }, below: [`注：${note}${across}`] });
    const scored = form.scores.indicators.find(({ weight, kind }) => weight === 10 && kind === 'qualitative');
    expect(`${String(scored!.score.min)}..${String(scored!.score.max)}`).toBe(due);
    // Words are judged by a person: the score is offered.
    const edits = form.findings.flatMap((finding) => finding.edits);
    expect(
      edits.filter(({ kind, certainty }) => kind === 'indicator-score' && certainty === 'certain'),
    ).toEqual([]);
  });
});
