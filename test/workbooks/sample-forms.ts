/**
 * The forms of the bundled sample workbook: invented projects in the layouts of real templates, the first two
 * right, the others with the mistakes that clerks make. Nothing in them is a real place or unit.
 */
import type { FormData, FundData, IndicatorData, LayoutFamily } from './form-data';

/** level 1 (blank: as above), level 2 (blank: as above), level 3, target, actual, weight, score, reason. */
type IndicatorLine = readonly [string, string, string, string, string, string | null, string | null, string?];

function indicators(lines: readonly IndicatorLine[], initialTargets: boolean): IndicatorData[] {
  let level1 = '';
  let level2 = '';
  return lines.map(([first, second, level3, target, actual, weight, score, reason]) => {
    if (first !== '') level1 = first;
    if (second !== '') level2 = second;
    return {
      level1,
      level2,
      level1Printed: first === '' ? null : first,
      level2Printed: second === '' ? null : second,
      level3,
      nature: null,
      direction: null,
      initialTarget: initialTargets ? target : null,
      target,
      actual,
      unit: null,
      qualitativeNote: null,
      weight,
      score,
      reason: reason ?? null,
    };
  });
}

function fund(label: string, figures: Partial<FundData>): FundData {
  return {
    label,
    initialBudget: null,
    initialBudgetDeclared: null,
    initialBudgetCompiled: null,
    annualBudget: null,
    executed: null,
    carryOver: null,
    weight: null,
    executionRate: null,
    score: null,
    deviationReason: null,
    ...figures,
  };
}

const remarks = [
  '备注：1.“年初预算数”项下的“目标申报数”和“预算编制数”为并列关系。',
  '2.“全年预算数”如年初预算未调整，取预算编制数；如有调整，取调整后的预算数。',
  '3.“全年执行数”是指预算执行指标确认数。',
  '4.“执行率”是执行数与“全年预算数”相比较。',
];

function form(
  layoutFamily: LayoutFamily,
  facts: Pick<FormData, 'id' | 'title' | 'projectName' | 'funds' | 'goals' | 'indicators' | 'total'> &
    Partial<FormData>,
): FormData {
  return {
    layoutFamily,
    year: 2024,
    department: '示例市示例局',
    unit: '示例市示例服务中心',
    fundUnit: '万元',
    executionWeightImplied: null,
    headers: {},
    analysis: [],
    remarks: [],
    ...facts,
  };
}

