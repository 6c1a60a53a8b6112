/**
 * The narrative self-evaluation report of one form, as plain blocks in the order that finance bureaus ask for. Says
 * only what the form says, with the scores that stand on it; what no form holds is left as a marked blank.
 */
import type { CheckedForm } from '../core/checking/checked-form';
import { formatNumber } from '../core/figures/decimal';
import type { IndicatorRow, SelfEvaluationForm, TextCell } from '../core/model/self-evaluation-form';
import { givesReason } from '../core/scoring/verdict';
import { blank, block, type ReportBlock, type ReportPart } from './report-block';
import { coverOf, placedTexts, type PlacedTexts, type TextPlace } from './report-places';
import { fundSentences, inBrackets, indicatorBlocks, nameOf, rateSentence } from './report-sentences';

const wordsOf = (cell: TextCell | null): string => (cell?.text ?? '').trim();
/** A sentence ends as one. */
const ended = (words: string): string => (/[。！？；.!?;]$/.test(words) ? words : `${words}。`);

function textsAt(texts: PlacedTexts, place: TextPlace): ReportBlock[] {
  return (texts[place] ?? []).map((words) => block('text', words));
}

function textsOrBlank(texts: PlacedTexts, place: TextPlace, what: string): ReportBlock[] {
  const own = textsAt(texts, place);
  return own.length > 0 ? own : [block('text', blank(what))];
}

const isDepartment = ({ kind }: SelfEvaluationForm): boolean => kind === 'department';

/** 2024年度道路养护项目绩效自评报告 */
function titleOf(form: SelfEvaluationForm): ReportBlock {
  const year = form.year ? `${String(form.year.value)}年度` : blank('年度');
  if (isDepartment(form)) {
    const unit = wordsOf(form.unit) || wordsOf(form.department);
    return block('title', year, unit === '' ? blank('单位名称') : unit, '部门整体支出绩效自评报告');
  }
  const name = wordsOf(form.projectName);
  const kind = name.endsWith('项目') ? '' : '项目';
  return block('title', year, name === '' ? blank('项目名称') : name, `${kind}绩效自评报告`);
}

function namesOf(form: SelfEvaluationForm): ReportBlock {
  if (isDepartment(form)) {
    const unit = wordsOf(form.unit) || wordsOf(form.department);
    return block('text', ...(unit === '' ? [blank('单位名称')] : [`单位名称：${unit}`]), '。');
  }
  const names = [
    ['项目名称', form.projectName],
    ['主管部门', form.department],
    ['实施单位', form.unit],
  ] as const;
  const parts = names.flatMap(([label, cell]): (string | ReportPart)[] => {
    const words = wordsOf(cell);
    return ['；', words === '' ? blank(label) : `${label}：${words}`];
  });
  return block('text', ...parts.slice(1), '。');
}

function goal(label: string, cell: TextCell | null): ReportBlock {
  const words = wordsOf(cell);
  return words === '' ? block('text', blank(label)) : block('text', `${label}：${words}`);
}

function basics(form: SelfEvaluationForm, texts: PlacedTexts): ReportBlock[] {
  const what = isDepartment(form) ? '部门' : '项目';
  return [
    block('chapter', `一、${what}基本情况`),
    block('section', `（一）${what}基本情况简介。`),
    namesOf(form),
    ...textsOrBlank(texts, 'project', isDepartment(form) ? '主要职责、年度工作任务' : '立项依据、实施内容'),
    block('section', '（二）绩效目标设定及指标完成情况。'),
    goal('预期目标', form.goalExpected),
    goal('绩效目标实际完成情况', form.goalActual),
    ...textsAt(texts, 'goals'),
  ];
}

/** Why the money was not spent as planned, in the words of the fund table. */
function fundReasons({ funds }: SelfEvaluationForm): readonly string[] {
  const reasons = (funds?.rows ?? [])
    .map(({ reason }) => wordsOf(reason))
    .filter((words) => givesReason(words));
  return [...new Set(reasons)];
}

function work(form: SelfEvaluationForm, texts: PlacedTexts): ReportBlock[] {
  const rate = rateSentence(form);
  const what = isDepartment(form) ? '' : '项目';
  return [
    block('chapter', '二、绩效自评工作情况'),
    block('section', '（一）绩效自评目的。'),
    ...textsOrBlank(texts, 'purpose', '绩效自评的目的'),
    block('section', `（二）${what}资金投入情况。`),
    ...fundSentences(form),
    ...(rate ? [rate] : []),
    ...fundReasons(form).map((reason) => block('text', `偏差原因：${ended(reason)}`)),
    ...textsAt(texts, 'funds'),
    block('section', `（三）${what}资金产出情况。`),
    ...textsOrBlank(texts, 'carryingOut', '资金形成的产出'),
    block('section', `（四）${what}资金管理情况。`),
    ...textsOrBlank(texts, 'management', '资金管理制度及执行情况'),
  ];
}

