/**
 * Noise-tolerant reading of labels: full-width, spaces, line breaks, brackets, colons and numbering do not count.
 * What stood in brackets is kept apart, because units and points live there.
 */
import { remember } from './remember';
import { simplified } from './traditional';

export interface LabelText {
  /** The label without white space, brackets, numbering, points and outer punctuation. */
  readonly key: string;
  /** What stood in brackets, without white space. */
  readonly notes: readonly string[];
  /** Points printed in the label: `产出指标 50分`, `自评通知（8分）`; null when there are none. */
  readonly points: number | null;
}

const BRACKETS = /[([{【〔〈「『]([^()[\]{}【】〔〕〈〉「」『』]*)[)\]}】〕〉」』]/g;
const TAGS = /<\/?[a-z][^<>]{0,40}>/gi;

/** NFKC, simplified, without any white space and without the stray mark-up that copied web text carries. */
export const compact = remember((text: string): string =>
  simplified(
    text
      .normalize('NFKC')
      .replace(TAGS, '')
      .replace(/[\s\u200b\ufeff\u00ad]+/g, ''),
  ),
);

const isBlank = (sign: string | undefined): boolean => sign !== undefined && /^[\s\u200b\ufeff]$/.test(sign);

/** Without white space at its ends; a pattern would go over long blanks inside the text again and again. */
function trimmed(text: string): string {
  let [from, to] = [0, text.length];
  while (isBlank(text[from])) from += 1;
  while (to > from && isBlank(text[to - 1])) to -= 1;
  return text.slice(from, to);
}

/** Outer white space and line breaks removed; the words stay as printed. */
export function cleanText(text: string): string {
  return trimmed(text.replace(TAGS, '').replace(/[\r\n]+/g, ''));
}

const POINTS = /(?:共|满分|权重|分值)?(\d+(?:\.\d+)?)\s*(?:分|points?|pts|marks)$/i;
const POINTS_NOTE = /^(?:共|满分|权重|分值|权重分|标准分)?:?(\d+(?:\.\d+)?)(分|%|points?|pts|marks)?$/i;

/** Behind a name: ②, or ④=①+②+③. */
const COLUMN_MARK = /(?<=\p{Script=Han}|[)）%％])\s*[①-⑳]\s*(?:[=＝][\s①-⑳+＋\-－*×/÷／()（）%\d]*)?$/u;

/** In front of a name: ①, (6)=(5)×(4), C=B/A. */
const LEADING_FORMULA =
  /^\s*[①-⑳](?=\s*\p{Script=Han})|^\s*(?:[①-⑳]|[(（]\s*\d{1,2}\s*[)）]|[A-Ha-h])\s*[=＝](?:[①-⑳]|[(（]\s*\d{1,2}\s*[)）]|[A-Ha-h\d%％+＋\-－*×/÷／\s])+(?=\p{Script=Han})/u;

function read(text: string): LabelText {
  // 小计④=①+②+③, 全年预算数②: the marks say how columns are computed and are no part of their names.
  let rest = compact(text.replace(COLUMN_MARK, '').replace(LEADING_FORMULA, ''));
  const notes: string[] = [];
  rest = rest.replace(BRACKETS, (_, inner: string) => {
    if (inner !== '') notes.push(inner);
    return '';
  });
  rest = rest.replace(/[([{].*$/, (tail) => {
    // A bracket that was cut off keeps its words only when nothing stands before it.
    notes.push(tail.slice(1));
    return '';
  });
  rest = rest
    .replace(/^(?:第?[一二三四五六七八九十]{1,3}[、.,]|\d{1,2}[、.)])/, '')
    .replace(/^[*※★●·—-]+/, '')
    .replace(/[:;,。、.*]+$/, '');
  let points: number | null = null;
  const inText = POINTS.exec(rest);
  if (inText?.[1] && rest.length > inText[0].length) {
    points = Number(inText[1]);
    rest = rest.slice(0, rest.length - inText[0].length).replace(/[:,、]+$/, '');
  } else {
    for (const note of notes) {
      const inNote = POINTS_NOTE.exec(note);
      if (inNote?.[1]) points = Number(inNote[1]);
    }
  }
  return { key: rest.replace(/[%％]$/, ''), notes, points };
}

/** Reads a text as a label. */
export const readLabel = remember(read);
