/** The tick of a reviewer: this form was seen. It lapses when the form changes. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import type { ReactElement } from 'react';
import type { CheckedForm } from '../../core/checking/checked-form';
import { seenState } from '../../app/seen';
import { usePane, useSessionState } from './pane-context';
import { useScreenWords } from './screen-words';
import { DESK_STRINGS } from '../strings/desk-strings';

const useStyles = makeStyles({
  tick: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    flexShrink: 0,
    width: '24px',
    height: '24px',
    padding: 0,
    border: 'none',
    background: 'none',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorNeutralForeground1,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  box: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '16px',
    height: '16px',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: '3px',
    fontSize: '14px',
  },
  seen: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      backgroundColor: 'Highlight',
      color: 'HighlightText',
    },
  },
  lapsed: { border: `1px dashed ${tokens.colorNeutralStrokeAccessible}` },
});

export function SeenTick({
  form,
  name,
  isInTabOrder = false,
}: {
  readonly form: CheckedForm;
  readonly name: string;
  readonly isInTabOrder?: boolean;
}): ReactElement {
  const styles = useStyles();
  const { session } = usePane();
  const t = useScreenWords(DESK_STRINGS);
  const { settings, sheets } = useSessionState('settings', 'sheets');
  const state = seenState(form, sheets, settings.seen);
  return (
    <button
      type="button"
      role="checkbox"
      aria-checked={state === 'seen'}
      aria-label={t('seenForm', { name })}
      title={t(state === 'lapsed' ? 'lapsed' : 'seen')}
      tabIndex={isInTabOrder ? 0 : -1}
      data-details
      className={styles.tick}
      onClick={() => void session.tickSeen(form, state !== 'seen')}
    >
      <span
        className={mergeClasses(
          styles.box,
          state === 'seen' && styles.seen,
          state === 'lapsed' && styles.lapsed,
        )}
      >
        {state === 'seen' && <CheckmarkRegular aria-hidden />}
      </span>
    </button>
  );
}
