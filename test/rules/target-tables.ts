/** Target tables as offices print them, for the form of `form-sheet.ts`: the same targets in other layouts, and others. */
import type { SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import { grid } from '../other-places/grid';

const named = (name: string, text: string): SheetSnapshot => grid(text, { name });

/** The form's own targets under a declaration's head. */
export const SAME_TARGETS = named(
  '绩效目标申报表',
  `
项目支出绩效目标申报表|«|«|«|«
（2024年度）|«|«|«|«
项目名称|技能培训项目|«|«|«
主管部门|某某局|«|实施单位|某某中心
项目资金（万元）|年度资金总额|«|100|«
^|其中：财政拨款|«|100|«
总体目标|完成全年培训任务|«|«|«
一级指标|二级指标|三级指标|指标值|备注
产出指标|数量指标|培训人数|≥200人|
^|质量指标|培训合格率|≥95%|
^|时效指标|完成时间|2024年12月底前|
^|成本指标|项目总成本|≤100万元|
效益指标|社会效益指标|就业能力|提升|
满意度指标|服务对象满意度指标|学员满意度|≥90%|
`,
);

/** Signs, values, units and points in columns of their own; some of the form's rows changed, one missing there. */
export const APPROVED = named(
  '批复',
  `
绩效目标批复表|«|«|«|«|«|«|«
项目名称|«|技能培训项目|«|«|«|«|«
绩效指标|一级指标|二级指标|三级指标|指标性质|绩效指标值|绩效度量单位|权重
^|产出指标|数量指标|1.培训人数|≥|220|人|15
^|^|^|培训期数|≥|4|期|5
^|^|质量指标|培训合格率|≥|98|%|15
^|^|时效指标|完成时间||2024年10月底前||10
^|^|成本指标|项目总成本|≤|90|万元|10
^|效益指标|社会效益指标|学员就业率|≥|60|%|20
^|满意度指标|服务对象满意度指标|参训学员满意度|≥|90|%|15
`,
);

/** The whole period's targets on the left, the year's on the right. */
export const TWO_HALVES = named(
  '目标',
  `
项目支出绩效目标表|«|«|«|«|«|«|«
项目名称|技能培训项目|«|«|«|«|«|«
绩效指标|一级指标|二级指标|三级指标|指标值|二级指标|三级指标|指标值
^|产出指标|数量指标|累计培训人数|≥600人|数量指标|培训人数|≥250人
^|^|质量指标|合格率|≥95%|质量指标|培训合格率|≥95%
^|^|时效指标|完成时间|2026年底|时效指标|完成时间|2024年12月底前
^|^|成本指标|总成本|≤300万元|成本指标|项目总成本|≤100万元
^|效益指标|社会效益指标|就业能力|提升|社会效益指标|就业能力|提升
^|满意度指标|满意度指标|学员满意度|≥90%|满意度指标|学员满意度|≥90%
`,
);

/** Of a project that the workbook has no form of. */
export const OTHER_PROJECT = named(
  '目标',
  `
项目支出绩效目标申报表|«|«|«
项目名称|道路养护|«|«
一级指标|二级指标|三级指标|指标值
产出指标|数量指标|养护里程|≥30公里
产出指标|质量指标|养护合格率|≥95%
`,
);

/** A library of indicators, which promises nothing. */
export const LIBRARY = named(
  '指标库',
  `
项目支出绩效指标库（共性指标）|«|«|«
项目名称|技能培训项目|«|«
一级指标|二级指标|三级指标|参考指标值
产出指标|数量指标|培训人数|≥500人
产出指标|质量指标|培训合格率|≥99%
`,
);
