/** A workbook in memory with a cell map, that remembers what it was asked; and an engine that finds what it is told. */
import type { CheckedForm, CheckedWorkbook } from '../../src/core/checking/checked-form';
import type { SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import type { Finding } from '../../src/core/model/finding';
import type { CellEdit, PlanOptions, WritePlan } from '../../src/core/model/write-plan';
import type { Engine } from '../../src/app/engine';
import type {
  ApplyOptions,
  ApplyResult,
  CellFacts,
  FileWorkbookHost,
  ReadOptions,
  SheetLook,
  UndoRecord,
  UndoResult,
} from '../../src/hosts/workbook-host';
import { checkedWorkbook } from './fixture-form';

export class FakeHost implements FileWorkbookHost {
  readonly kind = 'file';
  readonly fileKind = 'workbook';
  readonly isReadOnly = false;
  readonly cells = new Map<string, string | number | boolean | null>();
  readonly settings = new Map<string, unknown>();
  readonly visited: string[] = [];
  readonly applied: { plan: WritePlan; options: ApplyOptions }[] = [];
  /** Set to make the next call of that name fail. */
  failing: { call: 'readSheets' | 'applyPlan' | 'undo' | 'goTo'; error: unknown } | null = null;

  constructor(
    readonly sheetNames: readonly string[],
    readonly workbookName: string | null = '自评表.xlsx',
  ) {}

  readSheets(options: ReadOptions = {}): Promise<readonly SheetSnapshot[]> {
    this.failIf('readSheets');
    options.onProgress?.({ done: this.sheetNames.length, total: this.sheetNames.length, sheet: null });
    return Promise.resolve(
      this.sheetNames.map((name, position) => ({
        name,
        position,
        visibility: 'visible' as const,
        isProtected: false,
        rows: [],
        merges: [],
      })),
    );
  }

  applyPlan(plan: WritePlan, options: ApplyOptions): Promise<ApplyResult> {
    this.failIf('applyPlan');
    this.applied.push({ plan, options });
    const edits = plan.edits
      .filter(
        (edit) => !edit.overwritesFormula || options.allowedFormulaCells?.has(`${edit.sheet}!${edit.cell}`),
      )
      .map((edit) => {
        this.cells.set(`${edit.sheet}!${edit.cell}`, edit.after);
        return {
          sheet: edit.sheet,
          cell: edit.cell,
          written: { value: edit.after, formula: null },
          restore: edit.before,
        };
      });
    const isEmpty = edits.length === 0 && plan.marks.length === 0 && plan.review === null;
    return Promise.resolve({
      ...(isEmpty ? { isEmpty } : {}),
      written: edits.length,
      marked: plan.marks.length,
      heldBack: plan.edits
        .filter(
          (edit) => edit.overwritesFormula && !options.allowedFormulaCells?.has(`${edit.sheet}!${edit.cell}`),
        )
        .map(({ sheet, cell }) => ({ sheet, cell, cause: 'formula' as const })),
      undo: { edits, hostState: null },
    });
  }

  undo(record: UndoRecord): Promise<UndoResult> {
    this.failIf('undo');
    for (const edit of record.edits) this.cells.set(`${edit.sheet}!${edit.cell}`, edit.restore.value);
    return Promise.resolve({ restored: record.edits.length, kept: [] });
  }

  goTo(sheet: string, cell: string): Promise<void> {
    this.failIf('goTo');
    this.visited.push(`${sheet}!${cell}`);
    return Promise.resolve();
  }

  loadSetting(key: string): Promise<unknown> {
    return Promise.resolve(this.settings.get(key) ?? null);
  }

  loadSettings(keys: readonly string[]): Promise<readonly unknown[]> {
    return Promise.all(keys.map((key) => this.loadSetting(key)));
  }

  saveSetting(key: string, value: unknown): Promise<void> {
    this.settings.set(key, value);
    return Promise.resolve();
  }

  readLook(sheet: string): Promise<SheetLook> {
    return Promise.resolve(sheetLook({ name: sheet }));
  }

  cellFacts(): Promise<CellFacts> {
    return Promise.resolve({
      content: { value: null, formula: null },
      numberFormat: null,
      lock: null,
      list: null,
    });
  }

  exportRecord({ edits }: UndoRecord): unknown {
    return { edits };
  }

  importRecord(stored: unknown): UndoRecord | null {
    const edits = (stored as { readonly edits?: UndoRecord['edits'] } | null)?.edits;
    return edits ? { edits, hostState: null } : null;
  }

  toBytes(): Promise<Uint8Array> {
    return Promise.resolve(new Uint8Array([1, 2, 3]));
  }

  private failIf(call: string): void {
    if (this.failing?.call !== call) return;
    const { error } = this.failing;
    this.failing = null;
    throw error;
  }
}

export function sheetLook(change: Partial<SheetLook> = {}): SheetLook {
  return {
    name: '项目1',
    rowCount: 20,
    columnCount: 6,
    columnWidths: new Map(),
    rowHeights: new Map(),
    defaultColumnWidth: 64,
    defaultRowHeight: 20,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    frozenRows: 0,
    frozenColumns: 0,
    merges: [],
    cells: [],
    notes: new Map(),
    ...change,
  };
}

/** The edits of a finding that a run takes, and whether it leaves them for their cells' sake. */
function wantedOf(
  { sheet, code, message, edits }: Finding,
  { onlyCells, chosen, without, allowedFormulaCells }: PlanOptions,
): readonly { readonly edit: CellEdit; readonly isHeldBack: boolean }[] {
  return edits.flatMap(({ cell, kind, before, after, certainty, holdBack }) => {
    const key = `${sheet}!${cell}`;
    const value = chosen?.get(key);
    const isWanted = onlyCells ? onlyCells.has(key) : certainty === 'certain' || holdBack !== undefined;
    if (!isWanted || without?.has(key) || (value !== undefined && value !== after)) return [];
    const overwritesFormula = before.formula !== null;
    const edit = { sheet, cell, kind, before, after, explanation: message, code, overwritesFormula };
    return [{ edit, isHeldBack: overwritesFormula && !allowedFormulaCells?.has(key) }];
  });
}

/** Finds the given forms by the name of their sheet, minus ignored codes; plans the edits of their findings. */
export function fakeEngine(forms: readonly CheckedForm[]): Engine {
  return {
    *checkSheet(sheet, { ignores }) {
      yield;
      return forms
        .filter((form) => form.form.sheet === sheet.name)
        .map((form) => ({
          ...form,
          findings: form.findings.filter(
            (each) => !ignores.some((ignored) => ignored.fingerprint === each.cell),
          ),
        }));
    },
    *combineSteps(_sheets, found) {
      yield;
      return checkedWorkbook(found);
    },
    reviewSheet: () => ({
      name: '复核结果',
      title: '',
      headers: [],
      widths: [],
      linkColumn: 0,
      rows: [],
      footer: '',
    }),
    planWrites: (checked: CheckedWorkbook, options) => {
      const findings = checked.forms.flatMap((form) => form.findings);
      const wanted = options.mode === 'check' ? [] : findings.flatMap((each) => wantedOf(each, options));
      return {
        edits: wanted.flatMap(({ edit, isHeldBack }) => (isHeldBack ? [] : [edit])),
        heldBack: wanted.flatMap(({ edit: { sheet, cell, after }, isHeldBack }) =>
          isHeldBack ? [{ sheet, cell, cause: 'formula' as const, wanted: after }] : [],
        ),
        marks: options.marks
          ? findings.map((each) => ({
              sheet: each.sheet,
              cell: each.cell,
              severity: each.severity,
              note: each.message,
            }))
          : [],
        review: null,
      };
    },
    marksOf: () => [],
    withFormulas: (plan) => plan,
    ignoreOf: (each, reason) => ({
      fingerprint: each.cell,
      code: each.code,
      sheet: each.sheet,
      cell: each.cell,
      reason,
    }),
  };
}
