/** Every type of the stand-in with its members, and the look-up that refuses what is unknown or too new. */
import {
  commentMembers,
  noteCollectionMembers,
  noteMembers,
  tableCollectionMembers,
  tableMembers,
  tableScopedMembers,
  workbookTablesMembers,
  worksheetCommentsMembers,
} from './annotation-members';
import { API_SETS, isAtLeast, memberName } from './api-sets';
import {
  rangeAreasAreasMembers,
  rangeAreasFillMembers,
  rangeAreasFontMembers,
  rangeAreasFormatMembers,
  rangeAreasMembers,
} from './fill-members';
import type { HostObject, HostObjectType, Members, ObjectOf } from './host-objects';
import {
  formatProtectionMembers,
  rangeBorderCollectionMembers,
  rangeBorderMembers,
  rangeFillMembers,
  rangeFontMembers,
  rangeFormatMembers,
} from './format-members';
import { rangeMembers } from './range-members';
import { dataValidationMembers } from './validation-members';
import { HostFault, NotEmulated } from './rich-api';
import {
  applicationMembers,
  customXmlPartCollectionMembers,
  customXmlPartMembers,
  customXmlPartScopedMembers,
  freezePanesMembers,
  settingCollectionMembers,
  settingMembers,
  workbookMembers,
  workbookProtectionMembers,
  worksheetCollectionMembers,
  worksheetMembers,
  worksheetProtectionMembers,
} from './workbook-members';

import {
  autoFilterMembers,
  chartAxesMembers,
  chartCategoryAxisMembers,
  chartCollectionMembers,
  chartLegendMembers,
  chartMembers,
  chartSeriesCollectionMembers,
  chartSeriesMembers,
  chartTitleMembers,
  chartValueAxisMembers,
} from './chart-members';

export const MEMBERS: { readonly [T in HostObjectType]: Members<ObjectOf<T>> } = {
  Application: applicationMembers,
  AutoFilter: autoFilterMembers,
  Chart: chartMembers,
  ChartAxes: chartAxesMembers,
  ChartCategoryAxis: chartCategoryAxisMembers,
  ChartCollection: chartCollectionMembers,
  ChartLegend: chartLegendMembers,
  ChartSeries: chartSeriesMembers,
  ChartSeriesCollection: chartSeriesCollectionMembers,
  ChartTitle: chartTitleMembers,
  ChartValueAxis: chartValueAxisMembers,
  Comment: commentMembers,
  CustomXmlPart: customXmlPartMembers,
  CustomXmlPartCollection: customXmlPartCollectionMembers,
  CustomXmlPartScopedCollection: customXmlPartScopedMembers,
  DataValidation: dataValidationMembers,
  FormatProtection: formatProtectionMembers,
  Internal: {},
  Note: noteMembers,
  NoteCollection: noteCollectionMembers,
  Null: {},
  Range: rangeMembers,
  RangeAreas: rangeAreasMembers,
  RangeAreasAreas: rangeAreasAreasMembers,
  RangeAreasFill: rangeAreasFillMembers,
  RangeAreasFont: rangeAreasFontMembers,
  RangeBorder: rangeBorderMembers,
  RangeBorderCollection: rangeBorderCollectionMembers,
  RangeAreasFormat: rangeAreasFormatMembers,
  RangeFill: rangeFillMembers,
  RangeFont: rangeFontMembers,
  RangeFormat: rangeFormatMembers,
  Setting: settingMembers,
  SettingCollection: settingCollectionMembers,
  Table: tableMembers,
  TableCollection: tableCollectionMembers,
  TableScopedCollection: tableScopedMembers,
  Workbook: workbookMembers,
  WorkbookProtection: workbookProtectionMembers,
  WorkbookTables: workbookTablesMembers,
  Worksheet: worksheetMembers,
  WorksheetCollection: worksheetCollectionMembers,
  WorksheetComments: worksheetCommentsMembers,
  WorksheetFreezePanes: freezePanesMembers,
  WorksheetProtection: worksheetProtectionMembers,
};

/** The description of an object's type, usable with that object. */
export function membersOf(object: HostObject): Members<HostObject> {
  return MEMBERS[object.type] as unknown as Members<HostObject>;
}

/** What a host has of the members that are known. */
export interface MemberRules {
  readonly claimedSet: string;
  /** Throws for a member that this host refuses although its set has it. */
  readonly refuse: (name: string) => void;
  /** True for a member that this host takes without doing anything. */
  readonly ignores: (name: string) => boolean;
}

/** Finds a member; a member that is unknown, above the claimed set or refused is answered with its name. */
export function findMember<T>(
  table: Readonly<Record<string, T>> | undefined,
  object: HostObject,
  member: string,
  { claimedSet, refuse }: MemberRules,
): T {
  const name = memberName(object.type, member);
  const found = table && Object.hasOwn(table, member) ? table[member] : undefined;
  if (found === undefined) throw new NotEmulated(name);
  const set = API_SETS[name] ?? '1.1';
  if (!isAtLeast(claimedSet, set)) {
    throw new HostFault('ApiNotFound', `${name} needs ExcelApi ${set}; this host has ${claimedSet}.`, name);
  }
  refuse(name);
  return found;
}
