/** Forms with Chinese labels and their twins in English: the same cells, other words. */

/** The fixed labels of a form, in the order of its cells. */
export interface Wording {
  readonly title: string;
  readonly head: readonly [name: string, department: string, unit: string];
  readonly funds: readonly [
    block: string,
    initial: string,
    annual: string,
    executed: string,
    weight: string,
    rate: string,
    score: string,
  ];
  readonly fundRows: readonly [total: string, part: string];
  readonly goals: readonly [block: string, expected: string, actual: string];
  readonly columns: readonly [
    level1: string,
    level2: string,
    level3: string,
    target: string,
    actual: string,
    weight: string,
    score: string,
    reason: string,
  ];
  readonly total: string;
  readonly nature: string;
  /** Behind the points of a block. */
  readonly points: string;
  /** Second-level labels in the order of `ASPECTS`, and first-level labels in that of `BLOCKS`. */
  readonly aspects: readonly string[];
  readonly blocks: readonly string[];
}

const BLOCKS = ['output', 'cost', 'benefit', 'satisfaction', 'execution'] as const;
const ASPECTS = [
  'quantity',
  'quality',
  'time',
  'cost',
  'economic',
  'social',
  'ecological',
  'sustained',
  'satisfaction',
  'execution',
] as const;

export const CHINESE: Wording = {
  title: '项目支出绩效自评表（2024年度）',
  head: ['项目名称', '主管部门', '实施单位'],
  funds: ['项目资金（万元）', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  fundRows: ['年度资金总额', '其他资金'],
  goals: ['年度总体目标', '预期目标', '实际完成情况'],
  columns: [
    '一级指标',
    '二级指标',
    '三级指标',
    '年度指标值',
    '实际完成值',
    '分值',
    '得分',
    '偏差原因分析及改进措施',
  ],
  total: '总分',
  nature: '指标性质',
  points: '分',
  blocks: ['产出指标', '成本指标', '效益指标', '满意度指标', '预算执行'],
  aspects: [
    '数量指标',
    '质量指标',
    '时效指标',
    '成本指标',
    '经济效益指标',
    '社会效益指标',
    '生态效益指标',
    '可持续影响指标',
    '服务对象满意度指标',
    '预算执行率',
  ],
};

export const ENGLISH: readonly (readonly [what: string, words: Wording])[] = [
  [
    'plain words',
    {
      title: 'Performance self-evaluation form (2024)',
      head: ['Project name', 'Lead department', 'Implementing unit'],
      funds: [
        'Funds (10,000 yuan)',
        'Initial budget',
        'Annual budget',
        'Executed',
        'Weight',
        'Execution rate',
        'Score',
      ],
      fundRows: ['Total funds', 'Other funds'],
      goals: ['Annual goal', 'Expected goal', 'Actual results'],
      columns: [
        'Level 1 indicator',
        'Level 2 indicator',
        'Level 3 indicator',
        'Target',
        'Actual',
        'Weight',
        'Score',
        'Reason for deviation',
      ],
      total: 'Total score',
      nature: 'Nature',
      points: ' points',
      blocks: ['Output', 'Cost', 'Benefit', 'Satisfaction', 'Budget execution'],
      aspects: [
        'Quantity',
        'Quality',
        'Timeliness',
        'Cost',
        'Economic benefit',
        'Social benefit',
        'Ecological benefit',
        'Sustainable impact',
        'Satisfaction',
        'Execution rate',
      ],
    },
  ],
  [
    'words of a lender',
    {
      title: 'Project Performance Self-Evaluation Report Form (FY 2024)',
      head: ['Name of the project', 'Competent department', 'Implementing agency'],
      funds: [
        'Project funds (Unit: RMB 10,000)',
        'Original budget',
        'Adjusted budget',
        'Actual expenditure',
        'Points',
        'Disbursement rate',
        'Self-evaluation score',
      ],
      fundRows: ['Total amount', 'Counterpart funds'],
      goals: ['Overall annual objective', 'Expected objective', 'Actual achievement'],
      columns: [
        'First-level indicator',
        'Second-level indicator',
        'Performance indicator',
        'Target value',
        'Actual value',
        'Points',
        'Self-evaluation score',
        'Explanation',
      ],
      total: 'Total',
      nature: 'Type of indicator',
      points: ' pts',
      blocks: [
        'Project outputs',
        'Cost indicators',
        'Outcomes',
        'Beneficiary satisfaction',
        'Execution of the budget',
      ],
      aspects: [
        '1. Output quantity',
        '2. Output quality',
        '3. Schedule',
        'Costs of the project',
        'Economic effects',
        'Social impact',
        'Environmental impact',
        'Sustainability',
        'Beneficiary satisfaction',
        'Fund utilisation rate',
      ],
    },
  ],
  [
    'words of an office abroad',
    {
      title: 'PERFORMANCE SELF-EVALUATION OF PROJECT EXPENDITURE 2024',
      head: ['Project title', 'Supervising department', 'Budget unit'],
      funds: [
        'Funds (10,000 yuan)',
        'Approved budget',
        'Full-year budget',
        'Annual expenditure',
        'Full marks',
        'Budget execution rate',
        'Score obtained',
      ],
      fundRows: ['Annual total funds', 'Own funds'],
      goals: ['Annual performance goal', 'Planned goal', 'Goal achieved'],
      columns: [
        'Tier 1 indicator',
        'Tier 2 indicator',
        'Tier 3 indicator',
        'Annual target',
        'Actual result',
        'Full marks',
        'Score obtained',
        'Remarks',
      ],
      total: 'Overall score',
      nature: 'Indicator nature',
      points: ' marks',
      blocks: [
        'Output Indicators',
        'Project Costs',
        'Effectiveness Indicators',
        'Satisfaction Indicators',
        'Budget Implementation',
      ],
      aspects: [
        'Quantity Indicators',
        'Quality Indicators',
        'Time-limit Indicators',
        'Economic Cost Indicators',
        'Economic Benefit Indicators',
        'Socio-economic Benefit Indicators',
        'Ecological Benefit Indicators',
        'Long-term Impact Indicators',
        'Service-user Satisfaction',
        'Budget Execution Rate',
      ],
    },
  ],
];

/** One indicator: its place in the levels, its name and values in both languages, its points. */
interface TwinRow {
  readonly levels: readonly [block: (typeof BLOCKS)[number], aspect: (typeof ASPECTS)[number]];
  readonly name: readonly [chinese: string, english: string];
  readonly target: readonly [chinese: string, english: string] | string;
  readonly actual: readonly [chinese: string, english: string] | string;
  readonly points: readonly [weight: number, score: number];
  readonly nature?: readonly [chinese: string, english: string];
  readonly reason?: readonly [chinese: string, english: string];
}

export interface Twin {
  readonly what: string;
  /** Initial | annual | executed | weight | rate | score. */
  readonly funds?: string;
  readonly rows: readonly TwinRow[];
  readonly total?: string;
  /** The execution rate is scored as an indicator: the fund table has neither weight nor score. */
  readonly isRateAnIndicator?: true;
  /** Points in the first-level labels. */
  readonly blockPoints?: Partial<Record<(typeof BLOCKS)[number], number>>;
  /** Initial | annual | executed | weight | rate | score of a part, with its label in both languages. */
  readonly part?: readonly [chinese: string, english: string, figures: string];
  /** Codes that the Chinese form is to be told at least, so that likeness is not that of silence. */
  readonly codes: readonly string[];
}

const row = (
  levels: TwinRow['levels'],
  name: TwinRow['name'],
  target: TwinRow['target'],
  actual: TwinRow['actual'],
  points: TwinRow['points'],
): TwinRow => ({ levels, name, target, actual, points });

/** Right rows that fill a form up to 90 points. */
const checks = row(
  ['output', 'quantity'],
  ['检查次数', 'Inspections'],
  ['≥10次', '≥10 times'],
  ['12次', '12 times'],
  [20, 20],
);
const quality = row(
  ['output', 'quality'],
  ['检查覆盖率', 'Inspection coverage rate'],
  '≥95%',
  '96%',
  [10, 10],
);
const cost = row(
  ['cost', 'cost'],
  ['项目总成本', 'Total project cost'],
  ['≤100万元', '≤1 million yuan'],
  ['90万元', '0.9 million yuan'],
  [20, 20],
);
const order = row(
  ['benefit', 'social'],
  ['市场秩序', 'Market order'],
  ['好转', 'Improved'],
  ['好转', 'Improved'],
  [30, 30],
);
const content = row(
  ['satisfaction', 'satisfaction'],
  ['群众满意度', 'Public satisfaction'],
  '≥90%',
  '92%',
  [10, 10],
);
const others = (...changed: readonly TwinRow[]): readonly TwinRow[] =>
  [checks, quality, cost, order, content].map(
    (right) => changed.find(({ levels }) => levels.join() === right.levels.join()) ?? right,
  );

export const TWINS: readonly Twin[] = [
  { what: 'a right form', rows: others(), codes: [] },
  {
    what: 'ceilings over a quantity and a satisfaction, a cost with “=”',
    rows: others(
      row(
        ['output', 'quantity'],
        ['检查次数', 'Inspections'],
        ['≤10次', '≤10 times'],
        ['9次', '9 times'],
        [20, 20],
      ),
      row(
        ['cost', 'cost'],
        ['项目总成本', 'Cost of works'],
        ['=100万元', '=1 million yuan'],
        ['90万元', '0.9 million yuan'],
        [20, 18],
      ),
      row(['satisfaction', 'satisfaction'], ['群众满意度', 'Public satisfaction'], '≤90%', '85%', [10, 10]),
    ),
    codes: ['ZP406'],
  },
  {
    what: 'a quantity that is better when smaller',
    rows: others(
      row(
        ['output', 'quantity'],
        ['投诉件数', 'Number of complaints'],
        ['≤10件', '≤10 cases'],
        ['9件', '9 cases'],
        [20, 20],
      ),
    ),
    codes: [],
  },
  {
    what: 'a floor under complaints, a ceiling over a rate of success and over a gain',
    rows: [
      row(
        ['output', 'quantity'],
        ['投诉次数', 'Complaints received'],
        ['≥2次', '≥2 times'],
        ['3次', '3 times'],
        [20, 20],
      ),
      row(['output', 'quality'], ['检查合格率', 'Inspection pass rate'], '≤95%', '90%', [10, 10]),
      cost,
      row(
        ['benefit', 'economic'],
        ['受益人数', 'Beneficiaries'],
        ['≤500人', '≤500 people'],
        ['480人', '480 people'],
        [30, 30],
      ),
      content,
    ],
    codes: ['ZP406'],
  },
  {
    what: 'complaints handled, which are no loss',
    rows: others(
      row(
        ['output', 'quantity'],
        ['处理投诉次数', 'Complaints handled'],
        ['≥3次', '≥3 times'],
        ['3次', '3 times'],
        [20, 20],
      ),
    ),
    codes: [],
  },
  {
    what: 'a cost with a floor',
    rows: others(
      row(
        ['cost', 'cost'],
        ['设备采购费用', 'Equipment purchase expenses'],
        ['≥80万元', '≥0.8 million yuan'],
        ['90万元', '0.9 million yuan'],
        [20, 20],
      ),
    ),
    codes: ['ZP406'],
  },
  {
    what: 'a cost with a floor that people are paid',
    rows: others(
      row(
        ['cost', 'cost'],
        ['生活补助', 'Living allowances'],
        ['≥90万元', '≥0.9 million yuan'],
        ['90万元', '0.9 million yuan'],
        [20, 20],
      ),
    ),
    codes: [],
  },
  {
    what: 'a whole cost that differs from what was executed',
    rows: others(
      row(
        ['cost', 'cost'],
        ['项目总成本', 'Total cost of the project'],
        ['≤100万元', '≤1 million yuan'],
        ['85万元', '0.85 million yuan'],
        [20, 20],
      ),
    ),
    codes: ['ZP701'],
  },
  {
    what: 'a cost that is a standard and bound to no sum',
    rows: others(
      row(
        ['cost', 'cost'],
        ['人均培训标准', 'Training cost per person'],
        ['≤0.05万元', '≤500 yuan'],
        ['0.05万元', '500 yuan'],
        [20, 20],
      ),
    ),
    codes: [],
  },
  {
    what: 'cost targets above the budget',
    rows: others(
      row(
        ['cost', 'cost'],
        ['预算控制数', 'Budget ceiling'],
        ['≤150万元', '≤1.5 million yuan'],
        ['90万元', '0.9 million yuan'],
        [20, 20],
      ),
    ),
    codes: ['ZP704'],
  },
  {
    what: 'a quantity far above its target and a cost that is exempt',
    rows: others(
      row(
        ['output', 'quantity'],
        ['检查次数', 'Inspections'],
        ['≥10次', '≥10 times'],
        ['25次', '25 times'],
        [20, 20],
      ),
      row(
        ['cost', 'cost'],
        ['设备采购费用', 'Equipment cost'],
        ['=60万元', '=0.6 million yuan'],
        ['90万元', '0.9 million yuan'],
        [20, 20],
      ),
    ),
    codes: ['ZP404', 'ZP406'],
  },
  {
    what: 'targets that cannot be meant',
    rows: [
      row(
        ['output', 'quantity'],
        ['检查次数', 'Inspections'],
        ['≥0次', '≥0 times'],
        ['12次', '12 times'],
        [10, 10],
      ),
      row(['output', 'quality'], ['检查合格率', 'Pass rate'], '≥110%', '110%', [10, 10]),
      row(['output', 'quality'], ['设备故障率', 'Equipment failure rate'], '≤90%', '2%', [10, 10]),
      cost,
      row(['benefit', 'economic'], ['收入增长率', 'Revenue growth rate'], '≥120%', '130%', [30, 30]),
      content,
    ],
    codes: ['ZP410'],
  },
  {
    what: 'a rate whose target is a word',
    rows: others(
      row(['output', 'quality'], ['检查合格率', 'Pass rate'], ['达标', 'Good'], ['达标', 'Good'], [10, 10]),
    ),
    codes: ['ZP410'],
  },
  {
    what: 'waiting time without a sign',
    rows: [
      checks,
      row(
        ['output', 'time'],
        ['响应时间', 'Response time'],
        ['30分钟', '30 minutes'],
        ['20分钟', '20 minutes'],
        [10, 10],
      ),
      cost,
      order,
      content,
    ],
    codes: ['ZP401'],
  },
  {
    what: 'faults without a sign',
    rows: others(row(['output', 'quality'], ['设备故障率', 'Equipment failure rate'], '5%', '3%', [10, 10])),
    codes: ['ZP401'],
  },
  {
    what: 'all completed while little was spent',
    funds: '100 | 100 | 30 | 10 | 30% | 3',
    rows: others(
      row(['output', 'quality'], ['项目完成率', 'Project completion rate'], '≥100%', '100%', [10, 10]),
      row(
        ['cost', 'cost'],
        ['项目总成本', 'Total project cost'],
        ['≤100万元', '≤1 million yuan'],
        ['30万元', '0.3 million yuan'],
        [20, 20],
      ),
    ),
    total: '100 | 93',
    codes: ['ZP705'],
  },
  {
    what: 'all completed while a quantity is far below',
    rows: others(
      row(
        ['output', 'quantity'],
        ['检查次数', 'Inspections'],
        ['≥10次', '≥10 times'],
        ['3次', '3 times'],
        [20, 6],
      ),
      row(['output', 'quality'], ['任务完成率', 'Task completion rate'], '≥100%', '100%', [10, 10]),
    ),
    total: '100 | 85',
    codes: ['ZP705'],
  },
  {
    what: 'an over-scored row and a wrong total',
    rows: others(
      row(
        ['output', 'quantity'],
        ['检查次数', 'Inspections'],
        ['≥10次', '≥10 times'],
        ['8次', '8 times'],
        [20, 20],
      ),
    ),
    codes: ['ZP401'],
  },
  {
    what: 'the execution rate as an indicator without a target',
    isRateAnIndicator: true,
    rows: [
      row(['execution', 'execution'], ['预算执行率', 'Budget execution rate'], '—', '90%', [10, 9]),
      ...others(),
    ],
    total: '100 | 99',
    codes: ['ZP401'],
  },
  {
    what: 'the execution rate as an indicator with a score that is not its rate',
    isRateAnIndicator: true,
    rows: [
      row(['execution', 'execution'], ['预算执行率', 'Budget execution rate'], '100%', '90%', [10, 10]),
      ...others(),
    ],
    total: '100 | 100',
    codes: ['ZP401'],
  },
  {
    what: 'the execution rate as an indicator without an actual',
    isRateAnIndicator: true,
    rows: [
      row(['execution', 'execution'], ['预算执行率', 'Budget execution rate'], '100%', '', [10, 9]),
      ...others(),
    ],
    total: '100 | 99',
    codes: ['ZP407'],
  },
  {
    what: 'points of blocks in their labels, one of them wrong',
    blockPoints: { output: 40, cost: 20, benefit: 30, satisfaction: 10 },
    rows: others(),
    codes: ['ZP302'],
  },
  {
    what: 'a cost of nothing for what was done',
    rows: others(
      row(
        ['output', 'quantity'],
        ['宣传活动场次', 'Publicity events held'],
        ['≥10次', '≥10 times'],
        ['12次', '12 times'],
        [20, 20],
      ),
      row(
        ['cost', 'cost'],
        ['宣传活动经费', 'Publicity events expenses'],
        ['≤20万元', '≤0.2 million yuan'],
        ['0万元', '0 million yuan'],
        [20, 20],
      ),
    ),
    codes: ['ZP705'],
  },
  {
    what: 'other funds alone, which are no whole',
    rows: others(),
    part: ['其他资金', 'Other funds', '40 | 40 | 36 | — | 90% | —'],
    codes: [],
  },
  {
    what: 'parts of which the total consists, and which do not make it up',
    rows: others(),
    part: ['其中：财政拨款', 'Of which: government appropriation', '70 | 70 | 63 | — | 90% | —'],
    codes: ['ZP201'],
  },
  {
    what: 'signs in words',
    rows: [
      row(
        ['output', 'quantity'],
        ['检查次数', 'Inspections'],
        ['不少于10次', 'At least 10 times'],
        ['8次', '8 times'],
        [20, 20],
      ),
      row(['output', 'quality'], ['设备损坏率', 'Broken devices'], ['5%以下', '5% or less'], '8%', [10, 10]),
      row(
        ['cost', 'cost'],
        ['项目总成本', 'Total project cost'],
        ['不超过100万元', 'Not exceeding 1 million yuan'],
        ['90万元', '0.9 million yuan'],
        [20, 20],
      ),
      order,
      row(
        ['satisfaction', 'satisfaction'],
        ['群众满意度', 'Public satisfaction'],
        ['90%以上', '90% or more'],
        '92%',
        [10, 10],
      ),
    ],
    codes: ['ZP401'],
  },
  {
    what: 'answers in words that do not bear their scores, reasons that give none',
    rows: [
      row(
        ['output', 'quantity'],
        ['制度建设', 'Rules drawn up'],
        ['建立制度', 'Set up the rules'],
        ['未完成', 'Not completed'],
        [20, 20],
      ),
      row(
        ['output', 'time'],
        ['工作进度', 'Progress of work'],
        ['按期推进', 'Proceed on schedule'],
        ['部分完成', 'Partly completed'],
        [10, 10],
      ),
      cost,
      row(
        ['benefit', 'social'],
        ['市场秩序', 'Market order'],
        ['秩序好转', 'Order improved'],
        ['已完成', 'Completed'],
        [30, 30],
      ),
      {
        ...row(
          ['satisfaction', 'satisfaction'],
          ['群众满意度', 'Public satisfaction'],
          '≥90%',
          '81%',
          [10, 9],
        ),
        reason: ['无', 'None'],
      },
    ],
    codes: ['ZP403', 'ZP602'],
  },
  {
    what: 'a row that does not apply',
    rows: others(
      row(
        ['output', 'quality'],
        ['检查覆盖率', 'Inspection coverage rate'],
        '≥95%',
        ['不适用', 'Not applicable'],
        [10, 10],
      ),
    ),
    codes: ['ZP403'],
  },
  {
    what: 'natures against operators',
    rows: others(
      {
        ...row(['output', 'quality'], ['设备损坏数', 'Broken devices'], '≥95%', '96%', [10, 10]),
        nature: ['反向指标', 'Negative'],
      },
      {
        ...row(
          ['output', 'quantity'],
          ['检查次数', 'Inspections'],
          ['≤10次', '≤10 times'],
          ['9次', '9 times'],
          [20, 20],
        ),
        nature: ['正向', 'Positive'],
      },
      { ...content, nature: ['正向', 'Higher is better'] },
    ),
    codes: ['ZP406'],
  },
  {
    what: 'a nature in place of a sign',
    rows: others(
      {
        ...row(
          ['output', 'quantity'],
          ['超期件数', 'Cases overdue'],
          ['10次', '10 times'],
          ['9次', '9 times'],
          [20, 18],
        ),
        nature: ['反向', 'Reverse'],
      },
      { ...content, nature: ['正向', 'Positive'] },
    ),
    codes: ['ZP401'],
  },
  {
    what: 'other block weights than usual',
    rows: [
      row(
        ['output', 'quantity'],
        ['检查次数', 'Inspections'],
        ['≥10次', '≥10 times'],
        ['12次', '12 times'],
        [10, 10],
      ),
      row(
        ['cost', 'cost'],
        ['项目总成本', 'Total project cost'],
        ['≤100万元', '≤1 million yuan'],
        ['90万元', '0.9 million yuan'],
        [20, 20],
      ),
      row(
        ['benefit', 'ecological'],
        ['绿化面积', 'Green area'],
        ['≥10公顷', '≥10 ha'],
        ['12公顷', '12 ha'],
        [25, 25],
      ),
      row(
        ['benefit', 'sustained'],
        ['长效机制', 'Lasting mechanism'],
        ['建立', 'Set up'],
        ['建立', 'Set up'],
        [25, 25],
      ),
      row(['satisfaction', 'satisfaction'], ['群众满意度', 'Public satisfaction'], '≥90%', '92%', [10, 10]),
    ],
    codes: ['ZP303'],
  },
];

/** The form as a grid's text; see other-places/grid.ts for its signs. */
export function twinText(twin: Twin, words: Wording): string {
  const language = words === CHINESE ? 0 : 1;
  const { rows, blockPoints = {} } = twin;
  const hasNatures = rows.some(({ nature }) => nature);
  const width = hasNatures ? 9 : 8;
  const pick = (value: TwinRow['target']) => (typeof value === 'string' ? value : value[language]);
  const wide = (from: number) => Array.from({ length: width - from }, () => '«');
  const line = (...cells: readonly (string | number | undefined)[]) => cells.join('|');
  const blockLabel = (block: (typeof BLOCKS)[number]) => {
    const [name, points] = [words.blocks[BLOCKS.indexOf(block)] ?? '', blockPoints[block]];
    return points === undefined ? name : `${name}（${String(points)}${words.points}）`;
  };
  const [fundBlock, ...fundColumns] = words.funds;
  const isScored = ([, at]: readonly [string, number]) => !twin.isRateAnIndicator || (at !== 3 && at !== 5);
  const ofFunds = (cells: readonly string[]) =>
    cells
      .map((cell, at) => [cell, at] as const)
      .filter(isScored)
      .map(([cell]) => cell);
  const [names, columns] = [words.columns.slice(0, 3), words.columns.slice(3)];
  const score = (twin.isRateAnIndicator ? 0 : 9) + rows.reduce((sum, { points }) => sum + points[1], 0);
  return [
    line(words.title, ...wide(1)),
    line(words.head[0], '«', ['市场检查项目', 'Market inspections'][language], ...wide(3)),
    line(
      words.head[1],
      '«',
      ['某某局', 'Bureau A'][language],
      '«',
      words.head[2],
      '«',
      ['某某中心', 'Centre B'][language],
      ...wide(7),
    ),
    line(fundBlock, '', ...ofFunds(fundColumns)),
    line('^', words.fundRows[0], ...ofFunds((twin.funds ?? '100 | 100 | 90 | 10 | 90% | 9').split('|'))),
    line(
      '^',
      twin.part?.[language] ?? words.fundRows[1],
      ...ofFunds((twin.part?.[2] ?? ' | | | — | | —').split('|')),
    ),
    line(words.goals[0], words.goals[1], '«', '«', words.goals[2], ...wide(5)),
    line(
      '^',
      ['完成全年检查任务', 'All inspections of the year carried out'][language],
      '«',
      '«',
      ['已完成全年检查任务', 'All inspections of the year were carried out'][language],
      ...wide(5),
    ),
    line(...names, ...(hasNatures ? [words.nature] : []), ...columns),
    ...rows.map(({ levels: [block, aspect], name, nature, target, actual, points: [weight, got], reason }) =>
      line(
        blockLabel(block),
        words.aspects[ASPECTS.indexOf(aspect)],
        name[language],
        ...(hasNatures ? [nature?.[language] ?? ''] : []),
        pick(target),
        pick(actual),
        weight,
        got,
        reason?.[language] ?? '',
      ),
    ),
    line(words.total, ...wide(4), twin.total ?? `100 | ${String(score)}`, ''),
  ].join('\n');
}
