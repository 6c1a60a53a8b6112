/** Sheets that hold something like a form and could not be read are reported; tables of other kinds are not. */
import { checkWorkbook } from '../../src/core/checking/check-workbook';
import { ignoreOf } from '../../src/core/checking/ignores';
import type { SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import { teachWord } from '../../src/core/words/taught-words';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import { everyPlace } from '../other-places/every-place';
import { grid } from '../other-places/grid';
import { noForms } from '../other-places/no-forms';
import { standardForms } from '../support/standard-forms';
import { withText } from '../support/header-trials';

const options = { rules: RULES, profiles: PROFILES };
const check = (...sheets: readonly SheetSnapshot[]) => checkWorkbook(sheets, options);

/** What is reported of the unread sheets. */
const told = (sheet: SheetSnapshot) => {
  const { unread } = check(sheet);
  return unread.map(({ recognised, missing, findings }) => ({
    recognised: recognised.map(({ zh }) => zh),
    missing: missing.map(({ zh }) => zh),
    codes: findings.map(({ code, severity }) => `${code} ${severity}`),
  }));
};

test.each(noForms)('nothing is said of %s', (...[, sheet]) => {
  expect(told(sheet)).toEqual([]);
});

const ORDINARY: readonly (readonly [string, SheetSnapshot])[] = [
  ['an empty sheet', grid('')],
  ['a list of addresses', grid('姓名 | 电话\n甲 | 010')],
  [
    'final accounts by function',
    grid(`
支出决算表 | « | «
科目名称 | 年初预算数 | 决算数
教育支出 | 120 | 118
卫生健康支出 | 60 | 60
合计 | 180 | 178
`),
  ],
  [
    'a report in words about self-evaluation',
    grid(`
2023年度项目支出绩效自评工作报告
一、总体情况：共有12个项目开展自评，涉及资金1200万元。
二、存在问题：个别项目产出指标设置不细，效益指标不够量化。
`),
  ],
  [
    'a list of what was found in self-evaluations, without numbers',
    grid(`
绩效自评问题整改表 | « | « | «
项目名称 | 存在问题 | 整改措施 | 完成情况
示例道路 | 指标不细 | 细化指标 | 已完成
`),
  ],
  [
    'criteria with points of somebody who does not say who he is, without values',
    grid(`
项目打分表 | « | « | «
一级指标 | 二级指标 | 分值 | 得分
产出指标 | 数量指标 | 50 | 48
效益指标 | 社会效益指标 | 50 | 45
总分 | « | 100 | 93
`),
  ],
  [
    'rows of two blocks with figures, without a header and a total',
    grid(`
产出 | 甲厂 | 20 | 18
效益 | 乙厂 | 30 | 30
`),
  ],
  [
    'how content people are, question by question',
    grid(`
环境满意度 | 很满意 | 12 | 6
服务满意度 | 很满意 | 11 | 7
合计 | | 23 | 13
`),
  ],
  [
    'how the points of a form are given, under a title of its own',
    grid(`
项目支出绩效自评评分标准 | « | «
一级指标 | 分值 | 说明
产出指标 | 50 | 按完成率计
效益指标 | 30 | 按程度计
满意度指标 | 10 | 按调查计
`),
  ],
];

test.each(ORDINARY)('nothing is said of %s', (...[, sheet]) => {
  expect(told(sheet)).toEqual([]);
});

const FORM = `
项目支出绩效自评表 | « | « | « | « | « | «
项目名称 | 示例河道清淤 | « | « | 主管部门 | 示例市水务局 | «
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 清淤长度 | ≥12公里 | 12.5公里 | 50 | 50
效益指标 | 社会效益指标 | 受益人口 | ≥3万人 | 3.2万人 | 30 | 30
满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥90% | 95% | 20 | 20
总分 | « | « | « | « | 100 | 100
`;
const withLines = (edit: (lines: string[]) => string[]) => grid(edit(FORM.trim().split('\n')).join('\n'));

test('a form of which the header row is deleted: its parts, and that the header is missing', () => {
  expect(told(withLines((lines) => lines.filter((_, at) => at !== 2)))).toEqual([
    {
      recognised: ['标题', '项目名称', '主管部门', '指标行', '总分一行'],
      missing: ['项目资金表', '指标表的表头'],
      codes: ['ZP105 warning'],
    },
  ]);
});

test('the last page alone, without a head', () => {
  expect(told(withLines((lines) => lines.slice(3)))).toEqual([
    {
      recognised: ['指标行', '总分一行'],
      missing: ['项目名称', '项目资金表', '指标表的表头'],
      codes: ['ZP105 warning'],
    },
  ]);
});

test('the last page alone, with the head', () => {
  expect(told(withLines((lines) => [...lines.slice(0, 2), ...lines.slice(4)]))).toHaveLength(1);
});

test('target and actual in one column', () => {
  const sheet = grid(`
项目支出绩效自评表 | « | « | « | «
项目名称 | 示例河道清淤 | « | « | «
一级指标 | 三级指标 | 目标值/完成值 | 分值 | 得分
产出指标 | 清淤长度 | ≥12公里/12.5公里 | 50 | 50
^ | 清淤船只 | 3艘/3艘 | 20 | 20
效益指标 | 受益人口 | ≥3万人/3.2万人 | 30 | 30
总分 | « | « | 100 | 100
`);
  expect(told(sheet)[0]?.missing).toContain('实际完成值');
});

test('what is read is not told as unread, nor is a sheet on which a form stands', () => {
  expect(told(grid(FORM))).toEqual([]);
});

/** Whether anything is said of what stands on the sheet, or all of it was read. */
const isNoticed = (sheet: SheetSnapshot): boolean => {
  const { forms, unread } = check(sheet);
  return unread.length > 0 || forms.some((form) => form.findings.length > 0 || form.reading.complete);
};

/** One of so many pairs of headers. */
const PAIR_STRIDE = 3;

test('two unknown headers in any form: read whole, doubted or told', () => {
  const silent = standardForms().flatMap(({ family, sheet, headers }) => {
    const columns = headers.filter(({ table }) => table === 'indicators');
    return columns.flatMap((one, at) =>
      columns.slice(at + 1).flatMap((other, index) => {
        if ((at + index) % PAIR_STRIDE !== 0) return [];
        const changed = withText(withText(sheet, one.position, '甲乙栏'), other.position, '备查丙项');
        return isNoticed(changed) ? [] : [`${family}: ${one.column}, ${other.column}`];
      }),
    );
  });
  expect(silent).toEqual([]);
});

/** The line with most headers of indicators. */
function withoutHeader(sheet: SheetSnapshot): SheetSnapshot | null {
  const header = sheet.rows.find(
    ({ cells }) => cells.filter(({ text }) => /指标值|完成值|^得分$|^分值$/.test(text)).length > 2,
  );
  return header ? { ...sheet, rows: sheet.rows.filter((row) => row !== header) } : null;
}

test('forms of other places without their header row: read whole, doubted or told', () => {
  const damaged = everyPlace.flatMap(({ name, sheet }) => {
    const without = withoutHeader(sheet);
    return without ? [{ name, sheet: without }] : [];
  });
  expect(damaged.length).toBeGreaterThan(230);
  // Without title and header nothing is left that speaks of a form.
  expect(damaged.filter(({ sheet }) => !isNoticed(sheet)).map(({ name }) => name)).toEqual([
    'no title: the name first, the sheet called 自评表',
  ]);
});

test('the finding is counted, and no longer once it is ignored', () => {
  const sheet = withLines((lines) => lines.slice(3));
  const [finding] = check(sheet).unread[0]!.findings;
  expect(finding).toMatchObject({ code: 'ZP105', sheet: 'Sheet1', cell: 'A1' });
  expect(check(sheet).counts).toEqual({ error: 0, warning: 1, info: 0 });
  const ignored = checkWorkbook([sheet], { ...options, ignores: [ignoreOf(finding!, '旧表，不用')] });
  expect([ignored.counts.warning, ignored.ignoreFindings, ignored.unread[0]?.findings]).toEqual([0, [], []]);
});

test('its headers taught, the form is read', () => {
  const sheet = grid(`
项目支出绩效自评表 | « | « | « | «
项目名称 | 示例河道清淤 | « | « | «
要点 | 承诺 | 兑现 | 可拿 | 拿到
产出指标：清淤长度 | 12公里 | 12.5公里 | 50 | 50
效益指标：受益人口 | 3万人 | 3.2万人 | 30 | 30
满意度指标：居民满意度 | ≥90% | 95% | 20 | 20
总分 | « | « | 100 | 100
`);
  const meanings = { 要点: 'level3', 承诺: 'target', 兑现: 'actual', 可拿: 'weight', 拿到: 'score' } as const;
  const taught = Object.entries(meanings).flatMap(
    ([text, concept]) => teachWord(text, { table: 'indicators', concept }) ?? [],
  );
  const before = check(sheet);
  expect([before.forms.length, before.unread.length]).toEqual([0, 1]);
  const after = checkWorkbook([sheet], { ...options, taught });
  expect([after.forms.length, after.unread]).toEqual([1, []]);
});
