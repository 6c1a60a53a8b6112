/** Tables that stand beside forms or inside them: base data, fund management, full marks, counts, assessments. */
import { grid } from '../other-places/grid';
import { formSheet, type FormParts } from './form-sheet';
import type { RuleTable } from './rule-table';

/** Posts | staff | rate of staff, and the lines of spending: last year | budget | spent. */
const baseData = (staff: string, ...spending: readonly string[]) =>
  grid(
    [
      '2024年度部门整体支出绩效评价基础数据表|«|«|«|«|«|«',
      '财政供养人员情况（人）|编制数|«|2024年实际在职人数|«|控制率|«',
      `^|${staff}|«`.replace(/ \| /gu, '|«|'),
      '经费控制情况（万元）|2023年决算数|«|2024年预算数|«|2024年决算数|«',
      ...spending.map((line) => `${line}|«`.replace(/ \| /gu, '|«|').replace('|«', '')),
    ].join('\n'),
    { name: '基础数据' },
  );

/** The block of fund management of a transfer: item | what is said | problems and measures. */
const transfer = (...items: readonly string[]) =>
  grid(`
转移支付区域绩效自评表|«|«|«|«|«|«
（2024年度）|«|«|«|«|«|«
转移支付（项目）名称|«|公共卫生补助资金|«|«|«|«
地方主管部门|«|某省某委|«|资金使用单位|某县某局|«
资金情况（万元）||«|全年预算数|全年执行数|预算执行率|«
^|年度资金总额|«|100|95|95%|«
资金管理情况|管理事项|«|情况说明|«|存在问题和改进措施|«
${items.map((item) => `^|${item.split(' | ').join('|«|')}|«`).join('\n')}
绩效指标|一级指标|二级指标|三级指标|指标值|全年实际完成值|未完成原因和改进措施
^|产出指标|数量指标|接种人次|≥200人次|210人次|
^|满意度指标|服务对象满意度|群众满意度|≥85%|90%|
`);

const FULL: FormParts = {
  funds: '100 | 100 | 100 | 10 | 100% | 10',
  parts: ['其中：财政拨款 | 100 | 100 | 100 | — | 100% | —'],
  total: '100 | 100',
  change: { 3: '产出指标 | 成本指标 | 项目总成本 | ≤100万元 | 100万元 | 10 | 10 | ' },
};
const full = (name: string, more: FormParts = {}) =>
  formSheet({
    ...FULL,
    sheet: name,
    name: `${name}项目`,
    goals: [`完成${name}任务`, `已完成${name}任务`],
    ...more,
  });

/** Points for the form and for the problems that it names, of 45 each. */
const assessment = (form: string, problems: string, year = 2024) =>
  grid(
    `
项目支出绩效自评工作考核评分表|«|«|«
（${String(year)}年度）|«|«|«
一级指标|二级指标|评分标准|评分
布置工作10分|自评通知（10分）|印发通知的得10分|10
自评报告90分|绩效自评表（45分）|填报完整准确|${form}
^|反映问题情况（45分）|问题详实|${problems}
合计|100分||${String(10 + Number(form) + Number(problems))}
`,
    { name: '考核' },
  );

const counted = (goals: readonly [string, string], more: FormParts = {}): FormParts => ({
  goals,
  change: { 0: '产出指标 | 数量指标 | 培训学员人数 | ≥200人 | 210人 | 15 | 15 | ' },
  ...more,
});

