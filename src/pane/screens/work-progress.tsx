/** What is under way, how far it has come, and the way to stop it. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';
import type { Work } from '../../app/work';
import type { WorkbookHost } from '../../hosts/workbook-host';
import { isFileHost } from '../parts/file-exchange';
import { usePane, useSessionState, useWords } from '../parts/pane-context';
import { STEP_WORDS } from '../parts/step-words';
import type { StringKey } from '../strings/strings';

/** After so long at one step the person is told that this is not usual. */
const SLOW_MS = 8_000;

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    height: '36px',
    boxSizing: 'border-box',
    padding: '0 8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
  },
  one: { flexGrow: 1, margin: 0, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
  gauge: { width: '60px', height: '6px', flexShrink: 0, accentColor: tokens.colorCompoundBrandBackground },
  button: { minWidth: 'auto', flexShrink: 0 },
});

/** Sheets are counted, but for several files the files. */
function countedWords({ step }: Work, host: WorkbookHost | null): StringKey {
  if (step === 'opening') return 'workOpened';
  const isOfFiles = host !== null && isFileHost(host) && host.unopened !== undefined;
  return isOfFiles && step === 'reading' ? 'workFiles' : 'workProgress';
}

/** What is under way, in the place of the line; after a while with the word that it takes long. */
export function WorkProgress(): ReactElement | null {
  const styles = useStyles();
  const { session } = usePane();
  const { t } = useWords();
  const { work, host } = useSessionState('work', 'host');
  const isSlow = useIsSlow(work ? `${work.step}${String(work.done)}` : '');
  if (!work) return null;
  const what = t(STEP_WORDS[work.step]);
  const counted = work.total > 0;
  const text = isSlow
    ? t('workSlow')
    : counted
      ? t(countedWords(work, host), { what, done: work.done, total: work.total })
      : `${what}…`;
  return (
    <div className={styles.line}>
      <progress
        className={styles.gauge}
        aria-label={what}
        {...(counted ? { value: work.done, max: work.total } : {})}
      />
      <p className={styles.one} title={text}>
        {text}
      </p>
      {work.canCancel && (
        <Button
          size="small"
          className={styles.button}
          onClick={() => {
            session.cancel();
          }}
        >
          {t('stop')}
        </Button>
      )}
    </div>
  );
}

/** True once nothing has moved on for a while. */
function useIsSlow(at: string): boolean {
  const [slowAt, setSlowAt] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSlowAt(at);
    }, SLOW_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [at]);
  return slowAt === at;
}
