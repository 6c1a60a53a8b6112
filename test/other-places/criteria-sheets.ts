/** Sheets of criteria with points only, filled in by the unit itself: sums and bounds are checked, nothing else. */
import type { Place } from './expected-form';
import { expected } from './expected-text';
import { grid } from './grid';

export const criteriaSheets: readonly Place[] = [
  {
    name: 'criteria with points under the title of a self-evaluation form',
    sheet: grid(`
2023年度示例局部门整体支出绩效自评表 | « | « | « | «
部门名称：示例局 | « | « | « | «
一级指标 | 二级指标 | 评分标准 | 分值 | 得分
投入 | 预算编制 | 编制完整、科学，得满分。 | 20 | 20
^ | 目标设定 | 目标明确得10分，不明确酌情扣分。 | 20 | 18
过程 | 预算执行 | 执行率达到95%以上得满分。 | 30 | 29
产出 | 职责履行 | 重点工作完成得满分。 | 30 | 30
合计 | « | « | 100 | 97
`),
    forms: [
      expected(`
        within A1:E8
        kind assessment
        project -
        department 示例局
        year 2023
        total E8 D8 = 97
        warns -
      `),
    ],
  },
  {
    name: 'criteria with points: a score above its points, a wrong sum of scores, a wrong sum of points',
    sheet: grid(`
2023年度示例单位项目支出绩效自评表 | « | « | «
项目名称 | 示例保洁 | 单位名称 | 示例单位
指标 | 评分标准 | 分值 | 自评得分
项目立项 | 立项规范得满分 | 20 | 20
资金管理 | 管理规范得满分 | 30 | 35
产出数量 | 完成任务得满分 | 30 | 30
产出效果 | 效果良好得满分 | 15 | 10
合计 | | 100 | 100
`),
    forms: [
      expected(`
        within A1:D8
        kind assessment
        project 示例保洁
        year 2023
        total D8 C8 = 95
        errors C8 D5 D8
      `),
    ],
  },
  {
    name: 'criteria with a line of its sum above each block, scores in words',
    sheet: grid(`
示例局2023年度项目支出绩效自评表 | « | « | «
项目名称：示例广场维护 | « | « | «
评价指标 | 评分标准 | 分值 | 得分
一、项目决策 | | 20 | 20
立项依据 | 有依据得满分 | 10 | 满分
目标设定 | 明确得满分 | 10 | 10
二、项目管理 | | 30 | 28
管理制度 | 制度健全得满分 | 30 | 扣2分
三、项目绩效 | | 50 | 50
完成数量 | 完成得满分 | 50 | 50
合计 | | 100 | 98
`),
    forms: [
      expected(`
        within A1:D11
        kind assessment
        project 示例广场维护
        year 2023
        total D11 C11 = 98
        warns -
      `),
    ],
  },
  {
    name: 'criteria with points in a plain sheet that names the project, no total row',
    sheet: grid(`
示例项目绩效自评表（2022年） | « | « | «
项目名称：示例广场维护 | « | « | «
评价指标 | 评分标准 | 分值 | 得分
立项依据 | 有依据得满分 | 25 | 25
管理制度 | 制度健全得满分 | 25 | 24
完成数量 | 完成得满分 | 25 | 25
群众评价 | 评价良好得满分 | 25 | 26
`),
    forms: [
      expected(`
        within A1:D7
        kind assessment
        project 示例广场维护
        year 2022
        errors D7
      `),
    ],
  },
];

/** Criteria that nobody filled in, or that others filled in. */
export const criteriaOfOthers = [
  [
    'criteria of a self-evaluation without scores',
    grid(`
2023年度项目支出绩效自评表 | « | « | «
指标 | 评分标准 | 分值 | 得分
立项依据 | 有依据得满分 | 25 |
管理制度 | 制度健全得满分 | 25 |
完成数量 | 完成得满分 | 50 |
合计 | | 100 |
`),
  ],
  [
    'criteria that experts filled in',
    grid(`
2023年度项目支出绩效评价表 | « | « | «
项目名称 | 示例广场维护 | 评价机构 | 示例事务所
指标 | 评分标准 | 分值 | 得分
立项依据 | 有依据得满分 | 25 | 25
管理制度 | 制度健全得满分 | 25 | 24
完成数量 | 完成得满分 | 50 | 50
合计 | | 100 | 99
`),
  ],
] as const;
