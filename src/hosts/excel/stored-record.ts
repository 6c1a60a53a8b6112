/** The workbook's record as it is stored: asked for with whatever else is asked, and read. */
import { readMain, readRun, RECORD_NAMESPACE, RUN_NAMESPACE } from './record-part';
import type { Asking } from './asking';
import type { WorkbookRecord } from './run-record';
import { EMPTY_RECORD } from './run-record';

/** What is known of a workbook from this session. */
export interface KnownWorkbook {
  readonly asking: Asking;
  readonly remembered: WorkbookRecord;
}

export interface AskedRecord {
  readonly part: Excel.CustomXmlPart;
  readonly xml: OfficeExtension.ClientResult<string>;
  /** Parts of a large run; empty for an ordinary one. */
  readonly runs: Excel.CustomXmlPartScopedCollection;
}

/** Queues the question. */
export function askRecord(workbook: Excel.Workbook): AskedRecord {
  const parts = workbook.customXmlParts;
  const part = parts.getByNamespace(RECORD_NAMESPACE).getOnlyItemOrNullObject().load('id');
  return { part, xml: part.getXml(), runs: parts.getByNamespace(RUN_NAMESPACE).load('items/id') };
}

/**
 * The answer; asks once more only where the run has parts of its own. Null for a damaged record.
 *
 * @param asked null where this workbook keeps no record
 * @param remembered what is known from this session: a workbook may refuse the record or lose it when it is saved
 */
export async function readRecord(
  context: Excel.RequestContext,
  asked: AskedRecord | null,
  remembered: WorkbookRecord,
): Promise<WorkbookRecord | null> {
  if (asked === null || asked.part.isNullObject) return remembered;
  const { xml, runs } = asked;
  const main = await readMain(xml.value);
  if (main?.runParts == null) return main?.record ?? null;
  const pieces = runs.items.map((piece) => piece.getXml());
  await context.sync();
  const run = await readRun(
    main.runParts,
    pieces.map(({ value }) => value),
  );
  // A run whose parts are not all there cannot be taken back; the marks are known all the same.
  return { marks: main.record.marks, run };
}

/** The record as it is known; one kept in the workbook that cannot be read counts as empty. */
export async function loadRecord(
  context: Excel.RequestContext,
  { asking, remembered }: KnownWorkbook,
): Promise<WorkbookRecord> {
  const asked = asking.record ? askRecord(context.workbook) : null;
  await context.sync();
  return (await readRecord(context, asked, remembered)) ?? EMPTY_RECORD;
}
