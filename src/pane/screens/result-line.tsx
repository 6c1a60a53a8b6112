/** The one line that says how things stand, each count a way to what it counts; and, apart from it, what went wrong. */
import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { memo, useState, useSyncExternalStore, type ReactElement, type ReactNode } from 'react';
import { leftOf } from '../../app/left-to-do';
import { openLines } from '../../app/listing';
import { noFormsWords, runSentence } from '../../app/run-words';
import { netChanges } from '../../app/steps';
import { fileOf } from '../../hosts/file-places';
import { useDesk } from '../parts/desk-context';
import { isFileHost } from '../parts/file-exchange';
import { usePane, useSessionState, useWords, useIsWorkingNow } from '../parts/pane-context';
import { STEP_WORDS } from '../parts/step-words';
import { NO_FILTER } from '../session/line-rows';
import { STRINGS } from '../strings/strings';
import { WorkProgress } from './work-progress';

const useStyles = makeStyles({
  live: { padding: '0 10px', flexShrink: 0 },
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    height: '36px',
    boxSizing: 'border-box',
    padding: '0 8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
  },
  plain: { borderTopColor: tokens.colorNeutralStroke1, backgroundColor: tokens.colorNeutralBackground3 },
  note: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '8px',
    padding: '6px 8px',
    margin: '0 0 6px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    lineHeight: tokens.lineHeightBase300,
  },
  words: { flexGrow: 1, margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  one: { flexGrow: 1, margin: 0, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
  counts: { display: 'flex', flexGrow: 1, minWidth: 0, columnGap: '4px', overflow: 'hidden' },
  small: { fontSize: tokens.fontSizeBase200, columnGap: '3px' },
  good: { color: tokens.colorPaletteGreenForeground1, fontSize: '18px', flexShrink: 0 },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: '18px', flexShrink: 0 },
  bad: { color: tokens.colorPaletteRedForeground1, fontSize: '18px', flexShrink: 0, marginTop: '1px' },
  count: {
    font: 'inherit',
    color: tokens.colorBrandForegroundLink,
    background: 'none',
    border: 'none',
    padding: 0,
    cursor: 'pointer',
    textDecorationLine: 'underline',
    fontVariantNumeric: 'tabular-nums',
    flexShrink: 0,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  button: { minWidth: 'auto', flexShrink: 0 },
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
  const { problem, retry, hint, giveUp, isStale } = useSessionState(
    'problem',
    'retry',
    'hint',
    'giveUp',
    'isStale',
  );
  const isWorking = useIsWorkingNow();
  return (
    <div className={styles.live}>
      <div role="alert">
        {problem && (
          <Note icon={<ErrorCircleFilled className={styles.bad} aria-hidden />}>
            <p className={styles.words}>{say(problem)}</p>
            {retry && (
              <Button size="small" className={styles.button} onClick={retry}>
                {t('tryAgain')}
              </Button>
            )}
            <Dismiss
              onDismiss={() => {
                session.dismissProblem();
              }}
            />
          </Note>
        )}
      </div>
      <div data-result>
        <div role="status">
          <WorkStep />
          {hint && (
            <Note icon={<InfoRegular className={styles.quiet} aria-hidden />}>
              <p className={styles.words}>{say(hint)}</p>
            </Note>
          )}
          {giveUp && (
            <Note icon={<InfoRegular className={styles.quiet} aria-hidden />}>
              <p className={styles.words}>
                {t('excelSilent')}{' '}
                <Link as="button" inline onClick={giveUp}>
                  {t('giveUp')}
                </Link>
              </p>
            </Note>
          )}
          {isStale && !isWorking && (
            <Note icon={<InfoRegular className={styles.quiet} aria-hidden />}>
              <p className={styles.words}>{t('staleList')}</p>
            </Note>
          )}
          {!isWorking && (
            <>
              <FileNotes />
              <Done />
              <Standing />
            </>
          )}
        </div>
        {isWorking && <WorkProgress />}
      </div>
    </div>
  );
});

function Note({
  icon,
  children,
}: {
  readonly icon: ReactElement;
  readonly children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.note}>
      {icon}
      {children}
    </div>
  );
}

/**
 * What to know of the files that were opened, until it is put away: what could not be opened or written, what a copy
 * loses, which sheets kept a run out.
 */
function FileNotes(): ReactElement | null {
  const styles = useStyles();
  const { t, say } = useWords();
  const { host, checked, result } = useSessionState('host', 'checked', 'result');
  const [read, setRead] = useState<object | null>(null);
  const isRun = result?.kind === 'recalculated' || result?.kind === 'fixed';
  const held = isRun ? result.heldBack.filter(({ cause }) => cause === 'protected') : [];
  const about = held.length > 0 ? result : host;
  if (!host || !checked || about === read) return null;
  const { unopened = [], remarks = [] } = isFileHost(host) ? host : {};
  const inSheets = new Set(held.map(({ sheet }) => sheet));
  const opened = isFileHost(host) ? new Set(host.sheetNames.map(fileOf)).size : 1;
  const words = [
    ...(unopened.length > 0
      ? [t('someOpened', { count: opened + unopened.length, opened, failed: unopened.length })]
      : []),
    ...(host.isReadOnly ? [say(host.readOnlyReason ?? STRINGS.readOnly)] : []),
    ...remarks.map(say),
    ...[...inSheets].map((sheet) =>
      t('protectedSheet', { sheet, count: held.filter((edit) => edit.sheet === sheet).length }),
    ),
  ];
  if (words.length === 0) return null;
  return (
    <Note icon={<InfoRegular className={styles.quiet} aria-hidden />}>
      <div className={styles.words}>
        {words.map((each) => (
          <p key={each} className={styles.words}>
            {each}
          </p>
        ))}
      </div>
      <Dismiss
        onDismiss={() => {
          setRead(about);
        }}
      />
    </Note>
  );
}

