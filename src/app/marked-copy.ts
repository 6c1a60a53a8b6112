/** The copy that a person keeps: what was found and changed is marked and told in it, and it can be gone on with. */
import { HostError, type FileWorkbookHost } from '../hosts/workbook-host';
import type { CellEdit } from '../core/model/write-plan';
import type { CellValue } from '../core/model/sheet-snapshot';
import { checkAll } from './check-run';
import type { Engine } from './engine';
import type { Pacing } from './pacing';
import { planOrder } from './plan-run';
import type { Change } from './steps';
import { orderOf, type KeptBeside } from './workbench';
import { SETTING_KEYS } from './workbook-settings';

/** A change as the edit that made it. */
const editOf = ({ sheet, cell, subject, before, after, why, code }: Change): CellEdit => ({
  sheet,
  cell,
  kind: 'entry',
  before,
  after: after.formula ?? after.value ?? '',
  ...(after.formula === null ? {} : { asFormula: true, result: after.value }),
  explanation: { zh: `${subject.zh}：${why.zh}`, en: `${subject.en}: ${why.en}` },
  code: code ?? '',
  overwritesFormula: before.formula !== null,
});

/** @throws HostError unsupported where the host makes no copies */
export async function markedCopy(
  host: FileWorkbookHost,
  engine: Engine,
  { settings, changes, steps, language }: KeptBeside,
  pacing: Pacing,
): Promise<Uint8Array> {
  const copy = await host.copy?.();
  if (!copy) throw new HostError('unsupported', NO_COPY);
  const { signal } = new AbortController();
  const run = { signal, canCancel: false, settings, onWork: () => undefined };
  const looked = await checkAll(copy, engine, run, pacing);
  const order = orderOf({ ...settings.run, marks: true, review: true }, 'check', language);
  const { marks: _own, ...plan } = await planOrder(engine, looked, order, pacing());
  const edits = changes.map(editOf);
  const review = engine.reviewSheet(
    {
      before: looked.checked,
      after: looked.checked,
      edits,
      heldBack: [],
      shown: (_edit, value): CellValue => value,
    },
    language,
  );
  const marks = engine.marksOf(looked.checked, edits);
  await copy.applyPlan({ ...plan, edits: [], marks, review }, { language });
  await copy.saveSetting(SETTING_KEYS.steps, steps);
  return copy.toBytes();
}

const NO_COPY = {
  zh: '这里不能另存带标记的副本。请在浏览器页面里打开文件，再保存。',
  en: 'No marked copy can be made here. Open the file in the browser page and save it there.',
};
