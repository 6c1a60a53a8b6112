/** The page without Excel: the sheet as it is printed on the left, the pane on the right; one of them when narrow. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { SettingsRegular } from '@fluentui/react-icons/svg/settings';
import { lazy, useEffect, useEffectEvent, useRef, useState, type ReactElement } from 'react';
import { netChanges } from '../app/steps';
import type { FileWorkbookHost } from '../hosts/workbook-host';
import { useFileDrop } from './page/file-drop';
import { ACCEPTED, directoryPicker, readChosen, readDirectory, type GivenFiles } from './page/given-files';
import type { OpenFiles } from './page/open-file';
import { isFileHost } from './parts/file-exchange';
import { Menu } from './parts/menu';
import { PaneApp } from './screens/pane-app';
import { UndoMenu } from './parts/undo-menu';
import { useDesk, useDeskState } from './parts/desk-context';
import { useIsWorking, usePane, useSessionState, useWords } from './parts/pane-context';
import { ViewBoundary } from './parts/view-boundary';
import type { PageControls } from './pane-root';
import { isUnsaved } from './session/session-state';
import { StartView } from './page/start-view';
import { WorkbookView } from './page/workbook-view';
import type { GivenFile } from './workbook/worker-messages';

const SaveSheet = lazy(async () => ({ default: (await import('./page/save-sheet')).SaveSheet }));
const LeaveSheet = lazy(async () => ({ default: (await import('./page/leave-sheet')).LeaveSheet }));

const NARROW = '@media (max-width: 900px)';
const TIGHT = '@media (max-width: 520px)';
/** Characters of a long name that are always shown: how it ends tells files of one kind apart. */
const FILE_END = 12;
const PANE_KEY = 'ziping.pane-width';
const [LEAST_PANE, MOST_PANE, USUAL_PANE] = [320, 560, 400];

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  main: {
    flexGrow: 1,
    minHeight: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) var(--pane-width)',
    gridTemplateRows: 'minmax(0, 1fr)',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  start: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '44px',
    flexShrink: 0,
    boxSizing: 'border-box',
    padding: '0 10px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    [TIGHT]: { flexWrap: 'wrap', gap: '4px', padding: '4px 6px 0' },
  },
  name: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    margin: 0,
    // Out of sight, not gone: a page has a heading.
    [TIGHT]: { position: 'absolute', clipPath: 'inset(50%)' },
  },
  file: {
    display: 'flex',
    minWidth: 0,
    whiteSpace: 'pre',
    fontSize: tokens.fontSizeBase200,
    // A line of its own: beside the buttons nothing of it would be left.
    [TIGHT]: { order: 1, flexBasis: '100%', paddingBottom: '4px' },
  },
  fileHead: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
  dot: { color: tokens.colorPaletteDarkOrangeForeground1 },
  end: { marginLeft: 'auto', display: 'flex', alignItems: 'center', gap: '4px', flexShrink: 0 },
  privacy: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    '@media (max-width: 1000px)': { display: 'none' },
  },
  button: { minWidth: 'auto', flexShrink: 0, whiteSpace: 'nowrap' },
  switch: { display: 'none', [NARROW]: { display: 'inline-flex' } },
  part: { minWidth: 0, minHeight: 0, position: 'relative' },
  pane: { borderLeft: `1px solid ${tokens.colorNeutralStroke1}`, [NARROW]: { borderLeftStyle: 'none' } },
  grip: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    left: '-4px',
    width: '8px',
    zIndex: 10,
    cursor: 'ew-resize',
    touchAction: 'none',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    [NARROW]: { display: 'none' },
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
  input: { display: 'none' },
});

interface BrowserPageProps extends PageControls {
  readonly openFiles: OpenFiles;
  /** A workbook of its own with a blank standard form. */
  readonly newBlank: () => Promise<FileWorkbookHost>;
  readonly sample: () => Promise<GivenFile>;
}

const NOTHING_GIVEN: GivenFiles = { files: [], wayBack: null };

