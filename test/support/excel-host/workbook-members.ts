/** Workbook, application, sheets and their protection, settings and custom XML parts of the stand-in. */
import type { Members, ObjectOf } from './host-objects';
import { NULL_OBJECT } from './host-objects';
import { WHOLE_SHEET } from './range-members';
import { parseReference, parseReferences } from './references';
import { HostFault, NotEmulated } from './rich-api';
import type { SheetModel, WorkbookModel } from './workbook-model';
import { addSheet, findSheet, takeId, usedArea } from './workbook-model';

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

function notFound(location: string): never {
  throw new HostFault('ItemNotFound', "The requested resource doesn't exist.", location);
}

function guardStructure(workbook: WorkbookModel, location: string): void {
  if (workbook.isStructureProtected) {
    throw new HostFault('AccessDenied', 'The workbook structure is protected.', location);
  }
}

function checkSheetName(workbook: WorkbookModel, name: unknown, location: string): string {
  if (typeof name !== 'string' || name === '' || name.length > 31 || /[\\/?*[\]:]/.test(name)) {
    throw new HostFault('InvalidArgument', `the sheet name ${String(name)}`, location);
  }
  if (findSheet(workbook, name)) throw new HostFault('ItemAlreadyExists', `a sheet ${name} exists`, location);
  return name;
}

const worksheet = (sheet: SheetModel): ObjectOf<'Worksheet'> =>
  ({ type: 'Worksheet', sheet }) as const as ObjectOf<'Worksheet'>;

export const workbookMembers: Members<ObjectOf<'Workbook'>> = {
  get: {
    name: (_, { workbook }) => workbook.name,
    readOnly: (_, { workbook }) => workbook.isReadOnly,
  },
  go: {
    application: () => ({ type: 'Application' }),
    worksheets: () => ({ type: 'WorksheetCollection' }),
    settings: () => ({ type: 'SettingCollection' }),
    customXmlParts: () => ({ type: 'CustomXmlPartCollection' }),
    protection: () => ({ type: 'WorkbookProtection' }),
    tables: () => ({ type: 'WorkbookTables' }),
  },
  make: {
    getActiveCell: (_, __, { workbook }) => {
      const { selection } = workbook;
      const sheet = selection && findSheet(workbook, selection.sheetId);
      if (!sheet) {
        throw new HostFault(
          'InvalidSelection',
          'The current selection is invalid.',
          'Workbook.getActiveCell',
        );
      }
      const { top, left } = selection.area;
      return { type: 'Range', sheet, area: { top, left, bottom: top, right: left } };
    },
  },
};

export const workbookProtectionMembers: Members<ObjectOf<'WorkbookProtection'>> = {
  get: { protected: (_, { workbook }) => workbook.isStructureProtected },
};

