/** What every component of the pane may need: the session, and words in the language in force. */
import { createContext, startTransition, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { Language, Localized } from '../../core/model/localized';
import type { PaneSession } from '../session/session';
import type { SessionState } from '../session/session-state';
import { words, type StringKey, type Values } from '../strings/strings';
import type { Surroundings } from './surroundings';

interface PaneContextValue {
  readonly session: PaneSession;
  readonly language: Language;
  readonly surroundings: Surroundings;
}

export const PaneContext = createContext<PaneContextValue | null>(null);

interface Words {
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

/** What a person calls the place of a cell, in the language in force. */
export function usePlaces(): (sheet: string, cell: string) => string {
  const { session, language } = usePane();
  return (sheet, cell) => session.placeOf(sheet, cell)[language];
}

/** The named parts of the session's state; a component is drawn anew only when one of them changes. */
export function useSessionState<Name extends keyof SessionState>(
  ...names: readonly Name[]
): Pick<SessionState, Name> {
  const { session } = usePane();
  const [parts] = useState(() => partsOf(names));
  return useSyncExternalStore(session.subscribe, () => parts(session.snapshot()));
}

/**
 * As `useSessionState`, drawn in slices a moment later: for whatever takes long to draw and need not follow at once,
 * so that a click is answered first.
 */
export function useLaterState<Name extends keyof SessionState>(
  ...names: readonly Name[]
): Pick<SessionState, Name> {
  const [parts] = useState(() => partsOf(names));
  return useLater(parts);
}

/** True while something runs: the buttons are off. A second job does not start in any case. */
export function useIsWorking(): boolean {
  return useLater(isWorking);
}

/** As `useIsWorking`, at once: for what the person has just pressed. */
export function useIsWorkingNow(): boolean {
  const { session } = usePane();
  return useSyncExternalStore(session.subscribe, () => isWorking(session.snapshot()));
}

const isWorking = (state: SessionState): boolean => state.work !== null;

function useLater<Value extends object | boolean>(select: (state: SessionState) => Value): Value {
  const { session } = usePane();
  const [value, setValue] = useState(() => select(session.snapshot()));
  useEffect(() => {
    let last: Value | null = null;
    const follow = (): void => {
      const next = select(session.snapshot());
      if (Object.is(next, last)) return;
      last = next;
      startTransition(() => {
        setValue(next);
      });
    };
    follow();
    return session.subscribe(follow);
  }, [session, select]);
  return value;
}

/** Hands out the same object until one of the named parts changes. */
function partsOf<Name extends keyof SessionState>(
  names: readonly Name[],
): (state: SessionState) => Pick<SessionState, Name> {
  let last: SessionState | null = null;
  return (state) => {
    const known = last;
    if (known && names.every((name) => Object.is(known[name], state[name]))) return known;
    last = state;
    return state;
  };
}
