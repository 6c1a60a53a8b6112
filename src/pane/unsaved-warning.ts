/** Keeps people from leaving, or opening another file over, changes that they have not downloaded. */
import { useEffect, useState } from 'react';
import { useSessionState, useWords } from './pane-context';

export interface UnsavedWarning {
  /** Asks when there is something to lose; false when the person wants to stay. */
  readonly mayDiscard: () => boolean;
  readonly markSaved: () => void;
}

export function useUnsavedWarning(): UnsavedWarning {
  const { t } = useWords();
  const { canUndo, revision } = useSessionState('canUndo', 'revision');
  const [savedRevision, setSavedRevision] = useState(0);
  const unsaved = canUndo && revision !== savedRevision;
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, [unsaved]);
  return {
    mayDiscard: () => !unsaved || window.confirm(t('discardConfirm')),
    markSaved: () => {
      setSavedRevision(revision);
    },
  };
}
