/** Names of indicators as offices use them, by block and level 2, with what their target is and its unit. */
import type { BlockName, RowSort } from './right-form';

export interface StockEntry {
  readonly block: BlockName;
  readonly level2: string;
  readonly name: string;
  readonly sort: RowSort;
  readonly unit: string;
}

type Line = readonly [name: string, sort: RowSort, unit: string];

const LINES: readonly (readonly [block: BlockName, level2: string, lines: readonly Line[]])[] = [
  [
    'output',
    '数量指标',
    [
      ['新建管网长度', 'count', '公里'],
      ['举办招聘会场次', 'count', '场'],
      ['资助困难学生人数', 'count', '人'],
      ['购置检测设备', 'count', '台'],
      ['编印宣传手册', 'count', '册'],
      ['抽检样品批次', 'count', '批次'],
      ['改造老旧住宅', 'count', '户'],
      ['巡查河段', 'range', '段'],
      ['绿化补植面积', 'count', '亩'],
      ['开展督导次数', 'count', '次'],
    ],
  ],
  [
    'output',
    '质量指标',
    [
      ['工程验收合格率', 'rate', '%'],
      ['设备完好率', 'rate', '%'],
      ['数据差错率', 'fault-rate', '%'],
      ['资料归档规范性', 'words', ''],
      ['重大安全事故', 'none-allowed', '起'],
      ['床位使用率', 'range', '%'],
    ],
  ],
  [
    'output',
    '时效指标',
    [
      ['竣工时间', 'deadline', ''],
      ['补助发放及时率', 'rate', '%'],
      ['故障平均修复时间', 'delay', '小时'],
      ['采购合同签订时间', 'deadline', ''],
      ['投诉件办理天数', 'delay', '天'],
    ],
  ],
  [
    'output',
    '成本指标',
    [
      ['项目总成本', 'whole-cost', ''],
      ['人均培训成本', 'unit-price', '元/人'],
    ],
  ],
  [
    'cost',
    '经济成本指标',
    [
      ['项目总成本', 'whole-cost', ''],
      ['每公里养护成本', 'unit-price', '元'],
    ],
  ],
  ['cost', '社会成本指标', [['施工扰民事件', 'fewer', '起']]],
  ['cost', '生态环境成本指标', [['施工扬尘影响', 'words', '']]],
  [
    'benefit',
    '经济效益指标',
    [
      ['带动农户增收', 'gain', '万元'],
      ['拉动社会投资', 'gain', '亿元'],
      ['节约运行经费', 'gain', '万元'],
    ],
  ],
  [
    'benefit',
    '社会效益指标',
    [
      ['受益群众', 'count', '人次'],
      ['政策知晓率', 'rate', '%'],
      ['公共服务能力', 'words', ''],
      ['群众安全感', 'words', ''],
      ['窗口作风建设', 'phrase', ''],
    ],
  ],
  [
    'benefit',
    '生态效益指标',
    [
      ['水质达标率', 'rate', '%'],
      ['环境改善程度', 'words', ''],
      ['空气异味投诉', 'fewer', '件'],
    ],
  ],
  [
    'benefit',
    '可持续影响指标',
    [
      ['长效管护机制', 'words', ''],
      ['设施使用年限', 'count', '年'],
      ['人才队伍建设', 'phrase', ''],
    ],
  ],
  [
    'satisfaction',
    '服务对象满意度指标',
    [
      ['受益群众满意度', 'rate', '%'],
      ['参训学员满意度', 'rate', '%'],
      ['企业满意度', 'rate', '%'],
      ['社区居民满意度', 'rate', '%'],
    ],
  ],
];

const STOCK: readonly StockEntry[] = LINES.flatMap(([block, level2, lines]) =>
  lines.map(([name, sort, unit]) => ({ block, level2, name, sort, unit })),
);

export const stockOf = (block: BlockName): readonly StockEntry[] =>
  STOCK.filter((entry) => entry.block === block);

export const PROJECTS = [
  '乡村道路养护',
  '职业技能提升行动',
  '智慧停车平台运维',
  '社区养老服务补贴',
  '老旧小区加装电梯',
  '森林防火物资储备',
  '文化下乡惠民演出',
  '农产品质量抽检',
  '污水处理厂运营',
  '基层卫生设备更新',
] as const;

export const DEPARTMENTS = ['某市住房和城乡建设局', '某县人力资源和社会保障局', '示范区管理委员会'] as const;
export const UNITS = ['某市城市建设服务中心', '某县就业服务中心', '示范区综合事务中心'] as const;

export const REASONS = [
  '受汛期影响施工延后，已排入下年度计划',
  '部分供应商交货迟缓，今后加强合同管理',
  '报名人数少于预期，下一步扩大宣传',
  '前期论证不够充分，将完善项目库管理',
] as const;