function results(checked: CheckedForm, texts: PlacedTexts): ReportBlock[] {
  const what = isDepartment(checked.form) ? '部门整体' : '项目';
  return [
    block('chapter', `三、${what}绩效情况`),
    ...indicatorBlocks(checked, (of) =>
      of === 'output' || of === 'benefit' || of === 'satisfaction' ? (texts[of] ?? []) : [],
    ),
  ];
}

/** Points that the form itself takes off a row. */
function isShort({ weight, score }: IndicatorRow): boolean {
  return weight?.value != null && score?.value != null && score.value < weight.value;
}

function problemsOf(form: SelfEvaluationForm, texts: PlacedTexts): ReportBlock[] {
  const short = (form.indicators?.rows ?? []).filter(isShort);
  const told = short.flatMap((row) => {
    const [weight, score] = [row.weight?.value ?? 0, row.score?.value ?? 0];
    const lost = `分值${formatNumber(weight, 6)}，得分${formatNumber(score, 6)}`;
    const reason = wordsOf(row.reason);
    const name = nameOf(row) || blank('指标名称');
    return givesReason(reason) ? [block('text', name, `${lost}，原因：${ended(reason)}`)] : [];
  });
  const open = short
    .filter((row) => !givesReason(wordsOf(row.reason)))
    .map((row) => block('text', blank(`${nameOf(row) || '这项指标'}未完成的原因`)));
  return [...told, ...textsAt(texts, 'problems'), ...open];
}

function problems(form: SelfEvaluationForm, texts: PlacedTexts): ReportBlock[] {
  const own = problemsOf(form, texts);
  const reasons = fundReasons(form).map((reason) => block('text', ended(reason)));
  const ofFunds = [...reasons, ...textsAt(texts, 'fundProblems')];
  const subject = isDepartment(form) ? '部门履职' : '项目立项、实施';
  return [
    block('chapter', '四、存在问题'),
    ...(own.length > 0
      ? [block('section', `（一）${subject}存在问题：`), ...own]
      : [block('section', `（一）${subject}存在问题：无。`)]),
    block('section', '（二）资金管理使用存在问题：'),
    ...(ofFunds.length > 0 ? ofFunds : [block('text', blank('资金管理使用存在的问题，没有的写“无”'))]),
  ];
}

function further(texts: PlacedTexts): ReportBlock[] {
  const more = (
    [
      ['主要经验做法。', 'practice'],
      ['其他说明。', 'other'],
    ] as const
  ).filter(([, place]) => texts[place] !== undefined);
  return [
    block('chapter', '五、其他需要说明的问题'),
    block('section', '（一）后续工作计划。'),
    ...textsOrBlank(texts, 'plan', '后续工作计划'),
    block('section', '（二）措施及办法。'),
    ...textsOrBlank(texts, 'measures', '改进措施及办法'),
    ...more.flatMap(([heading, place], at) => [
      block('section', `${inBrackets(at + 2)}${heading}`),
      ...textsAt(texts, place),
    ]),
  ];
}

/** 032003-某中心, [137]某中心: the number of a unit in the budget is no part of its signature. */
const UNIT_NUMBER = /^[[(（【]?\d{3,}[\])）】]?\s*[-－—]?\s*/;

function signature(form: SelfEvaluationForm): ReportBlock[] {
  const unit = (wordsOf(form.unit) || wordsOf(form.department)).replace(UNIT_NUMBER, '');
  return [
    block('signature', unit === '' ? blank('单位名称') : unit),
    block('signature', blank('　　年　月　日')),
  ];
}

/** The report's blocks, top to bottom; always in Chinese, the language of the form. */
export function reportOutline(checked: CheckedForm): readonly ReportBlock[] {
  const { form } = checked;
  const texts = placedTexts(form);
  return [
    ...coverOf(form).map((line) => block('cover', line)),
    titleOf(form),
    ...basics(form, texts),
    ...work(form, texts),
    ...results(checked, texts),
    ...problems(form, texts),
    ...further(texts),
    ...signature(form),
  ];
}
