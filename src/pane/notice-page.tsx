/** In place of the pane where there is no Excel to work with: says why, and where to go instead. */
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useWords } from './parts/pane-context';

const useStyles = makeStyles({
  page: {
    height: '100%',
    boxSizing: 'border-box',
    padding: '24px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    lineHeight: tokens.lineHeightBase400,
  },
  title: { fontSize: tokens.fontSizeBase500, margin: '0 0 8px' },
  text: { margin: '0 0 12px', maxWidth: '480px' },
});

export function NoticePage({ reason }: { readonly reason: 'elsewhere' | 'no-office' }): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{t('notInExcelTitle')}</h1>
      <p className={styles.text}>{t(reason === 'no-office' ? 'officeMissing' : 'notInExcel')}</p>
      <Link href="index.html">{t('openBrowserPage')}</Link>
    </main>
  );
}
