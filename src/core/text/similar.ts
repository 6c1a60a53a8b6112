/** How alike two texts are, by the pairs of neighbouring characters that they share. */

/** Pairs of neighbouring characters with how often each occurs. */
function pairsIn(text: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** 1 for texts of the same pairs, 0 for texts without a common one. */
export function likeness(a: string, b: string): number {
  const [first, second] = [pairsIn(a), pairsIn(b)];
  let shared = 0;
  for (const [pair, count] of first) shared += Math.min(count, second.get(pair) ?? 0);
  const all = a.length + b.length - 2;
  return all > 0 ? (2 * shared) / all : 0;
}

/** Words that projects of all kinds have in their names. */
const COMMON =
  /项目|经费|资金|工作|服务|建设|管理|活动|专项|补助|运行|维护|保障|业务|年度|中心|单位|其他|相关|实施|开展|提升|改造|工程|购买|采购|支出|预算|第[一二三四]批|\d+年?|[^\p{Script=Han}]/u;

/** Pairs of a project's name that tell it from others: of 居家养老服务项目 those of 居家养老. */
export function tellingPairs(name: string): readonly string[] {
  return name.split(COMMON).flatMap((words) => [...pairsIn(words).keys()]);
}

/** True where a text speaks of what the name names. */
export const speaksOf = (text: string, name: string): boolean =>
  tellingPairs(name).some((pair) => text.includes(pair));
