/**
 * Notes as forms print them, in wordings of many places and none: what each rules on, as `figure value`. `?` stands in front of a
 * clause that rules on scores in a way that no figure can say; nothing for one that rules on nothing.
 */
export type NoteCase = readonly [note: string, rules: readonly string[]];

const TIERS = (first: number, second: number) => `tierFloors [${String(first)},${String(second)}]`;
const BELOW = (rate: number, longest: number | null = null) =>
  longest === null
    ? `reasonRequired {"executionRateBelow":${String(rate)}}`
    : `reasonRequired {"executionRateBelow":${String(rate)},"longest":${String(longest)}}`;
const STEPS = (...steps: readonly (readonly [from: number, share: number])[]) =>
  `executionSteps ${JSON.stringify(steps.map(([from, share]) => ({ from, share })))}`;
const FROM = (from: number, more: Record<string, unknown> = {}) =>
  `overFulfilment ${JSON.stringify({ from, ...more })}`;
/** `每 1 点扣 0.5` and what else the note says of it. */
const OFF = (figure: string, each: number, takes: number, more: Record<string, unknown> = {}) => {
  const usual = { of: 'points', from: null, as: 'points', begun: null, nothingBelow: null };
  const { of, from, as, begun, nothingBelow } = { ...usual, ...more };
  return `${figure} ${JSON.stringify({ kind: 'deduction', of, from, each, takes, as, begun, nothingBelow })}`;
};
const SCALE = (figure: string, of: string, ...steps: readonly (readonly [from: number, share: number])[]) =>
  `${figure} ${JSON.stringify({ kind: 'steps', of, steps: steps.map(([from, share]) => ({ from, share })) })}`;
const DEGREES = (shares: Record<string, number>, ofPoints: number | null = null, how = 'fixed') =>
  `degrees ${JSON.stringify({ kind: 'degrees', how, ofPoints, shares })}`;
const GRADES = (...floors: readonly number[]) => `gradeFloors ${JSON.stringify(floors)}`;

export const TIER_NOTES: readonly NoteCase[] = [
  [
    '注：定性指标根据指标完成情况分为：达成年度指标、部分达成年度指标并具有一定效果、未达成年度指标且效果较差三档，分别按照该指标对应分值区间100-80%（含80%）、80-60%（含60%）、60-0%合理确定分值。',
    [TIERS(0.8, 0.6)],
  ],
  [
    '定性指标分为达成预期指标、部分达成预期指标并具有一定效果、未达成预期指标且效果较差三档，分别按100%-80%（含）、80%-50%（含）、50%-0%合理确定分值',
    [TIERS(0.8, 0.5)],
  ],
  [
    '备注：1、定性指标：达成目标的得分值的85%～100%，部分达成的得60%～85%，未达成的得0～60%。',
    [TIERS(0.85, 0.6)],
  ],
  [
    '说明:定性指标评分：全部或基本达成预期指标100%—80%(含80%)；部分达成预期指标并具有一定效果80%—60%(含60%)；未达成预期指标且效果较差60%—0%。',
    [TIERS(0.8, 0.6)],
  ],
  ['填表说明：三、定性指标分三档计分，[80%,100%]、[50%,80%)、[0,50%)。', [TIERS(0.8, 0.5)]],
  ['注：定性指标达成的按分值90%以上计分，部分达成的按70%至90%计分，未达成的按70%以下计分', [TIERS(0.9, 0.7)]],
  [
    '注：定性指标分别按分值的百分之百至百分之八十、百分之八十至百分之六十、百分之六十至零三档赋分',
    [TIERS(0.8, 0.6)],
  ],
  [
    '注：定性类指标按“达成、部分达成、未达成”三个档次，得分系数分别为1-0.8、0.8-0.6、0.6-0',
    [TIERS(0.8, 0.6)],
  ],
  [
    '注：定性指标分三档计分：\n（1）达成年度指标的，得分值的100%-85%；\n（2）部分达成的，得分值的85%-65%；\n（3）未达成的，得分值的65%-0%。',
    [TIERS(0.85, 0.65)],
  ],
  ['2.定性指标未达成的按0-50%计分，部分达成的按50%-80%计分，达成的按80%-100%计分。', [TIERS(0.8, 0.5)]],
  [
    '注：定性指标根据完成情况分四档，分别按100%-90%、90%-75%、75%-60%、60%-0%确定得分。',
    ['? 定性指标根据完成情况分四档,分别按100%-90%、90%-75%、75%-60%、60%-0%确定得分'],
  ],
];

