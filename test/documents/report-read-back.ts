/** A report's form, set down so that the form that it was written from and the form that is read of it can be compared. */
import { checkSheet } from '../../src/core/checking/check-workbook';
import type { CheckedForm } from '../../src/core/checking/checked-form';
import type { Quantity } from '../../src/core/figures/quantity';
import type { NumberCell, TextCell } from '../../src/core/model/self-evaluation-form';
import { givesReason } from '../../src/core/scoring/verdict';
import { compact } from '../../src/core/text/label-text';
import { reportOutline } from '../../src/documents/report-outline';
import { writeReport } from '../../src/documents/write-report';
import { DocxFileHost } from '../../src/hosts/docx/docx-file-host';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';

export const OPTIONS = { rules: RULES, profiles: PROFILES };

/** The forms that are read of the report of a form, through the host of Word documents. */
export async function readBack(checked: CheckedForm): Promise<readonly CheckedForm[]> {
  const host = await DocxFileHost.open(await writeReport(reportOutline(checked)), '报告.docx');
  return (await host.readSheets()).flatMap((sheet) => checkSheet(sheet, OPTIONS));
}

const figure = (cell: NumberCell | null | undefined): number | null => cell?.value ?? null;
const words = (cell: TextCell | null | undefined): string => compact(cell?.text ?? '');
/** A text is told word by word, a figure by what it is worth. */
const quantity = ({ kind, value, low, high, unit, deadline }: Quantity) =>
  kind === 'text' ? 'text' : { kind, value, low, high, unit: unit?.text ?? null, deadline };

/** What a report must keep of a form. */
export function saidOf({ form }: CheckedForm) {
  const funds = form.funds?.rows.filter((row) => row.partOf === undefined && row.isAgain !== true) ?? [];
  const total = funds.find(({ isTotal }) => isTotal);
  const isDepartment = form.kind === 'department';
  const amounts = ['initialBudget', 'annualBudget', 'executed'] as const;
  return {
    project: words(form.projectName),
    // A report of a whole department names one of the two.
    units: isDepartment
      ? [words(form.unit) || words(form.department)]
      : [words(form.department), words(form.unit)].filter((name) => name !== ''),
    year: form.year?.value ?? null,
    amountUnit: total ? form.funds?.amountUnit : null,
    amounts: amounts.map((column) => figure(total?.[column])),
    parts: funds
      .filter(
        (row) => !row.isTotal && row.label !== null && amounts.some((column) => figure(row[column]) !== null),
      )
      .map((row) => [
        words(row.label)
          .replace(/^其中:?/, '')
          .replace(/:$/, ''),
        ...amounts.map((column) => figure(row[column])),
      ]),
    rate: figure(total?.rate),
    execution: figure(total?.score),
    goals: [words(form.goalExpected), words(form.goalActual)],
    indicators: (form.indicators?.rows ?? []).map((row) => ({
      name: words(row.level3 ?? row.level2).replace(/^指标\d+[:、.]?|[。;,]+$/g, ''),
      block: row.facts.block,
      target: quantity(row.targetQuantity),
      actual: quantity(row.actualQuantity),
      weight: figure(row.weight),
      score: figure(row.score),
      reason:
        figure(row.score) !== null &&
        Number(figure(row.score)) < Number(figure(row.weight)) &&
        givesReason(row.reason?.text)
          ? words(row.reason).replace(/。$/, '')
          : '',
    })),
    total: figure(form.total?.score),
    grade: words(form.grade && { position: form.grade.position, text: form.grade.text }),
  };
}
