/** The pane itself, the same inside Excel and in the browser: actions, the result line and the screens. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import {
  useCallback,
  lazy,
  memo,
  Suspense,
  useId,
  useMemo,
  useState,
  type ReactElement,
  type ReactNode,
} from 'react';
import type { Language } from '../../core/model/localized';
import { ActionBar } from './action-bar';
import { listFindings, NO_FILTER } from '../session/finding-list';
import { NOTHING_PROBED, type Probed } from '../parts/probe-table';
import { useLaterState, usePane, useSessionState, useWords } from '../parts/pane-context';
import { ResultLine } from './result-line';
import { ScreenTabs, type ScreenTab } from './screen-tabs';
import { PartBoundary } from '../parts/part-boundary';
import { TeachingContext } from '../parts/teaching-context';
import { MISSING_PART } from '../../app/missing-part';
import type { SessionState } from '../session/session-state';
import type { ThemeChoice } from '../parts/theme';

const FindingsScreen = lazy(async () => ({ default: (await import('./findings-screen')).FindingsScreen }));
const FormsScreen = lazy(async () => ({ default: (await import('./forms-screen')).FormsScreen }));
const TotalsScreen = lazy(async () => ({ default: (await import('./totals-screen')).TotalsScreen }));
const RulesScreen = lazy(async () => ({ default: (await import('./rules-screen')).RulesScreen }));
const LayoutScreen = lazy(async () => ({ default: (await import('./layout-screen')).LayoutScreen }));
const ToolsScreen = lazy(async () => ({ default: (await import('./tools-screen')).ToolsScreen }));
const AboutScreen = lazy(async () => ({ default: (await import('./about-screen')).AboutScreen }));
const ProbeScreen = lazy(async () => ({ default: (await import('./probe-screen')).ProbeScreen }));
const FirstHint = lazy(async () => ({ default: (await import('./first-hint')).FirstHint }));
const PreviewDialog = lazy(async () => ({ default: (await import('./preview-dialog')).PreviewDialog }));

export type ScreenName = 'findings' | 'forms' | 'totals' | 'rules' | 'layout' | 'tools' | 'about' | 'probe';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  header: { display: 'flex', alignItems: 'center', gap: '8px', padding: '8px 12px 0' },
  name: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    margin: 0,
    flexGrow: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  file: {
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  title: { display: 'inline', fontSize: 'inherit', lineHeight: 'inherit', margin: '0 8px 0 0' },
  // Laid out by itself: a line that comes or goes above it does not lay out the list anew.
  screen: { flex: '1 0 0', overflowY: 'auto', minHeight: '160px', position: 'relative', contain: 'strict' },
});

export interface PaneAppProps {
  readonly theme: ThemeChoice;
  readonly onTheme: (theme: ThemeChoice) => void;
  readonly onLanguage: (language: Language) => void;
  /** False where the page around it already names the program. */
  readonly showsName?: boolean;
  /** Shown in place of the screens' content while no workbook is open. */
  readonly welcome?: ReactNode;
  /** The screen that is shown first. */
  readonly opensAt?: ScreenName;
}

export const PaneApp = memo(function PaneApp({
  theme,
  onTheme,
  onLanguage,
  showsName = true,
  welcome,
  opensAt = 'findings',
}: PaneAppProps): ReactElement {
  const styles = useStyles();
  const { t, say, language } = useWords();
  const { surroundings } = usePane();
  const { host, preview } = useSessionState('host', 'preview');
  const state = useLaterState('checked', 'sheets', 'settings');
  const { checked } = state;
  const panelId = useId();
  const [screen, setScreen] = useState<ScreenName>(opensAt);
  const [filter, setFilter] = useState(NO_FILTER);
  const [probed, setProbed] = useState<Probed>(NOTHING_PROBED);
  const openLayout = useCallback(() => {
    setScreen('layout');
  }, []);
  const findings = useMemo(() => (checked ? listFindings(checked).length : 0), [checked]);
  const tabs: readonly ScreenTab<ScreenName>[] = [
    { name: 'findings', label: t('screenFindings'), count: findings },
    { name: 'forms', label: t('screenForms'), count: 0 },
    { name: 'totals', label: t('screenTotals'), count: 0 },
    { name: 'rules', label: t('screenRules'), count: 0 },
    ...(hasLayoutGaps(state) || screen === 'layout'
      ? [{ name: 'layout', label: t('screenLayout'), count: 0 } as const]
      : []),
    { name: 'tools', label: t('screenTools'), count: 0 },
    { name: 'about', label: t('screenAbout'), count: 0 },
    ...(probed.rows.length > 0 || screen === 'probe'
      ? [{ name: 'probe', label: t('screenProbe'), count: 0 } as const]
      : []),
  ];
  return (
    <div className={styles.pane}>
      <div className={styles.header}>
        <div className={styles.name}>
          {showsName && <h1 className={styles.title}>{t('appName')}</h1>}
          {host && host.workbookName !== null && <span className={styles.file}>{host.workbookName}</span>}
        </div>
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
      <ActionBar />
      {host && (
        <PartBoundary words={say(MISSING_PART)}>
          <Suspense fallback={null}>
            <FirstHint />
          </Suspense>
        </PartBoundary>
      )}
      <ResultLine />
      <ScreenTabs label={t('screens')} tabs={tabs} chosen={screen} panelId={panelId} onChoose={setScreen} />
      <div
        id={panelId}
        role="tabpanel"
        aria-label={tabs.find(({ name }) => name === screen)?.label}
        className={styles.screen}
      >
        <PartBoundary key={screen} words={say(MISSING_PART)}>
          <Suspense fallback={null}>
            {screen === 'about' && (
              <AboutScreen
                theme={theme}
                onTheme={onTheme}
                onLanguage={onLanguage}
                onProbe={
                  surroundings.probe
                    ? () => {
                        setScreen('probe');
                      }
                    : null
                }
              />
            )}
            {screen === 'probe' && <ProbeScreen probed={probed} onProbed={setProbed} />}
            {screen !== 'about' && screen !== 'probe' && !host && welcome}
            {screen === 'findings' && host && (
              <TeachingContext value={openLayout}>
                <FindingsScreen filter={filter} onFilter={setFilter} />
              </TeachingContext>
            )}
            {screen === 'forms' && host && (
              <FormsScreen
                onShowFindings={(search) => {
                  setFilter({ ...NO_FILTER, search });
                  setScreen('findings');
                }}
              />
            )}
            {screen === 'totals' && host && <TotalsScreen />}
            {screen === 'rules' && host && <RulesScreen />}
            {screen === 'layout' && host && <LayoutScreen />}
            {screen === 'tools' && host && <ToolsScreen />}
            {preview && <PreviewDialog preview={preview} />}
          </Suspense>
        </PartBoundary>
      </div>
    </div>
  );
});

/** True where a sheet or a part of a form was not recognised, or the workbook has been taught a word. */
function hasLayoutGaps({
  checked,
  sheets,
  settings,
}: Pick<SessionState, 'checked' | 'sheets' | 'settings'>): boolean {
  if (!checked) return false;
  const recognised = new Set(checked.forms.map(({ form }) => form.sheet));
  return (
    settings.taught.length > 0 ||
    checked.forms.some(({ form }) => form.missing.length > 0) ||
    sheets.some(({ name, rows }) => rows.length > 0 && !recognised.has(name))
  );
}
