/**
 * The explaining text against the tables: amounts, shares, completions, changes and lists. What a paragraph only says
 * again (the other side of a balanced total, all of an amount as 100 %, the one part of a whole) is looked at and not
 * counted.
 */
import { decimal, sum, toNumber } from '../figures/decimal';
import type { Localized } from '../model/localized';
import type { AccountSet, Units } from './account-set';
import type { AccountTable } from './account-table';
import { NOTHING_OF_IT, type Topic } from './disclosure-words';
import type { FigureRole, Paragraph, TextFigure } from './read-disclosure';
import { judge, type Figure, type Relation, type Term } from './relation';
import { figuresIn, tablesOf } from './account-set';
import { subjectWords, Subjects, type Subject } from './text-subjects';
import { TABLE_KINDS, UNIT_FACTORS } from './table-kinds';

/** A figure of the text with what it speaks of. */
interface Said {
  readonly of: TextFigure;
  readonly paragraph: Paragraph;
  readonly subject: Subject | null;
  /** What it speaks of in its own words, where it speaks of something no table holds. */
  readonly words: string;
}

const HALF_CENT = 0.005;

/** What a figure of the text is, behind the words of what it speaks of. */
const ROLE_WORDS: Readonly<Record<FigureRole, string>> = {
  actual: '',
  budget: '预算',
  before: '上年数',
  change: '增减额',
  rate: '增减率',
  share: '占比',
  completion: '完成率',
  other: '',
};

/** A figure of the text under the name of what it speaks of. */
function namedFigure({ of, words }: Said): Figure {
  return words === '' ? of.figure : { ...of.figure, name: `${words.slice(-30)}${ROLE_WORDS[of.role]}` };
}

const inText = (value: number, unit: string): string => `${String(value)}${unit}`;

export class TextRelations {
  readonly made: Relation[] = [];
  private readonly subjects: Subjects;
  private readonly all: Said[] = [];
  private readonly sums = new Set<string>();
  private readonly tableNames = new Map<string, Localized>();
  private readonly counts = new Map<string, number>();

  constructor(
    private readonly set: AccountSet,
    private readonly units: Units,
    private readonly paragraphs: readonly Paragraph[],
  ) {
    this.subjects = new Subjects(set);
    for (const table of set.tables)
      if (table.kind !== 'other')
        for (const { key } of [...figuresIn(table), ...countsIn(table)])
          this.tableNames.set(key, TABLE_KINDS[table.kind].name);
    for (const paragraph of paragraphs) this.all.push(...this.speakersOf(paragraph));
    for (const paragraph of paragraphs) {
      const said = this.all.filter((each) => each.paragraph === paragraph);
      this.amounts(said);
      this.changes(said);
      this.completions(said);
    }
    const lists = this.lists();
    this.shares(lists);
    this.nothingSaid();
  }

  /** Who speaks of what: a figure without words of its own goes on with the last thing named in its paragraph. */
  private speakersOf(paragraph: Paragraph): readonly Said[] {
    let current: { subject: Subject | null; words: string } = { subject: null, words: '' };
    let sentence = -1;
    return paragraph.figures.map((of): Said => {
      for (const name of paragraph.names)
        if (name.sentence > sentence && name.sentence < of.sentence) {
          const words = subjectWords(name.text);
          const subject = words === '' ? null : this.subjects.find(words, paragraph.topic, '万元');
          if (subject) current = { subject, words };
        }
      sentence = of.sentence;
      const isOwnKind =
        of.role === 'actual' || of.role === 'budget' || of.role === 'change' || of.role === 'before';
      const words = isOwnKind || of.role === 'rate' ? subjectWords(of.words) : '';
      if (words !== '') {
        const subject = this.subjects.find(words, paragraph.topic, of.unit);
        if (of.role === 'rate' && !subject) return { of, paragraph, subject: null, words };
        if (of.measure === 'count') return { of, paragraph, subject, words };
        current = { subject, words };
      } else if (of.measure === 'count') return { of, paragraph, subject: null, words: '' };
      return { of, paragraph, ...current };
    });
  }

  private idOf(base: string): string {
    const count = (this.counts.get(base) ?? 0) + 1;
    this.counts.set(base, count);
    return count === 1 ? base : `${base}-${String(count)}`;
  }

  private factorOf({ unit }: TextFigure): number {
    return UNIT_FACTORS[unit] ?? 1;
  }

