/** The rules that a form prints in its own notes, and what they say otherwise than one another or than its tables. */
import { plainNumber } from '../figures/decimal';
import { toAddress } from '../model/sheet-snapshot';
import type { NoteCell, SelfEvaluationForm } from '../model/self-evaluation-form';
import { figureHolds, ruledOnBy, saysSame, type PrintedConflict, type PrintedRule } from './printed-rule';
import { readNote } from './read-note';
import type { ProfileFigures } from './profile';
import { totalFundRow } from './score-execution';

interface PrintedRules {
  readonly rules: readonly PrintedRule[];
  readonly conflicts: readonly PrintedConflict[];
}

/** Notes as the sheet gives them: what stands in lines of its own below one another is one text, cited by its first cell. */
function rulingsOf(notes: readonly NoteCell[], points: number | null): PrintedRules {
  const rules: PrintedRule[] = [];
  const conflicts: PrintedConflict[] = [];
  for (const { position, text, isMarked } of notes) {
    const { rulings, unread } = readNote(text, points);
    for (const { figure, patch, text: clause } of rulings)
      rules.push({ position, text: clause, figure, patch });
    if (isMarked)
      for (const { text: clause, about } of unread)
        conflicts.push({
          rule: { position, text: clause, figure: 'tolerance', patch: {} },
          kind: 'not-read',
          about,
          other: null,
        });
  }
  const [first] = notes;
  if (first && notes.length > 2 && !rules.some(({ figure }) => figure === 'tierFloors')) {
    const whole = readNote(notes.map(({ text }) => text).join('\n'));
    for (const { figure, patch, text } of whole.rulings)
      if (figure === 'tierFloors') rules.push({ position: first.position, text, figure, patch });
  }
  return { rules, conflicts };
}

/** Points of the execution that the table prints; null where it prints none. */
const printedPoints = (form: SelfEvaluationForm): number | null =>
  totalFundRow(form)?.weight?.value ?? form.executionPoints;

/** Rules that say the same twice are one; rules that contradict one another are none, and told. */
function settled(rules: readonly PrintedRule[]): PrintedRules {
  const kept: PrintedRule[] = [];
  const conflicts: PrintedConflict[] = [];
  const contradicted = new Set<PrintedRule>();
  for (const rule of rules) {
    const former = kept.find(({ patch }) => saysSame(patch, rule.patch));
    if (!former) kept.push(rule);
    else if (!figureHolds(former.patch as ProfileFigures, rule.patch)) {
      contradicted.add(former);
      const cell = toAddress(former.position);
      conflicts.push({
        rule,
        kind: 'note',
        about: ruledOnBy(rule.figure),
        other: { zh: `${cell}：${former.text}`, en: `${cell}: ${former.text}` },
      });
    }
  }
  return { rules: kept.filter((rule) => !contradicted.has(rule)), conflicts };
}

export function readPrintedRules(form: SelfEvaluationForm): PrintedRules {
  const points = printedPoints(form);
  const read = rulingsOf(form.notes, points);
  const { rules, conflicts } = settled(read.rules);
  const isOfTable = ({ patch: { executionWeight } }: PrintedRule) =>
    executionWeight !== undefined && points !== null && executionWeight !== points;
  return {
    rules: rules.filter((rule) => !isOfTable(rule)),
    conflicts: [
      ...read.conflicts,
      ...conflicts,
      ...rules.filter(isOfTable).map((rule): PrintedConflict => ({
        rule,
        kind: 'table',
        about: 'nothing',
        other: {
          zh: `表中执行率分值为 ${plainNumber(points ?? 0)}`,
          en: `the table gives the execution rate ${plainNumber(points ?? 0)} points`,
        },
      })),
    ],
  };
}
