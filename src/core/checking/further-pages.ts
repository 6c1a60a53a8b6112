/**
 * Forms that are printed over several sheets: a form without its end, and other sheets that go on where it stops, read
 * as forms of their own or not at all. Such pages may stand anywhere in the workbook.
 */
import type { CheckedForm } from './checked-form';
import { decimal, sum, toNumber } from '../figures/decimal';
import type { FormPage } from '../model/self-evaluation-form';
import type { FormTraces } from '../reading/unread-sheet';
import { compact } from '../text/label-text';

export interface Pages {
  /** The page that a form is, by the form's id. */
  readonly ofForms: ReadonlyMap<string, FormPage>;
  /** The sheet on which the form begins, by the name of a sheet where no form was read. */
  readonly ofSheets: ReadonlyMap<string, string>;
}

/** What all weights come to. */
const FULL_WEIGHT = 100;

/** What may be the further page of a form. */
interface Candidate {
  readonly sheet: string;
  /** Null where it was not read as a form. */
  readonly form: CheckedForm | null;
  readonly project: string;
  readonly blocks: ReadonlySet<string>;
  /** What its weights come to, in points; null where it has none. */
  readonly points: number | null;
}

const projectOf = (text: string | null | undefined): string => compact(text ?? '');

const blocksOf = ({ form }: CheckedForm): ReadonlySet<string> =>
  new Set((form.indicators?.rows ?? []).flatMap(({ facts }) => facts.block ?? []));

/** What the weights of a form come to, its execution included, in points; null where it has none. */
function weightsOf({ scores }: CheckedForm): number | null {
  if (scores.total.frame === 'none') return null;
  const execution = scores.funds.find(({ weight }) => weight !== null);
  return toNumber(sum([execution?.weight ?? 0, ...scores.indicators.map(({ weight }) => weight ?? 0)]));
}

const isOfTables = ({ form }: CheckedForm): boolean => form.kind === 'project' || form.kind === 'department';

/** True for a form that begins, and whose weights and total are still to come. */
function lacksEnd(checked: CheckedForm): boolean {
  const { form } = checked;
  const begins = form.funds !== null || form.projectName !== null;
  const weight = weightsOf(checked);
  return (
    isOfTables(checked) &&
    begins &&
    form.total?.score?.value == null &&
    (weight === null || decimal(weight).lt(FULL_WEIGHT))
  );
}

/** True for a form that goes on without having begun. */
function lacksBeginning(checked: CheckedForm): boolean {
  const { form } = checked;
  const weight = weightsOf(checked);
  return (
    isOfTables(checked) &&
    form.funds === null &&
    form.indicators !== null &&
    (weight === null || decimal(weight).lt(FULL_WEIGHT))
  );
}

function candidatesOf(forms: readonly CheckedForm[], traces: readonly FormTraces[]): readonly Candidate[] {
  return [
    ...forms.filter(lacksBeginning).map((checked) => ({
      sheet: checked.form.sheet,
      form: checked,
      project: projectOf(checked.form.projectName?.text),
      blocks: blocksOf(checked),
      points: weightsOf(checked),
    })),
    ...traces
      .filter(({ isWithoutHeader }) => isWithoutHeader)
      .map(({ sheet, projectName, blocks, points }) => ({
        sheet,
        form: null,
        project: projectOf(projectName),
        blocks,
        points,
      })),
  ];
}

/** What the weights of both come to; null where one of them has none. */
function pointsOf(first: CheckedForm, { points }: Candidate): number | null {
  const weight = weightsOf(first);
  return weight === null || points === null ? null : toNumber(sum([weight, points]));
}

function mayGoOn(first: CheckedForm, page: Candidate): boolean {
  if (first === page.form || first.form.sheet === page.sheet) return false;
  const project = projectOf(first.form.projectName?.text);
  if (page.project !== '' && page.project !== project) return false;
  const points = pointsOf(first, page);
  if (points !== null && decimal(points).gt(FULL_WEIGHT)) return false;
  // A form has weights on all of its pages, or on none.
  if (page.points !== null && points === null && first.form.indicators !== null) return false;
  // Without names and weights a title of its own begins another form.
  if (page.project === '' && points === null && page.form?.form.title) return false;
  const known = blocksOf(first);
  return (page.form === null && page.project !== '') || [...page.blocks].some((block) => !known.has(block));
}

/**
 * Finds the pages of forms that were not read as one.
 * @param sheets names of the workbook's sheets, in its order
 * @param forms those of other sheets are left alone
 * @param traces what stands on the sheets where no form was read
 */
export function pagesOf(
  sheets: readonly string[],
  forms: readonly CheckedForm[],
  traces: readonly FormTraces[],
): Pages {
  const places = new Map(sheets.map((name, at) => [name, at]));
  const here = forms.filter(({ form }) => places.has(form.sheet));
  const open = here.filter(lacksEnd);
  const further = new Map<CheckedForm, string[]>();
  const ofForms = new Map<string, FormPage>();
  const ofSheets = new Map<string, string>();
  for (const page of open.length > 0 ? candidatesOf(here, traces) : []) {
    const place = places.get(page.sheet) ?? 0;
    // One with funds, whose weights it completes, else the nearest before it, else the nearest behind it.
    const rank = (first: CheckedForm): number => {
      const distance = place - (places.get(first.form.sheet) ?? 0);
      const steps = distance > 0 ? distance : sheets.length - distance;
      const doubts = Number(pointsOf(first, page) !== FULL_WEIGHT) + 2 * Number(first.form.funds === null);
      return steps + 2 * sheets.length * doubts;
    };
    const [first] = open
      .filter((each) => !ofForms.has(each.id) && mayGoOn(each, page))
      .sort((a, b) => rank(a) - rank(b));
    if (!first) continue;
    further.set(first, [...(further.get(first) ?? []), page.sheet]);
    const { sheet } = first.form;
    if (page.form) ofForms.set(page.form.id, { place: 'further', sheets: [sheet] });
    else ofSheets.set(page.sheet, sheet);
  }
  for (const [{ id }, names] of further) ofForms.set(id, { place: 'first', sheets: names });
  return { ofForms, ofSheets };
}
