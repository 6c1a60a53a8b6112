/** The place of the workbook beside the pane: what to do first, or the workbook, whose view comes on demand. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, memo, Suspense, type ReactElement } from 'react';
import type { WorkbookHost } from '../../hosts/workbook-host';
import { isFileHost } from '../parts/file-exchange';
import { useSessionState, useWords } from '../parts/pane-context';

const OpenWorkbook = lazy(async () => ({ default: (await import('./open-workbook')).OpenWorkbook }));

const useStyles = makeStyles({
  empty: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    textAlign: 'center',
    padding: '24px',
    boxSizing: 'border-box',
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  title: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    margin: '0 0 8px',
    color: tokens.colorNeutralForeground1,
  },
  text: { margin: 0, maxWidth: '420px' },
});

export const WorkbookView = memo(function WorkbookView(): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  const { host } = useSessionState('host');
  if (!host || !isFileHost(host)) {
    return (
      <div className={styles.empty}>
        <h2 className={styles.title}>{t('startTitle')}</h2>
        <p className={styles.text}>{t('startText')}</p>
      </div>
    );
  }
  return (
    <Suspense fallback={null}>
      <OpenWorkbook key={numberOf(host)} host={host} />
    </Suspense>
  );
});

const numbers = new WeakMap<WorkbookHost, number>();
let lastNumber = 0;

/** A workbook's own number: another workbook is drawn from scratch, the same one never. */
function numberOf(host: WorkbookHost): number {
  const known = numbers.get(host);
  if (known !== undefined) return known;
  lastNumber += 1;
  numbers.set(host, lastNumber);
  return lastNumber;
}
