/** A form printed over several sheets: its pages are found wherever they stand, and nothing of it is judged as a whole. */
import { checkSheet, checkWorkbook, combineForms } from '../../src/core/checking/check-workbook';
import type { CheckedWorkbook } from '../../src/core/checking/checked-form';
import type { SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import { projectLines } from '../../src/core/writing/project-summary';
import { planWrites } from '../../src/core/writing/plan-writes';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import { grid } from '../other-places/grid';

const options = { rules: RULES, profiles: PROFILES };

const headOf = (project: string) => `项目支出绩效自评表 | « | « | « | « | « | «
项目名称 | ${project} | « | « | 主管部门 | 示例市水务局 | «`;
const FUNDS = `资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
年度资金总额 | 30 | 30 | 29.7 | 10 | 90% | 9.9`;
const HEADER = '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分';
const OUTPUTS = `产出指标 | 数量指标 | 清淤长度 | ≥12公里 | 6公里 | 30 | 30
^ | 质量指标 | 验收合格率 | ≥95% | 96% | 20 | 20`;
const BENEFITS = `效益指标 | 社会效益指标 | 受益人口 | ≥3万人 | 3.2万人 | 30 | 30
满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥90% | 95% | 10 | 10`;
const TOTAL = '总分 | « | « | « | « | 100 | 99';

const sheet = (name: string, ...parts: readonly string[]): SheetSnapshot => grid(parts.join('\n'), { name });
const firstPage = (name = '首页', project = '河道清淤') =>
  sheet(name, headOf(project), FUNDS, HEADER, OUTPUTS);

const OTHER = sheet('通讯录', '姓名 | 电话\n甲 | 010');
const OWN = sheet('另一项目', headOf('堤防加固'), FUNDS, HEADER, OUTPUTS, BENEFITS, TOTAL);

/** What a page is told to be: `sheet: message`. */
const pagesTold = ({ forms, unread }: CheckedWorkbook) =>
  [
    ...forms.flatMap(({ findings }) => findings.filter(({ message }) => message.zh.includes('下一页'))),
    ...unread.flatMap(({ findings }) => findings),
  ].map(
    ({ sheet: name, message }) => `${name}: ${/“([^”]+)”.*?(?=，|（)/.exec(message.zh)?.[0] ?? message.zh}`,
  );

const codesOf = ({ forms }: CheckedWorkbook, name: string) =>
  forms.filter(({ form }) => form.sheet === name).flatMap(({ findings }) => findings.map(({ code }) => code));

const FURTHER_PAGES: readonly (readonly [string, SheetSnapshot])[] = [
  ['with the head, without the table’s header', sheet('次页', headOf('河道清淤'), BENEFITS, TOTAL)],
  ['with head and header', sheet('次页', headOf('河道清淤'), HEADER, BENEFITS, TOTAL)],
  ['with the header alone', sheet('次页', HEADER, BENEFITS, TOTAL)],
  ['with neither', sheet('次页', BENEFITS, TOTAL)],
];

describe.each(FURTHER_PAGES)('a further page %s', (...[, page]) => {
  const ARRANGEMENTS: readonly (readonly [string, readonly SheetSnapshot[]])[] = [
    ['right behind the first', [firstPage(), page]],
    ['apart from it', [firstPage(), OTHER, OWN, page]],
    ['before it', [page, OTHER, firstPage()]],
  ];

  test.each(ARRANGEMENTS)('%s: both pages say so', (...[, sheets]) => {
    expect(pagesTold(checkWorkbook(sheets, options))).toEqual(
      expect.arrayContaining(['首页: “次页”像是这张表的下一页', '次页: “首页”那张表的下一页']),
    );
  });

  test('neither weights nor totals are judged, nothing of the form is certain', () => {
    const checked = checkWorkbook([firstPage(), page], options);
    for (const name of ['首页', '次页'])
      for (const code of ['ZP301', 'ZP302', 'ZP501', 'ZP502', 'ZP503'])
        expect(codesOf(checked, name)).not.toContain(code);
    // A score of each table of the first page is wrong, and told.
    expect(codesOf(checked, '首页')).toEqual(expect.arrayContaining(['ZP202', 'ZP401']));
    expect(checked.forms.map(({ reading, corrected }) => [reading.complete, corrected.total])).toEqual(
      checked.forms.map(() => [false, null]),
    );
    const plan = planWrites(checked, { mode: 'recalculate', review: false, marks: false, language: 'zh' });
    expect(plan.edits).toEqual([]);
  });

  test('a part that stands on the other page is not missing', () => {
    const checked = checkWorkbook([firstPage(), page], options);
    const texts = checked.forms.flatMap(({ findings }) => findings.map(({ message }) => message.zh)).join();
    expect(texts).not.toMatch(/没有找到(?:总分行|资金表|绩效指标表|项目名称)/);
  });
});

test('a page of which only the funds are on the first sheet', () => {
  const funds = sheet('首页', headOf('河道清淤'), FUNDS);
  const rest = sheet('次页', HEADER, OUTPUTS, BENEFITS, TOTAL);
  const told = pagesTold(checkWorkbook([funds, rest], options));
  expect(told).toContain('首页: “次页”像是这张表的下一页');
});

test('pages of two projects whose sheets are mixed: the name says which belong together', () => {
  const checked = checkWorkbook(
    [
      firstPage('甲一', '河道清淤'),
      firstPage('乙一', '堤防加固'),
      sheet('乙二', headOf('堤防加固'), BENEFITS, TOTAL),
      sheet('甲二', headOf('河道清淤'), BENEFITS, TOTAL),
    ],
    options,
  );
  expect(pagesTold(checked)).toEqual([
    '甲一: “甲二”像是这张表的下一页',
    '乙一: “乙二”像是这张表的下一页',
    '乙二: “乙一”那张表的下一页',
    '甲二: “甲一”那张表的下一页',
  ]);
});

test('three pages: the first names both others', () => {
  const [benefit = '', satisfaction = ''] = BENEFITS.split('\n');
  const checked = checkWorkbook(
    [firstPage(), sheet('二', benefit), sheet('三', satisfaction, TOTAL)],
    options,
  );
  expect(pagesTold(checked)).toEqual([
    '首页: “二、三”像是这张表的下一页',
    '二: “首页”那张表的下一页',
    '三: “首页”那张表的下一页',
  ]);
});

test('three pages with the head and the header on each: the first names both others', () => {
  const [benefit = '', satisfaction = ''] = BENEFITS.split('\n');
  const head = headOf('河道清淤');
  const checked = checkWorkbook(
    [firstPage(), sheet('三', head, HEADER, satisfaction, TOTAL), sheet('二', head, HEADER, benefit)],
    options,
  );
  expect(checked.forms.map(({ form }) => form.page)).toEqual([
    { place: 'first', sheets: ['三', '二'] },
    { place: 'further', sheets: ['首页'] },
    { place: 'further', sheets: ['首页'] },
  ]);
});

test('pages in reverse order: all of them go with the one that has the funds', () => {
  const [benefit = '', satisfaction = ''] = BENEFITS.split('\n');
  const checked = checkWorkbook(
    [sheet('三', HEADER, satisfaction), sheet('二', headOf('河道清淤'), HEADER, benefit), firstPage()],
    options,
  );
  expect(checked.forms.map(({ form }) => form.page)).toEqual([
    { place: 'further', sheets: ['首页'] },
    { place: 'further', sheets: ['首页'] },
    { place: 'first', sheets: ['三', '二'] },
  ]);
});

test('a page that names the project may go on inside a block', () => {
  const rest = '产出指标 | 时效指标 | 完工时间 | 12月底前 | 11月 | 40 | 40';
  const checked = checkWorkbook([firstPage(), sheet('次页', headOf('河道清淤'), rest, TOTAL)], options);
  expect(checked.forms[0]?.form.page?.sheets).toEqual(['次页']);
});

test('of pages without a name each goes with the form whose weights it completes', () => {
  const [quantity = ''] = OUTPUTS.split('\n');
  const other = sheet('乙一', headOf('堤防加固'), FUNDS, HEADER, quantity);
  const sixty = `${BENEFITS}\n成本指标 | 经济成本指标 | 单位成本 | ≤5万元 | 5万元 | 20 | 20`;
  const checked = checkWorkbook(
    [firstPage('甲一'), other, sheet('甲二', BENEFITS, TOTAL), sheet('乙二', sixty, TOTAL)],
    options,
  );
  expect(checked.forms.map(({ form }) => form.page?.sheets)).toEqual([['甲二'], ['乙二']]);
});

test('of pages without a name that complete neither, each goes with the form before it', () => {
  const [benefit = ''] = BENEFITS.split('\n');
  const checked = checkWorkbook(
    [
      firstPage('甲一'),
      OTHER,
      sheet('页', benefit, '总分 | « | « | « | « | 100 | 90'),
      firstPage('乙一', '堤防加固'),
    ],
    options,
  );
  expect(checked.forms.map(({ form }) => form.page?.sheets)).toEqual([['页'], undefined]);
});

const UNWEIGHED = '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值';
const UNWEIGHED_OUTPUT = '产出指标 | 数量指标 | 清淤长度 | ≥12公里 | 12公里';

const NO_PAGES: readonly (readonly [string, readonly SheetSnapshot[]])[] = [
  ['whole forms', [OWN, sheet('乙', headOf('河道清淤'), FUNDS, HEADER, OUTPUTS, BENEFITS, TOTAL)]],
  [
    'an unfinished form and a page of another project',
    [firstPage(), sheet('别的', headOf('堤防加固'), HEADER, BENEFITS, TOTAL)],
  ],
  ['an unfinished form beside a whole one', [firstPage(), OWN]],
  [
    'tables of indicators of which none says whose it is',
    [sheet('甲', HEADER, OUTPUTS), sheet('乙', HEADER, BENEFITS)],
  ],
  [
    'a form that is closed by its total, whatever its weights come to',
    [
      sheet('甲', headOf('河道清淤'), FUNDS, HEADER, OUTPUTS, '总分 | « | « | « | « | 60 | 59.9'),
      sheet('乙', headOf('河道清淤'), HEADER, BENEFITS),
    ],
  ],
  [
    'two forms of a project with funds of their own',
    [firstPage(), sheet('乙', headOf('河道清淤'), FUNDS, HEADER, BENEFITS.split('\n')[0] ?? '')],
  ],
  [
    'weights of more than the whole',
    [firstPage(), sheet('乙', headOf('河道清淤'), HEADER, OUTPUTS, BENEFITS)],
  ],
  [
    'a form without weights and rows with points',
    [sheet('甲', headOf('河道清淤'), FUNDS, UNWEIGHED, UNWEIGHED_OUTPUT), sheet('乙', BENEFITS, TOTAL)],
  ],
  [
    'a form with a title of its own, without name and weights',
    [
      sheet('甲', headOf('河道清淤'), FUNDS, UNWEIGHED, UNWEIGHED_OUTPUT),
      sheet(
        '乙',
        '项目支出绩效自评表 | « | « | « | «',
        UNWEIGHED,
        '效益指标 | 社会效益指标 | 受益人口 | ≥3万人 | 3.2万人',
      ),
    ],
  ],
  [
    'the same project in two years, without funds, weights and totals',
    [2022, 2023].map((year) =>
      sheet(
        String(year),
        `项目支出绩效自评表（${year}年度） | « | « | « | «`,
        '项目名称 | 河道清淤 | « | « | «',
        '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值',
        '产出指标 | 数量指标 | 清淤长度 | ≥12公里 | 12公里',
        '效益指标 | 社会效益指标 | 受益人口 | ≥3万人 | 3.2万人',
      ),
    ),
  ],
];

test.each(NO_PAGES)('no pages: %s', (...[, sheets]) => {
  const checked = checkWorkbook(sheets, options);
  expect(checked.forms.filter(({ form }) => form.page)).toEqual([]);
});

test('an unfinished form alone is told that its weights do not add up', () => {
  expect(codesOf(checkWorkbook([firstPage()], options), '首页')).toContain('ZP301');
});

test('once the further page is gone, the form is judged as a whole again', () => {
  const first = firstPage();
  const page = sheet('次页', BENEFITS, TOTAL);
  const paged = checkWorkbook([first, page], options);
  expect(paged.forms[0]?.form.page).toEqual({ place: 'first', sheets: ['次页'] });
  const emptied = { ...page, rows: [] };
  const alone = combineForms([first, emptied], paged.forms, options);
  expect(alone.forms).toEqual(checkSheet(first, options));
});

test('the pages of a form are one project', () => {
  const page = sheet('次页', headOf('河道清淤'), HEADER, BENEFITS, TOTAL);
  const two = checkWorkbook([firstPage(), page], options);
  expect(two.forms).toHaveLength(2);
  expect(two.portfolio).toBeNull();
  expect(projectLines('a.xlsx', two).map(({ sheet: name, isWhole }) => [name, isWhole])).toEqual([
    ['首页', false],
  ]);
  const { portfolio } = checkWorkbook([firstPage(), OWN, page], options);
  expect([portfolio?.projects, portfolio?.leftOut, portfolio?.findings.map(({ code }) => code)]).toEqual([
    1,
    1,
    expect.not.arrayContaining(['ZP702']),
  ]);
});