export const applicationMembers: Members<ObjectOf<'Application'>> = {
  call: {
    suspendApiCalculationUntilNextSync: () => undefined,
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

export const worksheetCollectionMembers: Members<ObjectOf<'WorksheetCollection'>> = {
  items: (_, { workbook }) => workbook.sheets.map(worksheet),
  make: {
    getItem: (_, [key], { workbook }) =>
      worksheet(findSheet(workbook, key) ?? notFound('WorksheetCollection.getItem')),
    getItemOrNullObject: (_, [key], { workbook }) => {
      const sheet = findSheet(workbook, key);
      return sheet ? worksheet(sheet) : NULL_OBJECT;
    },
    getActiveWorksheet: (_, __, { workbook }) =>
      worksheet(
        findSheet(workbook, workbook.activeSheetId) ?? notFound('WorksheetCollection.getActiveWorksheet'),
      ),
    add: (_, [name], { workbook }) => {
      guardStructure(workbook, 'WorksheetCollection.add');
      const given = name ?? `Sheet${workbook.sheets.length + 1}`;
      return worksheet(addSheet(workbook, checkSheetName(workbook, given, 'WorksheetCollection.add')));
    },
  },
  call: { getCount: (_, __, { workbook }) => workbook.sheets.length },
};

export const worksheetMembers: Members<ObjectOf<'Worksheet'>> = {
  identity: ({ sheet }) => ({ _Id: sheet.id, Id: sheet.id }),
  get: {
    id: ({ sheet }) => sheet.id,
    name: ({ sheet }) => sheet.name,
    position: ({ sheet }, { workbook }) => workbook.sheets.indexOf(sheet),
    visibility: ({ sheet }) => VISIBILITY[sheet.visibility],
  },
  set: {
    name: ({ sheet }, value, { workbook }) => {
      guardStructure(workbook, 'Worksheet.name');
      sheet.name = checkSheetName(workbook, value, 'Worksheet.name');
    },
    position: ({ sheet }, value, { workbook }) => {
      guardStructure(workbook, 'Worksheet.position');
      workbook.sheets = workbook.sheets.filter((other) => other !== sheet);
      workbook.sheets.splice(Number(value), 0, sheet);
    },
    tabColor: () => undefined,
  },
  go: {
    protection: ({ sheet }) => ({ type: 'WorksheetProtection', sheet }),
    comments: ({ sheet }) => ({ type: 'WorksheetComments', sheet }),
    notes: ({ sheet }) => ({ type: 'NoteCollection', sheet }),
    tables: ({ sheet }) => ({ type: 'TableCollection', sheet }),
    charts: ({ sheet }) => ({ type: 'ChartCollection', sheet }),
    autoFilter: ({ sheet }) => ({ type: 'AutoFilter', sheet }),
    freezePanes: ({ sheet }) => ({ type: 'WorksheetFreezePanes', sheet }),
  },
  make: {
    getRange: ({ sheet }, [address]) => {
      if (address === undefined || address === null) return { type: 'Range', sheet, area: WHOLE_SHEET };
      return { type: 'Range', sheet, area: parseReference(String(address), 'Worksheet.getRange').area };
    },
    getRanges: ({ sheet }, [address]) => {
      if (typeof address !== 'string')
        throw new HostFault('InvalidArgument', 'no address', 'Worksheet.getRanges');
      const areas = parseReferences(address, 'Worksheet.getRanges').map(({ area }) => area);
      return { type: 'RangeAreas', sheet, areas };
    },
    getRangeByIndexes: ({ sheet }, [row, column, rows, columns]) => {
      const [top, left] = [Number(row), Number(column)];
      const area = { top, left, bottom: top + Number(rows) - 1, right: left + Number(columns) - 1 };
      if (
        area.bottom < top ||
        area.right < left ||
        area.bottom > WHOLE_SHEET.bottom ||
        area.right > WHOLE_SHEET.right
      ) {
        throw new HostFault('InvalidArgument', 'indexes outside the sheet', 'Worksheet.getRangeByIndexes');
      }
      return { type: 'Range', sheet, area };
    },
    getUsedRangeOrNullObject: ({ sheet }, [valuesOnly]) => {
      const area = usedArea(sheet, valuesOnly === true);
      return area ? { type: 'Range', sheet, area } : NULL_OBJECT;
    },
  },
  call: {
    activate: ({ sheet }, _, { workbook }) => {
      if (sheet.visibility !== 'visible')
        throw new HostFault('InvalidOperation', 'The sheet is hidden.', 'Worksheet.activate');
      workbook.activeSheetId = sheet.id;
    },
    delete: ({ sheet }, _, { workbook }) => {
      guardStructure(workbook, 'Worksheet.delete');
      const isLast = workbook.sheets.every((other) => other === sheet || other.visibility !== 'visible');
      if (isLast || sheet.visibility === 'veryHidden') {
        throw new HostFault(
          'InvalidOperation',
          'A workbook must keep one visible sheet.',
          'Worksheet.delete',
        );
      }
      workbook.sheets = workbook.sheets.filter((other) => other !== sheet);
      if (workbook.activeSheetId === sheet.id) workbook.activeSheetId = workbook.sheets[0]?.id ?? '';
    },
  },
};

export const worksheetProtectionMembers: Members<ObjectOf<'WorksheetProtection'>> = {
  get: { protected: ({ sheet }) => sheet.protection !== null },
  call: {
    unprotect: () => {
      throw new NotEmulated('WorksheetProtection.unprotect (this program never unprotects)');
    },
  },
};

export const freezePanesMembers: Members<ObjectOf<'WorksheetFreezePanes'>> = {
  call: { freezeRows: () => undefined },
};

export const settingCollectionMembers: Members<ObjectOf<'SettingCollection'>> = {
  items: (_, { workbook }) => [...workbook.settings.keys()].map((key) => ({ type: 'Setting', key }) as const),
  make: {
    add: (_, [key, value], { workbook }) => {
      if (workbook.isReadOnly)
        throw new HostFault('AccessDenied', 'The workbook is read-only.', 'SettingCollection.add');
      if (typeof key !== 'string') throw new HostFault('InvalidArgument', 'no key', 'SettingCollection.add');
      workbook.settings.set(key, value);
      return { type: 'Setting', key };
    },
    getItemOrNullObject: (_, [key], { workbook }) =>
      workbook.settings.has(String(key)) ? { type: 'Setting', key: String(key) } : NULL_OBJECT,
  },
};

export const settingMembers: Members<ObjectOf<'Setting'>> = {
  get: { key: ({ key }) => key, value: ({ key }, { workbook }) => workbook.settings.get(key) },
  call: {
    delete: ({ key }, _, { workbook }) => {
      workbook.settings.delete(key);
    },
  },
};

/** The namespace of a part's root element; refuses what is no XML, as Excel does. */
function rootNamespace(xml: unknown, location: string): string {
  const root = typeof xml === 'string' ? /^\s*(?:<\?xml[^>]*\?>\s*)?<(\w+)\b([^>]*)>/.exec(xml) : null;
  const isClosed =
    root &&
    (root[0].endsWith('/>') ||
      String(xml)
        .trimEnd()
        .endsWith(`</${root[1] ?? ''}>`));
  if (!root || !isClosed)
    throw new HostFault('InvalidArgument', 'The text is not well-formed XML.', location);
  return /\bxmlns="([^"]*)"/.exec(root[2] ?? '')?.[1] ?? '';
}

