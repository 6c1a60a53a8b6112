/** What a person looks at, for every component that draws it. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Desk, DeskState } from '../session/desk';
import type { LineRow } from '../session/line-rows';
import { useSessionState } from './pane-context';

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('DeskContext is missing around this component');
  return desk;
}

export function useDeskState(): DeskState {
  const desk = useDesk();
  return useSyncExternalStore(desk.subscribe, desk.snapshot);
}

/** The rows of the list as it stands: drawn anew with whatever they go by. */
export function useRows(): readonly LineRow[] {
  const desk = useDesk();
  useDeskState();
  useSessionState('listing', 'settings', 'sheets');
  return desk.rows;
}
