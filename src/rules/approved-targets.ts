/** ZP710: indicators that were dropped, added, renamed, weakened or reweighted since they were approved. */
import {
  compareTargets,
  fullTarget,
  type ChangedTarget,
  type TargetChange,
  type TargetComparison,
} from '../core/checking/compare-targets';
import { rowName } from '../core/checking/name-cell';
import { formCorner, type WorkbookReport, type WorkbookRule } from '../core/checking/rule';
import { plansOf, type PlannedForm } from '../core/checking/target-plans';
import { shortText } from '../core/text/short-text';
import type { Localized } from '../core/model/localized';
import type { Severity } from '../core/model/finding';
import type { IndicatorRow, SelfEvaluationForm } from '../core/model/self-evaluation-form';
import { toAddress, type CellPosition } from '../core/model/sheet-snapshot';

/** Against last year's form a change is no breach: only what became easier is asked about. */
const GRAVE: Readonly<Record<TargetChange, Severity>> = {
  weakened: 'warning',
  vague: 'warning',
  reweighted: 'warning',
  renamed: 'warning',
  changed: 'info',
  raised: 'info',
  adjusted: 'info',
};

export const approvedTargets: WorkbookRule = {
  scope: 'workbook',
  code: 'ZP710',
  id: 'approved-targets',
  topic: 'workbook',
  severity: 'warning',
  title: { zh: '与批复的绩效目标不一致', en: 'Differs from the approved targets' },
  description: {
    zh: '同一工作簿（或用 --targets 指定的文件）里有本项目的绩效目标申报表、批复表或上年自评表时，逐项比对：少了、多了、改名、调低、改成无法衡量的文字、改分值的指标。',
    en: 'Where the workbook, or the file named with --targets, holds the project’s target table or last year’s form: indicators that were dropped, added, renamed, weakened, turned into words or given other points.',
  },
  messages: {
    dropped: {
      figures: { zh: '少了“{name}”（{target}）', en: '“{name}” ({target}) is missing' },
      why: { zh: '见{source}', en: 'see {source}' },
    },
    added: {
      figures: { zh: '批复的目标里没有这项', en: 'not among the approved targets' },
      why: { zh: '{source}', en: '{source}' },
    },
    weakened: {
      figures: {
        zh: '目标“{before}”改成了“{after}”，调低了',
        en: 'target “{before}” became “{after}”: weaker',
      },
      why: { zh: '{source}', en: '{source}' },
    },
    vague: {
      figures: {
        zh: '目标“{before}”改成了“{after}”，没法衡量',
        en: 'target “{before}” became “{after}”, which cannot be measured',
      },
      why: { zh: '{source}', en: '{source}' },
    },
    raised: {
      figures: {
        zh: '目标“{before}”改成了“{after}”，调高了',
        en: 'target “{before}” became “{after}”: higher',
      },
      why: { zh: '{source}', en: '{source}' },
    },
    changed: {
      figures: { zh: '目标“{before}”改成了“{after}”', en: 'target “{before}” became “{after}”' },
      why: { zh: '{source}', en: '{source}' },
    },
    adjusted: {
      figures: {
        zh: '目标由“{before}”调整为“{after}”，要有批准的调整',
        en: 'target adjusted from “{before}” to “{after}”; this needs an approved adjustment',
      },
      why: { zh: '{source}', en: '{source}' },
    },
    reweighted: {
      figures: { zh: '分值 {before} 改成了 {after}', en: 'weight {before} became {after}' },
      why: { zh: '{source}', en: '{source}' },
    },
    renamed: {
      figures: { zh: '“{before}”改名为“{after}”', en: '“{before}” was renamed “{after}”' },
      why: { zh: '{source}', en: '{source}' },
    },
    'not-planned': {
      figures: {
        zh: '文件“{file}”里没有本项目的绩效目标表，没有比对',
        en: 'file “{file}” holds no targets of this project; nothing was compared',
      },
    },
  },
  basis: {
    zh: '自评应按批复的绩效目标进行，调整须经批准',
    en: 'The self-evaluation follows the approved targets; changes need approval',
  },
  fixable: false,
  check: (context) => {
    const { planned, without } = plansOf(context);
    const file = context.targets?.name ?? '';
    return [
      ...planned.flatMap(reportsOf),
      ...without.map(({ form }): WorkbookReport => ({
        sheet: form.sheet,
        position: formCorner(form),
        message: 'not-planned',
        values: { file },
        severity: 'info',
        needsPerson: true,
      })),
    ];
  },
};

