/**
 * Which cells a figure of the text speaks of: its words must be wholly understood, else it speaks of none. Better silent
 * than wrong: a sentence that cannot be tied to a cell is left alone.
 */
import { tablesOf, type AccountSet } from './account-set';
import type { CodeBody, CodeLine, Half } from './account-table';
import { FILLERS, INSURANCE_AND_HOUSING_WORDS, ITEM_ALIASES, type Topic } from './disclosure-words';
import { bareLabel, isNamed, matchWord } from './match-word';
import { withoutComparison } from './read-disclosure';
import type { Figure } from './relation';
import { INSURANCE_AND_HOUSING, inForce } from './relation-rules';
import { agencyParts, className } from './relations-between';
import { EXPENDITURE_COLUMNS, HALF_ROWS, INCOME_ROWS, PUBLIC_ITEMS, type CodeColumn } from './table-kinds';

export interface Subject {
  /** The same for the same cells. */
  readonly id: string;
  /** What it is in the tables, added up; empty where the tables do not hold it. */
  readonly cells: readonly Figure[];
  /** The other side of a total that is told together with this one. */
  readonly twin?: readonly Figure[];
  /** What was planned for it, where a table says so. */
  readonly budget?: Figure;
}

const subject = (id: string, ...cells: readonly (Figure | null | undefined)[]): Subject | null => {
  const known = cells.flatMap((cell) => cell ?? []);
  return known.length > 0 ? { id, cells: known } : null;
};

const sumOf = (
  half: Half | undefined,
  row: 'year-total' | 'grand-total' | 'opening' | 'closing' | 'from-savings' | 'distributed',
) => half?.rows.get(row)?.figures.get('sum');

/** Words of a label alone: the last clause that says something, without what every sentence says. */
export function subjectWords(words: string): string {
  const clauses = words.split(/[|,;。]/).map(withoutComparison);
  for (const clause of [...clauses].reverse()) {
    let rest = clause
      .replace(/^.*\d{4}年度?(?:末|底)?(?:\d{1,2}月\d{1,2}日)?/, '')
      .replace(/^\(?\d{1,2}\)?[.、]/, '')
      .replace(/^\([一二三四五六七八九十]\)/, '');
    for (let before = ''; before !== rest;) {
      before = rest;
      rest = rest.replace(FILLERS, '');
    }
    if (rest !== '') return rest;
  }
  return '';
}

/** A line of codes by the path of its names: 一般公共服务支出（类）…（款）行政运行（项）. */
function lineByPath(words: string, body: CodeBody): CodeLine | null {
  const [, first = '', second = '', third = ''] =
    /^(.*?)\(类\)(?:支出)?[、-]?(?:(.*?)\(款\))?(?:支出)?[、-]?(?:(.*?)\(项\))?(?:支出)?$/.exec(words) ?? [];
  if (first === '') return null;
  const like = (line: CodeLine, name: string) =>
    className(line.name) === className(name) || isNamed(className(line.name), className(name));
  const at = (length: number, prefix: string, name: string): CodeLine | null => {
    const level = body.lines.filter(({ code }) => code?.length === length && code.startsWith(prefix));
    const exact = level.filter((line) => className(line.name) === className(name));
    const found = exact.length > 0 ? exact : level.filter((line) => like(line, name));
    return found.length === 1 ? (found[0] ?? null) : null;
  };
  const top = at(3, '', first);
  if (!top || (second === '' && third === '')) return top;
  const middle = second === '' ? null : at(5, top.code ?? '', second);
  if (third === '') return middle;
  if (second !== '' && !middle && body.lines.some(({ code }) => code?.length === 5)) return null;
  return at(7, (middle ?? top).code ?? '', third);
}

const BOTH =
  /^(财政拨款)?(?:收、支|收支|收入支出|收入、支出|收入和支出|收入与支出)(?:决算)?(?:总计|总决算|总额|合计)$/;
