/** A workbook that is nothing but sheets: it writes as every host does, by the policy that all share. */
import type { SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import type { HoldBackCause, WritePlan } from '../../src/core/model/write-plan';
import { applyToSheets } from '../../src/core/writing/apply-to-sheets';
import { decideEdits, settlePlan, type Seen } from '../../src/core/writing/hold-back';
import type { ApplyOptions, ApplyResult, UndoResult, WorkbookHost } from '../../src/hosts/workbook-host';
import { toAddress } from '../../src/core/model/sheet-snapshot';

export class MemoryHost implements WorkbookHost {
  readonly kind = 'file';
  readonly workbookName = null;
  readonly settings = new Map<string, unknown>();
  /** Every plan as it was carried out. */
  readonly plans: WritePlan[] = [];

  /** @param refused cells (`sheet!A1`) that turn down whatever is written */
  constructor(
    public sheets: readonly SheetSnapshot[],
    private readonly refused: ReadonlyMap<string, HoldBackCause> = new Map(),
    readonly isReadOnly = false,
  ) {}

  readSheets(): Promise<readonly SheetSnapshot[]> {
    return Promise.resolve(this.sheets);
  }

  async applyPlan(first: WritePlan, options: ApplyOptions): Promise<ApplyResult> {
    const { plan, decided, heldBack } = await settlePlan(
      first,
      ({ edits }) => ({ edits: decideEdits(edits, this.seen, options.allowedFormulaCells) }),
      options.replan,
    );
    this.plans.push(plan);
    const { writes } = decided.edits;
    this.sheets = applyToSheets(this.sheets, writes).sheets;
    const isEmpty = writes.length === 0 && plan.marks.length === 0 && plan.review === null;
    return {
      ...(isEmpty ? { isEmpty } : {}),
      written: writes.length,
      marked: plan.marks.length,
      heldBack,
      undo: {
        edits: writes.map(({ sheet, cell, before, after }) => ({
          sheet,
          cell,
          written: { value: after, formula: null },
          restore: before,
        })),
        hostState: null,
      },
    };
  }

  private get seen(): Seen {
    return {
      isReadOnly: this.isReadOnly,
      sheet: (name) => this.sheets.find((sheet) => sheet.name === name) ?? null,
      cell: (name, cell) => {
        const sheet = this.sheets.find((each) => each.name === name);
        const found = sheet?.rows
          .flatMap(({ row, cells }) => cells.map((each) => ({ ...each, row })))
          .find((each) => toAddress(each) === cell);
        return {
          content: { value: found?.value ?? null, formula: found?.formula ?? null },
          isCovered: false,
          isArrayBound: false,
          isInTable: false,
          refusal: () => this.refused.get(`${name}!${cell}`) ?? null,
        };
      },
    };
  }

  undo(): Promise<UndoResult> {
    return Promise.reject(new Error('not asked'));
  }

  goTo(): Promise<void> {
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
}