  private term(said: Said, unit: number, sign: 1 | -1 = 1): Term {
    const own = said.of.measure === 'amount' ? this.factorOf(said.of) : unit;
    return { figure: namedFigure(said), sign, factor: toNumber(decimal(own).div(unit)) };
  }

  /** What cells are, with the names of their tables. */
  private cellNames(cells: readonly Figure[]): Localized {
    const tables = [...new Set(cells.map(({ key }) => this.tableNames.get(key)))].flatMap(
      (name) => name ?? [],
    );
    const names = cells.map(({ name }) => name).join(' + ');
    return {
      zh: `${tables.map(({ zh }) => zh).join('、')} ${names}`.trim(),
      en: `${tables.map(({ en }) => en).join(', ')}: ${names}`,
    };
  }

  private cellTerm(figure: Figure, unit: number, isCount: boolean): Term {
    const own = isCount ? unit : this.units.factorOf(figure);
    // A stored 37 is printed 37.00 like its neighbours.
    const decimals = isCount ? 0 : Math.max(figure.decimals, this.units.decimals);
    return { figure: { ...figure, decimals }, sign: 1, factor: toNumber(decimal(own).div(unit)) };
  }

  /** Amounts against the cells they speak of. */
  private amounts(said: readonly Said[]): void {
    const before: Said[] = [];
    for (const each of said) {
      const { of, subject } = each;
      const isBudget = of.role === 'budget' && subject?.budget !== undefined;
      if ((of.role !== 'actual' && !isBudget) || !subject) continue;
      const isCount = of.measure === 'count';
      const cells = isBudget && subject.budget ? [subject.budget] : subject.cells;
      // The other side of a total that must be the same by the tables themselves.
      const isMirror =
        /^0[14]-R-total$/.test(subject.id) &&
        before.some(
          (other) =>
            other.subject?.id === subject.id.replace('-R-', '-L-') &&
            other.of.figure.value === of.figure.value,
        );
      // Of one kind of car only, and all of them.
      const isOnlyPart =
        isCount &&
        subject.id !== '10-vehicles' &&
        before.some(
          (other) => other.subject?.id === '10-vehicles' && other.of.figure.value === of.figure.value,
        );
      before.push(each);
      this.amount(each, cells, isCount, isMirror || isOnlyPart);
      if (subject.twin && !isBudget) this.amount(each, subject.twin, isCount, true);
    }
  }

  private amount(said: Said, cells: readonly Figure[], isCount: boolean, repeats: boolean): void {
    const { of, subject } = said;
    if (cells.length === 0) return;
    const own = this.factorOf(of);
    const unit = isCount ? 1 : Math.max(own, ...cells.map((cell) => this.units.factorOf(cell)));
    // A coarser unit in the text is rounded as the text prints it.
    const isCoarser = !isCount && own > this.units.factor;
    this.made.push({
      id: this.idOf(`T-${subject?.id ?? ''}`),
      rule: 'text-amount',
      severity: 'error',
      form: 'equal',
      statement: {
        zh: `说明中 ${inText(of.figure.value ?? 0, of.unit)} = ${this.cellNames(cells).zh}`,
        en: `${inText(of.figure.value ?? 0, of.unit)} in the text = ${this.cellNames(cells).en}`,
      },
      total: this.term(said, unit),
      parts: cells.map((cell) => this.cellTerm(cell, unit, isCount)),
      halfStep: isCount ? 0 : isCoarser ? 0.5 * 10 ** -of.figure.decimals : HALF_CENT,
      ...(repeats ? { repeats } : {}),
    });
  }

