/**
 * What a person looks at: which list, how it is grouped and filtered, which line is the current one and whether its card
 * is open. Knows nothing of React; tells its listeners when something has changed.
 */
import type { CheckedForm } from '../../core/checking/checked-form';
import type { Line } from '../../app/lines';
import { seenState } from '../../app/seen';
import { toAddress } from '../../core/model/sheet-snapshot';
import type { Severity } from '../../core/model/finding';
import type { Language } from '../../core/model/localized';
import { linesOf } from '../../app/listing';
import {
  linesOfRow,
  NO_FILTER,
  rowsOf,
  stopsOf,
  type Grouping,
  type LineFilter,
  type LineRow,
  type ListView,
} from './line-rows';
import type { PaneSession } from './session';

export type DeskTab = 'lines' | 'changes' | 'forms';

export interface DeskState {
  readonly tab: DeskTab;
  readonly grouping: Grouping;
  readonly filter: LineFilter;
  readonly toggled: ReadonlySet<string>;
  /** Key of the current row. */
  readonly current: string | null;
  /** Key of the row whose card is open. */
  readonly open: string | null;
  /** The lines that are about to be ignored. */
  readonly ignoring: readonly Line[] | null;
  readonly settings: string | null;
  /** A copy is to be saved: the page asks which. */
  readonly saving: boolean;
  /** The person has come to the end of the list, or into another form. */
  readonly notice: 'wrapped' | 'other-form' | null;
  /** Rises with each wish to have the focus on the current row. */
  readonly focusRequest: number;
  /** Rises with each wish to type into the current cell. */
  readonly typeRequest: number;
  /** The sheet area shows the overview; null: as many forms as there are decide. */
  readonly overview: boolean | null;
}

const FIRST: DeskState = {
  tab: 'lines',
  grouping: 'form',
  filter: NO_FILTER,
  toggled: new Set(),
  current: null,
  open: null,
  ignoring: null,
  settings: null,
  saving: false,
  notice: null,
  focusRequest: 0,
  typeRequest: 0,
  overview: null,
};

export class Desk {
  private state: DeskState;
  private readonly listeners = new Set<() => void>();
  private known: { readonly of: readonly unknown[]; readonly rows: readonly LineRow[] } | null = null;

  constructor(
    readonly session: PaneSession,
    private language: Language,
    settings: string | null = null,
  ) {
    this.state = { ...FIRST, settings };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): DeskState => this.state;

  setLanguage(language: Language): void {
    this.language = language;
  }

