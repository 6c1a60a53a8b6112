/**
 * The stand-in for Excel: answers the requests of Microsoft's unmodified office.js over a workbook model, and refuses
 * what Excel refuses. Semantics follow Microsoft's documentation; docs/verify-in-excel.md lists what only a real
 * Excel can confirm.
 */
import type { SheetModel, WorkbookModel } from './workbook-model';
import { cellAt, findSheet } from './workbook-model';
import { isAtLeast } from './api-sets';
import { enterValue } from './cell-entry';
import type { HostWorld } from './host-objects';
import type { Personality, PersonalityName } from './personalities';
import { PERSONALITIES } from './personalities';
import { parseReference } from './references';
import type { RequestAction, RichAnswer, RichRequest } from './rich-api';
import { ActionType, HostFault, NeverAnswers, TransportFault } from './rich-api';
import type { FaultCode } from './rich-api';
import type { References } from './request-runner';
import { handlerKey, RequestRunner } from './request-runner';

/** Excel on the web takes and gives at most 5 MB a request. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;
const DELAY_FOR_CELL_EDIT = 64;
const DATA_CHANGED_MESSAGE = 10;
/** The target of events of all sheets. */
const WHOLE_WORKBOOK = 'Workbook';

export interface ExcelHostOptions {
  /** Which Excel this is; the one on Windows when left out. */
  readonly personality?: PersonalityName;
  /** The ExcelApi set that it claims, such as `1.14`, where that is another than the personality's. */
  readonly excelApi?: string;
  /** True for an Excel with a shared runtime. */
  readonly sharedRuntime?: boolean;
  readonly uiLocale?: string;
  /** A button of the ribbon that is pressed as early as Excel can pass it on; in Chromium only. */
  readonly firstClick?: string;
}

/** Makes a request fail. Requests are counted from 1, office.js's own clean-up requests left out. */
export interface PlannedFault {
  readonly request: number;
  /** An error of Excel (by name) or of the transport (by number). */
  readonly code: FaultCode | number;
  /**
   * `before`: nothing of the request is done. `lost`: all of it is done and the answer is lost. `never`: all of it is
   * done and no answer ever comes. A number: the writing actions before the n-th (counted from 0) are done, and that
   * one fails.
   */
  readonly at: 'before' | 'lost' | 'never' | number;
}

/** A member that this Excel refuses every time although its set has it. */
export interface Refusal {
  /** By Microsoft's name: `CommentCollection.add`. */
  readonly member: string;
  readonly code: FaultCode;
  /** Where Excel says that it failed; the member when left out. */
  readonly location?: string;
}

interface LoggedRequest {
  readonly actions: number;
  readonly sentBytes: number;
  readonly answeredBytes: number;
  /** Number of actions that change the workbook. */
  readonly writes: number;
  readonly error: string | null;
  readonly members: readonly string[];
}

export class ExcelHost {
  /** All requests so far but office.js's own (clean-up of references, start-up). */
  readonly log: LoggedRequest[] = [];
  readonly faults: PlannedFault[] = [];
  readonly refusals: Refusal[] = [];
  /** Members that this Excel takes without doing anything: `RangeFill.clear`. */
  readonly ignored = new Set<string>();
  readonly personality: Personality;
  /** While true a cell is being edited: requests fail or, when they ask for it, wait. */
  isEditingCell = false;
  /** Runs before each logged request: the place for what another person does meanwhile. */
  beforeRequest: ((request: number) => void) | null = null;
  /** Alters cells after they were written, as another add-in may. */
  afterWrite: HostWorld['afterWrite'] = null;
  /** Set by the seam: hands an event to office.js. */
  onEvent: ((type: number, target: string, args: string) => void) | null = null;

  private readonly references: References = new Map();
  private readonly handlers = new Set<string>();
  private readonly waiting: (() => void)[] = [];
  private count = 0;

  constructor(
    public workbook: WorkbookModel,
    readonly options: ExcelHostOptions,
  ) {
    this.personality = PERSONALITIES[options.personality ?? 'windows'];
  }

