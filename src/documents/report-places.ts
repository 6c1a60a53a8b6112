/** Where the form's own texts belong in the report: by their labels in a table, by the headings above them in a report. */
import type { SelfEvaluationForm } from '../core/model/self-evaluation-form';
import { compact } from '../core/text/label-text';

export type TextPlace =
  | 'project'
  | 'goals'
  | 'purpose'
  | 'funds'
  | 'carryingOut'
  | 'management'
  | 'output'
  | 'benefit'
  | 'satisfaction'
  | 'problems'
  | 'fundProblems'
  | 'plan'
  | 'measures'
  | 'practice'
  | 'other';

export type PlacedTexts = Readonly<Partial<Record<TextPlace, readonly string[]>>>;

/** The first that fits decides; null for what helps to fill in the form and is no part of a report. */
const BY_LABEL: readonly (readonly [label: RegExp, place: TextPlace | null])[] = [
  [/备注|填表|填报|联系|电话|日期|负责人|审核|盖章|^注|^说明$|填写说明/, null],
  [/其他|其它|需要?说明/, 'other'],
  [/预算执行情况|实施情况|资金产出/, 'carryingOut'],
  [/^产出(?:指标)?(?:完成)?情况/, 'output'],
  [/^效益(?:指标)?(?:完成)?情况/, 'benefit'],
  [/^满意度(?:指标)?(?:完成)?情况/, 'satisfaction'],
  [/经验|做法/, 'practice'],
  [/问题/, 'problems'],
  [/(?:工作)?(?:计划|打算|安排)$/, 'plan'],
  [/改进|措施|建议/, 'measures'],
  [/资金.*管理|资金使用/, 'management'],
  [/自评目的/, 'purpose'],
  [/概况|简介|立项|内容|基本情况/, 'project'],
];

/** Headings of a report, its numbering left out. */
const BY_HEADING: readonly (readonly [heading: RegExp, place: TextPlace | null])[] = [
  [/^项目基本情况简介/, 'project'],
  [/^绩效目标设定/, 'goals'],
  [/^绩效自评目的/, 'purpose'],
  [/^项目?资金投入情况/, 'funds'],
  [/^项目?资金产出情况/, 'carryingOut'],
  [/^项目?资金管理情况/, 'management'],
  [/^产出指标/, 'output'],
  [/^效益指标/, 'benefit'],
  [/^满意度指标/, 'satisfaction'],
  [/^项目立项、?实施存在的?问题/, 'problems'],
  [/^资金管理使用存在的?问题/, 'fundProblems'],
  [/^后续工作计划/, 'plan'],
  [/^措施及办法/, 'measures'],
  [/^主要经验做法/, 'practice'],
  [/^(?:项目基本情况|绩效自评工作情况|项目绩效情况|存在的?问题|其他需要说明的问题|自评得分情况)/, null],
];
const NUMBERING = /^(?:[(（][一二三四五六七八九十\d]+[)）]|[一二三四五六七八九十\d]+[、.．])\s*/;
const LONGEST_HEADING = 24;

/** True for 无, 没有, a stroke, and nothing at all. */
const saysNothing = (text: string): boolean => /^(?:暂?无|没有|—+|-+|\/)?[。.]?$/.test(compact(text));

class Places {
  private readonly texts = new Map<TextPlace, string[]>();

  add(place: TextPlace, text: string): void {
    if (saysNothing(text)) return;
    this.texts.set(place, [...(this.texts.get(place) ?? []), text.trim()]);
  }

  finish(): PlacedTexts {
    return Object.fromEntries(this.texts);
  }
}

/** What the labels of a table say of its texts. A text without a label is a note on how to fill in the form. */
function placedByLabel({ texts, management }: SelfEvaluationForm): PlacedTexts {
  const places = new Places();
  for (const { label, text } of texts) {
    if (label === null) continue;
    const name = compact(label.text).replace(/[:：]+$/, '');
    const known = BY_LABEL.find(([pattern]) => pattern.test(name));
    if (known?.[1] === null) continue;
    const place = known?.[1] ?? 'other';
    places.add(
      place,
      place === 'other' ? `${label.text.trim().replace(/[:：]+$/, '')}：${text.text.trim()}` : text.text,
    );
  }
  for (const { label, situation, problems } of management ?? []) {
    if (!saysNothing(situation.text)) places.add('management', `${label.text}：${situation.text.trim()}`);
    if (problems) places.add('fundProblems', problems.text);
  }
  return places.finish();
}

/** What is told anew in the report: names, goals, figures of funds and indicators, the total. */
const TOLD =
  /^(?:项目名称|主管部门|实施单位|预期目标|年度目标|绩效目标实际完成情况)[:：]|^本年度资金(?:年初|全年)|^预算执行(?:率|情况)[\d【]|^本(?:项目|部门整体支出)绩效自评得分/;

const TITLE_END = /绩效(?:自评|评价|自我评价)(?:工作)?(?:的)?报告$/u;

/** Texts in front of the first chapter: the title, and what stands on the page before it. */
function headOf({ texts }: SelfEvaluationForm): readonly string[] {
  const lines = texts.map(({ text }) => text.text.trim());
  const end = lines.findIndex((line) => /^[一\d]+、项目基本情况$/u.test(compact(line)));
  return lines.slice(0, Math.max(0, end));
}

/** The lines in front of a report's title, where it has a page of its own for them. */
export function coverOf(form: SelfEvaluationForm): readonly string[] {
  if (form.kind !== 'narrative') return [];
  const head = headOf(form);
  const title = head.map((line) => TITLE_END.test(compact(line))).lastIndexOf(true);
  const cover = head.slice(0, Math.max(0, title)).filter((line) => line !== '');
  return cover.some((line) => /^项目名称[:：]/.test(line)) ? cover : [];
}

function placedByHeading(form: SelfEvaluationForm): PlacedTexts {
  const { texts, indicators } = form;
  const head = headOf(form).length;
  const places = new Places();
  const sentences = new Set((indicators?.rows ?? []).map(({ row }) => row));
  let place: TextPlace | null = null;
  texts.forEach(({ text: { text, position } }, at) => {
    if (at < head || sentences.has(position.row)) return;
    const words = text.trim().replace(NUMBERING, '');
    const heading = BY_HEADING.find(([pattern]) => pattern.test(compact(words)));
    if (
      heading &&
      NUMBERING.test(text.trim()) &&
      (words.length <= LONGEST_HEADING || /问题[:：]/.test(words))
    ) {
      [, place] = heading;
      const behind = /问题[:：](.+)$/u.exec(words)?.[1];
      if (place !== null && behind !== undefined) places.add(place, behind);
      return;
    }
    if (place === null || TOLD.test(compact(text))) return;
    // 1、数量指标: told anew with its indicators.
    const isGroup = ['output', 'benefit', 'satisfaction'].includes(place) && !/[。；，]/.test(text);
    if (!isGroup) places.add(place, text);
  });
  return places.finish();
}

/** The form's own texts, each at its place; what says nothing (无) is left out. */
export function placedTexts(form: SelfEvaluationForm): PlacedTexts {
  return form.kind === 'narrative' ? placedByHeading(form) : placedByLabel(form);
}
