/**
 * How a clerk writes: words chosen, spacing of labels, figures as numbers or text, signs, merges, notes and further
 * columns. A dressing changes nothing of what a form says.
 */
import fc from 'fast-check';
import { text, type Content, type Merging } from './canvas';
import { plain, type Sign, type Value } from './right-form';
import { SIGN_WORDS } from './words';

export type ExtraColumn = 'number' | 'explanation' | 'method' | 'source' | 'completion' | 'review';

export interface Dressing {
  readonly words: readonly number[];
  readonly merging: Merging;
  /** How levels that hold for several rows are printed. */
  readonly levels: 'merged' | 'repeated' | 'blank';
  readonly labels: 'plain' | 'spaced' | 'broken';
  readonly figures: 'number' | 'text' | 'full-width' | 'two-decimals' | 'spaced-text';
  readonly rates: 'percent' | 'percent-text' | 'full-width' | 'plain';
  readonly sign: number;
  readonly signedActual: boolean;
  readonly offset: { readonly rows: number; readonly columns: number };
  readonly notesAbove: number;
  readonly notesBelow: number;
  readonly extra: readonly ExtraColumn[];
  readonly blockPoints: boolean;
  readonly extraWidth: number;
  readonly grade: number;
  readonly totalFormula: boolean;
  readonly partRates: 'printed' | 'dash' | 'blank';
  /** 指标1：培训人数, 1.培训人数, or the bare name. */
  readonly names: 'bare' | 'counted' | 'numbered';
  /** Weights as 10%, stored as a fraction of one. */
  readonly percentWeights: boolean;
  readonly partsFirst: boolean;
}

const arbitrary: fc.Arbitrary<Dressing> = fc.record({
  words: fc.array(fc.nat(999), { minLength: 40, maxLength: 40 }),
  merging: fc.constantFrom(...(['known', 'known', 'known', 'unknown', 'removed'] as const)),
  levels: fc.constantFrom(...(['merged', 'merged', 'repeated', 'blank'] as const)),
  labels: fc.constantFrom(...(['plain', 'plain', 'spaced', 'broken'] as const)),
  figures: fc.constantFrom(
    ...(['number', 'number', 'number', 'text', 'full-width', 'two-decimals', 'spaced-text'] as const),
  ),
  rates: fc.constantFrom(...(['percent', 'percent', 'percent-text', 'full-width', 'plain'] as const)),
  sign: fc.nat(5),
  signedActual: fc.constantFrom(false, false, false, true),
  offset: fc.record({ rows: fc.constantFrom(0, 0, 0, 2, 7), columns: fc.constantFrom(0, 0, 0, 1, 3) }),
  notesAbove: fc.constantFrom(0, 0, 1, 2),
  notesBelow: fc.constantFrom(0, 0, 1, 2),
  extra: fc.oneof(
    { weight: 3, arbitrary: fc.constant<readonly ExtraColumn[]>([]) },
    {
      weight: 2,
      arbitrary: fc.subarray<ExtraColumn>(
        ['number', 'explanation', 'method', 'source', 'completion', 'review'],
        { maxLength: 3 },
      ),
    },
  ),
  blockPoints: fc.constantFrom(false, false, true),
  extraWidth: fc.constantFrom(0, 0, 1, 3),
  grade: fc.nat(3),
  totalFormula: fc.constantFrom(false, false, false, true),
  partRates: fc.constantFrom(...(['printed', 'printed', 'dash', 'blank'] as const)),
  names: fc.constantFrom(...(['bare', 'bare', 'bare', 'counted', 'numbered'] as const)),
  percentWeights: fc.constantFrom(false, false, false, false, false, true),
  partsFirst: fc.constantFrom(false, false, false, true),
});

export const dressings = arbitrary;

