/** Asks before changes that were not saved are given up for another file. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, type ReactElement } from 'react';
import { useWords } from '../parts/pane-context';

const useStyles = makeStyles({
  sheet: {
    width: 'min(380px, calc(100vw - 16px))',
    boxSizing: 'border-box',
    padding: '16px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow64,
    '::backdrop': { backgroundColor: 'rgba(0, 0, 0, 0.35)' },
  },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, margin: '0 0 12px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

export function LeaveSheet({
  count,
  onSave,
  onDiscard,
  onClose,
}: {
  readonly count: number;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  readonly onClose: () => void;
}): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => {
      element?.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.sheet}
      aria-labelledby={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={title} className={styles.title}>
        {t('leaveTitle', { count })}
      </h2>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={onSave}>
          {t('leaveSave')}
        </Button>
        <Button onClick={onDiscard}>{t('leaveDiscard')}</Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </dialog>
  );
}
