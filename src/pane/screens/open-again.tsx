/** The way on where the workbook that Excel shows could not be opened: without it every button would stay off. */
import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useIsWorkingNow, useWords } from '../parts/pane-context';

export function OpenAgain({ onOpen }: { readonly onOpen: () => void }): ReactElement | null {
  const { t } = useWords();
  return useIsWorkingNow() ? null : <Button onClick={onOpen}>{t('openAgain')}</Button>;
}
