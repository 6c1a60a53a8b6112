/** Figures and grades inside sentences: replaced where their place is beyond doubt, left where it is not. */
import { RATE_LEAD, SCORE_LEAD, withFigure, withGrade } from '../../src/core/text/text-figures';

test.each<[text: string, printed: number, value: string, lead: RegExp, after: string | null]>([
  ['总分：98.62分', 98.62, '95.6', SCORE_LEAD, '总分：95.6分'],
  ['总分：98.62分，等级为优', 98.62, '95.6', SCORE_LEAD, '总分：95.6分，等级为优'],
  ['本项目自评得分９８．６２分', 98.62, '95.6', SCORE_LEAD, '本项目自评得分95.6分'],
  ['共18项，自评得分18分', 18, '17', SCORE_LEAD, '共18项，自评得分17分'],
  ['分值15，得分15。', 15, '11.25', SCORE_LEAD, '分值15，得分11.25。'],
  ['预算执行率95.00%，分值10，得分9.5', 95, '90', RATE_LEAD, '预算执行率90%，分值10，得分9.5'],
  // Two scores of the same figure: which of them is meant nobody can tell.
  ['产出得分20，效益得分20', 20, '18', SCORE_LEAD, null],
  ['总分（满分100分）：100分', 100, '95', SCORE_LEAD, null],
  ['总分九十八分', 98, '95', SCORE_LEAD, null],
  ['总分：198.62分', 98.62, '95.6', SCORE_LEAD, null],
])('%s with %d → %s', (text, printed, value, lead, after) => {
  expect(withFigure(text, printed, value, lead)).toBe(after);
});

test.each<[text: string, printed: string, value: string, after: string | null]>([
  ['总分98分，等级为优', '优', '良', '总分98分，等级为良'],
  ['评价结果：“优秀”', '优秀', '良好', '评价结果：“良好”'],
  ['自评等级 B', 'B', 'C', '自评等级 C'],
  ['优质服务，评定为优', '优', '良', '优质服务，评定为良'],
  // A choice among grades is ticked by a person.
  ['□优 ☑良 □中 □差', '良', '优', null],
  ['等级为优，结论为优', '优', '良', null],
  ['优（90-100分）', '优', '良', null],
])('%s with %s → %s', (text, printed, value, after) => {
  expect(withGrade(text, printed, value)).toBe(after);
});
