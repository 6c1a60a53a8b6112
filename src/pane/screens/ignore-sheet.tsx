/** Asks for one reason for all that is to be ignored; reasons used before stand ready. Comes up from below. */
import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, type ReactElement } from 'react';
import type { Line } from '../../app/lines';
import { useDesk } from '../parts/desk-context';
import { useIsWorking, usePane, useSessionState } from '../parts/pane-context';
import { useScreenWords } from '../parts/screen-words';
import { DESK_STRINGS } from '../strings/desk-strings';

const useStyles = makeStyles({
  sheet: {
    width: 'min(440px, 100vw)',
    maxWidth: 'none',
    margin: 'auto 0 0 auto',
    boxSizing: 'border-box',
    padding: '14px 16px 16px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: `${tokens.borderRadiusXLarge} ${tokens.borderRadiusXLarge} 0 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow64,
    '::backdrop': { backgroundColor: 'rgba(0, 0, 0, 0.35)' },
  },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, margin: '0 0 4px' },
  text: { margin: '0 0 10px', color: tokens.colorNeutralForeground2 },
  label: { display: 'block', marginBottom: '4px' },
  box: {
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    width: '100%',
    boxSizing: 'border-box',
    padding: '6px 8px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  missing: { margin: '4px 0 0', color: tokens.colorPaletteRedForeground1 },
  used: { margin: '8px 0 0', fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex', justifyContent: 'flex-end', gap: '8px', marginTop: '12px' },
  button: { '@media (max-width: 400px)': { minHeight: '40px' } },
});

const MOST_USED = 4;

export function IgnoreSheet({ lines }: { readonly lines: readonly Line[] }): ReactElement {
  const styles = useStyles();
  const { session } = usePane();
  const desk = useDesk();
  const t = useScreenWords(DESK_STRINGS);
  const isWorking = useIsWorking();
  const { settings } = useSessionState('settings');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const field = useId();
  const count = lines.length;
  const isMissing = reason.trim() === '';
  const close = (): void => {
    desk.set({ ignoring: null });
  };
  // Native and modal: the browser keeps the focus inside and gives it back.
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => {
      element?.close();
    };
  }, []);
  const used = [...new Set([...settings.ignores].reverse().map((ignored) => ignored.reason))].slice(
    0,
    MOST_USED,
  );
  return (
    <dialog
      ref={dialog}
      className={styles.sheet}
      aria-labelledby={title}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (isMissing || isWorking) return;
          close();
          void session.ignoreLines(lines, reason);
        }}
      >
        <h2 id={title} className={styles.title}>
          {count === 1 ? t('ignoreTitleOne') : t('ignoreTitle', { count })}
        </h2>
        <p className={styles.text}>{t('ignoreText')}</p>
        <label className={styles.label} htmlFor={field}>
          {count === 1 ? t('ignoreReasonOne') : t('ignoreReason', { count })}
        </label>
        <input
          id={field}
          className={styles.box}
          value={reason}
          required
          aria-invalid={isTried && isMissing}
          onChange={(event) => {
            setReason(event.target.value);
          }}
        />
        <div role="alert">
          {isTried && isMissing && <p className={styles.missing}>{t('ignoreMissing')}</p>}
        </div>
        {used.length > 0 && (
          <p className={styles.used}>
            {t('ignoreUsed')}{' '}
            {used.map((each) => (
              <span key={each}>
                <Link
                  as="button"
                  inline
                  type="button"
                  onClick={() => {
                    setReason(each);
                  }}
                >
                  {each}
                </Link>{' '}
              </span>
            ))}
          </p>
        )}
        <div className={styles.buttons}>
          <Button type="submit" appearance="primary" className={styles.button} disabled={isWorking}>
            {t('ignoreConfirm', { count })}
          </Button>
          <Button className={styles.button} onClick={close}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </dialog>
  );
}
