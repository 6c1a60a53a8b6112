/** The buttons that run something. */
import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { CalculatorFilled } from '@fluentui/react-icons/svg/calculator';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { SettingsRegular } from '@fluentui/react-icons/svg/settings';
import { memo, type ReactElement } from 'react';
import { useDesk } from '../parts/desk-context';
import { Menu } from '../parts/menu';
import { useIsWorking, usePane, useSessionState, useWords } from '../parts/pane-context';
import { UndoMenu } from '../parts/undo-menu';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    height: '48px',
    flexShrink: 0,
    boxSizing: 'border-box',
    padding: '0 10px',
  },
  button: { minWidth: 'auto', whiteSpace: 'nowrap', '@media (max-width: 400px)': { paddingInline: '8px' } },
  tight: { paddingInline: '8px' },
  end: { marginLeft: 'auto', display: 'flex', gap: '4px' },
});

export const ActionBar = memo(function ActionBar({
  isWhole,
}: {
  /** With what the page has in its own bar: undo and settings. */
  readonly isWhole: boolean;
}): ReactElement {
  const styles = useStyles();
  const { session } = usePane();
  const desk = useDesk();
  const { t, language } = useWords();
  const button = mergeClasses(styles.button, language === 'en' && styles.tight);
  const { host } = useSessionState('host');
  // A second press meanwhile does nothing: the progress line, drawn at once, says why.
  const isWorking = useIsWorking();
  const off = !host || isWorking;
  return (
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
      {!isWhole && (
        <Button
          className={button}
          disabled={off}
          title={t('checkOnlyHint')}
          onClick={() => void session.checkOnly()}
        >
          {t('checkOnly')}
        </Button>
      )}
      <Button
        className={button}
        disabled={off}
        title={t('previewHint')}
        onClick={() => void session.showPreview()}
      >
        {t('preview')}
      </Button>
      {isWhole && (
        <>
          <UndoMenu isShort />
          <span className={styles.end}>
            <Menu
              label={t('more')}
              words={null}
              appearance="subtle"
              icon={<MoreHorizontalRegular />}
              items={[
                {
                  key: 'check',
                  label: t('checkOnly'),
                  disabled: off,
                  onChoose: () => void session.checkOnly(),
                },
                ...(host?.clearMarks
                  ? [
                      {
                        key: 'marks',
                        label: t('clearMarks'),
                        disabled: off,
                        onChoose: () => void session.clearMarks(),
                      },
                    ]
                  : []),
              ]}
            />
            <Button
              appearance="subtle"
              icon={<SettingsRegular />}
              className={styles.button}
              aria-label={t('settings')}
              title={t('settings')}
              onClick={() => {
                desk.set({ settings: desk.snapshot().settings === null ? 'write' : null });
              }}
            />
          </span>
        </>
      )}
    </div>
  );
});
