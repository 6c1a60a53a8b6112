/**
 * The reviewer's sheet (复核意见表) of a workbook: a line a form with its points by the office, by the rules and by the
 * reviewer, and what to ask the unit. The office's points are looked up where they stand; the reviewer's are for a
 * person to enter; differences, grades, counts and sums are live. It is drawn into the workbook and stays there.
 */
import { cellsOf, type Finding } from '../model/finding';
import { taskOf } from '../model/finding-task';
import type { Language, Localized } from '../model/localized';
import type { NumberCell } from '../model/self-evaluation-form';
import type { DraftCell, DraftRole, DraftValidation, SheetDraft } from '../model/sheet-draft';
import { PAGE_FOOTER } from '../model/sheet-page';
import { columnName, parseAddress, toAddress, type CellArea, type CellValue } from '../model/sheet-snapshot';
import type { CheckedForm, CheckedWorkbook } from '../checking/checked-form';
import { firstPages } from '../checking/portfolio';
import { decimal, formatNumber, rounded, sum } from '../figures/decimal';
import type { Profile } from '../scoring/profile';
import { gradeOfTotal } from '../scoring/score-total';
import { GRADE_WORDINGS } from '../words/row-words';
import { gradeFormula } from './live-formula';

export const OPINION_SHEET_NAME = '复核意见表';
/** Its first cell: by this the sheet is known again, and not read as one of the forms or lists. */
export const OPINION_TITLE: Localized = {
  zh: '项目支出绩效自评复核意见表',
  en: 'Reviewer’s opinion on the self-evaluations',
};

export const isOpinionTitle = (text: string): boolean => Object.values(OPINION_TITLE).includes(text);

interface Column {
  readonly title: Localized;
  /** Characters. */
  readonly width: number;
}

const column = (zh: string, en: string, width: number): Column => ({ title: { zh, en }, width });

const COLUMNS = {
  number: column('序号', 'No.', 6),
  project: column('项目', 'Project', 26),
  unit: column('单位', 'Unit', 18),
  sheet: column('工作表', 'Sheet', 14),
  own: column('自评得分', 'Own score', 10),
  rules: column('按规则得分', 'By the rules', 11),
  gap: column('规则−自评', 'Rules − own', 11),
  review: column('复核得分', 'Reviewed score', 10),
  reviewGap: column('复核−自评', 'Reviewed − own', 11),
  ownGrade: column('自评等级', 'Own grade', 10),
  reviewGrade: column('复核等级', 'Reviewed grade', 10),
  ask: column('需单位说明或更正的事项', 'To be explained or mended by the unit', 60),
  opinion: column('复核意见', 'Opinion', 30),
} as const satisfies Readonly<Record<string, Column>>;

type ColumnName = keyof typeof COLUMNS;
const NAMES = Object.keys(COLUMNS) as ColumnName[];
const at = (name: ColumnName): number => NAMES.indexOf(name);
const letter = (name: ColumnName): string => columnName(at(name));

const HEAD_ROW = 3;
/** Matters named in a line; the review sheet (复核结果) holds all. */
const MOST_MATTERS = 8;
const GRADES = GRADE_WORDINGS[0] ?? ['优', '良', '中', '差'];

const WORDS = {
  notRead: { zh: '表没有读全，请先看清原表', en: 'The form was not read whole: look at it first' },
  more: { zh: '另有 {count} 项，见检查结果', en: 'and {count} more, see the findings' },
  nothing: { zh: '没有发现问题', en: 'Nothing found' },
  sum: { zh: '合计', en: 'Sum' },
  mean: { zh: '平均', en: 'Mean' },
  count: { zh: '个数', en: 'Count' },
  guide: {
    zh: '“自评得分”取自各表，“按规则得分”由检查算出；请填“复核得分”和“复核意见”，差额、等级、合计随之计算。',
    en: 'Own scores are looked up in the forms, those by the rules come from the check; please enter the reviewed scores and opinions: differences, grades and sums follow.',
  },
  signatures: { zh: '复核人：                复核日期：', en: 'Reviewer:                Date:' },
  points: {
    zh: '复核得分在 0 到 100 之间。 / A score from 0 to 100.',
    en: '复核得分在 0 到 100 之间。 / A score from 0 to 100.',
  },
} as const satisfies Readonly<Record<string, Localized>>;

const quotedSheet = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

/** A figure that stands alone in its cell, looked up there; one inside a sentence or a deduction is none. */
function lookUp(sheet: string, cell: NumberCell | null | undefined): string | null {
  if (cell?.value == null || typeof cell.raw !== 'number' || cell.deductedFrom !== undefined) return null;
  const place = `${quotedSheet(sheet)}!${toAddress(cell.position)}`;
  return `=IF(ISNUMBER(${place}),${place},"")`;
}

