/**
 * Automatic numbers of paragraphs, as Word would show them: nothing of them stands in the text, and the reader of forms
 * tells headings and indicators by them.
 */
import { isTrue } from '../../package/markup/xml-text';
import { attributesOf, decodeText } from '../../package/markup/xml-text';
import { childOf, childrenOf, parseXml } from '../../package/markup/xml-tree';
import type { XmlElement } from '../../package/markup/xml-tree';
import { numberInFormat } from './counting';
import { LONGEST_STYLE_CHAIN, NUMBERING_LEVELS } from './document-limits';

/** `w:val` of an element, whatever the prefix is; null without one. */
export function valOf(element: XmlElement | null, name = 'val'): string | null {
  return element ? localAttribute(element.attributes, name) : null;
}

/** An attribute by its local name. */
export function localAttribute(source: string, local: string): string | null {
  if (!source.includes(local)) return null;
  for (const { name, raw } of attributesOf(source)) {
    if (name === local || name.endsWith(`:${local}`)) return decodeText(raw);
  }
  return null;
}

/** A switch such as `<w:b/>`: on where it stands without a value. */
export function isOn(element: XmlElement | null): boolean {
  return element !== null && isTrue(valOf(element), true);
}

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** One-based level after which it begins anew; 0 never. Null: after any higher one. */
  readonly restart: number | null;
  readonly isLegal: boolean;
  readonly style: string | null;
}

interface AbstractNumbering {
  readonly levels: ReadonlyMap<number, Level>;
  readonly styleLink: string | null;
}

interface Numbering {
  readonly abstractId: string;
  readonly overrides: ReadonlyMap<number, { readonly start: number | null; readonly level: Level | null }>;
}

interface StyleNumbering {
  readonly basedOn: string | null;
  readonly numId: string | null;
  readonly level: number | null;
}

/** What a paragraph says of its own numbering. */
export interface NumberProperties {
  readonly style: string | null;
  readonly numId: string | null;
  readonly level: number | null;
}

const integer = (text: string | null): number | null =>
  text !== null && /^-?\d{1,9}$/.test(text) ? Number(text) : null;

function readLevel(element: XmlElement): Level {
  // Formats that old programs do not know stand in an alternative; the first is the true one.
  const alternative = childOf(childOf(childOf(element, 'AlternateContent'), 'Choice'), 'numFmt');
  return {
    start: integer(valOf(childOf(element, 'start'))) ?? 0,
    format: valOf(alternative ?? childOf(element, 'numFmt')) ?? 'decimal',
    text: valOf(childOf(element, 'lvlText')) ?? '',
    restart: integer(valOf(childOf(element, 'lvlRestart'))),
    isLegal: isOn(childOf(element, 'isLgl')),
    style: valOf(childOf(element, 'pStyle')),
  };
}

function readLevels(element: XmlElement): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const level of childrenOf(element, 'lvl')) {
    const index = integer(valOf(level, 'ilvl'));
    if (index !== null && index >= 0 && index < NUMBERING_LEVELS) levels.set(index, readLevel(level));
  }
  return levels;
}

function readNumbering(element: XmlElement): Numbering {
  const overrides = new Map<number, { start: number | null; level: Level | null }>();
  for (const override of childrenOf(element, 'lvlOverride')) {
    const index = integer(valOf(override, 'ilvl'));
    const level = childOf(override, 'lvl');
    if (index === null || index < 0 || index >= NUMBERING_LEVELS) continue;
    overrides.set(index, {
      start: integer(valOf(childOf(override, 'startOverride'))),
      level: level ? readLevel(level) : null,
    });
  }
  return { abstractId: valOf(childOf(element, 'abstractNumId')) ?? '', overrides };
}

/** What the document says of numbers: its numbering and its styles. Both parts may be missing. */
export class NumberingRules {
  private readonly abstracts = new Map<string, AbstractNumbering>();
  private readonly numberings = new Map<string, Numbering>();
  private readonly styles = new Map<string, StyleNumbering>();
  private defaultStyle: string | null = null;

  /** @throws HostError damaged, unsafe-content */
  constructor(numbering: string | null, styles: string | null) {
    if (numbering !== null) this.readNumberings(parseXml(numbering));
    if (styles !== null) this.readStyles(parseXml(styles));
  }

  private readNumberings(root: XmlElement): void {
    for (const element of childrenOf(root, 'abstractNum')) {
      const id = valOf(element, 'abstractNumId');
      const styleLink = valOf(childOf(element, 'numStyleLink'));
      if (id !== null) this.abstracts.set(id, { levels: readLevels(element), styleLink });
    }
    for (const element of childrenOf(root, 'num')) {
      const id = valOf(element, 'numId');
      if (id !== null) this.numberings.set(id, readNumbering(element));
    }
  }