  /** Changes with their rates. */
  private changes(said: readonly Said[]): void {
    const seen = new Set<string>();
    for (const [at, each] of said.entries()) {
      if (each.of.role !== 'rate') continue;
      const change = this.changeOf(said, at);
      if (!change) continue;
      const { subject } = change;
      const unit = this.factorOf(change.of);
      const currents: readonly { term: Term; side: string }[] = subject
        ? [subject.cells, subject.twin ?? []].flatMap((cells, side) =>
            cells.length === 1 && cells[0]
              ? [
                  {
                    term: this.cellTerm(cells[0], unit, false),
                    side: side === 0 ? subject.id : `${subject.id}-twin`,
                  },
                ]
              : [],
          )
        : [];
      const told = said
        .slice(0, at)
        .reverse()
        .find(({ of, words }) => of.role === 'actual' && words === change.words && of.measure === 'amount');
      const known =
        currents.length > 0 ? currents : told ? [{ term: this.term(told, unit), side: change.words }] : [];
      for (const [index, { term, side }] of known.entries()) {
        const key = [change.of.figure.value, each.of.figure.value, term.figure.value].join('|');
        // The same change of both sides of a total, or said twice of one side, is one.
        const repeats = index > 0 || (/-[LR]-total$/.test(side) && seen.has(key));
        seen.add(key);
        this.made.push({
          id: this.idOf(`T-${side}-change`),
          rule: 'text-change',
          severity: 'error',
          form: 'change',
          statement: {
            zh: `${change.of.direction > 0 ? '增加' : '减少'} ${inText(change.of.figure.value ?? 0, change.of.unit)}，${each.of.direction > 0 ? '增长' : '下降'} ${String(each.of.figure.value)}%`,
            en: `${change.of.direction > 0 ? 'up' : 'down'} ${inText(change.of.figure.value ?? 0, change.of.unit)}, ${each.of.direction > 0 ? 'up' : 'down'} ${String(each.of.figure.value)}%`,
          },
          total: { figure: namedFigure(each), sign: each.of.direction, factor: 1 },
          parts: [{ ...this.term(change, unit), sign: change.of.direction }, term],
          halfStep: HALF_CENT,
          ...(repeats ? { repeats } : {}),
        });
      }
    }
  }

  /** The change that a rate speaks of: the one in front of it, in the same sentence and of the same thing. */
  private changeOf(said: readonly Said[], at: number): Said | null {
    const rate = said[at];
    if (!rate) return null;
    const isOf = (other: Said | undefined): other is Said =>
      other !== undefined &&
      other.of.role === 'change' &&
      other.of.sentence === rate.of.sentence &&
      (rate.words === '' || rate.words === other.words || rate.subject?.id === other.subject?.id);
    const before = said[at - 1];
    if (isOf(before)) return before;
    const after = said[at + 1];
    return isOf(after) && said[at + 2]?.of.role !== 'rate' ? after : null;
  }

  /** Completion of a budget: what was spent in what was planned. */
  private completions(said: readonly Said[]): void {
    for (const [at, each] of said.entries()) {
      const { of, subject, words } = each;
      const before = said[at - 1];
      const isOfBefore = of.lead === '的' && before?.of.role === 'budget' && /完成/.test(before.of.lead);
      if (of.role !== 'completion' && !isOfBefore) continue;
      const isSame = (other: Said) =>
        subject && other.subject ? other.subject.id === subject.id : other.words === words && words !== '';
      const earlier = said
        .slice(0, at)
        .filter((other) => other.of.measure === 'amount' && isSame(other))
        .reverse();
      const spent = earlier.find((other) => other.of.role === 'actual');
      const planned = earlier.filter((other) => other.of.role === 'budget');
      const plan =
        planned.find((other) => of.plan !== '' && other.of.plan === of.plan) ??
        (planned.length === 1 || of.plan === '' ? planned[0] : undefined);
      if (!spent) continue;
      const unit = this.factorOf(spent.of);
      const under = plan
        ? this.term(plan, unit)
        : subject?.budget && planned.length === 0 && subject.budget.value
          ? this.cellTerm(subject.budget, unit, false)
          : null;
      if (!under) continue;
      this.share(each, `T-${subject?.id ?? words}-done`, this.term(spent, unit), under);
    }
  }

  private share(said: Said, id: string, over: Term, under: Term): void {
    const { of } = said;
    const [x, y] = [(over.figure.value ?? 0) * over.factor, (under.figure.value ?? 0) * under.factor];
    const isAll = Math.abs(x - y) < 1e-9 && of.figure.value === 100;
    this.made.push({
      id: this.idOf(id),
      rule: 'text-share',
      severity: 'error',
      form: 'share',
      statement: {
        zh: `${String(of.figure.value)}% = ${over.figure.name} ÷ ${under.figure.name}`,
        en: `${String(of.figure.value)}% = ${over.figure.name} ÷ ${under.figure.name}`,
      },
      total: { figure: namedFigure(said), sign: 1, factor: 1 },
      parts: [over, under],
      halfStep: HALF_CENT,
      ...(isAll || (x === 0 && of.figure.value === 0) ? { repeats: true } : {}),
    });
  }

