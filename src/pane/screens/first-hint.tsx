/**
 * Three lines for whoever opens this for the first time on this machine. They go with the first run, or when they are
 * dismissed, and never come again.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';
import { usePane, useWords } from '../parts/pane-context';
import type { RunKind } from '../../app/run-result';
import type { SessionState } from '../session/session-state';

const KEY = 'ziping.first-hint';

const useStyles = makeStyles({
  box: {
    margin: '0 12px 8px',
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  lines: { margin: '0 0 6px', paddingLeft: '18px' },
  button: { minWidth: 'auto' },
});

export function FirstHint(): ReactElement | null {
  const styles = useStyles();
  const { t } = useWords();
  const { session } = usePane();
  const [isShown, setShown] = useState(isFirstTime);
  useEffect(() => {
    const follow = (): void => {
      if (!hasRun(session.snapshot())) return;
      remember();
      setShown(false);
    };
    follow();
    return session.subscribe(follow);
  }, [session]);
  if (!isShown) return null;
  return (
    <aside className={styles.box} aria-label={t('firstHint')}>
      <ol className={styles.lines}>
        <li>{t('firstHint1')}</li>
        <li>{t('firstHint2')}</li>
        <li>{t('firstHint3')}</li>
      </ol>
      <Button
        size="small"
        className={styles.button}
        onClick={() => {
          remember();
          setShown(false);
        }}
      >
        {t('dismiss')}
      </Button>
    </aside>
  );
}

const RUNS: ReadonlySet<RunKind> = new Set(['recalculated', 'checked', 'fixed', 'undone']);

function hasRun({ result }: SessionState): boolean {
  return result !== null && RUNS.has(result.kind);
}

/** Where the browser keeps nothing for this page, the hint would come every time: then it never comes. */
function isFirstTime(): boolean {
  try {
    return window.localStorage.getItem(KEY) === null;
  } catch {
    return false;
  }
}

function remember(): void {
  try {
    window.localStorage.setItem(KEY, 'shown');
  } catch {
    // Nothing is kept here; `isFirstTime` has already said no.
  }
}