const WIDE = (value: string): string =>
  value.replace(/[0-9.%]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

/** Writes contents by a dressing; each place of a form has its own number, so that words vary independently. */
export class Pen {
  constructor(readonly dressing: Dressing) {}

  word(list: readonly string[], place: number): string {
    return list[(this.dressing.words[place] ?? 0) % list.length] ?? '';
  }

  label(words: string): Content {
    const { labels } = this.dressing;
    const short = words.replace(/（.*$/, '');
    if (labels === 'spaced' && short.length <= 4)
      return text(short.split('').join(' ') + words.slice(short.length));
    if (labels === 'broken' && short.length >= 4) {
      const middle = Math.floor(short.length / 2);
      return text(`${words.slice(0, middle)}\n${words.slice(middle)}`);
    }
    return text(words);
  }

  /** A figure that stands alone in its cell. */
  figure(printed: string): Content {
    switch (this.dressing.figures) {
      case 'text':
        return { value: printed, format: '@' };
      case 'full-width':
        return { value: WIDE(printed), format: '@' };
      case 'spaced-text':
        return { value: ` ${printed} `, format: '@' };
      case 'two-decimals':
        return { value: Number(printed), shown: Number(printed).toFixed(2), format: '0.00' };
      case 'number':
        return { value: Number(printed) };
    }
  }

  /** Points that a row may earn. @param hundredths of a point */
  weight(hundredths: number): Content {
    if (!this.dressing.percentWeights) return this.figure(plain(hundredths, 2));
    return {
      value: Number((hundredths / 10_000).toFixed(4)),
      shown: `${plain(hundredths, 2)}%`,
      format: hundredths % 100 === 0 ? '0%' : '0.00%',
    };
  }

  /** The name of an indicator, counted within its second level. */
  named(name: string, count: number): string {
    const { names } = this.dressing;
    return names === 'counted'
      ? `指标${String(count)}：${name}`
      : names === 'numbered'
        ? `${String(count)}.${name}`
        : name;
  }

  /** Amounts keep all their decimals. */
  amount(tenThousandths: number): Content {
    const printed = plain(tenThousandths, 4);
    const { figures } = this.dressing;
    if (figures === 'text' && tenThousandths >= 10_000_000)
      return { value: printed.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ','), format: '@' };
    return figures === 'two-decimals' ? { value: Number(printed) } : this.figure(printed);
  }

  /** @param hundredths of a per cent */
  rate(hundredths: number): Content {
    const printed = plain(hundredths, 2);
    switch (this.dressing.rates) {
      case 'percent':
        return {
          value: Number((hundredths / 10_000).toFixed(4)),
          shown: `${(hundredths / 100).toFixed(2)}%`,
          format: '0.00%',
        };
      case 'percent-text':
        return { value: `${printed}%`, format: '@' };
      case 'full-width':
        return { value: WIDE(`${printed}%`), format: '@' };
      case 'plain':
        return { value: Number(printed) };
    }
  }

  sign(sign: Sign | null): string {
    return sign === null ? '' : (SIGN_WORDS[sign][this.dressing.sign] ?? sign);
  }

  /** Sign, figure and unit in one cell; per cents without a sign may be numbers. */
  joint(value: Value, sign: Sign | null): Content {
    if (value.unit === '') return text(value.figure);
    const [low, high] = value.figure.split('-');
    if (high !== undefined && low !== '')
      return text(value.unit === '%' ? `${low ?? ''}%-${high}%` : `${value.figure}${value.unit}`);
    if (sign === null && value.unit === '%' && this.dressing.figures === 'number') {
      const decimals = value.figure.split('.')[1]?.length ?? 0;
      return {
        value: Number((Number(value.figure) / 100).toFixed(6)),
        shown: `${value.figure}%`,
        format: decimals === 0 ? '0%' : `0.${'0'.repeat(decimals)}%`,
      };
    }
    const printed = `${value.figure}${value.unit}`;
    return text(this.sign(sign) + (this.dressing.figures === 'full-width' ? WIDE(printed) : printed));
  }

  /** The figure alone, where sign and unit have columns of their own. */
  bare(value: Value): Content {
    if (!/^[\d.]+$/.test(value.figure)) return text(value.figure);
    return this.dressing.figures === 'two-decimals'
      ? { value: Number(value.figure) }
      : this.figure(value.figure);
  }
}
