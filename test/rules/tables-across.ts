/** ZP7xx: what the parts of a form, and the forms of a workbook, say of each other. */
import { grid } from '../other-places/grid';
import { formText, type FormParts } from './form-sheet';
import type { RuleTable } from './rule-table';

const cost = (cells: string, more: FormParts = {}): FormParts => ({
  ...more,
  change: { 3: `产出指标 | 成本指标 | ${cells}`, ...more.change },
});
const analysis = (text: string) => [`存在的主要问题及原因分析|«|${text}|«|«|«|«|«|«`];
/** A sheet of running text beside the forms. */
const report = (text: string) => grid(`绩效自评报告\n\n${text}`, { name: '自评报告' });
const form = (name: string, more: FormParts = {}) => grid(formText({ name, ...more }), { name });
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
    ],
    rejected: [
      ['the same project twice', [{}, {}], ['Sheet2!C3 warning 技能培训项目→∅']],
      [
        'the same long texts in two projects',
        [{ goals: [GOAL, `已${GOAL}`] }, { name: '另一项目', goals: [GOAL, `已${GOAL}`] }],
        [`Sheet2!B10 warning ${GOAL}→∅`, `Sheet2!F10 warning 已${GOAL}→∅`],
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
          '自评报告!A3 error 300→200',
          '自评报告!A3 error 1→2',
          '自评报告!A3 error 1→0',
        ],
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
      ['no claim of full completion', { funds: '100 | 100 | 20 | 10 | 20% | 2', parts: [] }],
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
        { funds: '100 | 100 | 20 | 10 | 20% | 2', parts: [], below: analysis('全面完成年初预算安排') },
        ['C19 warning 全面完成年初预算安排→∅'],
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
    ],
    rejected: [
      [
        'another budget and other spending',
        { goals: ['本年度预算金额15万元', '全年执行数9.5万元'] },
        ['B10 warning 15万元→100万元', 'F10 warning 9.5万元→95万元'],
      ],
    ],
  },
};