  /** The set that this Excel claims. */
  get excelApi(): string {
    return this.options.excelApi ?? this.personality.excelApi;
  }

  /** Forgets the log and the planned faults, and counts requests from 1 again. */
  restartLog(): void {
    this.log.length = 0;
    this.faults.length = 0;
    this.count = 0;
  }

  /** Answers one request body; rejects with a `TransportFault` for what fails below the API. */
  async processQuery(body: string, flags = 0): Promise<string> {
    const request = JSON.parse(body) as RichRequest;
    if (isHousekeeping(request)) return JSON.stringify(this.run(request, null)?.answer);
    this.count += 1;
    const count = this.count;
    this.beforeRequest?.(count);
    if (this.isEditingCell) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0) {
        return this.refuse(request, body, 'InvalidOperationInCellEditMode');
      }
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    const fault = this.faults.find((planned) => planned.request === count) ?? null;
    if (byteLength(body) > PAYLOAD_LIMIT) throw this.logged(request, body, new TransportFault(5103));
    if (fault?.at === 'before') {
      if (typeof fault.code === 'string') return this.refuse(request, body, fault.code);
      throw this.logged(request, body, new TransportFault(fault.code));
    }
    const outcome = this.run(request, fault);
    if (outcome === null || fault?.at === 'never') return new Promise(() => undefined);
    const { answer, writes } = outcome;
    const text = JSON.stringify(answer);
    this.log.push({
      actions: request.Actions.length,
      sentBytes: byteLength(body),
      answeredBytes: byteLength(text),
      writes,
      error: answer.Error?.Code ?? null,
      members: namesOf(request),
    });
    if (fault?.at === 'lost') throw new TransportFault(typeof fault.code === 'number' ? fault.code : 5012);
    if (byteLength(text) > PAYLOAD_LIMIT) throw new TransportFault(5104);
    return text;
  }

  /** Ends the editing of a cell: requests that wait go on. */
  leaveCellEdit(): void {
    this.isEditingCell = false;
    for (const resume of this.waiting.splice(0)) resume();
  }

  /**
   * A person types into cells: `userTypes('项目1', 'K7', 9)`; fires `onChanged` as Excel does. `Remote` is another
   * person in a shared workbook.
   */
  userTypes(sheetName: string, address: string, value: unknown, source: 'Local' | 'Remote' = 'Local'): void {
    const sheet = this.sheet(sheetName);
    const { area } = parseReference(address, 'userTypes');
    enterValue(cellAt(sheet, area.top, area.left), value, 'userTypes');
    this.fireChanged(sheet, address, 'Unknown', source);
  }

  /** A person inserts a row above this one (counted from 0). */
  userInsertsRow(sheetName: string, above: number): void {
    const sheet = this.sheet(sheetName);
    const moved = [...sheet.cells].map(([row, cells]) => [row < above ? row : row + 1, cells] as const);
    sheet.cells.clear();
    for (const [row, cells] of moved) sheet.cells.set(row, cells);
    sheet.merges = sheet.merges.map((area) =>
      area.top < above ? area : { ...area, top: area.top + 1, bottom: area.bottom + 1 },
    );
    this.fireChanged(sheet, `${above + 1}:${above + 1}`, 'Unknown', 'Local', 'RowInserted');
  }

  /** A person chooses a value from the list of a validation rule. */
  userChooses(sheetName: string, address: string, value: unknown): void {
    if (this.personality.firesForChoices) {
      this.userTypes(sheetName, address, value);
      return;
    }
    const { area } = parseReference(address, 'userChooses');
    enterValue(cellAt(this.sheet(sheetName), area.top, area.left), value, 'userChooses');
  }

  sheet(name: string): SheetModel {
    const sheet = findSheet(this.workbook, name);
    if (!sheet) throw new Error(`the workbook has no sheet ${name}`);
    return sheet;
  }

  /** Null where no answer ever comes. */
  private run(
    request: RichRequest,
    fault: PlannedFault | null,
  ): { answer: RichAnswer; writes: number } | null {
    let writes = 0;
    const changes: [SheetModel, string][] = [];
    const world: HostWorld = {
      workbook: this.workbook,
      changed: (sheet, address) => changes.push([sheet, address]),
      afterWrite: this.afterWrite,
      personality: this.personality,
    };
    const beforeAction = (_: number, __: RequestAction, isWrite: boolean): void => {
      if (!isWrite) return;
      if (typeof fault?.at === 'number' && writes === fault.at) {
        throw typeof fault.code === 'string'
          ? new HostFault(fault.code, 'planned failure', 'planned')
          : new TransportFault(fault.code);
      }
      writes += 1;
    };
    const runner = new RequestRunner(request, world, this.references, this.handlers, {
      claimedSet: this.excelApi,
      beforeAction,
      ignores: (name) => this.ignored.has(name),
      refuse: (name) => {
        const refusal = this.refusals.find(({ member }) => member === name);
        if (refusal) throw new HostFault(refusal.code, 'refused', refusal.location ?? name);
      },
    });
    let answer: RichAnswer;
    try {
      answer = runner.run();
    } catch (error) {
      if (error instanceof NeverAnswers) return null;
      throw error;
    }
    for (const [sheet, address] of changes) this.fireChanged(sheet, address, 'ThisLocalAddin');
    return { answer, writes };
  }

  private refuse(request: RichRequest, body: string, code: FaultCode): string {
    const answer: RichAnswer = {
      Results: [],
      TraceIds: [],
      Error: { Code: code, Message: code, Location: '', ActionIndex: 0, HttpStatusCode: 400 },
    };
    this.logged(request, body, new HostFault(code, code));
    return JSON.stringify(answer);
  }

  private logged<E extends Error>(request: RichRequest, body: string, error: E): E {
    this.log.push({
      actions: request.Actions.length,
      sentBytes: byteLength(body),
      answeredBytes: 0,
      writes: 0,
      error: error.message,
      members: namesOf(request),
    });
    return error;
  }

  private fireChanged(
    sheet: SheetModel,
    address: string,
    triggerSource: string,
    source: 'Local' | 'Remote' = 'Local',
    changeType: 'RangeEdited' | 'RowInserted' = 'RangeEdited',
  ): void {
    const targets = [
      ...(this.handlers.has(handlerKey({ type: 'Worksheet', sheet }, 'DataChangedEvent')) ? [sheet.id] : []),
      ...(this.handlers.has(handlerKey({ type: 'WorksheetCollection' }, 'DataChangedEvent'))
        ? [WHOLE_WORKBOOK]
        : []),
    ];
    const { onEvent } = this;
    if (targets.length === 0 || !onEvent) return;
    const args = JSON.stringify({
      changeType,
      source,
      worksheetId: sheet.id,
      address,
      shiftDirection: 'None',
      ...(isAtLeast(this.excelApi, '1.14') ? { triggerSource } : {}),
    });
    setTimeout(() => {
      for (const target of targets) onEvent(DATA_CHANGED_MESSAGE, target, args);
    }, 0);
  }
}

/** Bytes of a text in UTF-8. */
function byteLength(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

/** office.js's own requests: giving references back, and saying that handlers are ready. */
function isHousekeeping(request: RichRequest): boolean {
  return (
    request.Actions.every(
      (action) =>
        action.ActionType === ActionType.instantiate ||
        (action.ActionType === ActionType.method &&
          /^(_RemoveReference|NotifyActionHandlerReady)$/.test(action.Name)),
    ) && request.Actions.some((action) => action.ActionType === ActionType.method)
  );
}

function namesOf(request: RichRequest): string[] {
  const names = [
    ...Object.values(request.ObjectPaths).map((path) => path.Name),
    ...request.Actions.map((action) => action.Name),
  ];
  return [...new Set(names.filter((name) => name !== ''))];
}