  /** Lists: a whole and the parts that are said of it. */
  private lists(): ReadonlyMap<Said, Said> {
    const wholeOf = new Map<Said, Said>();
    const byParagraph = new Map(
      this.paragraphs.map((paragraph) => [
        paragraph,
        this.all.filter((each) => each.paragraph === paragraph),
      ]),
    );
    const take = (whole: Said, parts: readonly Said[], isLong: boolean) => {
      for (const part of parts) if (!wholeOf.has(part)) wholeOf.set(part, whole);
      this.list(whole, parts);
      if (isLong) this.plans(whole, parts);
    };
    for (const [index, paragraph] of this.paragraphs.entries()) {
      const said = byParagraph.get(paragraph) ?? [];
      for (const [at, each] of said.entries()) {
        if (!each.of.opensList || each.of.measure === 'percent') continue;
        const whole = said
          .slice(0, at)
          .reverse()
          .find((other) => other.of.role === 'actual' && other.of.measure === each.of.measure);
        const end = said.findIndex(
          (other, place) => place > at && (other.of.opensList || other.of.sentence > each.of.sentence),
        );
        const parts = said
          .slice(at, end < 0 ? undefined : end)
          .filter((other) => other.of.role === 'actual' && other.of.measure === each.of.measure);
        if (whole) take(whole, firstOfEach(parts), false);
      }
      if (!paragraph.opensList) continue;
      const whole = [...said].reverse().find(({ of }) => of.role === 'actual' && of.measure === 'amount');
      if (!whole) continue;
      const parts: Said[] = [];
      for (const next of this.paragraphs.slice(index + 1)) {
        const first = (byParagraph.get(next) ?? []).find(
          ({ of }) => of.role === 'actual' && of.measure === 'amount',
        );
        if (next.isHeading || next.topic !== paragraph.topic || !first) break;
        parts.push(first);
      }
      take(whole, parts, true);
    }
    return wholeOf;
  }

  private value({ of }: Said, unit: number): number {
    return toNumber(
      decimal(of.figure.value ?? 0)
        .times(this.factorOf(of))
        .div(unit),
    );
  }

  private list(whole: Said, parts: readonly Said[]): void {
    if (parts.length < 2) return;
    const isCount = whole.of.measure === 'count';
    const unit = isCount ? 1 : this.factorOf(whole.of);
    const sumRelation = this.sumRelation(whole, parts, unit, isCount);
    const { verdict, computed } = judge(sumRelation);
    const printed = this.value(whole, unit);
    if (verdict === 'failed') {
      const isTied = whole.subject !== null && parts.every(({ subject }) => subject !== null);
      if (
        isTied
          ? !this.isComplete(whole, parts)
          : !isSlip(
              printed,
              computed ?? 0,
              parts.map((part) => this.value(part, unit)),
            )
      )
        return;
      if (!isTied && (computed ?? 0) < printed) {
        this.made.push({ ...sumRelation, severity: 'warning' });
        return;
      }
    }
    const filled = parts.filter((part) => part.of.figure.value !== 0);
    const signature = [printed, ...filled.map((part) => this.value(part, unit))].join('|');
    const repeats = verdict !== 'failed' && (filled.length < 2 || this.sums.has(signature));
    this.sums.add(signature);
    this.made.push(repeats ? { ...sumRelation, repeats } : sumRelation);
  }

  private sumRelation(whole: Said, parts: readonly Said[], unit: number, isCount: boolean): Relation {
    const terms = parts.map((part) => this.term(part, unit));
    return {
      id: this.idOf(`T-${whole.subject?.id ?? whole.words}-parts`),
      rule: 'text-sum',
      severity: 'error',
      form: 'equal',
      statement: {
        zh: `说明中各分项之和 = ${inText(whole.of.figure.value ?? 0, whole.of.unit)}`,
        en: `parts in the text = ${inText(whole.of.figure.value ?? 0, whole.of.unit)}`,
      },
      total: this.term(whole, unit),
      parts: terms,
      halfStep: isCount
        ? 0
        : Math.max(
            HALF_CENT,
            this.factorOf(whole.of) > this.units.factor ? 0.5 * 10 ** -whole.of.figure.decimals : 0,
          ),
    };
  }

