/** A view that comes on demand, with words in its place where it fails or cannot be had. */
import { Suspense, type ReactElement, type ReactNode } from 'react';
import { useDesk } from './desk-context';
import { isFileHost } from './file-exchange';
import { useSessionState, useWords } from './pane-context';
import { PartBoundary } from './part-boundary';

export function ViewBoundary({ children }: { readonly children: ReactNode }): ReactElement {
  const { t } = useWords();
  const desk = useDesk();
  const { host } = useSessionState('host');
  const words = {
    failed: t('screenFailed'),
    again: t('tryAgain'),
    updated: t('updated'),
    save: t('save'),
    reload: t('reload'),
  };
  const save = (): void => {
    desk.set({ saving: true });
  };
  return (
    <PartBoundary words={words} onSave={host && isFileHost(host) ? save : null}>
      <Suspense fallback={null}>{children}</Suspense>
    </PartBoundary>
  );
}
