/**
 * The tables of one department and year, one of a kind: what belongs together is related, what does not never is.
 * Amounts are brought to one unit by what each table says its unit is.
 */
import { decimal, toNumber } from '../figures/decimal';
import { compact } from '../text/label-text';
import { likeness, pairsIn } from '../text/similar';
import type {
  AccountTable,
  CodeBody,
  EconomicBody,
  HalvesBody,
  PublicBody,
  StatisticsBody,
  TableBody,
} from './account-table';
import type { Figure, Term } from './relation';
import { UNIT_FACTORS, type TableKind } from './table-kinds';

export interface AccountSet {
  readonly tables: readonly AccountTable[];
  readonly unit: string | null;
  readonly year: number | null;
  /** The unit of most tables: 万元, 元. */
  readonly amountUnit: string;
}

const known = (table: AccountTable): table is AccountTable & { readonly kind: TableKind } =>
  table.kind !== 'other';

const plainName = (name: string): string => compact(name).replace(/[()（）]|本级|本部|汇总/g, '');

/** Names that differ by a sign or two are one department's. */
const ALIKE = 0.6;
function isSameUnit(first: string, second: string): boolean {
  const [a, b] = [plainName(first), plainName(second)];
  return a === b || a.includes(b) || b.includes(a) || likeness(pairsIn(a), pairsIn(b)) >= ALIKE;
}

