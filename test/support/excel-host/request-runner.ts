/**
 * Runs one request action by action, as Excel does: what an action changed stands even when a later one fails, and
 * the answer then carries the results so far and the error. A gap in the stand-in itself answers with the code
 * `NotEmulated`, which Excel does not have, and the name of the member.
 */
import { memberName } from './api-sets';
import type { HostObject, HostWorld } from './host-objects';
import { isRange, NULL_OBJECT } from './host-objects';
import type { MemberRules } from './members';
import { findMember, membersOf } from './members';
import type { ArgumentInfo, ObjectPath, RequestAction, RichAnswer, RichRequest } from './rich-api';
import { ActionType, HostFault, NotEmulated, PathType } from './rich-api';

/** Objects kept between requests, by reference id. */
export type References = Map<string, HostObject>;

interface RunOptions extends MemberRules {
  /** Called before each action; throws to make it fail. */
  readonly beforeAction: (index: number, action: RequestAction, isWrite: boolean) => void;
}

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const HANDLERS = /^_(Register|Unregister)\w+Event$/;

export class RequestRunner {
  private readonly objects = new Map<number, HostObject>();
  private readonly kept = new Map<HostObject, string>();

  constructor(
    private readonly request: RichRequest,
    private readonly world: HostWorld,
    private readonly references: References,
    private readonly handlers: Set<string>,
    private readonly options: RunOptions,
  ) {}

  run(): RichAnswer {
    const answer: RichAnswer = { Results: [], TraceIds: [] };
    for (const [index, action] of this.request.Actions.entries()) {
      try {
        this.options.beforeAction(index, action, this.isWrite(action));
        const result = this.act(action, answer);
        if (result !== undefined) answer.Results.push({ ActionId: action.Id, Value: result });
      } catch (error) {
        if (!(error instanceof HostFault) && !(error instanceof NotEmulated)) throw error;
        answer.Error = {
          Code: error.code,
          Message: error.message,
          Location: error instanceof HostFault ? error.location : '',
          ActionIndex: index,
          HttpStatusCode: 400,
        };
        break;
      }
    }
    return answer;
  }

  private isWrite(action: RequestAction): boolean {
    if (action.ActionType === ActionType.setProperty) return true;
    if (action.ActionType === ActionType.instantiate) {
      const path = this.request.ObjectPaths[String(action.ObjectPathId)];
      return !this.objects.has(action.ObjectPathId) && /^(Add|ConvertToRange)$/.test(path?.Name ?? '');
    }
    return (
      action.ActionType === ActionType.method &&
      /^(Set\w+|Clear|Delete|Remove|Merge|Add|Activate|Select|FreezeRows)$/.test(action.Name)
    );
  }

  private act(action: RequestAction, answer: RichAnswer): unknown {
    if (action.ActionType === ActionType.trace) {
      answer.TraceIds.push(action.Id);
      return null;
    }
    const object = this.resolve(action.ObjectPathId);
    if (object.type === 'Internal') return null;
    if (object.type === 'Null') {
      if (action.ActionType === ActionType.setProperty) {
        throw new HostFault('InvalidOperation', 'The object is a null object.', action.Name);
      }
      return null;
    }
    switch (action.ActionType) {
      case ActionType.instantiate:
        return this.instantiate(object);
      case ActionType.query:
        return this.query(object, action);
      case ActionType.method:
        return this.call(object, action);
      case ActionType.setProperty: {
        const set = findMember(membersOf(object).set, object, camel(action.Name), this.options);
        if (!this.ignores(object, action.Name))
          set(object, this.argumentsOf(action.ArgumentInfo)[0], this.world);
        return undefined;
      }
      default:
        throw new NotEmulated(`the action type ${action.ActionType}`);
    }
  }

  private instantiate(object: HostObject): unknown {
    const reference = this.kept.get(object);
    if (reference !== undefined) return { _ReferenceId: reference };
    return membersOf(object).identity?.(object) ?? {};
  }

