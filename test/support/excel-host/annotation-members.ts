/** Comments, notes and tables of the stand-in. */
import type { Members, ObjectOf } from './host-objects';
import { NULL_OBJECT } from './host-objects';
import { guardObjects } from './range-access';
import { blockOf } from './range-members';
import { overlaps, parseReference } from './references';
import { HostFault } from './rich-api';
import type { SheetModel, TableModel, WorkbookModel } from './workbook-model';
import { findSheet, takeId } from './workbook-model';

const noteKey = (row: number, column: number): string => `${row},${column}`;

function oneCell(argument: unknown, location: string): { row: number; column: number } {
  const area = blockOf(argument, location);
  if (area.top !== area.bottom || area.left !== area.right) {
    throw new HostFault('InvalidArgument', 'one cell only', location);
  }
  return { row: area.top, column: area.left };
}

function guardFree(sheet: SheetModel, row: number, column: number, location: string): void {
  const isTaken =
    sheet.notes.has(noteKey(row, column)) ||
    sheet.comments.some((comment) => comment.row === row && comment.column === column);
  if (isTaken) throw new HostFault('InvalidOperation', 'The cell has a note or comment already.', location);
}

export const worksheetCommentsMembers: Members<ObjectOf<'WorksheetComments'>> = {
  items: ({ sheet }) => sheet.comments.map((comment) => ({ type: 'Comment', sheet, comment }) as const),
  make: {
    add: ({ sheet }, [cell, content], { workbook }) => {
      const { row, column } = oneCell(cell, 'CommentCollection.add');
      guardObjects(sheet, 'CommentCollection.add');
      guardFree(sheet, row, column, 'CommentCollection.add');
      if (typeof content !== 'string' || content === '') {
        throw new HostFault('InvalidArgument', 'a comment without text', 'CommentCollection.add');
      }
      const comment = { id: takeId(workbook), content, row, column };
      sheet.comments.push(comment);
      return { type: 'Comment', sheet, comment };
    },
    getItem: ({ sheet }, [id]) => {
      const comment = sheet.comments.find((candidate) => candidate.id === id);
      if (!comment) throw new HostFault('ItemNotFound', 'no such comment', 'CommentCollection.getItem');
      return { type: 'Comment', sheet, comment };
    },
    getItemByCell: ({ sheet }, [cell]) => {
      const { row, column } = oneCell(cell, 'CommentCollection.getItemByCell');
      const comment = sheet.comments.find(
        (candidate) => candidate.row === row && candidate.column === column,
      );
      if (!comment)
        throw new HostFault('ItemNotFound', 'no comment there', 'CommentCollection.getItemByCell');
      return { type: 'Comment', sheet, comment };
    },
  },
  call: { getCount: ({ sheet }) => sheet.comments.length },
};

export const commentMembers: Members<ObjectOf<'Comment'>> = {
  identity: ({ comment }) => ({ Id: comment.id }),
  get: {
    id: ({ comment }) => comment.id,
    content: ({ comment }) => comment.content,
    authorName: () => '复核人',
  },
  make: {
    getLocation: ({ sheet, comment: { row, column } }) => ({
      type: 'Range',
      sheet,
      area: { top: row, left: column, bottom: row, right: column },
    }),
  },
  call: {
    delete: ({ sheet, comment }) => {
      guardObjects(sheet, 'Comment.delete');
      sheet.comments = sheet.comments.filter((other) => other !== comment);
    },
  },
};

export const noteCollectionMembers: Members<ObjectOf<'NoteCollection'>> = {
  items: ({ sheet }) =>
    [...sheet.notes.keys()].map((key) => {
      const [row, column] = key.split(',').map(Number);
      return { type: 'Note', sheet, row: row ?? 0, column: column ?? 0 } as const;
    }),
  make: {
    add: ({ sheet }, [cell, content]) => {
      const { row, column } = oneCell(cell, 'NoteCollection.add');
      guardObjects(sheet, 'NoteCollection.add');
      guardFree(sheet, row, column, 'NoteCollection.add');
      sheet.notes.set(noteKey(row, column), String(content));
      return { type: 'Note', sheet, row, column };
    },
    getItem: ({ sheet }, [key]) => {
      const { area } = parseReference(String(key), 'NoteCollection.getItem');
      if (!sheet.notes.has(noteKey(area.top, area.left))) {
        throw new HostFault('ItemNotFound', 'no note there', 'NoteCollection.getItem');
      }
      return { type: 'Note', sheet, row: area.top, column: area.left };
    },
    getItemOrNullObject: ({ sheet }, [key]) => {
      const { area } = parseReference(String(key), 'NoteCollection.getItemOrNullObject');
      if (!sheet.notes.has(noteKey(area.top, area.left))) return NULL_OBJECT;
      return { type: 'Note', sheet, row: area.top, column: area.left };
    },
  },
};

