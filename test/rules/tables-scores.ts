/** ZP3xx and ZP4xx: weights, scores, targets and actuals. */
import { grid } from '../other-places/grid';
import type { FormParts } from './form-sheet';
import type { RuleTable } from './rule-table';

/** The form with its first row (quantity, row 12) as given: target | actual | weight | score | reason. */
const first = (cells: string, more: FormParts = {}): FormParts => ({
  ...more,
  change: { 0: `产出指标 | 数量指标 | 培训人数 | ${cells}`, ...more.change },
});
/** The same for the benefit row (row 16). */
const benefit = (cells: string): FormParts => ({
  change: { 4: `效益指标 | 社会效益指标 | 就业能力 | ${cells}` },
});
const cost = (cells: string, funds?: string): FormParts => ({
  change: { 3: `产出指标 | 成本指标 | 项目总成本 | ${cells}` },
  ...(funds === undefined ? {} : { funds, parts: [] }),
});

/** A table with columns for nature, operator and unit: nature|operator|target|actual|unit. */
const withColumns = (...rows: readonly string[]) =>
  grid(`
项目支出绩效自评表|«|«|«|«|«|«|«|«|«|«
（2024年度）|«|«|«|«|«|«|«|«|«|«
项目名称|技能培训项目|«|«|«|«|«|«|«|«|«
一级指标|二级指标|三级指标|指标性质|指标方向|年度指标值|实际完成值|计量单位|分值|得分|偏差原因
${rows.join('\n')}
`);