const INCOME_TOTAL = /^(财政拨款)?(?:收入(?:决算)?总计|总收入|收入总额|收入决算总额)$/;
const EXPENDITURE_TOTAL = /^(财政拨款)?(?:支出(?:决算)?总计|总支出|支出总额|支出决算总额)$/;
const INCOME_YEAR = /^(?:本年)?收入(?:决算)?合计$/;
const EXPENDITURE_YEAR = /^(?:本年)?支出(?:决算)?合计$/;
const GENERAL = /^一般公共预算(?:财政)?(?:拨款)?(?:本年)?(?:决算)?支出(?:决算)?(?:合计|总额|总计)?$/;
const OWN_BUDGET =
  /^(政府性基金|国有资本经营)预算?(?:财政拨款)?(?:本年)?(?:决算)?(收入|支出)(?:决算)?(?:合计|总额|总计)?$/;
/** In a fund's own section its columns need no more than their names. */
const FUND_COLUMNS: readonly (readonly [RegExp, CodeColumn])[] = [
  [/^(?:本年)?收入(?:合计)?$/, 'received'],
  [/^(?:本年)?支出(?:合计)?$/, 'total'],
  [/^年初(?:结转和结余|结转结余|结余)$/, 'opening'],
  [/^年末(?:结转和结余|结转结余|结余)$/, 'closing'],
];
const AGENCY = /^机关运行经费(?:支出)?(?:决算)?(?:合计|总额)?$/;
const PROCUREMENT = /^政府采购(?:支出)?(?:决算)?(?:总额|合计|金额|总金额)?$/;
const BOUGHT = /^(?:政府采购)?(货物|工程|服务)(?:类)?(?:采购)?(?:支出|金额)?$/;
const BOUGHT_ROWS = { 货物: 'goods', 工程: 'works', 服务: 'services' } as const;
const CARS = /(?:车辆|公务用车保有量|公务用车|保有量)$|^车辆(?:合计|总数|保有量)?$/;

const OF_GENERAL: ReadonlySet<Topic | null> = new Set<Topic | null>(['general', 'basic']);

/** Ties words to the cells of a set. */
export class Subjects {
  private readonly tables: ReturnType<typeof tablesOf>;

  constructor(private readonly set: AccountSet) {
    this.tables = tablesOf(set);
  }

  /**
   * @param words as `subjectWords` leaves them; not empty
   * @returns null where they are not wholly understood
   */
  find(words: string, topic: Topic | null, unit: string): Subject | null {
    if (unit === '辆') return this.cars(words, topic);
    return (
      this.totals(words, topic) ??
      this.budgets(words, topic) ??
      this.publics(words, topic) ??
      this.statistics(words, topic) ??
      this.income(words, topic) ??
      this.nature(words, topic) ??
      this.lines(words, topic) ??
      this.economic(words, topic) ??
      this.balances(words, topic)
    );
  }

  private totals(words: string, topic: Topic | null): Subject | null {
    const { 'income-expenditure': totals, fiscal, income, expenditure } = this.tables;
    const side = (match: RegExpExecArray) => (match[1] || topic === 'fiscal' ? fiscal : totals);
    const id = (match: RegExpExecArray) => (match[1] || topic === 'fiscal' ? '04' : '01');
    const both = BOTH.exec(words);
    if (both) {
      const table = side(both);
      const [left, right] = [
        sumOf(table?.body.income, 'grand-total'),
        sumOf(table?.body.expenditure, 'grand-total'),
      ];
      return left && right ? { id: `${id(both)}-both`, cells: [left], twin: [right] } : null;
    }
    const received = INCOME_TOTAL.exec(words);
    if (received)
      return subject(`${id(received)}-L-total`, sumOf(side(received)?.body.income, 'grand-total'));
    const spent = EXPENDITURE_TOTAL.exec(words);
    if (spent) return subject(`${id(spent)}-R-total`, sumOf(side(spent)?.body.expenditure, 'grand-total'));
    if (INCOME_YEAR.test(words))
      return topic === 'fiscal'
        ? subject('04-L-year', sumOf(fiscal?.body.income, 'year-total'))
        : subject(
            '02-total',
            income?.body.total?.figures.get('total') ?? sumOf(totals?.body.income, 'year-total'),
          );
    if (EXPENDITURE_YEAR.test(words))
      return topic === 'fiscal'
        ? subject('04-R-year', sumOf(fiscal?.body.expenditure, 'year-total'))
        : subject(
            '03-total',
            expenditure?.body.total?.figures.get('total') ?? sumOf(totals?.body.expenditure, 'year-total'),
          );
    return null;
  }

