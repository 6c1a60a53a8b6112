/** Names of the document's own elements and attributes, as the main part spells them. */
import { escapeAttribute } from '../../package/markup/xml-text';
import type { ScannedDocument } from '../reading/document-model';

/** The prefix that attributes need even where elements go without one. */
const PLAIN_PREFIX = 'w:';

export class WordNames {
  readonly prefix: string;
  private readonly attributePrefix: string;
  private readonly declaration: string;

  constructor({ prefix, namespace }: Pick<ScannedDocument, 'prefix' | 'namespace'>) {
    this.prefix = prefix;
    this.attributePrefix = prefix === '' ? PLAIN_PREFIX : prefix;
    this.declaration = prefix === '' ? ` xmlns:w="${escapeAttribute(namespace)}"` : '';
  }

  name(local: string): string {
    return `${this.prefix}${local}`;
  }

  /** Attributes in the given order. */
  attributes(values: Readonly<Record<string, string>>): string {
    const all = Object.entries(values).map(
      ([local, value]) => ` ${this.attributePrefix}${local}="${escapeAttribute(value)}"`,
    );
    return all.length === 0 ? '' : `${this.declaration}${all.join('')}`;
  }

  empty(local: string, values: Readonly<Record<string, string>> = {}): string {
    return `<${this.name(local)}${this.attributes(values)}/>`;
  }

  element(local: string, content: string, values: Readonly<Record<string, string>> = {}): string {
    return `<${this.name(local)}${this.attributes(values)}>${content}</${this.name(local)}>`;
  }
}