  private readStyles(root: XmlElement): void {
    for (const element of childrenOf(root, 'style')) {
      const id = valOf(element, 'styleId');
      if (id === null) continue;
      const numbers = childOf(childOf(element, 'pPr'), 'numPr');
      this.styles.set(id, {
        basedOn: valOf(childOf(element, 'basedOn')),
        numId: valOf(childOf(numbers, 'numId')),
        level: integer(valOf(childOf(numbers, 'ilvl'))),
      });
      const isDefault = isTrue(localAttribute(element.attributes, 'default'));
      if (isDefault && localAttribute(element.attributes, 'type') === 'paragraph') this.defaultStyle ??= id;
    }
  }

  /** Which list a paragraph belongs to and on which level; null for none. */
  placeOf({
    style,
    numId,
    level,
  }: NumberProperties): { readonly numId: string; readonly level: number } | null {
    let found = numId;
    let depth = level;
    let foundIn: string | null = null;
    let at = style ?? this.defaultStyle;
    // A chain may run in a circle.
    for (let steps = 0; found === null && at !== null && steps < LONGEST_STYLE_CHAIN; steps += 1) {
      const known = this.styles.get(at);
      if (known?.numId != null) {
        found = known.numId;
        depth ??= known.level;
        foundIn = at;
      }
      at = known?.basedOn ?? null;
    }
    if (found === null || !this.numberings.has(found)) return null;
    depth ??= foundIn === null ? 0 : this.levelOfStyle(found, style ?? foundIn);
    return depth >= 0 && depth < NUMBERING_LEVELS ? { numId: found, level: depth } : null;
  }

  private levelOfStyle(numId: string, style: string): number {
    const levels = this.levelsOf(numId)?.levels ?? new Map<number, Level>();
    return [...levels].find(([, level]) => level.style === style)?.[0] ?? 0;
  }

  private levelsOf(
    numId: string,
  ): { readonly id: string; readonly levels: ReadonlyMap<number, Level> } | null {
    let at = this.numberings.get(numId);
    for (let steps = 0; at && steps < LONGEST_STYLE_CHAIN; steps += 1) {
      const abstract = this.abstracts.get(at.abstractId);
      if (!abstract) return null;
      if (abstract.levels.size > 0 || abstract.styleLink === null)
        return { id: at.abstractId, levels: abstract.levels };
      const linked = this.styles.get(abstract.styleLink)?.numId;
      at = linked == null ? undefined : this.numberings.get(linked);
    }
    return null;
  }

  /** @returns the list that counts (several may share one) and a level's rules; null where there are none */
  levelOf(numId: string, level: number): { readonly list: string; readonly rules: Level } | null {
    const found = this.levelsOf(numId);
    const rules = this.numberings.get(numId)?.overrides.get(level)?.level ?? found?.levels.get(level);
    return found && rules ? { list: found.id, rules } : null;
  }

  startOverride(numId: string, level: number): number | null {
    return this.numberings.get(numId)?.overrides.get(level)?.start ?? null;
  }
}

/** Counts through one document, paragraph by paragraph. */
export class NumberCounter {
  private readonly counts = new Map<string, (number | null)[]>();
  /** Lists whose own start on a level was used. */
  private readonly started = new Set<string>();

  constructor(private readonly rules: NumberingRules) {}

  /** The number of the next paragraph of these properties; empty for one without, and for bullets. */
  next(properties: NumberProperties): string {
    const place = this.rules.placeOf(properties);
    if (!place) return '';
    const { numId, level } = place;
    const own = this.rules.levelOf(numId, level);
    if (!own) return '';
    const counts = this.counts.get(own.list) ?? Array.from({ length: NUMBERING_LEVELS }, () => null);
    this.counts.set(own.list, counts);
    counts[level] = this.counted(numId, level, counts[level] ?? null, own.rules.start);
    for (let deeper = level + 1; deeper < NUMBERING_LEVELS; deeper += 1) {
      const restart = this.rules.levelOf(numId, deeper)?.rules.restart ?? deeper;
      if (level < restart) counts[deeper] = null;
    }
    if (own.rules.format === 'bullet') return '';
    return own.rules.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const rules = this.rules.levelOf(numId, index)?.rules;
      if (!rules) return '';
      // A higher level that was never counted shows its first number.
      const value = (counts[index] ??= this.rules.startOverride(numId, index) ?? rules.start);
      return numberInFormat(value, own.rules.isLegal ? 'decimal' : rules.format);
    });
  }

  private counted(numId: string, level: number, before: number | null, start: number): number {
    const override = this.rules.startOverride(numId, level);
    const key = `${numId} ${String(level)}`;
    if (override !== null && !this.started.has(key)) {
      this.started.add(key);
      return override;
    }
    return before === null ? (override ?? start) : before + 1;
  }
}

/** A number before its paragraph: with a blank between where the two would run together. */
export function withNumber(number: string, text: string): string {
  if (number === '' || text === '') return number + text;
  const runsTogether = /[\p{L}\p{N}]$/u.test(number) || (/[.．]$/.test(number) && /^\d/.test(text));
  return runsTogether ? `${number} ${text}` : number + text;
}