export const besideTables: Readonly<Record<string, RuleTable>> = {
  ZP209: {
    accepted: [
      ['a form', {}],
      [
        'rates and spending within their limits',
        baseData('50 | 50 | 100%', '三公经费 | 10 | 12 | 12', '公用经费 | 50 | 60 | 58'),
      ],
      ['spending without a budget', baseData('50 | 40 | 80%', '三公经费 | 10 |  | 12')],
    ],
    rejected: [
      [
        'more staff than posts, and more spent than budgeted',
        baseData('50 | 54 | 108%', '三公经费 | 10 | 12 | 15', '公用经费 | 50 | 60 | 65.5'),
        ['F3 warning 108→∅', 'F5 warning 15→12', 'F6 info 65.5→60'],
      ],
    ],
  },
  ZP414: {
    accepted: [
      ['things that were done', {}],
      [
        'names that only sound like expenses, and money that was earned',
        {
          change: {
            0: '产出指标 | 数量指标 | 收费站点数 | ≥1个 | 1个 | 15 | 15 | ',
            1: '产出指标 | 数量指标 | 技术合同交易额 | ≥500万元 | 500万元 | 15 | 15 | ',
          },
        },
      ],
      [
        'expenses among the costs',
        { change: { 3: '产出指标 | 成本指标 | 差旅费 | ≤10万元 | 9万元 | 10 | 10 | ' } },
      ],
    ],
    rejected: [
      [
        'an expense that is counted, and the budget as a quantity',
        {
          change: {
            0: '产出指标 | 数量指标 | 差旅费 | ≥1项 | 1项 | 15 | 15 | ',
            1: '产出指标 | 数量指标 | 发放补贴 | ≥100万元 | 100万元 | 15 | 15 | ',
          },
        },
        ['D12 warning ≥1项→∅', 'D13 warning ≥100万元→∅'],
      ],
      [
        'money paid',
        { change: { 0: '产出指标 | 数量指标 | 支付资金金额 | ≥60万元 | 60万元 | 15 | 15 | ' } },
        ['D12 warning ≥60万元→∅'],
      ],
    ],
  },
  ZP604: {
    accepted: [
      ['a form without the block', {}],
      [
        'items that are told, and problems that did not happen',
        transfer(
          '分配科学性 | 按因素法分配 | 无',
          '下达及时性 | 30日内下达 | ',
          '使用规范性 | 未发现截留、挪用等违规问题 | 无',
          '执行准确性 | 部分资金滞留 | 已督促县区加快支付',
        ),
      ],
    ],
    rejected: [
      [
        'an item left blank, and problems without measures',
        transfer(
          '分配科学性 | 按因素法分配 | 无',
          '下达及时性 | 资金下达不及时 | 无',
          '拨付合规性 |  | ',
          '使用规范性 | 审计发现存在挤占挪用 | ',
        ),
        ['F9 warning 无→∅', 'D10 warning ∅→∅', 'F11 warning ∅→∅'],
      ],
    ],
  },
  ZP713: {
    accepted: [
      ['two perfect forms', [full('甲'), full('乙')]],
      ['one that is not', [full('甲'), full('乙'), formSheet({ sheet: '丙', name: '丙项目' })]],
    ],
    rejected: [
      ['three perfect forms', [full('甲'), full('乙'), full('丙')], ['甲!H18 warning 100→∅']],
      [
        'perfect forms and a list of perfect projects',
        [
          full('甲'),
          full('乙'),
          full('丙'),
          grid(
            `
2024年度绩效自评汇总表|«|«|«
项目名称|全年预算数|全年执行数|自评得分
丁项目|10|10|100
戊项目|10|10|100
己项目|10|10|100
`,
            { name: '汇总' },
          ),
        ],
        ['汇总!D3 warning 100→∅', '甲!H18 warning 100→∅'],
      ],
    ],
  },
  ZP714: {
    accepted: [
      ['the same people', counted(['培训学员不少于200人', '共培训学员210人'])],
      [
        'parts of them, other years, others',
        counted(['每期培训学员50人', '上年培训学员180人，其中女学员80人，慰问职工30人。']),
      ],
      ['several counts', counted(['培训学员200人', '春季培训学员100人，秋季培训学员110人'])],
      [
        'the staff as the base data have it',
        [
          formSheet({ sheet: '表', below: ['单位概况|核定编制55人，在职人员54人|«|«|«|«|«|«|«'] }),
          baseData('55 | 54 | 98.18%', '三公经费 | 10 | 12 | 10'),
        ],
      ],
    ],
    rejected: [
      [
        'another number in the goals',
        counted(['全年培训学员300人', '全年共培训学员180人，办班4期。']),
        ['B10 warning 300人→≥200人', 'F10 warning 180人→210人'],
      ],
      [
        'another number of staff and posts',
        [
          formSheet({ sheet: '表', below: ['单位概况|核定编制60人，在职人员51人|«|«|«|«|«|«|«'] }),
          baseData('55 | 54 | 98.18%', '三公经费 | 10 | 12 | 10'),
        ],
        ['表!B19 warning 51→54', '表!B19 warning 60→55'],
      ],
    ],
  },
  ZP715: {
    accepted: [
      ['full marks for right forms', [formSheet({ sheet: '表' }), assessment('45', '45')]],
      [
        'less for wrong ones',
        [
          formSheet({
            sheet: '表',
            change: { 0: '产出指标 | 数量指标 | 培训人数 | ≥200人 | 100人 | 15 | 15 | ' },
          }),
          assessment('40', '45'),
        ],
      ],
    ],
    rejected: [
      [
        'full marks for a form with errors and without problems, of another year',
        [
          formSheet({
            sheet: '表',
            total: '100 | 98',
            below: ['存在问题|无|«|«|«|«|«|«|«'],
            change: { 0: '产出指标 | 数量指标 | 培训人数 | ≥200人 | 100人 | 15 | 15 | ' },
          }),
          assessment('45', '45', 2023),
        ],
        ['考核!A2 warning 2023→2024', '考核!D5 warning 45→∅', '考核!D6 warning 45→∅'],
      ],
    ],
  },
};
