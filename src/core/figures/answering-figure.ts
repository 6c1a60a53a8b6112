/**
 * The figure with which an actual's words answer a target that is one: 12项，完成率100% / 群众满意度96% / 未发生事故. A
 * sentence is read as a figure only where it leaves no choice; anything else stays a text, for a person to judge.
 */
import { takeOperator } from './operators';
import { readQuantity, type Quantity } from './quantity';
import { conversionFactor } from './units';

/** When, how much in all, and what was done: words that lead up to the figure and change nothing about it. */
const LEAD =
  /^(?:\d{4}年度?)?(?:全年|本年度?|年度|当年|已经|已|实际|全部|均|按时|按期|按计划|如期|共计|总共|共|累计|总计|合计|完成|达到|达|为|是|了)*(?:开展|举办|组织|召开|培训|采购|购置|建设|建成|发放|支付|支出|安排|印发|印制|维修|检查|慰问|覆盖|惠及|参训|参加|执行|使用|花费)?(?:了|共|共计|累计|达到|达|约|:)*(?=\d)/u;
/** A share named before it is given: 群众满意度达到96%. */
const NAMED_SHARE =
  /^(?!.*(?:同比|环比|增长|下降|提高|降低|减少|增加|不))[\p{Script=Han}]{1,10}(?:率|度|比例|占比)(?:已|均|为|是|达到|达|约|:)*(?=\d[\d.]*%)/u;
/** Words behind the figure that take part of it back, or set another figure beside it. */
const REMARK = /^(?:其中|含|包括|包含|比|较|同比|节约|结余|节省|超|剩余|余|占|问卷|调查|样本|参与)/u;
const DOUBT = /未|没|计划|目标|应|原定|不|缺|差/u;

const NONE =
  /^(?:截至目前|目前|全年|本年度?|年度内?|年内|项目实施期间|期间|均|\d{4}年度?)*(?:尚|暂|还)?(?:未发生|未出现|未发现|未收到|未接到|没有发生|没有出现|不发生|不出现|无发生|无一|无(?!法|故|力|条件|需|偿|人|关|障碍)|零|0)(?!完成|实施|开展)[^,，。;；、\d%]{0,14}$/u;
const THINGS =
  /事故|投诉|发生|差错|失误|案件|纠纷|上访|违规|违纪|违法|舆情|事件|感染|故障|拖欠|超支|遗漏|问题/u;
const BARE_NONE = /^(?:无|没有|未发生|零|未出现|无发生|零发生|未发现|不发生|不出现)$/u;

const bare = (text: string) => text.replace(/[。.;；,，!！]+$/u, '');

/** True for words that say that nothing of the kind happened: 无, 零投诉, 全年未发生安全事故. */
export function saysNone(text: string): boolean {
  const words = bare(text);
  return BARE_NONE.test(words) || (NONE.test(words) && THINGS.test(words));
}

const isFigure = (quantity: Quantity) => quantity.kind === 'number' || quantity.kind === 'range';

function figureInClause(clause: string): Quantity | null {
  const direct = readQuantity(clause);
  if (isFigure(direct)) return direct;
  for (const lead of [LEAD, NAMED_SHARE]) {
    const words = lead.exec(clause)?.[0] ?? '';
    const figure = words === '' ? null : readQuantity(clause.slice(words.length));
    if (figure && isFigure(figure)) return figure;
  }
  return null;
}

/**
 * @param actual a reading that is a text
 * @param target a figure or range
 * @returns the figure that the actual's first clause gives, when it is in the target's unit and no other clause
 *   gives one of that kind; else the actual as it was
 */
