/** The page docs/accuracy.md, made from a measurement: Chinese first, English second. No figure in it is written by hand. */
import { FAMILIES, type Family } from './layout';
import { measure, measureRight, type Cell } from './measure';
import type { ReadingMeasured } from './measure-reading';
import type { Kind } from './plant';
import { MEANING_KINDS } from './plant-meanings';
import { SCORE_KINDS } from './plant-scores';
import { readingSection } from './reading-section';

const KINDS: readonly Kind[] = [...SCORE_KINDS, ...MEANING_KINDS];

/** What the committed page was measured with. */
export const PAGE = { count: 8, right: 20, seed: 2026 } as const;

/** Least share found. */
const TARGETS = { arithmetic: 1, meaning: 0.95 } as const;

interface KindResult {
  readonly kind: Kind;
  /** In the order of the families. */
  readonly cells: readonly Cell[];
  readonly planted: number;
  readonly found: number;
  readonly falseErrors: number;
}

export interface Measurement {
  readonly count: number;
  readonly seed: number;
  readonly kinds: readonly KindResult[];
  readonly right: readonly {
    readonly family: Family;
    readonly forms: number;
    readonly errors: number;
    readonly warnings: number;
  }[];
}

const add = (cells: readonly Cell[], pick: (cell: Cell) => number) =>
  cells.reduce((sum, cell) => sum + pick(cell), 0);

/**
 * @param count mistakes planted per kind and family
 * @param right right sheets looked at per family
 */
export function measureAll(count: number, right: number, seed: number): Measurement {
  return {
    count,
    seed,
    kinds: KINDS.map((kind): KindResult => {
      const cells = FAMILIES.map((family) => measure(kind, family, count, seed));
      return {
        kind,
        cells,
        planted: add(cells, (cell) => cell.planted),
        found: add(cells, (cell) => cell.found),
        falseErrors: add(cells, (cell) => cell.falseErrors),
      };
    }),
    right: FAMILIES.map((family) => ({ family, ...measureRight(family, right, seed) })),
  };
}

