/**
 * The language office.js speaks with its host: the shapes of a request and of an answer, and the fault that becomes
 * an answer's error. Names and numbers are Microsoft's.
 */

export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  ensureUnchanged: 6,
  update: 7,
} as const;

export const PathType = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nothing: 7,
} as const;

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly (number | readonly number[])[];
}

export interface RequestAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Top?: number; readonly Skip?: number };
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface RichRequest {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly RequestAction[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface RichAnswer {
  readonly Results: { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: number[];
  Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  };
}

/** Error codes of Excel that the stand-in answers with. */
export type FaultCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'GeneralException'
  | 'InvalidArgument'
  | 'InvalidObjectPath'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'InvalidSelection'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'NonBlankCellOffSheet'
  | 'UndoNotSupported'
  | 'UnsupportedOperation';

/** What Excel refuses: becomes the `Error` of the answer; the actions before it stand. */
export class HostFault extends Error {
  constructor(
    readonly code: FaultCode,
    message: string,
    readonly location = '',
  ) {
    super(message);
    this.name = 'HostFault';
  }
}

/** A refusal of the transport, by its number: 5102 busy, 5103/5104 payload, 5012 session, 5016 modal dialog. */
export class TransportFault extends Error {
  constructor(readonly officeCode: number) {
    super(`office error ${officeCode}`);
    this.name = 'TransportFault';
  }
}

/** Thrown where Excel takes the request and is not heard of again. */
export class NeverAnswers extends Error {
  constructor() {
    super('no answer ever comes');
    this.name = 'NeverAnswers';
  }
}

/** Thrown for what the stand-in does not know: a gap in the stand-in, never an answer of Excel. */
export class NotEmulated extends Error {
  readonly code = 'NotEmulated';
  constructor(what: string) {
    super(`The stand-in for Excel does not know ${what}. Teach it, from Microsoft's documentation.`);
    this.name = 'NotEmulated';
  }
}
