/** What is written in place of a value, and how answers in words are judged: reached, partly reached, not reached. */

/** A cell that says on purpose that nothing is due. */
export const PLACEHOLDER = /^(?:[-—–―_/\\*·.…]+|—+|无需|不适用|N\/?A|\/+|×)$/i;
/** An indicator name that only holds the place of one. */
export const ROW_PLACEHOLDER =
  /^(?:[-—–/\\.…·]+|指标\d{0,2}[:：.、]?|指标[一二三四五六七八九十][:：.、]?|[\d一二三四五六七八九十]+[、.]?)$/;
/** Reasons that give none. */
export const EMPTY_REASON =
  /^(?:无|没有|—+|-+|\/+|无偏差|不存在|无原因|暂无|否|无差异|已完成|完成|正常|无未完成|N\/?A|none|nil|no|nodeviations?|noreasons?|notapplicable|(?:all)?completed|done|[.…]+)$/i;

/** Reasons that say that all was done, which explains no missing point: 已按计划完成, 各项任务均已完成. */
export const DONE_REASON =
  /^\p{Script=Han}{0,8}?(?:已经?|均|全部|全面|按时|按期|按计划|按要求|如期|圆满|顺利|正常|及时|较好)+(?:地|的)?(?:完成|达成|达到|实现|达标|落实|执行|实施|开展|验收|通过|支付|发放|到位)\p{Script=Han}{0,8}$|^\p{Script=Han}{0,6}(?:完成|执行|实施|落实|进展)(?:情况)?(?:良好|较好|正常|到位|顺利)$|^(?:完成|达成|达到|实现|符合)\p{Script=Han}{0,8}(?:目标|指标|任务|计划|要求|效果|预期)$/u;
/** Words that give a cause, take something back or look ahead: a reason with them says something. */
export const CAUSE =
  /因|由于|受|未|没|[不缺欠]|推迟|延|滞后|减少|压减|节约|调整|变[化更]|影响|[超但尚待难扣少]|部分|基本|改进|加强|提高|今后|下[一步年]|继续|将|争取|次年|跨年|质保|尾款|政策|疫情|招标|签订|立项|前期|审批|办理|结算|\d/u;
