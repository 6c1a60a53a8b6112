/**
 * What the names of indicators say. Chinese is matched without white space, English in lower case with one blank
 * between words.
 */
import type { NameSense } from '../model/row-facts';
import { compact, readLabel } from '../text/label-text';
import { englishWords } from '../text/english-text';
import { remember } from '../text/remember';

interface NameWords {
  readonly chinese: RegExp;
  readonly english: RegExp;
}

/** One entry a sense; see `NameSense` for what each means. */
const NAME_WORDS: Readonly<Record<NameSense, NameWords>> = {
  satisfaction: { chinese: /满意度/, english: /\bsatisf(?:action|ied)\b/ },
  'good-rate': {
    chinese:
      /(?:合格|完好|达标|优良|优秀|知晓|及时|覆盖|完成|准确|正确|通过|参与|普及|利用|落实|到位|兑现|办结|治愈|成活|整改|竣工|验收|就业|入学|好评|公开|规范)率$|年限$/,
    english:
      /(?<!\b(?:non|in|un) )\b(?:pass(?:ing)?|qualified|qualification|intact(?:ness)?|compliance|excellence|awareness|timeliness|punctuality|on time|coverage|completion|accuracy|participation|attendance|penetration|utili[sz]ation|usage|implementation|delivery|fulfil?lment|settlement|cure|survival|rectification|acceptance|employment|enrol?ment|approval|disclosure|success)(?: \w+)? (?:rate|ratio|percentage)$|^(?:rate|ratio|percentage|share|proportion) of .*\b(?:passed|qualified|compliant|completed|covered|on time|satisfied|employed|accepted|delivered|settled)\b|\b(?:service life|useful life|years of use)$/,
  },
  gain: {
    chinese:
      /增收|拉动|带动|节约|节省|受益|惠及|新增(?!.*(?:债|耗|排放))|(?:收入|产值|税收|利润|营收|销售|就业|游客|客流)[^率]{0,4}增[长加]/,
    english:
      /\b(?:income|revenue|output value|tax(?:es)?|profits?|sales|jobs|employment|tourists|visitors)\b.*\b(?:growth|increases?|increased|rise|gained|created)\b|\b(?:growth|increases?|rise) (?:in|of) .*\b(?:income|revenue|output value|tax(?:es)?|profits?|sales|jobs|employment|tourists|visitors)\b|\b(?:savings?|saved|beneficiar(?:y|ies)|benefit(?:ed|ing|ting)|benefitted)\b|\bnew(?:ly)? (?!.*(?:debt|energy|emission))/,
  },
  loss: {
    chinese:
      /(?:投诉|事故|故障|差错|失误|事件|纠纷|违规|违纪)(?:率|次数|起数|件数|数量|数|量)?$|(?:修复|响应|等待|办理|处理|审批)(?:时间|时长|时限|天数)$/,
    english:
      /\b(?:complaints?|accidents?|incidents?|faults?|failures?|breakdowns?|errors?|mistakes?|disputes?|violations?|breach(?:es)?|irregularit(?:y|ies))(?: (?:rate|ratio|frequency|count|number|cases|received|reported|recorded))?$|^(?:number|rate|count|frequency) of .*\b(?:complaints?|accidents?|incidents?|faults?|failures?|breakdowns?|errors?|mistakes?|disputes?|violations?|breaches|irregularities)$|\b(?:repair|response|waiting|processing|handling|approval) (?:time|period|days|hours)$/,
  },
  handling: {
    chinese: /^(?:减少|降低|下降|压[减降]|处理|处置|化解|办理|查处|整改|调解|应对|受理|解决)/,
    english:
      /\b(?:reduc(?:e|ed|tion|ing)|decreas(?:e|ed|ing)|decline|drop|fall|fewer|lower(?:ed|ing)?|handl(?:ed|ing)|resol(?:ved?|ving|ution)|settl(?:ed|ing|ement)|investigat(?:ed|ion)|rectif(?:ied|ication)|mediat(?:ed|ion)|prevent(?:ed|ion)|avoided|dealt|solved)\b(?! (?:time|period|days|hours))/,
  },
  small: {
    chinese:
      /投诉|事故|故障|差错|失误|违规|违纪|能耗|排放|超时|拥堵|等待|死亡|发案|返工|损失|空置|编制|控制|经费|超标|超期|逾期|缺陷|漏|违法|信访|上访|污染|浪费|流失/,
    english:
      /\b(?:complaints?|accidents?|incidents?|faults?|failures?|breakdowns?|errors?|mistakes?|violations?|energy|emissions?|consumption|overtime|congestion|waiting|deaths?|fatalit(?:y|ies)|crimes?|rework|loss(?:es)?|vacan(?:t|cy|cies)|headcount|staff posts|control(?:led)?|ceiling|expenditures?|excess|overdue|delays?|delayed|defects?|leak(?:s|age)?|illegal|petitions?|pollution|waste|attrition|dropouts?|drop out)\b/,
  },
  'less-is-better': {
    chinese:
      /(?:投诉|故障|差错|失误|事故|发生|违规|违纪|流失|死亡|发病|返工|退货|误差|能耗|排放|损耗|浪费|超支|逾期|拖欠|不良|不合格)[\p{Script=Han}]{0,3}(?:率|次数|数|数量|起数|量)$|(?:响应|等待|办理|处理|修复|审批)(?:时间|时长|时限|天数)$|单位成本|单价|人均成本|成本(?:控制|标准)?(?:数|额|率)?$/u,
    english:
      /\b(?:complaint|fault|failure|error|mistake|accident|incident|incidence|violation|turnover|attrition|dropout|drop out|death|mortality|morbidity|rework|return|deviation|loss|wastage|overspending|overdue|default|defect|rejection)s? (?:rate|ratio|count|number|frequency)$|^(?:number|rate|ratio|frequency) of (?:\w+ )?(?:complaints|faults|failures|errors|mistakes|accidents|incidents|violations|deaths|defects|returns|losses)$|^(?:complaints|faults|failures|errors|mistakes|accidents|incidents|violations|deaths) (?:received|reported|recorded)$|\b(?:energy|power|water) consumption$|\bemissions?$|\b(?:response|waiting|processing|handling|repair|approval) (?:time|period|days|hours)$|\bunit (?:costs?|prices?)\b|\bcosts? per\b|\bcosts?$|^costs? of\b/,
  },
  'paid-to-people': {
    chinese: /补助|补贴|低保|供养|救助|抚恤|资助|工资|待遇|津贴/,
    english:
      /\b(?:subsid(?:y|ies)|allowances?|minimum living|relief|assistance|aid|wages?|salar(?:y|ies)|pensions?|stipends?|scholarships?|bursar(?:y|ies)|compensation)\b/,
  },
  spent: {
    chinese: /(?:成本|费用?|支出|经费|造价|控制数)$/,
    english:
      /\b(?:costs?|expenses?|expenditures?|spending|fees?|outlays?)\b(?! (?:recover|benefit|effective|saving|reduction))|\bbudget (?:ceiling|control)$/,
  },
  'paid-out': {
    chinese:
      /(?:支付|支出|拨付|使用|投入|兑付)(?:的)?(?:资金|金额|数额|额度|额|数)*$|^(?:资金|经费|款项)(?:支付|支出|拨付|使用|投入)/,
    english: /\b(?:payments?|disbursements?|outlays?|(?:funds|money|amount) (?:paid|spent|disbursed|used))\b/,
  },
  saved: {
    chinese: /节约|节省|节支|压减|降低|下降/,
    english:
      /\b(?:sav(?:e|ed|es|ings?)|economi[sz]ed|reduc(?:e|ed|tion|tions|ing)|decreas(?:e|ed|es|ing)|lower(?:ed|ing)|decline|cuts?)\b/,
  },
  'whole-cost': {
    chinese: /(?:总成本|总额|总金额|总投资|总费用|总支出|预算控制数|预算总|年度预算|项目成本|资金总)/,
    english:
      /\b(?:total|overall|whole)(?: (?:project|programme|program|annual|budget))* (?:costs?|amount|investment|expenses?|expenditure|spending|budget|funds?|funding)\b|\b(?:annual|full year) budget\b|\bbudget (?:ceiling|total|control)\b|\b(?:project|programme|program) costs?\b|\bcosts? of the (?:whole |entire )?(?:project|programme|program)\b/,
  },
  'part-cost': {
    chinese: /三公|人均|单位成本|单价|标准|每|公用经费|人员经费|会议|差旅|接待|培训/,
    english:
      /\b(?:per|each|unit (?:costs?|prices?)|average|standards?|overheads?|personnel|staff|office|meetings?|conferences?|travel|reception|hospitality|training)\b/,
  },
  'unit-price': {
    chinese:
      /[人户次亩]均|单位成本|单价|标准|每|^(?:平均)?单(?:项|个|间|套|台|件|次|人|户|场|期|册|株|辆|座|处|宗|例|公里|平方米|亩)/,
    english: /\b(?:per|each|unit (?:costs?|prices?)|average costs?|standards?)\b/,
  },
  completion: {
    chinese: /(?:计划|任务|工作|项目|资金|合同).*(?:完成率|及时率|完成及时率|支付及时率)|完成率$/,
    english:
      /\b(?:completion|fulfil?lment) (?:rate|ratio|percentage)$|^(?:rate|ratio|percentage|share) of .*\bcomplet(?:ed|ion)\b|\b(?:plans?|tasks?|works?|projects?|funds?|contracts?)\b.*\b(?:timeliness|on time)(?: \w+)? (?:rate|ratio|percentage)$/,
  },
  'failure-rate': {
    chinese: /(?:故障|差错|错误|失败|投诉|事故|返工|返修|不合格|缺陷|违约|退货|逾期|超时)率/,
    english:
      /\b(?:failure|fault|breakdown|error|complaint|accident|rework|repair|unqualified|rejection|defect|default|return|overdue|delay)s? (?:rate|ratio|percentage)\b|^(?:rate|ratio|percentage) of .*\b(?:failures?|faults?|breakdowns?|errors?|complaints?|accidents?|defects?|defaults?|delays?)\b/,
  },
  'beyond-100': {
    chinese: /增长|增幅|提高|提升|上升|增加|同比|倍|偿还|覆盖率|完成率|收益|回报|负债|产能/,
    english:
      /\b(?:growth|increases?|increased|improvement|rise|raised|year on year|times|repayment|coverage|completion|yield|returns?|debt|liabilit(?:y|ies)|capacity)\b/,
  },
  rate: {
    chinese: /(?<!效)率$/,
    english: /\b(?:rate|ratio|percentage|proportion)$|^(?:rate|ratio|percentage|proportion) of\b/,
  },
  'of-which': { chinese: /^[-—·•(（\d.、]*其中/u, english: /^(?:of which|thereof|including)\b/ },
};

/** What a cost pays for: its name without the words for money, as it would begin the name of what was bought. */
export function boughtFor(text: string): string {
  const english = englishWords(text);
  if (english !== '' && !/\p{Script=Han}/u.test(text))
    return english
      .replace(/\b(?:costs?|expenses?|expenditures?|spending|fees?|of|for|the|on)\b/g, '')
      .replace(/ /g, '');
  return compact(text).replace(/(?:经费|费用?|成本|支出)$/, '');
}

const SENSES = Object.entries(NAME_WORDS) as readonly (readonly [NameSense, NameWords])[];

/** Every sense of an indicator's name as printed; one set for equal names. */
export const sensesOfName = remember((text: string): ReadonlySet<NameSense> => {
  // What stands in brackets behind a name (次, 元/人) may tell as well, and hides its end.
  const [whole, key, english] = [compact(text), readLabel(text).key, englishWords(text)];
  const found = SENSES.flatMap(([sense, words]) =>
    words.chinese.test(whole) || words.chinese.test(key) || (english !== '' && words.english.test(english))
      ? [sense]
      : [],
  );
  return new Set(found);
});
