/** ZP104: where several readings were possible, the one that was taken. */
import { shortText } from '../core/text/short-text';
import { formCorner, type FormRule, type RuleContext, type RuleReport } from '../core/checking/rule';
import type { Localized } from '../core/model/localized';
import type { Contradiction } from '../core/model/scored-form';
import { quoted } from '../core/text/quoted';

export const readingDoubt: FormRule = {
  scope: 'form',
  isForBaseData: true,
  code: 'ZP104',
  id: 'reading-doubt',
  topic: 'value',
  severity: 'warning',
  title: { zh: '有几种读法', en: 'Doubtful reading' },
  description: {
    zh: '同一处可有几种读法时，取与算术一致的一种，并在此说明；一行里几个数互相矛盾、像是错了列的，整行不作更正。',
    en: 'Where several readings were possible the one that agrees with the arithmetic was taken, and is told here; a row whose figures contradict one another, as if shifted by a column, is doubted as a whole and left alone.',
  },
  messages: {
    doubt: { figures: { zh: '{figures}', en: '{figures}' }, why: { zh: '{why}', en: '{why}' } },
    shifted: {
      figures: { zh: '{cells}彼此对不上', en: '{cells} contradict one another' },
      why: {
        zh: '像是错了一列，整行没有改，请对照表头',
        en: 'as if shifted by a column; the row is left alone, please hold it against the headers',
      },
    },
    'other-executed': {
      figures: {
        zh: '执行数（其他）{other}{unit}没有算进执行率',
        en: 'executed (other) {other}{unit} was not counted in the rate',
      },
      why: { zh: '所填执行率看不出算不算', en: 'the printed rate does not tell whether it counts' },
    },
    'first-page': {
      figures: {
        zh: '工作表“{sheets}”像是这张表的下一页，没有一起读',
        en: 'sheet “{sheets}” seems to be the next page of this form and was not read with it',
      },
      why: {
        zh: '分值、总分、等级不作判断',
        en: 'weights, total and grade are not judged',
      },
    },
    'further-page': {
      figures: {
        zh: '像是“{sheets}”那张表的下一页，没有一起读',
        en: 'seems to be the next page of the form on sheet “{sheets}” and was not read with it',
      },
      why: {
        zh: '分值、总分、等级不作判断',
        en: 'weights, total and grade are not judged',
      },
    },
  },
  basis: { zh: '读法不止一种时须说明', en: 'A choice between readings is always told' },
  fixable: false,
  check: (context) => [
    ...context.form.doubts.map((doubt): RuleReport => ({
      position: doubt.position,
      ...(doubt.others ? { others: doubt.others } : {}),
      ...(doubt.subject ? { subject: doubt.subject } : {}),
      message: 'doubt',
      values: { figures: doubt.figures, why: doubt.why },
      doubts: doubt.doubts,
      needsPerson: true,
    })),
    ...otherSpending(context),
    ...shiftedRows(context),
    ...pageOf(context),
  ],
};

const WHOLE: Localized = { zh: '本表', en: 'This form' };

/** A second column of spending of which neither the printed rate nor the rules say whether it counts. */
function otherSpending({ form, profile }: RuleContext): readonly RuleReport[] {
  if (profile.figures.executionRate.otherExecuted === 'added') return [];
  return (form.funds?.rows ?? []).flatMap(({ executedOther: other, otherCounts, isTotal }): RuleReport[] =>
    other?.value == null || other.value === 0 || otherCounts !== undefined
      ? []
      : [
          {
            position: other.position,
            message: 'other-executed',
            values: { other: other.value, unit: form.funds?.amountUnit ?? '' },
            printed: other.value,
            doubts: isTotal ? 'sum' : 'row',
            needsPerson: true,
          },
        ],
  );
}

/** A form of which other sheets hold the rest. */
function pageOf({ form }: RuleContext): readonly RuleReport[] {
  if (!form.page) return [];
  const { place, sheets } = form.page;
  return [
    {
      position: formCorner(form),
      message: `${place}-page`,
      subject: WHOLE,
      values: { sheets: { zh: sheets.join('、'), en: sheets.join(', ') } },
      doubts: 'form',
      needsPerson: true,
    },
  ];
}

/** Cells that a message has room for. */
const MOST_CELLS = 4;
/** Characters of a cell's text that it has room for. */
const LONGEST_TEXT = 10;

/** Rows of which one cell or another must stand in the wrong column. */
function shiftedRows({ scores }: RuleContext): readonly RuleReport[] {
  const tell = (contradictions: readonly Contradiction[]): RuleReport[] => {
    const [first, ...others] = contradictions;
    if (!first) return [];
    // What stands where the name belongs may be any cell of the row.
    const line = String(first.position.row + 1);
    const cells = contradictions
      .slice(0, MOST_CELLS)
      .map(({ text }) => quoted(shortText(text, LONGEST_TEXT)));
    return [
      {
        position: first.position,
        others: others.map(({ position }) => position),
        message: 'shifted',
        subject: { zh: `第 ${line} 行`, en: `Row ${line}` },
        values: { cells: { zh: cells.join('、'), en: cells.join(', ') } },
        printed: first.text,
        doubts: 'sum',
        needsPerson: true,
      },
    ];
  };
  return [
    ...scores.funds.flatMap(({ contradictions }) => tell(contradictions)),
    ...scores.indicators.flatMap(({ contradictions }) => tell(contradictions)),
  ];
}