export function BrowserPage({ openFiles, newBlank, sample, ...controls }: BrowserPageProps): ReactElement {
  const styles = useStyles();
  const { session, language } = usePane();
  const desk = useDesk();
  const { t } = useWords();
  const { host, steps, savedSteps, checked } = useSessionState('host', 'steps', 'savedSteps', 'checked');
  const { settings, overview, saving } = useDeskState();
  const isWorking = useIsWorking();
  const [given, setGiven] = useState<GivenFiles>(NOTHING_GIVEN);
  const [showsSheet, setShowsSheet] = useState(false);
  /** What is to be done once changes that were not saved are saved or given up. */
  const [leaving, setLeaving] = useState<(() => void) | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const { width, grip } = usePaneWidth();
  const hasUnsaved = isUnsaved({ steps, savedSteps });
  const changed = netChanges(steps).length;
  useLeaveWarning(hasUnsaved);

  /** Does something that gives the open workbook up; asks first where it has changes that were not saved. */
  const leave = (then: () => void): void => {
    if (session.isBusy) return;
    if (hasUnsaved) setLeaving(() => then);
    else then();
  };
  const open = async (read: () => Promise<GivenFiles>): Promise<void> => {
    let files = NOTHING_GIVEN;
    const isOpen = await session.open(
      async (watch) => {
        files = await read();
        return openFiles(files.files, watch);
      },
      (watch) => openFiles(files.files, watch),
    );
    if (!isOpen) return;
    setGiven(files);
    await session.look();
  };
  const openChosen = (files: readonly File[]): void => {
    if (files.length > 0)
      leave(() => void open(async () => ({ files: await readChosen(files), wayBack: null })));
  };
  const openFolder = (): void => {
    const ask = directoryPicker();
    if (ask === null) folder.current?.click();
    else
      leave(
        () =>
          void (async () => {
            try {
              const directory = await ask({ mode: 'readwrite' });
              await open(() => readDirectory(directory));
            } catch (thrown) {
              session.fail(thrown);
            }
          })(),
      );
  };
  const openSample = (): void => {
    leave(() => void open(async () => ({ files: [await sample()], wayBack: null })));
  };
  const openBlank = (): void => {
    leave(
      () =>
        void (async () => {
          setGiven(NOTHING_GIVEN);
          if (await session.open(newBlank, newBlank)) await session.look();
        })(),
    );
  };
  const dragging = useFileDrop(openChosen);
  const choose = (): void => {
    picker.current?.click();
  };
  const save = (): void => {
    if (host && !session.isBusy) desk.set({ saving: true });
  };
  useKeys({
    'ctrl+s': save,
    'ctrl+o': choose,
  });
  const fileWords = host?.workbookName ?? t('manyFiles', { count: given.files.length });
  const unsaved = !hasUnsaved ? '' : changed > 0 ? t('unsaved', { count: changed }) : t('unsavedSome');
  const acts = { onOpen: choose, onFolder: openFolder, onSample: openSample, onBlank: openBlank };
  // Where no form was found the ways on stand in its place; beside the settings it is there to point at headers.
  const showsGrid = checked === null || checked.forms.length > 0 || settings !== null;
  return (
    <div className={styles.page} style={{ '--pane-width': `${String(width)}px` } as React.CSSProperties}>
      <header className={styles.bar} data-area="bar">
        <h1 className={styles.name}>{t('appName')}</h1>
        <Menu
          label={t('open')}
          icon={<FolderOpenRegular />}
          disabled={isWorking}
          items={[
            { key: 'files', label: t('openFiles'), note: 'Ctrl+O', onChoose: choose },
            { key: 'folder', label: t('openFolder'), onChoose: openFolder },
            { key: 'sample', label: t('openSample'), onChoose: openSample },
            { key: 'blank', label: t('newBlank'), onChoose: openBlank },
            {
              key: 'paste',
              label: t('pasteReport'),
              disabled: !host,
              onChoose: () => {
                setShowsSheet(false);
                desk.set({ settings: 'new' });
              },
            },
          ]}
        />
        {host && <UndoMenu />}
        {host && (
          <Button
            appearance="primary"
            className={styles.button}
            icon={<ArrowDownloadRegular />}
            disabled={isWorking}
            title={`${t('save')} (Ctrl+S)`}
            onClick={save}
          >
            {t('save')}
          </Button>
        )}
        {host && (
          <span className={styles.file} title={fileWords}>
            {hasUnsaved && (
              <span className={styles.dot} aria-hidden>
                {'● '}
              </span>
            )}
            <span className={styles.fileHead}>{fileWords.slice(0, -FILE_END)}</span>
            <span>{`${fileWords.slice(-FILE_END)}${unsaved}`}</span>
          </span>
        )}
        <div className={styles.end}>
          {host && showsGrid && (
            <Button
              className={mergeClasses(styles.button, styles.switch)}
              aria-pressed={showsSheet}
              onClick={() => {
                if (overview === null) desk.set({ overview: false });
                setShowsSheet(!showsSheet);
              }}
            >
              {t(showsSheet ? 'showPane' : 'showSheet')}
            </Button>
          )}
          <p className={styles.privacy}>
            <LockClosedRegular aria-hidden />
            {t('privacyLine')}
          </p>
          <Button
            appearance="subtle"
            className={styles.button}
            icon={<SettingsRegular />}
            aria-label={t('settings')}
            title={t('settings')}
            aria-pressed={settings !== null}
            onClick={() => {
              setShowsSheet(false);
              desk.set({ settings: settings === null ? (host ? 'write' : 'about') : null });
            }}
          />
          <Button
            appearance="subtle"
            className={styles.button}
            lang={language === 'zh' ? 'en' : 'zh-CN'}
            onClick={() => {
              controls.onLanguage(language === 'zh' ? 'en' : 'zh');
            }}
          >
            {t('switchLanguage')}
          </Button>
        </div>
        <input
          ref={picker}
          type="file"
          multiple
          className={styles.input}
          aria-label={t('openFiles')}
          accept={ACCEPTED}
          onChange={(event) => {
            openChosen([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
        <input
          ref={folder}
          type="file"
          {...{ webkitdirectory: '' }}
          className={styles.input}
          aria-label={t('openFolder')}
          onChange={(event) => {
            openChosen([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </header>
      {!host && settings === null ? (
        <main className={styles.start}>
          <StartView {...acts} />
        </main>
      ) : (
        <main className={styles.main}>
          <section
            className={mergeClasses(styles.part, !showsSheet && styles.notNow)}
            aria-label={t('showSheet')}
          >
            {host && isFileHost(host) && showsGrid ? (
              <WorkbookView />
            ) : host ? (
              <StartView {...acts} isAgain />
            ) : null}
          </section>
          <section
            className={mergeClasses(styles.part, styles.pane, showsSheet && styles.notNow)}
            aria-label={t('showPane')}
          >
            {grip}
            <PaneApp {...controls} isWhole={false} />
          </section>
        </main>
      )}
      {saving && host && isFileHost(host) && (
        <ViewBoundary>
          <SaveSheet
            host={host}
            given={given.files}
            wayBack={given.wayBack}
            onClose={() => {
              desk.set({ saving: false });
            }}
          />
        </ViewBoundary>
      )}
      {leaving && (
        <ViewBoundary>
          <LeaveSheet
            count={changed}
            onSave={() => {
              setLeaving(null);
              desk.set({ saving: true });
            }}
            onDiscard={() => {
              setLeaving(null);
              leaving();
            }}
            onClose={() => {
              setLeaving(null);
            }}
          />
        </ViewBoundary>
      )}
      {dragging && <div className={styles.drop}>{t('dropHere')}</div>}
    </div>
  );
}

/** Keys of the whole page, by what they do. */
function useKeys(acts: Readonly<Record<string, () => void>>): void {
  const act = useEffectEvent((event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    const run = acts[`ctrl+${event.key.toLowerCase()}`];
    if (!run) return;
    event.preventDefault();
    run();
  });
  useEffect(() => {
    window.addEventListener('keydown', act);
    return () => {
      window.removeEventListener('keydown', act);
    };
  }, []);
}

/** The browser asks before the page goes away with changes that were not saved. */
function useLeaveWarning(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, [isUnsaved]);
}

/** The width of the pane, dragged or moved by arrows, and kept for the next time. */
function usePaneWidth(): { readonly width: number; readonly grip: ReactElement } {
  const styles = useStyles();
  const { t } = useWords();
  const [width, setWidth] = useState(storedWidth);
  const put = (next: number): void => {
    const fitting = Math.round(Math.min(MOST_PANE, Math.max(LEAST_PANE, next)));
    setWidth(fitting);
    try {
      window.localStorage.setItem(PANE_KEY, String(fitting));
    } catch {
      // Nothing is kept for this page: the width ends with it.
    }
  };
  const grip = (
    <div
      role="slider"
      aria-orientation="horizontal"
      aria-label={t('paneWidth')}
      aria-valuenow={width}
      aria-valuemin={LEAST_PANE}
      aria-valuemax={MOST_PANE}
      tabIndex={0}
      className={styles.grip}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) put(window.innerWidth - event.clientX);
      }}
      onKeyDown={(event) => {
        const by = { ArrowLeft: 20, ArrowRight: -20 }[event.key];
        if (by === undefined) return;
        event.preventDefault();
        put(width + by);
      }}
    />
  );
  return { width, grip };
}

function storedWidth(): number {
  try {
    const stored = Number(window.localStorage.getItem(PANE_KEY));
    return stored >= LEAST_PANE && stored <= MOST_PANE ? stored : USUAL_PANE;
  } catch {
    return USUAL_PANE;
  }
}
