/** ZP106: what the form's own notes say otherwise than the rules in force, its tables or one another. */
import { shortText } from '../core/text/short-text';
import type { Severity } from '../core/model/finding';
import type { Localized } from '../core/model/localized';
import type { Doubt, FormRule, RuleContext, RuleReport } from '../core/checking/rule';
import type { CellPosition } from '../core/model/sheet-snapshot';
import { executionIndicator, totalFundRow } from '../core/scoring/score-execution';
import type { PrintedConflict } from '../core/scoring/printed-rule';

const NOTE: Localized = { zh: '表注', en: 'Note' };
/** Characters of a clause that a line has room for. */
const LONGEST_CLAUSE = 60;

const SEVERITY: Readonly<Record<PrintedConflict['kind'], Severity>> = {
  profile: 'info',
  note: 'warning',
  table: 'warning',
  'not-read': 'info',
};

const DOUBTS: Readonly<Record<PrintedConflict['about'], Doubt>> = {
  execution: 'sum',
  satisfaction: 'sum',
  indicators: 'form',
  total: 'sum',
  nothing: 'none',
};

/** The cells whose score a rule decides that could not be taken. */
function cellsOf(about: PrintedConflict['about'], { form, rows }: RuleContext): readonly CellPosition[] {
  if (about === 'execution')
    return [totalFundRow(form), executionIndicator(form)].flatMap((row) => row?.score?.position ?? []);
  if (about !== 'satisfaction') return [];
  return rows.flatMap(({ row }) => (row.facts.block === 'satisfaction' ? (row.score?.position ?? []) : []));
}

export const printedRules: FormRule = {
  scope: 'form',
  code: 'ZP106',
  id: 'printed-rules',
  topic: 'form',
  severity: 'warning',
  title: { zh: '表注与规则不同', en: 'The form’s notes differ' },
  description: {
    zh: '表上印的注（分值、档次、须说明的限值、计分公式、等级等）就是这张表的规则：与所选规则不同的按表注计，并说明；两条注互相矛盾、或与表中分值不同的，不采用；读不成数的也说明，取决于它的得分不自动填写。',
    en: 'The notes that a form prints (points, degrees, limits for reasons, formulas, grades) are its rules: where they differ from the chosen profile the form counts and that is told; notes that contradict one another or the table’s points are not used; what cannot be put into figures is told, and no score that hangs on it is written.',
  },
  messages: {
    profile: {
      figures: { zh: '“{clause}”', en: '“{clause}”' },
      why: { zh: '按表注计；{other}', en: 'the note counts; {other}' },
    },
    note: {
      figures: { zh: '“{clause}”', en: '“{clause}”' },
      why: {
        zh: '与另一条注矛盾，两条都没有采用；{other}',
        en: 'contradicts another note, neither is used; {other}',
      },
    },
    table: {
      figures: { zh: '“{clause}”', en: '“{clause}”' },
      why: { zh: '{other}，按表中的计', en: '{other}, which counts' },
    },
    'not-read': {
      figures: { zh: '“{clause}”', en: '“{clause}”' },
      why: {
        zh: '这条注没能换成数，计分没有用它，取决于它的得分请自行核定',
        en: 'this note could not be put into figures and was not used; please judge the scores that hang on it',
      },
    },
  },
  basis: { zh: '表上印的注就是本表的规则', en: 'The notes that a form prints are its rules' },
  fixable: false,
  check: (context) =>
    context.conflicts.map(({ rule, kind, about, other }): RuleReport => ({
      position: rule.position,
      subject: NOTE,
      others: cellsOf(about, context),
      isAboutAll: true,
      doubts: DOUBTS[about],
      severity: SEVERITY[kind],
      message: kind,
      values: { clause: shortText(rule.text, LONGEST_CLAUSE), ...(other ? { other } : {}) },
      needsPerson: kind !== 'profile',
    })),
};
