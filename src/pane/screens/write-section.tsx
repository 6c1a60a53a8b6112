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
  // Beside a file the page draws the marks; the copy that is kept has them all.
  const options: readonly (keyof RunOptions)[] =
    host?.kind === 'excel' ? ['liveFormulas', 'marks', 'review', 'highlightRows'] : ['liveFormulas'];
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
