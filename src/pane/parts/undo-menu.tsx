/** Everything that was done, newest first: choosing a step takes back all from the latest down to it. */
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import type { ReactElement } from 'react';
import type { Step } from '../../app/steps';
import { Menu } from './menu';
import { useIsWorking, usePane, useSessionState, useWords } from './pane-context';

export function clockOf(step: Step, earlier: string): string {
  if (step.at === null) return earlier;
  const time = new Date(step.at);
  return `${String(time.getHours()).padStart(2, '0')}:${String(time.getMinutes()).padStart(2, '0')}`;
}

export function UndoMenu({ isShort = false }: { readonly isShort?: boolean }): ReactElement {
  const { session } = usePane();
  const { t, say } = useWords();
  const { steps, undone } = useSessionState('steps', 'undone');
  const isWorking = useIsWorking();
  const last = steps.at(-1);
  const again = undone.at(-1);
  const items = [
    ...(again
      ? [
          {
            key: 'redo',
            label: t('redo', { step: say(again.words) }),
            onChoose: () => void session.redo(),
          },
        ]
      : []),
    ...[...steps].reverse().map((step) => ({
      key: String(step.id),
      label: say(step.words),
      note: clockOf(step, t('undoEarlier')),
      onChoose: () => void session.undoTo(step.id),
    })),
  ];
  const words = last ? t('undoLast', { step: say(last.words) }) : t('undoList');
  return (
    <Menu
      label={words}
      words={isShort ? null : words}
      icon={<ArrowUndoRegular />}
      items={items}
      head={t('undoHint')}
      disabled={isWorking || items.length === 0}
      title={items.length === 0 ? t('undoNothing') : words}
    />
  );
}
