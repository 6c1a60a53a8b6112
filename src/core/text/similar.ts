/** How alike two texts are, by the pairs of neighbouring characters that they share. */

/** A text's pairs of neighbouring characters. */
export interface TextPairs {
  readonly counts: ReadonlyMap<string, number>;
  /** Of all pairs together. */
  readonly total: number;
}

export function pairsIn(text: string): TextPairs {
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, total: Math.max(0, text.length - 1) };
}

/** 1 for texts of the same pairs, 0 for texts without a common one. */
export function likeness(first: TextPairs, second: TextPairs): number {
  let shared = 0;
  for (const [pair, count] of first.counts) shared += Math.min(count, second.counts.get(pair) ?? 0);
  const all = first.total + second.total;
  return all > 0 ? (2 * shared) / all : 0;
}

/** Words that projects of all kinds have in their names. */
const COMMON =
  /项目|经费|资金|工作|服务|建设|管理|活动|专项|补助|运行|维护|保障|业务|年度|中心|单位|其他|相关|实施|开展|提升|改造|工程|购买|采购|支出|预算|第[一二三四]批|\d+年?|[^\p{Script=Han}]/u;

/** Pairs of a project's name that tell it from others: of 居家养老服务项目 those of 居家养老. */
export function tellingPairs(name: string): readonly string[] {
  return name.split(COMMON).flatMap((words) => [...pairsIn(words).counts.keys()]);
}

/** True where a text speaks of what the name names. */
export const speaksOf = (text: string, name: string): boolean =>
  tellingPairs(name).some((pair) => text.includes(pair));
