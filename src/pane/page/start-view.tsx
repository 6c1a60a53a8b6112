/** What to do first, or what to do where a file holds no form: in place of the sheet. */
import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { lazy, type ReactElement } from 'react';
import { useDesk } from '../parts/desk-context';
import { useIsWorking, useSessionState, useWords } from '../parts/pane-context';
import { ViewBoundary } from '../parts/view-boundary';

const WorkProgress = lazy(async () => ({
  default: (await import('../screens/work-progress')).WorkProgress,
}));

const useStyles = makeStyles({
  view: {
    flexGrow: 1,
    height: '100%',
    boxSizing: 'border-box',
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    padding: '8vh 24px 24px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    lineHeight: tokens.lineHeightBase400,
  },
  box: { width: '100%', maxWidth: '440px', display: 'flex', flexDirection: 'column', gap: '12px' },
  title: { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600, margin: 0 },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  open: { minHeight: '48px', fontSize: tokens.fontSizeBase400 },
  kinds: {
    margin: 0,
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  two: { display: 'flex', gap: '8px' },
  half: { flex: '1 1 0', minHeight: '40px' },
  steps: { margin: '8px 0', paddingLeft: '22px' },
  foot: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: '12px',
    fontSize: tokens.fontSizeBase200,
  },
  privacy: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    margin: '8px 0 0',
    color: tokens.colorNeutralForeground2,
  },
  facts: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '8px 12px',
    margin: 0,
    listStyleType: 'none',
  },
  problem: {
    margin: 0,
    padding: '8px 12px',
    border: `1px solid ${tokens.colorPaletteRedForeground1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

interface StartActs {
  readonly onOpen: () => void;
  readonly onFolder: () => void;
  readonly onSample: () => void;
  readonly onBlank: () => void;
}

export function StartView({
  isAgain = false,
  ...acts
}: StartActs & { readonly isAgain?: boolean }): ReactElement {
  const styles = useStyles();
  const { t, say } = useWords();
  const { problem, work } = useSessionState('problem', 'work');
  const isWorking = useIsWorking();
  return (
    <div className={styles.view}>
      <div className={styles.box}>
        {isAgain ? (
          <NoForm {...acts} />
        ) : (
          <>
            <h2 className={styles.title}>{t('startTitle')}</h2>
            <p className={styles.text}>{t('startHint')}</p>
            <div role="alert">{problem && <p className={styles.problem}>{say(problem)}</p>}</div>
            <Button
              appearance="primary"
              icon={<FolderOpenRegular />}
              className={styles.open}
              disabled={isWorking}
              onClick={acts.onOpen}
            >
              {work ? t('workOpening') : t('openFiles')}
            </Button>
            {work && work.total > 0 && (
              <ViewBoundary>
                <WorkProgress />
              </ViewBoundary>
            )}
            <p className={styles.kinds}>{t('startKinds')}</p>
            <div className={styles.two}>
              <Button className={styles.half} disabled={isWorking} onClick={acts.onFolder}>
                {t('openFolder')}
              </Button>
              <Button className={styles.half} disabled={isWorking} onClick={acts.onSample}>
                {t('openSample')}
              </Button>
            </div>
            <ol className={styles.steps}>
              <li>{t('startStep1')}</li>
              <li>{t('startStep2')}</li>
              <li>{t('startStep3')}</li>
            </ol>
            <div className={styles.foot}>
              {t('noFormYet')}{' '}
              <Link as="button" inline onClick={acts.onBlank}>
                {t('newBlank')}
              </Link>
              <p className={styles.privacy}>
                <LockClosedRegular aria-hidden />
                {t('privacyLine')}
              </p>
            </div>
          </>
        )}
      </div>
    </div>
  );
}

/** What was recognised of the file that was opened, and the ways on. */
function NoForm({ onOpen, onBlank }: StartActs): ReactElement {
  const styles = useStyles();
  const desk = useDesk();
  const { t, say } = useWords();
  const { checked, sheets } = useSessionState('checked', 'sheets');
  const [nearest] = checked?.unread ?? [];
  const names = (all: readonly { readonly zh: string; readonly en: string }[]): string =>
    [...new Set(all.map(say))].join(t('listComma'));
  return (
    <>
      <h2 className={styles.title}>{t('noFormTitle')}</h2>
      <p className={styles.text}>
        {nearest
          ? t('noFormClosest', { count: sheets.length, sheet: nearest.sheet })
          : t('noFormLooked', { count: sheets.length })}
      </p>
      {nearest && (
        <ul className={styles.facts}>
          {nearest.recognised.length > 0 && (
            <li>✓ {t('noFormFound', { names: names(nearest.recognised) })}</li>
          )}
          {nearest.missing.length > 0 && <li>✗ {t('noFormMissing', { names: names(nearest.missing) })}</li>}
        </ul>
      )}
      <strong>{t('noFormNext')}</strong>
      {nearest && (
        <Button
          appearance="primary"
          className={styles.open}
          onClick={() => {
            desk.set({ settings: 'layout', overview: false });
          }}
        >
          {t('noFormTeach')}
        </Button>
      )}
      <Button
        className={styles.half}
        onClick={() => {
          desk.set({ settings: 'new' });
        }}
      >
        {t('pasteReport')}
      </Button>
      <Button className={styles.half} onClick={onBlank}>
        {t('newBlank')}
      </Button>
      <Button className={styles.half} onClick={onOpen}>
        {t('noFormOther')}
      </Button>
    </>
  );
}
