/** The page of all checks, made from what the rules say of themselves: Chinese first, English second. */
import { SEVERITY_NAMES } from '../../src/core/writing/review-report';
import { basisOf, type LineTemplate, type Rule } from '../../src/core/checking/rule';
import { DEFAULT_PROFILE } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';

/** A message as its two parts stand in a line: figures (why). */
function shown(message: LineTemplate, language: 'zh' | 'en'): string {
  const why = message.why?.[language];
  const [open, close] = language === 'zh' ? ['（', '）'] : [' (', ')'];
  return message.figures[language] + (why === undefined ? '' : `${open}${why}${close}`);
}

const escape = (text: string) => text.replace(/\|/g, '\\|');

function section(rule: Rule): string {
  const basis = basisOf(rule, DEFAULT_PROFILE);
  const scope =
    rule.scope !== 'workbook'
      ? { zh: '单张自评表', en: 'one form' }
      : { zh: '工作簿内全部自评表', en: 'all forms of a workbook' };
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
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}