function Dismiss({ onDismiss }: { readonly onDismiss: () => void }): ReactElement {
  const { t } = useWords();
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={<DismissRegular />}
      aria-label={t('dismiss')}
      title={t('dismiss')}
      onClick={onDismiss}
    />
  );
}

/** What an act other than a run has done, until the next one or until it is put away. */
function Done(): ReactElement | null {
  const styles = useStyles();
  const { session } = usePane();
  const { say } = useWords();
  const { done, result } = useSessionState('done', 'result');
  const [read, setRead] = useState<object | null>(null);
  const isTold = result?.kind === 'undone' || result?.kind === 'fixed';
  const words = done ?? (isTold && result !== read ? runSentence(result) : null);
  if (!words) return null;
  return (
    <Note icon={<CheckmarkCircleRegular className={styles.good} aria-hidden />}>
      <p className={styles.words}>{say(words)}</p>
      <Dismiss
        onDismiss={() => {
          setRead(result);
          session.dismissDone();
        }}
      />
    </Note>
  );
}

/** How things stand now: what one click mends or was changed, what is left to a person, what is only told. */
function Standing(): ReactElement | null {
  const styles = useStyles();
  const { session } = usePane();
  const desk = useDesk();
  const { t, say, language } = useWords();
  const { checked, listing, steps, result, stoppedAt } = useSessionState(
    'checked',
    'listing',
    'steps',
    'result',
    'stoppedAt',
  );
  const stopped = stoppedAt
    ? t('resultStoppedAt', { done: stoppedAt.done, left: stoppedAt.total - stoppedAt.done })
    : t('resultStopped');
  if (result?.kind === 'cancelled')
    return (
      <div className={mergeClasses(styles.line, styles.plain)}>
        <InfoRegular className={styles.quiet} aria-hidden />
        <p className={styles.one} title={stopped}>
          {stopped}
        </p>
        <Button size="small" className={styles.button} onClick={() => void session.look()}>
          {t('goOn')}
        </Button>
      </div>
    );
  if (!checked) return null;
  const left = leftOf(checked);
  if (left.forms === 0)
    return (
      <Note icon={<InfoRegular className={styles.quiet} aria-hidden />}>
        <p className={styles.words}>{say(noFormsWords(left))}</p>
      </Note>
    );
  const open = openLines(listing);
  const changed = netChanges(steps).length;
  if (open.length === 0 && changed === 0)
    return (
      <div className={styles.line}>
        <CheckmarkCircleRegular className={styles.good} aria-hidden />
        <p className={styles.one}>{t('resultClean', { count: left.forms })}</p>
      </div>
    );
  const judged = open.filter(({ task }) => task === 'judge').length;
  const notes = open.filter(({ task }) => task === 'note').length;
  const parts: readonly {
    readonly label: string;
    readonly count: string | null;
    readonly onShow: () => void;
  }[] = [
    left.mendable > 0 || changed === 0
      ? {
          label: t(left.mendable > 0 ? 'resultMendable' : 'resultNoneCertain'),
          count: left.mendable > 0 ? t('countCells', { count: left.mendable }) : null,
          onShow: () => {
            desk.filter({ ...NO_FILTER, task: 'mend' });
          },
        }
      : {
          label: t('resultChanged'),
          count: t('countCells', { count: changed }),
          onShow: () => {
            desk.show('changes');
          },
        },
    {
      label: t('resultJudge'),
      count: t('countLines', { count: judged }),
      onShow: () => {
        desk.filter({ ...NO_FILTER, task: 'judge' });
      },
    },
    ...(notes > 0
      ? [
          {
            label: t('resultNotes'),
            count: t('countNotes', { count: notes }),
            onShow: () => {
              desk.filter({ ...NO_FILTER, severity: 'info' });
            },
          },
        ]
      : []),
  ];
  return (
    <div className={styles.line}>
      <CheckmarkCircleRegular className={styles.good} aria-hidden />
      <span className={mergeClasses(styles.counts, language === 'en' && styles.small)}>
        {parts.map(({ label, count, onShow }, at) => (
          <span key={label}>
            {at > 0 && ' · '}
            {label}
            {count !== null && (
              <>
                {' '}
                <button
                  type="button"
                  className={styles.count}
                  aria-label={`${label} ${count}`}
                  onClick={onShow}
                >
                  {count}
                </button>
              </>
            )}
          </span>
        ))}
      </span>
    </div>
  );
}

/** For ears: each step of work once. The eyes have the line with its count, which would be read out again and again. */
const WorkStep = memo(function WorkStep(): ReactElement | null {
  const styles = useStyles();
  const { session } = usePane();
  const { t } = useWords();
  const step = useSyncExternalStore(session.subscribe, () => session.snapshot().work?.step ?? null);
  return step && <p className={styles.hidden}>{`${t(STEP_WORDS[step])}…`}</p>;
});
