/** A view that comes on demand, with words in its place where it fails or cannot be had. */
import { Suspense, type ReactElement, type ReactNode } from 'react';
import { useWords } from './pane-context';
import { PartBoundary } from './part-boundary';

export function ViewBoundary({ children }: { readonly children: ReactNode }): ReactElement {
  const { t } = useWords();
  const words = {
    failed: t('screenFailed'),
    again: t('tryAgain'),
    updated: t('updated'),
    reload: t('reload'),
  };
  return (
    <PartBoundary words={words}>
      <Suspense fallback={null}>{children}</Suspense>
    </PartBoundary>
  );
}