const part = (id: string): ObjectOf<'CustomXmlPart'> => ({ type: 'CustomXmlPart', id });

function partsOf(workbook: WorkbookModel, namespaceUri: string): string[] {
  return [...workbook.xmlParts]
    .filter(([, xml]) => rootNamespace(xml, '') === namespaceUri)
    .map(([id]) => id);
}

export const customXmlPartCollectionMembers: Members<ObjectOf<'CustomXmlPartCollection'>> = {
  items: (_, { workbook }) => [...workbook.xmlParts.keys()].map(part),
  make: {
    add: (_, [xml], { workbook }) => {
      rootNamespace(xml, 'CustomXmlPartCollection.add');
      if (workbook.isReadOnly)
        throw new HostFault('AccessDenied', 'The workbook is read-only.', 'CustomXmlPartCollection.add');
      const id = takeId(workbook);
      workbook.xmlParts.set(id, String(xml));
      return part(id);
    },
    getItem: (_, [id], { workbook }) =>
      workbook.xmlParts.has(String(id)) ? part(String(id)) : notFound('CustomXmlPartCollection.getItem'),
    getByNamespace: (_, [namespaceUri]) => ({
      type: 'CustomXmlPartScopedCollection',
      namespaceUri: String(namespaceUri),
    }),
  },
};

export const customXmlPartScopedMembers: Members<ObjectOf<'CustomXmlPartScopedCollection'>> = {
  items: ({ namespaceUri }, { workbook }) => partsOf(workbook, namespaceUri).map(part),
  make: {
    getItem: ({ namespaceUri }, [id], { workbook }) =>
      partsOf(workbook, namespaceUri).includes(String(id))
        ? part(String(id))
        : notFound('CustomXmlPartScopedCollection.getItem'),
    getOnlyItemOrNullObject: ({ namespaceUri }, _, { workbook }) => {
      const ids = partsOf(workbook, namespaceUri);
      if (ids.length > 1)
        throw new HostFault(
          'InvalidOperation',
          'more than one part',
          'CustomXmlPartScopedCollection.getOnlyItem',
        );
      return ids[0] === undefined ? NULL_OBJECT : part(ids[0]);
    },
  },
};

export const customXmlPartMembers: Members<ObjectOf<'CustomXmlPart'>> = {
  identity: ({ id }) => ({ Id: id }),
  get: { id: ({ id }) => id },
  call: {
    getXml: ({ id }, _, { workbook }) => workbook.xmlParts.get(id) ?? notFound('CustomXmlPart.getXml'),
    setXml: ({ id }, [xml], { workbook }) => {
      rootNamespace(xml, 'CustomXmlPart.setXml');
      workbook.xmlParts.set(id, String(xml));
    },
    delete: ({ id }, _, { workbook }) => {
      workbook.xmlParts.delete(id);
    },
  },
};
