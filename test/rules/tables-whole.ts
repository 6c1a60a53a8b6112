/** ZP5xx and ZP6xx: totals and grades, reasons and years. */
import type { SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import { grid } from '../other-places/grid';
import { formText, type FormParts } from './form-sheet';
import type { RuleTable } from './rule-table';

const first = (cells: string, more: FormParts = {}): FormParts => ({
  ...more,
  change: { 0: `产出指标 | 数量指标 | 培训人数 | ${cells}`, ...more.change },
});
const cost = (cells: string): FormParts => ({
  change: { 3: `产出指标 | 成本指标 | 项目总成本 | ${cells}` },
});
/** A table that prints no scores: level 1|level 2|name|target|actual|reason, from row 5. */
const withoutScores = (...rows: readonly string[]) =>
  grid(`
转移支付绩效自评表|«|«|«|«|«
（2024年度）|«|«|«|«|«
项目名称|农村住房改造|«|«|«|«
一级指标|二级指标|三级指标|年度指标值|实际完成值|未完成原因和改进措施
${rows.join('\n')}
`);
/** The form with a line of sums after each block, weight | score. */
const withSums = (
  sums: readonly [string, string, string],
  firstRow = '≥200人 | 210人 | 15 | 15 | ',
): FormParts => ({
  rows: [
    `产出指标 | 数量指标 | 培训人数 | ${firstRow}`,
    '产出指标 | 质量指标 | 培训合格率 | ≥95% | 96% | 15 | 15 | ',
    '产出指标 | 时效指标 | 完成时间 | 2024年12月底前 | 2024年11月 | 10 | 10 | ',
    '产出指标 | 成本指标 | 项目总成本 | ≤100万元 | 95万元 | 10 | 10 | ',
    `小计 | | | | | ${sums[0]} | `,
    '效益指标 | 社会效益指标 | 就业能力 | 提升 | 提升 | 30 | 30 | ',
    `小计 | | | | | ${sums[1]} | `,
    '满意度指标 | 服务对象满意度 | 学员满意度 | ≥90% | 92% | 10 | 10 | ',
    `小计 | | | | | ${sums[2]} | `,
  ],
});
/** A sheet of which some rows (1-based) are hidden. */
const hide = (sheet: SheetSnapshot, ...rows: readonly number[]): SheetSnapshot => ({
  ...sheet,
  rows: sheet.rows.map((row) => (rows.includes(row.row + 1) ? { ...row, hidden: true } : row)),
});

export const wholeTables: Readonly<Record<string, RuleTable>> = {
  ZP501: {
    accepted: [
      ['the sum', {}],
      ['a hundredth off', { total: '100 | 99.51' }],
      ['a total of the indicators alone that says so', { total: '90 | 90' }],
    ],
    rejected: [
      [
        'the sum of printed scores of which one is wrong: it follows',
        first('≥200人 | 150人 | 15 | 15 | '),
        ['H18 info 99.5→95.75 fix H18=95.75'],
      ],
      ['one point off', { total: '100 | 98.5' }, ['H18 error 98.5→99.5 fix H18=99.5']],
      ['a whole number for 99.5', { total: '100 | 100' }, ['H18 error 100→99.5 fix H18=99.5']],
      [
        'the fix is the recomputed total',
        first('≥200人 | 150人 | 15 | 15 | ', { total: '100 | 98' }),
        ['H18 error 98→95.75 fix H18=95.75'],
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
        ['G18 error 100→95'],
      ],
      ['a misprint', { total: '110 | 99.5' }, ['G18 error 110→100 offer G18=100']],
      [
        'on two forms',
        [{ total: '99 | 99.5' }, { name: '另一项目', total: '10 | 99.5' }],
        ['Sheet1!G18 error 99→100 offer G18=100', 'Sheet2!G18 error 10→100 offer G18=100'],
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
        ['I18 info 优→良 fix I18=良'],
      ],
      [
        'on two forms',
        [{ grade: '良' }, { name: '另一项目', grade: '差' }],
        ['Sheet1!I18 error 良→优 fix I18=优', 'Sheet2!I18 error 差→优 fix I18=优'],
      ],
    ],
  },
  ZP504: {
    accepted: [
      ['sums that fit', withSums(['50 | 50', '30 | 30', '10 | 10'])],
      ['the total told once more', { below: ['本项目自评得分99.5分，自评等级为优。'] }],
      ['how grades are given', { below: ['评分标准：自评得分90分以上为优。'] }],
      ['a score that others gave', { below: ['财政评价得分 | 88 | | | | | | | '] }],
    ],
    rejected: [
      [
        'two sums',
        withSums(['50 | 45', '30 | 30', '10 | 9']),
        ['H16 error 45→50 fix H16=50', 'H20 error 9→10 fix H20=10'],
      ],
      ['a sum of weights', withSums(['40 | 50', '30 | 30', '10 | 10']), ['G16 error 40→50']],
      [
        'a sum that follows its rows',
        withSums(['50 | 50', '30 | 30', '10 | 10'], '≥200人 | 150人 | 15 | 15 | '),
        ['H16 info 50→46.25 fix H16=46.25'],
      ],
      [
        'the total told once more, in a sentence and beside a label',
        { below: ['本项目自评得分98分。', '自评得分 | 97 | | | | | | | '] },
        ['A19 error 98→99.5 fix A19=本项目自评得分99.5分。', 'B20 error 97→99.5 fix B20=99.5'],
      ],
    ],
  },
  ZP505: {
    accepted: [
      ['no hidden row', { total: '100 | 84.5' }],
      ['a hidden row in the total', hide(grid(formText()), 12)],
    ],
    rejected: [
      [
        'two rows that the total leaves out',
        hide(grid(formText({ total: '100 | 79.5' })), 14, 15),
        ['H14 warning 10→∅', 'H15 warning 10→∅'],
      ],
    ],
  },
  ZP106: {
    accepted: [
      ['no notes', {}],
      ['a note that agrees with the rules', { below: ['注：反向指标得分=年度指标值/实际完成值×分值'] }],
      ['a note on units', { below: ['注：金额单位为万元，保留两位小数'] }],
    ],
    rejected: [
      [
        'notes that differ from the rules',
        {
          below: [
            '注：1.定性指标达成、部分达成、未达成三档，分别按100-80%、80-50%、50-0%确定分值',
            '2.预算执行率未达到90%的需说明原因（100字以内）',
          ],
        },
        ['A19 info ∅→∅', 'A20 info ∅→∅'],
      ],
      [
        'notes that contradict each other',
        {
          below: [
            '注：1.总分90分以上为优，80-90分为良，60-80分为中',
            '2.总分95分以上为优，85-95分为良，70-85分为中',
          ],
        },
        ['A20 warning ∅→∅'],
      ],
      ['other points than the table’s', { below: ['注：预算执行情况按执行率×20计分'] }, ['A19 warning ∅→∅']],
      ['what no figure can say', { below: ['注：执行率每低1个百分点扣0.2分，最多扣3分'] }, ['A19 info ∅→∅']],
    ],
  },
  ZP506: {
    accepted: [
      ['a rate that caps nothing', {}, 'capped-by-execution'],
      ['no caps in the rules', { funds: '100 | 100 | 65 | 10 | 65% | 6.5', parts: [], total: '100 | 96.5' }],
      [
        'a total that is printed otherwise is told by another check',
        { funds: '100 | 100 | 65 | 10 | 65% | 6.5', parts: [], total: '100 | 96.5' },
        'capped-by-execution',
      ],
    ],
    rejected: [
      [
        'two totals that the rate holds',
        [
          { name: '甲项目', funds: '100 | 100 | 65 | 10 | 65% | 6.5', parts: [], total: '100 | 79' },
          { name: '乙项目', funds: '100 | 100 | 45 | 10 | 45% | 4.5', parts: [], total: '100 | 59' },
        ],
        ['Sheet1!H18 info 79→79', 'Sheet2!H18 info 59→59'],
        'capped-by-execution',
      ],
      [
        'a cap that the form’s note prints',
        {
          funds: '100 | 100 | 45 | 10 | 45% | 4.5',
          parts: [],
          total: '100 | 69',
          below: ['注：执行率低于50%的，总分不得高于69分'],
        },
        ['H18 info 69→69'],
      ],
    ],
  },
  ZP601: {
    accepted: [
      ['nothing is missing', {}],
      ['points are missing with a reason', first('≥200人 | 150人 | 15 | 11.25 | 招生困难')],
      ['无 is told by another check', first('≥200人 | 150人 | 15 | 11.25 | 无')],
      ['a low rate where the profile sets no limit', { funds: '100 | 100 | 10 | 10 | 10% | 1', parts: [] }],
      ['a score below what the figures give: told by another check', first('≥200人 | 150人 | 15 | 5 | ')],
      ['a cost that was saved: told by another check', cost('100万元 | 95万元 | 10 | 9.5 | ')],
      [
        'targets that were reached in a form without scores',
        withoutScores(
          '产出指标|数量指标|改造户数|≥500户|520户|',
          '产出指标|成本指标|户均补助|1.6万元|1.5万元|',
        ),
      ],
      [
        'targets that were missed for a reason in a form without scores',
        withoutScores(
          '产出指标|数量指标|改造户数|≥500户|450户|50户自愿放弃',
          '效益指标|社会效益指标|住房安全|有保障|部分完成|资金未到位',
        ),
      ],
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
      [
        'targets that were missed in a form without scores',
        withoutScores(
          '产出指标|数量指标|改造户数|≥500户|450户|',
          '产出指标|时效指标|完成时间|2024年9月底|2024年12月|',
          '产出指标|成本指标|户均补助|≤1.6万元|2.1万元|',
          '产出指标|质量指标|验收合格率|95%≤|90%|',
          '产出指标|数量指标|巡查频次|每月1次|6次|',
          '产出指标|数量指标|培训情况|培训3期，200人次|培训3期，150人次|',
          '效益指标|社会效益指标|投诉数量|减少5起|增加2起|',
          '效益指标|社会效益指标|住房安全|有保障|未完成|',
          '效益指标|社会效益指标|居住环境|改善|部分完成|',
          '满意度指标|服务对象满意度|农户满意度|≥90%|92%|',
        ),
        [
          'F5 warning ∅→∅',
          'F6 warning ∅→∅',
          'F7 warning ∅→∅',
          'F8 warning ∅→∅',
          'F9 warning ∅→∅',
          'F10 warning ∅→∅',
          'F11 warning ∅→∅',
          'F12 warning ∅→∅',
          'F13 warning ∅→∅',
        ],
      ],
      [
        'a target that was missed where no column asks for reasons',
        grid(`
项目支出绩效自评表（2024年度） | « | « | « | «
项目名称 | 示例改造 | « | « | «
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值
产出指标 | 数量指标 | 改造户数 | ≥500户 | 450户
产出指标 | 质量指标 | 验收合格率 | ≥95% | 96%
`),
        ['E4 warning ∅→∅'],
      ],
      [
        'points of rows that do not apply',
        {
          change: {
            0: '产出指标 | 数量指标 | 培训人数 | 不适用 | 不适用 | 15 | — | ',
            1: '产出指标 | 质量指标 | 培训合格率 | ≥95% | 不涉及 | 15 |  | 本年未开班',
          },
        },
        ['H12 warning ∅→∅', 'H13 warning ∅→∅'],
      ],
    ],
  },
  ZP602: {
    accepted: [
      ['无 where nothing is missing', first('≥200人 | 210人 | 15 | 15 | 无')],
      ['a reason that says something', first('≥200人 | 150人 | 15 | 11.25 | 无故缺勤人数较多')],
      ['a reason beside what was done', first('≥200人 | 150人 | 15 | 11.25 | 培训已完成，参训人数不足')],
      ['what is still to be done', first('≥200人 | 150人 | 15 | 11.25 | 已完成招标')],
      ['a score below what the figures give: told by another check', first('≥200人 | 150人 | 15 | 5 | 无')],
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
      ...[
        '已按计划完成',
        '各项工作均已完成',
        '已完成年度目标任务',
        '按时完成，无偏差',
        '完成情况良好。',
        '达到预期效果',
        '项目已按时完成验收',
      ].map(
        (reason) =>
          [
            `a reason that says that all was done: ${reason}`,
            first(`≥200人 | 150人 | 15 | 11.25 | ${reason}`),
            [`I12 warning ${reason}→∅`],
          ] as const,
      ),
      [
        'targets that were missed with 无 in a form without scores',
        withoutScores(
          '产出指标|数量指标|改造户数|≥500户|450户|无',
          '效益指标|社会效益指标|住房安全|有保障|未完成|已按计划完成',
          '满意度指标|服务对象满意度|农户满意度|≥90%|92%|无',
        ),
        ['F5 warning 无→∅', 'F6 warning 已按计划完成→∅'],
      ],
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
      [
        'a period that covers the own year',
        { name: '取得2022-2026年监测资料', goals: ['2022年至2026年逐年开展', '已完成'] },
      ],
      ['comparisons', { goals: ['较2023年增长5%', '在2023年基础上增加20人'] }],
      ['what is carried over', { goals: ['使用2023年结转资金', '已完成'] }],
      [
        'the year of the project itself, told once at its name',
        {
          name: '2024年度技能培训',
          change: { 0: '产出指标 | 数量指标 | 2024年培训人数 | ≥200人 | 210人 | 15 | 15 | ' },
        },
      ],
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
      [
        'names of indicators',
        {
          change: {
            0: '产出指标 | 数量指标 | 2023年培训人数 | ≥200人 | 210人 | 15 | 15 | ',
            1: '产出指标 | 质量指标 | 2020年结算完成率 | =100% | 100% | 15 | 15 | ',
            4: '效益指标 | 社会效益指标 | 2022年度就业能力 | 提升 | 提升 | 30 | 30 | ',
          },
        },
        ['D12 warning 2023→2024', 'D13 warning 2020→2024', 'D16 warning 2022→2024'],
      ],
      [
        'the name of the project, and of a period that is over',
        {
          name: '2021年度培训补助',
          goals: ['完成2021年度培训', '已完成2018-2020年度结算'],
        },
        ['C3 warning 2021→2024', 'F10 warning 2020→2024'],
      ],
    ],
  },
};
