import { tickedGrade } from '../../src/core/reading/ticked-grade';

const TICKED: readonly (readonly [text: string, grade: string | null])[] = [
  ['□优 ☑良 □中 □差', '良'],
  ['□优√良□中□差', '良'],
  ['□优（90分以上） √良（80-90分） □中 □差', '良'],
  ['优□ 良☑ 中□ 差□', '良'],
  ['自评等级：优□√ 良□ 中□ 差□', '优'],
  ['自评等级：优□ 良□√ 中□ 差□', '良'],
  ['优（90分以上）√ 良（80-90分）□', '优'],
  ['优（ ） 良（√） 中（ ） 差（ ）', '良'],
  ['（ ）优 （√）良 （ ）中 （ ）差', '良'],
  ['优 √良 中 差', '良'],
  ['优√ 良 中 差', '优'],
  ['优秀□ 良好□ 合格■ 不合格□', '合格'],
  ['□合格 ☑不合格', '不合格'],
  ['√较差', '较差'],
  ['□优 □良 □中 □差', null],
  ['优', null],
  ['√已公开', null],
];

test.each(TICKED)('%s: ticked %s', (text, grade) => {
  expect(tickedGrade(text)).toBe(grade);
});
