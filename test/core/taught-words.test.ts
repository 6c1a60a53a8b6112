/** Teaching a layout: a template with words of its own is read once its headers have been pointed out. */
import { checkSheet } from '../../src/core/checking/check-workbook';
import {
  readTaughtWords,
  teachWord,
  TEACHABLE_FUND_COLUMNS,
  TEACHABLE_INDICATOR_COLUMNS,
  type TaughtWord,
} from '../../src/core/words/taught-words';
import { FUND_WORDS } from '../../src/core/words/fund-words';
import { INDICATOR_WORDS } from '../../src/core/words/indicator-words';
import { PROFILES } from '../../src/profiles';
import { RULES } from '../../src/rules';
import { grid } from '../other-places/grid';

const options = { rules: RULES, profiles: PROFILES };
const sheet = grid(`
示例项目绩效自评表 | « | « | « | «
项目名称 | 示例项目 | « | « | «
考评要点 | 承诺 | 兑现 | 可拿 | 拿到
培训人数 | 100人 | 80人 | 60 | 60
群众满意度 | ≥90% | 95% | 40 | 40
合计 | « | « | 100 | 100
`);
const meanings = {
  考评要点: 'level3',
  承诺: 'target',
  兑现: 'actual',
  可拿: 'weight',
  拿到: 'score',
} as const;
const taught = Object.entries(meanings).map(([text, concept]) =>
  teachWord(text, { table: 'indicators', concept })!,
);

test('an unknown template yields no form, and is not guessed at', () => {
  const [form] = checkSheet(sheet, options);
  expect(form?.form.indicators?.columns.get('target') ?? null).toBeNull();
});

test('with its headers taught it is read and scored', () => {
  const forms = checkSheet(sheet, { ...options, taught });
  expect(forms).toHaveLength(1);
  expect(
    forms[0]!.scores.indicators.map(({ score }) => [score.printed, score.expected, score.verdict]),
  ).toEqual([
    [60, 48, 'over-scored'],
    [40, 40, 'ok'],
  ]);
});

test('what a workbook keeps is read with care', () => {
  expect(readTaughtWords(JSON.parse(JSON.stringify(taught)))).toEqual(taught);
  for (const stored of [
    null,
    'x',
    {},
    [1],
    [{ key: '', table: 'funds', concept: 'rate' }],
    [{ key: 'a', table: 'funds', concept: 'target' }],
  ]) {
    expect(readTaughtWords(stored)).toEqual([]);
  }
});

test('a taught word outranks the built-in one', () => {
  const word = teachWord('执行率', { table: 'funds', concept: 'reason' })!;
  const form = grid(`
示例项目绩效自评表 | « | « | «
项目名称 | 示例项目 | « | «
 | 全年预算数 | 全年执行数 | 执行率
年度资金总额 | 10 | 5 | 进度慢
一级指标 | 三级指标 | 年度指标值 | 实际完成值
产出指标 | 数量 | 1个 | 1个
`);
  const [plain] = checkSheet(form, options);
  const [own] = checkSheet(form, { ...options, taught: [word] });
  expect(plain!.form.funds!.columns.has('rate')).toBe(true);
  expect([own!.form.funds!.columns.has('rate'), own!.form.funds!.rows[0]!.reason!.text]).toEqual([
    false,
    '进度慢',
  ]);
});

test('every column that the vocabulary knows can be taught', () => {
  expect([...TEACHABLE_FUND_COLUMNS].sort()).toEqual(Object.keys(FUND_WORDS).sort());
  expect([...TEACHABLE_INDICATOR_COLUMNS].sort()).toEqual(Object.keys(INDICATOR_WORDS).sort());
});

/** A header of its own for each column, with what stands under it. */
const INDICATORS = {
  number: ['序号', '1'],
  level1: ['一级指标', '产出指标'],
  level2: ['二级指标', '数量指标'],
  level3: ['三级指标', '清淤长度'],
  explanation: ['指标解释', '清淤的河道长度'],
  nature: ['指标性质', '定量'],
  operator: ['指标方向', '≥'],
  initialTarget: ['年初指标值', '12'],
  target: ['年度指标值', '12'],
  actual: ['实际完成值', '12'],
  unit: ['计量单位', '公里'],
  qualitativeNote: ['定性指标说明', '无'],
  completion: ['完成率', '100%'],
  method: ['评分标准', '按比例得分'],
  weight: ['分值', '90'],
  score: ['得分', '90'],
  deduction: ['扣分', '0'],
  review: ['复核得分', '90'],
  reason: ['偏差原因', '无偏差'],
  source: ['数据来源', '验收单'],
} as const;
const FUNDS = {
  initialBudgetDeclared: ['目标申报数', '31'],
  initialBudget: ['年初预算数', '30'],
  annualBudget: ['全年预算数', '30'],
  arrived: ['到位资金', '30'],
  executed: ['全年执行数', '27'],
  carryOver: ['结转结余', '3'],
  weight: ['分值', '10'],
  rate: ['执行率', '90%'],
  score: ['得分', '9'],
  deduction: ['扣分', '1'],
  review: ['复核得分', '9'],
  reason: ['偏差原因', '进度慢'],
} as const;

const OWN_WORD = '本处自定';

/** A form in which one column of one of its tables has a header of its own. */
function formWith(table: 'funds' | 'indicators', concept: string) {
  const linesOf = (
    name: string,
    columns: Readonly<Record<string, readonly [string, string]>>,
    first: string[],
  ) => {
    const headers = Object.entries(columns).map(([column, [word]]) =>
      name === table && column === concept ? OWN_WORD : word,
    );
    return [0, 1].map((line) =>
      [
        ...(first[line] === undefined ? [] : [first[line]]),
        ...(line === 0 ? headers : Object.values(columns).map(([, text]) => text)),
      ].join(' | '),
    );
  };
  return grid(
    [
      '项目支出绩效自评表',
      '项目名称 | 示例河道清淤',
      ...linesOf('funds', FUNDS, ['资金（万元）', '年度资金总额']),
      ...linesOf('indicators', INDICATORS, []),
    ].join('\n'),
  );
}

const COLUMNS = [
  ...TEACHABLE_FUND_COLUMNS.map((concept) => ['funds', concept] as const),
  ...TEACHABLE_INDICATOR_COLUMNS.map((concept) => ['indicators', concept] as const),
];

test.each(COLUMNS)('a header of %s taught to be %s is read as with the usual word', (table, concept) => {
  const readAs = (sheetOf: ReturnType<typeof formWith>, words: readonly TaughtWord[]) => {
    const [checked] = checkSheet(sheetOf, { ...options, taught: words });
    const { funds, indicators, account } = checked!.form;
    return {
      funds: funds && { rows: funds.rows, columns: [...funds.columns].sort() },
      indicators: indicators && { rows: indicators.rows, columns: [...indicators.columns].sort() },
      unknown: account.unknownHeaders.map(({ text }) => text),
    };
  };
  const word = teachWord(OWN_WORD, { table, concept } as Pick<TaughtWord, 'table' | 'concept'>)!;
  expect(readAs(formWith(table, concept), [word])).toEqual(readAs(formWith(table, ''), []));
});
