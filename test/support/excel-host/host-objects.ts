/**
 * The objects that a request walks through, and how one type is described: which members it has and what each does.
 * A member that no description names fails loudly with its name.
 */
import type { CellArea } from '../../../src/core/model/sheet-snapshot';
import type { Personality } from './personalities';
import type {
  CellModel,
  ChartModel,
  CommentModel,
  SheetModel,
  TableModel,
  WorkbookModel,
} from './workbook-model';

/** One object type for each name, so that a union can be taken apart by its `type`. */
type Named<Name extends string, Fields> = Name extends string
  ? { readonly type: Name } & Readonly<Fields>
  : never;

export type RangeObject = Named<
  | 'Range'
  | 'RangeFormat'
  | 'RangeFill'
  | 'RangeFont'
  | 'FormatProtection'
  | 'DataValidation'
  | 'RangeBorderCollection'
  | 'TableScopedCollection',
  { sheet: SheetModel; area: CellArea }
>;

type RangeAreasObject = Named<
  'RangeAreas' | 'RangeAreasFormat' | 'RangeAreasFill' | 'RangeAreasFont' | 'RangeAreasAreas',
  { sheet: SheetModel; areas: readonly CellArea[] }
>;

type SheetObject = Named<
  | 'Worksheet'
  | 'WorksheetProtection'
  | 'WorksheetComments'
  | 'NoteCollection'
  | 'TableCollection'
  | 'ChartCollection'
  | 'AutoFilter'
  | 'WorksheetFreezePanes',
  { sheet: SheetModel }
>;

/** A chart, and the objects that belong to it. */
export type ChartObject = Named<
  | 'Chart'
  | 'ChartTitle'
  | 'ChartLegend'
  | 'ChartAxes'
  | 'ChartCategoryAxis'
  | 'ChartValueAxis'
  | 'ChartSeriesCollection'
  | 'ChartSeries',
  { sheet: SheetModel; chart: ChartModel }
>;

type PlainObject = Named<
  | 'Workbook'
  | 'WorkbookProtection'
  | 'Application'
  | 'WorksheetCollection'
  | 'SettingCollection'
  | 'CustomXmlPartCollection'
  | 'WorkbookTables',
  object
>;

export type HostObject =
  | PlainObject
  | SheetObject
  | RangeObject
  | RangeAreasObject
  | ChartObject
  | {
      readonly type: 'RangeBorder';
      readonly sheet: SheetModel;
      readonly area: CellArea;
      readonly side: string;
    }
  | { readonly type: 'Comment'; readonly sheet: SheetModel; readonly comment: CommentModel }
  | { readonly type: 'Note'; readonly sheet: SheetModel; readonly row: number; readonly column: number }
  | { readonly type: 'Table'; readonly sheet: SheetModel; readonly table: TableModel }
  | { readonly type: 'Setting'; readonly key: string }
  | { readonly type: 'CustomXmlPart'; readonly id: string }
  | { readonly type: 'CustomXmlPartScopedCollection'; readonly namespaceUri: string }
  | { readonly type: 'Internal'; readonly name: string }
  | { readonly type: 'Null' };

export type HostObjectType = HostObject['type'];
export type ObjectOf<T extends HostObjectType> = Extract<HostObject, { readonly type: T }>;

/** What a member may use besides its object. */
export interface HostWorld {
  readonly workbook: WorkbookModel;
  /** Tells that cells changed, for `onChanged`. */
  changed(sheet: SheetModel, address: string): void;
  /** Another add-in or data validation at work: may alter a cell after it was written. */
  readonly afterWrite: ((cell: CellModel) => void) | null;
  readonly personality: Personality;
}

type Arguments = readonly unknown[];

/** The members of one type, named as in office.js (camelCase). */
export interface Members<O> {
  /** What an instantiate answers beside the reference. */
  readonly identity?: (object: O) => Record<string, unknown>;
  readonly get?: Readonly<Record<string, (object: O, world: HostWorld) => unknown>>;
  readonly set?: Readonly<Record<string, (object: O, value: unknown, world: HostWorld) => void>>;
  /** Properties that are objects. */
  readonly go?: Readonly<Record<string, (object: O, world: HostWorld) => HostObject>>;
  /** Methods whose result is an object. */
  readonly make?: Readonly<Record<string, (object: O, args: Arguments, world: HostWorld) => HostObject>>;
  /** Methods whose result is a value or nothing. */
  readonly call?: Readonly<Record<string, (object: O, args: Arguments, world: HostWorld) => unknown>>;
  /** The items of a collection. */
  readonly items?: (object: O, world: HostWorld) => readonly HostObject[];
}

export const NULL_OBJECT: HostObject = { type: 'Null' };

/** True for objects that are kept between requests by a reference. */
export function isRange(object: HostObject): object is RangeObject | RangeAreasObject {
  return object.type === 'Range' || object.type === 'RangeAreas';
}
