/** Words of the explaining text: what its sections are about, and what stands in front of a figure. Data only. */

/** What a section of the text is about; it decides which table an amount belongs to. */
export type Topic =
  | 'totals'
  | 'income'
  | 'expenditure'
  | 'fiscal'
  | 'general'
  | 'basic'
  | 'fund'
  | 'capital'
  | 'public'
  | 'agency'
  | 'procurement'
  | 'assets'
  | 'performance'
  | 'glossary';

/** By the words of a heading; the first that fits. */
export const TOPICS: readonly (readonly [Topic, RegExp])[] = [
  ['glossary', /名词解释/],
  ['public', /三公/],
  ['agency', /机关运行经费/],
  ['procurement', /政府采购/],
  ['assets', /国有资产|资产占用|车辆/],
  ['performance', /绩效/],
  ['capital', /国有资本经营/],
  ['fund', /政府性基金/],
  ['basic', /基本支出/],
  ['general', /一般公共预算/],
  ['fiscal', /财政拨款(?:收入支出|收支|收、支)/],
  ['totals', /收入支出决算|收支决算|(?:收入支出|收支).*总体/],
  ['expenditure', /支出决算/],
  ['income', /收入决算/],
];

export const HEADING =
  /^(?:第[一二三四五六七八九十]+[部章]分?|[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[、.])/;
export const LONGEST_HEADING = 44;

const RISE = '增加|增长|上升|提高|上涨|增';
const FALL = '减少|下降|降低|下滑|减';
export const MOVED = new RegExp(`(${RISE}|${FALL})(?:了|额为|额|率为|率|幅度为|幅度|比例为|幅为|为|约)?$`);
export const isFall = (word: string): boolean => new RegExp(`^(?:${FALL})$`).test(word);

/** A plan: what was budgeted, at the start of the year or after adjustment. */
export const BUDGET = /(年初|全年|调整后|调整|本年)?(?:支出)?预算(?:数|安排)?(?:的)?(?:支出)?(?:为|是|:)?$/;
export const COMPLETED = /完成|预算执行率|(?:为|是|占)(?:年初|全年|调整后?)?预算(?:数)?的?$/;
export const SHARE = /占/;

/** From here to the end of a clause it is told why, for what and by whom: no amount of it is in a table. */
export const REASON =
  /(?:其?主要|变动|增减|减少的?|增加的?)?(?:原因|系由于|是由于|由于|因为)(?:是|为|:|系|在于|有|主要)?.*$|主要是(?!:).*$|(?<!主要)(?<!全部)用于(?!以下|:).*$|主要用于(?!以下|:).*$/;

/** What opens a list of parts. */
export const LIST_OPENS =
  /其中|主要包括|包括|主要用于(?:以下方面)?:|以下方面:?|如下:?|分别(?:为|是)|按(?:支出)?功能分类|具体(?:为|是):?/;
export const LIST_AT_END = /(?:其中|包括|以下方面|如下|分别为|分别是|具体为|具体情况)[:：]?$/;

/** Words that say nothing of what an amount is; taken off both ends of a label. */
export const FILLERS =
  /^(?:(?:本|我|该)(?:部门|单位|局|委|办|院|中心|级)|部门|单位)(?:\(单位\))?|^(?:本年度|当年|全年|截至|共计|共有|共|实际|其中:?|主要包括|包括|具体为|主要用于:|分别为|分别是|占|完成|财政拨款安排的?|使用财政拨款(?:负担的|安排的|开支的)?|、|和|及|与|为|:|-)|^支出决算数?$|^决算数?支出$|(?:决算数?|的|为|是|约|达到?|总额为|共计|共|合计为|各为?|均为?|:)$/;

/** What an earlier year or a comparison says in front of the change. */
export const COMPARISON =
  /(?:与|比|较|同)?(?:上年度?|上一年度?|去年|\d{4}年度?)(?:决算数?|同期|预算数?|年初预算数?)?(?:相比|比较|同口径)?|同比|(?:与|比|较)(?:年初|全年|调整后?)?预算数?(?:相比|安排)?/g;

/** Names of basic expenditure that texts shorten. */
export const ITEM_ALIASES: Readonly<Record<string, string>> = {
  津补贴: '津贴补贴',
  公车运行维护费: '公务用车运行维护费',
  公务用车运行费: '公务用车运行维护费',
  其他交通费: '其他交通费用',
  其他商品和服务: '其他商品和服务支出',
  其他工资福利: '其他工资福利支出',
  养老保险缴费: '机关事业单位基本养老保险缴费',
  基本养老保险缴费: '机关事业单位基本养老保险缴费',
  基本医疗保险缴费: '职工基本医疗保险缴费',
  出国费: '因公出国费用',
};

export const INSURANCE_AND_HOUSING_WORDS =
  /^(?:社保缴费|社会保障缴费|社会保险缴费|各项社保缴费)(?:及|和|、|与)住房公积金$/;

export const NOTHING_OF_IT =
  /无此(?:项|类)|没有.{0,20}(?:收支|收入|支出)|无.{0,16}(?:基金|国有资本经营).{0,16}(?:收支|收入|支出)|未发生|不涉及/;

/** A claim about the forms of all projects: 绩效自评个数18个. */
export const CLAIM_COUNT =
  /(?:自评|评价)[^。，,；;]{0,12}?(?:项目)?(?:个数|项目数|数量)?(?:共|为|计|合计)?(\d+)个/;
