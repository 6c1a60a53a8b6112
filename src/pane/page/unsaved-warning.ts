/** Keeps people from leaving, or opening another file over, changes that they have not downloaded. */
import { useEffect, useState } from 'react';
import { useLaterState, usePane, useWords } from '../parts/pane-context';

export interface UnsavedWarning {
  /** Asks when there is something to lose; false when the person wants to stay. */
  readonly mayDiscard: () => boolean;
  readonly markSaved: () => void;
}

export function useUnsavedWarning(): UnsavedWarning {
  const { session } = usePane();
  const { t } = useWords();
  const { canUndo, revision } = useLaterState('canUndo', 'revision');
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
    mayDiscard: () => {
      const now = session.snapshot();
      return !now.canUndo || now.revision === savedRevision || window.confirm(t('discardConfirm'));
    },
    markSaved: () => {
      setSavedRevision(session.snapshot().revision);
    },
  };
}
