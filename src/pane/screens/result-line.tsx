/** The one line that says what a run did, what it left alone and why; and, apart from it, what went wrong. */
import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { memo, useSyncExternalStore, type ReactElement } from 'react';
import type { RunResult } from '../../app/run-result';
import { heldBackLine, runRemarks, runSentence } from '../../app/run-words';
import type { HeldBackEdit } from '../../core/model/write-plan';
import { usePane, useSessionState, useWords, useIsWorkingNow } from '../parts/pane-context';
import { STEP_WORDS } from '../parts/step-words';

const useStyles = makeStyles({
  live: { padding: '0 12px' },
  line: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '8px',
    padding: '8px',
    marginBottom: '8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  words: { flexGrow: 1, margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  good: { color: tokens.colorPaletteGreenForeground1, fontSize: '18px', flexShrink: 0, marginTop: '1px' },
  plain: { color: tokens.colorNeutralForeground2, fontSize: '18px', flexShrink: 0, marginTop: '1px' },
  bad: { color: tokens.colorPaletteRedForeground1, fontSize: '18px', flexShrink: 0, marginTop: '1px' },
  held: {
    margin: '4px 0 0',
    fontSize: tokens.fontSizeBase200,
    '& ul': { margin: '4px 0 0', paddingLeft: '18px' },
  },
  summary: { cursor: 'pointer' },
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    margin: 0,
  },
});

export const ResultLine = memo(function ResultLine(): ReactElement {
  const styles = useStyles();
  const { session } = usePane();
  const { t, say } = useWords();
  const { result, problem, hint, giveUp, done, canUndo, isStale } = useSessionState(
    'result',
    'problem',
    'hint',
    'giveUp',
    'done',
    'canUndo',
    'isStale',
  );
  const isWorking = useIsWorkingNow();
  const canTakeBack =
    canUndo &&
    result?.isEmpty === false &&
    (result.kind === 'recalculated' || result.kind === 'checked' || result.kind === 'fixed');
  return (
    <div className={styles.live}>
      <div role="alert">
        {problem && (
          <div className={styles.line}>
            <ErrorCircleFilled className={styles.bad} aria-hidden />
            <p className={styles.words}>{say(problem)}</p>
            <Button
              size="small"
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={t('dismiss')}
              title={t('dismiss')}
              onClick={() => {
                session.dismissProblem();
              }}
            />
          </div>
        )}
      </div>
      <div role="status">
        <WorkStep />
        {hint && (
          <div className={styles.line}>
            <InfoRegular className={styles.plain} aria-hidden />
            <p className={styles.words}>{say(hint)}</p>
          </div>
        )}
        {giveUp && (
          <div className={styles.line}>
            <InfoRegular className={styles.plain} aria-hidden />
            <p className={styles.words}>
              {t('excelSilent')}{' '}
              <Link as="button" onClick={giveUp}>
                {t('giveUp')}
              </Link>
            </p>
          </div>
        )}
        {isStale && !isWorking && (
          <div className={styles.line}>
            <InfoRegular className={styles.plain} aria-hidden />
            <p className={styles.words}>{t('staleList')}</p>
          </div>
        )}
        {done && (
          <div className={styles.line}>
            <CheckmarkCircleRegular className={styles.good} aria-hidden />
            <p className={styles.words}>{say(done)}</p>
          </div>
        )}
        {result && !done && !isWorking && (
          <div className={styles.line}>
            {result.kind === 'cancelled' || (result.forms === 0 && !result.accounts) ? (
              <InfoRegular className={styles.plain} aria-hidden />
            ) : (
              <CheckmarkCircleRegular className={styles.good} aria-hidden />
            )}
            <div className={styles.words}>
              {say(runSentence(result))}{' '}
              {canTakeBack && (
                <Link as="button" onClick={() => void session.undo()}>
                  {t('undo')}
                </Link>
              )}
              <LeftOut result={result} />
              <HeldBack held={result.heldBack} undone={result.kind === 'undone'} />
            </div>
          </div>
        )}
      </div>
    </div>
  );
});

/** For ears: each step of work once. The eyes have the line with its count, which would be read out again and again. */
const WorkStep = memo(function WorkStep(): ReactElement | null {
  const styles = useStyles();
  const { session } = usePane();
  const { t } = useWords();
  const step = useSyncExternalStore(session.subscribe, () => session.snapshot().work?.step ?? null);
  return step && <p className={styles.hidden}>{`${t(STEP_WORDS[step])}…`}</p>;
});

/** Notes and the review sheet that could not be written: the scores are, so this is said apart from them. */
function LeftOut({ result }: { readonly result: RunResult }): ReactElement | null {
  const styles = useStyles();
  const { say } = useWords();
  const remarks = runRemarks(result).map(say);
  return remarks.length === 0 ? null : <p className={styles.held}>{remarks.join(' ')}</p>;
}

function HeldBack({
  held,
  undone,
}: {
  readonly held: readonly HeldBackEdit[];
  readonly undone: boolean;
}): ReactElement | null {
  const styles = useStyles();
  const { session } = usePane();
  const { t, say } = useWords();
  if (held.length === 0) return null;
  return (
    <details className={styles.held} open={held.length <= 3}>
      <summary className={styles.summary}>
        {t(undone ? 'keptTitle' : 'heldBackTitle', { count: held.length })}
      </summary>
      <ul>
        {held.map((edit) => (
          <li key={`${edit.sheet}!${edit.cell}:${edit.cause}`}>
            <Link as="button" onClick={() => void session.goTo(edit.sheet, edit.cell)}>
              {say(heldBackLine(edit))}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
