/** The page without Excel: the sheet as it is printed on the left, the pane on the right; one of them when narrow. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { useRef, useState, type ReactElement } from 'react';
import type { FileWorkbookHost } from '../hosts/workbook-host';
import { useFileDrop } from './page/file-drop';
import { downloadWorkbook, readFile } from './parts/file-exchange';
import { PaneApp } from './screens/pane-app';
import { useIsWorking, usePane, useSessionState, useWords } from './parts/pane-context';
import type { PageControls } from './pane-root';
import { useUnsavedWarning } from './page/unsaved-warning';
import { WorkbookView } from './page/workbook-view';

const NARROW = '@media (max-width: 900px)';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  main: {
    flexGrow: 1,
    minHeight: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) clamp(340px, 32vw, 480px)',
    gridTemplateRows: 'minmax(0, 1fr)',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)', gridTemplateRows: 'auto minmax(0, 1fr)' },
  },
  name: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, margin: '0 4px 0 0' },
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    padding: '6px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  button: { minWidth: 'auto' },
  privacy: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    margin: 0,
    marginInlineStart: 'auto',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    '@media (max-width: 520px)': { display: 'none' },
  },
  switch: { display: 'none', [NARROW]: { display: 'flex', gap: '8px', padding: '6px 12px 0' } },
  part: { minWidth: 0, minHeight: 0 },
  pane: {
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    [NARROW]: { borderLeftStyle: 'none' },
  },
  notNow: { [NARROW]: { display: 'none' } },
  drop: {
    position: 'fixed',
    inset: '8px',
    zIndex: 100,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    border: `3px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    opacity: 0.95,
    fontSize: tokens.fontSizeBase500,
    pointerEvents: 'none',
  },
  welcome: { padding: '16px 12px', lineHeight: tokens.lineHeightBase400 },
  title: { fontSize: tokens.fontSizeBase400, margin: '0 0 8px' },
  text: { margin: '0 0 12px', color: tokens.colorNeutralForeground2 },
  input: { display: 'none' },
});

export interface BrowserPageProps extends PageControls {
  readonly openBytes: (bytes: Uint8Array, name: string) => Promise<FileWorkbookHost>;
  readonly openSample: () => Promise<void>;
}

const WELCOME = <Welcome />;

export function BrowserPage({ openBytes, openSample, ...controls }: BrowserPageProps): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  const { selection } = useSessionState('selection');
  const request = selection?.request ?? 0;
  const [part, setPart] = useState({ sheet: true, request: 0 });
  // On a narrow page, going to a cell brings the sheet forward until the person switches again.
  const showsSheet = request > part.request || part.sheet;
  return (
    <div className={styles.page}>
      <FileBar openBytes={openBytes} openSample={openSample} />
      <main className={styles.main}>
        <div className={styles.switch} role="group" aria-label={t('switchView')}>
          {[true, false].map((sheet) => (
            <Button
              key={String(sheet)}
              size="small"
              appearance={showsSheet === sheet ? 'primary' : 'secondary'}
              aria-pressed={showsSheet === sheet}
              onClick={() => {
                setPart({ sheet, request });
              }}
            >
              {t(sheet ? 'showSheet' : 'showPane')}
            </Button>
          ))}
        </div>
        <section
          className={mergeClasses(styles.part, !showsSheet && styles.notNow)}
          aria-label={t('showSheet')}
        >
          <WorkbookView />
        </section>
        <section
          className={mergeClasses(styles.part, styles.pane, showsSheet && styles.notNow)}
          aria-label={t('showPane')}
        >
          <PaneApp {...controls} showsName={false} welcome={WELCOME} />
        </section>
      </main>
    </div>
  );
}

function Welcome(): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <div className={styles.welcome}>
      <h2 className={styles.title}>{t('startTitle')}</h2>
      <p className={styles.text}>{t('startText')}</p>
    </div>
  );
}

/** Files in and out: picked, dropped, the sample, the download. */
function FileBar({
  openBytes,
  openSample,
}: Pick<BrowserPageProps, 'openBytes' | 'openSample'>): ReactElement {
  const styles = useStyles();
  const { session, language } = usePane();
  const { t } = useWords();
  const { host } = useSessionState('host');
  const isWorking = useIsWorking();
  const picker = useRef<HTMLInputElement>(null);
  const saved = useUnsavedWarning();

  const open = async (file: File | undefined): Promise<void> => {
    if (!file || session.isBusy || !saved.mayDiscard()) return;
    if (await session.open(async () => openBytes(await readFile(file), file.name))) await session.look();
  };
  const dragging = useFileDrop((file) => void open(file));
  const onDownload = async (): Promise<void> => {
    if (!host || session.isBusy) return;
    try {
      await downloadWorkbook(host, language);
      saved.markSaved();
    } catch (thrown) {
      session.fail(thrown);
    }
  };
  return (
    <>
      <header className={styles.tools}>
        <h1 className={styles.name}>{t('appName')}</h1>
        <Button
          size="small"
          className={styles.button}
          icon={<FolderOpenRegular />}
          disabled={isWorking}
          onClick={() => picker.current?.click()}
        >
          {t('openFile')}
        </Button>
        <Button
          size="small"
          className={styles.button}
          disabled={isWorking}
          onClick={() => {
            if (!session.isBusy && saved.mayDiscard()) void openSample();
          }}
        >
          {t('openSample')}
        </Button>
        <Button
          size="small"
          className={styles.button}
          icon={<ArrowDownloadRegular />}
          disabled={!host || isWorking}
          onClick={() => void onDownload()}
        >
          {t('download')}
        </Button>
        <p className={styles.privacy}>
          <LockClosedRegular aria-hidden />
          {t('privacyLine')}
        </p>
        <input
          ref={picker}
          type="file"
          className={styles.input}
          aria-label={t('openFile')}
          accept=".xlsx,.xlsm,.docx,.docm"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            void open(file);
            event.target.value = '';
          }}
        />
      </header>
      {dragging && <div className={styles.drop}>{t('dropHere')}</div>}
    </>
  );
}
