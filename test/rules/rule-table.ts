/** Tables of accepted and rejected forms for one rule, and how a finding is written in them. */
import { findingsOfAccounts } from '../../src/core/checking/accounts-findings';
import { checkWorkbook } from '../../src/core/checking/check-workbook';
import type { Finding } from '../../src/core/model/finding';
import type { SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import { formSheet, type FormParts } from './form-sheet';

export type Sheets = FormParts | readonly FormParts[] | SheetSnapshot | readonly SheetSnapshot[];

export interface RuleTable {
  readonly accepted: readonly (readonly [what: string, sheets: Sheets, profileId?: string])[];
  /** Findings as `H12 error 15→1.5 fix H12=1.5`, `offer` for what a person must choose; the sheet's name and `!` in front where there are several. */
  readonly rejected: readonly (readonly [
    what: string,
    sheets: Sheets,
    findings: readonly string[],
    profileId?: string,
  ])[];
}

const isSnapshot = (sheet: FormParts | SheetSnapshot): sheet is SheetSnapshot =>
  'merges' in sheet && Array.isArray((sheet as SheetSnapshot).rows) && 'visibility' in sheet;

export function sheetsOf(sheets: Sheets): readonly SheetSnapshot[] {
  const list = (Array.isArray(sheets) ? sheets : [sheets]) as readonly (FormParts | SheetSnapshot)[];
  return list.map((sheet, index) =>
    isSnapshot(sheet) ? sheet : formSheet({ sheet: `Sheet${String(index + 1)}`, ...sheet }),
  );
}

/** All findings of the sheets, those about all forms included. */
export function findingsOf(sheets: Sheets, profileId?: string): readonly Finding[] {
  const checked = checkWorkbook(sheetsOf(sheets), {
    rules: RULES,
    profiles: PROFILES,
    ...(profileId === undefined ? {} : { profileId }),
  });
  return [
    ...checked.forms.flatMap((form) => form.findings),
    ...checked.unread.flatMap((sheet) => sheet.findings),
    ...(checked.portfolio?.findings ?? []),
    ...(checked.accounts ? findingsOfAccounts(checked.accounts) : []),
  ];
}

function wordsOf(finding: Finding, withSheet: boolean): string {
  const place = withSheet ? `${finding.sheet}!${finding.cell}` : finding.cell;
  const value = (figure: Finding['printed']) => (figure === null ? '∅' : String(figure));
  const fix = finding.edits
    .map((edit) => ` ${edit.certainty === 'certain' ? 'fix' : 'offer'} ${edit.cell}=${String(edit.after)}`)
    .join('');
  return `${place} ${finding.severity} ${value(finding.printed)}→${value(finding.expected)}${fix}`;
}

export const ofCode = (code: string, sheets: Sheets, profileId?: string): readonly Finding[] =>
  findingsOf(sheets, profileId).filter((finding) => finding.code === code);

/** Findings of one code, as the tables write them. */
export function foundBy(code: string, sheets: Sheets, profileId?: string): readonly string[] {
  const several = sheetsOf(sheets).length > 1;
  return ofCode(code, sheets, profileId).map((finding) => wordsOf(finding, several));
}