export const REASON_NOTES: readonly NoteCase[] = [
  [
    '注：1.预算执行率=预算执行数/调整后预算数，预算执行率未达到90%的需说明原因（100字以内）；2.年中发生预算调整的，应单独说明理由。',
    ['executionRate {"budget":"annual"}', BELOW(90, 100), 'reasonRequired {"forAdjustment":true}'],
  ],
  ['备注：执行率低于85%的，请在偏差原因栏说明理由', [BELOW(85)]],
  ['注：预算执行率在80%以下的项目须分析未完成原因，不超过200字。', [BELOW(80, 200)]],
  ['注：资金执行率不足百分之七十的，应当说明原因并提出改进措施', [BELOW(70)]],
  ['说明：3.全年执行率<95%的，需作出解释；', [BELOW(95)]],
  ['注：执行率达不到60%的，要说明情况（限50字）', [BELOW(60, 50)]],
  ['注：如有预算追加或调减，请另行说明调整原因。', ['reasonRequired {"forAdjustment":true}']],
  // An indicator's rate is not the execution's.
  ['注：指标完成率低于80%的，请说明原因', []],
  ['注：本表所称预算执行率，是指全年执行数除以全年预算数', []],
];

export const EXECUTION_NOTES: readonly NoteCase[] = [
  ['预算执行情况按执行率×20计分', ['executionWeight 20', 'executionSteps []']],
  ['注：预算执行率得分=10分×预算执行率', ['executionWeight 10', 'executionSteps []']],
  ['注：预算执行率得分＝执行率*15，最高不超过15分', ['executionWeight 15', 'executionSteps []']],
  ['说明：执行率得分=分值×执行率', ['executionSteps []']],
  [
    '注：得分=执行率×10分，超过100%按10分计，低于50%不得分',
    ['executionWeight 10', 'executionSteps []', '? 得分=执行率×10分,超过100%按10分计,低于50%不得分'],
  ],
  ['注：预算执行率权重统一设置为10%', ['executionWeight 10']],
  ['注：其他资金不计入执行率', ['? 其他资金不计入执行率']],
  ['注：当年预算执行率超过100%的，得分不得超过10分', []],
  ['注：预算执行率=全年执行数÷年初预算数×100%。', ['executionRate {"budget":"initial"}']],
  ['注：执行率＝全年执行数/全年预算数*100％', ['executionRate {"budget":"annual"}']],
  [
    '注：预算执行率100%得10分，80%（含）-100%得7分，60%（含）-80%得5分，60%以下不得分。',
    ['executionWeight 10', STEPS([100, 1], [80, 0.7], [60, 0.5], [0, 0])],
  ],
  [
    '评分标准：预算执行率≥95%得满分，90%≤执行率<95%得分值的80%，80%≤执行率<90%得分值的50%，执行率<80%得0分',
    [STEPS([95, 1], [90, 0.8], [80, 0.5], [0, 0])],
  ],
  [
    '注：预算执行率达到90%以上的得20分；70%-90%的得12分；低于70%的不得分。',
    ['executionWeight 20', STEPS([90, 1], [70, 0.6], [0, 0])],
  ],
  ['注：任务按期完成且支出未超预算的，预算执行率得满分', ['finishedWithinBudget "full"']],
  ['注：执行率低于50%的，总分不得高于59分', ['totalCaps [{"below":50,"cap":59}]']],
  [
    '注：执行率在70%-80%之间的，总分不超过89分；60%-70%的，总分不超过79分；50%-60%的，总分不超过69分；低于50%的，总分不超过59分。',
    ['totalCaps [{"below":50,"cap":59},{"below":60,"cap":69},{"below":70,"cap":79},{"below":80,"cap":89}]'],
  ],
];

