/** What is set once: how runs write, the rules, layouts, new forms, looks, keys, and what there is to know. */
import { Button, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { lazy, useEffect, useId, useRef, useState, type ReactElement } from 'react';
import type { Language } from '../../core/model/localized';
import { useDesk } from '../parts/desk-context';
import { usePane, useSessionState, useWords } from '../parts/pane-context';
import { NOTHING_PROBED, type Probed } from '../parts/probe-table';
import { useScreenWords } from '../parts/screen-words';
import { ViewBoundary } from '../parts/view-boundary';
import type { ThemeChoice } from '../parts/theme';
import { SETTINGS_STRINGS } from '../strings/settings-strings';

const RulesScreen = lazy(async () => ({ default: (await import('./rules-screen')).RulesScreen }));
const LayoutScreen = lazy(async () => ({ default: (await import('./layout-screen')).LayoutScreen }));
const WriteSection = lazy(async () => ({ default: (await import('./write-section')).WriteSection }));
const NewFormsSection = lazy(async () => ({
  default: (await import('./new-forms-section')).NewFormsSection,
}));
const AboutSection = lazy(async () => ({ default: (await import('./about-section')).AboutSection }));
const ProbeScreen = lazy(async () => ({ default: (await import('./probe-screen')).ProbeScreen }));

const THEME_CHOICES: readonly ThemeChoice[] = ['auto', 'light', 'dark', 'contrast'];

export const SECTIONS = ['write', 'rules', 'layout', 'new', 'looks', 'keys', 'about', 'probe'] as const;
export type Section = (typeof SECTIONS)[number];

const KEYS = [
  'F8',
  'Ctrl+F8',
  '↑ ↓ ← →',
  'Enter',
  'F2',
  'Alt+Enter',
  'Delete',
  'Space',
  'Ctrl+Enter',
  'Ctrl+Z',
  'Ctrl+S',
  'Ctrl+O',
  'Ctrl+F',
  'Ctrl+PageDown',
  'F6',
  'Esc',
] as const;

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  top: {
    display: 'flex',
    alignItems: 'center',
    padding: '6px 8px 6px 12px',
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, margin: 0, flexGrow: 1 },
  body: { flex: '1 1 0', minHeight: 0, overflowY: 'auto' },
  section: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  summary: {
    padding: '9px 12px',
    cursor: 'pointer',
    fontWeight: tokens.fontWeightSemibold,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  inner: { paddingBottom: '8px' },
  looks: { padding: '0 12px 8px' },
  label: { fontSize: tokens.fontSizeBase300, margin: '8px 0 0' },
  keys: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    gap: '4px 12px',
    margin: 0,
    padding: '0 12px 8px',
  },
  key: { fontFamily: tokens.fontFamilyMonospace, whiteSpace: 'nowrap' },
  what: { margin: 0 },
});

export interface SettingsScreenProps {
  readonly section: string;
  readonly theme: ThemeChoice;
  readonly onTheme: (theme: ThemeChoice) => void;
  readonly onLanguage: (language: Language) => void;
}

export function SettingsScreen({ section, theme, onTheme, onLanguage }: SettingsScreenProps): ReactElement {
  const styles = useStyles();
  const desk = useDesk();
  const { surroundings } = usePane();
  const { t: words, language } = useWords();
  const t = useScreenWords(SETTINGS_STRINGS);
  const { host } = useSessionState('host');
  const [probed, setProbed] = useState<Probed>(NOTHING_PROBED);
  const languageLabel = useId();
  const themeLabel = useId();
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    body.current?.querySelector(`[data-section="${section}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [section]);
  const shown = SECTIONS.filter((each) => {
    if (each === 'probe') return surroundings.probe !== undefined;
    return host !== null || !['write', 'layout', 'new', 'rules'].includes(each);
  });
  return (
    <div className={styles.screen} role="region" aria-label={words('settings')}>
      <div className={styles.top}>
        <h2 className={styles.title}>{words('settings')}</h2>
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={words('close')}
          title={`${words('close')} (Esc)`}
          onClick={() => {
            desk.set({ settings: null });
          }}
        />
      </div>
      <div ref={body} className={styles.body}>
        {shown.map((each) => {
          const isOpen = each === section;
          return (
            <div key={each} className={styles.section} data-section={each}>
              <details
                open={isOpen}
                onToggle={(event) => {
                  const { open } = event.currentTarget;
                  if (open && !isOpen) desk.set({ settings: each });
                  else if (!open && isOpen) desk.set({ settings: 'none' });
                }}
              >
                <summary className={styles.summary}>{t(each)}</summary>
                {isOpen && (
                  <div className={styles.inner}>
                    <ViewBoundary key={each}>
                      {each === 'write' && <WriteSection />}
                      {each === 'rules' && <RulesScreen />}
                      {each === 'layout' && <LayoutScreen />}
                      {each === 'new' && <NewFormsSection />}
                      {each === 'about' && (
                        <AboutSection
                          onProbe={
                            surroundings.probe
                              ? () => {
                                  desk.set({ settings: 'probe' });
                                }
                              : null
                          }
                        />
                      )}
                      {each === 'probe' && <ProbeScreen probed={probed} onProbed={setProbed} />}
                      {each === 'keys' && (
                        <dl className={styles.keys}>
                          {KEYS.map((key) => (
                            <div key={key} style={{ display: 'contents' }}>
                              <dt className={styles.key}>{key}</dt>
                              <dd className={styles.what}>{t(`key:${key}`)}</dd>
                            </div>
                          ))}
                        </dl>
                      )}
                      {each === 'looks' && (
                        <div className={styles.looks}>
                          <h3 className={styles.label} id={languageLabel}>
                            {words('language')}
                          </h3>
                          <RadioGroup
                            layout="horizontal"
                            aria-labelledby={languageLabel}
                            value={language}
                            onChange={(_event, data) => {
                              onLanguage(data.value === 'en' ? 'en' : 'zh');
                            }}
                          >
                            <Radio value="zh" label="中文" />
                            <Radio value="en" label="English" />
                          </RadioGroup>
                          <h3 className={styles.label} id={themeLabel}>
                            {words('theme')}
                          </h3>
                          <RadioGroup
                            aria-labelledby={themeLabel}
                            value={theme}
                            onChange={(_event, data) => {
                              onTheme(THEME_CHOICES.find((choice) => choice === data.value) ?? 'auto');
                            }}
                          >
                            {THEME_CHOICES.map((choice) => (
                              <Radio key={choice} value={choice} label={words(`theme:${choice}`)} />
                            ))}
                          </RadioGroup>
                        </div>
                      )}
                    </ViewBoundary>
                  </div>
                )}
              </details>
            </div>
          );
        })}
      </div>
    </div>
  );
}
