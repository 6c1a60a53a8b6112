/** Rows that hold two indicators, a line or a clause each, in every cell. */
import type { Place } from './expected-form';
import { expected } from './expected-text';
import { grid } from './grid';

const head = `
2023年度示例局项目绩效自评表 | « | « | « | « | « | «
项目名称 | 示例乡村道路 | « | 主管部门 | 示例局 | « | «
一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因`;

export const stackedCells: readonly Place[] = [
  {
    name: 'two indicators a row with their own points: each is scored, the row is their sum',
    sheet: grid(`${head}
产出指标 | 新建道路⏎改造桥梁 | ≥10公里⏎≥2座 | 10公里⏎1座 | 20⏎20 | 20⏎10 | 桥梁推迟
产出指标 | 新增路灯⏎新增标牌 | 1000⏎500 | 1000⏎250 | 10⏎10 | 10⏎10 |
效益指标 | 路面完好率⏎标线完好率 | ≥90%⏎≥80% | 90%⏎80% | 20⏎10 | 20⏎10 |
满意度指标 | 村民满意度 | ≥90% | 95% | 10 | 10 |
合计 | « | « | « | 100 | 90 |
`),
    forms: [
      expected(`
        within A1:G8
        project 示例乡村道路
        year 2023
        columns level3 B, target C, actual D, weight E, score F, reason G
        rows 4 ok 30, 5 over-scored 15, 6 ok 30, 7 ok 10
        total F8 E8 = 90 / 85
        errors F5
      `),
    ],
  },
  {
    name: 'two figures a cell parted by a semicolon, one weight for both',
    sheet: grid(`${head}
产出指标 | 开展培训 | ≥10次；≥200人 | 10次；200人 | 30 | 30 |
产出指标 | 发放资料 | ≥1000册；≥500张 | 1000册；250张 | 20 | 18 | 印刷推迟
效益指标 | 覆盖面 | ≥90%；≥80% | 45%；40% | 40 | 40 |
满意度指标 | 村民满意度 | ≥90% | 95% | 10 | 10 |
合计 | « | « | « | 100 | 98 |
`),
    forms: [
      expected(`
        within A1:G8
        project 示例乡村道路
        year 2023
        columns level3 B, target C, actual D, weight E, score F, reason G
        rows 4 ok 30, 5 judgement, 6 over-scored 20, 7 ok 10
        total F8 E8 = 98 / 78
        errors F6
      `),
    ],
  },
  {
    name: 'the cells hold different numbers of figures: the row is not judged, and that is told',
    sheet: grid(`${head}
产出指标 | 新建道路⏎改造桥梁 | ≥10公里⏎≥2座 | 5公里 | 40 | 40 |
产出指标 | 新增路灯⏎新增标牌 | 1000⏎500 | 900 | 20 | 20 |
效益指标 | 路面完好率 | ≥90% | 95%⏎60% | 30 | 30 |
满意度指标 | 村民满意度 | ≥90% | 95% | 10 | 10 |
合计 | « | « | « | 100 | 100 |
`),
    forms: [
      expected(`
        within A1:G8
        project 示例乡村道路
        year 2023
        columns level3 B, target C, actual D, weight E, score F, reason G
        rows 4 judgement, 5 judgement, 6 judgement, 7 ok 10
        total F8 E8 = 100 / 100
        doubts D4 D5 D6
      `),
    ],
  },
  {
    name: 'fewer points than figures, and figures answered by words: no long numbers are made of them',
    sheet: grid(`${head}
产出指标 | 新建道路⏎改造桥梁⏎新建涵洞 | 10公里⏎2座⏎3处 | 8公里⏎2座⏎3处 | 30⏎30 | 24⏎30 | 征地滞后
产出指标 | 新增路灯⏎新增标牌 | 10⏎20 | 全部完成 | 10 | 10 |
效益指标 | 路面完好率 | ≥90% | 95% | 20 | 20 |
满意度指标 | 村民满意度 | ≥90% | 95% | 10 | 10 |
合计 | « | « | « | 100 | 94 |
`),
    forms: [
      expected(`
        within A1:G8
        project 示例乡村道路
        year 2023
        columns level3 B, target C, actual D, weight E, score F, reason G
        rows 4 judgement, 5 ok/judgement, 6 ok 20, 7 ok 10
        total F8 E8 = 94 / 94
      `),
    ],
  },
  {
    name: 'one figure asked for, answered by it and by its share',
    sheet: grid(`${head}
产出指标 | 新建道路 | ≥12公里 | 12公里；100% | 40 | 40 |
产出指标 | 改造桥梁 | 2座 | 1座⏎50% | 20 | 10 | 桥梁推迟
效益指标 | 路面完好率 | ≥90% | 95% | 30 | 30 |
满意度指标 | 村民满意度 | ≥90% | 95% | 10 | 10 |
合计 | « | « | « | 100 | 90 |
`),
    forms: [
      expected(`
        within A1:G8
        project 示例乡村道路
        year 2023
        columns level3 B, target C, actual D, weight E, score F, reason G
        rows 4 ok 40, 5 ok 10, 6 ok 30, 7 ok 10
        total F8 E8 = 90 / 90
      `),
    ],
  },
  {
    name: 'line breaks inside one figure, one date and one sentence part nothing',
    sheet: grid(`${head}
产出指标 | 新建道路 | ≥10⏎公里 | 10⏎公里 | 40 | 40 |
产出指标 | 完工时间 | 2023年⏎12月底前 | 2023年⏎11月 | 20 | 20 |
效益指标 | 制度建设 | 建立台账；⏎落实责任 | 建立台账；⏎落实责任 | 30 | 30 |
满意度指标 | 村民满意度 | ≥90% | 95% | 10 | 10 |
合计 | « | « | « | 100 | 100 |
`),
    forms: [
      expected(`
        within A1:G8
        project 示例乡村道路
        year 2023
        columns level3 B, target C, actual D, weight E, score F, reason G
        rows 4 ok 40, 5 ok 20, 6 ok 30, 7 ok 10
        total F8 E8 = 100 / 100
      `),
    ],
  },
  {
    name: 'a figure and words in two lines: a person judges them together',
    sheet: grid(`${head}
产出指标 | 新建道路⏎台账 | 100%⏎完整 | 98%⏎完整 | 40 | 39.5 | 少一段
产出指标 | 维修路灯⏎制度 | 10件⏎逐步完善 | 12件⏎逐步完善 | 20 | 20 |
效益指标 | 路面完好率 | 90%⏎以上 | 95% | 30 | 30 |
满意度指标 | 村民满意度 | ≥90% | 95%⏎（问卷200份） | 10 | 10 |
合计 | « | « | « | 100 | 99.5 |
`),
    forms: [
      expected(`
        within A1:G8
        project 示例乡村道路
        year 2023
        columns level3 B, target C, actual D, weight E, score F, reason G
        rows 4 judgement, 5 judgement, 6 ok 30, 7 ok 10
        total F8 E8 = 99.5 / 99.5
      `),
    ],
  },
  ...['分', '%'].map((sign): Place => ({
    name: `two names with their points (${sign}) in one cell, no column of weights`,
    sheet: grid(`
2023年度示例局项目绩效自评表 | « | « | « | «
项目名称 | 示例乡村道路 | « | 主管部门 | 示例局
一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分
产出指标 | 新建道路（40${sign}）⏎改造桥梁（20${sign}） | ≥10公里⏎≥2座 | 10公里⏎2座 | 60
效益指标 | 路面完好率（30${sign}） | ≥90% | 95% | 30
满意度指标 | 村民满意度（10${sign}） | ≥90% | 95% | 10
合计 | « | « | « | 100
`),
    forms: [
      expected(`
        within A1:E7
        project 示例乡村道路
        year 2023
        columns level3 B, target C, actual D, score E
        weights 60 30 10
        rows 4 ok 60, 5 ok 30, 6 ok 10
        total E7 = 100 / 100
      `),
    ],
  })),
  {
    name: 'one weight over two rows that are scored apart: how it is divided is for a person to judge',
    sheet: grid(`${head}
产出指标 | 新建道路 | ≥10公里 | 10公里 | 60 | 40 |
^ | 改造桥梁 | ≥2座 | 2座 | ^ | 20 | 无
效益指标 | 路面完好率 | ≥90% | 95% | 30 | 30 |
满意度指标 | 村民满意度 | ≥90% | 95% | 10 | 10 |
合计 | « | « | « | 100 | 100 |
`),
    forms: [
      expected(`
        within A1:G8
        project 示例乡村道路
        year 2023
        columns level3 B, target C, actual D, score F, reason G
        rows 4 judgement, 5 judgement, 6 ok 30, 7 ok 10
        total F8 E8 = 100 / 100
        warns ZP101@A1
      `),
    ],
  },
];
