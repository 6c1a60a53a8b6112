/** ZP711: a list with a project a line, against itself: rates, sums, grades, names. */
import { agrees, LIST_NAMES } from '../core/checking/list-differences';
import { plainGrade } from '../core/checking/portfolio';
import {
  projectLists,
  type ListedProject,
  type ListFigure,
  type ProjectList,
} from '../core/checking/project-list';
import type { WorkbookReport, WorkbookRule } from '../core/checking/rule';
import { decimal, isWithin, plainNumber, rounded, sum, toNumber } from '../core/figures/decimal';
import { gradeOfTotal } from '../core/scoring/score-total';
import type { Profile } from '../core/scoring/profile';
import { compact } from '../core/text/label-text';
import { shortName } from '../core/checking/name-cell';

const AMOUNTS: readonly ListFigure[] = ['initialBudget', 'annualBudget', 'executed'];

export const projectList: WorkbookRule = {
  scope: 'workbook',
  code: 'ZP711',
  id: 'project-list',
  topic: 'workbook',
  severity: 'error',
  title: { zh: '项目清单自身不一致', en: 'List of projects against itself' },
  description: {
    zh: '一行一个项目的自评清单（汇总表）：执行率 = 执行数 ÷ 预算数，合计 = 各行之和，等级与得分相符；执行数超过预算数、同一项目列了两次的也说。',
    en: 'A list of self-evaluations with a project a line: rates follow from the amounts, sums from the lines, grades from the scores; spending above the budget and a project listed twice are told.',
  },
  messages: {
    rate: {
      figures: { zh: '执行率 {printed}%{to}{expected}%', en: 'rate {printed} %{to}{expected} %' },
      why: { zh: '{executed} ÷ {budget}', en: '{executed} ÷ {budget}' },
    },
    total: {
      figures: {
        zh: '{column} {printed}，各行合计 {expected}',
        en: '{column} {printed}; the lines add up to {expected}',
      },
    },
    'over-budget': {
      figures: {
        zh: '执行数 {printed} 超过预算数 {budget}',
        en: 'executed {printed} above the budget of {budget}',
      },
    },
    grade: {
      figures: {
        zh: '得分 {score}，等级写“{printed}”，应为“{expected}”',
        en: 'score {score} with grade “{printed}”; should be “{expected}”',
      },
    },
    twice: {
      figures: { zh: '“{name}”列了两次', en: '“{name}” is listed twice' },
    },
  },
  basis: { zh: '清单各数应相互一致', en: 'The figures of a list agree with each other' },
  fixable: false,
  check: ({ sheets, forms, profile }) => {
    const withForms = new Set(forms.map(({ form }) => form.sheet));
    return projectLists(sheets, withForms).flatMap((list) => reportsOf(list, profile));
  },
};

const valueOf = (line: ListedProject, column: ListFigure): number | null =>
  line.figures.get(column)?.value ?? null;

function reportsOf(list: ProjectList, profile: Profile): readonly WorkbookReport[] {
  const { sheet, lines, total } = list;
  const seen = new Set<string>();
  return [
    ...[...lines, ...(total ? [total] : [])].flatMap((line) => ofLine(line, sheet, profile)),
    ...lines.flatMap((line): readonly WorkbookReport[] => {
      const name = compact(line.name.text);
      if (!seen.has(name)) {
        seen.add(name);
        return [];
      }
      return [
        report(line, sheet, 'twice', line.name.position, { name: shortName(line.name.text) }, 'warning'),
      ];
    }),
    ...(total ? sums(list, total) : []),
  ];
}

function report(
  line: ListedProject,
  sheet: string,
  message: string,
  position: WorkbookReport['position'],
  values: NonNullable<WorkbookReport['values']>,
  severity?: WorkbookReport['severity'],
): WorkbookReport {
  const name = shortName(line.name.text);
  return {
    sheet,
    position,
    message,
    values,
    subject: { zh: name, en: name },
    printed: typeof values['printed'] === 'object' ? null : (values['printed'] ?? null),
    expected: typeof values['expected'] === 'object' ? null : (values['expected'] ?? null),
    ...(severity ? { severity } : {}),
    needsPerson: true,
  };
}

function ofLine(line: ListedProject, sheet: string, profile: Profile): readonly WorkbookReport[] {
  const found: WorkbookReport[] = [];
  const budget = valueOf(line, 'annualBudget') ?? valueOf(line, 'initialBudget');
  const executed = valueOf(line, 'executed');
  const [rate, spent] = [line.figures.get('rate'), line.figures.get('executed')];
  if (budget !== null && executed !== null && budget > 0) {
    const due = rounded(decimal(executed).times(100).div(budget));
    // 0.95 in a cell without a per cent format.
    const readings =
      rate?.value == null
        ? []
        : [rate.value, ...(rate.form === 'number' ? [rounded(decimal(rate.value).times(100), 4)] : [])];
    if (rate && readings.length > 0 && !readings.some((printed) => agrees(printed, due)))
      found.push(
        report(line, sheet, 'rate', rate.position, {
          printed: plainNumber(readings[readings.length - 1] ?? 0),
          expected: due,
          executed: plainNumber(executed),
          budget: plainNumber(budget),
        }),
      );
    if (spent && decimal(executed).minus(budget).gt(profile.figures.tolerance.amount))
      found.push(
        report(
          line,
          sheet,
          'over-budget',
          spent.position,
          { printed: plainNumber(executed), budget: plainNumber(budget) },
          'warning',
        ),
      );
  }
  const score = valueOf(line, 'score');
  const told = line.grade && plainGrade(line.grade.text);
  if (line.grade && told && score !== null) {
    const due = gradeOfTotal(score, line.grade.text, profile);
    if (plainGrade(due) !== told)
      found.push(
        report(line, sheet, 'grade', line.grade.position, {
          score: plainNumber(score),
          printed: line.grade.text,
          expected: due,
        }),
      );
  }
  return found;
}

/** The total's amounts; a column with a blank or unreadable line adds up to nothing that can be told. */
function sums({ sheet, lines }: ProjectList, total: ListedProject): readonly WorkbookReport[] {
  return AMOUNTS.flatMap((column): readonly WorkbookReport[] => {
    const printed = total.figures.get(column);
    const cells = lines.map((line) => line.figures.get(column));
    if (
      printed?.value == null ||
      cells.some((cell) => cell !== undefined && cell.value === null && !cell.isPlaceholder)
    )
      return [];
    const added = sum(cells.flatMap((cell) => cell?.value ?? []));
    if (isWithin(toNumber(added), printed.value, SLACK * Math.max(1, lines.length))) return [];
    return [
      report(total, sheet, 'total', printed.position, {
        column: LIST_NAMES[column],
        printed: plainNumber(printed.value),
        expected: plainNumber(added),
      }),
    ];
  });
}

/** What rounding each line may take away from the sum, in the list's unit. */
const SLACK = 0.005;