  /** Whether the parts are all there are, by the tables: then they must be in the text as well. */
  private isComplete(whole: Said, parts: readonly Said[]): boolean {
    const cells = parts.flatMap(({ subject }) => subject?.cells ?? []);
    const due = whole.subject?.cells ?? [];
    if (new Set(cells.map(({ key }) => key)).size < cells.length) return false;
    const total = (figures: readonly Figure[]) =>
      toNumber(sum(figures.map((figure) => (figure.value ?? 0) * this.units.factorOf(figure))));
    const tolerance = HALF_CENT * this.units.factor * (cells.length + 1);
    return Math.abs(total(cells) - total(due)) <= tolerance + 1e-6;
  }

  /** The budgets of a list whose parts are complete. */
  private plans(whole: Said, parts: readonly Said[]): void {
    const ofParagraph = ({ paragraph, subject }: Said) =>
      this.all.find(
        (other) =>
          other.paragraph === paragraph &&
          other.of.role === 'budget' &&
          other.of.measure === 'amount' &&
          other.subject?.id === subject?.id &&
          subject !== null,
      );
    const total = ofParagraph(whole);
    const planned = parts.flatMap((part) => ofParagraph(part) ?? []);
    if (!total || planned.length < parts.length || parts.length < 2 || !this.isComplete(whole, parts)) return;
    if (planned.some(({ of }) => of.plan !== total.of.plan)) return;
    const relation = this.sumRelation(total, planned, this.factorOf(total.of), false);
    // What was planned and never spent may be in no list: only more than the whole, or a slip, is wrong.
    const { verdict, computed } = judge(relation);
    const unit = this.factorOf(total.of);
    const amounts = planned.map((part) => this.value(part, unit));
    if (verdict === 'failed' && !isSlip(this.value(total, unit), computed ?? 0, amounts)) return;
    this.made.push({ ...relation, id: this.idOf(`T-${total.subject?.id ?? ''}-budgets`) });
  }

  /** Shares: of what is named, of the list's whole, or of what the section is about. */
  private shares(wholeOf: ReadonlyMap<Said, Said>): void {
    for (const [at, each] of this.all.entries()) {
      const { of, paragraph } = each;
      if (of.role !== 'share') continue;
      const before = this.all[at - 1];
      if (before?.paragraph !== paragraph) continue;
      // 占本年支出合计584.55万元的40.01%: its base stands in front of it.
      const isOfBefore = of.lead === '的';
      if (isOfBefore && !/占/.test(before.of.lead)) continue;
      const over = isOfBefore
        ? this.all
            .slice(0, at - 1)
            .reverse()
            .find((other) => other.paragraph === paragraph && other.of.role === 'actual')
        : this.spokenBefore(at);
      if (!over || over.of.measure !== 'amount') continue;
      const under = isOfBefore ? before : this.baseOf(each, over, wholeOf.get(over));
      if (!under) continue;
      const unit = this.factorOf(over.of);
      this.share(
        each,
        `T-${over.subject?.id ?? over.words}-share`,
        this.term(over, unit),
        'of' in under ? this.term(under, unit) : this.cellTerm(under, unit, false),
      );
    }
  }

  /** The amount that a share speaks of: the last one in its sentence. */
  private spokenBefore(at: number): Said | null {
    const share = this.all[at];
    for (let place = at - 1; place >= 0; place -= 1) {
      const other = this.all[place];
      if (!other || other.paragraph !== share?.paragraph || other.of.sentence !== share.of.sentence)
        return null;
      if (other.of.role === 'actual') return other;
      if (other.of.measure === 'amount' && other.of.role !== 'budget') return null;
    }
    return null;
  }

  private baseOf(share: Said, over: Said, whole: Said | undefined): Said | Figure | null {
    const { topic } = share.paragraph;
    const named = /占(.*?)的?(?:比重|比例|百分比|比)?(?:为|达|约|是)?$/.exec(share.of.lead)?.[1] ?? '';
    const words = subjectWords(named);
    if (words === '' || words === '比重' || words === '总额' || words === '合计') {
      if (whole && whole !== over) return whole;
      return this.topicTotal(topic, over);
    }
    const subject = this.subjects.find(
      words,
      topic === 'income' || topic === 'fiscal' ? topic : topic,
      '万元',
    );
    const told = this.all.filter(
      (other) =>
        other.of.role === 'actual' &&
        other.of.measure === 'amount' &&
        other !== over &&
        other.paragraph.topic === topic &&
        (subject ? other.subject?.id === subject.id : other.words === words),
    );
    const [text] = told.reverse();
    if (text && (!subject || text.paragraph === share.paragraph)) return text;
    const [cell, ...others] = subject?.cells ?? [];
    return text ?? (cell && others.length === 0 ? cell : null);
  }