export const SCORE_NOTES: readonly NoteCase[] = [
  [
    '注：定量指标得分=权重×A/B，反向指标得分=权重×B/A（A为实际完成值，B为年度指标值）',
    ['missed "share"', 'reverse "ratio"'],
  ],
  [
    '定量指标：得分＝权重（分值）×B/A；反向指标（即目标值为≤X）：得分＝权重×A/B',
    ['missed "share"', 'reverse "ratio"'],
  ],
  [
    '注：正向指标得分=实际完成值/年度指标值×分值，反向指标得分=年度指标值/实际完成值×分值，最高不超过该指标分值',
    ['missed "share"', 'reverse "ratio"'],
  ],
  ['注：反向指标得分=[1-(实际完成值-目标值)/目标值]×分值', ['reverse "linear"']],
  ['注：逆向指标未达标的，按超出比例扣减分值', ['reverse "linear"']],
  ['注：定量指标完成得满分，未完成不得分', ['missed "nothing"']],
  ['注：定量指标达到目标值的计满分；未达到的，按完成比例计分', ['missed "share"']],
  ['得分一档最高不能超过该指标分值上限', []],
  ['注：实际完成值超过年度指标值130%的，须说明原因', [FROM(1.3)]],
  ['注：完成值高于指标值30%（含）以上的，要分析原因', [FROM(1.3)]],
  ['备注：超额完成20%以上的指标应说明情况', [FROM(1.2)]],
  ['注：完成率超过150%的，扣2分并说明原因', [FROM(1.5, { deduction: 2 })]],
  ['注：实际值达到目标值1.5倍及以上的，应在备注中说明原因', [FROM(1.5)]],
  ['完成值高于指标值较多的，要分析原因，由于年初指标值设定明显偏低造成的，按偏离度适度调减分值', []],
  ['注：超额完成30%以上的，每超10%扣1分', ['? 超额完成30%以上的,每超10%扣1分']],
  ['注：各项得分四舍五入保留一位小数', ['scoreDecimals 1']],
  ['注：得分取整数', ['scoreDecimals 0']],
  ['注：评分结果四舍五入，精确到0.1分', ['scoreDecimals 1']],
  ['注：得分较低的指标，应采取整改措施', []],
  ['注：得分=分值×完成率，完成率超过100%的按100%计算', ['missed "share"']],
  ['注：数量指标完成不足一半的不得分', ['missedFloor 50']],
  [
    '注：实际完成值超目标值50%（含）以上扣该指标分值的10%',
    ['? 实际完成值超目标值50%(含)以上扣该指标分值的10%'],
  ],
  ['注：评分精确到小数点后两位', ['scoreDecimals 2']],
  ['注：产出指标完成率低于60%的不得分', ['missedFloor 60']],
  ['注：未达到目标值的按完成比例计分，低于50%的得0分', ['missed "share"', 'missedFloor 50']],
  ['注：指标每降低1%扣该指标分值的1%，扣完为止', ['missed "share"']],
  ['注：偏离度超过30%的，须分析偏差原因', [FROM(1.3)]],
  ['注：超额完成20%以上的，应说明原因，未说明的扣1分', [FROM(1.2)]],
  [
    '注：定量指标若为正向指标（即指标值为≥*），则得分计算方法应用全年实际值（B）/年度指标值（A）*该指标分值；若定量指标为反向指标（即指标值为≤*），则得分计算方法应用年度指标值（A）/全年实际值（B）*该指标分值',
    ['missed "share"', 'reverse "ratio"'],
  ],
  ['注：满意度指标得分=满意度×分值', ['? 满意度指标得分=满意度×分值']],
  ['注：执行率低于60%的，自评等级不得评为优', ['? 执行率低于60%的,自评等级不得评为优']],
  ['注：年度指标值为0时，实际值大于0不得分', []],
  ['注：不适用的指标可不填，其余指标得分按比例折算为100分', ['notApplicable "rescaled"']],
  ['说明：缺项指标的分值按比例换算到其他指标', ['notApplicable "rescaled"']],
  ['资金使用单位按项目绩效目标填报，主管部门汇总时，绝对值直接累加，相对值按资金额度加权平均', []],
];

