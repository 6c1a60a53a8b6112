/** Targets without an operator where less is better: what is above the letter’s score is judged by a person. */
import { formSheet } from '../rules/form-sheet';
import { checkWorkbook } from '../../src/core/checking/check-workbook';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';

test.each([
  ['产出指标 | 成本指标 | 项目总成本 | 50万元 | 48.6万元 | 10 | 10 |', 'judgement'],
  ['产出指标 | 成本指标 | 项目总成本 | 50万元 | 48.6万元 | 10 | 9.9 |', 'judgement'],
  ['产出指标 | 成本指标 | 项目总成本 | 50万元 | 0万元 | 10 | 10 |', 'judgement'],
  ['产出指标 | 成本指标 | 项目总成本 | 50万元 | 55万元 | 10 | 10 |', 'ok'],
  ['产出指标 | 成本指标 | 单位培训成本 | =500元/人 | 480元/人 | 10 | 10 |', 'judgement'],
  ['产出指标 | 数量指标 | 印刷费 | =5万元 | 4.5万元 | 10 | 10 |', 'judgement'],
  ['产出指标 | 成本指标 | 成本节约额 | =5万元 | 4.5万元 | 10 | 10 |', 'over-scored'],
  ['产出指标 | 成本指标 | 成本节约率 | =5% | 4% | 10 | 10 |', 'over-scored'],
  ['效益指标 | 经济效益指标 | 节约支出 | =5万元 | 4.5万元 | 10 | 10 |', 'over-scored'],
  ['产出指标 | 成本指标 | 项目总成本 | 50万元 | 48.6万元 | 10 | 9.72 |', 'ok'],
  ['产出指标 | 成本指标 | 项目总成本 | 50万元 | 48.6万元 | 10 | 9 |', 'rounded'],
  ['产出指标 | 成本指标 | 项目总成本 | 50万元 | 40万元 | 10 | 5 |', 'under-scored'],
  ['产出指标 | 成本指标 | 项目总成本 | 50万元 | 48.6万元 | 10 | 11 |', 'over-scored'],
  ['产出指标 | 成本指标 | 项目总成本 | =50万元 | 48.6万元 | 10 | 10 |', 'judgement'],
  ['产出指标 | 成本指标 | 项目总成本 | ≥50万元 | 48.6万元 | 10 | 10 |', 'over-scored'],
  ['产出指标 | 质量指标 | 系统故障率 | 5% | 3% | 10 | 10 |', 'judgement'],
  ['产出指标 | 时效指标 | 故障响应时间 | 30分钟 | 20分钟 | 10 | 10 |', 'judgement'],
  ['产出指标 | 时效指标 | 办理环节 | 5个 | 4个 | 10 | 10 |', 'over-scored'],
  ['产出指标 | 时效指标 | 完成率 | 90% | 81% | 10 | 10 |', 'over-scored'],
  ['产出指标 | 时效指标 | 办理天数 | 10天 | 8天 | 10 | 8 |', 'ok'],
  ['产出指标 | 时效指标 | 办理天数 | 10天 | 8天 | 10 | 7 |', 'under-scored'],
  ['产出指标 | 数量指标 | 培训天数 | 10天 | 8天 | 10 | 10 |', 'over-scored'],
  ['产出指标 | 数量指标 | 采购设备数量 | 10台 | 8台 | 10 | 10 |', 'over-scored'],
  ['效益指标 | 经济效益指标 | 增收金额 | 50万元 | 48.6万元 | 10 | 10 |', 'over-scored'],
])('%s is %s', (line, verdict) => {
  const { forms } = checkWorkbook([formSheet({ change: { 3: line } })], { rules: RULES, profiles: PROFILES });
  expect(forms[0]?.scores.indicators[3]?.score.verdict).toBe(verdict);
});
