/** ZP1xx and ZP2xx: what a form needs, what cannot be read, and the fund table. */
import { grid } from '../other-places/grid';
import { formText, type FormParts } from './form-sheet';
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

const cost = (cells: string) => ({
  change: { 3: `产出指标 | 成本指标 | 项目总成本 | ${cells} | 10 | 10 | ` },
});
/** The small form with another header of its fund table. */
const withFundHeader = (header: string) =>
  grid(formText().replace('资金来源|年初预算数|全年预算数|全年执行数|分值|执行率|得分', header));

/** Amounts of a contract where the funds would stand; the indicators leave ten points for them. */
const CONTRACT = grid(`
项目支出绩效自评表|«|«|«|«|«|«|«
（2024年度）|«|«|«|«|«|«|«
项目名称|
资金（万元）|资金来源|甲金额|乙金额|丙金额|分值|某四|得分
^|合计|50|50|45|10|90%|9
绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分
^|产出指标|数量指标|巡检次数|12次|12次|50|50
^|效益指标|社会效益指标|业务保障|保障|保障|30|30
^|满意度指标|满意度|使用人员满意度|≥90%|92%|10|10
总分|«|«|«|«|«|90|99
`);
/** The rows of a form, and nothing that says what their columns are. */
const withoutHeaders = (project: string, name: string) =>
  grid(
    `
项目支出绩效自评表|«|«|«|«|«|«
（2024年度）|«|«|«|«|«|«
项目名称|${project}|«|«|«|«|«
产出指标|数量指标|巡检次数|12次|12次|50|50
效益指标|社会效益指标|业务保障|保障|保障|30|30
满意度指标|满意度|使用人员满意度|≥90%|92%|20|20
总分|«|«|«|«|100|100
`,
    { name },
  );
const BLANK = Array.from({ length: 8 }, () => '').join('|');