  private budgets(words: string, topic: Topic | null): Subject | null {
    const {
      'general-public-budget': general,
      fiscal,
      'government-fund': fund,
      'state-capital': capital,
    } = this.tables;
    if (GENERAL.test(words) || (topic === 'general' && words === '财政拨款支出'))
      return subject(
        '05-total',
        general?.body.total?.figures.get('total') ??
          fiscal?.body.expenditure.rows.get('year-total')?.figures.get('general'),
      );
    const ofSection =
      topic === 'fund' || topic === 'capital'
        ? FUND_COLUMNS.find(([pattern]) => pattern.test(words))
        : undefined;
    if (ofSection) {
      const table = topic === 'fund' ? fund : capital;
      return subject(`${topic ?? ''}-${ofSection[1]}`, table?.body.total?.figures.get(ofSection[1]));
    }
    const own = OWN_BUDGET.exec(words);
    if (!own) return null;
    const table = own[1] === '政府性基金' ? fund : capital;
    const column: CodeColumn = own[2] === '收入' ? 'received' : 'total';
    return subject(`${own[1] ?? ''}-${column}`, table?.body.total?.figures.get(column));
  }

  private publics(words: string, topic: Topic | null): Subject | null {
    const figures = this.tables['three-public']?.body.figures;
    if (!figures || (topic !== 'public' && !/三公/.test(words))) return null;
    const plain = words.replace(/财政拨款|一般公共预算|支出|决算/g, '').replace(/(?:总额|总数)$/, '');
    const item = matchWord(plain, PUBLIC_ITEMS) ?? (/^公车运行维护费?$/.test(plain) ? 'kept' : null);
    if (item === null) return null;
    const [spent, budget] = [figures.get('spent')?.get(item), figures.get('budget')?.get(item)];
    if (!spent && !budget) return null;
    return { id: `09-${item}`, cells: spent ? [spent] : [], ...(budget ? { budget } : {}) };
  }

  private statistics(words: string, topic: Topic | null): Subject | null {
    const rows = this.tables.statistics?.body.rows;
    if (!rows) return null;
    if (AGENCY.test(words)) return subject('10-agency', ...agencyParts(rows.get('agency') ?? []));
    if (topic !== 'procurement' && !words.startsWith('政府采购')) return null;
    if (PROCUREMENT.test(words)) return subject('10-procurement', rows.get('procurement')?.[0]);
    const bought = BOUGHT.exec(words)?.[1];
    const row = bought === undefined ? undefined : BOUGHT_ROWS[bought as keyof typeof BOUGHT_ROWS];
    return row ? subject(`10-${row}`, rows.get(row)?.[0]) : null;
  }

  private cars(words: string, topic: Topic | null): Subject | null {
    const table = this.tables.statistics?.body;
    if (!table || (topic !== 'assets' && topic !== 'public')) return null;
    const kind = table.vehicles.find(({ label }) => label === bareLabel(words));
    if (kind) return topic === 'assets' ? subject(`10-${kind.label}`, kind.figure) : null;
    if (/购置|购买|新增|更新/.test(words) || !CARS.test(words.replace(/数量?$|合计$|总数$/, ''))) return null;
    return subject('10-vehicles', table.rows.get('vehicles')?.[0]);
  }

  private income(words: string, topic: Topic | null): Subject | null {
    if (topic !== 'income' && topic !== 'totals' && topic !== 'fiscal' && topic !== null) return null;
    if (!/收入|财政拨款$/.test(words)) return null;
    const kind = matchWord(words, INCOME_ROWS);
    if (kind === null) return null;
    const { income, 'income-expenditure': totals, fiscal } = this.tables;
    const half = topic === 'fiscal' ? fiscal?.body.income : totals?.body.income;
    const own = half?.lines.find((line) => line.income === kind && line.isAdded)?.figures.get('sum');
    const column =
      kind === 'general' || kind === 'fund' || kind === 'capital' || topic === 'fiscal'
        ? null
        : income?.body.total?.figures.get(kind);
    return subject(`${topic === 'fiscal' ? '04' : '02'}-${kind}`, column ?? own);
  }