function sourceOf({ plan }: PlannedForm, row: IndicatorRow | null): Localized {
  const cell = row
    ? toAddress(
        (row.level3 ?? row.target ?? row.level2 ?? { position: { row: row.row, column: 0 } }).position,
      )
    : '';
  const [zhFile, enFile] = plan.file === null ? ['', ''] : [`文件“${plan.file}”`, `file “${plan.file}”, `];
  const [zhKind, enKind] =
    plan.kind === 'targets'
      ? ['绩效目标表', 'targets']
      : [`${String(plan.year)}年自评表`, `form of ${String(plan.year)}`];
  return {
    zh: `${zhFile}工作表“${plan.sheet}”的${zhKind}${cell && ` ${cell}`}`,
    en: `${enKind} on ${enFile}sheet “${plan.sheet}”${cell && `, ${cell}`}`,
  };
}

/** Where a dropped indicator would stand: the label of its block, else the head of the table. */
function placeOfBlock(form: SelfEvaluationForm, { facts }: IndicatorRow): CellPosition {
  const rows = form.indicators?.rows ?? [];
  const near =
    rows.find((row) => row.facts.aspect !== null && row.facts.aspect === facts.aspect) ??
    rows.find((row) => row.facts.block !== null && row.facts.block === facts.block);
  const label = near?.level2 ?? near?.level1;
  const table = form.indicators?.area;
  return label?.position ?? (table ? { row: table.top, column: table.left } : formCorner(form));
}

function reportsOf(planned: PlannedForm): readonly WorkbookReport[] {
  const { checked, plan } = planned;
  const { form } = checked;
  const isLast = plan.kind === 'last-year';
  const compared: TargetComparison = compareTargets(plan.rows, plan.hasWeights, form, {
    planned: plan.year,
    now: form.year?.value ?? plan.year,
  });
  // Two tables that share hardly an indicator are of different things.
  if (compared.dropped.length * 2 > plan.rows.length && isLast) return [];
  const base = { sheet: form.sheet, needsPerson: true } as const;
  const change = ({ change: kind, planned: was, cell, before, after }: ChangedTarget): WorkbookReport => ({
    ...base,
    position: cell.position,
    message: kind,
    severity: isLast && kind !== 'weakened' && kind !== 'vague' ? 'info' : GRAVE[kind],
    values: { before: shortText(before), after: shortText(after), source: sourceOf(planned, was) },
    printed: after,
    expected: before,
  });
  return [
    ...compared.changes.map(change),
    ...compared.dropped.map((row): WorkbookReport => ({
      ...base,
      position: placeOfBlock(form, row),
      message: 'dropped',
      severity: isLast ? 'info' : 'warning',
      values: {
        name: rowName(row),
        target: shortText(fullTarget(row)),
        source: sourceOf(planned, row),
      },
      subject: { zh: '绩效指标', en: 'Indicators' },
      printed: null,
      expected: rowName(row),
    })),
    ...compared.added.map((row): WorkbookReport => ({
      ...base,
      position: (row.level3 ?? row.level2 ?? row.target)?.position ?? { row: row.row, column: 0 },
      message: 'added',
      severity: isLast ? 'info' : 'warning',
      values: { source: sourceOf(planned, null) },
      printed: row.level3?.text ?? row.level2?.text ?? null,
    })),
  ];
}
