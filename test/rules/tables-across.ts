/** ZP7xx: what the parts of a form, and the forms of a workbook, say of each other. */
import { grid } from '../other-places/grid';
import { formSheet, formText, type FormParts } from './form-sheet';
import type { RuleTable } from './rule-table';
import { APPROVED, LIBRARY, OTHER_PROJECT, SAME_TARGETS, TWO_HALVES } from './target-tables';

/** A list of self-evaluations in a workbook without forms. */
const ownList = (...lines: string[]) =>
  grid(
    [
      '2024年度项目支出绩效自评汇总表|«|«|«|«|«|«',
      '序号|项目名称|全年预算数|全年执行数|执行率|自评得分|自评等级',
      ...lines,
    ].join('\n'),
    { name: '汇总' },
  );

/** A reviewer's columns beside the office's own; the total's 84 of review stand in row 8. */
const reviewed = (...rows: string[]) =>
  grid(
    [
      '项目支出绩效自评复核表|«|«|«|«|«|«|«|«|«|«',
      '项目名称|监管经费|«|«|«|«|«|«|«|«|«',
      '一级指标|二级指标|三级指标|指标值|自评完成值|分值|自评得分|复核完成值|复核得分|偏差|备注',
      ...rows,
      '合计 | | | | | 100 | 100 | | 84 | -16 | ',
    ]
      .map((row) => row.replace(/\| ?$/, '|'))
      .join('\n'),
    { name: '复核' },
  );
const HEADER_WITH_OPINION = '一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|审核意见';

const cost = (cells: string, more: FormParts = {}): FormParts => ({
  ...more,
  change: { 3: `产出指标 | 成本指标 | ${cells}`, ...more.change },
});
/** A table that prints no scores, with the executed amount in C6 and one row of its own. */
const spentWithoutScores = (executed: string, row: string) =>
  grid(`
转移支付绩效自评表|«|«|«|«|«
（2024年度）|«|«|«|«|«
项目名称|技能培训|«|«|«|«
项目资金（万元）|全年预算数|全年执行数|预算执行率|«|«
^|（A）|（B）|（B/A）|«|«
年度资金总额|100|${executed}|${executed}%|«|«
一级指标|二级指标|三级指标|年度指标值|实际完成值|未完成原因
${row}
产出指标|质量指标|培训合格率|≥95%|96%|
产出指标|时效指标|完成时间|2024年12月底前|2024年11月|
效益指标|社会效益指标|就业能力|提升|已提升|
`);
const analysis = (text: string) => [`存在的主要问题及原因分析|«|${text}|«|«|«|«|«|«`];
/** A sheet of running text beside the forms. */
const report = (text: string) => grid(`绩效自评报告\n\n${text}`, { name: '自评报告' });
const form = (name: string, more: FormParts = {}) => grid(formText({ name, ...more }), { name });
const LONG_GOAL =
  '围绕年度重点任务，开展技能培训六期，覆盖全部乡镇学员二百人次，通过考核检验效果，进一步提升学员就业能力和服务水平';
const kitchen = (school: string, count: string) =>
  `完成${school}学生食堂改造，新建操作间${count}间，配齐消毒和冷藏设备，保障学生就餐安全，提高后勤服务水平`;
const RESIDENT = '享受助餐的八十岁以上高龄老年人满意度';
/** A project whose satisfaction row (row 17) asks old people about their meals. */
const resident = (name: string): FormParts => ({
  name,
  change: { 5: `满意度指标 | 服务对象满意度 | ${RESIDENT} | ≥90% | 92% | 10 | 10 | ` },
});
/** A list of projects beside the forms. */
const list = (...lines: readonly string[]) =>
  grid(
    `2024年度项目支出绩效自评汇总表\n序号|项目名称|全年预算数|全年执行数|执行率|自评得分|自评等级\n${lines.join('\n')}`,
    { name: '汇总' },
  );
const GOAL = '全年组织技能培训十二期，覆盖全市各区县，提升就业能力';

