/** Three lines for whoever opens this for the first time on this machine; never again afterwards. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';
import { useWords } from './pane-context';

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
  const [isShown, setShown] = useState(isFirstTime);
  useEffect(remember, []);
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
          setShown(false);
        }}
      >
        {t('dismiss')}
      </Button>
    </aside>
  );
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
