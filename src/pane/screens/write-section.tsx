/** How runs write, and what they put beside the figures. */
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane, useSessionState, useIsWorking } from '../parts/pane-context';
import { ScreenPart } from '../parts/screen-part';
import { useScreenWords } from '../parts/screen-words';
import { TOOLS_STRINGS } from '../strings/tools-strings';
import type { RunOptions } from '../../app/workbook-settings';

const useStyles = makeStyles({
  quiet: { margin: '4px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  options: { display: 'flex', flexDirection: 'column' },
});

export function WriteSection(): ReactElement {
  const styles = useStyles();
  const { session } = usePane();
  const t = useScreenWords(TOOLS_STRINGS);
  const { host, settings } = useSessionState('host', 'settings');
  const isWorking = useIsWorking();
  const off = isWorking || host === null;
  const recording = host?.recording;
  // Beside a file the page draws the marks, the copy that is kept has them all; a document keeps no formulas.
  const options: readonly (keyof RunOptions)[] = [
    ...(host?.fileKind === 'document' ? [] : (['liveFormulas'] as const)),
    ...(host?.kind === 'excel' ? (['marks', 'review', 'highlightRows'] as const) : []),
  ];
  // Tints need to know what is merged.
  const cannotTint =
    host?.capabilities?.().some(({ name, isPresent }) => name === 'ExcelApi 1.13' && !isPresent) ?? false;
  return (
    <>
      <ScreenPart title={t('writeTitle')}>
        <div className={styles.options}>
          {options.map((option) => (
            <Checkbox
              key={option}
              label={t(option)}
              checked={settings.run[option]}
              disabled={off || (option === 'highlightRows' && cannotTint)}
              onChange={(_event, data) => {
                const run = { ...settings.run, [option]: data.checked === true };
                void session.changeSettings({ run });
              }}
            />
          ))}
        </div>
        {recording && (
          <>
            <Checkbox
              label={t('recordChanges')}
              checked={recording === 'always' || settings.run.recordChanges}
              disabled={off || recording === 'always'}
              onChange={(_event, data) => {
                const run = { ...settings.run, recordChanges: data.checked === true };
                void session.changeSettings({ run });
              }}
            />
            <p className={styles.quiet}>
              {t(recording === 'always' ? 'recordsAlways' : 'recordChangesHint')}
            </p>
          </>
        )}
        {cannotTint && <p className={styles.quiet}>{t('noRowTint')}</p>}
      </ScreenPart>
      {host?.watch && (
        <ScreenPart title={t('liveTitle')}>
          <Checkbox
            label={t('liveRecheck')}
            checked={settings.run.liveRecheck}
            disabled={off}
            onChange={(_event, data) => {
              const run = { ...settings.run, liveRecheck: data.checked === true };
              void session.changeSettings({ run });
            }}
          />
          <p className={styles.quiet}>{t('liveHint')}</p>
        </ScreenPart>
      )}
      {host?.clearMarks && (
        <ScreenPart title={t('marksTitle')}>
          <p className={styles.quiet}>{t('clearMarksHint')}</p>
          <Button size="small" disabled={off} onClick={() => void session.clearMarks()}>
            {t('clearMarks')}
          </Button>
        </ScreenPart>
      )}
    </>
  );
}