export const noteMembers: Members<ObjectOf<'Note'>> = {
  get: {
    content: ({ sheet, row, column }) => sheet.notes.get(noteKey(row, column)),
    authorName: () => '复核人',
  },
  call: {
    delete: ({ sheet, row, column }) => {
      guardObjects(sheet, 'Note.delete');
      sheet.notes.delete(noteKey(row, column));
    },
  },
};

function allTables(workbook: WorkbookModel): TableModel[] {
  return workbook.sheets.flatMap((sheet) => sheet.tables);
}

const table = (sheet: SheetModel, model: TableModel): ObjectOf<'Table'> => ({
  type: 'Table',
  sheet,
  table: model,
});

export const tableCollectionMembers: Members<ObjectOf<'TableCollection'>> = {
  items: ({ sheet }) => sheet.tables.map((model) => table(sheet, model)),
  make: {
    add: ({ sheet }, [address, hasHeaders], { workbook }) => {
      const area = blockOf(address, 'TableCollection.add');
      if (hasHeaders !== true)
        throw new HostFault('InvalidArgument', 'headers expected', 'TableCollection.add');
      const isBlocked =
        sheet.tables.some((other) => overlaps(other.area, area)) ||
        sheet.merges.some((merge) => overlaps(merge, area));
      if (isBlocked)
        throw new HostFault('InvalidOperation', 'Tables and merges cannot overlap.', 'TableCollection.add');
      const id = takeId(workbook);
      const model = {
        id,
        name: `Table${id.slice(-3, -1)}`,
        area,
        style: 'TableStyleMedium2',
        showFilterButton: true,
      };
      sheet.tables.push(model);
      return table(sheet, model);
    },
  },
};

/** The tables that touch a block of cells. */
export const tableScopedMembers: Members<ObjectOf<'TableScopedCollection'>> = {
  items: ({ sheet, area }) =>
    sheet.tables.filter((model) => overlaps(model.area, area)).map((model) => table(sheet, model)),
};

function findTable(workbook: WorkbookModel, key: unknown): ObjectOf<'Table'> | null {
  for (const sheet of workbook.sheets) {
    const wanted = String(key).toLowerCase();
    const model = sheet.tables.find(({ id, name }) => id === key || name.toLowerCase() === wanted);
    if (model) return table(sheet, model);
  }
  return null;
}

export const workbookTablesMembers: Members<ObjectOf<'WorkbookTables'>> = {
  items: (_, { workbook }) =>
    workbook.sheets.flatMap((sheet) => sheet.tables.map((model) => table(sheet, model))),
  make: {
    getItem: (_, [key], { workbook }) => {
      const found = findTable(workbook, key);
      if (!found) throw new HostFault('ItemNotFound', 'no such table', 'TableCollection.getItem');
      return found;
    },
    getItemOrNullObject: (_, [key], { workbook }) => findTable(workbook, key) ?? NULL_OBJECT,
  },
};

export const tableMembers: Members<ObjectOf<'Table'>> = {
  identity: ({ table: { id } }) => ({ Id: id }),
  get: {
    id: ({ table: { id } }) => id,
    name: ({ table: { name } }) => name,
    style: ({ table: { style } }) => style,
  },
  set: {
    name: ({ table: model }, value, { workbook }) => {
      if (typeof value !== 'string' || !/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(value)) {
        throw new HostFault('InvalidArgument', `the table name ${String(value)}`, 'Table.name');
      }
      if (
        allTables(workbook).some(
          (other) => other !== model && other.name.toLowerCase() === value.toLowerCase(),
        )
      ) {
        throw new HostFault('InvalidArgument', 'the table name is taken', 'Table.name');
      }
      model.name = value;
    },
    style: ({ table: model }, value) => {
      model.style = String(value);
    },
  },
  go: {
    worksheet: ({ sheet }, { workbook }) => ({
      type: 'Worksheet',
      sheet: findSheet(workbook, sheet.id) ?? sheet,
    }),
  },
  make: {
    getRange: ({ sheet, table: { area } }) => ({ type: 'Range', sheet, area }),
    convertToRange: ({ sheet, table: model }) => {
      sheet.tables = sheet.tables.filter((other) => other !== model);
      return { type: 'Range', sheet, area: model.area };
    },
  },
};
