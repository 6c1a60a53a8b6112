/**
 * What an actual's words say of its target: reached, partly reached, not reached, or nothing certain. Only words
 * that state a degree are taken for one; whatever is merely told, is denied, or falls short of the target's own
 * degree is left to a person.
 */
import { saysNone } from '../figures/answering-figure';
import { compact } from '../text/label-text';
import { readQuantity } from '../figures/quantity';
import { englishKey } from '../text/english-text';
import {
  AFFIRMING_WORDS,
  DENIAL,
  ENGLISH_TIERS,
  FAILING_WORDS,
  FILLER_WORDS,
  HIGHEST_TIER,
  OPPOSITES,
  PARTLY_WORDS,
  RANKS,
  REACHED_PATTERNS,
  STRONG_DEGREE,
  WEAK_DEGREE,
} from '../words/answer-words';

export type Tier = 1 | 2 | 3;

/** Longer texts tell of many things at once: one failing word in them does not speak for the whole. */
const SHORT = 24;

const plain = (text: string): string =>
  compact(text)
    .replace(/[。.;；!！]+$/, '')
    .replace(/[×xX](?=\d)/g, '*')
    .replace(/(?<=[\d月日年])[-–—~～至到](?=\d)/g, '-');

/** True when the text says the words itself: neither denied in the same clause nor taken over from the target. */
function states(text: string, target: string, words: RegExp): boolean {
  for (const match of text.matchAll(new RegExp(words.source, 'gu'))) {
    const clause =
      text
        .slice(0, match.index)
        .split(/[,，。;；、]/u)
        .at(-1) ?? '';
    if (!DENIAL.test(clause) && !target.includes(match[0])) return true;
  }
  return false;
}

/** Pairs of neighbouring characters, for telling whether one text says again what another says. */
function pairsOf(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2));
}

const figuresOf = (text: string): readonly string[] => text.match(/\d+(?:\.\d+)?/g) ?? [];

/** True when the actual says the target again, in other order or with more words, and denies none of it. */
function affirms(text: string, target: string): boolean {
  const added = text.replace(target, '');
  if (/[未没不无非难欠]|待/u.test([...added].filter((char) => !target.includes(char)).join(''))) return false;
  if (STRONG_DEGREE.test(target) && WEAK_DEGREE.test(text) && !WEAK_DEGREE.test(target)) return false;
  const figures = figuresOf(text);
  if (!figuresOf(target).every((figure) => figures.includes(figure))) return false;
  if (target.length >= 2 && text.includes(target)) return true;
  const core = target.replace(FILLER_WORDS, '');
  const said = text.replace(FILLER_WORDS, '');
  if (core.length < 2 || said.length < 2) return false;
  if (said.includes(core)) return true;
  const pairs = pairsOf(core);
  const found = pairs.filter((pair) => said.includes(pair)).length;
  return core.length >= 4 && found / pairs.length >= 0.6 && [...core].every((char) => said.includes(char));
}

function isLowerRank(text: string, target: string): boolean | null {
  for (const ranks of RANKS) {
    const rankOf = (words: string) => ranks.findIndex((rank) => rank.includes(words));
    const [wanted, reached] = [rankOf(target), rankOf(text)];
    if (wanted >= 0 && reached >= 0) return reached > wanted;
  }
  return null;
}

/** A share below the whole, as the only thing that the words state: 已完成80%. */
function isShareBelowAll(text: string): boolean {
  const shares = [...text.matchAll(/(\d+(?:\.\d+)?)%/g)].map((match) => Number(match[1]));
  return shares.length > 0 && shares.every((share) => share < 100);
}

/**
 * The tier that a text states; null when it names none.
 * @param printedActual the actual as printed
 * @param printedTarget the target as printed; may be empty
 */
export function tierOf(printedActual: string, printedTarget: string): Tier | null {
  const [text, target] = [plain(printedActual), plain(printedTarget)];
  if (text === '') return null;
  const english = text === target || /\d/.test(text) ? '' : englishKey(text);
  if (english !== '') return ENGLISH_TIERS.find(([pattern]) => pattern.test(english))?.[1] ?? null;
  if (text === target || text === `已${target}`) return 1;
  // 不超预算 answered by 未超预算, 维护社会稳定 by 社会稳定: the same state told from its other side.
  if (target !== '' && text.replace(/^(?:未|没有)/u, '不') === target) return 1;
  if (target.replace(/^(?:维护|保障|确保|保持|保证|实现)/u, '') === text && text.length >= 3) return 1;
  if (OPPOSITES.some(([yes, no]) => yes.test(target) && no.test(text))) return 3;
  if (OPPOSITES.some(([yes, no]) => no.test(target) && yes.test(text))) return 3;
  // 不低于Ⅳ类 answered by Ⅳ类.
  if (target.replace(/^(?:不(?:低|少|劣|差|小)于|达到|至少)/u, '') === text && text.length >= 2) return 1;
  // 无事故 answered by 未发生安全事故.
  if (/^(?:不|无|零|未|杜绝|避免|防止)/u.test(target) && saysNone(text)) return 1;
  const isLower = isLowerRank(text, target);
  if (isLower !== null) return isLower ? null : 1;
  // 全部或基本达成预期指标 is how the highest tier itself is called.
  if (HIGHEST_TIER.test(text)) return 1;
  // 2项未完成 counts what is missing; it does not say that nothing was reached.
  if (/\d[^,，。;；]{0,5}[未没]/u.test(text)) return null;

  const isShort = text.length <= SHORT;
  const isFailing = states(text, target, FAILING_WORDS);
  const isPartly = states(text, target, PARTLY_WORDS);
  const isAffirming = REACHED_PATTERNS.some((pattern) => pattern.test(text.replace(NOT_REACHED, '')));
  if (isFailing && !isPartly && reachesAPart(text, target)) return 2;
  if (isFailing || isPartly) {
    if (isShort) return isPartly && !/大(?:部分|多)未/u.test(text) ? 2 : 3;
    // A long text that fails and nowhere succeeds is plain; one that does both is for a person.
    return isFailing && !isPartly && !isAffirming && !AFFIRMING_WORDS.test(text.replace(NOT_REACHED, ''))
      ? 3
      : null;
  }
  const quantity = readQuantity(text);
  if (quantity.kind === 'number' && quantity.unit?.text === '%' && quantity.value !== null)
    return quantity.value >= 100 ? 1 : null;
  if (isShareBelowAll(text) && !isShareBelowAll(target)) return null;
  if (target !== '' && affirms(text, target)) return 1;
  if (STRONG_DEGREE.test(target) && WEAK_DEGREE.test(text)) return null;
  return isAffirming ? 1 : null;
}

const clausesOf = (text: string): readonly string[] =>
  text.split(/[;；,，。]/u).filter((clause) => clause !== '');

/** 建立台账；开展培训 answered by 建立台账；未开展培训: one part of the target is said again, another one failed. */
function reachesAPart(text: string, target: string): boolean {
  const wanted = clausesOf(target);
  const said = clausesOf(text);
  if (wanted.length < 2 || said.length < 2) return false;
  return said.some(
    (clause) =>
      !states(clause, '', FAILING_WORDS) &&
      wanted.some((part) => clause === part || (part.length >= 2 && affirms(clause, part))),
  );
}

/** Failing clauses, taken out before affirming words are looked for: 未完成年度目标 affirms nothing. */
const NOT_REACHED = /(?:未|没有?|无法|不能)[^,，。;；、]{0,12}/gu;