  /** 基本支出, 项目支出 …: of all money, or of the general budget where the words or the section say so. */
  private nature(words: string, topic: Topic | null): Subject | null {
    const named = /^(一般公共预算)?(财政拨款)?(.+)$/.exec(words);
    const column = named ? matchWord(named[3] ?? '', EXPENDITURE_COLUMNS) : null;
    if (column === null || !['basic', 'project', 'handed-up', 'operating-cost', 'subsidy'].includes(column))
      return null;
    const isGeneral = Boolean(named?.[1] ?? named?.[2]) || OF_GENERAL.has(topic);
    const {
      expenditure,
      'general-public-budget': general,
      'government-fund': fund,
      'state-capital': capital,
    } = this.tables;
    const table =
      topic === 'fund'
        ? fund
        : topic === 'capital'
          ? capital
          : isGeneral
            ? general
            : topic === 'expenditure' || topic === 'totals' || topic === null
              ? expenditure
              : undefined;
    const id = topic === 'fund' ? '07' : topic === 'capital' ? '08' : isGeneral ? '05' : '03';
    return subject(`${id}-${column}`, table?.body.total?.figures.get(column));
  }

  /** Classes and items of the functional codes. */
  private lines(words: string, topic: Topic | null): Subject | null {
    const {
      expenditure,
      'general-public-budget': general,
      'government-fund': fund,
      'state-capital': capital,
    } = this.tables;
    const table =
      topic === 'general'
        ? general
        : topic === 'fund'
          ? fund
          : topic === 'capital'
            ? capital
            : topic === 'expenditure'
              ? expenditure
              : undefined;
    if (!table) return null;
    const id = topic === 'general' ? '05' : topic === 'fund' ? '07' : topic === 'capital' ? '08' : '03';
    const bare = words.replace(/^按(?:支出)?功能分类/, '');
    const byPath = lineByPath(bare, table.body);
    const name = className(bare);
    const line =
      byPath ??
      (/\((?:类|款|项)\)/.test(bare)
        ? null
        : (table.body.lines.find((each) => each.code?.length === 3 && className(each.name) === name) ??
          null));
    return line ? subject(`${id}-${line.code ?? ''}`, line.figures.get('total')) : null;
  }

  private economic(words: string, topic: Topic | null): Subject | null {
    const body = this.tables['basic-expenditure']?.body;
    if (!body || !OF_GENERAL.has(topic)) return null;
    const bare = bareLabel(words);
    if (/^人员经费(?:支出)?(?:合计)?$/.test(bare)) return subject('06-staff', body.staff);
    if (/^(?:日常)?公用经费(?:支出)?(?:合计)?$/.test(bare)) return subject('06-running', body.running);
    if (topic !== 'basic') return null;
    if (INSURANCE_AND_HOUSING_WORDS.test(bare)) {
      const codes = inForce(INSURANCE_AND_HOUSING, this.set.year)?.value ?? [];
      return subject('06-insurance', ...codes.map((code) => body.items.get(code)));
    }
    const name = ITEM_ALIASES[bare] ?? bare;
    const named = [...body.names].filter(([, own]) => own !== '');
    const exact = named.filter(([, own]) => bareLabel(own) === name);
    const near = exact.length > 0 ? exact : named.filter(([, own]) => isNamed(bareLabel(own), name));
    const [code] = near[0] ?? [];
    return near.length === 1 && code !== undefined ? subject(`06-${code}`, body.items.get(code)) : null;
  }

  private balances(words: string, topic: Topic | null): Subject | null {
    if (topic !== 'totals' && topic !== 'fiscal') return null;
    const row = matchWord(words, HALF_ROWS);
    if (row === null || row === 'year-total' || row === 'grand-total') return null;
    const body = (topic === 'fiscal' ? this.tables.fiscal : this.tables['income-expenditure'])?.body;
    const half = row === 'opening' || row === 'from-savings' ? body?.income : body?.expenditure;
    return subject(`${topic}-${row}`, sumOf(half, row));
  }
}
