/** The buttons that run something, and the progress of what runs. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { CalculatorFilled } from '@fluentui/react-icons/svg/calculator';
import { memo, type ReactElement } from 'react';
import { useIsWorking, usePane, useSessionState, useWords } from '../parts/pane-context';
import { STEP_WORDS } from '../parts/step-words';

const NARROW = '@media (max-width: 400px)';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    padding: '8px 12px',
    [NARROW]: { gap: '6px' },
  },
  // All four in one line of a task pane.
  button: { minWidth: 'auto', [NARROW]: { paddingInline: '6px' } },
  tight: { paddingInline: '6px' },
  work: { padding: '0 12px 8px', display: 'flex', alignItems: 'center', gap: '12px' },
  progress: { flexGrow: 1, minWidth: 0 },
  gauge: { width: '100%', height: '6px', accentColor: tokens.colorCompoundBrandBackground },
  words: {
    marginTop: 0,
    marginBottom: '4px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

export const ActionBar = memo(function ActionBar(): ReactElement {
  const styles = useStyles();
  const { session } = usePane();
  const { t, language } = useWords();
  const button = mergeClasses(styles.button, language === 'en' && styles.tight);
  const { host, canUndo } = useSessionState('host', 'canUndo');
  // A second press meanwhile does nothing: the progress line, drawn at once, says why.
  const isWorking = useIsWorking();
  const off = !host || isWorking;
  return (
    <>
      <div className={styles.bar} role="group" aria-label={t('actions')}>
        <Button
          appearance="primary"
          icon={<CalculatorFilled />}
          className={button}
          disabled={off}
          title={t('recalculateHint')}
          onClick={() => void session.recalculate()}
        >
          {t('recalculate')}
        </Button>
        <Button
          className={button}
          disabled={off}
          title={t('checkOnlyHint')}
          onClick={() => void session.checkOnly()}
        >
          {t('checkOnly')}
        </Button>
        <Button
          className={button}
          disabled={off}
          title={t('previewHint')}
          onClick={() => void session.showPreview()}
        >
          {t('preview')}
        </Button>
        <Button
          className={button}
          icon={<ArrowUndoRegular />}
          disabled={off || !canUndo}
          onClick={() => void session.undo()}
        >
          {t('undo')}
        </Button>
      </div>
      <WorkProgress />
    </>
  );
});

function WorkProgress(): ReactElement | null {
  const styles = useStyles();
  const { t } = useWords();
  const { work } = useSessionState('work');
  if (!work) return null;
  const what = t(STEP_WORDS[work.step]);
  const counted = work.total > 0;
  const text = counted ? t('workProgress', { what, done: work.done, total: work.total }) : `${what}…`;
  return (
    <div className={styles.work}>
      <div className={styles.progress}>
        <p className={styles.words}>
          {text}
          {work.sheet !== null && ` · ${t('workSheet', { sheet: work.sheet })}`}
        </p>
        <progress
          className={styles.gauge}
          aria-label={what}
          {...(counted ? { value: work.done, max: work.total } : {})}
        />
      </div>
      {work.canCancel && <CancelButton />}
    </div>
  );
}

/** Apart from the words beside it, which change many times a second. */
const CancelButton = memo(function CancelButton(): ReactElement {
  const { session } = usePane();
  const { t } = useWords();
  return (
    <Button
      size="small"
      onClick={() => {
        session.cancel();
      }}
    >
      {t('cancel')}
    </Button>
  );
});