/** What the unit is to be asked: the findings that need an answer, the gravest first. */
function mattersOf(
  { form, findings, reading }: CheckedForm,
  across: readonly Finding[],
  language: Language,
): string {
  const own = across.filter(({ sheet, cell }) => sheet === form.sheet && isInside(form.area, cell));
  const rank = { error: 0, warning: 1, info: 2 } as const;
  const asked = [...findings, ...own]
    .filter((finding) => finding.severity !== 'info' && taskOf(finding) !== 'note')
    .sort((a, b) => rank[a.severity] - rank[b.severity]);
  const lines = asked
    .slice(0, MOST_MATTERS)
    .map((finding, index) => `${String(index + 1)}. ${finding.message[language]}（${placesOf(finding)}）`);
  const more = asked.length - lines.length;
  return [
    ...(reading.complete ? [] : [WORDS.notRead[language]]),
    ...lines,
    ...(more > 0 ? [WORDS.more[language].replace('{count}', String(more))] : []),
    ...(asked.length === 0 && reading.complete ? [WORDS.nothing[language]] : []),
  ].join('\n');
}

const placesOf = (finding: Finding): string => cellsOf(finding).slice(0, 3).join('、');

function isInside({ top, left, bottom, right }: CellArea, cell: string): boolean {
  const place = parseAddress(cell);
  return (
    place !== null && place.row >= top && place.row <= bottom && place.column >= left && place.column <= right
  );
}

/** Forms that are scored: only they have points to review. */
const isScored = ({ form }: CheckedForm): boolean =>
  form.kind !== 'base-data' && form.kind !== 'assessment' && form.indicators !== null;

interface Line {
  readonly own: number | null;
  readonly rules: number | null;
  readonly review: number | null;
}

/** The reviewer's sheet for all forms of a workbook; null where it holds none that is scored. */
export function opinionSheet(
  { forms, portfolio }: Pick<CheckedWorkbook, 'forms' | 'portfolio'>,
  language: Language,
): SheetDraft | null {
  const scored = firstPages(forms).filter(isScored);
  const [first] = scored;
  if (!first) return null;
  const cells: DraftCell[] = [];
  const put = (
    row: number,
    name: ColumnName,
    value: CellValue | null,
    role: DraftRole,
    formula: string | null = null,
  ): void => {
    cells.push({ row, column: at(name), value, formula, role });
  };
  const last = NAMES.length - 1;
  const across = (row: number): CellArea => ({ top: row, left: 0, bottom: row, right: last });
  put(0, 'number', OPINION_TITLE[language], 'title');
  put(1, 'number', WORDS.guide[language], 'subtitle');
  for (const name of NAMES) put(HEAD_ROW, name, COLUMNS[name].title[language], 'label');
  const lines = scored.map((checked, index) => {
    const row = HEAD_ROW + 1 + index;
    return drawLine(checked, row, index + 1, portfolio?.findings ?? [], language, put);
  });
  const [top, bottom] = [HEAD_ROW + 1, HEAD_ROW + lines.length];
  const next = drawSums(lines, top, bottom, language, put);
  const counted = drawGrades(lines, { top, bottom, row: next }, first.profile, language, put);
  put(counted + 1, 'number', WORDS.signatures[language], 'subtitle');
  const points: DraftValidation = {
    area: { top, left: at('review'), bottom, right: at('review') },
    rule: { kind: 'number', from: 0, to: FULL },
    message: WORDS.points[language],
  };
  return {
    name: OPINION_SHEET_NAME,
    widths: NAMES.map((name) => COLUMNS[name].width),
    cells,
    merges: [across(0), across(1), across(counted + 1)],
    page: { orientation: 'landscape', titleRows: [0, HEAD_ROW], footer: PAGE_FOOTER[language] },
    validations: [points],
    replaces: {
      titles: Object.values(OPINION_TITLE),
      headerRow: HEAD_ROW,
      keys: [at('sheet'), at('project')],
      kept: [at('review'), at('opinion')],
    },
  };
}

const FULL = 100;

type Put = (
  row: number,
  name: ColumnName,
  value: CellValue | null,
  role: DraftRole,
  formula?: string | null,
) => void;

const cellAt = (name: ColumnName, row: number): string => `${letter(name)}${String(row + 1)}`;

