/** Privacy, scope, display settings and keys: what a person looks for once and wants in plain words. */
import { Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactElement, type ReactNode } from 'react';
import type { Language } from '../core/localized';
import { useWords } from './pane-context';
import type { ThemeChoice } from './theme';

const THEME_CHOICES: readonly ThemeChoice[] = ['auto', 'light', 'dark', 'contrast'];

const useStyles = makeStyles({
  screen: { padding: '4px 12px 16px', lineHeight: tokens.lineHeightBase400 },
  title: { fontSize: tokens.fontSizeBase300, margin: '12px 0 4px' },
  text: { margin: 0, color: tokens.colorNeutralForeground1 },
  quiet: { margin: '16px 0 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export interface AboutScreenProps {
  readonly theme: ThemeChoice;
  readonly onTheme: (theme: ThemeChoice) => void;
  readonly onLanguage: (language: Language) => void;
}

export function AboutScreen({ theme, onTheme, onLanguage }: AboutScreenProps): ReactElement {
  const styles = useStyles();
  const { t, language } = useWords();
  const languageLabel = useId();
  const themeLabel = useId();
  return (
    <div className={styles.screen}>
      <Part title={t('aboutPrivacyTitle')}>
        <p className={styles.text}>{t('aboutPrivacy')}</p>
      </Part>
      <Part title={t('aboutScopeTitle')}>
        <p className={styles.text}>{t('aboutScope')}</p>
      </Part>
      <Part title={t('language')} id={languageLabel}>
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
      </Part>
      <Part title={t('theme')} id={themeLabel}>
        <RadioGroup
          aria-labelledby={themeLabel}
          value={theme}
          onChange={(_event, data) => {
            onTheme(THEME_CHOICES.find((choice) => choice === data.value) ?? 'auto');
          }}
        >
          {THEME_CHOICES.map((choice) => (
            <Radio key={choice} value={choice} label={t(`theme:${choice}`)} />
          ))}
        </RadioGroup>
      </Part>
      <Part title={t('aboutKeysTitle')}>
        <p className={styles.text}>{t('treeKeys')}</p>
      </Part>
      <p className={styles.quiet}>{`${t('appName')} · ${t('appPurpose')}`}</p>
    </div>
  );
}

function Part({
  title,
  id,
  children,
}: {
  readonly title: string;
  readonly id?: string;
  readonly children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  return (
    <section>
      <h2 className={styles.title} id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}
