/** A line of the list: subject and figures above, why and place below. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import type { Localized } from '../../core/model/localized';
import { useWords } from './pane-context';

const useStyles = makeStyles({
  box: { flexGrow: 1, minWidth: 0 },
  first: { display: 'flex', columnGap: '8px', alignItems: 'baseline' },
  subject: {
    flexGrow: 1,
    minWidth: '40%',
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  figures: {
    flexShrink: 1,
    minWidth: 0,
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  second: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  open: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
  settled: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground2 },
});

export function LineText({
  subject,
  figures,
  why,
  place,
  label = null,
  isOpen = false,
  isSettled = false,
  after,
}: {
  readonly subject: Localized;
  readonly figures: ReactNode;
  readonly why: Localized | null;
  /** Where it stands, in words. */
  readonly place: string;
  /** Stands before the subject where lines of several forms are mixed. */
  readonly label?: string | null;
  readonly isOpen?: boolean;
  readonly isSettled?: boolean;
  readonly after?: ReactNode;
}): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  const words = [label, why ? say(why) : null, place].filter((part) => part !== null && part !== '');
  return (
    <div className={mergeClasses(styles.box, isSettled && styles.settled)}>
      <div className={styles.first}>
        <span className={mergeClasses(styles.subject, isOpen && styles.open)}>{say(subject)}</span>
        <span className={mergeClasses(styles.figures, isOpen && styles.open)}>{figures}</span>
      </div>
      <div className={mergeClasses(styles.second, isOpen && styles.open)}>
        {words.join(' · ')}
        {after}
      </div>
    </div>
  );
}
