/** What the program says of whole forms, as it is held in test/data/told and test/rules/told.txt. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckedForm } from '../../src/core/checking/checked-form';
import { checkWorkbook } from '../../src/core/checking/check-workbook';
import { withFormulas } from '../../src/core/writing/plan-formulas';
import type { SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import { draftStandardForm } from '../../src/core/writing/standard-form';
import { blockText } from '../../src/documents/report-block';
import { whyNoReport } from '../../src/documents/report-kept';
import { reportOutline } from '../../src/documents/report-outline';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import { sheetOfPlace } from '../other-places/every-place';
import { sheetsOf } from '../rules/rule-table';
import { formIds, loadForm } from '../workbooks/form-data';
import { sampleForms } from '../workbooks/sample-forms';
import { toSnapshots } from '../workbooks/to-snapshots';
import { madeForms } from './made-forms';
import { tellDraft, tellForm, tellFormulas, tellPlan, tellPortfolio, tellSummary } from './tell-form';
import { wholeRun } from '../support/whole-run';
import { toldPlaces } from './told-places';

export const TOLD_FOLDER = join(__dirname, '..', 'data', 'told');
/** Names of the records that stand there. */
export const told = readdirSync(TOLD_FOLDER).flatMap((name) =>
  name.endsWith('.txt') ? [name.slice(0, -4)] : [],
);

interface Case {
  readonly id: string;
  readonly sheets: () => readonly SheetSnapshot[];
  readonly profileId?: string;
}

/** Of the real forms those whose reading nobody disputes. */
export const cases: readonly Case[] = [
  ...sampleForms.map((form) => ({ id: form.id, sheets: () => toSnapshots([form]).sheets })),
  ...formIds
    .filter((id) => told.includes(id))
    .map((id) => ({ id, sheets: () => toSnapshots([loadForm(id)]).sheets })),
  ...madeForms.map(({ sheets, ...made }) => ({ ...made, sheets: () => sheetsOf(sheets) })),
];

export const checkedOf = ({ sheets, profileId }: Case) => {
  const snapshots = sheets();
  const { checked, plan } = wholeRun(snapshots, {
    rules: RULES,
    profiles: PROFILES,
    ...(profileId === undefined ? {} : { profileId }),
  });
  return { snapshots, checked, plan, live: withFormulas(plan, checked, snapshots) };
};

export const draftsOf = (wanted: Case) =>
  checkedOf(wanted).checked.forms.map((form) => draftStandardForm(form, form.profile));

/** A record: where it stands below the folder, without its ending, and what it must say. */
type ToldRecord = readonly [name: string, text: () => string];

/** Forms whose report is recorded: a report told anew says what it said. */
const isTold = (form: CheckedForm): boolean => form.form.kind !== 'narrative' && whyNoReport(form) === null;

const ofCase = (wanted: Case) => (): string => {
  const { checked, plan, live } = checkedOf(wanted);
  const lines = [
    ...checked.forms.flatMap(tellForm),
    ...tellPortfolio(checked),
    ...tellPlan(plan),
    ...tellFormulas(live),
    ...tellSummary(checked),
    ...checked.forms.filter(isTold).flatMap((form) => reportOutline(form).map(blockText)),
  ];
  return `${lines.join('\n')}\n`;
};
const ofPlace = (name: string) => (): string => {
  const checked = checkWorkbook([sheetOfPlace(name)], { rules: RULES, profiles: PROFILES });
  return `${checked.forms.flatMap(tellForm).join('\n')}\n`;
};
const drawn = ['made-execution-steps', 'made-units-and-doubts', 'alxa-01', 'tongliao-02'];

export const wholeForms: readonly ToldRecord[] = [
  ...cases.map((wanted): ToldRecord => [wanted.id, ofCase(wanted)]),
  ...toldPlaces.map(([id, name]): ToldRecord => [id, ofPlace(name)]),
];
export const drawings: readonly ToldRecord[] = cases
  .filter(({ id }) => drawn.includes(id))
  .map((wanted) => [join('drafts', wanted.id), () => `${draftsOf(wanted).flatMap(tellDraft).join('\n')}\n`]);
