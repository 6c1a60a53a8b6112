/** The workbook beside the pane: the sheet in view and the tabs below it; follows the pane when it goes to a cell. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useEffectEvent, useId, useMemo, useState, type ReactElement } from 'react';
import type { FileWorkbookHost, SheetLook } from '../hosts/workbook-host';
import { isFileHost } from './file-exchange';
import { countBySheet, listFindings } from './finding-list';
import { usePane, useSessionState, useWords } from './pane-context';
import { marksOfSheet } from './sheet-marks';
import { SheetTabs } from './sheet-tabs';
import { SheetView } from './sheet-view';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  sheet: { flexGrow: 1, minHeight: 0, position: 'relative' },
  empty: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    textAlign: 'center',
    padding: '24px',
    boxSizing: 'border-box',
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  title: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    margin: '0 0 8px',
    color: tokens.colorNeutralForeground1,
  },
  text: { margin: 0, maxWidth: '420px' },
});

export function WorkbookView({ onGoTo }: { readonly onGoTo: () => void }): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  const { host } = useSessionState();
  if (!host || !isFileHost(host)) {
    return (
      <div className={styles.empty}>
        <h2 className={styles.title}>{t('startTitle')}</h2>
        <p className={styles.text}>{t('startText')}</p>
      </div>
    );
  }
  return <OpenWorkbook key={host.sheetNames.join('/')} host={host} onGoTo={onGoTo} />;
}

function OpenWorkbook({
  host,
  onGoTo,
}: {
  readonly host: FileWorkbookHost;
  readonly onGoTo: () => void;
}): ReactElement {
  const styles = useStyles();
  const { session } = usePane();
  const panelId = useId();
  const { checked, selection, revision } = useSessionState();
  const [sheet, setSheet] = useState<string | null>(selection?.sheet ?? host.sheetNames[0] ?? null);
  const [look, setLook] = useState<SheetLook | null>(null);
  const counts = useMemo(() => countBySheet(checked ? listFindings(checked) : []), [checked]);
  const marks = useMemo(() => marksOfSheet(checked, sheet ?? ''), [checked, sheet]);

  const follow = useEffectEvent(() => {
    if (!selection) return;
    setSheet(selection.sheet);
    onGoTo();
  });
  const request = selection?.request ?? 0;
  useEffect(() => {
    if (request > 0) follow();
  }, [request]);

  useEffect(() => {
    if (sheet === null) return;
    let isCurrent = true;
    const load = async (): Promise<void> => {
      try {
        const next = await host.readLook(sheet);
        if (isCurrent) setLook(next);
      } catch (thrown) {
        if (isCurrent) session.fail(thrown);
      }
    };
    void load();
    return () => {
      isCurrent = false;
    };
  }, [host, sheet, revision, session]);

  return (
    <div className={styles.view}>
      <div className={styles.sheet} id={panelId} role="tabpanel" aria-label={sheet ?? ''}>
        {look && look.name === sheet && (
          <SheetView key={look.name} look={look} marks={marks} selection={selection} />
        )}
      </div>
      <SheetTabs
        sheets={host.sheetNames}
        chosen={sheet}
        counts={counts}
        panelId={panelId}
        onChoose={setSheet}
      />
    </div>
  );
}