/** The small form with its first row as given: target | actual | weight | score | reason. */
const first = (cells: string, more: FormParts = {}): FormParts => ({
  ...more,
  change: { 0: `产出指标 | 数量指标 | 培训人数 | ${cells}`, ...more.change },
});

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
      [
        'headers of the fund table that no word knows',
        withFundHeader('资金来源|某一|某二|某三|分值|某四|得分'),
        ['C6 warning 100→∅'],
      ],
      [
        'reasons under a header that no word knows',
        {
          header: '一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|某某某某',
          change: { 0: '产出指标 | 数量指标 | 培训人数 | ≥200人 | 150人 | 15 | 11.25 | 招生困难' },
        },
        ['I11 info 某某某某→∅'],
      ],
      ['amounts that no fund table holds', CONTRACT, ['C5 warning 50→∅', 'A6 warning ∅→∅']],
      ['a label that asks for the grade', { below: [`评价等级|${BLANK}`] }, ['A19 info ∅→∅']],
    ],
  },
  ZP102: {
    accepted: [
      ['placeholders in sub-rows', { parts: ['其他资金 | / | — | - | — | / | —'] }],
      ['a blank part', { parts: ['其他资金 | | | | | |'] }],
      [
        'rows that only break another down',
        {
          rows: [
            '产出指标 | 数量指标 | 种植面积 | 30亩 | 30亩 | 50 | 50 | ',
            '产出指标 | 数量指标 | 其中：桃树 | 10亩 | 10亩 | | | ',
            '效益指标 | 社会效益指标 | 就业能力 | 提升 | 提升 | 30 | 30 | ',
            '满意度指标 | 服务对象满意度 | 学员满意度 | ≥90% | 92% | 10 | 10 | ',
          ],
        },
      ],
      ['a name that begins like a referral', first('见效快 | 见效明显 | 15 | 15 | ')],
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
      [
        'values that stand elsewhere',
        first('见附件 | 详见工作总结 | 15 | 15 | '),
        ['E12 warning 见附件→∅', 'F12 warning 详见工作总结→∅'],
      ],
      ['a target without its figure', first('≥百分比 | 96% | 15 | 15 | '), ['E12 warning ≥百分比→∅']],
      ['a blank executed amount', { funds: '100 | 100 | | 10 | 95% | 9.5', parts: [] }, ['E6 warning ∅→∅']],
      ['a dash for it above filled parts', { funds: '100 | 100 | — | 10 | 95% | 9.5' }, ['E6 warning —→∅']],
      [
        'dashes where figures are due',
        {
          funds: '100 | 100 | 95 | 10 | — | —',
          change: { 0: '产出指标 | 数量指标 | 培训人数 | ≥200人 | 210人 | 15 | — | ' },
          total: '100 | —',
        },
        ['G6 warning —→∅', 'H6 warning —→∅', 'H12 warning —→∅', 'H18 warning —→∅'],
      ],
      ['a blank weight beside a score', first('≥200人 | 210人 | | 15 | '), ['G12 warning ∅→∅']],
      ['neither weight nor score', first('≥200人 | 210人 | | | '), ['G12 warning ∅→∅']],
      [
        'no weight where the others make up the whole',
        first('≥200人 | 210人 | | | ', {
          change: { 4: '效益指标 | 社会效益指标 | 就业能力 | 提升 | 提升 | 45 | 45 | ' },
        }),
        ['G12 info ∅→∅'],
      ],
      [
        'a whole column of weights left blank',
        {
          rows: [1, 2, 3, 4].map(
            (at) => `产出指标 | 数量指标 | 培训人数${String(at)} | ≥200人 | 210人 | | 15 | `,
          ),
        },
        ['G12 warning ∅→∅'],
      ],
      ['a grade that stands elsewhere', { grade: '见附件' }, ['I18 warning 见附件→∅']],
      ['a grade of one wrong character', { grade: '忧' }, ['I18 warning 忧→∅']],
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
      ['one wrong rate, and the score that follows from it', { funds: '100 | 100 | 90 | 10 | 95% | 9.5' }],
      [
        'an executed amount that all other figures correct',
        withCarryOver('100|100|59|5|95%|9.5|', '100|100|95|5|95%||'),
      ],
      ['a score too high beside a wrong rate', { funds: '100 | 100 | 90 | 10 | 95% | 10' }],
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
      [
        'fund rows one column beside their headers',
        withCarryOver('|100|100|95|5|95%|9.5', '100|95|5|95%|9.5|市场价低于预算|'),
        ['B5 warning ∅→∅', 'F6 warning 0.95→∅'],
      ],
      [
        'an indicator row one column beside its headers',
        grid(`
项目支出绩效自评表|«|«|«|«|«|«|«|«
（2024年度）|«|«|«|«|«|«|«|«
项目名称|维护费|«|«|«|«|«|«|«
一级指标|二级指标|三级指标|指标性质|指标方向|年度指标值|实际完成值|计量单位|分值|得分
产出指标|数量指标|维护系统|正向|等于|1|1|个|60|60
社会效益|服务能力|正向|大于等于|80|80|%|40|40|
总分|«|«|«|«|«|«|«|100|100
`),
        ['A6 warning ∅→∅'],
      ],
    ],
  },
  ZP105: {
    accepted: [
      ['a form that was read', {}],
      ['a list of addresses', grid('姓名|电话\n甲|010')],
    ],
    rejected: [
      [
        'two forms without the headers of their tables',
        [withoutHeaders('维护费', 'Sheet1'), withoutHeaders('培训费', 'Sheet2')],
        ['Sheet1!A1 warning ∅→∅', 'Sheet2!A1 warning ∅→∅'],
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
      [
        'an amount in another unit, and one below zero',
        { funds: '126 | 126 | 1134000 | 10 | 90% | 9', parts: ['其他资金 | 10 | 10 | -3 | — | 30% | —'] },
      ],
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
      [
        'steps, the rate as it is printed: 99.996 % is 100.00 %',
        { funds: '100000 | 100000 | 99996 | 10 | 99.996% | 10', parts: [] },
        'execution-steps',
      ],
      [
        'steps, 79.995 % is 80.00 %',
        { funds: '20000 | 20000 | 15999 | 10 | 79.995% | 7', parts: [] },
        'mof-2021-core',
      ],
      ['an amount below zero: told by another check', { funds: '10 | 10 | -3 | 10 | -30% | 0', parts: [] }],
      [
        'an amount in another unit: told by another check',
        { funds: '126 | 126 | 1134000 | 10 | 90% | 9', parts: [] },
      ],
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
        'steps, 79.994 % is 79.99 %',
        { funds: '100000 | 100000 | 79994 | 10 | 79.994% | 7', parts: [] },
        ['H6 error 7→5 fix H6=5'],
        'execution-steps',
      ],
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
      ['in another unit: told by another check', { funds: '126 | 126 | 1134000 | 10 | 90% | 9', parts: [] }],
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
  ZP208: {
    accepted: [
      ['amounts that fit each other', {}],
      ['nothing spent', { funds: '100 | 100 | 0 | 10 | 0% | 0', parts: [] }],
      ['hardly anything spent, as the rate says', { funds: '10000 | 10000 | 1 | 10 | 0.01% | 0', parts: [] }],
      ['thrice the budget spent', { funds: '100 | 100 | 300 | 10 | 300% | 10', parts: [] }],
      ['a budget that was raised tenfold', { funds: '10 | 100 | 95 | 10 | 95% | 9.5', parts: [] }],
      ['a cost of another amount', cost('≤126万元 | 95万元')],
    ],
    rejected: [
      [
        'executed in 元 in a table in 万元, in total and part',
        {
          funds: '126 | 126 | 1134000 | 10 | 90% | 9',
          parts: ['其中：财政拨款 | 126 | 126 | 1134000 | — | 90% | —'],
        },
        ['E6 warning 1134000→∅'],
      ],
      [
        'a budget in 元',
        { funds: '500000 | 500000 | 48 | 10 | 96% | 9.6', parts: [] },
        ['D6 warning 500000→∅'],
      ],
      [
        'executed in 万元 in a table in 元',
        { amountUnit: '元', funds: '500000 | 500000 | 48 | 10 | 96% | 9.6', parts: [] },
        ['E6 warning 48→∅'],
      ],
      [
        'an initial budget in 元',
        { funds: '1000000 | 100 | 95 | 10 | 95% | 9.5', parts: [] },
        ['C6 warning 1000000→∅'],
      ],
      [
        'parts in 元',
        { parts: ['其中：财政拨款 | 1000000 | 1000000 | 950000 | — | 95% | —'] },
        ['C7 warning 1000000→∅'],
      ],
      [
        'one part in 元 that the total does not repeat',
        {
          parts: ['其中：财政拨款 | 60 | 60 | 570000 | — | 95% | —', '其他资金 | 40 | 40 | 38 | — | 95% | —'],
        },
        ['E7 warning 570000→∅'],
      ],
      [
        'a whole table in 元 beside a cost that says 万元',
        {
          funds: '1260000 | 1260000 | 1134000 | 10 | 90% | 9',
          parts: [],
          ...cost('≤126万元 | 113.4万元'),
        },
        ['D6 warning 1260000→∅'],
      ],
      [
        'a cost that says 万元 for an amount in 元',
        { funds: '126 | 126 | 113.4 | 10 | 90% | 9', parts: [], ...cost('≤1260000万元 | 113.4万元') },
        ['E15 warning 1260000→∅'],
      ],
      [
        'amounts below zero, in total and part',
        {
          funds: '10 | 10 | -3 | 10 | -30% | 0',
          parts: ['其中：财政拨款 | 10 | 10 | -3 | — | -30% | —'],
        },
        ['E6 warning -3→∅', 'E7 warning -3→∅'],
      ],
    ],
  },
};