export const scoreTables: Readonly<Record<string, RuleTable>> = {
  ZP301: {
    accepted: [
      ['100 in all', {}],
      [
        '100 with another weight of the execution rate',
        {
          funds: '100 | 100 | 95 | 20 | 95% | 19',
          change: { 4: '效益指标 | 社会效益指标 | 就业能力 | 提升 | 提升 | 20 | 20 | ' },
        },
      ],
    ],
    rejected: [
      ['95 in all', first('≥200人 | 210人 | 10 | 10 | '), ['G18 error 95→100']],
      ['105 in all', first('≥200人 | 210人 | 20 | 20 | '), ['G18 error 105→100']],
      [
        'on two forms',
        [first('≥200人 | 210人 | 10 | 10 | '), { ...first('≥200人 | 210人 | 25 | 25 | '), name: '另一项目' }],
        ['Sheet1!G18 error 95→100', 'Sheet2!G18 error 110→100'],
      ],
      [
        'the one weight whose mending explains sum and score',
        first('≥200人 | 210人 | 10 | 15 | '),
        ['G12 error 10→15'],
      ],
      [
        'two scores above their weights: no single culprit',
        {
          change: {
            0: '产出指标 | 数量指标 | 培训人数 | ≥200人 | 210人 | 10 | 15 | ',
            1: '产出指标 | 质量指标 | 培训合格率 | ≥95% | 96% | 10 | 15 | ',
          },
        },
        ['G18 error 90→100'],
      ],
    ],
  },
  ZP302: {
    accepted: [
      ['labels without figures', {}],
      [
        'labels that fit',
        {
          rows: [
            '产出指标(50分) | 数量指标 | 培训人数 | ≥200人 | 210人 | 25 | 25 | ',
            '产出指标(50分) | 质量指标 | 培训合格率 | ≥95% | 96% | 25 | 25 | ',
            '效益指标（30分） | 社会效益指标 | 就业能力 | 提升 | 提升 | 30 | 30 | ',
            '满意度指标 10分 | 服务对象满意度 | 学员满意度 | ≥90% | 92% | 10 | 10 | ',
          ],
        },
      ],
    ],
    rejected: [
      [
        'two labels that bind more than stands below them',
        {
          rows: [
            '产出指标(50分) | 数量指标 | 培训人数 | ≥200人 | 210人 | 25 | 25 | ',
            '产出指标(50分) | 质量指标 | 培训合格率 | ≥95% | 96% | 20 | 20 | ',
            '效益指标（30分） | 社会效益指标 | 就业能力 | 提升 | 提升 | 35 | 35 | ',
            '满意度指标 10分 | 服务对象满意度 | 学员满意度 | ≥90% | 92% | 10 | 10 | ',
          ],
        },
        ['B12 error 50→45', 'B14 error 30→35'],
      ],
    ],
  },
  ZP303: {
    accepted: [
      ['the usual weights', {}],
      ['weights that do not add up: told by another check', first('≥200人 | 210人 | 10 | 10 | ')],
    ],
    rejected: [
      [
        '40 and 40',
        {
          change: {
            0: '产出指标 | 数量指标 | 培训人数 | ≥200人 | 210人 | 5 | 5 | ',
            4: '效益指标 | 社会效益指标 | 就业能力 | 提升 | 提升 | 40 | 40 | ',
          },
        },
        ['G12 info ∅→∅'],
      ],
      [
        'no satisfaction block, on two forms',
        [
          { change: { 5: '效益指标 | 经济效益指标 | 收入 | 提升 | 提升 | 10 | 10 | ' } },
          { name: '另一项目', change: { 5: '效益指标 | 经济效益指标 | 收入 | 提升 | 提升 | 10 | 10 | ' } },
        ],
        ['Sheet1!G12 info ∅→∅', 'Sheet2!G12 info ∅→∅'],
      ],
    ],
  },
  ZP401: {
    accepted: [
      ['full marks for a target that is met', {}],
      ['a proportional score', first('≥200人 | 150人 | 15 | 11.25 | ')],
      ['any score inside its tier', benefit('提升 | 已完成 | 30 | 26 | ')],
      ['a row that weighs nothing', first('≥200人 | 无 | 0 | 0 | ')],
      ['a target that is blank: told elsewhere', first(' | 210人 | 15 | 15 | ')],
      ['a dash', first('≥200人 | 150人 | 15 | — | ')],
    ],
    rejected: [
      [
        'full marks for an unmet target',
        first('≥200人 | 150人 | 15 | 15 | '),
        ['H12 error 15→11.25 fix H12=11.25'],
      ],
      ['full marks for nothing', first('≥200人 | 0人 | 15 | 15 | '), ['H12 error 15→0 fix H12=0']],
      [
        'a reason does not help too high a score',
        first('≥200人 | 150人 | 15 | 15 | 招生困难'),
        ['H12 error 15→11.25 fix H12=11.25'],
      ],
      [
        'a ceiling exceeded',
        cost('≤100万元 | 125万元 | 10 | 10 | ', '125 | 125 | 125 | 10 | 100% | 10'),
        ['H15 error 10→8 fix H15=8'],
      ],
      [
        'too low without a reason',
        first('≥200人 | 150人 | 15 | 5 | '),
        ['H12 warning 5→11.25 fix H12=11.25'],
      ],
      [
        'too low with 无 as its reason',
        first('≥200人 | 150人 | 15 | 5 | 无'),
        ['H12 warning 5→11.25 fix H12=11.25'],
      ],
      ['too low with a reason', first('≥200人 | 210人 | 15 | 10 | 教材质量有待提高'), ['H12 info 10→15']],
      ['a whole number for 11.25', first('≥200人 | 150人 | 15 | 11 | '), ['H12 info 11→11.25']],
      ['a blank score', first('≥200人 | 150人 | 15 |  | '), ['H12 info ∅→11.25 fix H12=11.25']],
      [
        'a blank qualitative score: the top of its tier',
        benefit('提升 | 部分完成 | 30 |  | '),
        ['H16 info ∅→23.99 fix H16=23.99'],
      ],
      ['a blank score that nothing decides', first('10个 | 10天 | 15 |  | '), ['H12 info ∅→∅']],
      ['words that name no tier', benefit('提升 | 群众反映热烈 | 30 | 28 | '), ['H16 info 28→28']],
      [
        'two rows at once',
        {
          change: {
            0: '产出指标 | 数量指标 | 培训人数 | ≥200人 | 150人 | 15 | 15 | ',
            5: '满意度指标 | 服务对象满意度 | 学员满意度 | ≥95% | 90.25% | 10 | 10 | ',
          },
        },
        ['H12 error 15→11.25 fix H12=11.25', 'H17 error 10→9.5 fix H17=9.5'],
      ],
      [
        'linear reverse',
        cost('≤100万元 | 125万元 | 10 | 10 | ', '125 | 125 | 125 | 10 | 100% | 10'),
        ['H15 error 10→7.5 fix H15=7.5'],
        'linear-reverse',
      ],
    ],
  },
  ZP402: {
    accepted: [
      ['within the weight', {}],
      ['zero', first('≥200人 | 0人 | 15 | 0 | ')],
      ['a hundredth above', first('≥200人 | 210人 | 15 | 15.01 | ')],
    ],
    rejected: [
      [
        'above the weight and below zero',
        {
          change: {
            0: '产出指标 | 数量指标 | 培训人数 | ≥200人 | 210人 | 15 | 20 | ',
            1: '产出指标 | 质量指标 | 培训合格率 | ≥95% | 96% | 15 | -5 | ',
          },
        },
        ['H12 error 20→15 fix H12=15', 'H13 error -5→15 fix H13=15'],
      ],
      [
        'above the weight of an unmet target',
        first('≥200人 | 100人 | 15 | 20 | '),
        ['H12 error 20→7.5 fix H12=7.5'],
      ],
      [
        'above the weight of a qualitative row',
        benefit('提升 | 提升 | 20 | 30 | '),
        ['H16 error 30→20 fix H16=20'],
      ],
      [
        'above the weight where the actual is missing',
        first('≥200人 |  | 15 | 20 | '),
        ['H12 error 20→15 fix H12=15'],
      ],
    ],
  },
  ZP403: {
    accepted: [
      ['full marks for what is done', {}],
      ['inside the second tier', benefit('提升 | 部分完成 | 30 | 20 | ')],
      ['low for what failed', benefit('提升 | 未完成 | 30 | 0 | ')],
      ['below its tier with a reason', benefit('提升 | 已完成 | 30 | 20 | 效果有待巩固')],
      ['words that name no tier', benefit('提升 | 群众反映热烈 | 30 | 10 | ')],
    ],
    rejected: [
      [
        'full marks for a part',
        benefit('提升 | 部分完成 | 30 | 30 | '),
        ['H16 warning 30→23.99 fix H16=23.99'],
      ],
      [
        'full marks for failure',
        benefit('提升 | 未完成 | 30 | 30 | '),
        ['H16 warning 30→17.99 fix H16=17.99'],
      ],
      ['too low without a reason', benefit('提升 | 已完成 | 30 | 20 | '), ['H16 warning 20→30 fix H16=30']],
      [
        'late, and partly done',
        {
          change: {
            2: '产出指标 | 时效指标 | 完成时间 | 2024年12月底前 | 2025年3月 | 10 | 10 | ',
            4: '效益指标 | 社会效益指标 | 就业能力 | 提升 | 部分达成 | 30 | 29 | ',
          },
        },
        ['H14 warning 10→5.99 fix H14=5.99', 'H16 warning 29→23.99 fix H16=23.99'],
      ],
    ],
  },
  ZP404: {
    accepted: [
      ['a little above', first('≥200人 | 259人 | 15 | 15 | ')],
      ['far above with a reason', first('≥200人 | 400人 | 15 | 15 | 追加了两期培训')],
      ['far below a ceiling', cost('≤100万元 | 10万元 | 10 | 10 | ', '100 | 100 | 10 | 10 | 10% | 1')],
      ['a target of zero', first('≥0次 | 5次 | 15 | 15 | ')],
    ],
    rejected: [
      [
        'from 130 per cent on, twice; 无 is no reason',
        {
          change: {
            0: '产出指标 | 数量指标 | 培训人数 | ≥200人 | 260人 | 15 | 15 | ',
            1: '产出指标 | 质量指标 | 培训期数 | =2期 | 6期 | 15 | 15 | 无',
          },
        },
        ['F12 warning 260人→∅', 'F13 warning 6期→∅'],
      ],
      [
        'from 120 per cent on',
        first('≥200人 | 240人 | 15 | 15 | '),
        ['F12 warning 240人→∅'],
        'linear-reverse',
      ],
    ],
  },
  ZP405: {
    accepted: [
      ['units that convert', cost('≤100万元 | 950000元 | 10 | 10 | ')],
      ['a missing unit', first('≥200人 | 210 | 15 | 15 | ')],
      [
        'a date answered in words',
        { change: { 2: '产出指标 | 时效指标 | 完成时间 | 2024年12月底前 | 按时完成 | 10 | 10 | ' } },
      ],
      ['zero answered by 无', first('0次 | 无 | 15 | 15 | ')],
      ['a sentence without figures', benefit('提升办事效率 | 已完成 | 30 | 30 | ')],
    ],
    rejected: [
      [
        'units that do not convert, and a figure answered by a word',
        {
          change: {
            0: '产出指标 | 数量指标 | 培训人数 | ≥200人 | 210天 | 15 | 15 | ',
            3: '产出指标 | 成本指标 | 项目总成本 | ≤100万元 | 已完成 | 10 | 10 | ',
          },
        },
        ['F12 warning 210天→∅', 'F15 warning 已完成→∅'],
      ],
      [
        'a figure inside a sentence, answered by a word',
        benefit('开展10场以上知识讲座 | 已完成 | 30 | 30 | '),
        ['F16 warning 已完成→∅'],
      ],
    ],
  },
  ZP406: {
    accepted: [
      ['the usual directions', {}],
      [
        'a ceiling on complaints',
        first('≤5次 | 3次 | 15 | 15 | ', {
          change: { 0: '产出指标 | 数量指标 | 有效投诉次数 | ≤5次 | 3次 | 15 | 15 | ' },
        }),
      ],
      ['a cost with = that was met to the letter', cost('=95万元 | 95万元 | 10 | 10 | ')],
      [
        'directions in columns',
        withColumns(
          '产出指标|数量指标|培训人数|正向|大于等于|200|210|人|50|50|',
          '效益指标|社会效益|投诉率|反向|小于等于|5|3|%|50|50|',
        ),
      ],
    ],
    rejected: [
      [
        'nature against operator',
        withColumns(
          '产出指标|数量指标|培训人数|正向|小于等于|200|210|人|50|47.62|',
          '效益指标|社会效益|投诉率|反向|大于等于|5|6|%|50|50|',
        ),
        ['E5 warning ≤→∅', 'E6 warning ≥→∅'],
      ],
      [
        'satisfaction and quantity with a ceiling',
        {
          change: {
            0: '产出指标 | 数量指标 | 培训人数 | ≤200人 | 150人 | 15 | 15 | ',
            5: '满意度指标 | 服务对象满意度 | 学员满意度 | ≤95% | 92% | 10 | 10 | ',
          },
        },
        ['E12 warning ≤→∅', 'E17 warning ≤→∅'],
      ],
      ['saving that is punished', cost('=100万元 | 95万元 | 10 | 9.5 | '), ['E15 warning =→∅']],
      ['overspending that earns full marks', cost('≥90万元 | 95万元 | 10 | 10 | '), ['E15 warning ≥→∅']],
    ],
  },
  ZP407: {
    accepted: [
      ['an actual of zero', first('≥200人 | 0 | 15 | 0 | ')],
      ['neither actual nor score', first('≥200人 |  | 15 |  | ')],
    ],
    rejected: [
      [
        'two scores without an actual',
        {
          change: {
            0: '产出指标 | 数量指标 | 培训人数 | ≥200人 |  | 15 | 15 | ',
            4: '效益指标 | 社会效益指标 | 就业能力 | 提升 |  | 30 | 30 | ',
          },
        },
        ['F12 warning ∅→∅', 'F16 warning ∅→∅'],
      ],
    ],
  },
  ZP408: {
    accepted: [
      ['sound operators, doubled too', first('≥≥200人 | 210人 | 15 | 15 | ')],
      [
        '一次性 and 最多跑一次 are words',
        first('一次性完成 | 已完成 | 15 | 15 | ', {
          change: { 4: '效益指标 | 社会效益指标 | 就业能力 | 最多跑一次 | 已完成 | 30 | 30 | ' },
        }),
      ],
      ['a comparison in words', benefit('不低于上年水平 | 已完成 | 30 | 30 | ')],
    ],
    rejected: [
      [
        'damaged, and alone',
        {
          change: {
            0: '产出指标 | 数量指标 | 培训人数 | ≡200人 | 210人 | 15 | 15 | ',
            1: '产出指标 | 质量指标 | 培训合格率 | ≥% | 96% | 15 | 15 | ',
          },
        },
        ['E12 warning ≡200人→∅', 'E13 warning ≥%→∅'],
      ],
      [
        'a stroke that may be a minus, in an actual',
        first('≥200人 | -210人 | 15 | 15 | '),
        ['F12 warning -210人→∅'],
      ],
      ['a stroke in front of months', first('-12月 | 12月 | 15 | 15 | '), ['E12 warning -12月→∅']],
      [
        '一条 beside rows that print their operators',
        first('一条 | 一条 | 15 | 15 | '),
        ['E12 warning 一条→∅'],
      ],
    ],
  },
  ZP409: {
    accepted: [
      ['money was spent', {}],
      ['a saving in a project that was carried out', cost('≤100万元 | 0万元 | 10 | 10 | ')],
    ],
    rejected: [
      [
        'two ceilings met by spending nothing',
        {
          funds: '100 | 100 | 0 | 10 | 0% | 0',
          parts: [],
          change: {
            2: '产出指标 | 成本指标 | 场地成本 | ≤20万元 | 0万元 | 10 | 0 | ',
            3: '产出指标 | 成本指标 | 师资成本 | ≤80万元 | 0万元 | 10 | 10 | ',
          },
        },
        ['H14 info 0→∅', 'H15 info 10→∅'],
      ],
    ],
  },
  ZP410: {
    accepted: [
      [
        'words about a rate, and efficiency',
        {
          change: {
            1: '产出指标 | 质量指标 | 入学情况 | 提高入学率 | 已提高 | 15 | 15 | ',
            4: '效益指标 | 社会效益指标 | 办事效率 | 提升 | 提升 | 30 | 30 | ',
          },
        },
      ],
      ['100 per cent', { change: { 1: '产出指标 | 质量指标 | 培训合格率 | =100% | 100% | 15 | 15 | ' } }],
      [
        'growth above 100 per cent',
        { change: { 1: '产出指标 | 质量指标 | 收入增长率 | ≥150% | 160% | 15 | 15 | ' } },
      ],
      [
        'a tight ceiling on failures',
        { change: { 1: '产出指标 | 质量指标 | 系统故障率 | ≤2% | 1% | 15 | 15 | ' } },
      ],
    ],
    rejected: [
      [
        'the name of a rate for its value, and a rate without a figure',
        {
          change: {
            1: '产出指标 | 质量指标 | 等级保护测评达标率 | 保障 | 达成预期指标 | 15 | 15 | ',
            4: '效益指标 | 社会效益指标 | 工作便捷程度 | 带动就业增长率 | 达成预期指标 | 30 | 30 | ',
          },
        },
        ['E13 warning 保障→∅', 'E16 warning 带动就业增长率→∅'],
      ],
      [
        'a rate above 100, a ceiling that lets everything fail, an unfilled target',
        {
          change: {
            0: '产出指标 | 数量指标 | 培训人数 | 未填报 | 210人 | 15 | 15 | ',
            1: '产出指标 | 质量指标 | 培训合格率 | ≥110% | 96% | 15 | 13.09 | ',
            2: '产出指标 | 质量指标 | 系统故障率 | ≤98% | 98% | 10 | 10 | ',
          },
        },
        ['E12 warning 未填报→∅', 'E13 warning ≥110%→∅', 'E14 warning ≤98%→∅'],
      ],
    ],
  },
  ZP411: {
    accepted: [
      [
        'one thing counted and its cost',
        {
          change: {
            1: '产出指标 | 质量指标 | 办公设施维修 | =1项 | 1项 | 15 | 15 | ',
            3: '产出指标 | 成本指标 | 办公设施维修 | ≤95万元 | 95万元 | 10 | 10 | ',
          },
        },
      ],
      ['names of their own', {}],
    ],
    rejected: [
      [
        'the same name twice, and once more inside a longer one',
        {
          change: {
            1: '产出指标 | 质量指标 | 培训补助发放及时性 | ≥95% | 96% | 15 | 15 | ',
            2: '产出指标 | 时效指标 | 学员培训补助发放及时性 | ≥95% | 96% | 15 | 15 | ',
            4: '效益指标 | 社会效益指标 | 培训补助发放及时性 | 提升 | 提升 | 25 | 25 | ',
          },
        },
        ['D14 warning 学员培训补助发放及时性→∅', 'D16 warning 培训补助发放及时性→∅'],
      ],
    ],
  },
  ZP412: {
    accepted: [
      ['common words', { change: { 3: '产出指标 | 质量指标 | 管理水平 | 提升 | 提升 | 10 | 10 | ' } }],
    ],
    rejected: [
      [
        'a goal that is its own result',
        { goals: ['完成全年技能培训任务，提升就业能力', '完成全年技能培训任务，提升就业能力'] },
        ['F10 warning 完成全年技能培训任务，提升就业能力→∅'],
      ],
      [
        'the words of another indicator, twice',
        {
          change: {
            1: '产出指标 | 质量指标 | 节约采购成本 | 节约 | 节约 | 15 | 15 | ',
            2: '产出指标 | 时效指标 | 建立长效机制 | 节约 | 节约 | 10 | 10 | ',
            4: '效益指标 | 社会效益指标 | 公众知晓 | 节约 | 节约 | 30 | 30 | ',
          },
        },
        ['E14 warning 节约→∅', 'E16 warning 节约→∅'],
      ],
    ],
  },
  ZP413: {
    accepted: [
      ['zero', first('≥200人 | 0 | 15 | 0 | ')],
      ['a deviation either way', first('±5% | -3% | 15 | 15 | ')],
    ],
    rejected: [
      [
        'two negative actuals',
        {
          change: {
            0: '产出指标 | 数量指标 | 净增人数 | ≥200人 | -5 | 15 | 0 | ',
            1: '产出指标 | 质量指标 | 合格增长率 | ≥5% | -2% | 15 | 0 | ',
          },
        },
        ['F12 warning -5→∅', 'F13 warning -2%→∅'],
      ],
    ],
  },
};