/** What most of these say; null where none does. */
function mostSaid<Value extends string | number>(values: readonly (Value | null)[]): Value | null {
  const counts = new Map<Value, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

class Gathered {
  readonly tables: AccountTable[] = [];

  get unit(): string | null {
    return mostSaid(this.tables.map(({ head }) => head.unit));
  }

  has(kind: AccountTable['kind']): boolean {
    return kind !== 'other' && this.tables.some((table) => table.kind === kind);
  }

  /** How well a table fits: 0 not at all. */
  fit({ kind, head }: AccountTable): number {
    if (this.has(kind)) return 0;
    const { unit } = this;
    if (head.unit === null || unit === null) return 1;
    if (plainName(head.unit) === plainName(unit)) return 3;
    return isSameUnit(head.unit, unit) ? 2 : 0;
  }
}

/** Fewer tables under another name are the set's own with a wrong head. */
const STRAY = 1;

function join(groups: Gathered[]): Gathered[] {
  const [main] = [...groups].sort((a, b) => b.tables.length - a.tables.length);
  if (!main || groups.length === 1) return groups;
  return groups.filter((group) => {
    const isStray = group !== main && group.tables.length <= STRAY && main.tables.length > 3;
    if (!isStray || group.tables.some(({ kind }) => main.has(kind))) return true;
    main.tables.push(...group.tables);
    return false;
  });
}

/** The sets of a workbook, in the order of its tables. */
export function setsOf(tables: readonly AccountTable[]): readonly AccountSet[] {
  const groups: Gathered[] = [];
  for (const table of tables) {
    if (!known(table)) continue;
    // The latest set that the table fits best.
    const fits = groups.map((group) => group.fit(table));
    const best = Math.max(0, ...fits);
    const at = best > 0 ? fits.lastIndexOf(best) : -1;
    const group = groups[at] ?? new Gathered();
    if (at < 0) groups.push(group);
    group.tables.push(table);
  }
  return join(groups).map((group) => ({
    tables: group.tables,
    unit: group.unit,
    year: mostSaid(group.tables.map(({ head }) => head.year)),
    amountUnit: mostSaid(group.tables.map(({ head }) => head.amountUnit)) ?? '万元',
  }));
}

/** The table of a kind with its body; undefined where the set has none. */
interface Tables {
  readonly 'income-expenditure': Known<HalvesBody> | undefined;
  readonly income: Known<CodeBody> | undefined;
  readonly expenditure: Known<CodeBody> | undefined;
  readonly fiscal: Known<HalvesBody> | undefined;
  readonly 'general-public-budget': Known<CodeBody> | undefined;
  readonly 'basic-expenditure': Known<EconomicBody> | undefined;
  readonly 'government-fund': Known<CodeBody> | undefined;
  readonly 'state-capital': Known<CodeBody> | undefined;
  readonly 'three-public': Known<PublicBody> | undefined;
  readonly statistics: Known<StatisticsBody> | undefined;
}

export interface Known<Body extends TableBody> {
  readonly table: AccountTable;
  readonly body: Body;
}

export function tablesOf({ tables }: AccountSet): Tables {
  const find = <Body extends TableBody>(kind: TableKind, shape: Body['shape']): Known<Body> | undefined => {
    const own = tables.find((table) => table.kind === kind);
    if (own?.body?.shape === shape) return { table: own, body: own.body as Body };
    const beside = tables.find(({ besides }) => besides?.shape === shape);
    return beside && (kind === 'three-public' || kind === 'statistics')
      ? { table: beside, body: beside.besides as unknown as Body }
      : undefined;
  };
  return {
    'income-expenditure': find<HalvesBody>('income-expenditure', 'halves'),
    income: find<CodeBody>('income', 'codes'),
    expenditure: find<CodeBody>('expenditure', 'codes'),
    fiscal: find<HalvesBody>('fiscal', 'halves'),
    'general-public-budget': find<CodeBody>('general-public-budget', 'codes'),
    'basic-expenditure': find<EconomicBody>('basic-expenditure', 'economic'),
    'government-fund': find<CodeBody>('government-fund', 'codes'),
    'state-capital': find<CodeBody>('state-capital', 'codes'),
    'three-public': find<PublicBody>('three-public', 'public'),
    statistics: find<StatisticsBody>('statistics', 'statistics'),
  };
}

/** All figures of a table. */
export function figuresIn({ body, besides }: AccountTable): readonly Figure[] {
  const ofBody = (each: TableBody | null): readonly Figure[] => {
    switch (each?.shape) {
      case 'codes':
        return [...each.lines, ...(each.total ? [each.total] : [])].flatMap(({ figures }) => [
          ...figures.values(),
        ]);
      case 'halves':
        return [each.income, each.expenditure].flatMap(({ lines, rows, below }) =>
          [...lines, ...rows.values(), ...below].flatMap(({ figures }) => [...figures.values()]),
        );
      case 'economic':
        return [
          ...each.items.values(),
          ...(each.staff ? [each.staff] : []),
          ...(each.running ? [each.running] : []),
        ];
      case 'public':
        return [...each.figures].flatMap(([measure, items]) =>
          measure === 'rate' ? [] : [...items.values()],
        );
      case 'statistics':
        return [...each.rows].flatMap(([row, figures]) =>
          row === 'vehicles' || row === 'equipment' ? [] : figures,
        );
      case undefined:
        return [];
    }
  };
  return [...ofBody(body), ...ofBody(besides)];
}

/** Figures that tell how a set prints its amounts; fewer say nothing. */
const FEWEST_TOLD = 12;

/** Units of account of the tables of a set, with those that turned out to be slips. */
export class Units {
  private readonly factors = new Map<string, number>();
  readonly factor: number;
  /** Half of the last printed digit, in the set's unit, and whether figures carry all their digits. */
  readonly halfStep: number;
  readonly isStrict: boolean;
  /** Decimals that amounts are printed with. */
  readonly decimals: number;

  constructor(
    readonly set: AccountSet,
    /** True units of tables whose head says another one. */
    slips: ReadonlyMap<AccountTable, string> = new Map(),
  ) {
    this.factor = UNIT_FACTORS[set.amountUnit] ?? 10_000;
    for (const table of set.tables) {
      const unit = slips.get(table) ?? table.head.amountUnit ?? set.amountUnit;
      const own = UNIT_FACTORS[unit] ?? this.factor;
      for (const figure of figuresIn(table)) this.factors.set(figure.key, own);
    }
    // 万元 are printed to the hundredth; whole yuan are printed where all amounts are whole.
    const amounts = set.tables.flatMap((table) => figuresIn(table).filter(({ value }) => value));
    const isWhole = amounts.length >= FEWEST_TOLD && amounts.every(({ decimals }) => decimals === 0);
    const printed = this.factor === 1 && isWhole ? 0 : 2;
    this.decimals = printed;
    this.halfStep = toNumber(decimal(0.5).times(decimal(10).pow(-printed)));
    // Yuan and fen are what the books hold: nothing of them was rounded.
    this.isStrict = this.factor === 1 && printed === 2;
  }

  factorOf(figure: Figure): number {
    return this.factors.get(figure.key) ?? this.factor;
  }

  /** Figures as terms in the coarsest of their units. */
  terms(
    total: Figure,
    parts: readonly (readonly [Figure, 1 | -1])[],
    room: readonly (readonly [Figure, 1 | -1])[] = [],
  ) {
    const all = [total, ...parts.map(([figure]) => figure), ...room.map(([figure]) => figure)];
    const own = all.map((figure) => this.factorOf(figure));
    const coarsest = Math.max(...own);
    const term = (figure: Figure, sign: 1 | -1): Term => ({
      figure,
      sign,
      factor: toNumber(decimal(this.factorOf(figure)).div(coarsest)),
    });
    const isMixed = own.some((factor) => factor !== coarsest);
    const isOwn = coarsest === this.factor;
    return {
      total: term(total, 1),
      parts: parts.map(([figure, sign]) => term(figure, sign)),
      room: room.map(([figure, sign]) => term(figure, sign)),
      halfStep: isOwn ? this.halfStep : 0.005,
      isStrict: !isMixed && (isOwn ? this.isStrict : coarsest === 1),
    };
  }
}
