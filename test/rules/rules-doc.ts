/** The page of all checks, made from what the rules say of themselves: Chinese first, English second. */
import { SEVERITY_NAMES } from '../../src/core/writing/review-report';
import { basisOf, type LineTemplate, type Rule } from '../../src/core/checking/rule';
import type { Localized } from '../../src/core/model/localized';
import { citationWords } from '../../src/core/scoring/citation-words';
import { FIGURE_NAMES } from '../../src/core/scoring/custom-profile';
import type {
  Dated,
  Evidence,
  FigureName,
  Mark,
  Profile,
  ProfileFigures,
} from '../../src/core/scoring/profile';
import { figureWords } from '../../src/core/scoring/profile-fields';
import { namesOf } from '../../src/core/scoring/profile-history';
import { DEFAULT_PROFILE, PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';

/** A message as its two parts stand in a line: figures (why). */
function shown(message: LineTemplate, language: 'zh' | 'en'): string {
  const why = message.why?.[language];
  const [open, close] = language === 'zh' ? ['（', '）'] : [' (', ')'];
  return message.figures[language] + (why === undefined ? '' : `${open}${why}${close}`);
}

const ONE_FORM = { zh: '单张自评表', en: 'one form' };
const SCOPES = {
  form: ONE_FORM,
  closing: ONE_FORM,
  sheet: ONE_FORM,
  workbook: { zh: '工作簿内全部自评表', en: 'all forms of a workbook' },
  accounts: { zh: '部门决算公开表及其说明', en: 'final accounts and their text' },
  ignores: { zh: '工作簿里的忽略', en: 'the ignores of a workbook' },
} as const;

const escape = (text: string) => text.replace(/\|/g, '\\|');

function section(rule: Rule): string {
  const basis = basisOf(rule, DEFAULT_PROFILE);
  const scope = SCOPES[rule.scope];
  const rows: readonly (readonly [zh: string, en: string, zhText: string, enText: string])[] = [
    ['级别', 'Severity', SEVERITY_NAMES[rule.severity].zh, SEVERITY_NAMES[rule.severity].en],
    ['范围', 'Scope', scope.zh, scope.en],
    ['查什么', 'Finds', rule.description.zh, rule.description.en],
    ['依据', 'Basis', basis.zh, basis.en],
    ['可更正', 'Fixable', rule.fixable ? '是' : '否', rule.fixable ? 'yes' : 'no'],
  ];
  const messages = Object.values(rule.messages).map(
    (message) => `- ${shown(message, 'zh')}\n  ${shown(message, 'en')}`,
  );
  return [
    `## ${rule.code} ${rule.title.zh} / ${rule.title.en}`,
    '',
    `\`${rule.id}\``,
    '',
    '| | 中文 | English |',
    '| --- | --- | --- |',
    ...rows.map(([zh, en, zhText, enText]) => `| ${zh} / ${en} | ${escape(zhText)} | ${escape(enText)} |`),
    '',
    '提示语 / Messages',
    '',
    ...messages,
    '',
  ].join('\n');
}

const EVIDENCE: Readonly<Record<Evidence, Localized>> = {
  official: { zh: '读过原文', en: 'text read' },
  form: { zh: '表格上印着', en: 'printed on forms' },
  system: { zh: '系统采用', en: 'used by a system' },
  manual: { zh: '二手材料', en: 'second-hand' },
  memory: { zh: '凭记忆', en: 'from memory' },
};

/** One line of a series: from when, the value, the reference, the kind of evidence, what is not certain. */
function entryLine(name: FigureName, { from, value, citation }: Dated<unknown>): string {
  const figures = { ...DEFAULT_PROFILE.figures, [name]: value } as ProfileFigures;
  const [words, source] = [figureWords(name, figures), citationWords(citation)];
  const cell = (zh: string, en: string) => escape(`${zh}<br>${en}`);
  return `| ${cell(FIGURE_NAMES[name].zh, FIGURE_NAMES[name].en)} | ${from} | ${cell(words.zh, words.en)} | ${cell(source.zh, source.en)} | ${cell(EVIDENCE[citation.evidence].zh, EVIDENCE[citation.evidence].en)}，${citation.checked} | ${citation.open ? cell(citation.open.zh, citation.open.en) : ''} |`;
}

/** A profile: since when, what speaks for it, its own figures as series, what is not certain. */
function profileSection(profile: Profile): string {
  const { id, name, since, until, history, choice, remarks, place } = profile;
  const isDefault = id === DEFAULT_PROFILE.id;
  const own = namesOf(history).filter(
    (figure) =>
      isDefault || JSON.stringify(history[figure]) !== JSON.stringify(DEFAULT_PROFILE.history[figure]),
  );
  const chosen =
    choice.length === 0
      ? isDefault
        ? ['没有别的标记时采用。Taken where nothing speaks for another.']
        : ['只由使用者选用。Chosen by a person only.']
      : [
          `表上有这些标记时自动采用：${choice.map((line) => line.map(({ kind }) => MARKS[kind].zh).join(' + ')).join('；或 ')}。`,
          `Chosen where a form shows: ${choice.map((line) => line.map(({ kind }) => MARKS[kind].en).join(' + ')).join('; or ')}.`,
        ];
  return [
    `### ${name.zh} / ${name.en}`,
    '',
    `\`${id}\` · ${since}${until === null ? '–' : ` – ${until}`}${place ? ` · ${place.name.zh} ${place.name.en}` : ''}`,
    '',
    ...chosen.flatMap((line) => [line, '']),
    '| 项目 Figure | 自 From | 数值 Value | 依据 Reference | 来源、核对日 Evidence, checked | 不确定处 Not certain |',
    '| --- | --- | --- | --- | --- | --- |',
    ...own.flatMap((figure) =>
      (history[figure] as readonly Dated<unknown>[]).map((entry) => entryLine(figure, entry)),
    ),
    '',
    ...remarks.flatMap(({ zh, en }) => [`- ${zh}`, `  ${en}`]),
    '',
  ].join('\n');
}

/** Marks by kind, as the page names them. */
const MARKS: Readonly<Record<Mark['kind'], Localized>> = {
  'execution-points': { zh: '执行率的分值', en: 'the points of the execution rate' },
  'block-points': { zh: '成本为一级指标且为 20 分', en: 'a level-1 block of costs with 20 points' },
  'execution-score-not-against': {
    zh: '执行率得分不像默认算法',
    en: 'an execution score that is not the default’s',
  },
  'execution-score-fits': {
    zh: '执行率得分与这套规则相符',
    en: 'an execution score that is just what these rules give',
  },
  'fund-column': { zh: '资金表的特有栏', en: 'a column of its own in the fund table' },
  'indicator-columns': { zh: '指标表的特有栏', en: 'columns of its own in the indicator table' },
  note: { zh: '表注印着同样的规则', en: 'a note that prints the same rule' },
  place: { zh: '地名', en: 'the place’s name' },
};

const RULES_INTRO: readonly string[] = [
  '# 评分规则 / Scoring rules',
  '',
  '每个数都按日期排列，由表的年度选用（以该年 12 月 31 日为准；早于最早一条的取最早一条，没有年度的取最新一条）。表注印着的规则优先于这里的任何一套。没有读过任何文件的原文：凡称“表格上印着”“系统采用”的都不是官方解释。上海、北京、广东、江苏、山东、河南、湖南、重庆、云南、贵州、陕西、海南、新疆等地没有见到带数的规则，因此不作任何说法。',
  '',
  'Each figure is a series by date; the form’s year chooses (31 December of it; before the first entry the first, without a year the newest). What a form’s own notes print comes before any profile. No official text was read here: what is “printed on forms” or “used by a system” is no official reading. Of places that are not listed no figures were found, and nothing is claimed.',
  '',
];

/** The whole page, Markdown, ending with a line break. */
export function rulesDoc(): string {
  return [
    '# 检查项目 / Checks',
    '',
    '本页由各检查自身的说明生成，请勿手改；改动检查后运行 `npm run rules-doc`。',
    '',
    'This page is made from what the checks say of themselves. Do not edit it; run `npm run rules-doc` after changing one.',
    '',
    '级别按情形可低于下列所写（如约数、空白仅提示）。依据以默认评分规则为准。',
    '',
    'A finding may be milder than the severity given here (a rounded or blank figure is information). The basis is that of the default profile.',
    '',
    '| 代码 Code | 名称 | Title | 级别 Severity |',
    '| --- | --- | --- | --- |',
    ...RULES.map(
      ({ code, title, severity }) =>
        `| ${code} | ${escape(title.zh)} | ${escape(title.en)} | ${SEVERITY_NAMES[severity].zh} ${SEVERITY_NAMES[severity].en} |`,
    ),
    '',
    ...RULES.map(section),
    ...RULES_INTRO,
    ...PROFILES.map(profileSection),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}