export const GRADE_NOTES: readonly NoteCase[] = [
  [
    '注：总分设置为100分，等级一般划分为四档：90（含）-100分为优、80（含）-90分为良、60（含）-80分为中、60分以下为差。',
    [GRADES(90, 80, 60)],
  ],
  [
    '注：自评等级：90分（含）以上为优，80分（含）-90分为良，60分（含）-80分为中，60分以下为差。',
    [GRADES(90, 80, 60)],
  ],
  ['等级划分：优（得分≥95）、良（85≤得分<95）、中（70≤得分<85）、差（得分<70）', [GRADES(95, 85, 70)]],
  [
    '注：总分100-90（含）分为优秀；90-75（含）分为良好；75-60（含）分为合格；60-0分为不合格',
    [GRADES(90, 75, 60)],
  ],
  ['注：A级：90分以上；B级：80—89分；C级：60—79分；D级：60分以下', [GRADES(90, 80, 60)]],
  [
    '注：一级指标权重统一设置为：产出指标50%、效益指标30%、服务对象满意度指标10%、预算资金执行率10%。',
    ['blockWeights {"execution":10,"output":50,"benefit":30,"satisfaction":10}', 'executionWeight 10'],
  ],
  [
    '注：分值设置：预算执行率20分，产出40分，效益30分，满意度10分',
    ['blockWeights {"execution":20,"output":40,"benefit":30,"satisfaction":10}', 'executionWeight 20'],
  ],
  [
    '说明：成本指标20分、产出指标40分、效益指标20分、满意度指标10分，预算执行10分',
    [
      'blockWeights {"execution":10,"cost":20,"output":40,"benefit":20,"satisfaction":10}',
      'executionWeight 10',
    ],
  ],
];

/** Sentences that stand below forms and tell what was, not what is to be. */
export const NO_NOTES: readonly NoteCase[] = [
  ['存在问题：预算执行率仅为78%，未达到90%，主要原因是采购进度滞后。', []],
  ['本项目全年执行率85%，低于年初目标90%，原因是招标结余。', []],
  [
    '注：1.“年初预算数”项下的“目标申报数”和“预算编制数”为并列关系，其中“目标申报数”的数据来源于项目目标申报表',
    [],
  ],
  ['自评得分98.5分，等级为优', []],
  ['注：金额单位为万元，保留两位小数', []],
  ['填表人：   联系电话：   填报日期：2024年3月1日', []],
];

const LESS = (each: number, takes: number, more: Record<string, unknown> = {}) =>
  OFF('executionDeduction', each, takes, more);
const SHORT = (each: number, takes: number, more: Record<string, unknown> = {}) =>
  OFF('missedScale', each, takes, more);
const CONTENT = (each: number, takes: number, more: Record<string, unknown> = {}) =>
  OFF('satisfactionScale', each, takes, more);

