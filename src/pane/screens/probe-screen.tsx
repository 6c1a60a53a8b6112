/** Tries what the program relies on in this Excel, and hands the answers over as a table. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { SubtractCircleRegular } from '@fluentui/react-icons/svg/subtract-circle';
import { useState, type Dispatch, type ReactElement, type SetStateAction } from 'react';
import product from '../../../package.json';
import type { ProbeOutcome, ProbeRow } from '../../hosts/host-probe';
import { HostError } from '../../hosts/workbook-host';
import { copyRich } from '../parts/copy-rich';
import { useIsWorking, usePane, useWords } from '../parts/pane-context';
import { saveBytes } from '../parts/save-bytes';
import { ScreenPart } from '../parts/screen-part';
import { useScreenWords } from '../parts/screen-words';
import { NOTHING_PROBED, probeTable, type Probed } from '../parts/probe-table';
import { PROBE_STRINGS } from '../strings/probe-strings';

const useStyles = makeStyles({
  quiet: { margin: '4px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  line: { margin: '4px 0' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '8px 0' },
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed', margin: '4px 0' },
  caption: { textAlign: 'left', fontWeight: tokens.fontWeightSemibold, padding: '4px 0' },
  cell: {
    padding: '4px 4px 4px 0',
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  resultColumn: { width: '104px' },
  answer: {
    display: 'block',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  outcome: { display: 'flex', gap: '4px', alignItems: 'center' },
  good: { color: tokens.colorPaletteGreenForeground1, flexShrink: 0 },
  bad: { color: tokens.colorPaletteRedForeground1, flexShrink: 0 },
  plain: { color: tokens.colorNeutralForeground2, flexShrink: 0 },
});

export function ProbeScreen({
  probed,
  onProbed,
}: {
  readonly probed: Probed;
  readonly onProbed: Dispatch<SetStateAction<Probed>>;
}): ReactElement {
  const styles = useStyles();
  const { session, surroundings } = usePane();
  const { language } = useWords();
  const t = useScreenWords(PROBE_STRINGS);
  const isWorking = useIsWorking();
  const { rows, isFinished, leftSheet } = probed;
  const { probe } = surroundings;
  const start = async (): Promise<void> => {
    if (!probe) return;
    onProbed(NOTHING_PROBED);
    await session.aside('probing', async (signal) => {
      const report = await probe({
        signal,
        onRow: (row) => {
          onProbed((before) => ({ ...before, rows: [...before.rows, row] }));
        },
      });
      onProbed({ ...report, isFinished: true });
    });
  };
  const copy = async (): Promise<void> => {
    const isCopied = await copyRich(probeTable(rows, product.version, language));
    if (isCopied) session.report(PROBE_STRINGS.copied);
    else session.fail(new HostError('unsupported', PROBE_STRINGS.notCopied));
  };
  return (
    <>
      <ScreenPart title={t('title')}>
        <p className={styles.quiet}>{t('hint')}</p>
        <div className={styles.buttons}>
          <Button
            size="small"
            appearance="primary"
            disabled={isWorking || !probe}
            onClick={() => void start()}
          >
            {t(isFinished ? 'again' : 'start')}
          </Button>
          <Button size="small" disabled={!isFinished} onClick={() => void copy()}>
            {t('copy')}
          </Button>
        </div>
        <div role="status">
          {isFinished && <p className={styles.line}>{t('finished', countsOf(rows))}</p>}
          {leftSheet !== null && <p className={styles.line}>{t('sheetLeft', { sheet: leftSheet })}</p>}
        </div>
        {!isFinished && rows.length > 0 && (
          <p className={styles.quiet}>{t('progress', { done: rows.length })}</p>
        )}
        {rows.length > 0 && <ProbeTable rows={rows} />}
      </ScreenPart>
      {isFinished && (
        <TryDownload
          onAnswer={(hasArrived) => {
            const row: ProbeRow = {
              name: 'download',
              asked: PROBE_STRINGS.downloadAsked,
              outcome: hasArrived ? 'as-expected' : 'no-answer',
              answer: hasArrived ? 'arrived' : 'did not arrive',
              milliseconds: 0,
            };
            onProbed((before) => ({
              ...before,
              rows: [...before.rows.filter(({ name }) => name !== row.name), row],
            }));
          }}
        />
      )}
    </>
  );
}

function countsOf(rows: readonly ProbeRow[]): Record<'good' | 'different' | 'missing' | 'failed', number> {
  const count = (...wanted: readonly ProbeOutcome[]): number =>
    rows.filter(({ outcome }) => wanted.includes(outcome)).length;
  return {
    good: count('as-expected'),
    different: count('differs'),
    missing: count('missing'),
    failed: count('refused', 'no-answer', 'not-tried'),
  };
}

function ProbeTable({ rows }: { readonly rows: readonly ProbeRow[] }): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  const t = useScreenWords(PROBE_STRINGS);
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{t('caption')}</caption>
      <colgroup>
        <col />
        <col className={styles.resultColumn} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col" className={styles.cell}>
            {t('asked')}
          </th>
          <th scope="col" className={styles.cell}>
            {t('result')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row" className={styles.cell}>
              {say(row.asked)}
              <span className={styles.answer}>{row.answer}</span>
            </th>
            <td className={styles.cell}>
              <span className={styles.outcome}>
                <OutcomeIcon outcome={row.outcome} />
                {t(`outcome:${row.outcome}`)}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Beside the word, never instead of it. */
function OutcomeIcon({ outcome }: { readonly outcome: ProbeOutcome }): ReactElement {
  const styles = useStyles();
  switch (outcome) {
    case 'as-expected':
      return <CheckmarkCircleRegular className={styles.good} aria-hidden />;
    case 'differs':
      return <InfoRegular className={styles.plain} aria-hidden />;
    case 'missing':
    case 'not-tried':
      return <SubtractCircleRegular className={styles.plain} aria-hidden />;
    default:
      return <ErrorCircleFilled className={styles.bad} aria-hidden />;
  }
}

/** Whether a file reaches the person only the person can say. */
function TryDownload({ onAnswer }: { readonly onAnswer: (hasArrived: boolean) => void }): ReactElement {
  const styles = useStyles();
  const t = useScreenWords(PROBE_STRINGS);
  const [isAsking, setAsking] = useState(false);
  return (
    <ScreenPart title={t('downloadTitle')}>
      <div className={styles.buttons}>
        <Button
          size="small"
          onClick={() => {
            saveBytes(new TextEncoder().encode('ok\n'), t('downloadFile'), 'text/plain');
            setAsking(true);
          }}
        >
          {t('download')}
        </Button>
      </div>
      {isAsking && (
        <div className={styles.buttons} role="group" aria-label={t('downloadQuestion')}>
          <span>{t('downloadQuestion')}</span>
          {([true, false] as const).map((hasArrived) => (
            <Button
              key={String(hasArrived)}
              size="small"
              onClick={() => {
                onAnswer(hasArrived);
                setAsking(false);
              }}
            >
              {t(hasArrived ? 'downloadYes' : 'downloadNo')}
            </Button>
          ))}
        </div>
      )}
    </ScreenPart>
  );
}
