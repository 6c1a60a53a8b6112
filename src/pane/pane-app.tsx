/** The pane itself, the same inside Excel and in the browser: actions, the result line and the screens. */
import { Button, CounterBadge, Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState, type ReactElement, type ReactNode } from 'react';
import type { Language } from '../core/localized';
import { ActionBar } from './action-bar';
import { listFindings, NO_FILTER } from './finding-list';
import { FindingsScreen } from './findings-screen';
import { useSessionState, useWords } from './pane-context';
import { ResultLine } from './result-line';
import type { ThemeChoice } from './theme';

const FormsScreen = lazy(async () => ({ default: (await import('./forms-screen')).FormsScreen }));
const TotalsScreen = lazy(async () => ({ default: (await import('./totals-screen')).TotalsScreen }));
const AboutScreen = lazy(async () => ({ default: (await import('./about-screen')).AboutScreen }));
const PreviewDialog = lazy(async () => ({ default: (await import('./preview-dialog')).PreviewDialog }));

export type ScreenName = 'findings' | 'forms' | 'totals' | 'about';

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
  tabs: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, flexShrink: 0, flexWrap: 'wrap' },
  screen: { flexGrow: 1, overflowY: 'auto', minHeight: '160px', position: 'relative' },
  badge: { marginLeft: '4px' },
});

export interface PaneAppProps {
  readonly theme: ThemeChoice;
  readonly onTheme: (theme: ThemeChoice) => void;
  readonly onLanguage: (language: Language) => void;
  /** False where the page around it already names the program. */
  readonly showsName?: boolean;
  /** Shown in place of the screens' content while no workbook is open. */
  readonly welcome?: ReactNode;
}

export function PaneApp({
  theme,
  onTheme,
  onLanguage,
  showsName = true,
  welcome,
}: PaneAppProps): ReactElement {
  const styles = useStyles();
  const { t, language } = useWords();
  const { host, checked, preview } = useSessionState();
  const [screen, setScreen] = useState<ScreenName>('findings');
  const [filter, setFilter] = useState(NO_FILTER);
  const findings = checked ? listFindings(checked).length : 0;
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
      <ResultLine />
      <TabList
        size="small"
        className={styles.tabs}
        aria-label={t('screens')}
        selectedValue={screen}
        onTabSelect={(_event, data) => {
          setScreen(screenNamed(data.value));
        }}
      >
        <Tab value="findings">
          {t('screenFindings')}
          {findings > 0 && (
            <CounterBadge
              className={styles.badge}
              size="small"
              count={findings}
              overflowCount={999}
              appearance="filled"
              color="informative"
            />
          )}
        </Tab>
        <Tab value="forms">{t('screenForms')}</Tab>
        <Tab value="totals">{t('screenTotals')}</Tab>
        <Tab value="about">{t('screenAbout')}</Tab>
      </TabList>
      <div className={styles.screen}>
        <Suspense fallback={null}>
          {screen === 'about' && <AboutScreen theme={theme} onTheme={onTheme} onLanguage={onLanguage} />}
          {screen !== 'about' && !host && welcome}
          {screen === 'findings' && host && <FindingsScreen filter={filter} onFilter={setFilter} />}
          {screen === 'forms' && host && (
            <FormsScreen
              onShowFindings={(search) => {
                setFilter({ ...NO_FILTER, search });
                setScreen('findings');
              }}
            />
          )}
          {screen === 'totals' && host && <TotalsScreen />}
          {preview && <PreviewDialog plan={preview} />}
        </Suspense>
      </div>
    </div>
  );
}

function screenNamed(value: unknown): ScreenName {
  return value === 'forms' || value === 'totals' || value === 'about' ? value : 'findings';
}