/** Points taken off for each part of a rate. */
export const DEDUCTION_NOTES: readonly NoteCase[] = [
  ['注：预算执行率达到95%得满分，每降低1个百分点扣0.5分，扣完为止。', [LESS(1, 0.5, { from: 95 })]],
  ['注：执行率每低1个百分点扣0.2分，扣完为止', [LESS(1, 0.2)]],
  [
    '注：执行率95%以上得10分，每低一个百分点扣0.5分，不足一个百分点按一个百分点计算，低于60%不得分',
    ['executionWeight 10', LESS(1, 0.5, { from: 95, begun: 'whole', nothingBelow: 60 })],
  ],
  ['备注：预算执行率低于90%的，每低1%扣0.1分', [LESS(1, 0.1, { from: 90 })]],
  ['说明：支出进度每下降5个百分点，扣1分，不足5个百分点的不扣分', [LESS(5, 1, { begun: 'none' })]],
  [
    '注：预算执行率100%得满分；每减少1个百分点扣分值的2%，扣完为止',
    [LESS(1, 2, { from: 100, as: 'per-cent' })],
  ],
  ['注：资金执行率每降低百分之一扣减半分', [LESS(1, 0.5)]],
  ['注：指标完成率每降低一个百分点扣分值的2%', [SHORT(1, 2, { of: 'completion', as: 'per-cent' })]],
  ['注：定量指标未达到目标值的，每低1个百分点扣0.5分，扣完为止', [SHORT(1, 0.5)]],
  [
    '注：各指标完成率90%以上得满分，每降低1%扣分值的2%，低于60%不得分',
    [SHORT(1, 2, { of: 'completion', from: 90, as: 'per-cent', nothingBelow: 60 })],
  ],
  [
    '注：反向指标超过目标值的，每超过1%扣分值的2%，扣完为止',
    [OFF('exceededDeduction', 1, 2, { as: 'per-cent' })],
  ],
  ['注：逆向指标每超出目标值1个百分点扣减0.5分', [OFF('exceededDeduction', 1, 0.5)]],
  [
    '注：执行率达到95%得满分，每降低1个百分点扣0.5分；其他指标完成率每低1%扣0.2分',
    [LESS(1, 0.5, { from: 95 }), SHORT(1, 0.2, { of: 'completion' })],
  ],
  ['注：满意度指标每低于目标值1个百分点扣0.2分', [CONTENT(1, 0.2)]],
  // What a figure cannot say, and what is about something else.
  ['注：每逾期1天扣1分', ['? 每逾期1天扣1分']],
  ['注：执行率每低1个百分点扣0.5分，最多扣5分', ['? 执行率每低1个百分点扣0.5分,最多扣5分']],
  [
    '注：执行率低于90%每低1%扣0.1分，低于80%每低1%扣0.5分',
    ['? 执行率低于90%每低1%扣0.1分,低于80%每低1%扣0.5分'],
  ],
  ['注：资金支付进度每低于序时进度1个百分点扣0.5分', ['? 资金支付进度每低于序时进度1个百分点扣0.5分']],
  ['注：满意度测评每低1个百分点，扣乡镇年度考核0.5分', ['? 满意度测评每低1个百分点,扣乡镇年度考核0.5分']],
  [
    '注：连续两年执行率低于60%的，每低1个百分点扣减下年度预算2%',
    ['? 连续两年执行率低于60%的,每低1个百分点扣减下年度预算2%'],
  ],
  ['注：产出指标完成率每低1%扣0.2分', ['? 产出指标完成率每低1%扣0.2分']],
  ['注：每缺少1份佐证材料扣0.5分', ['? 每缺少1份佐证材料扣0.5分']],
  ['注：每低1个百分点扣0.5分', ['? 每低1个百分点扣0.5分']],
];