/** A cell that says that its value stands elsewhere or is still to come: 见附件, 详见报告, 同上, 待补. The text must be compact. */
export const REFERS_ELSEWHERE =
  /^[(（]?(?:(?:详细?|具体|参|另|请|可)+见.{0,16}|见(?:附|表|下|上|后|前|左|右|报告|正文|材料|佐证|文件|通知|说明|备注|自评|其他|《|[“"]).{0,14}|(?:同|参照|参考)(?:上|前|左|右|下)|另附|另报|另行(?:提供|报送|附)|附后|后附|附(?:件|表)\d{0,2}|从?略|待(?:补|补充|核实?|定|提供|填报?))[)）]?[。.]?$/u;

/** Words that say that a target was not reached, or not at all worked on. */
export const FAILING_WORDS =
  /未(?:能|有效|得到|按|如期|及时|足额|真正|有|被|予)*(?:有效|及时|足额|按期)*(?:完成|完工|达成|达到|实施|开展|达标|实现|落实|执行|启动|采购|建成|支付|验收|保障|提升|提高|改善|建立|健全|使用|发放|到位|开工|举办|组织|满足|投入)|没有?(?:完成|达到|达成|开展|实施|实现|落实|得到|启动)|不能(?:完成|满足)|(?:效果|质量|情况|成效)较?差|不达标|不合格|不满意|(?:效果|成效|作用|提升|改善)?不(?:明显|显著|理想|佳)|(?:无|没有)(?:明显|显著)(?:提升|改善|提高|变化|效果|成效)|较差|未按(?:时|期|计划)|未(?:及时|如期)|不及时|无法(?:完成|开展|实施|实现)|(?:尚|暂|还)未(?!发生|发现|出现|收到|接到|有)|(?:项目|活动|任务|采购|会议|培训|已|被)(?:取消|终止|中止|暂停|暂缓)|(?:取消|终止|中止|暂停|暂缓)(?:实施|开展|执行|举办)?$/u;

/** Words that say that a part was reached. */
export const PARTLY_WORDS =
  /部分(?:达成|完成|完工|实现|达到|达标|落实|未|保障|建成|实施|开展|支付|发放|有效|$)|(?:完成|达成|实现|落实|建成|支付)(?:了)?(?:一)?部分|基本(?:达成|完成|实现|达到|达标|合格|保障|满意|满足|建成|落实|到位|符合|健全|完善|提升|提高|改善|保证|解决)|大部分|具有一定效果|有待(?:提高|提升|加强|改进|完善|进一步)|初步(?:建立|建成|形成|完成|实现|达成|$)|正在(?:进行|推进|实施|建设|开展|办理)|推进中|进行中|(?:^|效果|成效)一般$|未(?:能)?(?:全部|全面|完全|足额|100%)(?:完成|达成|达到|实现|落实|到位|支付|发放|执行|实施)/u;

/** The highest tier by its own name, which takes in what was nearly reached. */
export const HIGHEST_TIER =
  /^(?:全部|完全)(?:或者?|和|及|、|\/)基本(?:达成|完成|实现|达到)(?:了)?(?:年度|预期|既定|设定|绩效)*(?:指标|目标)?$/u;

/** What stands before failing words and denies them: 无未完成, 不存在未按时发放. */
export const DENIAL =
  /(?:无(?!法|故|力|条件)|零|没有|不存在|未发生|未出现|未发现|杜绝|避免|防止|减少|消除|解决)[^,，。;；、]{0,8}$/u;

/** What an actual says when it was reached. */
export const REACHED_PATTERNS: readonly RegExp[] = [
  /^(?:已|全部|全面|均|按时|按期|按计划|按要求|按质按量|保质保量|如期|圆满|顺利|超额|提前|较好|很好|及时|高质量|有效|得到)*(?:完成|完工|竣工|达成|达到|实现|达标|落实|执行|开展|合格|通过|支付|发放|实施|建成|保障|到位|满足|验收)(?:了)?(?:年度|年初|预期|预定|全部|既定|绩效|相关|各项|全年)*(?:指标|目标|任务|工作|效果|要求|到位)?$/u,
  /(?:达成|达到|完成|实现|符合|满足)(?:了)?(?:年度|年初|预期|既定|预定|设定|全年|绩效|计划)+的?(?:指标|目标|任务|效果|要求)/u,
  /^(?:已|全部|均)(?:完成|达成|达到|实现|达标|落实|建立|健全|提升|保障|改善|增强|提高)/u,
  /^(?:效果|成效|作用|质量|情况|运行|保障)(?:非常|十分|较为|较)?(?:显著|明显|良好|突出|有力|到位|优秀|达标|正常)$/u,
  /^(?:是|有|及时|合格|达标|有效|显著|明显|完善|健全|长期|持续|稳定|正常|良好|良好运行|优秀|优|按时|按期|如期|100%|通过|全覆盖|完成|(?:有所|明显|显著|不断|持续|有效|稳步|逐步|进一步|大幅|得到)+(?:提升|改善|提高|保障|增强|加强|完善|优化))$/u,
];

/** Words that succeed somewhere in a long text. */
export const AFFIRMING_WORDS = /完成|达到|达成|实现|提升|提高|改善|保障|开展了|举办了|取得/u;

/** Words that colour a sentence without changing what it says. */
export const FILLER_WORDS =
  /有效|明显|显著|不断|持续|稳步|逐步|有所|进一步|切实|充分|全面|得到|较好|有力|全部|已经|大幅|按照|国家|相关|[了的已地得均]/gu;

/** Degrees that a target asks for, and those that fall short of them. */
export const STRONG_DEGREE = /显著|明显|大幅|全面|有效|充分/u;
export const WEAK_DEGREE = /有所|略有|稍有|一定/u;

/** Answers that contradict a target, either way round. */
export const OPPOSITES: readonly (readonly [yes: RegExp, no: RegExp])[] = [
  [/^是$/u, /^(?:否|不是)$/u],
  [/^有$/u, /^(?:无|没有)$/u],
];

/** Grades, best first; every place holds the words of one grade. */
export const RANKS: readonly (readonly (readonly string[])[])[] = [
  [
    ['优', '优秀'],
    ['良', '良好'],
    ['好', '较好'],
    ['中', '合格', '及格', '一般'],
  ],
  [
    ['非常满意', '很满意', '十分满意'],
    ['满意', '较满意', '比较满意'],
  ],
];

/** Whole answers in English and how far each says that the target was reached; without blanks, in lower case. */
export const ENGLISH_TIERS: readonly (readonly [pattern: RegExp, tier: 1 | 2 | 3])[] = [
  [
    /^(?:(?:target|goal|task)s?)?(?:was|were|has|have)?not(?:yet|been)*(?:completed|achieved|reached|met|fulfilled|done|started|implemented|carriedout|delivered)$|^(?:incomplete|unfinished|unmet|failed|cancell?ed)$/,
    3,
  ],
  [
    /^(?:partly|partially|mostly|largely|basically|notfully|notentirely)(?:completed|achieved|reached|met|fulfilled|done|implemented|carriedout|delivered)$|^(?:inprogress|underway|ongoing)$/,
    2,
  ],
  [
    /^(?:all|fully|already)*(?:completed|achieved|reached|met|fulfilled|done|implemented|carriedout|delivered)(?:infull|ontime|onschedule|asplanned|asscheduled|asrequired)?$|^(?:target|goal|task)s?(?:fully)?(?:completed|achieved|reached|met|fulfilled)$/,
    1,
  ],
];

const REACHED = '(?:达到|达成|完成|实现|达标)';
const RANK_LEAD = '^(?:评?[定为]*(?:为|级|等级)?)?';
const RANK_TAIL = '(?:等次|等级|级|档|等)?$';

/** Degrees as a note prints them, and as an actual states them. */
export const DEGREE_WORDS: Readonly<
  Record<
    'best' | 'good' | 'fair' | 'poor' | 'full' | 'mostly' | 'partly' | 'none',
    { readonly printed: string; readonly said: RegExp }
  >
> = {
  best: { printed: '优秀?', said: new RegExp(`${RANK_LEAD}(?:优秀?|A)${RANK_TAIL}`, 'u') },
  good: { printed: '良好?', said: new RegExp(`${RANK_LEAD}(?:良好?|B)${RANK_TAIL}`, 'u') },
  fair: {
    printed: '中等?|一般|合格|及格',
    said: new RegExp(`${RANK_LEAD}(?:中等?|一般|合格|及格|C)${RANK_TAIL}`, 'u'),
  },
  poor: {
    printed: '较?差|不合格|不及格',
    said: new RegExp(`${RANK_LEAD}(?:较?差|不合格|不及格|D)${RANK_TAIL}`, 'u'),
  },
  full: {
    printed: `(?:完全|全部|全面)?${REACHED}`,
    said: new RegExp(`(?<![未没不无])(?:完全|全部|全面)${REACHED}`, 'u'),
  },
  mostly: {
    printed: `(?:基本|大部分|较好)${REACHED}`,
    said: new RegExp(`(?<![未没不无])(?:基本|大部分)${REACHED}`, 'u'),
  },
  partly: { printed: `部分${REACHED}`, said: new RegExp(`(?<![大未没不无])部分${REACHED}`, 'u') },
  none: {
    printed: `(?:未|没有?|均未|尚未)(?:能)?${REACHED}`,
    said: new RegExp(`(?<!部分)(?:未|没有?)(?:能)?${REACHED}`, 'u'),
  },
};
