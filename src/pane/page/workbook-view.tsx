/** The place of the workbook beside the pane: what to do first, or the workbook, whose view comes on demand. */
import { lazy, memo, type ReactElement } from 'react';
import type { WorkbookHost } from '../../hosts/workbook-host';
import { isFileHost } from '../parts/file-exchange';
import { useSessionState } from '../parts/pane-context';
import { ViewBoundary } from '../parts/view-boundary';

const OpenWorkbook = lazy(async () => ({ default: (await import('./open-workbook')).OpenWorkbook }));

export const WorkbookView = memo(function WorkbookView(): ReactElement | null {
  const { host } = useSessionState('host');
  if (!host || !isFileHost(host)) return null;
  return (
    <ViewBoundary key={numberOf(host)}>
      <OpenWorkbook host={host} />
    </ViewBoundary>
  );
});

const numbers = new WeakMap<WorkbookHost, number>();
let lastNumber = 0;

/** A workbook's own number: another workbook is drawn from scratch, the same one never. */
function numberOf(host: WorkbookHost): number {
  const known = numbers.get(host);
  if (known !== undefined) return known;
  lastNumber += 1;
  numbers.set(host, lastNumber);
  return lastNumber;
}