/** Degrees in words, each with what it is worth. */
export const DEGREE_NOTES: readonly NoteCase[] = [
  ['注：定性指标按优100%、良80%、中60%、差0%计分', [DEGREES({ best: 1, good: 0.8, fair: 0.6, poor: 0 })]],
  [
    '注：定性指标分为优、良、中、差四档，分别按100%、80%、60%、0%计分',
    [DEGREES({ best: 1, good: 0.8, fair: 0.6, poor: 0 })],
  ],
  [
    '注：定性指标优秀得10分、良好得8分、一般得6分、较差得0分',
    [DEGREES({ best: 1, good: 0.8, fair: 0.6, poor: 0 }, 10)],
  ],
  [
    '注：定性指标优秀得满分，良好得分值的80%，合格得分值的60%，不合格不得分',
    [DEGREES({ best: 1, good: 0.8, fair: 0.6, poor: 0 })],
  ],
  [
    '注：定性指标完全达到得满分，基本达到得分值的80%，部分达到得分值的50%，未达到不得分',
    [DEGREES({ full: 1, mostly: 0.8, partly: 0.5, none: 0 })],
  ],
  [
    '注：定性指标分为完全达到、基本达到、部分达到、未达到四个等次，分别得100%、80%、60%、0',
    [DEGREES({ full: 1, mostly: 0.8, partly: 0.6, none: 0 })],
  ],
  [
    '备注：定性指标：全部完成得10分，基本完成得8分，部分完成得5分，未完成得0分。',
    [DEGREES({ full: 1, mostly: 0.8, partly: 0.5, none: 0 }, 10)],
  ],
  [
    '注：定性指标完全达到的按100%-90%计分，基本达到的按90%-75%计分，部分达到的按75%-60%计分，未达到的按60%-0%计分',
    [DEGREES({ full: 0.9, mostly: 0.75, partly: 0.6, none: 0 }, null, 'from')],
  ],
  ['注：定性指标完成得满分、部分完成得50%、未完成不得分', [DEGREES({ full: 1, partly: 0.5, none: 0 })]],
  // Degrees that skip one, do not fall, or are those of something else.
  ['注：定性指标优得100%、良得80%、中得80%、差得0分', ['? 定性指标优得100%、良得80%、中得80%、差得0分']],
  ['注：定性指标优秀得80%，良好得60%', ['? 定性指标优秀得80%,良好得60%']],
  ['注：定性指标良好得80%、一般得60%、较差不得分', ['? 定性指标良好得80%、一般得60%、较差不得分']],
  ['注：报告评为优的，下年度预算增加10%', []],
];

/** Points of satisfaction and of shares reached, by steps. */
export const STEP_NOTES: readonly NoteCase[] = [
  [
    '注：满意度≥95%得满分，90%–95%得80%，80%-90%得60%，低于80%不得分',
    [SCALE('satisfactionScale', 'points', [95, 1], [90, 0.8], [80, 0.6], [0, 0])],
  ],
  [
    '注：服务对象满意度达到95%（含）以上得满分；90%（含）-95%得分值的80%；80%（含）-90%得分值的60%；80%以下得0分',
    [SCALE('satisfactionScale', 'points', [95, 1], [90, 0.8], [80, 0.6], [0, 0])],
  ],
  [
    '注：群众满意度90%以上得满分，80%-90%得该项分值的70%，不足80%的不得分',
    [SCALE('satisfactionScale', 'points', [90, 1], [80, 0.7], [0, 0])],
  ],
  ['注：满意度达到90%得满分，每降低1个百分点扣0.5分，扣完为止', [CONTENT(1, 0.5, { from: 90 })]],
  [
    '备注：受益对象满意度低于90%的，每降低1个百分点扣分值的5%；满意度低于60%不得分',
    [CONTENT(1, 5, { from: 90, as: 'per-cent', nothingBelow: 60 })],
  ],
  [
    '注：满意度指标每低于目标值1个百分点扣1分，不足1个百分点按1个百分点计',
    [CONTENT(1, 1, { begun: 'whole' })],
  ],
  [
    '注：完成率100%得满分，80%-100%得分值的80%，60%-80%得分值的60%，低于60%不得分',
    [SCALE('missedScale', 'completion', [100, 1], [80, 0.8], [60, 0.6], [0, 0])],
  ],
  // Points of one weight, steps that leave a gap, and what is no step of a score.
  [
    '注：满意度95%以上得10分，90%-95%得8分，90%以下不得分',
    ['? 满意度95%以上得10分,90%-95%得8分,90%以下不得分'],
  ],
  ['注：满意度≥95%得满分，85%-90%得80%，低于80%不得分', ['? 满意度≥95%得满分,85%-90%得80%,低于80%不得分']],
  ['注：满意度≥95%得满分，90%-95%得80%', ['? 满意度≥95%得满分,90%-95%得80%']],
  ['注：满意度调查样本不少于100份，回收率达到90%以上', []],
  ['注：满意度低于80%的须说明原因', []],
];
