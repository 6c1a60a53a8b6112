/** Goals under an upright side label, in the arrangements that clerks make of them; and what is no goal. */
import type { Place } from './expected-form';
import { expected } from './expected-text';
import { grid } from './grid';

const GOAL = '完成八百户的改造任务，消除隐患。';
const REACHED = '八百户全部改造到位，隐患已消除。';

/** @param goals lines of the goal block, six columns */
const goalForm = (name: string, goals: string, places: string): Place => ({
  name,
  sheet: grid(`
2023年度示例局项目绩效自评表 | « | « | « | « | «
项目名称 | 示例危房改造 | « | 主管部门 | 示例局 | «
资金（万元） | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
合计 | 100 | 100 | 10 | 100% | 10
${goals.trim()}
一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 改造户数 | ≥800户 | 800户 | 50 | 50
效益指标 | 入住率 | ≥90% | 90% | 30 | 30
满意度指标 | 群众满意度 | ≥90% | 92% | 10 | 10
总分 | « | « | « | 100 | 100
`),
  forms: [
    (() => {
      const first = 5 + goals.trim().split('\n').length;
      return expected(`
        within A1:F${first + 4}
        project 示例危房改造
        year 2023
        funds 4 of 1: annualBudget B, executed C, rate E, weight D, score F
        execution 10, rate ok 100, score ok 10
        goals ${places}
        columns level3 B, target C, actual D, weight E, score F
        rows ${first + 1} ok 50, ${first + 2} ok 30, ${first + 3} ok 10
        total F${first + 4} E${first + 4} = 100 / 100
        warns -
      `);
    })(),
  ],
});

/** @param goals lines of the goal block below everything else, six columns */
const goalAtEnd = (name: string, goals: string, places: string): Place => ({
  name,
  sheet: grid(`
2023年度示例局项目绩效自评表 | « | « | « | « | «
项目名称 | 示例危房改造 | « | 主管部门 | 示例局 | «
资金（万元） | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
合计 | 100 | 100 | 10 | 100% | 10
一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 改造户数 | ≥800户 | 800户 | 50 | 50
效益指标 | 入住率 | ≥90% | 90% | 30 | 30
满意度指标 | 群众满意度 | ≥90% | 92% | 10 | 10
总分 | « | « | « | 100 | 100
${goals.trim()}
`),
  forms: [
    expected(`
      within A1:F12
      project 示例危房改造
      department 示例局
      year 2023
      funds 4 of 1: annualBudget B, executed C, weight D, rate E, score F
      execution 10, rate ok 100, score ok 10
      columns level3 B, target C, actual D, weight E, score F
      rows 6 ok 50, 7 ok 30, 8 ok 10
      total F9 E9 = 100 / 100
      goals ${places}
    `),
  ],
});

export const sideGoals: readonly Place[] = [
  goalForm(
    'side label, both labels above their texts',
    `年度总体目标 | 预期目标 | « | 实际完成情况 | « | «
^ | ${GOAL} | « | ${REACHED} | « | «`,
    'B6 D6',
  ),
  goalForm(
    'side label, both labels in front of their texts, under each other',
    `年度总体目标 | 预期目标 | ${GOAL} | « | « | «
^ | 实际完成情况 | ${REACHED} | « | « | «`,
    'C5 C6',
  ),
  goalForm(
    'side label written upright, a character a line',
    `年⏎度⏎总⏎体⏎目⏎标 | 预期目标 | « | 实际完成情况 | « | «
^ | ${GOAL} | « | ${REACHED} | « | «`,
    'B6 D6',
  ),
  goalForm(
    'side label over both lines, labels and texts in one line',
    `年度总体目标 | 预期目标 | ${GOAL} | 实际完成情况 | ${REACHED} | «`,
    'C5 E5',
  ),
  goalForm(
    'the side label is the goal’s label, what was reached under it',
    `年度总体目标 | ${GOAL} | « | « | « | «
完成情况 | ${REACHED} | « | « | « | «`,
    'B5 B6',
  ),
  goalForm(
    'side label, label and text in one cell behind a colon',
    `年度总体目标 | 预期目标：${GOAL} | « | 实际完成情况：${REACHED} | « | «`,
    'B5 D5',
  ),
  goalForm(
    'side label, label and text in one cell behind a colon, under each other',
    `年度总体目标 | 预期目标：${GOAL} | « | « | « | «
^ | 实际完成情况：${REACHED} | « | « | « | «`,
    'B5 B6',
  ),
  goalForm(
    'side label, several goals a line each beside what was reached',
    `年度总体目标 | 预期目标 | « | 实际完成情况 | « | «
^ | 目标1：改造一百户。 | « | 改造一百户。 | « | «
^ | 目标2：消除隐患。 | « | 消除隐患。 | « | «`,
    'B6 D6',
  ),
  goalForm(
    'an adjusted goal that says 无 is no goal',
    `年初绩效目标 | ${GOAL} | « | « | « | «
调整绩效目标 | 无 | « | « | « | «
实际完成情况 | ${REACHED} | « | « | « | «`,
    'B5 B7',
  ),
  goalForm(
    'side label over the first goal, the adjusted one and what was reached, a line each',
    `年度目标 | 年初绩效目标 | ${GOAL} | « | « | «
^ | 调整绩效目标 | 无 | « | « | «
^ | 实际完成情况 | ${REACHED} | « | « | «`,
    'C5 C7',
  ),
  goalForm(
    'both texts behind their labels in cells of their own, no side label',
    `年度绩效目标：${GOAL} | « | « | 完成情况：${REACHED} | « | «`,
    'A5 D5',
  ),
  goalForm(
    'an adjusted goal beside the first one',
    `年度绩效目标 | 年初设定目标 | ${GOAL} | 调整绩效目标 | 无 | «
^ | 实际完成情况 | ${REACHED} | « | « | «`,
    'C5 C6',
  ),
  goalForm(
    'the adjusted goal under the side label stands in front of what was reached',
    `年度绩效目标 | 年初绩效目标 | « | 调整绩效目标 | « | 实际完成情况
^ | ${GOAL} | « | 无 | « | ${REACHED}`,
    'B6 F6',
  ),
  goalAtEnd(
    'goals below the total, under their labels',
    `年度总体目标 | 预期目标 | « | 实际完成情况 | « | «
^ | ${GOAL} | « | ${REACHED} | « | «`,
    'B11 D11',
  ),
  goalAtEnd(
    'goals below the total, a line each',
    `年度目标 | ${GOAL} | « | « | « | «
完成情况 | ${REACHED} | « | « | « | «`,
    'B10 B11',
  ),
];
