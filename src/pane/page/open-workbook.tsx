/** The workbook beside the pane: the sheet in view and the tabs below it; follows the pane when it goes to a cell. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import {
  startTransition,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type ReactElement,
} from 'react';
import type { FileWorkbookHost, SheetLook } from '../../hosts/workbook-host';
import { countBySheet, listFindings } from '../session/finding-list';
import { useLaterState, usePane, useSessionState, useWords } from '../parts/pane-context';
import { marksOfSheet } from '../parts/sheet-marks';
import { fittingScale, scaledLook } from '../sheet/scaled-look';
import { SheetTabs } from '../sheet/sheet-tabs';
import { ROW_HEADER } from '../sheet/sheet-rows';
import { useWidth } from '../parts/width';
import { SheetView } from '../sheet/sheet-view';

/** Room left for a scroll bar, pixels. */
const SCROLLBAR = 18;

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  bottom: {
    display: 'flex',
    alignItems: 'center',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  document: {
    margin: 0,
    padding: '2px 8px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  zoom: { minWidth: 'auto', flexShrink: 0 },
  sheet: { flexGrow: 1, minHeight: 0, position: 'relative' },
});

export function OpenWorkbook({ host }: { readonly host: FileWorkbookHost }): ReactElement {
  const styles = useStyles();
  const { session } = usePane();
  const { t, say } = useWords();
  const panelId = useId();
  const { selection, revision } = useSessionState('selection', 'revision');
  const { checked } = useLaterState('checked');
  const request = selection?.request ?? 0;
  const [tab, setTab] = useState({ sheet: host.sheetNames[0] ?? null, request: 0 });
  // The latest of the two decides: the tab the person chose, or the sheet the pane asked to go to.
  const wanted = selection && request > tab.request ? selection.sheet : tab.sheet;
  // A sheet that a run added is gone once the run is taken back.
  const sheet = host.sheetNames.find((name) => name === wanted) ?? host.sheetNames[0] ?? null;
  const choose = useCallback(
    (next: string) => {
      setTab({ sheet: next, request });
    },
    [request],
  );
  const [fits, setFits] = useState(true);
  const panel = useRef<HTMLDivElement>(null);
  const width = useWidth(panel);
  const [look, setLook] = useState<SheetLook | null>(null);
  const counts = useMemo(() => countBySheet(checked ? listFindings(checked) : []), [checked]);
  const marks = useMemo(() => marksOfSheet(checked, sheet ?? ''), [checked, sheet]);

  useEffect(() => {
    if (sheet === null) return;
    let isCurrent = true;
    const load = async (): Promise<void> => {
      try {
        const next = await host.readLook(sheet);
        if (isCurrent) {
          startTransition(() => {
            setLook(next);
          });
        }
      } catch (thrown) {
        if (isCurrent) session.fail(thrown);
      }
    };
    void load();
    return () => {
      isCurrent = false;
    };
  }, [host, sheet, revision, session]);

  const scale = look && fits && width > 0 ? fittingScale(look, width - ROW_HEADER - SCROLLBAR) : 1;
  const shown = useMemo(() => (look ? scaledLook(look, scale) : null), [look, scale]);
  const pick = useCallback(
    (cell: string, text: string) => {
      if (sheet !== null) session.pick({ sheet, cell, text });
    },
    [session, sheet],
  );

  return (
    <div className={styles.view}>
      <div ref={panel} className={styles.sheet} id={panelId} role="tabpanel" aria-label={sheet ?? ''}>
        {shown && shown.name === sheet && (
          <SheetView key={shown.name} look={shown} marks={marks} selection={selection} onPick={pick} />
        )}
      </div>
      {host.fileKind === 'document' && (
        <p className={styles.document}>
          {t('documentAsSheets')}
          {host.readOnlyReason && ` ${say(host.readOnlyReason)}`}
        </p>
      )}
      <div className={styles.bottom}>
        <SheetTabs
          sheets={host.sheetNames}
          chosen={sheet}
          counts={counts}
          panelId={panelId}
          onChoose={choose}
        />
        <Button
          size="small"
          appearance="subtle"
          className={styles.zoom}
          aria-pressed={fits}
          title={t('fitWidth')}
          onClick={() => {
            setFits(!fits);
          }}
        >
          {`${String(Math.round(scale * 100))}%`}
        </Button>
      </div>
    </div>
  );
}
