/** What the layout screen lists: forms with missing parts, sheets like a form, and the sheets with neither. */
import { checkWorkbook } from '../../src/core/checking/check-workbook';
import type { SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import { layoutReport } from '../../src/pane/session/layout-report';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import { grid } from '../other-places/grid';

const UNREAD = grid(
  `

项目支出绩效自评表 | « | « | « | « | « | «
项目名称 | 示例河道清淤 | « | « | 主管部门 | 示例市水务局 | «
效益指标 | 社会效益指标 | 受益人口 | ≥3万人 | 3.2万人 | 60 | 60
满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥90% | 95% | 40 | 40
总分 | « | « | « | « | 100 | 100
`,
  { name: '没读出' },
);
const FORM = grid(
  `
项目支出绩效自评表 | « | « | « | « | « | «
项目名称 | 示例堤防加固 | « | « | 主管部门 | 示例市水务局 | «
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 加固长度 | ≥12公里 | 12.5公里 | 60 | 60
满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥90% | 95% | 40 | 40
总分 | « | « | « | « | 100 | 100
`,
  { name: '缺资金' },
);
const OTHER = grid('姓名 | 电话\n甲 | 010', { name: '通讯录' });
const EMPTY: SheetSnapshot = { ...OTHER, name: '空', rows: [] };

const reportOf = (sheets: readonly SheetSnapshot[]) => {
  const { gaps, otherSheets } = layoutReport(
    sheets,
    checkWorkbook(sheets, { rules: RULES, profiles: PROFILES }),
  );
  return {
    otherSheets,
    gaps: gaps.map(({ sheet, cell, project, found, missing }) => ({
      sheet,
      cell,
      project,
      found: found.map(({ zh }) => zh),
      missing: missing.map(({ zh }) => zh),
    })),
  };
};

test('each sheet is listed once, with what was found and what is missing', () => {
  expect(reportOf([UNREAD, FORM, OTHER, EMPTY])).toEqual({
    gaps: [
      {
        sheet: '缺资金',
        cell: 'A1',
        project: '示例堤防加固',
        found: expect.arrayContaining(['年度指标值', '实际完成值', '分值', '得分']) as unknown,
        missing: ['项目资金表'],
      },
      {
        sheet: '没读出',
        cell: 'A2',
        project: null,
        found: ['标题', '项目名称', '主管部门', '指标行', '总分一行'],
        missing: ['项目资金表', '指标表的表头'],
      },
    ],
    otherSheets: ['通讯录'],
  });
});

test('before a check nothing is missing', () => {
  expect(layoutReport([OTHER], null)).toEqual({ gaps: [], otherSheets: ['通讯录'] });
});