export function meetsTarget({ kind, planted, found, falseErrors }: KindResult): boolean {
  const least = kind.isArithmetic ? TARGETS.arithmetic : TARGETS.meaning;
  return planted > 0 && found >= planted * least && falseErrors === 0;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const letter = (index: number) => LETTERS[index] ?? '?';

function shown({ planted, found }: Cell): string {
  if (planted === 0) return '·';
  return found === planted ? String(planted) : `**${String(found)}/${String(planted)}**`;
}

const percent = (part: number, whole: number) =>
  whole === 0 ? '—' : `${String(Number(((part / whole) * 100).toFixed(1)))} %`;

function kindTable({ kinds }: Measurement, isArithmetic: boolean, language: 'zh' | 'en'): readonly string[] {
  const head = language === 'zh' ? ['错误', '找到', '误报'] : ['Mistake', 'Found', 'False errors'];
  const rows = kinds
    .filter(({ kind }) => kind.isArithmetic === isArithmetic)
    .map(({ kind, cells, planted, found, falseErrors }) => [
      kind[language],
      `${String(found)}/${String(planted)} ${percent(found, planted)}`,
      String(falseErrors),
      ...cells.map(shown),
    ]);
  const columns = [...head, ...FAMILIES.map((_, index) => letter(index))];
  return [columns, columns.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
}

function familyTable({ right }: Measurement, language: 'zh' | 'en'): readonly string[] {
  const head =
    language === 'zh'
      ? ['', '版式', '正确的表', '误报错误', '误报警告']
      : ['', 'Layout family', 'Right forms', 'False errors', 'False warnings'];
  const rows = right.map(({ family, forms, errors, warnings }, index) => [
    letter(index),
    family[language],
    String(forms),
    String(errors),
    String(warnings),
  ]);
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
}

function verdict(measurement: Measurement, language: 'zh' | 'en'): readonly string[] {
  const missed = measurement.kinds.filter((result) => !meetsTarget(result));
  const flagged = measurement.right.filter(({ errors }) => errors > 0);
  if (missed.length === 0 && flagged.length === 0)
    return [language === 'zh' ? '本次测量各项目标均达到。' : 'Every target was met in this measurement.'];
  const flaws = (result: KindResult) =>
    result.cells.flatMap((cell, index) => cell.flaws.slice(0, 1).map((flaw) => `${letter(index)}: ${flaw}`));
  return [
    language === 'zh' ? '未达到目标的：' : 'Targets missed:',
    '',
    ...missed.map(
      (result) =>
        `- ${result.kind[language]}: ${percent(result.found, result.planted)}, ${String(result.falseErrors)} × ${
          language === 'zh' ? '误报' : 'false'
        } (${flaws(result).slice(0, 3).join('; ')})`,
    ),
    ...flagged.map(({ family, errors }) => `- ${family[language]}: ${String(errors)}`),
  ];
}

const zh = (measurement: Measurement, reading: ReadingMeasured): readonly string[] => {
  const planted = measurement.kinds.reduce((sum, kind) => sum + kind.planted, 0);
  return [
    '## 中文',
    '',
    '本页由 `npm run accuracy` 测得并写出，请勿手改。换一批表再测：`npm run accuracy -- --seed 7 --count 50 --print`（只显示，不改本页）。',
    '',
    `**怎么测。** 生成器（\`test/proof/\`）造出正确的自评表：6 至 30 个指标，目标有数量、比率、上限、区间、金额、时限、零事故和定性文字；每行得分由生成时的数直接算出，不用本程序的任何代码。再把表按 ${String(FAMILIES.length)} 类版式画到工作表上，词语、列序、合并、空格、全角数字、附加列、位置等随机变化。然后在一处植入一个错误，并让其余数字与之相符（例如总分按所填得分相加），看本程序是否用**对的检查**在**对的单元格**指出。只植入规则认为是错的：写明原因的自行扣分、档内的定性得分、四舍五入的约数都不算错误。`,
    '',
    `**种子** ${String(measurement.seed)}；每类错误每种版式植入 ${String(measurement.count)} 处（该版式没有这一栏的记“·”），共 ${String(planted)} 处。`,
    '',
    '**误报**：与所植错误无关的单元格上出现的“错误”级提示（同一张表的其余单元格和同一工作表的其他表）。',
    '',
    '**目标**：算术类全部找到，其他不少于 95 %，误报 0。',
    '',
    ...verdict(measurement, 'zh'),
    '',
    '### 版式与正确的表',
    '',
    ...familyTable(measurement, 'zh'),
    '',
    '### 算术类错误',
    '',
    '列为版式；数为植入处数，全部找到；粗体为“找到/植入”。',
    '',
    ...kindTable(measurement, true, 'zh'),
    '',
    '### 其他错误',
    '',
    ...kindTable(measurement, false, 'zh'),
    '',
    ...readingSection(reading, 'zh'),
    '### 这些数说明不了什么',
    '',
    '- 这是改正之后的结果。首次测量时算术类也有漏报和误报：全角数字的行被跳过、总分后的资金表读不到、按来源分列的资金只读合计、指标标签里的分数妨碍查重、没有印执行率分值时推错分值、合格率等设上限不报；这些都已按一般规则改正，并各有用例。',
    '- 生成的表不是真表：版式和词语是我们想得到的那些；`test/other-places` 的表照着公开的表写成，也不是那些表本身。',
    '- 一次只植一个错误；几处错误互相遮掩的情形没有测。',
    '- 有些错误从表内看不出来，也就没有植入：整张资金表一并错用单位、实际值本身虚报、写了原因的多扣分、目标与实际相等且名称不说明方向的符号颠倒。',
    '- 文字报告（R）没有原因栏，也不印执行率，相应的错误记“·”。',
    '',
  ];
};

const en = (measurement: Measurement, reading: ReadingMeasured): readonly string[] => {
  const planted = measurement.kinds.reduce((sum, kind) => sum + kind.planted, 0);
  return [
    '## English',
    '',
    'Measured and written by `npm run accuracy`; do not edit. To measure other forms: `npm run accuracy -- --seed 7 --count 50 --print` (shows, leaves this page alone).',
    '',
    `**Method.** A generator (\`test/proof/\`) makes right self-evaluation forms: 6 to 30 indicators with counts, rates, ceilings, ranges, amounts, deadlines, “none allowed” and words as targets; the score of each row follows from the numbers it was made of, by none of the program’s own code. The form is drawn on a sheet in one of ${String(FAMILIES.length)} layout families; words, column order, merges, spaces, full-width digits, further columns and position vary at random. Then one mistake is planted, the other figures are made to agree with it (the total adds up what is printed), and we look whether the **right check** names the **right cell**. Only what the rules call a mistake is planted: a deduction with a reason, a score inside its tier and a rounded figure are none.`,
    '',
    `**Seed** ${String(measurement.seed)}; ${String(measurement.count)} mistakes per kind and family (“·” where the family has no place for it), ${String(planted)} in all.`,
    '',
    '**False error**: a finding of severity error on a cell that the mistake does not touch, on the same form or another of the sheet.',
    '',
    '**Targets**: all of the arithmetic kinds, at least 95 % of the others, no false error.',
    '',
    ...verdict(measurement, 'en'),
    '',
    '### Layout families and right forms',
    '',
    ...familyTable(measurement, 'en'),
    '',
    '### Mistakes of arithmetic',
    '',
    'Columns are families; a number is how many were planted, all found; bold is found/planted.',
    '',
    ...kindTable(measurement, true, 'en'),
    '',
    '### Other mistakes',
    '',
    ...kindTable(measurement, false, 'en'),
    '',
    ...readingSection(reading, 'en'),
    '### What the figures do not show',
    '',
    '- These are the results after corrections. The first measurement missed and wrongly flagged some, arithmetic included: rows with full-width figures skipped, funds below the total not read, only the total read of funds with sources as columns, points in names hiding duplicates, a wrong weight inferred where the execution prints none, ceilings on rates of success untold. All were corrected by general rules, each with a case of its own.',
    '- Generated forms are not real ones: their layouts and words are those we could think of; the forms of `test/other-places` are written after public ones and are not those themselves.',
    '- One mistake at a time; mistakes that hide each other were not measured.',
    '- Some mistakes cannot be seen from the form and are not planted: a unit slip over a whole fund table, an actual that is untrue, too much deducted with a reason, a flipped operator where target and actual are equal and the name tells no direction.',
    '- Prose reports (R) have no column of reasons and print no execution rate: those kinds are marked “·”.',
    '',
  ];
};

/** The whole page, Markdown, ending with a line break. */
export function accuracyDoc(measurement: Measurement, reading: ReadingMeasured): string {
  return ['# 准确度 · Accuracy', '', ...zh(measurement, reading), ...en(measurement, reading)]
    .join('\n')
    .trimEnd()
    .concat('\n');
}
