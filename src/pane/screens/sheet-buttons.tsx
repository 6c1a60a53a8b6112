/** Sheets for the whole workbook that a person can have written: the summary, and the reviewer's sheet. */
import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useIsWorking, usePane, useSessionState, useWords } from '../parts/pane-context';

const useStyles = makeStyles({ tool: { fontWeight: 'normal', whiteSpace: 'nowrap' } });

export function SheetButtons(): ReactElement | null {
  const styles = useStyles();
  const { session } = usePane();
  const { t } = useWords();
  const { host, checked } = useSessionState('host', 'checked');
  const isWorking = useIsWorking();
  if (!host || !checked) return null;
  return (
    <>
      {host.insertSummary && (
        <Button
          size="small"
          className={styles.tool}
          disabled={isWorking}
          title={t('writeSummaryHint')}
          onClick={() => void session.insertSummary()}
        >
          {t('writeSummary')}
        </Button>
      )}
      {host.insertSheet && (
        <Button
          size="small"
          className={styles.tool}
          disabled={isWorking}
          title={t('writeOpinionsHint')}
          onClick={() => void session.insertOpinions()}
        >
          {t('writeOpinions')}
        </Button>
      )}
    </>
  );
}