  /** What a section without a list is about. */
  private topicTotal(topic: Topic | null, over: Said): Said | Figure | null {
    const ids: Partial<Record<Topic, string>> = {
      income: '02-total',
      expenditure: '03-total',
      general: '05-total',
      public: '09-sum',
      procurement: '10-procurement',
    };
    const id = topic === null ? undefined : ids[topic];
    if (id === undefined || over.subject?.id === id || !over.subject) return null;
    return (
      this.all.find(
        (other) => other.subject?.id === id && other.of.role === 'actual' && other.paragraph.topic === topic,
      ) ?? null
    );
  }

  /** A section that says there was nothing over a table that holds something. */
  private nothingSaid(): void {
    const tables = tablesOf(this.set);
    for (const paragraph of this.paragraphs) {
      const kind =
        paragraph.topic === 'fund'
          ? ('government-fund' as const)
          : paragraph.topic === 'capital'
            ? ('state-capital' as const)
            : null;
      const table = kind === null ? undefined : tables[kind];
      if (kind === null || !table || table.table.noData || paragraph.isHeading) continue;
      if (
        !NOTHING_OF_IT.test(paragraph.text) ||
        paragraph.figures.some(({ figure, measure }) => measure === 'amount' && figure.value !== 0)
      )
        continue;
      const total = table.body.total?.figures.get('total') ?? table.body.total?.figures.get('received');
      if (!total?.value) continue;
      this.made.push({
        id: this.idOf(`T-${TABLE_KINDS[kind].number}-none`),
        rule: 'no-data',
        severity: 'error',
        form: 'empty',
        statement: saysNothing(TABLE_KINDS[kind].name),
        total: {
          figure: {
            key: `${paragraph.sheet}!${paragraph.cell}#0`,
            sheet: paragraph.sheet,
            cell: paragraph.cell,
            name: paragraph.text.slice(0, 16),
            value: 0,
            isBlank: false,
            decimals: 2,
          },
          sign: 1,
          factor: 1,
        },
        parts: [this.cellTerm(total, this.units.factor, false)],
        halfStep: HALF_CENT,
      });
    }
  }
}

const saysNothing = ({ zh, en }: Localized): Localized => ({
  zh: `说明写无此项，${zh}也应为空`,
  en: `the text says there was none, so ${en} is empty as well`,
});

/** Numbers of cars: no amounts. */
const countsIn = ({ body }: AccountTable): readonly Figure[] =>
  body?.shape === 'statistics'
    ? [...(body.rows.get('vehicles') ?? []), ...body.vehicles.map(({ figure }) => figure)]
    : [];

/** One of each thing: a part that is said again within its list counts once. */
function firstOfEach(parts: readonly Said[]): readonly Said[] {
  const seen = new Set<string>();
  return parts.filter(({ subject, words }) => {
    const id = subject?.id ?? words;
    if (id !== '' && seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}

/** Digits of an amount, for slips of the keyboard. */
const digitsOf = (value: number): string => value.toFixed(2).replace('.', '');

/** Whether one slip of the keyboard parts two amounts: two digits exchanged, one other, or the decimal point moved. */
export function isTypingSlip(first: number, second: number): boolean {
  if (first <= 0 || second <= 0) return false;
  for (const factor of [10, 100, 1000])
    if (Math.abs(first / second / factor - 1) < 1e-9 || Math.abs(second / first / factor - 1) < 1e-9)
      return true;
  const [a, b] = [digitsOf(first), digitsOf(second)];
  if (a.length !== b.length) return false;
  const other = [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]));
  if (other.length === 1) return true;
  const [i, j] = other;
  return other.length === 2 && i !== undefined && j === i + 1 && a[i] === b[j] && a[j] === b[i];
}

/** Whether parts that no table holds are all there are but for one slip, or already exceed their whole. */
function isSlip(whole: number, computed: number, parts: readonly number[]): boolean {
  if (computed > whole) return true;
  const missing = toNumber(decimal(whole).minus(decimal(computed)));
  // Each part is rounded: what one of them should be is known to as many hundredths.
  const steps = parts.flatMap((_, at) => (at === 0 ? [0] : [at, -at])).map((step) => step / 100);
  const isMended = (part: number) =>
    steps.some((step) => isTypingSlip(part, toNumber(sum([part, missing, step]))));
  return isTypingSlip(whole, computed) || parts.some(isMended);
}
