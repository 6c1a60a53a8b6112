/** ZP5xx, ZP6xx and ZP7xx: totals and grades, reasons and texts, and what parts of a form or workbook say of each other. */
import { grid } from '../other-places/grid';
import { formText, type FormParts } from './form-sheet';
import type { RuleTable } from './rule-table';

const first = (cells: string, more: FormParts = {}): FormParts => ({
  ...more,
  change: { 0: `产出指标 | 数量指标 | 培训人数 | ${cells}`, ...more.change },
});
const cost = (cells: string, more: FormParts = {}): FormParts => ({
  ...more,
  change: { 3: `产出指标 | 成本指标 | ${cells}`, ...more.change },
});
const analysis = (text: string) => [`存在的主要问题及原因分析|«|${text}|«|«|«|«|«|«`];
/** A sheet of running text beside the forms. */
const report = (text: string) => grid(`绩效自评报告\n\n${text}`, { name: '自评报告' });
const form = (name: string, more: FormParts = {}) => grid(formText({ name, ...more }), { name });
const GOAL = '全年组织技能培训十二期，覆盖全市各区县，提升就业能力';

export const wholeTables: Readonly<Record<string, RuleTable>> = {
  ZP501: {
    accepted: [
      ['the sum', {}],
      ['a hundredth off', { total: '100 | 99.51' }],
      ['a total of the indicators alone that says so', { total: '90 | 90' }],
      ['the sum of printed scores, though one of them is wrong', first('≥200人 | 150人 | 15 | 15 | ')],
    ],
    rejected: [
      ['one point off', { total: '100 | 98.5' }, ['H18 error 98.5→99.5 fix H18=99.5']],
      ['a whole number for 99.5', { total: '100 | 100' }, ['H18 error 100→99.5 fix H18=99.5']],
      [
        'the fix is the recomputed total',
        first('≥200人 | 150人 | 15 | 15 | ', { total: '100 | 98' }),
        ['H18 error 98→99.5 fix H18=95.75'],
      ],
      ['blank', { total: '100 | ' }, ['H18 info ∅→99.5 fix H18=99.5']],
      [
        'capped by the execution rate',
        { funds: '100 | 100 | 55 | 10 | 55% | 5.5', parts: [], total: '100 | ' },
        ['H18 info ∅→69 fix H18=69'],
        'capped-by-execution',
      ],
      [
        'on two forms',
        [{ total: '100 | 98' }, { name: '另一项目', total: '100 | 97' }],
        ['Sheet1!H18 error 98→99.5 fix H18=99.5', 'Sheet2!H18 error 97→99.5 fix H18=99.5'],
      ],
    ],
  },
  ZP502: {
    accepted: [
      ['100', {}],
      ['blank', { total: ' | 99.5' }],
      ['the indicators alone', { total: '90 | 90' }],
    ],
    rejected: [
      [
        '100 above weights of 95',
        first('≥200人 | 210人 | 10 | 10 | ', { total: '100 | 94.5' }),
        ['G18 error 100→95 fix G18=95'],
      ],
      ['a misprint', { total: '110 | 99.5' }, ['G18 error 110→100 fix G18=100']],
      [
        'on two forms',
        [{ total: '99 | 99.5' }, { name: '另一项目', total: '10 | 99.5' }],
        ['Sheet1!G18 error 99→100 fix G18=100', 'Sheet2!G18 error 10→100 fix G18=100'],
      ],
    ],
  },
  ZP503: {
    accepted: [
      ['优 from 90 on', { grade: '优' }],
      ['letters', { grade: 'A' }],
      ['longer words', { grade: '优秀' }],
      [
        '89.94 is no 90',
        {
          funds: '100 | 100 | 0 | 10 | 0% | 0',
          parts: [],
          total: '100 | 89.94',
          grade: '良',
          change: { 0: '产出指标 | 数量指标 | 培训人数 | ≥1000人 | 996人 | 15 | 14.94 | ' },
        },
      ],
      ['no grade', {}],
    ],
    rejected: [
      ['a grade too low', { grade: '良' }, ['I18 error 良→优 fix I18=优']],
      ['in letters', { grade: 'C' }, ['I18 error C→A fix I18=A']],
      ['in longer words', { grade: '良好' }, ['I18 error 良好→优秀 fix I18=优秀']],
      [
        'a grade that changes with the recomputed total',
        first('≥200人 | 40人 | 15 | 15 | ', { grade: '优' }),
        ['I18 error 优→良 fix I18=良'],
      ],
      [
        'on two forms',
        [{ grade: '良' }, { name: '另一项目', grade: '差' }],
        ['Sheet1!I18 error 良→优 fix I18=优', 'Sheet2!I18 error 差→优 fix I18=优'],
      ],
    ],
  },
  ZP601: {
    accepted: [
      ['nothing is missing', {}],
      ['points are missing with a reason', first('≥200人 | 150人 | 15 | 11.25 | 招生困难')],
      ['无 is told by another check', first('≥200人 | 150人 | 15 | 11.25 | 无')],
      ['a low rate where the profile sets no limit', { funds: '100 | 100 | 10 | 10 | 10% | 1', parts: [] }],
    ],
    rejected: [
      [
        'two rows below their weights',
        {
          change: {
            0: '产出指标 | 数量指标 | 培训人数 | ≥200人 | 150人 | 15 | 11.25 | ',
            4: '效益指标 | 社会效益指标 | 就业能力 | 提升 | 提升 | 30 | 25 | ',
          },
        },
        ['I12 warning ∅→∅', 'I16 warning ∅→∅'],
      ],
    ],
  },
  ZP602: {
    accepted: [
      ['无 where nothing is missing', first('≥200人 | 210人 | 15 | 15 | 无')],
      ['a reason that says something', first('≥200人 | 150人 | 15 | 11.25 | 无故缺勤人数较多')],
    ],
    rejected: [
      [
        '无 and a dash',
        {
          change: {
            0: '产出指标 | 数量指标 | 培训人数 | ≥200人 | 150人 | 15 | 11.25 | 无',
            4: '效益指标 | 社会效益指标 | 就业能力 | 提升 | 提升 | 30 | 25 | —',
          },
        },
        ['I12 warning 无→∅', 'I16 warning —→∅'],
      ],
      ['with a full stop', first('≥200人 | 150人 | 15 | 11.25 | 无偏差。'), ['I12 warning 无偏差。→∅']],
    ],
  },
  ZP603: {
    accepted: [
      ['the own year', { goals: ['2024年完成培训', '2024年已完成培训'] }],
      ['a document of another year', { goals: ['按照2020年印发的办法完成培训', '已完成'] }],
      ['a beginning in another year', { goals: ['2019年以来持续开展培训', '已完成'] }],
      ['a comparison that names the own year too', { goals: ['完成培训', '2024年较2023年增加20人'] }],
      ['the next year', { goals: ['完成培训', '余款2025年支付'] }],
      ['a form without a year', { year: '', goals: ['2020年完成培训', '已完成'] }],
    ],
    rejected: [
      [
        'both goals',
        { goals: ['2020年完成培训', '2020年培训已完成'] },
        ['B10 warning 2020→2024', 'F10 warning 2020→2024'],
      ],
      [
        'a target',
        { change: { 2: '产出指标 | 时效指标 | 完成时间 | 2023年12月底前 | 2024年11月 | 10 | 5 | 延期' } },
        ['E14 warning 2023→2024'],
      ],
    ],
  },
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
        'a sentence about something else',
        [form('甲项目'), form('乙项目'), report('本单位共有内设机构5个，在职人员51人。')],
      ],
    ],
    rejected: [
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
