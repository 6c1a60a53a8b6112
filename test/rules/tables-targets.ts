/** ZP404–ZP413: targets and actuals. */
import { grid } from '../other-places/grid';
import type { FormParts } from './form-sheet';
import type { RuleTable } from './rule-table';

/** The form with its first row (quantity, row 12) as given: target | actual | weight | score | reason. */
const first = (cells: string, more: FormParts = {}): FormParts => ({
  ...more,
  change: { 0: `产出指标 | 数量指标 | 培训人数 | ${cells}`, ...more.change },
});
/** The same row under another name. */
const named = (name: string, cells: string): FormParts => ({
  change: { 0: `产出指标 | 数量指标 | ${name} | ${cells}` },
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

export const targetTables: Readonly<Record<string, RuleTable>> = {
  ZP404: {
    accepted: [
      ['a little above', first('≥200人 | 259人 | 15 | 15 | ')],
      ['far above with a reason', first('≥200人 | 400人 | 15 | 15 | 追加了两期培训')],
      ['far below a ceiling', cost('≤100万元 | 10万元 | 10 | 10 | ', '100 | 100 | 10 | 10 | 10% | 1')],
      ['a target of zero', first('≥0次 | 5次 | 15 | 15 | ')],
      ['a cost that was exceeded: its direction is asked about', cost('=60万元 | 95万元 | 10 | 10 | ')],
      ['a frequency over the year', first('每月1次 | 12次 | 15 | 15 | ')],
      ['a frequency in a unit', first('1次/季度 | 4次 | 15 | 15 | ')],
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
        'a frequency, and a rise',
        {
          change: {
            0: '产出指标 | 数量指标 | 检查频次 | 每季度1次 | 8次 | 15 | 15 | ',
            1: '产出指标 | 质量指标 | 收入增长率 | 增长5% | 增长7% | 15 | 15 | ',
          },
        },
        ['F12 warning 8次→∅', 'F13 warning 增长7%→∅'],
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
      ['a rate of decline told as a decline', named('事故下降率', '≥10% | 下降12% | 15 | 15 | ')],
      ['a frequency that was reached', first('每季度2次 | 8次 | 15 | 15 | ')],
      ['a frequency of part of a year, with the reason', first('每月1次 | 6次 | 15 | 15 | 项目7月启动')],
      ['a frequency that was missed and scored so', first('每月1次 | 6次 | 15 | 7.5 | ')],
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
      [
        'frequencies that were missed over the year',
        {
          change: {
            0: '产出指标 | 数量指标 | 检查频次 | 每月1次 | 5次 | 15 | 15 | ',
            1: '产出指标 | 数量指标 | 通报频次 | 每季度不少于1次 | 全年开展3次 | 15 | 14 | 无',
            2: '产出指标 | 数量指标 | 例会频次 | 每周1次 | 每月1次 | 10 |  | ',
          },
        },
        ['F12 warning 5次→∅', 'F13 warning 全年开展3次→∅', 'F14 warning 每月1次→∅'],
      ],
      [
        'the same words in more than three rows: one finding for them all',
        {
          change: {
            0: '产出指标 | 数量指标 | 培训人数 | ≥200人 | 达成预期指标 | 15 | 15 | ',
            1: '产出指标 | 质量指标 | 培训合格率 | ≥95% | 达成预期指标 | 15 | 15 | ',
            2: '产出指标 | 时效指标 | 开课及时率 | 100% | 已完成 | 10 | 10 | ',
            3: '产出指标 | 成本指标 | 项目总成本 | ≤100万元 | 达成预期指标 | 10 | 10 | ',
            5: '满意度指标 | 服务对象满意度 | 学员满意度 | ≥90% | 达成预期指标 | 10 | 10 | ',
          },
        },
        ['F12 warning 达成预期指标→∅', 'F14 warning 已完成→∅'],
      ],
      [
        'doubling without a base, answered by a word',
        benefit('办件量争取翻倍 | 已完成 | 30 | 30 | '),
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
      ['what was saved is no cost', benefit('=5万元 | 4万元 | 30 | 24 | 招标价高')],
      ['the opposite with no points', named('事故发生率', '较上年降低10% | 上升2% | 15 | 0 | 新增三个站点')],
      [
        'a floor on how far complaints fall',
        first('≥10件 | 12件 | 15 | 15 | ', {
          change: { 0: '产出指标 | 数量指标 | 减少投诉 | ≥10件 | 12件 | 15 | 15 | ' },
        }),
      ],
      [
        'floors on the handling of complaints and on growth that is to be held down',
        {
          change: {
            0: '产出指标 | 数量指标 | 处理突发事件 | ≥10起 | 10起 | 15 | 15 | ',
            1: '产出指标 | 质量指标 | 投诉办结率 | ≥95% | 96% | 15 | 15 | ',
            4: '效益指标 | 经济效益指标 | 经费增长率 | ≤5% | 5% | 30 | 30 | ',
          },
        },
      ],
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
      [
        'ceilings on what should be high, floors under what should be low',
        {
          change: {
            0: '产出指标 | 质量指标 | 设备完好率 | ≤94% | 94% | 15 | 15 | ',
            1: '产出指标 | 时效指标 | 故障修复时间 | ≥4小时 | 4小时 | 15 | 15 | ',
            2: '产出指标 | 质量指标 | 数据差错率 | ≥2% | 2% | 10 | 10 | ',
            4: '效益指标 | 经济效益指标 | 带动农户增收 | ≤26万元 | 26万元 | 30 | 30 | ',
          },
        },
        ['E12 warning ≤→∅', 'E13 warning ≥→∅', 'E14 warning ≥→∅', 'E16 warning ≤→∅'],
      ],
      [
        'an output that is counted, without a second level',
        grid(`
项目支出绩效自评表（2024年度） | « | « | « | «
项目名称 | 示例设备采购 | « | « | «
一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 购置检测设备 | ≤20台 | 20台 | 60 | 60
产出指标 | 平均采购天数 | ≤20天 | 20天 | 30 | 30
满意度指标 | 使用人满意度 | ≥90% | 95% | 10 | 10
总分 | | | | 100 | 100
`),
        ['C4 warning ≤→∅'],
      ],
      ['a floor under a cost', cost('≥95万元 | 95万元 | 10 | 10 | '), ['E15 warning ≥→∅']],
      ['saving that is punished', cost('=100万元 | 95万元 | 10 | 9.5 | '), ['E15 warning =→∅']],
      ['saving without a sign, with full marks', cost('100万元 | 80万元 | 10 | 10 | '), ['E15 warning =→∅']],
      [
        'costs by their names alone',
        {
          change: {
            0: '产出指标 | 数量指标 | 差旅费 | =10万元 | 14.3万元 | 15 | 15 | ',
            1: '产出指标 | 数量指标 | 印刷费 | 5万元 | 4.5万元 | 15 | 15 | ',
          },
        },
        ['E12 warning =→∅', 'E13 warning =→∅'],
      ],
      [
        'it was to fall and rose, or to rise and fell',
        {
          change: {
            0: '产出指标 | 质量指标 | 事故发生率 | 较上年降低10% | 上升2% | 15 | 15 | ',
            1: '产出指标 | 质量指标 | 投诉下降率 | ≥10% | 上升3% | 15 | 5 | ',
            2: '产出指标 | 质量指标 | 收入增长率 | ≥5% | -2% | 10 | 10 | ',
            4: '效益指标 | 社会效益指标 | 就业人数 | 增长5% | 减少2% | 30 |  | ',
          },
        },
        ['F12 warning 上升2%→∅', 'F13 warning 上升3%→∅', 'F14 warning -2%→∅', 'F16 warning 减少2%→∅'],
      ],
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
      ['a bound behind the figure', first('200人≤ | 210人 | 15 | 15 | ')],
      ['a stroke in an actual: told as below zero', first('≥200人 | -210人 | 15 | 15 | ')],
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
        'a sign behind the figure that may mean either',
        {
          change: {
            1: '产出指标 | 质量指标 | 培训合格率 | 95%≥ | 96% | 15 | 15 | ',
            2: '产出指标 | 时效指标 | 办理时间 | 5天> | 4天 | 10 | 10 | ',
          },
        },
        ['E13 warning 95%≥→∅', 'E14 warning 5天>→∅'],
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
      ['a ceiling of zero', named('事故次数', '≤0次 | 0次 | 15 | 15 | ')],
      ['more than zero', first('>0次 | 3次 | 15 | 15 | ')],
      ['a rate that does not apply', named('到课率', '不适用 | 不适用 | 15 | — | ')],
      ['the execution rate, which has no target', named('预算执行率', '— | 95% | 15 | 14.25 | ')],
      [
        'a tight ceiling on failures',
        { change: { 1: '产出指标 | 质量指标 | 系统故障率 | ≤2% | 1% | 15 | 15 | ' } },
      ],
    ],
    rejected: [
      [
        'floors of zero',
        {
          change: {
            0: '产出指标 | 数量指标 | 培训人数 | ≥0人次 | 40人次 | 15 | 15 | ',
            1: '产出指标 | 质量指标 | 培训合格率 | 不低于0% | 96% | 15 | 15 | ',
            5: '满意度指标 | 服务对象满意度 | 学员满意度 | 0%≤x≤100% | 92% | 10 | 10 | ',
          },
        },
        ['E12 warning ≥0人次→∅', 'E13 warning 不低于0%→∅', 'E17 warning 0%≤x≤100%→∅'],
      ],
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
        'a rate above 100, a ceiling that lets everything fail; an unfilled rate is told once, elsewhere',
        {
          change: {
            0: '产出指标 | 数量指标 | 培训参与率 | 未填报 | 95% | 15 | 15 | ',
            1: '产出指标 | 质量指标 | 培训合格率 | ≥110% | 96% | 15 | 13.09 | ',
            2: '产出指标 | 质量指标 | 系统故障率 | ≤98% | 98% | 10 | 10 | ',
          },
        },
        ['E13 warning ≥110%→∅', 'E14 warning ≤98%→∅'],
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
        'names that differ by the points behind them',
        {
          change: {
            0: '产出指标 | 数量指标 | 编印宣传手册（8分） | ≥200册 | 210册 | 15 | 15 | ',
            1: '产出指标 | 质量指标 | 编印宣传手册（5分） | ≥200册 | 210册 | 15 | 15 | ',
          },
        },
        ['D13 warning 编印宣传手册（5分）→∅'],
      ],
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
      ['a target below zero too', first('≥-5% | -3% | 15 | 15 | ')],
      ['a rate of growth that fell', named('经费增长率', '≤5% | -2% | 15 | 15 | ')],
      ['the same stroke in the target', first('-12月 | -12月 | 15 | 15 | ')],
    ],
    rejected: [
      [
        'two negative actuals',
        {
          change: {
            0: '产出指标 | 数量指标 | 净增人数 | ≥200人 | -5 | 15 | 0 | ',
            1: '产出指标 | 质量指标 | 培训合格率 | ≥95% | -2% | 15 | 0 | ',
          },
        },
        ['F12 warning -5→∅', 'F13 warning -2%→∅'],
      ],
      [
        'strokes in front of counts',
        {
          change: {
            0: '产出指标 | 数量指标 | 培训人数 | ≥200人 | -210人 | 15 | 15 | ',
            1: '产出指标 | 数量指标 | 培训期数 | =6期 | —6期 | 15 | 15 | ',
            2: '产出指标 | 数量指标 | 发放手册 | ≥500册 | 完成–500册 | 10 | 10 | ',
          },
        },
        ['F12 warning -210人→∅', 'F13 warning —6期→∅', 'F14 warning 完成–500册→∅'],
      ],
    ],
  },
};