export const acrossTables: Readonly<Record<string, RuleTable>> = {
  ZP701: {
    accepted: [
      ['the executed funds', {}],
      ['in another unit', cost('项目总成本 | ≤100万元 | 950000元 | 10 | 10 | ')],
      [
        'within the rounding of 万元 with three decimals',
        cost('项目总成本 | ≤17820元 | 14652元 | 10 | 10 | ', {
          funds: '1.782 | 1.782 | 1.465 | 10 | 82.22% | 8.22',
          parts: [],
          total: '100 | 98.22',
        }),
      ],
      ['a unit price', cost('人均培训成本 | ≤5000元 | 4750元 | 10 | 10 | ')],
      [
        'an amount in another unit: told by another check',
        cost('项目总成本 | ≤126万元 | 113.4万元 | 10 | 10 | ', {
          funds: '126 | 126 | 1134000 | 10 | 90% | 9',
          parts: [],
        }),
      ],
    ],
    rejected: [
      [
        'a round figure',
        cost('项目总成本 | ≤100万元 | 65万元 | 10 | 10 | ', {
          funds: '100 | 100 | 64.92 | 10 | 64.92% | 6.49',
          parts: [],
        }),
        ['F15 warning 65万元→64.92万元'],
      ],
      ['half of it', cost('项目总成本 | ≤100万元 | 45万元 | 10 | 10 | '), ['F15 warning 45万元→95万元']],
      [
        'on two forms',
        [
          cost('项目总成本 | ≤100万元 | 45万元 | 10 | 10 | '),
          { ...cost('项目总成本 | ≤100万元 | 50万元 | 10 | 10 | '), name: '另一项目' },
        ],
        ['Sheet1!F15 warning 45万元→95万元', 'Sheet2!F15 warning 50万元→95万元'],
      ],
    ],
  },
  ZP702: {
    accepted: [
      ['two projects', [{}, { name: '另一项目' }]],
      [
        'the same project in another year',
        [{}, { year: '（2023年度）', goals: ['完成上年度任务', '已完成'] }],
      ],
      [
        'short texts that are alike',
        [{ goals: ['完成任务', '已完成'] }, { name: '另一项目', goals: ['完成任务', '已完成'] }],
      ],
      [
        'goals that are alike and speak each of its own project',
        [
          { name: '城东小学食堂改造', goals: [kitchen('城东小学', '三'), '已完成'] },
          { name: '河西小学食堂改造', goals: [kitchen('河西小学', '五'), '已完成'] },
        ],
      ],
      [
        'a goal of three projects: a template',
        ['技能培训', '道路养护', '老旧小区改造'].map((name, at) => ({
          name,
          goals: [`${LONG_GOAL}，共${String(at + 2)}项`, '已完成'] as const,
        })),
      ],
      [
        'goals of other words',
        [
          { goals: [LONG_GOAL, '已完成'] },
          {
            name: '道路养护',
            goals: [
              '对辖区内九十六公里农村公路进行日常养护，保持路面平整、排水畅通、标志齐全，优良路率不低于九成',
              '已完成',
            ],
          },
        ],
      ],
      ['a long name that fits both', [resident('社区养老助餐'), resident('高龄老年人探访')]],
      ['a name of three projects', [resident('社区养老助餐'), resident('道路养护'), resident('青年联谊')]],
      ['a short name', [{}, { name: '道路养护' }]],
    ],
    rejected: [
      ['the same project twice', [{}, {}], ['Sheet2!C3 warning 技能培训项目→∅']],
      [
        'the same long texts in two projects',
        [{ goals: [GOAL, `已${GOAL}`] }, { name: '另一项目', goals: [GOAL, `已${GOAL}`] }],
        [`Sheet2!B10 warning ${GOAL}→∅`, `Sheet2!F10 warning 已${GOAL}→∅`],
      ],
      [
        'a goal with one number and two words changed',
        [
          { goals: [LONG_GOAL, '已完成'] },
          { name: '道路养护', goals: [LONG_GOAL.replace('六期', '五期').replace('全部', '各'), '已完成'] },
        ],
        [`Sheet2!B10 warning ${LONG_GOAL.replace('六期', '五期').replace('全部', '各').slice(0, 60)}→∅`],
      ],
      [
        'in the first of the two, whose project it does not speak of; told of a result',
        [
          { name: '道路养护', goals: ['养护公路', LONG_GOAL.replace('二百', '三百')] },
          { goals: ['培训', LONG_GOAL] },
        ],
        [`Sheet1!F10 warning ${LONG_GOAL.replace('二百', '三百').slice(0, 60)}→∅`],
      ],
      [
        'a specific indicator of another project',
        [resident('社区养老助餐'), resident('青年干部联谊')],
        [`Sheet2!D17 warning ${RESIDENT}→∅`],
      ],
      [
        'the same where the stray one comes first, and where it fits neither',
        [
          resident('道路养护'),
          resident('高龄老年人探访'),
          {
            name: '青年干部联谊',
            change: {
              4: '效益指标 | 社会效益指标 | 库区移民后期扶持直补资金发放知晓程度 | 提升 | 提升 | 30 | 30 | ',
            },
          },
          {
            name: '档案数字化',
            change: {
              4: '效益指标 | 社会效益指标 | 库区移民后期扶持直补资金发放知晓程度 | 提升 | 提升 | 30 | 30 | ',
            },
          },
        ],
        [`Sheet1!D17 warning ${RESIDENT}→∅`, 'Sheet4!D16 warning 库区移民后期扶持直补资金发放知晓程度→∅'],
      ],
    ],
  },
  ZP703: {
    accepted: [
      [
        'what the forms say',
        [
          form('甲项目', { grade: '优' }),
          form('乙项目', { grade: '优' }),
          report('本年度绩效自评项目2个，涉及资金200万元，其中2个优。'),
        ],
      ],
      [
        'the executed funds',
        [
          form('甲项目', { grade: '优' }),
          form('乙项目', { grade: '优' }),
          report('本年度绩效自评项目2个，涉及资金190万元，其中2个优。'),
        ],
      ],
      [
        'a list of the projects',
        [form('甲项目', { grade: '优' }), list('1 | 甲项目 | 100 | 95 | 95% | 99.5 | 优')],
      ],
      [
        'a list in 元, of whole figures, and of projects that have no form here',
        [
          form('甲项目', { grade: '优' }),
          list('1 | 甲项目 | 1000000 | 950000 | 95% | 100 | 优', '2 | 丙项目 | 1 | 1 | 1% | 1 | 差'),
        ],
      ],
      [
        'a sentence about something else',
        [form('甲项目'), form('乙项目'), report('本单位共有内设机构5个，在职人员51人。')],
      ],
      [
        'kinds, grades in short, a mean, a rate and projects beyond a bound, all right',
        [
          form('甲项目', { grade: '优' }),
          form('乙项目', { grade: '优' }),
          report(
            '组织对2024年度项目支出开展绩效自评，其中一级项目1个，二级项目1个，全年预算数200万元，全年执行数190万元，执行率95%。自评等级为优的2个，平均得分99.5分，2个项目执行率超过90%。',
          ),
        ],
      ],
      [
        'the money of a department in another sentence',
        [
          form('甲项目'),
          form('乙项目'),
          report('本年度绩效自评项目2个。全年预算2321.75万元，其中基本支出804.03万元。'),
        ],
      ],
      [
        'a list under a longer name of the project',
        [form('设备购置项目', { grade: '优' }), list('1 | 2024年设备购置项目 | 100 | 95 | 95% | 99.5 | 优')],
      ],
    ],
    rejected: [
      [
        'lines of a list',
        [
          form('甲项目', { grade: '优' }),
          form('乙项目', { grade: '优' }),
          list('1 | 甲项目 | 100 | 94 | 94% | 98 | 良', '2 | 乙项目 | 90 | 95 | 95% | 99.5 | 优'),
        ],
        ['汇总!D3 error ∅→∅', '汇总!C4 error ∅→∅'],
      ],
      [
        'count, funds and grades',
        [
          form('甲项目', { grade: '优' }),
          form('乙项目', { grade: '优' }),
          report('本年度绩效自评项目3个，涉及资金300万元，其中1个优，1个良。'),
        ],
        [
          '自评报告!A3 error 3→2',
          '自评报告!A3 error 3→2',
          '自评报告!A3 error 300→200',
          '自评报告!A3 error 1→2',
          '自评报告!A3 error 1→0',
        ],
      ],
      [
        'kinds and grades that do not add up to what the text says itself',
        [
          form('甲项目', { grade: '优' }),
          form('乙项目', { grade: '优' }),
          report('共对2个项目开展绩效自评，其中：一般公共预算项目2个，政府性基金项目1个；1优2良。'),
        ],
        ['自评报告!A3 error 2→3', '自评报告!A3 error 2→3', '自评报告!A3 error 1→2', '自评报告!A3 error 2→0'],
      ],
      [
        'a mean, a rate and projects beyond a bound',
        [
          form('甲项目', { grade: '优' }),
          form('乙项目', { grade: '优' }),
          report(
            '纳入绩效自评的项目共两项，实际支出180万元，执行率90%。平均得分98.2分，其中1个项目执行率低于96%，得分95分以上的项目有1个。',
          ),
        ],
        [
          '自评报告!A3 error 180→190',
          '自评报告!A3 error 90%→95',
          '自评报告!A3 error 1→2',
          '自评报告!A3 error 1→2',
          '自评报告!A3 error 98.2→99.5',
        ],
      ],
      [
        'a form that the list leaves out',
        [
          form('甲项目', { grade: '优' }),
          form('乙项目', { grade: '优' }),
          list('1 | 甲项目 | 100 | 95 | 95% | 99.5 | 优'),
        ],
        ['乙项目!C3 warning 乙项目→∅'],
      ],
    ],
  },
  ZP704: {
    accepted: [
      ['targets of the budget', {}],
      [
        'targets a little below it',
        cost('项目总成本 | ≤80万元 | 80万元 | 10 | 10 | ', {
          funds: '100 | 100 | 80 | 10 | 80% | 8',
          parts: [],
        }),
      ],
      ['a unit price', cost('人均培训成本 | ≤5000元 | 4750元 | 10 | 10 | ')],
      [
        'a unit price beside parts that make up the budget',
        {
          change: {
            2: '产出指标 | 成本指标 | 设备采购费 | ≤100万元 | 95万元 | 10 | 10 | ',
            3: '产出指标 | 成本指标 | 每期培训成本 | ≤8万元 | 7.9万元 | 10 | 10 | ',
          },
        },
      ],
      ['one part of the project', cost('会议费 | ≤5万元 | 5万元 | 10 | 10 | ')],
      ['in another unit', cost('项目总成本 | ≤1000000元 | 950000元 | 10 | 10 | ')],
      [
        'a table in another unit: told by another check',
        cost('项目总成本 | ≤126万元 | 113.4万元 | 10 | 10 | ', {
          funds: '1260000 | 1260000 | 1134000 | 10 | 90% | 9',
          parts: [],
        }),
      ],
    ],
    rejected: [
      [
        'three times the budget',
        cost('项目总成本 | ≤300万元 | 95万元 | 10 | 10 | '),
        ['E15 warning ≤300万元→∅'],
      ],
      [
        'parts that together exceed it',
        {
          change: {
            2: '产出指标 | 成本指标 | 场地租赁费 | ≤60万元 | 45万元 | 10 | 10 | ',
            3: '产出指标 | 成本指标 | 师资费 | ≤60万元 | 50万元 | 10 | 10 | ',
          },
        },
        ['E14 warning ≤60万元→∅'],
      ],
      [
        'far below it',
        cost('项目总成本 | ≤10万元 | 95万元 | 10 | 1.05 | 预算调整'),
        ['E15 warning ≤10万元→∅'],
      ],
      [
        'on two forms',
        [
          cost('项目总成本 | ≤300万元 | 95万元 | 10 | 10 | '),
          { ...cost('项目总成本 | ≤200万元 | 95万元 | 10 | 10 | '), name: '另一项目' },
        ],
        ['Sheet1!E15 warning ≤300万元→∅', 'Sheet2!E15 warning ≤200万元→∅'],
      ],
    ],
  },
  ZP705: {
    accepted: [
      [
        'most of the money spent',
        { change: { 1: '产出指标 | 质量指标 | 年度工作计划完成率 | =100% | 100% | 15 | 15 | ' } },
      ],
      [
        'points missing where work is missing',
        {
          funds: '100 | 100 | 20 | 10 | 20% | 2',
          parts: [],
          change: {
            0: '产出指标 | 数量指标 | 培训人数 | ≥200人 | 40人 | 15 | 3 | 年底才批复',
            2: '产出指标 | 时效指标 | 完成时间 | 2024年12月底前 | 未完成 | 10 | 0 | 年底才批复',
          },
        },
      ],
      ['half of the money spent', { funds: '100 | 100 | 55 | 10 | 55% | 5.5', parts: [] }],
      [
        'full marks, with the reason why the money is yet to be paid',
        {
          funds: '100 | 100 | 20 | 10 | 20% | 2',
          parts: [],
          change: { 0: '产出指标 | 数量指标 | 培训人数 | ≥200人 | 210人 | 15 | 15 | 尾款次年支付' },
        },
      ],
      [
        'targets that were not all reached in a form without scores',
        spentWithoutScores('17', '产出指标|数量指标|培训人数|≥200人|120人|未批复'),
      ],
      [
        'a claim that is itself below',
        {
          funds: '100 | 100 | 20 | 10 | 20% | 2',
          parts: [],
          change: { 1: '产出指标 | 质量指标 | 年度工作计划完成率 | =100% | 20% | 15 | 3 | ' },
        },
      ],
    ],
    rejected: [
      [
        'two claims of full completion over a fifth of the money',
        {
          funds: '100 | 100 | 20 | 10 | 20% | 2',
          parts: [],
          change: {
            1: '产出指标 | 质量指标 | 年度工作计划完成率 | =100% | 100% | 15 | 15 | ',
            2: '产出指标 | 时效指标 | 资金支付及时率 | =100% | 100% | 10 | 10 | ',
          },
        },
        ['F13 warning 100%→∅'],
      ],
      [
        'an analysis that says so',
        {
          funds: '100 | 100 | 70 | 10 | 70% | 7',
          parts: [],
          below: analysis('全面完成年初预算安排'),
        },
        ['C19 warning 全面完成年初预算安排→∅'],
      ],
      [
        'nothing spent and full marks',
        { funds: '100 | 100 | 0 | 10 | 0% | 0', parts: [] },
        ['E6 warning 0→∅'],
      ],
      [
        'a sixth spent and full marks, a cost that was saved among them',
        {
          funds: '100 | 100 | 17 | 10 | 17% | 1.7',
          parts: [],
          ...cost('项目总成本 | ≤100万元 | 17万元 | 10 | 10 | '),
        },
        ['E6 warning 17→∅'],
      ],
      [
        'a sixth spent and every target reached in a form without scores',
        spentWithoutScores('17', '产出指标|数量指标|培训人数|≥200人|210人|'),
        ['C6 warning 17→∅'],
      ],
      [
        'an output whose cost was never spent',
        {
          change: {
            0: '产出指标 | 数量指标 | 物业管理 | =1项 | 1项 | 15 | 15 | ',
            3: '产出指标 | 成本指标 | 物业管理费 | ≤5万元 | 0万元 | 10 | 10 | ',
          },
        },
        ['F15 warning 0万元→∅'],
      ],
      [
        'the same on two forms',
        ['技能培训项目', '另一项目'].map((name) => ({
          name,
          funds: '100 | 100 | 20 | 10 | 20% | 2',
          parts: [],
          change: { 1: '产出指标 | 质量指标 | 年度工作计划完成率 | =100% | 100% | 15 | 15 | ' },
        })),
        ['Sheet1!F13 warning 100%→∅', 'Sheet2!F13 warning 100%→∅'],
      ],
      [
        'a tenth of the quantity',
        {
          change: {
            0: '产出指标 | 数量指标 | 培训人数 | ≥200人 | 20人 | 15 | 1.5 | ',
            1: '产出指标 | 质量指标 | 年度工作计划完成率 | =100% | 100% | 15 | 15 | ',
          },
        },
        ['F13 warning 100%→∅'],
      ],
    ],
  },
  ZP706: {
    accepted: [
      [
        'no points missing',
        { below: analysis('无'), funds: '100 | 100 | 100 | 10 | 100% | 10', parts: [], total: '100 | 100' },
      ],
      [
        'a problem is told',
        {
          below: analysis('招生困难'),
          change: { 0: '产出指标 | 数量指标 | 培训人数 | ≥200人 | 100人 | 15 | 7.5 | ' },
          total: '100 | 92',
        },
      ],
      ['half a point', { below: analysis('无') }],
    ],
    rejected: [
      [
        'seven and a half points',
        {
          below: analysis('无'),
          change: { 0: '产出指标 | 数量指标 | 培训人数 | ≥200人 | 100人 | 15 | 7.5 | ' },
          total: '100 | 92',
        },
        ['C19 warning 无→∅'],
      ],
      [
        'on two forms',
        [
          {
            below: analysis('无'),
            total: '100 | 92',
            change: { 0: '产出指标 | 数量指标 | 培训人数 | ≥200人 | 100人 | 15 | 7.5 | ' },
          },
          {
            name: '另一项目',
            below: analysis('无。'),
            total: '100 | 92',
            change: { 0: '产出指标 | 数量指标 | 培训人数 | ≥200人 | 100人 | 15 | 7.5 | ' },
          },
        ],
        ['Sheet1!C19 warning 无→∅', 'Sheet2!C19 warning 无。→∅'],
      ],
    ],
  },
  ZP707: {
    accepted: [
      ['no amounts', {}],
      ['the amounts of the fund table', { goals: ['本年度预算金额100万元', '全年实际支出950000元'] }],
      ['an amount of another year or purpose', { goals: ['上年预算80万元，合同金额30万元', '已完成'] }],
      [
        'another year that a whole sentence speaks of',
        { goals: ['2023年，全年预算80万元，执行70万元', '2024年全年预算100万元，执行95万元，执行率95%'] },
      ],
      [
        'payments among others, and sources',
        {
          goals: [
            '发放补贴30万元，支付设备款20万元',
            '完成采购，实际支出85万元；完成软件开发，实际支出10万元。财政拨款支出40万元。',
          ],
        },
      ],
      ['rounded amounts and floors', { goals: ['预算执行率达到98%', '年度预算约99万元，执行率90%以上'] }],
      ['budget that was used up', { goals: ['申请预算100万元', '全年完成预算资金95万元'] }],
      ['half a year', { goals: ['完成各项培训', '截至6月底，资金支出40万元'] }],
    ],
    rejected: [
      [
        'another budget and other spending',
        { goals: ['本年度预算金额15万元', '全年执行数9.5万元'] },
        ['B10 warning 15万元→100万元', 'F10 warning 9.5万元→95万元'],
      ],
      [
        'spending behind the budget of its sentence',
        {
          goals: [
            '完成各项培训',
            '2024年安排预算资金100万元，截至12月底已支出85.5万元，其中：培训费60万元。',
          ],
        },
        ['F10 warning 85.5万元→95万元'],
      ],
      [
        'a rate',
        { goals: ['完成各项培训', '全年预算100万元，资金执行率达到100%。'] },
        ['F10 warning 100%→95%'],
      ],
      [
        'amounts in the analysis below, in 元 with thousands',
        { below: ['项目实施和预算执行情况|全年预算1,000,000元，全年实际支出1,000,000元|«|«|«|«|«|«|«'] },
        ['B19 warning 1000000元→95万元'],
      ],
    ],
  },
  ZP708: {
    accepted: [
      ['no parts', {}],
      [
        'parts that add up, in two units, in brackets, under one unit',
        {
          goals: [
            '共安排100万元，其中：省级资金60万元，市级资金400000元',
            '下达资金100万元（省级60万元、市级40万元），支出95万元，其中省级58、市级37万元。',
          ],
        },
      ],
      [
        'parts of which only some are named',
        { goals: ['预算100万元，其中培训费50万元、差旅费20万元等', '支出95万元，其中设备购置40万元'] },
      ],
      [
        'one whole behind another',
        {
          goals: [
            '全年预算100万元，其中省级60万元，市级40万元，实际支出95万元，其中省级57万元，市级38万元',
            '已完成各项培训',
          ],
        },
      ],
      [
        'counts beside amounts',
        { goals: ['投入100万元，其中省级60万元，惠及200人，市级配套40万元', '已完成各项培训'] },
      ],
    ],
    rejected: [
      [
        'sources and uses that do not add up',
        {
          goals: [
            '全年共安排资金100万元，其中：中央资金40万元，省级资金35万元，县级配套20万元。',
            '支出95万元，其中培训费50万元、差旅费30万元、印刷费10万元。',
          ],
        },
        ['B10 warning 100万元→95万元', 'F10 warning 95万元→90万元'],
      ],
      [
        'parts beyond the whole',
        { goals: ['投入资金50万元（其中设备购置35万元，安装20万元）', '已完成各项培训'] },
        ['B10 warning 50万元→55万元'],
      ],
      [
        'parts under one unit',
        { goals: ['总投入300万元，由中央财政200、省级财政60、自筹30万元组成', '已完成各项培训'] },
        ['B10 warning 300万元→290万元'],
      ],
    ],
  },
  ZP709: {
    accepted: [
      ['no text beside the form', {}],
      [
        'what the form says, by name, in 元',
        [
          form('甲类培训项目', { grade: '优' }),
          form('乙类培训项目', { grade: '优' }),
          report('甲类培训项目全年预算100万元，实际支出950000元，自评得分99.5分，等级为优。'),
        ],
      ],
      [
        'another project, and the department’s money',
        [
          form('甲类培训项目', { grade: '优' }),
          report(
            '丙类项目自评得分80分，等级为良。部门全年预算2000万元，全年支出1900万元，绩效自评情况如下。',
          ),
        ],
      ],
      [
        'two projects in one sentence',
        [
          form('甲类培训项目', { grade: '优' }),
          form('乙类培训项目', { grade: '优' }),
          report('甲类培训项目自评得分99.5分，乙类培训项目自评得分90分。'),
        ],
      ],
    ],
    rejected: [
      [
        'score, grade, spending and rate of a project by its name',
        [
          form('甲类培训项目', { grade: '优' }),
          form('乙类培训项目', { grade: '优' }),
          report('乙类培训项目全年预算100万元，实际支出90万元，执行率90%，自评得分89分，等级为良。'),
        ],
        [
          '自评报告!A3 error 89→99.5',
          '自评报告!A3 error 良→优',
          '自评报告!A3 warning 90万元→95万元',
          '自评报告!A3 warning 90%→95%',
        ],
      ],
      [
        'the only project',
        [
          form('甲类培训项目', { grade: '优' }),
          report('经综合评定，本项目绩效自评总得分为98分，评定结果为“良”。'),
        ],
        ['自评报告!A3 error 98→99.5', '自评报告!A3 error 良→优'],
      ],
    ],
  },
  ZP710: {
    accepted: [
      ['no target table', {}],
      ['the same targets', [SAME_TARGETS, formSheet({ sheet: '自评' })]],
      ['the targets of another project', [OTHER_PROJECT, formSheet({ sheet: '自评' })]],
      ['a library of indicators', [LIBRARY, formSheet({ sheet: '自评' })]],
      [
        'last year’s form with the same targets, a year earlier',
        [
          {
            year: '（2023年度）',
            change: { 2: '产出指标 | 时效指标 | 完成时间 | 2023年12月底前 | 2023年11月 | 10 | 10 | ' },
          },
          {},
        ],
      ],
    ],
    rejected: [
      [
        'weaker, renamed, reweighted, dropped and added indicators',
        [APPROVED, formSheet({ sheet: '自评' })],
        [
          '自评!C12 warning ∅→培训期数',
          '自评!E12 warning ≥200人→≥220人',
          '自评!E13 warning ≥95%→≥98%',
          '自评!E14 warning 2024年12月底前→2024年10月底前',
          '自评!E15 warning ≤100万元→≤90万元',
          '自评!C16 warning ∅→学员就业率',
          '自评!D16 warning 就业能力→∅',
          '自评!D17 warning 学员满意度→参训学员满意度',
          '自评!G17 warning 10→15',
        ],
      ],
      [
        'the year’s half of a table with the whole period’s',
        [TWO_HALVES, formSheet({ sheet: '自评' })],
        ['自评!E12 warning ≥200人→≥250人'],
      ],
      [
        'a figure that became words, and one that rose',
        [
          SAME_TARGETS,
          formSheet({
            sheet: '自评',
            change: {
              0: '产出指标 | 数量指标 | 培训人数 | ≥230人 | 240人 | 15 | 15 | ',
              1: '产出指标 | 质量指标 | 培训合格率 | 较高 | 较高 | 15 | 15 | ',
            },
          }),
        ],
        ['自评!E12 info ≥230人→≥200人', '自评!E13 warning 较高→≥95%'],
      ],
      [
        'a target below last year’s',
        [
          {
            year: '（2023年度）',
            change: {
              0: '产出指标 | 数量指标 | 培训人数 | ≥230人 | 240人 | 15 | 15 | ',
              2: '产出指标 | 时效指标 | 完成时间 | 2023年12月底前 | 2023年11月 | 10 | 10 | ',
            },
          },
          {},
        ],
        ['Sheet2!E12 warning ≥200人→≥230人'],
      ],
    ],
  },
  ZP711: {
    accepted: [
      ['no list', {}],
      [
        'a list that agrees with itself, without any form',
        ownList(
          '1 | 甲项目 | 100 | 95 | 95% | 99.5 | 优',
          '2 | 乙项目 | 33.33 | 22.22 | 66.67% | 85 | 良',
          '小计 | | 133.33 | 117.22 | | | ',
          '合计 | | 133.33 | 117.22 | 87.92% | | ',
        ),
      ],
      [
        'rates as fractions, figures that are not filled in',
        ownList(
          '1 | 甲项目 | 100 | 95 | 0.95 | 99.5 | 优',
          '2 | 乙项目 | — | — | — | | ',
          '合计 | | 100 | 95 | | | ',
        ),
      ],
      [
        'a list of budgets, which evaluates nothing',
        grid(
          `2024年预算执行情况表|«|«|«
项目名称|全年预算数|全年执行数|执行率
甲项目|100|95|90%
合计|90|95|`,
          { name: '预算' },
        ),
      ],
    ],
    rejected: [
      [
        'a rate, spending above the budget, a grade, sums and a name twice',
        ownList(
          '1 | 甲项目 | 100 | 95 | 96% | 99.5 | 良',
          '2 | 乙项目 | 50 | 60 | 120% | 85 | 良',
          '3 | 甲项目 | 10 | 10 | 100% | 100 | 优',
          '合计 | | 160 | 155 | 96.88% | | ',
        ),
        ['E3 error 96→95', 'G3 error 良→优', 'D4 warning 60→∅', 'B5 warning ∅→∅', 'D6 error 155→165'],
      ],
    ],
  },
  ZP712: {
    accepted: [
      ['no reviewer', {}],
      [
        'a reviewer of the same mind',
        reviewed(
          '产出指标 | 数量指标 | 检查户数 | ≥200户 | 200户 | 50 | 50 | 200户 | 50 | 0 | ',
          '效益指标 | 社会效益 | 市场秩序 | 好转 | 好转 | 40 | 38 | 好转 | 38 | 0 | 佐证不足',
          '满意度指标 | 满意度 | 群众满意度 | ≥90% | 81% | 10 | 9 | 81% | 9 | 0 | 样本少',
        ),
      ],
      ['a column of opinions', { header: HEADER_WITH_OPINION }],
    ],
    rejected: [
      [
        'points that differ, exceed the weight, do not follow from what was found, and wrong differences',
        reviewed(
          '产出指标 | 数量指标 | 检查户数 | ≥200户 | 200户 | 30 | 30 | 150户 | 28 | -2 | ',
          '产出指标 | 质量指标 | 整改率 | ≥95% | 96% | 20 | 20 | 96% | 22 | 2 | ',
          '效益指标 | 社会效益 | 市场秩序 | 好转 | 好转 | 40 | 40 | 好转 | 30 | -5 | 佐证不足',
          '满意度指标 | 满意度 | 群众满意度 | ≥90% | 92% | 10 | 10 | 92% | 8 | -2 | ',
        ),
        ['I4 warning 28→22.5', 'I4 info 4→∅', 'I5 warning 22→20', 'J6 warning -5→-10', 'I7 info 8→10'],
      ],
      [
        'points alone, without what the reviewer found',
        {
          header: '一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|自评得分|财政复核得分',
          change: {
            0: '产出指标 | 数量指标 | 培训人数 | ≥200人 | 150人 | 15 | 11.25 | 15',
            5: '满意度指标 | 服务对象满意度 | 学员满意度 | ≥90% | 92% | 10 | 10 | 6',
          },
          rows: [
            '产出指标 | 数量指标 | 培训人数 | ≥200人 | 210人 | 15 | 15 | 15',
            '产出指标 | 质量指标 | 培训合格率 | ≥95% | 96% | 15 | 15 | 15',
            '产出指标 | 时效指标 | 完成时间 | 2024年12月底前 | 2024年11月 | 10 | 10 | 10',
            '产出指标 | 成本指标 | 项目总成本 | ≤100万元 | 95万元 | 10 | 10 | 10',
            '效益指标 | 社会效益指标 | 就业能力 | 提升 | 提升 | 30 | 30 | 30',
            '满意度指标 | 服务对象满意度 | 学员满意度 | ≥90% | 92% | 10 | 10 | 10',
          ],
          total: '100 | 95.75',
        },
        ['I12 warning 15→11.25', 'I12 info 2→∅', 'I17 info 6→10'],
      ],
    ],
  },
};
