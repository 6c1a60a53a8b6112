/**
 * Members that Excel's own office.js has and the npm build lacks: notes (ExcelApi 1.18). They are added in the way
 * that office.js defines its own members, so that the code under test meets them as it would inside a new Excel.
 */

interface ClientObjectClass {
  new (context: unknown, path: unknown): object;
  readonly prototype: object;
}

interface Library {
  readonly ClientObject: ClientObjectClass;
  readonly BatchApiHelper: {
    createPropertyObject(
      type: unknown,
      parent: unknown,
      name: string,
      isCollection: boolean,
      flags: number,
    ): object;
    createMethodObject(
      type: unknown,
      parent: unknown,
      name: string,
      operation: number,
      args: readonly unknown[],
      isCollection: boolean,
      isInvalidAfterRequest: boolean,
      getByIdMethod: string | null,
      flags: number,
    ): object;
    invokeMethod(
      parent: unknown,
      name: string,
      operation: number,
      args: readonly unknown[],
      flags: number,
      way: number,
    ): void;
  };
  readonly Utility: {
    load(target: unknown, option: unknown): object;
    throwIfApiNotSupported(member: string, set: string, version: string, host: string): void;
  };
}

interface NoteValues {
  Content?: string;
  AuthorName?: string;
}

/**
 * Adds `worksheet.notes` or takes it off; below 1.18 reading it throws, as office.js does for every member above the
 * claimed set.
 */
export function offerNewerMembers(areOffered: boolean): void {
  if (!areOffered) {
    Reflect.deleteProperty(Excel.Worksheet.prototype, 'notes');
    return;
  }
  const library = OfficeExtension as unknown as Library;
  const { BatchApiHelper: api, Utility: utility, ClientObject } = library;

  class Note extends ClientObject {
    content?: string;
    authorName?: string;
    load(option: unknown): object {
      return utility.load(this, option);
    }
    delete(): void {
      api.invokeMethod(this, 'Delete', 0, [], 0, 0);
    }
    _handleResult(values: NoteValues | null): void {
      (ClientObject.prototype as { _handleResult(values: unknown): void })._handleResult.call(this, values);
      if (values?.Content !== undefined) this.content = values.Content;
      if (values?.AuthorName !== undefined) this.authorName = values.AuthorName;
    }
  }

  class NoteCollection extends ClientObject {
    add(cellAddress: unknown, content: string): object {
      return api.createMethodObject(Note, this, 'Add', 0, [cellAddress, content], false, true, null, 0);
    }
    getItem(key: string): object {
      return api.createMethodObject(Note, this, 'GetItem', 1, [key], false, false, null, 4);
    }
    getItemOrNullObject(key: string): object {
      return api.createMethodObject(Note, this, 'GetItemOrNullObject', 1, [key], false, false, null, 4);
    }
  }

  Object.defineProperty(Excel.Worksheet.prototype, 'notes', {
    get(this: object) {
      utility.throwIfApiNotSupported('Worksheet.notes', 'ExcelApi', '1.18', 'Excel');
      return api.createPropertyObject(NoteCollection, this, 'Notes', true, 4);
    },
    configurable: true,
  });
}
