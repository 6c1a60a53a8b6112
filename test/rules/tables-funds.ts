/** ZP1xx and ZP2xx: what a form needs, what cannot be read, and the fund table. */
import { grid } from '../other-places/grid';
import { loadForm } from '../workbooks/form-data';
import { toSnapshots } from '../workbooks/to-snapshots';
import type { RuleTable } from './rule-table';

/** A form whose fund table has a carry-over column. */
const withCarryOver = (total: string, part: string) =>
  grid(`
培训项目支出绩效自评表|«|«|«|«|«|«|«|«
(2024年度)|«|«|«|«|«|«|«|«
项目名称|«|培训项目|«|«|«|«|«|«
项目资金（万元）|资金来源|年初预算数|全年预算数|全年执行数|资金结(转)余|执行率|得分|偏差原因
^|资金总额|${total}|
^|市县区财政资金|${part}|
`);

export const fundTables: Readonly<Record<string, RuleTable>> = {
  ZP101: {
    accepted: [['a whole form', {}]],
    rejected: [
      ['blank goals, both', { goals: ['', ''] }, ['B10 warning ∅→∅', 'F10 warning ∅→∅']],
      [
        'no score column: reported, and no score is invented',
        { header: '一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|备注|偏差原因分析' },
        ['A11 warning ∅→∅'],
      ],
    ],
  },
  ZP102: {
    accepted: [
      ['placeholders in sub-rows', { parts: ['其他资金 | / | — | - | — | / | —'] }],
      ['a blank part', { parts: ['其他资金 | | | | | |'] }],
    ],
    rejected: [
      [
        'words where figures are due',
        {
          funds: '100 | 100 | 九十五 | 10 | 95% | 9.5',
          change: { 0: '产出指标 | 数量指标 | 培训人数 | ≥200人 | 210人 | 十五 | 满分 | ' },
        },
        ['E6 warning 九十五→∅', 'G12 warning 十五→∅', 'H12 warning 满分→∅'],
      ],
      [
        'a target that was never filled in',
        { change: { 0: '产出指标 | 数量指标 | 培训人数 | 未填报 | 210人 | 15 | 15 | ' } },
        ['E12 warning 未填报→∅'],
      ],
      [
        'a blank target',
        { change: { 0: '产出指标 | 数量指标 | 培训人数 |  | 210人 | 15 | 15 | ' } },
        ['E12 warning ∅→∅'],
      ],
      [
        'an actual that was never filled in',
        { change: { 0: '产出指标 | 数量指标 | 培训人数 | ≥200人 | 未填报 | 15 | 15 | ' } },
        ['F12 warning 未填报→∅'],
      ],
      ['a total that is a word', { total: '100 | 优秀' }, ['H18 warning 优秀→∅']],
    ],
  },
  ZP103: {
    accepted: [
      ['real numbers', {}],
      ['a placeholder', { parts: ["其他资金 | '— | '/ | | — | | —"] }],
    ],
    rejected: [
      [
        'figures as text: plain, full-width, with a blank, with separators, with a sign',
        {
          funds: "'100 | '１００ | '95 | 10 | '95% | '9.5",
          change: { 0: "产出指标 | 数量指标 | 培训人数 | ≥200人 | 210人 | '１５ | '15 | " },
        },
        [
          'C6 info 100→100 offer C6=100',
          'D6 info １００→100 offer D6=100',
          'E6 info 95→95 offer E6=95',
          'G6 info 95%→95%',
          'H6 info 9.5→9.5 offer H6=9.5',
          'G12 info １５→15 offer G12=15',
          'H12 info 15→15 offer H12=15',
        ],
      ],
      [
        'a thousands separator',
        {
          funds: "'1,000 | 1000 | 950 | 10 | 95% | 9.5",
          parts: [],
          change: { 3: '产出指标 | 成本指标 | 项目总成本 | ≤1000万元 | 950万元 | 10 | 10 | ' },
        },
        ['C6 info 1,000→1000 offer C6=1000'],
      ],
    ],
  },
  ZP104: {
    accepted: [
      ['a rate shown in per cent', {}],
      ['a rate as a fraction that the amounts bear out', { funds: '100 | 100 | 95 | 10 | 0.95 | 9.5' }],
    ],
    rejected: [
      [
        'a fraction that the amounts do not bear out, and weights that are fractions of one',
        {
          funds: '100 | 100 | 95 | 10 | 0.8 | 9.5',
          rows: [
            '产出指标 | 数量指标 | 培训人数 | ≥200人 | 210人 | 0.6 | 60 | ',
            '效益指标 | 社会效益指标 | 就业能力 | 提升 | 提升 | 0.3 | 30 | ',
          ],
        },
        ['G6 warning ∅→∅', 'G12 warning ∅→∅'],
      ],
    ],
  },
  ZP201: {
    accepted: [
      [
        'parts that add up',
        {
          parts: ['其中：财政拨款 | 60 | 60 | 55 | — | 91.67% | —', '其他资金 | 40 | 40 | 40 | — | 100% | —'],
        },
      ],
      ['one part filled, less than the total', { parts: ['其中：财政拨款 | 60 | 60 | 55 | — | 91.67% | —'] }],
      ['no parts', { parts: ['其中：财政拨款 | | | | | |'] }],
      ['within a hundredth', { parts: ['其中：财政拨款 | 100.01 | 100 | 95 | — | 95% | —'] }],
    ],
    rejected: [
      [
        'two columns that do not add up, one that does',
        {
          parts: ['其中：财政拨款 | 60 | 60 | 55 | — | 91.67% | —', '其他资金 | 30 | 50 | 40 | — | 80% | —'],
        },
        ['C6 error 100→90', 'D6 error 100→110'],
      ],
      [
        'the filled part alone exceeds the total',
        { parts: ['其中：财政拨款 | 100 | 100 | 96 | — | 96% | —'] },
        ['E6 error 95→96'],
      ],
      [
        'decimals: 0.1 + 0.2 is 0.3, and 0.3 + 0.3 is not',
        {
          funds: '0.3 | 0.3 | 0.3 | 10 | 100% | 10',
          parts: [
            '其中：财政拨款 | 0.1 | 0.3 | 0.1 | — | 33.33% | —',
            '其他资金 | 0.2 | 0.3 | 0.2 | — | 66.67% | —',
          ],
          change: { 3: '产出指标 | 成本指标 | 项目总成本 | ≤3000元 | 3000元 | 10 | 10 | ' },
          total: '100 | 100',
        },
        ['D6 error 0.3→0.6'],
      ],
    ],
  },
  ZP202: {
    accepted: [
      ['rounded half-up', { funds: '90 | 90 | 61 | 10 | 67.78% | 6.78', parts: [] }],
      [
        'a hundredth off, as amounts in 万元 may be',
        { funds: '1.782 | 1.782 | 1.465 | 10 | 82.22% | 8.22', parts: [] },
      ],
      ['a blank rate in a part', { parts: ['其中：财政拨款 | 100 | 100 | 95 | — |  | —'] }],
      ['no budget, no rate', { funds: '0 | 0 | 0 | 10 |  | ', parts: [] }],
      ['a fraction in a plain cell', { funds: '100 | 100 | 95 | 10 | 0.95 | 9.5' }],
    ],
    rejected: [
      ['too high', { funds: '100 | 100 | 95 | 10 | 96% | 9.5' }, ['G6 error 96→95 fix G6=0.95']],
      ['too low', { funds: '100 | 100 | 95 | 10 | 90% | 9.5' }, ['G6 error 90→95 fix G6=0.95']],
      [
        '100 % for 99.90 %',
        { funds: '30 | 30 | 29.97 | 10 | 100% | 9.99', parts: [] },
        ['G6 error 100→99.9 fix G6=0.999'],
      ],
      [
        'cut to a whole number',
        { funds: '100 | 100 | 91.3 | 10 | 91% | 9.13', parts: [] },
        ['G6 info 91→91.3'],
      ],
      ['blank', { funds: '100 | 100 | 95 | 10 |  | 9.5' }, ['G6 info ∅→95 fix G6=0.95']],
      [
        'by the annual budget, not the initial one; in a part too',
        {
          funds: '200 | 100 | 95 | 10 | 47.5% | 9.5',
          parts: ['其中：财政拨款 | 200 | 100 | 95 | — | 47.5% | —'],
        },
        ['G6 error 47.5→95 fix G6=0.95', 'G7 error 47.5→95 fix G7=0.95'],
      ],
    ],
  },
  ZP203: {
    accepted: [
      ['capped at the weight', { funds: '100 | 100 | 110 | 10 | 110% | 10', parts: [] }],
      ['another weight', { funds: '100 | 100 | 95 | 20 | 95% | 19', parts: [] }],
      ['a dash in a part', {}],
      ['steps', { funds: '100 | 100 | 95 | 10 | 95% | 7' }, 'execution-steps'],
      ['steps, the full budget', { funds: '100 | 100 | 100 | 10 | 100% | 10', parts: [] }, 'execution-steps'],
      [
        'steps, just below 60',
        { funds: '100 | 100 | 59.99 | 10 | 59.99% | 0', parts: [] },
        'execution-steps',
      ],
      ['steps, 60', { funds: '100 | 100 | 60 | 10 | 60% | 5', parts: [] }, 'mof-2021-core'],
    ],
    rejected: [
      [
        'the rate in place of the score',
        { funds: '100 | 100 | 95 | 10 | 95% | 95' },
        ['H6 error 95→9.5 fix H6=9.5'],
      ],
      [
        'lifted to the full weight',
        { funds: '100 | 100 | 95 | 10 | 95% | 10' },
        ['H6 error 10→9.5 fix H6=9.5'],
      ],
      ['too low', { funds: '100 | 100 | 95 | 10 | 95% | 5' }, ['H6 error 5→9.5 fix H6=9.5']],
      ['cut to a whole point', { funds: '100 | 100 | 90.3 | 10 | 90.3% | 9', parts: [] }, ['H6 info 9→9.03']],
      ['blank', { funds: '100 | 100 | 95 | 10 | 95% | ' }, ['H6 info ∅→9.5 fix H6=9.5']],
      ['steps', { funds: '100 | 100 | 95 | 10 | 95% | 9.5' }, ['H6 error 9.5→7 fix H6=7'], 'execution-steps'],
      [
        'on two forms',
        [
          { funds: '100 | 100 | 95 | 10 | 95% | 10' },
          { name: '另一项目', funds: '100 | 100 | 95 | 10 | 95% | 9.9' },
        ],
        ['Sheet1!H6 error 10→9.5 fix H6=9.5', 'Sheet2!H6 error 9.9→9.5 fix H6=9.5'],
      ],
    ],
  },
  ZP204: {
    accepted: [
      ['all spent', { funds: '100 | 100 | 100 | 10 | 100% | 10', parts: [] }],
      ['by a rounding', { funds: '100 | 100 | 100.01 | 10 | 100.01% | 10', parts: [] }],
      ['above the initial budget only', { funds: '50 | 100 | 95 | 10 | 95% | 9.5', parts: [] }],
    ],
    rejected: [
      [
        'total and part',
        {
          funds: '100 | 100 | 120 | 10 | 120% | 10',
          parts: ['其中：财政拨款 | 100 | 100 | 120 | — | 120% | —'],
        },
        ['E6 warning 120→∅', 'E7 warning 120→∅'],
      ],
    ],
  },
  ZP205: {
    accepted: [['a budget', {}]],
    rejected: [
      ['zero', { funds: '0 | 0 | 0 | 10 |  | ', parts: [] }, ['D6 warning 0→∅']],
      ['blank', { funds: '100 |  | 95 | 10 |  | ', parts: [] }, ['D6 warning ∅→∅']],
      ['zero above a filled part', { funds: '0 | 0 | 0 | 10 |  | ' }, ['D6 warning 0→∅']],
      [
        'on two forms',
        [
          { funds: '0 | 0 | 0 | 10 |  | ', parts: [] },
          { name: '另一项目', funds: '0 | 0 | 5 | 10 |  | ', parts: [] },
        ],
        ['Sheet1!D6 warning 0→∅', 'Sheet2!D6 warning 0→∅'],
      ],
    ],
  },
  ZP206: {
    accepted: [
      [
        'budget less executed',
        withCarryOver(
          '19.14 | 19.14 | 17.284 | 1.856 | 90.3 | 9.03',
          '19.14 | 19.14 | 17.284 | 1.856 | 90.30 | 9.03',
        ),
      ],
      [
        'blank',
        withCarryOver('19.14 | 19.14 | 17.284 |  | 90.3 | 9.03', '19.14 | 19.14 | 17.284 |  | 90.30 | 9.03'),
      ],
      [
        'overspent: below zero',
        withCarryOver('10 | 10 | 12 | -2 | 120 | 10', '10 | 10 | 12 | -2 | 120 | 10'),
      ],
    ],
    rejected: [
      [
        'by the initial budget, in both rows',
        withCarryOver(
          '20 | 19.14 | 17.284 | 2.716 | 90.3 | 9.03',
          '20 | 19.14 | 17.284 | 2.716 | 90.30 | 9.03',
        ),
        ['F5 error 2.716→1.856 offer F5=1.856', 'F6 error 2.716→1.856 offer F6=1.856'],
      ],
      [
        'a decimal point lost',
        withCarryOver(
          '19.14 | 19.14 | 17.284 | 18.56 | 90.3 | 9.03',
          '19.14 | 19.14 | 17.284 | 1.856 | 90.30 | 9.03',
        ),
        ['F5 error 18.56→1.856 offer F5=1.856'],
      ],
    ],
  },
  ZP207: {
    accepted: [['a form of another kind', {}]],
    rejected: [
      [
        'a blank total above its filled parts, in three columns',
        toSnapshots([loadForm('yueyang-01')]).sheets,
        ['B5 warning ∅→5.09', 'D5 warning ∅→38', 'F5 warning ∅→4.35'],
      ],
    ],
  },
};
