/** ZP301–ZP403: weights and scores. */
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
/** Rows whose actual tells a story and no degree. */
const untold: readonly string[] = [
  '产出指标 | 质量指标 | 课程质量 | 提升 | 群众反映热烈 | 20 | 20 | ',
  '产出指标 | 时效指标 | 开课安排 | 合理 | 安排在周末 | 20 | 20 | ',
  '效益指标 | 社会效益指标 | 就业能力 | 提升 | 学员踊跃报名 | 20 | 20 | ',
  '效益指标 | 可持续影响 | 长效机制 | 建立 | 印发了通知 | 5 | 5 | ',
  '满意度指标 | 服务对象满意度 | 学员评价 | 满意 | 收到锦旗一面 | 5 | 4.5 | 一人缺席',
];
const cost = (cells: string, funds?: string): FormParts => ({
  change: { 3: `产出指标 | 成本指标 | 项目总成本 | ${cells}` },
  ...(funds === undefined ? {} : { funds, parts: [] }),
});
/** One score merged over the rows of quantity, quality and time, which weigh 40 and earn 37.5. */
const merged = (score: string): FormParts => ({
  change: {
    0: `产出指标 | 数量指标 | 培训人数 | ≥200人 | 150人 | 10 | ${score} | `,
    1: '产出指标 | 质量指标 | 培训合格率 | ≥95% | 96% | 20 | ^ | ',
    2: '产出指标 | 时效指标 | 完成时间 | 2024年12月底前 | 2024年11月 | 10 | ^ | ',
  },
});

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
      [
        '80 in all, with a row that only breaks another down',
        first('≥200人 | 210人 | 10 | 10 | ', {
          change: { 1: '产出指标 | 质量指标 | 其中：新学员 | ≥20人 | 21人 | | | ' },
        }),
        ['G18 error 80→100'],
      ],
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
        ['G12 error 10→15 offer G12=15 offer H12=10'],
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
      [
        'what other checks ask about: a cost that was saved, a late date, a frequency, one target of several',
        {
          change: {
            0: '产出指标 | 数量指标 | 检查频次 | 每月1次 | 5次 | 15 | 15 | ',
            1: '产出指标 | 数量指标 | 培训情况 | 培训3期，200人次 | 培训3期，150人次 | 15 | 15 | ',
            2: '产出指标 | 时效指标 | 完成时间 | 2024年11月底前 | 2024年12月 | 10 | 10 | ',
            3: '产出指标 | 成本指标 | 项目总成本 | 100万元 | 95万元 | 10 | 10 | ',
          },
        },
      ],
      ['a frequency over the year', first('每月2次 | 24次 | 15 | 15 | ')],
      ['what it comes to over the year', first('每月2次 | 18次 | 15 | 11.25 | ')],
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
        ['H12 warning 5→11.25 offer H12=11.25'],
      ],
      [
        'too low with 无 as its reason',
        first('≥200人 | 150人 | 15 | 5 | 无'),
        ['H12 warning 5→11.25 offer H12=11.25'],
      ],
      ['too low with a reason', first('≥200人 | 210人 | 15 | 10 | 教材质量有待提高'), ['H12 info 10→15']],
      ['a whole number for 11.25', first('≥200人 | 150人 | 15 | 11 | '), ['H12 info 11→11.25']],
      ['a blank score', first('≥200人 | 150人 | 15 |  | '), ['H12 info ∅→11.25 fix H12=11.25']],
      [
        'a blank qualitative score: the top of its tier',
        benefit('提升 | 部分完成 | 30 |  | '),
        ['H16 info ∅→23.99 offer H16=23.99'],
      ],
      [
        'figures with their signs behind, around and in words',
        {
          change: {
            0: '产出指标 | 数量指标 | 培训人数 | 200人≤ | 150人 | 15 | 15 | ',
            1: '产出指标 | 质量指标 | 投诉下降率 | ≥10% | 下降8% | 15 | 15 | ',
            4: '效益指标 | 社会效益指标 | 就业人数 | 较上年增长5% | 增长3% | 30 | 30 | ',
            5: '满意度指标 | 服务对象满意度 | 学员满意度 | 95%≤x≤100% | 90% | 10 | 10 | ',
          },
        },
        [
          'H12 error 15→11.25 fix H12=11.25',
          'H13 error 15→12 fix H13=12',
          'H16 error 30→18 fix H16=18',
          'H17 error 10→9.47 fix H17=9.47',
        ],
      ],
      [
        'judgements that are explained: late with points taken off, a frequency of part of a year',
        {
          change: {
            0: '产出指标 | 数量指标 | 检查频次 | 每月1次 | 6次 | 15 | 15 | 项目7月启动',
            2: '产出指标 | 时效指标 | 完成时间 | 2024年11月底前 | 2024年12月 | 10 | 8 | 招标流标',
          },
        },
        ['H12 info 15→7.5', 'H14 info 8→∅'],
      ],
      ['a blank score that nothing decides', first('10个 | 10天 | 15 |  | '), ['H12 info ∅→∅']],
      ['words that name no tier', benefit('提升 | 群众反映热烈 | 30 | 28 | '), ['H16 info 28→28']],
      [
        'three rows whose words name no tier: one finding each',
        { rows: untold.slice(0, 3) },
        ['H12 info 20→20', 'H13 info 20→20', 'H14 info 20→20'],
      ],
      [
        'more such rows: one finding that names them all, and a wrong score apart from it',
        {
          rows: [
            ...untold.slice(0, 3),
            '产出指标 | 数量指标 | 培训人数 | ≥200人 | 150人 | 20 | 20 | ',
            ...untold.slice(3),
          ],
        },
        ['H12 info 20, 20, 20, 5, 4.5→∅', 'H15 error 20→15 fix H15=15'],
      ],
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
      ['one score for three rows, above what they earned', merged('40'), ['H12 error 40→37.5 fix H12=37.5']],
      [
        'a target below zero that is not met, and spending nothing where nothing was done',
        {
          funds: '100 | 100 | 0 | 10 | 0% | 0',
          parts: [],
          change: {
            3: '产出指标 | 成本指标 | 项目总成本 | ≤100万元 | 0万元 | 10 | 10 | ',
            5: '满意度指标 | 服务对象满意度 | 投诉增长率 | ≤-5% | -2% | 10 | 8 | ',
          },
        },
        ['H15 info 10→10', 'H17 info 8→8'],
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
      ['one score for three rows, above the weight of the first and below those of all', merged('38')],
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
        ['H12 error 20→15 fix H12=15', 'H13 error -5→15 offer H13=15'],
      ],
      [
        'above the weight of an unmet target',
        first('≥200人 | 100人 | 15 | 20 | '),
        ['H12 error 20→7.5 fix H12=7.5'],
      ],
      ['one score for three rows, above all their weights', merged('41'), ['H12 error 41→37.5 fix H12=37.5']],
      ['above the weight of a qualitative row', benefit('提升 | 提升 | 20 | 30 | '), ['H16 error 30→20']],
      [
        'above the weight where the actual is missing',
        first('≥200人 |  | 15 | 20 | '),
        ['H12 error 20→15 offer H12=15'],
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
      [
        'late, with points taken off for a reason',
        {
          change: {
            2: '产出指标 | 时效指标 | 完成时间 | 2024年12月底前 | 2025年1月1日 | 10 | 8 | 元旦后验收',
          },
        },
      ],
      [
        'several targets, all reached',
        {
          change: { 0: '产出指标 | 数量指标 | 培训情况 | 培训3期，200人次 | 培训3期，210人次 | 15 | 15 | ' },
        },
      ],
      ['above its weight: told by another check', benefit('提升 | 部分完成 | 30 | 31 | ')],
      ['what does not apply and has no points', first('不适用 | 不适用 | 15 | — | ')],
    ],
    rejected: [
      [
        'below the tier of a part, whatever the reason',
        benefit('提升 | 部分完成 | 30 | 16 | 课程不足'),
        ['H16 warning 16→23.99 offer H16=18'],
      ],
      [
        'full marks for a part',
        benefit('提升 | 部分完成 | 30 | 30 | '),
        ['H16 warning 30→∅ offer H16=23.99'],
      ],
      ['full marks for failure', benefit('提升 | 未完成 | 30 | 30 | '), ['H16 warning 30→∅ offer H16=17.99']],
      ['too low without a reason', benefit('提升 | 已完成 | 30 | 20 | '), ['H16 warning 20→∅ offer H16=24']],
      [
        'late, and partly done',
        {
          change: {
            2: '产出指标 | 时效指标 | 完成时间 | 2024年12月底前 | 2025年3月 | 10 | 10 | ',
            4: '效益指标 | 社会效益指标 | 就业能力 | 提升 | 部分达成 | 30 | 29 | ',
          },
        },
        ['H14 warning 10→∅', 'H16 warning 29→∅ offer H16=23.99'],
      ],
      [
        'late in other words, with a reason but with full marks, and not yet scored',
        {
          change: {
            0: '产出指标 | 时效指标 | 招标时间 | 上半年 | 2024年8月完成 | 15 | 15 | 招标流标',
            1: '产出指标 | 时效指标 | 验收时间 | 不晚于2024年11月30日 | 2024.12.5 | 15 |  | ',
            2: '产出指标 | 时效指标 | 支付时间 | 第三季度 | 十一月 | 10 | 10 | ',
          },
        },
        ['H12 warning 15→∅', 'H13 warning ∅→∅', 'H14 warning 10→∅'],
      ],
      [
        'one of several targets missed, told as a clause, as a line and not yet scored',
        {
          change: {
            0: '产出指标 | 数量指标 | 培训情况 | 培训3期，200人次 | 培训3期，150人次 | 15 | 15 | ',
            1: '产出指标 | 数量指标 | 宣传情况 | 手册5000册；海报200张 | 手册5000册；海报120张 | 15 | 15 | ',
            2: '产出指标 | 数量指标 | 检查情况 | 检查12次，整改率100% | 检查12次，整改率90% | 10 |  | ',
          },
        },
        ['H12 warning 15→∅', 'H13 warning 15→∅', 'H14 warning ∅→∅'],
      ],
      [
        'points for what does not apply',
        {
          change: {
            0: '产出指标 | 数量指标 | 培训人数 | 不适用 | 不适用 | 15 | 15 | ',
            1: '产出指标 | 质量指标 | 培训合格率 | ≥95% | 本年度不涉及 | 15 | 15 | ',
          },
        },
        ['H12 warning 15→∅', 'H13 warning 15→∅'],
      ],
    ],
  },
};
