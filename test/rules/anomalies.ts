/**
 * Everything that careful readers hold for certainly wrong in the real forms of `test/data/forms`. Each line: what is
 * wrong, then the codes that find it and the cell (a field of the drawing, or A1), or why no check of one form can.
 */
interface Anomaly {
  readonly what: string;
  /** `ZP401 indicators.0.score`: found by this code in the row of this field or cell. */
  readonly found?: readonly string[];
  /** Why it cannot follow from the form's own cells, or why the rules call it right. */
  readonly why?: string;
}

const found = (what: string, ...by: readonly string[]): Anomaly => ({ what, found: by });
const left = (what: string, why: string): Anomaly => ({ what, why });

const OTHER_DOCUMENT = 'contradicts another document';
const MISPRINT = 'a misprint that only a reader of the language sees';
const CUT = 'text lost in publishing, not in the form';
const MEANING = 'what a free text means';

export const anomalies: Readonly<Record<string, readonly Anomaly[]>> = {
  'tongliao-01': [
    found('total cost target 15万元, budget 5.00万元', 'ZP704 indicators.9.sentence'),
    found(
      'cost parts 5 + 10 of a budget of 5; spent 0 + 0 where 0.86万元 was executed',
      'ZP701 indicators.7.sentence',
      'ZP704 indicators.9.sentence',
    ),
    found(
      'outputs in full while their costs are 0',
      'ZP705 indicators.7.sentence',
      'ZP705 indicators.8.sentence',
    ),
    found('all plans 100 % while 17.20 % was executed', 'ZP705 indicators.3.sentence'),
    left('the goal says 15元 for 15万元', MEANING),
    left('立健全…管理管理长效机制', MISPRINT),
  ],
  'tongliao-02': [
    found('1 of 10 years, 15 of 15 points', 'ZP401 indicators.9.sentence'),
    found('the grade falls from B to C', 'ZP503 total.score'),
    found('cost ceilings of 500万元, budget 400.00万元', 'ZP704 indicators.6.sentence'),
    found('plans and payments 100 % while 53 % was spent', 'ZP705 indicators.4.sentence'),
    left('the result is word for word that of another report', OTHER_DOCUMENT),
  ],
  'tongliao-04': [
    found('three annual budgets: 20.00, 10.00 and 15万元 in the text', 'ZP707 A19'),
    found('total cost 20万元 reported, 7.09万元 executed', 'ZP701 indicators.7.sentence'),
    found('the same row aims at the initial budget', 'ZP704 indicators.7.sentence'),
    found('plans 100 % while 3.51 % of the experts were reached', 'ZP705 indicators.2.sentence'),
    found('节约 copied from the row above', 'ZP412 indicators.9.sentence'),
  ],
  'tongliao-05': [],
  'tongliao-08': [
    found('travel 43.38 % over its target, 5 of 5', 'ZP406 indicators.9.sentence'),
    found('total cost target 160万元, budget 59.00万元', 'ZP704 indicators.12.sentence'),
    found(
      'cost parts agree neither with the total target nor with the budget',
      'ZP704 indicators.12.sentence',
    ),
    found('plans 100 % while 70.69 % was executed', 'ZP705 indicators.5.sentence'),
  ],
  'alxa-01': [
    found('target 1, actual 0, 15 of 15', 'ZP401 indicators.0.score'),
    found('target 100 %, actual 0, 15 of 15', 'ZP401 indicators.1.score'),
    found('positive nature with 小于等于', 'ZP406 indicators.5.direction'),
    left(
      '100 and 优 printed, 70 and 中 by rule',
      'the grade stands in prose outside the form; the recomputed total is 70',
    ),
    left('report text: 5万元 for the 10.00 of the table', OTHER_DOCUMENT),
    found('定性 with the target 及时 answered by 100 %', 'ZP410 indicators.2.target'),
  ],
  'baotou-01': [
    found('rate 100.00 % for 99.90 %', 'ZP202 funds.0.executionRate'),
    found('a part of 30 in a total of 29.97', 'ZP201 funds.0.executed'),
    left(
      'total 97 for 96.99',
      'inside the tolerance; as published one score is lost and ZP501 tells of the gap',
    ),
    left('41 % here, 41.7 % in another form', OTHER_DOCUMENT),
    left('a header cut off', CUT),
  ],
  'baotou-02': [
    left('11-12月 for a project of the whole year', 'what period is meant only other forms tell'),
  ],
  'datong-01': [],
  'datong-02': [left('a code cut off in 预算单位', CUT), left('a period without its stroke', MISPRINT)],
  'datong-03': [
    found('2020年 in a form for 2024', 'ZP603 goals.expected'),
    found('an output with a ceiling', 'ZP406 indicators.0.target'),
    found('target 12 without a unit', 'ZP405 indicators.2.actual'),
    left('保障保量', MISPRINT),
  ],
  'datong-04': [
    left('five people reported although the reason says one left', MEANING),
    left('保障保量', MISPRINT),
  ],
  'datong-06': [
    found('≡ for =', 'ZP408 indicators.2.target'),
    found('cost 48000元, executed 47980元', 'ZP701 indicators.3.actual'),
    left('a garbled target', MEANING),
  ],
  'datong-08': [
    found('cost 218000元, executed 318000元', 'ZP701 indicators.3.actual'),
    found('5 of 10 for a ceiling that is kept, with a reason', 'ZP401 indicators.3.score'),
  ],
  'datong-09': [
    found('30 of 20 points', 'ZP402 indicators.4.score'),
    found('weights of 90', 'ZP301 indicators.4.weight'),
    found('cost 125000元, executed 123500元', 'ZP701 indicators.3.actual'),
    found('5 of 10 for a ceiling that is kept, with a reason', 'ZP401 indicators.3.score'),
    found('the name of another indicator as target', 'ZP410 indicators.4.target'),
    left('in time although the project is not finished', MEANING),
    found('the analysis says the budget was carried out in full; 49.40 %', 'ZP705 analysis.0'),
    left('a title of another kind, two misprints', MISPRINT),
  ],
  'datong-10': [
    found('a failure rate of at most 98 %', 'ZP410 indicators.1.target'),
    found('an unfilled target, reached', 'ZP102 indicators.3.target'),
    found('target 12 without a unit', 'ZP405 indicators.2.actual'),
    found('≥1个 at first, 1个 afterwards', 'ZP408 indicators.0.target'),
    left('为厂大使用', MISPRINT),
  ],
  'datong-13': [
    left('2 for Z in title and name', MISPRINT),
    found('the result is the goal word for word', 'ZP412 goals.actual'),
  ],
  'datong-15': [
    found('95 % of 98 %, 10 of 10', 'ZP401 indicators.6.score'),
    found('a rate with the target 保障', 'ZP410 indicators.1.target'),
  ],
  'datong-17': [
    found('95 % of 99 %, 10 of 10', 'ZP401 indicators.6.score'),
    found('the same indicator twice', 'ZP411 indicators.2.level3'),
    left('强化强化', MISPRINT),
  ],
  'yueyang-01': [
    found('a blank total above its parts', 'ZP207 sections.1.rows.0.values.0'),
    left('blank rows of project expenditure', 'nothing printed says what should stand there'),
    left('125.19 here, 124.44 in the report', OTHER_DOCUMENT),
  ],
  'yueyang-02': [
    found('execution scored 100 of 10', 'ZP203 funds.0.score'),
    found(
      'weights of 45, 20 and 85 in all',
      'ZP302 indicators.0.level1',
      'ZP302 indicators.13.level1',
      'ZP301 total.weight',
      'ZP502 total.weight',
    ),
    found('total 100 for 175', 'ZP501 total.score'),
    left('income parts above the total', 'the amounts stand inside labels of a list beside the table'),
    found('both goals blank', 'ZP101 goals.expected', 'ZP101 goals.actual'),
    found(
      'measurable targets answered by 已完成',
      'ZP405 indicators.1.actual',
      'ZP405 indicators.11.actual',
      'ZP405 indicators.21.actual',
    ),
    left('the target of another indicator', MEANING),
    left('2237.84万元 in two free texts', MEANING),
  ],
  'yueyang-03': [
    found('20 of 10 points', 'ZP402 indicators.3.score'),
    found('20 of 15 points', 'ZP402 indicators.4.score'),
    found('98 for a sum of 113', 'ZP501 total.score'),
    found('blocks above their weights', 'ZP302 indicators.2.level1', 'ZP302 indicators.4.level1'),
  ],
};
