/** The pane itself, the same inside Excel and in the browser: actions, how things stand, and the three lists. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, memo, useEffect, useId, useRef, type ReactElement, type ReactNode } from 'react';
import { openLines } from '../../app/listing';
import { netChanges } from '../../app/steps';
import type { Language } from '../../core/model/localized';
import { ActionBar } from './action-bar';
import { useDesk, useDeskState } from '../parts/desk-context';
import { usePane, useSessionState, useWords } from '../parts/pane-context';
import { ScreenTabs, type ScreenTab } from './screen-tabs';
import { ViewBoundary } from '../parts/view-boundary';
import type { DeskTab } from '../session/desk';
import type { ThemeChoice } from '../parts/theme';

/** Fetched at once, beside the first paint: its words are many, and nothing is told before a workbook is read. */
const ResultLine = lazy(async () => ({ default: (await import('./result-line')).ResultLine }));
const LinesScreen = lazy(async () => ({ default: (await import('./lines-screen')).LinesScreen }));
const ChangesScreen = lazy(async () => ({ default: (await import('./changes-screen')).ChangesScreen }));
const FormsScreen = lazy(async () => ({ default: (await import('./forms-screen')).FormsScreen }));
const PreviewScreen = lazy(async () => ({ default: (await import('./preview-screen')).PreviewScreen }));
const SettingsScreen = lazy(async () => ({ default: (await import('./settings-screen')).SettingsScreen }));
const IgnoreSheet = lazy(async () => ({ default: (await import('./ignore-sheet')).IgnoreSheet }));

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minWidth: 0,
    position: 'relative',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  // Office draws a button of its own over the upper right corner.
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    height: '32px',
    flexShrink: 0,
    padding: '0 40px 0 12px',
  },
  name: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    margin: 0,
    whiteSpace: 'nowrap',
  },
  file: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    flexGrow: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  // Laid out by itself: a line that comes or goes above it does not lay out the list anew.
  screen: { flex: '1 0 0', minHeight: '160px', position: 'relative', contain: 'strict' },
});

interface PaneAppProps {
  readonly theme: ThemeChoice;
  readonly onTheme: (theme: ThemeChoice) => void;
  readonly onLanguage: (language: Language) => void;
  /** False where the page around it names the program and has undo and settings in a bar of its own. */
  readonly isWhole?: boolean;
  /** Shown in place of the lists while no workbook is open. */
  readonly welcome?: ReactNode;
}

export const PaneApp = memo(function PaneApp({
  theme,
  onTheme,
  onLanguage,
  isWhole = true,
  welcome,
}: PaneAppProps): ReactElement {
  const styles = useStyles();
  const desk = useDesk();
  const { t, language } = useWords();
  const { host, preview, listing, steps, checked } = useSessionState(
    'host',
    'preview',
    'listing',
    'steps',
    'checked',
  );
  const { tab, settings, ignoring } = useDeskState();
  const panelId = useId();
  useFollowing();
  const tabs: readonly ScreenTab<DeskTab>[] = [
    { name: 'lines', label: t('tabLines'), count: checked ? openLines(listing).length : null },
    { name: 'changes', label: t('tabChanges'), count: checked ? netChanges(steps).length : null },
    { name: 'forms', label: t('tabForms'), count: checked ? checked.forms.length : null },
  ];
  return (
    <div className={styles.pane}>
      {isWhole && (
        <div className={styles.header}>
          <h1 className={styles.name}>{t('appName')}</h1>
          <span className={styles.file}>{host?.workbookName}</span>
          <Button
            size="small"
            appearance="subtle"
            lang={language === 'zh' ? 'en' : 'zh-CN'}
            onClick={() => {
              onLanguage(language === 'zh' ? 'en' : 'zh');
            }}
          >
            {t('switchLanguage')}
          </Button>
        </div>
      )}
      <ActionBar isWhole={isWhole} />
      <ViewBoundary>
        <ResultLine />
      </ViewBoundary>
      <ScreenTabs
        label={t('screens')}
        tabs={tabs}
        chosen={tab}
        panelId={panelId}
        onChoose={(next) => {
          desk.show(next);
        }}
      />
      <div
        id={panelId}
        role="tabpanel"
        aria-label={tabs.find(({ name }) => name === tab)?.label}
        className={styles.screen}
        data-area="list"
      >
        <ViewBoundary key={settings === null ? tab : 'settings'}>
          {settings !== null ? (
            <SettingsScreen section={settings} theme={theme} onTheme={onTheme} onLanguage={onLanguage} />
          ) : !host ? (
            welcome
          ) : preview ? (
            <PreviewScreen preview={preview} />
          ) : tab === 'lines' ? (
            <LinesScreen />
          ) : tab === 'changes' ? (
            <ChangesScreen />
          ) : (
            <FormsScreen />
          )}
        </ViewBoundary>
      </div>
      {ignoring && (
        <ViewBoundary>
          <IgnoreSheet lines={ignoring} />
        </ViewBoundary>
      )}
    </div>
  );
});

/** What comes into view by itself, once, after each run: what was changed, else what comes first. */
function useFollowing(): void {
  const desk = useDesk();
  const { session } = usePane();
  const { result, host } = useSessionState('result', 'host');
  const seen = useRef({ result, host });
  useEffect(() => {
    if (seen.current.host !== host) desk.reset();
    const isNew = seen.current.result !== result;
    seen.current = { result, host };
    if (!isNew || !result) return;
    const isFile = host?.kind === 'file';
    if (result.kind === 'recalculated') {
      const [first] = netChanges(session.snapshot().steps);
      if (first) {
        desk.show('changes');
        void session.goTo(first.sheet, first.cell, false);
      } else desk.selectFirst(isFile);
    } else if (result.kind === 'checked' || result.kind === 'looked') {
      desk.show('lines');
      desk.selectFirst(isFile);
    }
  }, [desk, session, result, host]);
}
