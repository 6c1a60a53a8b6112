/** The files that were given with the others and could not be opened, each with what to do. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { isFileHost } from '../parts/file-exchange';
import { useSessionState, useWords } from '../parts/pane-context';
import { useScreenWords } from '../parts/screen-words';
import { DESK_STRINGS } from '../strings/desk-strings';

const useStyles = makeStyles({
  box: {
    margin: '0 12px 8px',
    padding: '6px 10px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    maxHeight: '40%',
    overflowY: 'auto',
    flexShrink: 0,
  },
  list: { margin: '6px 0 0', paddingLeft: '18px', overflowWrap: 'anywhere' },
});

export function UnopenedFiles(): ReactElement | null {
  const styles = useStyles();
  const { say } = useWords();
  const t = useScreenWords(DESK_STRINGS);
  const { host } = useSessionState('host');
  const unopened = (host && isFileHost(host) && host.unopened) || [];
  if (unopened.length === 0) return null;
  return (
    <details className={styles.box} open>
      <summary>{t('unopened', { count: unopened.length })}</summary>
      <ul className={styles.list}>
        {unopened.map(({ name, why }) => (
          <li key={name}>
            <strong>{name}</strong> {say(why)}
          </li>
        ))}
      </ul>
    </details>
  );
}
