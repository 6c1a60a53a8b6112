/** Language, colours and session around a page; the same for the task pane and the browser page. */
import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useMemo, useState, type ReactElement } from 'react';
import type { Language } from '../core/model/localized';
import { DeskContext } from './parts/desk-context';
import { useDeskKeys } from './parts/desk-keys';
import { PaneContext } from './parts/pane-context';
import type { Surroundings } from './parts/surroundings';
import { Desk } from './session/desk';
import type { PaneSession } from './session/session';
import { words } from './strings/strings';
import { themeOf, useSystemTheme, type ThemeChoice, type ThemeName } from './parts/theme';

export interface PageControls {
  readonly theme: ThemeChoice;
  readonly onTheme: (theme: ThemeChoice) => void;
  readonly onLanguage: (language: Language) => void;
}

interface PaneRootProps {
  readonly session: PaneSession;
  readonly initialLanguage: Language;
  readonly surroundings: Surroundings;
  /** Office's colours where they are known; else the system decides. */
  readonly officeTheme?: ThemeName | null;
  /** The section of the settings that is open at first; null for none. */
  readonly settings?: string | null;
  readonly page: (controls: PageControls) => ReactElement;
}

export function PaneRoot({
  session,
  initialLanguage,
  surroundings,
  officeTheme,
  settings = null,
  page,
}: PaneRootProps): ReactElement {
  const [language, setLanguage] = useState(initialLanguage);
  const [choice, setChoice] = useState<ThemeChoice>('auto');
  const system = useSystemTheme();
  const theme = choice === 'auto' ? (officeTheme ?? system) : choice;
  useEffect(() => {
    session.setLanguage(language);
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = `${words('zh', 'appName')} ${words('en', 'appName')}`;
  }, [session, language]);
  useEffect(() => {
    document.documentElement.style.colorScheme = theme === 'light' ? 'light' : 'dark';
  }, [theme]);
  const [desk] = useState(() => new Desk(session, initialLanguage, settings));
  useEffect(() => {
    desk.setLanguage(language);
  }, [desk, language]);
  useDeskKeys(desk);
  const context = useMemo(() => ({ session, language, surroundings }), [session, language, surroundings]);
  return (
    <PaneContext value={context}>
      <DeskContext value={desk}>
        <FluentProvider theme={themeOf(theme)} style={{ height: '100%' }}>
          {page({ theme: choice, onTheme: setChoice, onLanguage: setLanguage })}
        </FluentProvider>
      </DeskContext>
    </PaneContext>
  );
}

/** Chinese unless the surroundings are set to another language. */
export function languageOf(tag: string | undefined): Language {
  return tag === undefined || tag === '' || tag.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