  set(change: Partial<DeskState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  get view(): ListView {
    const { grouping, filter, toggled } = this.state;
    const { settings, sheets } = this.session.snapshot();
    return { grouping, filter, toggled, seen: settings.seen, sheets, language: this.language };
  }

  /** The rows of the list as it stands. */
  get rows(): readonly LineRow[] {
    const { listing } = this.session.snapshot();
    const { view } = this;
    const of = [listing, ...Object.values(view)];
    if (this.known && this.known.of.every((each, at) => Object.is(each, of[at]))) return this.known.rows;
    const rows = rowsOf(listing, view);
    this.known = { of, rows };
    return rows;
  }

  /** A new workbook: nothing is left of how the one before was looked at. */
  reset(): void {
    this.set({ ...FIRST, settings: this.state.settings });
  }

  show(tab: DeskTab): void {
    this.set({ tab, settings: null, notice: null });
  }

  filter(change: Partial<LineFilter>): void {
    this.set({ filter: { ...this.state.filter, ...change }, tab: 'lines', settings: null, notice: null });
  }

  /** A chip: only this, and once more: all. */
  onlySeverity(severity: Severity): void {
    this.filter({ severity: this.state.filter.severity === severity ? null : severity });
  }

  onlyTask(task: 'judge' | 'mend'): void {
    this.filter({ task: this.state.filter.task === task ? null : task });
  }

  toggle(key: string): void {
    const toggled = new Set(this.state.toggled);
    if (!toggled.delete(key)) toggled.add(key);
    this.set({ toggled });
  }

  /** Makes a row the current one, and shows its cell. */
  select(
    row: LineRow,
    {
      opens = false,
      goes = true,
      focuses = false,
      isAsked = true,
    }: { opens?: boolean; goes?: boolean; focuses?: boolean; isAsked?: boolean } = {},
  ): void {
    const [line] = row.kind === 'line' ? [row.line] : row.kind === 'fold' ? row.lines : [];
    this.session.moveOn(line?.key ?? null);
    this.set({
      current: row.key,
      open: opens ? row.key : this.state.open === row.key ? row.key : null,
      notice: null,
      tab: 'lines',
      settings: null,
      focusRequest: this.state.focusRequest + (focuses ? 1 : 0),
    });
    if (goes && line) void this.session.goTo(line.finding.sheet, line.finding.cell, isAsked);
  }

  /** The current row, or the first one. */
  get currentRow(): LineRow | null {
    return this.rows.find(({ key }) => key === this.state.current) ?? null;
  }

  /** Goes to the next row (1) or the one before (-1) from the current one on, around the end. */
  step(by: 1 | -1, focuses = true): void {
    const { current } = this.state;
    const before = this.rows;
    const at = before.findIndex(({ key }) => key === current);
    const stops = stopsOf(before).filter(
      (row) => row.kind !== 'line' || !row.isSettled || row.key === current,
    );
    if (stops.length === 0) return;
    const places = new Map(before.map((row, place) => [row.key, place]));
    const placeOf = (row: LineRow): number => places.get(row.key) ?? 0;
    const ahead =
      by === 1
        ? stops.find((row) => placeOf(row) > at)
        : [...stops].reverse().find((row) => at >= 0 && placeOf(row) < at);
    const next = ahead ?? (by === 1 ? stops[0] : stops.at(-1));
    if (!next) return;
    const formOf = (row: LineRow | null): CheckedForm | null => (row && linesOfRow(row)[0]?.form) ?? null;
    const isOther = formOf(this.currentRow) !== formOf(next);
    this.select(next, { opens: true, focuses });
    if (!ahead) this.set({ notice: 'wrapped' });
    else if (isOther && at >= 0) this.set({ notice: 'other-form' });
  }

  /** The next line that is left to a person. */
  nextForYou(): void {
    const { filter, tab } = this.state;
    if (tab !== 'lines' || filter.task !== 'judge')
      this.set({ tab: 'lines', filter: { ...NO_FILTER, task: 'judge' }, settings: null });
    this.step(1);
  }

  /** Selects what comes first, without moving anybody's view where `goes` is false. */
  selectFirst(goes: boolean): void {
    const [first] = stopsOf(this.rows);
    if (first) this.select(first, { goes, isAsked: false });
  }

  /** Selects the first line of a form, whatever is filtered. */
  showForm(id: string): void {
    this.set({ tab: 'lines', filter: NO_FILTER, grouping: 'form', settings: null });
    const at = this.rows.findIndex((row) => row.kind === 'head' && row.key === id);
    const below = at < 0 ? undefined : this.rows[at + 1];
    const line = below && below.kind !== 'head' ? below : undefined;
    if (at >= 0 && line) {
      this.select(line, { focuses: true });
      return;
    }
    // A form in which nothing was found is shown all the same.
    const { checked } = this.session.snapshot();
    const form = checked?.forms.find((each) => each.id === id)?.form;
    this.set({ current: id });
    if (form) void this.session.goTo(form.sheet, toAddress({ row: form.area.top, column: form.area.left }));
  }

  /** Ticks a form as seen and shows the next one (or the one before) that nobody has seen yet. */
  async seenAndNext(by: 1 | -1, form: CheckedForm | null): Promise<void> {
    if (form && by === 1) await this.session.tickSeen(form, true);
    const { listing, settings, sheets } = this.session.snapshot();
    const forms = listing.groups.flatMap((group) => (group.form ? [group.form] : []));
    const at = forms.findIndex(({ id }) => id === form?.id);
    const order = forms.map((_, step) => forms[(at + by * (step + 1) + forms.length * 2) % forms.length]);
    const next = order.find((each) => each && seenState(each, sheets, settings.seen) !== 'seen');
    if (next) this.showForm(next.id);
    else this.set({ notice: 'wrapped' });
  }

  get allLines(): readonly Line[] {
    return linesOf(this.session.snapshot().listing);
  }
}