/** Blank while one of both is; the difference as its result now. */
function drawGap(
  row: number,
  name: ColumnName,
  from: ColumnName,
  less: ColumnName,
  figures: readonly [number | null, number | null],
  put: Put,
): void {
  const [a, b] = [cellAt(from, row), cellAt(less, row)];
  const [value, other] = figures;
  const gap = value === null || other === null ? '' : rounded(decimal(value).minus(other));
  put(row, name, gap, 'number', `=IF(COUNT(${a},${b})=2,ROUND(${a}-${b},2),"")`);
}

function drawLine(
  checked: CheckedForm,
  row: number,
  number: number,
  found: readonly Finding[],
  language: Language,
  put: Put,
): Line {
  const { form, scores, reading, profile } = checked;
  const own = scores.total.fullPrinted ?? scores.total.score.printed;
  const rules = reading.complete ? (scores.total.fullRecomputed ?? scores.total.recomputed) : null;
  const review = form.total?.review?.value ?? null;
  const isOwnCell = own !== null && own === form.total?.score?.value;
  put(row, 'number', number, 'number');
  put(row, 'project', form.projectName?.text ?? form.title?.text ?? '', 'text');
  put(row, 'unit', form.unit?.text ?? form.department?.text ?? '', 'text');
  put(row, 'sheet', form.sheet, 'text');
  put(row, 'own', own ?? '', 'number', isOwnCell ? lookUp(form.sheet, form.total?.score) : null);
  put(row, 'rules', rules ?? '', 'number');
  drawGap(row, 'gap', 'rules', 'own', [rules, own], put);
  put(row, 'review', review ?? '', 'number', lookUp(form.sheet, form.total?.review));
  drawGap(row, 'reviewGap', 'review', 'own', [review, own], put);
  const words = [...GRADES] as unknown as readonly [string, string, string, string];
  const grade = (points: number | null) => (points === null ? '' : gradeOfTotal(points, null, profile));
  put(row, 'ownGrade', grade(own), 'text', gradeFormula(cellAt('own', row), words, profile));
  put(row, 'reviewGrade', grade(review), 'text', gradeFormula(cellAt('review', row), words, profile));
  put(row, 'ask', mattersOf(checked, found, language), 'text');
  put(row, 'opinion', '', 'text');
  return { own, rules, review };
}

const POINTS = ['own', 'rules', 'review'] as const;

/** @returns the first row below */
function drawSums(lines: readonly Line[], top: number, bottom: number, language: Language, put: Put): number {
  const kinds = [
    ['sum', 'SUM', (values: readonly number[]) => rounded(sum(values))],
    ['mean', 'AVERAGE', (values: readonly number[]) => rounded(sum(values).div(values.length))],
    ['count', 'COUNT', (values: readonly number[]) => values.length],
  ] as const;
  kinds.forEach(([name, call, reckon], index) => {
    const row = bottom + 1 + index;
    put(row, 'project', WORDS[name][language], 'total');
    for (const key of POINTS) {
      const range = `${cellAt(key, top)}:${cellAt(key, bottom)}`;
      const values = lines.flatMap((line) => line[key] ?? []);
      const body =
        call === 'COUNT' ? `COUNT(${range})` : `IF(COUNT(${range})=0,"",ROUND(${call}(${range}),2))`;
      const result = values.length === 0 && call !== 'COUNT' ? '' : reckon(values);
      put(row, key, result, 'total', `=${body}`);
    }
  });
  return bottom + 1 + kinds.length;
}

/** How many of each grade by the office's points and by the reviewer's. @returns the first row below */
function drawGrades(
  lines: readonly Line[],
  { top, bottom, row }: { readonly top: number; readonly bottom: number; readonly row: number },
  profile: Profile,
  language: Language,
  put: Put,
): number {
  GRADES.forEach((grade, index) => {
    put(row + index, 'project', language === 'zh' ? `${grade}（个）` : `${grade} (count)`, 'total');
    for (const [key, points] of [
      ['ownGrade', 'own'],
      ['reviewGrade', 'review'],
    ] as const) {
      const range = `${cellAt(key, top)}:${cellAt(key, bottom)}`;
      const count = lines.filter((line) => {
        const value = line[points];
        return value !== null && gradeOfTotal(value, null, profile) === grade;
      }).length;
      put(row + index, key, count, 'total', `=COUNTIF(${range},"${grade}")`);
    }
  });
  return row + GRADES.length;
}

/** What is said once the sheet stands. */
export const opinionWords = (name: string, forms: number): Localized => ({
  zh: `复核意见表写在工作表“${name}”，${formatNumber(forms)} 张自评表`,
  en: `The reviewer’s sheet is “${name}”, for ${formatNumber(forms)} forms`,
});
