/**
 * The narrative self-evaluation report of one form, as plain blocks in the order that finance bureaus ask for. Says
 * only what the form and its findings say; what no form holds is left as a marked blank for the person to fill in.
 */
import type { CheckedForm } from '../core/checking/checked-form';
import { formatNumber } from '../core/figures/decimal';
import { narrateForm } from '../core/reporting/narrate-form';
import type { IndicatorRow } from '../core/model/self-evaluation-form';

export type BlockKind = 'title' | 'heading' | 'subheading' | 'text' | 'blank';

export interface ReportBlock {
  readonly kind: BlockKind;
  readonly text: string;
}

const title = (text: string): ReportBlock => ({ kind: 'title', text });
const heading = (text: string): ReportBlock => ({ kind: 'heading', text });
const subheading = (text: string): ReportBlock => ({ kind: 'subheading', text });
const text = (words: string): ReportBlock => ({ kind: 'text', text: words });
/** What the form does not say. */
const blank = (what: string): ReportBlock => ({ kind: 'blank', text: `【请填写：${what}】` });

const orBlank = (words: string | undefined, what: string, before = ''): ReportBlock =>
  words === undefined || words.trim() === '' ? blank(what) : text(before + words.trim());

const FUNDS = /^本年度资金/;
const BLOCK = /^（[一二三四五六七八九十\d]+）(.*完成情况)$/;
const GROUP = /^\d+、/;
const TOTAL = /^本项目绩效自评得分/;
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const numeral = (index: number): string => NUMERALS[index] ?? String(index + 1);

function basics({ form }: CheckedForm): ReportBlock[] {
  const parts = [
    form.projectName && `项目名称：${form.projectName.text}`,
    form.department && `主管部门：${form.department.text}`,
    form.unit && `实施单位：${form.unit.text}`,
  ].filter((part) => part !== null && part !== '');
  return [
    heading('一、项目基本情况'),
    subheading('（一）项目基本情况简介。'),
    ...(parts.length > 0 ? [text(`${parts.join('；')}。`)] : []),
    blank('立项依据、实施内容'),
    subheading('（二）绩效目标设定及指标完成情况。'),
    orBlank(form.goalExpected?.text, '年度绩效目标', '预期目标：'),
    orBlank(form.goalActual?.text, '绩效目标实际完成情况', '绩效目标实际完成情况：'),
  ];
}

function work(lines: readonly string[]): ReportBlock[] {
  const funds = lines.filter((line) => FUNDS.test(line)).map(text);
  return [
    heading('二、绩效自评工作情况'),
    subheading('（一）绩效自评目的。'),
    blank('自评的目的'),
    subheading('（二）项目资金投入情况。'),
    ...(funds.length > 0 ? funds : [blank('年初预算数、全年预算数、全年执行数')]),
    subheading('（三）项目资金产出情况。'),
    blank('资金形成的产出'),
    subheading('（四）项目资金管理情况。'),
    blank('资金管理制度及执行情况'),
  ];
}

function results(lines: readonly string[]): ReportBlock[] {
  const told = lines.filter((line) => !FUNDS.test(line));
  let blocks = 0;
  const body = told.flatMap((line): ReportBlock[] => {
    const block = BLOCK.exec(line);
    if (block) return [subheading(`（${numeral(blocks++)}）${block[1] ?? ''}`)];
    if (TOTAL.test(line)) return [subheading(`（${numeral(blocks++)}）自评得分情况`), text(line)];
    return GROUP.test(line) ? [subheading(line)] : [text(line)];
  });
  return [heading('三、项目绩效情况'), ...(body.length > 0 ? body : [blank('各项指标完成情况')])];
}

const nameOf = (row: IndicatorRow): string => row.level3?.text ?? row.level2?.text ?? '';
const NOTHING = /^(?:无|没有|—|-|\/)?。?$/;

/** Deviations that the form explains, indicators that fell short, and what the check still finds. */
function problems({ form, scores, findings }: CheckedForm): ReportBlock[] {
  const short = (form.indicators?.rows ?? []).flatMap((row, index): ReportBlock[] => {
    const scored = scores.indicators[index];
    const score = scored?.score.printed ?? scored?.score.expected ?? null;
    const reason = row.reason?.text.trim() ?? '';
    const isShort =
      scored?.weight !== null && scored?.weight !== undefined && score !== null && score < scored.weight;
    if (!isShort && NOTHING.test(reason)) return [];
    const lost = isShort ? `，分值${formatNumber(scored.weight)}分，得${formatNumber(score)}分` : '';
    return [text(`“${nameOf(row)}”${lost}。${NOTHING.test(reason) ? '' : `原因：${reason}`}`)];
  });
  const open = findings
    .filter(({ severity }) => severity !== 'info')
    .map((finding) => text(`${finding.sheet} ${finding.cell}：${finding.message.zh}`));
  return [
    heading('四、存在问题'),
    subheading('（一）项目立项、实施存在问题。'),
    ...(short.length > 0 ? short : [text('各项指标均已完成，表中未列偏差。')]),
    subheading('（二）资金管理使用存在问题。'),
    blank('资金管理使用中的问题；没有的写“无”'),
    subheading('（三）自评表核对中尚待处理的问题。'),
    ...(open.length > 0 ? open : [text('无。')]),
  ];
}

function furtherTexts({ form }: CheckedForm): ReportBlock[] {
  const given = form.texts
    .filter((each) => each.text.text.trim() !== '')
    .map(({ label, text: words }) => text(label ? `${label.text}：${words.text}` : words.text));
  return [
    heading('五、其他需要说明的问题'),
    subheading('（一）后续工作计划。'),
    blank('后续工作计划'),
    subheading('（二）措施及办法。'),
    ...(given.length > 0 ? given : [blank('改进措施')]),
  ];
}

/** The report's blocks, top to bottom; always in Chinese, the language of the form. */
export function reportOutline(checked: CheckedForm): readonly ReportBlock[] {
  const { form } = checked;
  const lines = narrateForm(checked);
  const year = form.year ? `${String(form.year.value)}年度` : '';
  const name = form.projectName?.text ?? form.unit?.text ?? '';
  return [
    title(`${year}${name}项目绩效自评报告`.replace('项目项目绩效', '项目绩效')),
    ...basics(checked),
    ...work(lines),
    ...results(lines),
    ...problems(checked),
    ...furtherTexts(checked),
  ];
}
