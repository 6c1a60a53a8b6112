/** Scoring columns (评分标准): what a row's own rule makes of its score, and what is done where it cannot be read. */
import { checkWorkbook } from '../../src/core/checking/check-workbook';
import type { CheckedForm } from '../../src/core/checking/checked-form';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import { grid } from '../other-places/grid';

/** A form whose first indicator has the rule; the others are right as they are. */
function checked(target: string, actual: string, rule: string, score = ''): CheckedForm {
  const sheet = grid(`
项目支出绩效自评表 | « | « | « | « | « | « | «
项目名称 | 示例 | | | | | |
项目资金（万元） | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 | |
年度资金总额 | 100 | 100 | 100% | 10 | 10 | |
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 评分标准 | 分值 | 得分
产出指标 | 数量指标 | 示例 | ${target} | ${actual} | ${rule} | 10 | ${score}
产出指标 | 质量指标 | 合格率 | 100% | 100% | | 50 | 50
效益指标 | 社会效益 | 能力提升 | 提升 | 提升 | | 30 | 30
合计 | | | | | | 100 |
`);
  const [form] = checkWorkbook([sheet], { rules: RULES, profiles: PROFILES }).forms;
  return form!;
}

/** The certain score, `offered x`, or `asked` where a person says. */
function told(form: CheckedForm): string {
  const edits = form.findings.flatMap((finding) => finding.edits).filter(({ cell }) => cell === 'H6');
  const [edit] = edits;
  if (edit) return edit.certainty === 'certain' ? String(edit.after) : `offered ${String(edit.after)}`;
  return form.findings.some(({ cell }) => cell === 'H6') ? 'asked' : 'silent';
}

test.each<[target: string, actual: string, rule: string, said: string]>([
  // Without a rule, and with words that rule on nothing.
  ['≥20人', '15人', '', '7.5'],
  ['≥20人', '15人', '反映培训的规模', '7.5'],
  ['≥20人', '15人', '实际培训人数/计划培训人数×100%', '7.5'],
  // Deductions: in the target's unit, in percentage points, of the weight.
  ['≥20人', '15人', '每少1人扣0.5分', '7.5'],
  ['≥20人', '17人', '每少一人扣1分，扣完为止', '7'],
  ['≥20人', '5人', '每少1人扣1分，扣完为止', '0'],
  ['≥20场', '18场', '达到目标值得满分，每减少1场，扣2分', '6'],
  ['≥2万人', '1.5万人', '每少1000人扣1分', '5'],
  ['≥95%', '92%', '≥95%得满分，每低1%扣1分，扣完为止', '7'],
  ['≥95%', '93%', '达到95%得10分，每降低1个百分点扣分值的5%', '9'],
  ['≤10万元', '11万元', '每超出10%扣2分', '8'],
  ['≤10万元', '12万元', '每超过1万元扣1分', '8'],
  // All or nothing, steps, shares.
  ['≥20人', '15人', '完成得10分，未完成0分', '0'],
  ['≥20人', '20人', '完成得10分，未完成0分', '10'],
  ['≥20人', '15人', '完成任务得满分，否则不得分', '0'],
  ['≥20人', '15人', '达到目标值得满分，未达到的按完成比例得分', '7.5'],
  ['≥20人', '11人', '按完成率计分，完成率低于60%不得分', '0'],
  ['≥20人', '17人', '完成率100%得10分，80%-100%得6分，80%以下不得分', '6'],
  ['≥95%', '91%', '≥95%得满分，90%-95%得80%，低于90%不得分', '8'],
  // How a part begun counts is not said.
  ['≥20人', '15人', '每少2人扣1分', 'offered 7.5'],
  ['≥95%', '92.5%', '每低1%扣1分', 'offered 7.5'],
  ['≥95%', '92.5%', '每低1%扣1分，不足1%按1%计', '7'],
  // What cannot be read, and what does not fit the row: nothing is written.
  ['≥20人', '15人', '资料齐全得5分，人数达标得5分', 'asked'],
  ['≥20人', '20人', '资料齐全得5分，人数达标得5分', 'asked'],
  ['≥20人', '15人', '完成得5分，未完成0分', 'asked'],
  ['≥20人', '15人', '每少1场扣0.5分', 'asked'],
  ['≥20人', '15人', '每逾期1天扣1分', 'asked'],
  ['≥20人', '15人', '酌情扣分', 'asked'],
  ['≥20人', '15人', '每超1人扣1分', 'asked'],
  ['≥20人', '15人', '优得10分，良得8分，中得6分，差得0分', 'asked'],
  // Words: offered whatever the rule.
  ['提升', '良好', '优得10分，良得8分，中得6分，差得0分', 'offered 8'],
  ['提升', '部分完成', '完成得10分，部分完成得5分，未完成0分', 'offered 5'],
])('%s, %s by “%s” → %s', (target, actual, rule, said) => {
  expect(told(checked(target, actual, rule))).toBe(said);
});

test.each<[actual: string, score: string, rule: string, said: string]>([
  ['15人', '7.5', '每少1人扣0.5分', 'silent'],
  ['15人', '9', '每少1人扣0.5分', '7.5'],
  ['15人', '7.5', '资料齐全得5分，人数达标得5分', 'silent'],
  ['20人', '10', '资料齐全得5分，人数达标得5分', 'silent'],
  ['15人', '9', '资料齐全得5分，人数达标得5分', 'asked'],
  ['20人', '8', '资料齐全得5分，人数达标得5分', 'asked'],
])('%s printed with %s points by “%s” → %s', (actual, score, rule, said) => {
  expect(told(checked('≥20人', actual, rule, score))).toBe(said);
});

test('a rule is cited with its cell, and one that could not be read is quoted', () => {
  const [read] = checked('≥20人', '15人', '每少1人扣0.5分').findings.filter(({ cell }) => cell === 'H6');
  expect(read!.computation).toMatchObject({
    zh: expect.stringMatching(/10 − 5 × 0.5 = 7.50；按本行的评分标准（F6）$/) as string,
    en: expect.stringMatching(/by the row’s own rule \(F6\)$/) as string,
  });
  const [unread] = checked('≥20人', '15人', '酌情扣分').findings.filter(({ cell }) => cell === 'H6');
  expect(unread!.message.zh).toMatch(/本行的评分标准“酌情扣分”没能换成数，请填写/);
});
