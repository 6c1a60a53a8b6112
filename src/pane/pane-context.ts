/** What every component of the pane may need: the session, and words in the language in force. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Language, Localized } from '../core/localized';
import type { PaneSession } from './session';
import type { SessionState } from './session-state';
import { words, type StringKey, type Values } from './strings';

export interface PaneContextValue {
  readonly session: PaneSession;
  readonly language: Language;
}

export const PaneContext = createContext<PaneContextValue | null>(null);

export interface Words {
  readonly language: Language;
  /** The pane's own words. */
  readonly t: (key: StringKey, values?: Values) => string;
  /** Words that come with a finding, in the language in force. */
  readonly say: (text: Localized) => string;
}

export function usePane(): PaneContextValue {
  const value = useContext(PaneContext);
  if (!value) throw new Error('PaneContext is missing around this component');
  return value;
}

export function useWords(): Words {
  const { language } = usePane();
  return {
    language,
    t: (key, values) => words(language, key, values),
    say: (text) => text[language],
  };
}

export function useSessionState(): SessionState {
  const { session } = usePane();
  return useSyncExternalStore(session.subscribe, session.snapshot);
}