export function answeringFigure(actual: Quantity, target: Quantity): Quantity {
  if (actual.kind !== 'text' || !isFigure(target)) return actual;
  const clauses = bare(actual.text)
    .split(/[,，;；。、()]/u)
    .filter((clause) => clause !== '');
  const told = statedAsActual(clauses, target);
  if (told) return { ...told, text: actual.text, left: actual.text.replace(told.taken, '') };
  // 全部合格，合格率100%: words without a figure and without a doubt lead up to it.
  const at = clauses.findIndex((clause) => /\d/.test(clause) || DOUBT.test(clause));
  const [first = '', ...others] = clauses.slice(Math.max(at, 0));
  const figure = figureInClause(first);
  if (figure?.kind !== 'number' || !figure.unit) return actual;
  if (conversionFactor(figure.unit, target.unit) === null) return actual;
  for (const clause of others) {
    if (/\d/.test(clause) ? DOUBT.test(clause) : /未|没有/u.test(clause) && !saysNone(clause)) return actual;
    if (REMARK.test(clause)) continue;
    const rivals = [...clause.matchAll(/\d+(?:\.\d+)?[^\d,，;；。、()]{0,3}/gu)].map((match) =>
      readQuantity(match[0]),
    );
    const unit = figure.unit;
    if (rivals.some((rival) => rival.unit && conversionFactor(rival.unit, unit) !== null)) return actual;
  }
  return { ...figure, text: actual.text, left: actual.text.replace(figure.taken, '') };
}

/** ≥95%（实际97.3%）: the one clause that says itself that it is the actual. */
function statedAsActual(clauses: readonly string[], target: Quantity): Quantity | null {
  const said = clauses.filter((clause) => /^实际(?!支付|支出|使用|到位)/u.test(clause));
  const figure = said.length === 1 && clauses.length > 1 ? figureInClause(said[0] ?? '') : null;
  if (figure?.kind !== 'number' || !figure.unit) return null;
  return conversionFactor(figure.unit, target.unit) === null ? null : figure;
}

const LEAD_IN = /(?:达到|达|为|至少|了|约)+$/u;
const SIGN_AT_END =
  /(?:[≥≤<>=]+|不(?:得)?(?:低于|少于|小于|高于|超过|大于|多于)|大于等于|小于等于|大于|小于|高于|低于)$/u;

/** When and how much in all, in front of what was done: 全年共印制. */
const COUNTED = /^(?:全年|本年度?|年度|累计|总共|总计|合计|实际|已经|已|共)+(?=\p{Script=Han}{2})/u;

function splitLead(text: string): { lead: string; figure: Quantity } | null {
  const match = /^([^\d]{2,20})(\d[\d.]*[^\d,，;；。、]{0,8})$/u.exec(bare(text).replace(COUNTED, ''));
  if (!match?.[1] || match[2] === undefined) return null;
  const sign = SIGN_AT_END.exec(match[1])?.[0] ?? '';
  const said = match[1].slice(0, match[1].length - sign.length);
  const figure = readQuantity(sign + match[2]);
  if (said.length < 2 || figure.kind !== 'number' || !figure.unit) return null;
  return { lead: said.replace(LEAD_IN, ''), figure };
}

/** 培训10场, 满意度≥95%: words of its own in front of a figure, not an operator in words (等于10场). */
const namesItsFigure = ({ kind, text, operator }: Quantity): boolean =>
  kind === 'text' || (kind === 'number' && operator !== null && takeOperator(text).operator === null);

/**
 * Target and actual that say the same words and then a figure (培训10场 / 培训12场): the figures are compared. Null
 * where the words differ, or where without an operator more may not be better.
 */
export function figuresAfterSameWords(
  target: Quantity,
  actual: Quantity,
): { target: Quantity; actual: Quantity } | null {
  if (!namesItsFigure(target) || target.text === actual.text) return null;
  const wanted = splitLead(target.text);
  if (!wanted || /降|减|少|不超|控制|低|[,，;；。、]/u.test(wanted.lead)) return null;
  const answered = actual.kind === 'number' ? { lead: wanted.lead, figure: actual } : splitLead(actual.text);
  if (!answered || answered.lead !== wanted.lead || !answered.figure.unit) return null;
  const factor = conversionFactor(answered.figure.unit, wanted.figure.unit);
  if (factor === null) return null;
  const isReached = (answered.figure.value ?? 0) * factor >= (wanted.figure.value ?? 0);
  // A fault rate of 5% is no floor: without an operator only figures that are reached speak for themselves.
  if (wanted.figure.operator === null && !isReached) return null;
  return {
    target: { ...wanted.figure, text: target.text, left: wanted.lead },
    actual: { ...answered.figure, text: actual.text, left: answered.figure.left },
  };
}
