/**
 * A small right form as a grid, with the parts that a test changes. Nine columns: A–I; funds from row 5, indicators
 * from row 12. In indicator lines: level 1 | level 2 | level 3 | target | actual | weight | score | reason.
 */
import type { SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import { grid } from '../other-places/grid';

export interface FormParts {
  readonly title?: string;
  /** As printed; empty for none. */
  readonly year?: string;
  readonly name?: string;
  readonly amountUnit?: string;
  /** Initial | annual | executed | weight | rate | score of the total row. */
  readonly funds?: string;
  /** Further fund rows: label | initial | annual | executed | weight | rate | score. */
  readonly parts?: readonly string[];
  readonly goals?: readonly [expected: string, actual: string];
  readonly header?: string;
  readonly rows?: readonly string[];
  /** Lines that replace those of `rows` by index. */
  readonly change?: Readonly<Record<number, string>>;
  /** Weight | score of the total row. */
  readonly total?: string;
  /** In the last column of the total row. */
  readonly grade?: string;
  /** Whole lines below the table. */
  readonly below?: readonly string[];
  readonly sheet?: string;
}

const RIGHT_ROWS: readonly string[] = [
  '产出指标 | 数量指标 | 培训人数 | ≥200人 | 210人 | 15 | 15 | ',
  '产出指标 | 质量指标 | 培训合格率 | ≥95% | 96% | 15 | 15 | ',
  '产出指标 | 时效指标 | 完成时间 | 2024年12月底前 | 2024年11月 | 10 | 10 | ',
  '产出指标 | 成本指标 | 项目总成本 | ≤100万元 | 95万元 | 10 | 10 | ',
  '效益指标 | 社会效益指标 | 就业能力 | 提升 | 提升 | 30 | 30 | ',
  '满意度指标 | 服务对象满意度 | 学员满意度 | ≥90% | 92% | 10 | 10 | ',
];

const across = (count: number) => Array.from({ length: count }, () => '«').join('|');
const cells = (line: string) => line.split('|').map((cell) => cell.trim());

/** Equal neighbours below each other become one merged cell, as the levels of real forms are. */
function mergedDown(lines: readonly (readonly string[])[], column: number): readonly string[] {
  return lines.map((line, index) =>
    index > 0 && line[column] === lines[index - 1]?.[column] && line[column] !== ''
      ? '^'
      : (line[column] ?? ''),
  );
}

/** The grid's text; see grid.ts for its signs. */
export function formText(form: FormParts = {}): string {
  const rows = (form.rows ?? RIGHT_ROWS).map((row, index) => cells(form.change?.[index] ?? row));
  const level1 = mergedDown(rows, 0);
  const parts = form.parts ?? ['其中：财政拨款 | 100 | 100 | 95 | — | 95% | —'];
  const filler = ['其他资金 | | | | — | | —', '上年结转资金 | | | | — | | —'].slice(
    0,
    Math.max(0, 2 - parts.length),
  );
  const goals = form.goals ?? ['完成全年培训任务', '已完成全年培训任务'];
  const header =
    form.header ?? '一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施';
  const lines = [
    `${form.title ?? '项目支出绩效自评表'}|${across(8)}`,
    form.year === '' ? '' : `${form.year ?? '（2024年度）'}|${across(8)}`,
    `项目名称|«|${form.name ?? '技能培训项目'}|${across(6)}`,
    '主管部门|«|某某局|«|«|实施单位|«|某某中心|«',
    `项目资金（${form.amountUnit ?? '万元'}）|资金来源|年初预算数|全年预算数|全年执行数|分值|执行率|得分|`,
    `^|年度资金总额|${form.funds ?? '100 | 100 | 95 | 10 | 95% | 9.5'}|`,
    ...[...parts, ...filler].map((part) => `^|${part}|`),
    `年度总体目标|预期目标|«|«|«|实际完成情况|«|«|«`,
    `^|${goals[0]}|«|«|«|${goals[1]}|«|«|«`,
    `绩效指标|${header}`,
    ...rows.map((row, index) => `^|${[level1[index], ...row.slice(1)].join('|')}`),
    `总分|${across(5)}|${form.total ?? '100 | 99.5'}|${form.grade ?? ''}`,
    ...(form.below ?? []),
  ];
  return lines.join('\n');
}

export function formSheet(form: FormParts = {}): SheetSnapshot {
  return grid(formText(form), { name: form.sheet ?? 'Sheet1' });
}
