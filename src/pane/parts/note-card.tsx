/** The note of a cell and what was found there, shown beside the cell while it is pointed at or selected. */
import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useWords } from './pane-context';
import { plainValue } from '../session/figures';
import type { SheetMark } from './sheet-marks';

const CARD_WIDTH = 300;

const useStyles = makeStyles({
  card: {
    position: 'absolute',
    zIndex: 5,
    width: `${String(CARD_WIDTH)}px`,
    maxWidth: 'calc(100% - 16px)',
    maxHeight: '45%',
    overflow: 'auto',
    boxSizing: 'border-box',
    padding: '8px 10px',
    backgroundColor: '#fffbe6',
    color: '#1b1b1b',
    border: '1px solid #7a7a7a',
    borderRadius: '4px',
    boxShadow: '0 2px 8px rgba(0, 0, 0, 0.25)',
    fontSize: '13px',
    lineHeight: 1.45,
    pointerEvents: 'none',
    '@media (forced-colors: active)': { color: 'CanvasText', backgroundColor: 'Canvas' },
  },
  words: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  finding: { margin: '0 0 4px', overflowWrap: 'anywhere' },
});

interface NoteCardProps {
  readonly note: string | null;
  readonly mark: SheetMark | null;
  readonly anchor: { readonly top: number; readonly bottom: number; readonly left: number };
}

export function NoteCard({ note, mark, anchor }: NoteCardProps): ReactElement | null {
  const styles = useStyles();
  const { t, say } = useWords();
  const change = mark?.change ?? null;
  if (note === null && !change && (mark?.findings.length ?? 0) === 0) return null;
  return (
    <div
      role="note"
      aria-live="polite"
      className={styles.card}
      style={{
        top: Math.max(4, anchor.bottom + 4),
        left: `min(${String(Math.max(4, anchor.left + 12))}px, calc(100% - min(${String(CARD_WIDTH + 8)}px, 100%)))`,
        ...(anchor.bottom > window.innerHeight * 0.55
          ? { top: 'auto', bottom: `calc(100% - ${String(anchor.top - 4)}px)` }
          : {}),
      }}
    >
      {note !== null && <p className={styles.words}>{note}</p>}
      {change && (
        <p className={styles.finding}>
          <strong>{t('markWritten')}</strong>{' '}
          {t('markWas', { value: plainValue(change.before.value, t('nothing')) })} {say(change.why)}
        </p>
      )}
      {mark?.findings.map((finding) => (
        <p key={`${finding.code}:${finding.message.zh}`} className={styles.finding}>
          <strong>{t(`severity:${finding.severity}`)}</strong> {say(finding.message)}
        </p>
      ))}
    </div>
  );
}
