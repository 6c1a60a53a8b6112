/** A figure or a grade that stands inside a sentence, replaced there; null where its place is not beyond doubt. */

const FIGURE = /[0-9０-９]+(?:[.．][0-9０-９]+)?/gu;

/** Words that a score stands behind. */
export const SCORE_LEAD = /(?:得分|评分|总分|分数|合计|总计|自评)[^0-9０-９。；;，,满]{0,6}$/u;
/** Words that a rate stands behind. */
export const RATE_LEAD = /(?:执行率|支付率|支出率|完成率|控制率|变动率)[^0-9０-９。；;，,]{0,4}$/u;

/**
 * 总分：98.62分 with 95.6 → 总分：95.6分.
 * @param printed the figure as it was read
 * @param lead what stands right before it, asked for where the text holds the figure more than once
 */
export function withFigure(text: string, printed: number, value: string, lead: RegExp): string | null {
  const hits = [...text.matchAll(FIGURE)].filter(([figure]) => Number(figure.normalize('NFKC')) === printed);
  const led = hits.filter(({ index }) => lead.test(text.slice(0, index)));
  const [hit, ...others] = hits.length > 1 ? led : hits;
  if (!hit || others.length > 0) return null;
  return text.slice(0, hit.index) + value + text.slice(hit.index + hit[0].length);
}

/** Marks of a choice among grades: a tick is moved by a person. */
const CHOICE = /[□☐○☑√✓✔■☒●]/u;
const GRADE_LEAD = /(?:等级|等次|评级|结果|结论|评定|评价|定为|评为)\s*(?:为|是|[:：])?\s*["“'‘「（(]?$/u;

/** 等级为优 with 良 → 等级为良. */
export function withGrade(text: string, printed: string, value: string): string | null {
  if (CHOICE.test(text)) return null;
  const places: number[] = [];
  for (let at = text.indexOf(printed); at >= 0; at = text.indexOf(printed, at + 1))
    if (GRADE_LEAD.test(text.slice(0, at))) places.push(at);
  const [place, ...others] = places;
  if (place === undefined || others.length > 0) return null;
  return text.slice(0, place) + value + text.slice(place + printed.length);
}