  private call(object: HostObject, action: RequestAction): unknown {
    if (action.Name === '_KeepReference') {
      if (!isRange(object)) return undefined;
      const id = `ref${this.references.size + 1}-${action.Id}`;
      this.references.set(id, object);
      this.kept.set(object, id);
      return undefined;
    }
    const args = this.argumentsOf(action.ArgumentInfo);
    if (action.Name === '_RemoveReference') {
      this.references.delete(String(args[0]));
      return undefined;
    }
    if (HANDLERS.test(action.Name)) {
      const key = handlerKey(object, action.Name.replace(/^_(Un)?[Rr]egister/, ''));
      if (action.Name.startsWith('_Un')) this.handlers.delete(key);
      else this.handlers.add(key);
      return undefined;
    }
    const call = findMember(membersOf(object).call, object, camel(action.Name), this.options);
    return this.ignores(object, action.Name) ? undefined : call(object, args, this.world);
  }

  private ignores(object: HostObject, name: string): boolean {
    return this.options.ignores(memberName(object.type, camel(name)));
  }

  private query(object: HostObject, action: RequestAction): unknown {
    const select = action.QueryInfo?.Select ?? [];
    if (select.length === 0) throw new NotEmulated('a load without named properties');
    return this.project(object, select, action.QueryInfo?.Top, action.QueryInfo?.Skip);
  }

  private project(object: HostObject, select: readonly string[], top?: number, skip = 0): unknown {
    const items = membersOf(object).items?.(object, this.world);
    if (items) {
      const page = items.slice(skip, top === undefined ? undefined : skip + top);
      return {
        _Items: page.map((item) => ({
          ...(membersOf(item).identity?.(item) ?? {}),
          ...this.fields(item, select),
        })),
      };
    }
    return this.fields(object, select);
  }

  private fields(object: HostObject, select: readonly string[]): Record<string, unknown> {
    const out: Record<string, unknown> = {};
    const nested = new Map<string, string[]>();
    for (const name of select) {
      const slash = name.indexOf('/');
      if (slash > 0) {
        const parent = name.slice(0, slash);
        nested.set(parent, [...(nested.get(parent) ?? []), name.slice(slash + 1)]);
        continue;
      }
      const get = findMember(membersOf(object).get, object, name, this.options);
      out[pascal(name)] = get(object, this.world);
    }
    for (const [name, rest] of nested) {
      const go = findMember(membersOf(object).go, object, name, this.options);
      out[pascal(name)] = this.project(go(object, this.world), rest);
    }
    return out;
  }

  private argumentsOf(info: ArgumentInfo | undefined): readonly unknown[] {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((argument, at) => {
      const id = ids[at];
      return typeof id === 'number' && id > 0 ? this.resolve(id) : argument;
    });
  }

  private resolve(id: number): HostObject {
    const known = this.objects.get(id);
    if (known) return known;
    const path = this.request.ObjectPaths[String(id)];
    if (!path) throw new HostFault('InvalidObjectPath', `no path ${id}`);
    const object = this.navigate(path);
    this.objects.set(id, object);
    return object;
  }

  private navigate(path: ObjectPath): HostObject {
    if (path.ObjectPathType === PathType.global) return { type: 'Workbook' };
    if (path.ObjectPathType === PathType.newObject) return { type: 'Internal', name: path.Name };
    if (path.ObjectPathType === PathType.nothing) return NULL_OBJECT;
    if (path.ObjectPathType === PathType.reference) {
      const kept = this.references.get(path.Name);
      if (!kept) throw new HostFault('InvalidReference', `the reference ${path.Name} is gone`);
      return kept;
    }
    if (path.ParentObjectPathId === undefined)
      throw new HostFault('InvalidObjectPath', `path ${path.Id} without parent`);
    const parent = this.resolve(path.ParentObjectPathId);
    if (parent.type === 'Null') return NULL_OBJECT;
    if (parent.type === 'Internal') return parent;
    const members = membersOf(parent);
    if (path.ObjectPathType === PathType.property) {
      return findMember(members.go, parent, camel(path.Name), this.options)(parent, this.world);
    }
    const method = path.ObjectPathType === PathType.indexer ? 'getItem' : camel(path.Name);
    return findMember(
      members.make,
      parent,
      method,
      this.options,
    )(parent, this.argumentsOf(path.ArgumentInfo), this.world);
  }
}

/** Names one registered event: the type, the sheet it is about, and the event. */
export function handlerKey(object: HostObject, event: string): string {
  return `${object.type}:${object.type === 'Worksheet' ? object.sheet.id : ''}:${event}`;
}
