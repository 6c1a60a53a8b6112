/** What a package is: the type of the part that it names as its office document decides, never the file's name. */
import { contentTypeOf } from './content-types';
import { readRelationships } from './relationships';
import type { OpenPackage } from './open-package';

type MainKind = 'workbook' | 'binary-workbook' | 'document' | 'document-template' | 'open-document' | 'other';

interface MainPart {
  readonly kind: MainKind;
  /** Empty where the package names none. */
  readonly part: string;
}

/** More than one main part: nobody can say which of them a program shows. */
export function mainParts(pack: OpenPackage): readonly string[] {
  if (!pack.has('[Content_Types].xml')) return [];
  return readRelationships(pack, '')
    .filter(({ kind, isExternal, target }) => kind === 'officeDocument' && !isExternal && pack.has(target))
    .map(({ target }) => target);
}

const KINDS: readonly (readonly [RegExp, MainKind])[] = [
  [/sheet\.binary/, 'binary-workbook'],
  [/spreadsheetml|ms-excel/, 'workbook'],
  [/(?:wordprocessingml\.template|ms-word\.template)/, 'document-template'],
  [/wordprocessingml|ms-word/, 'document'],
];

/** @throws HostError damaged, unsafe-content */
export function mainPartOf(pack: OpenPackage): MainPart {
  const [part = ''] = mainParts(pack);
  if (part === '') return { kind: pack.has('mimetype') ? 'open-document' : 'other', part };
  const type = contentTypeOf(pack, part) ?? '';
  return { kind: KINDS.find(([pattern]) => pattern.test(type))?.[1] ?? 'other', part };
}