/** The sample's forms in sheet order. */
export const sampleForms: readonly FormData[] = [
  form('baotou-2019', {
    id: 'sample-1',
    title: '项目支出绩效自评表',
    projectName: '示例项目一（办公楼物业服务）',
    funds: [
      fund('年度资金总额', {
        initialBudget: '120.00',
        annualBudget: '120.00',
        executed: '118.20',
        weight: '10',
        executionRate: '98.50%',
        score: '9.85',
      }),
      fund('其中：财政拨款', {
        initialBudget: '120.00',
        annualBudget: '120.00',
        executed: '118.20',
        weight: '—',
        executionRate: '98.50%',
        score: '—',
      }),
      fund('其他资金', {
        initialBudget: '0.00',
        annualBudget: '0.00',
        executed: '0.00',
        weight: '—',
        score: '—',
      }),
    ],
    goals: {
      expected: '为办公楼提供保洁、安保、设备维护等物业服务，保障日常办公有序进行。',
      actual: '全年物业服务平稳有序，保洁、安保、设备维护均按合同完成，未发生安全事故。',
    },
    indicators: indicators(
      [
        ['产出指标\n50分', '数量指标', '物业服务面积', '≥8600平方米', '8600平方米', '10', '10'],
        ['', '', '保洁巡查次数', '≥730次', '736次', '5', '5'],
        ['', '质量指标', '服务质量考核合格率', '≥95%', '97%', '15', '15'],
        ['', '时效指标', '报修及时响应率', '≥98%', '99%', '10', '10'],
        ['', '成本指标', '物业服务总成本', '≤120万元', '118.2万元', '10', '10'],
        ['效益指标\n30分', '社会效益指标', '办事人员平均等候时间', '≤15分钟', '12分钟', '15', '15'],
        ['', '可持续影响指标', '物业管理制度健全性', '健全', '已健全', '15', '15'],
        ['满意度指标\n10分', '服务对象满意度指标', '办公人员满意度', '≥90%', '94%', '10', '10'],
      ],
      false,
    ),
    total: { weight: '100', score: '99.85', grade: null },
  }),
  form('datong-2024', {
    id: 'sample-2',
    title: '示例项目二（职业技能培训）项目支出绩效自评表',
    projectName: '示例项目二（职业技能培训）',
    funds: [
      fund('资金总额：', {
        initialBudgetDeclared: '60',
        initialBudgetCompiled: '60',
        annualBudget: '60',
        executed: '52.8',
        carryOver: '7.2',
        executionRate: '88',
        score: '8.8',
      }),
      fund('市县区财政资金', {
        initialBudgetDeclared: '60',
        initialBudgetCompiled: '60',
        annualBudget: '60',
        executed: '52.8',
        carryOver: '7.2',
        executionRate: '88.00',
        score: '8.80',
        deviationReason: '两期培训的场地由合作单位免费提供',
      }),
    ],
    goals: {
      expected: '面向待业人员举办职业技能培训，提高上岗能力，促进就业。',
      actual: '全年举办培训十二期，学员考核合格率达到目标，上岗率略低于目标。',
    },
    indicators: indicators(
      [
        ['产出指标', '数量指标', '培训期数', '≥12期', '12期', '20', '20'],
        ['', '质量指标', '培训考核合格率', '≥95%', '96%', '10', '10'],
        ['', '时效指标', '培训按期完成率', '=100%', '100%', '10', '10'],
        ['', '成本指标', '培训总费用', '≤600000元', '528000元', '10', '10'],
        [
          '效益指标',
          '社会效益',
          '受训人员上岗率',
          '≥80%',
          '72%',
          '30',
          '27',
          '部分学员仍在实习，明年继续跟踪推荐上岗',
        ],
        ['满意度指标', '服务对象满意度', '参训学员满意度', '≥90%', '93%', '10', '10'],
      ],
      true,
    ),
    total: { weight: '100', score: '95.8', grade: '优' },
    analysis: [
      {
        group: '自评结果分析',
        label: '项目实施和预算执行情况',
        text: '项目按计划实施，预算执行率88%，结余资金按规定交回。',
      },
      { group: '自评结果分析', label: '产出情况', text: '举办培训十二期，考核合格率96%。' },
      { group: '自评结果分析', label: '效益情况', text: '受训人员上岗率72%，较目标低8个百分点。' },
      { group: '自评结果分析', label: '满意度情况', text: '参训学员满意度93%。' },
      { group: null, label: '主要经验做法', text: '课程由用工单位参与设计，训用衔接较好。' },
      {
        group: null,
        label: '项目管理中存在的主要问题及原因分析',
        text: '部分学员实习期较长，年内未能上岗。',
      },
      { group: null, label: '下一步改进措施及管理建议', text: '提前对接用工单位，缩短实习期。' },
    ],
    remarks,
  }),
  form('baotou-2019', {
    id: 'sample-3',
    title: '项目支出绩效自评表',
    projectName: '示例项目三（绿化养护）',
    funds: [
      fund('年度资金总额', {
        initialBudget: '85.00',
        annualBudget: '85.00',
        executed: '80.75',
        weight: '10',
        executionRate: '95.00%',
        score: '9.5',
      }),
      fund('其中：财政拨款', {
        initialBudget: '85.00',
        annualBudget: '85.00',
        executed: '80.75',
        weight: '—',
        executionRate: '95.00%',
        score: '—',
      }),
      fund('其他资金', {
        initialBudget: '0.00',
        annualBudget: '0.00',
        executed: '0.00',
        weight: '—',
        score: '—',
      }),
    ],
    goals: {
      expected: '完成城区绿地日常养护和苗木补植，提升绿化覆盖率和市民满意度。',
      actual: '绿地日常养护按计划完成，苗木补植受秋季干旱影响未全部完成。',
    },
    indicators: indicators(
      [
        ['产出指标\n50分', '数量指标', '补植苗木数量', '≥2000株', '1500株', '15', '15'],
        ['', '', '养护绿地面积', '≥32公顷', '32公顷', '10', '10'],
        ['', '质量指标', '苗木成活率', '≥95%', '96%', '10', '10'],
        ['', '时效指标', '年度养护完成时间', '2024年12月底前', '2024年12月20日', '5', '5'],
        ['', '成本指标', '养护总成本', '≤85万元', '80.75万元', '10', '10'],
        ['效益指标\n30分', '社会效益指标', '市民投诉件数', '≤20件', '18件', '10', '10'],
        ['', '生态效益指标', '建成区绿化覆盖率', '≥38%', '38.5%', '20', '20'],
        ['满意度指标\n10分', '服务对象满意度指标', '市民满意度', '≥90%', '91%', '10', '10'],
      ],
      false,
    ),
    total: { weight: '100', score: '98.5', grade: null },
  }),
  form('datong-2024', {
    id: 'sample-4',
    title: '示例项目四（档案数字化加工）项目支出绩效自评表',
    projectName: '示例项目四（档案数字化加工）',
    funds: [
      fund('资金总额：', {
        initialBudgetDeclared: '46',
        initialBudgetCompiled: '46',
        annualBudget: '50',
        executed: '31',
        carryOver: '19',
        executionRate: '72',
        score: '6.2',
      }),
      fund('市县区财政资金', {
        initialBudgetDeclared: '46',
        initialBudgetCompiled: '46',
        annualBudget: '50',
        executed: '31',
        carryOver: '19',
        executionRate: '62.00',
        score: '6.20',
        deviationReason: '加工进度滞后，尾款待验收后支付',
      }),
    ],
    goals: {
      expected: '完成馆藏档案一百万页的数字化加工，方便查阅利用。',
      actual: '完成六十二万页的数字化加工，其余页数转入下年度。',
    },
    indicators: indicators(
      [
        [
          '产出指标',
          '数量指标',
          '数字化加工页数',
          '≥100万页',
          '62万页',
          '20',
          '12.4',
          '档案整理进度慢于预期，其余转入下年度',
        ],
        ['', '质量指标', '图像质量合格率', '≥99%', '99.5%', '１０', '10'],
        ['', '时效指标', '年度进度完成率', '≥100%', '62%', '10', '6.2', '同上，档案整理进度慢于预期'],
        ['', '成本指标', '加工总成本', '≤500000元', '310000元', '10', '10'],
        ['效益指标', '社会效益', '查档平均用时', '≤10分钟', '9分钟', '30', '30'],
        ['满意度指标', '服务对象满意度', '查档人员满意度', '≥90%', '92%', '10', '10'],
      ],
      true,
    ),
    total: { weight: '100', score: '84.8', grade: '优' },
    analysis: [
      {
        group: '自评结果分析',
        label: '项目实施和预算执行情况',
        text: '项目已实施，因档案整理进度滞后，预算执行率偏低。',
      },
      { group: '自评结果分析', label: '产出情况', text: '完成数字化加工六十二万页。' },
      { group: '自评结果分析', label: '效益情况', text: '查档平均用时缩短至九分钟。' },
      { group: '自评结果分析', label: '满意度情况', text: '查档人员满意度92%。' },
      { group: null, label: '主要经验做法', text: '边整理边加工，优先处理常用档案。' },
      { group: null, label: '项目管理中存在的主要问题及原因分析', text: '前期整理工作量估计不足。' },
      { group: null, label: '下一步改进措施及管理建议', text: '增加整理人手，按月核对进度。' },
    ],
    remarks,
  }),
  form('yueyang-2022', {
    id: 'sample-5',
    title: '2024年度部门整体支出绩效自评表',
    projectName: null,
    department: '示例市示例局',
    funds: [
      fund('年度资金总额', {
        initialBudget: '1250.00',
        annualBudget: '1310.00',
        executed: '1283.80',
        weight: '10',
        executionRate: '98%',
        score: '9.8',
      }),
    ],
    fundBreakdown: [
      { group: '按收入性质分', label: '一般公共预算', amount: '1210', printed: '其中：一般公共预算：1210' },
      { group: '按收入性质分', label: '政府性基金拨款', amount: '0', printed: '政府性基金拨款：0' },
      {
        group: '按收入性质分',
        label: '纳入专户管理的非税收入拨款',
        amount: '100',
        printed: '纳入专户管理的非税收入拨款：100',
      },
      { group: '按收入性质分', label: '其他资金', amount: '0', printed: '其他资金：0' },
      { group: '按支出性质分', label: '基本支出', amount: '823.80', printed: '其中：基本支出：823.80' },
      { group: '按支出性质分', label: '项目支出', amount: '460.00', printed: '项目支出：460.00' },
    ],
    goals: {
      expected: '依法履行部门职责，按时办结各类事项，严控一般性支出。',
      actual: '全年办结各类事项一万二千余件，一般性支出控制在预算以内。',
    },
    indicators: indicators(
      [
        ['产出指标\n(50分)', '数量指标', '办结事项数量', '≥12000件', '12560件', '15', '15'],
        ['', '质量指标', '一次办结率', '≥95%', '96%', '15', '15'],
        ['', '时效指标', '按时办结率', '≥98%', '98%', '15', '15'],
        ['', '成本指标', '“三公”经费支出', '≤38万元', '35.2万元', '15', '15'],
        ['效益指标\n（30分）', '社会效益指标', '群众平均跑动次数', '≤1次', '1次', '15', '15'],
        ['', '可持续影响指标', '内部管理制度健全性', '健全', '已建立健全', '15', '15'],
        ['满意度指标\n（10分）', '服务对象满意度指标', '办事群众满意度', '≥90%', '88%', '10', null],
      ],
      false,
    ),
    total: { weight: '100', score: '99.8', grade: null },
  }),
];
