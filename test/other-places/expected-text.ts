/**
 * What a careful person reads in a sheet, a fact a line, so that many layouts stay short to write and to read:
 *
 *     within A1:H13
 *     project 示例项目
 *     funds 5 of 2: initialBudget C, annualBudget D, executed E, weight F, rate G, score H
 *     execution 10, rate ok 90, score ok 9
 *     goals C5 E5
 *     columns level3 D, target E, actual F, weight G, score H
 *     rows 8 ok 20, 9 over-scored 18
 *     total H13 G13 = 99 / 99
 *
 * `warns ZP404@E12 ZP407@F9` names every warning, `warns -` says that there is none.
 * `= 99 / 97` is the sum of the printed scores and the recomputed total; `-` leaves a figure open.
 */
import type { ExpectedForm, ExpectedFunds, ExpectedIndicators, ExpectedVerdict } from './expected-form';

const pairs = (text: string): [string, string][] =>
  text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map((entry) => {
      const at = entry.indexOf(' ');
      return [entry.slice(0, at), entry.slice(at + 1).trim()];
    });

const figure = (text: string | undefined) =>
  text === undefined || text === '-' ? undefined : text === 'null' ? null : Number(text);

/** Throws on a line that is none of the facts: a slip in a fixture must not pass unseen. */
export function expected(text: string): ExpectedForm {
  const facts = new Map<string, string>();
  for (const line of text.split('\n').map((entry) => entry.trim())) {
    if (line === '') continue;
    const [word = ''] = line.split(' ');
    if (facts.has(word)) throw new Error(`said twice: ${line}`);
    facts.set(word, line.slice(word.length).trim());
  }
  const take = (word: string) => {
    const value = facts.get(word);
    facts.delete(word);
    return value;
  };
  const within = take('within');
  if (within === undefined) throw new Error('a form stands somewhere');
  const project = take('project');
  const year = take('year');
  const form: Record<string, unknown> = {
    within,
    projectName:
      project === undefined ? null : project.split(' | ').map((name) => (name === '-' ? null : name)),
    year: year === undefined ? null : Number(year),
    funds: fundsOf(take('funds'), take('execution')),
    indicators: indicatorsOf(take('columns'), take('rows'), take('weights'), take('level1'), take('level2')),
    total: totalOf(take('total')),
    grade: gradeOf(take('grade')),
  };
  for (const [word, key] of [
    ['kind', 'kind'],
    ['department', 'department'],
    ['unit', 'unit'],
    ['amounts', 'amountUnit'],
  ] as const) {
    const value = take(word);
    if (value !== undefined) form[key] = value;
  }
  for (const word of ['errors', 'tolerated', 'missing']) {
    const value = take(word);
    if (value !== undefined) form[word] = value.split(' ');
  }
  const warnings = take('warns');
  if (warnings !== undefined) form['warnings'] = warnings === '-' ? [] : warnings.split(' ');
  const goals = take('goals');
  if (goals !== undefined) form['goals'] = goals.split(' ').map((cell) => (cell === '-' ? null : cell));
  const doubts = take('doubts');
  if (doubts !== undefined) form['doubts'] = doubts.split(' ');
  for (const word of facts.keys()) throw new Error(`no such fact: ${word}`);
  return form as unknown as ExpectedForm;
}

function fundsOf(table: string | undefined, execution: string | undefined): ExpectedFunds | null {
  if (table === undefined) return null;
  const [, total, rows, columns = ''] = /^(\d+) of (\d+):(.*)$/.exec(table) ?? [];
  if (total === undefined) throw new Error(`unreadable: funds ${table}`);
  const [weight = '', rate = '', score = ''] = (execution ?? '').split(',').map((entry) => entry.trim());
  if (!rate.startsWith('rate ') || !score.startsWith('score ')) throw new Error(`unreadable: ${execution}`);
  return {
    total: Number(total),
    rows: Number(rows),
    columns: Object.fromEntries(pairs(columns)) as ExpectedFunds['columns'],
    weight: weight === '-' ? null : Number(weight),
    rate: rate.slice(5) as ExpectedVerdict,
    score: score.slice(6) as ExpectedVerdict,
  };
}

function indicatorsOf(
  columns: string | undefined,
  rows: string | undefined,
  weights: string | undefined,
  level1: string | undefined,
  level2: string | undefined,
): ExpectedIndicators | null {
  if (columns === undefined || rows === undefined) return null;
  return {
    columns: Object.fromEntries(pairs(columns)) as ExpectedIndicators['columns'],
    rows: Object.fromEntries(pairs(rows)) as ExpectedIndicators['rows'],
    ...(weights === undefined ? {} : { weights: weights.split(' ').map(Number) }),
    ...(level1 === undefined ? {} : { level1: labels(level1) }),
    ...(level2 === undefined ? {} : { level2: labels(level2) }),
  };
}

const labels = (text: string) => text.split(' | ').map((label) => (label === '-' ? null : label));

function totalOf(text: string | undefined): ExpectedForm['total'] {
  if (text === undefined) return null;
  const [cells = '', figures = ''] = text.split(' = ');
  const [score = '', weight] = cells.trim().split(' ');
  const [sum, recomputed] = figures
    .split(' / ')
    .map((entry) => figure(entry.trim() === '' ? '-' : entry.trim()));
  return {
    score,
    ...(weight === undefined ? {} : { weight }),
    ...(sum === undefined ? {} : { expected: sum }),
    ...(recomputed === undefined ? {} : { recomputed }),
  };
}

function gradeOf(text: string | undefined): ExpectedForm['grade'] {
  if (text === undefined) return null;
  const [cell = '', word = '', should] = text.split(' ');
  return { cell, text: word, ...(should === undefined ? {} : { expected: should }) };
}
