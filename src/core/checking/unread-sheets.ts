/** Sheets on which no form was read although something like one stands there, with what the rules say of them. */
import { toFinding } from './check-form';
import type { CheckOptions } from './check-options';
import type { CheckedForm, UnreadSheet } from './checked-form';
import type { Pages } from './further-pages';
import { splitIgnored, type IgnoredMatch } from './ignores';
import type { SheetSnapshot } from '../model/sheet-snapshot';
import type { Steps } from '../model/steps';
import { formTraces, type FormTraces } from '../reading/unread-sheet';

/** What stands of forms on the sheets where none was read. */
export function* tracesOn(
  sheets: readonly SheetSnapshot[],
  forms: readonly CheckedForm[],
  { taught = [] }: CheckOptions,
): Steps<readonly FormTraces[]> {
  const read = new Set(forms.map(({ form }) => form.sheet));
  const found: FormTraces[] = [];
  for (const sheet of sheets) {
    if (read.has(sheet.name)) continue;
    yield;
    const traces = formTraces(sheet, taught);
    if (traces) found.push(traces);
  }
  return found;
}

/** The sheets that are reported: those like a form, and further pages of forms. */
export function unreadSheets(
  traces: readonly FormTraces[],
  { ofSheets }: Pages,
  { rules, profiles, ignores = [] }: CheckOptions,
): { readonly unread: readonly UnreadSheet[]; readonly ignored: readonly IgnoredMatch[] } {
  const [profile] = profiles;
  const ignored: IgnoredMatch[] = [];
  const unread = traces.flatMap((one): UnreadSheet[] => {
    const firstPage = ofSheets.get(one.sheet) ?? null;
    if (!profile || (firstPage === null && !one.isLikeForm)) return [];
    const findings = rules.flatMap((rule) =>
      rule.scope !== 'sheet'
        ? []
        : rule
            .check({ traces: one, firstPage })
            .map((report) => toFinding(rule, report, one.sheet, profile, null)),
    );
    const split = splitIgnored(findings, ignores);
    ignored.push(...split.ignored);
    const { sheet, recognised, missing } = one;
    return [{ sheet, firstPage, recognised, missing, findings: split.kept }];
  });
  return { unread, ignored };
}
