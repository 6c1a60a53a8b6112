/** A package with what is known of its document: read once, and forgotten whenever the package changes. */
import { emptyFile, tooLarge } from '../../package/container/host-errors';
import { damaged } from '../../package/container/host-errors';
import { prefixedAttribute, parseXml, childOf } from '../../package/markup/xml-tree';
import { OpenPackage } from '../../package/parts/open-package';
import { mainPartOf, mainParts } from '../../package/parts/main-part';
import { findRelated, readRelationships } from '../../package/parts/relationships';
import type { DeflateCodec } from '../../package/container/deflate-codec';
import type { PackageLimits } from '../../package/container/package-limits';
import type { PackageState } from '../../package/parts/open-package';
import { isTrue } from '../../package/markup/xml-text';
import type { ScannedDocument } from './document-model';
import { scanDocument } from './document-scanner';
import { sheetsOf } from './document-sheets';
import type { DocPlace, DocumentSheet } from './document-sheets';
import { NumberCounter, NumberingRules, isOn, localAttribute } from './numbering';

type ReadOnlyCause = 'template' | 'signed' | 'protected';

interface ReadDocument {
  /** The main part's text. */
  readonly text: string;
  readonly scanned: ScannedDocument;
  readonly sheets: readonly DocumentSheet[];
  readonly byName: ReadonlyMap<string, DocumentSheet>;
}

export class LoadedDocument {
  private known: ReadDocument | null = null;

  private constructor(
    readonly pack: OpenPackage,
    /** Name of the main part. */
    readonly part: string,
    /** Why nothing may be written; null where something may. */
    readonly readOnly: ReadOnlyCause | null,
    /** The document records changes, or allows no others. */
    readonly recordsChanges: boolean,
  ) {}

  /** @throws HostError for anything that is not a document in good order */
  static open(bytes: Uint8Array, limits: PackageLimits, codec?: DeflateCodec): LoadedDocument {
    if (bytes.length === 0) throw emptyFile();
    if (bytes.length > limits.file) throw tooLarge(`${String(bytes.length)} bytes`);
    const pack = OpenPackage.open(bytes, limits, codec);
    const { kind, part } = mainPartOf(pack);
    if (part === '' || mainParts(pack).length > 1) throw damaged('no main part, or more than one');
    const settings = findRelated(pack, part, 'settings')?.target;
    const root = settings !== undefined && pack.has(settings) ? parseXml(pack.readText(settings)) : null;
    const protection = childOf(root, 'documentProtection');
    const isEnforced = protection !== null && isTrue(localAttribute(protection.attributes, 'enforcement'));
    const allows = isEnforced ? (prefixedAttribute(protection.attributes, 'edit') ?? 'none') : 'none';
    const isSigned = readRelationships(pack, '').some(({ kind: type }) => type === 'origin');
    const document = new LoadedDocument(
      pack,
      part,
      kind === 'document-template'
        ? 'template'
        : isSigned
          ? 'signed'
          : allows === 'none' || allows === 'trackedChanges'
            ? null
            : 'protected',
      allows === 'trackedChanges' || isOn(childOf(root, 'trackRevisions')),
    );
    // What cannot be read is refused now, not at the first look.
    document.read();
    return document;
  }

  read(): ReadDocument {
    return (this.known ??= this.readAnew());
  }

  private readAnew(): ReadDocument {
    const { pack, part } = this;
    const textOf = (kind: string): string | null => {
      const target = findRelated(pack, part, kind)?.target;
      return target !== undefined && pack.has(target) ? pack.readText(target) : null;
    };
    const counter = new NumberCounter(new NumberingRules(textOf('numbering'), textOf('styles')));
    const text = pack.readText(part);
    const scanned = scanDocument(text, (properties) => counter.next(properties));
    const sheets = sheetsOf(scanned);
    return { text, scanned, sheets, byName: new Map(sheets.map((sheet) => [sheet.name, sheet])) };
  }

  get sheets(): readonly DocumentSheet[] {
    return this.read().sheets;
  }

  findSheet(name: string): DocumentSheet | null {
    return this.read().byName.get(name) ?? null;
  }

  placeAt(sheet: string, cell: string): DocPlace | null {
    return this.findSheet(sheet)?.places.get(cell) ?? null;
  }

  /** To be called after every change to the package. */
  forget(): void {
    this.known = null;
  }

  restore(state: PackageState): void {
    this.pack.restore(state);
    this.known = null;
  }
}
