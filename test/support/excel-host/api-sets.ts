/**
 * The ExcelApi requirement set of every member that the stand-in knows beyond set 1.1, as Microsoft's type
 * declarations state them (a test compares the two). A member that is used below its set is refused.
 */
export const API_SETS: Readonly<Record<string, string>> = {
  'Application.suspendApiCalculationUntilNextSync': '1.6',
  'Application.suspendScreenUpdatingUntilNextSync': '1.9',
  'AutoFilter.enabled': '1.9',
  'AutoFilter.remove': '1.9',
  'ChartAxis.reversePlotOrder': '1.7',
  'ChartSeries.hasDataLabels': '1.7',
  'ChartSeries.setXAxisValues': '1.7',
  'Comment.authorName': '1.10',
  'Comment.content': '1.10',
  'Comment.delete': '1.10',
  'Comment.getLocation': '1.10',
  'Comment.id': '1.10',
  'CommentCollection.add': '1.10',
  'CommentCollection.getCount': '1.10',
  'CommentCollection.getItem': '1.10',
  'CommentCollection.getItemByCell': '1.10',
  'CustomXmlPart.delete': '1.5',
  'CustomXmlPart.getXml': '1.5',
  'CustomXmlPart.id': '1.5',
  'CustomXmlPart.setXml': '1.5',
  'CustomXmlPartCollection.add': '1.5',
  'CustomXmlPartCollection.getByNamespace': '1.5',
  'CustomXmlPartCollection.getItem': '1.5',
  'CustomXmlPartScopedCollection.getItem': '1.5',
  'CustomXmlPartScopedCollection.getOnlyItemOrNullObject': '1.5',
  'DataValidation.errorAlert': '1.8',
  'DataValidation.rule': '1.8',
  'DataValidation.type': '1.8',
  'DataValidation.valid': '1.8',
  'FormatProtection.locked': '1.2',
  'Note.authorName': '1.18',
  'Note.content': '1.18',
  'Note.delete': '1.18',
  'NoteCollection.add': '1.18',
  'NoteCollection.getItem': '1.18',
  'NoteCollection.getItemOrNullObject': '1.18',
  'Range.dataValidation': '1.8',
  'Range.getCellProperties': '1.9',
  'Range.getMergedAreasOrNullObject': '1.13',
  'Range.getRowProperties': '1.9',
  'Range.getSpecialCellsOrNullObject': '1.9',
  'Range.getSpillParentOrNullObject': '1.12',
  'Range.getTables': '1.9',
  'Range.hasSpill': '1.12',
  'Range.merge': '1.2',
  'Range.rowHidden': '1.2',
  'Range.setCellProperties': '1.9',
  'RangeAreas.address': '1.9',
  'RangeAreas.areaCount': '1.9',
  'RangeAreas.areas': '1.9',
  'RangeAreas.cellCount': '1.9',
  'RangeAreas.format': '1.9',
  'RangeAreas.worksheet': '1.9',
  'RangeFill.pattern': '1.9',
  'RangeFormat.columnWidth': '1.2',
  'RangeFormat.protection': '1.2',
  'Setting.delete': '1.4',
  'Setting.key': '1.4',
  'Setting.value': '1.4',
  'SettingCollection.add': '1.4',
  'SettingCollection.getItemOrNullObject': '1.4',
  'Table.convertToRange': '1.2',
  'Workbook.customXmlParts': '1.5',
  'Workbook.getActiveCell': '1.7',
  'Workbook.name': '1.7',
  'Workbook.protection': '1.7',
  'Workbook.readOnly': '1.8',
  'Workbook.settings': '1.4',
  'WorkbookProtection.protected': '1.7',
  'TableCollection.getItemOrNullObject': '1.4',
  'Worksheet.autoFilter': '1.9',
  'Worksheet.comments': '1.10',
  'Worksheet.freezePanes': '1.7',
  'Worksheet.getRangeByIndexes': '1.7',
  'Worksheet.getRanges': '1.9',
  'Worksheet.getUsedRangeOrNullObject': '1.4',
  'Worksheet.notes': '1.18',
  'Worksheet.protection': '1.2',
  'Worksheet.tabColor': '1.7',
  'WorksheetCollection.getCount': '1.4',
  'WorksheetCollection.getItemOrNullObject': '1.4',
  'WorksheetFreezePanes.freezeRows': '1.7',
  'WorksheetProtection.protected': '1.2',
};

/** The stand-in's inner types and the classes of Microsoft they belong to. */
const CLASS_NAMES: Readonly<Record<string, string>> = {
  WorksheetComments: 'CommentCollection',
  WorkbookTables: 'TableCollection',
  RangeAreasAreas: 'RangeCollection',
  RangeAreasFormat: 'RangeFormat',
  RangeAreasFill: 'RangeFill',
  RangeAreasFont: 'RangeFont',
  ChartCategoryAxis: 'ChartAxis',
  ChartValueAxis: 'ChartAxis',
};

/** `Range.values`: a member by Microsoft's name. */
export function memberName(type: string, member: string): string {
  return `${CLASS_NAMES[type] ?? type}.${member}`;
}

/** Compares two set versions by their parts, so that 1.10 is above 1.9. */
export function isAtLeast(version: string, wanted: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
