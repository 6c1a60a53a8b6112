/**
 * All forms in one sortable table, with sums and the count of each grade. A project's name stands over its figures: so
 * that six columns of figures fit a task pane without moving it sideways.
 */
import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowSortDownRegular } from '@fluentui/react-icons/svg/arrow-sort-down';
import { ArrowSortUpRegular } from '@fluentui/react-icons/svg/arrow-sort-up';
import { useMemo, useState, type ReactElement } from 'react';
import { leftOf } from '../../app/left-to-do';
import { noFormsWords } from '../../app/run-words';
import { opinionSheet } from '../../core/writing/opinion-sheet';
import type { CheckedWorkbook } from '../../core/checking/checked-form';
import { toAddress } from '../../core/model/sheet-snapshot';
import { amount, MISSING, points, rate } from '../session/figures';
import {
  hasMixedUnits,
  portfolioFigures,
  sortFigures,
  type FormFigures,
  type Sorting,
  type TotalsColumn,
} from '../session/form-figures';
import { usePane, useLaterState, useWords, useIsWorking } from '../parts/pane-context';
import type { StringKey } from '../strings/strings';

const FIGURES: readonly { readonly column: TotalsColumn; readonly name: StringKey }[] = [
  { column: 'annualBudget', name: 'annualBudget' },
  { column: 'executed', name: 'executed' },
  { column: 'executionRate', name: 'rate' },
  { column: 'total', name: 'total' },
  { column: 'grade', name: 'grade' },
  { column: 'findings', name: 'findings' },
];

const COUNT = FIGURES.length;

const useStyles = makeStyles({
  scroller: { overflowX: 'auto', padding: '0 6px 16px' },
  quiet: {
    margin: 0,
    padding: '8px 12px 4px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  buttons: { padding: '0 12px 8px' },
  table: { borderCollapse: 'collapse', width: '100%', fontSize: tokens.fontSizeBase200 },
  group: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  headGroup: { borderBottom: `2px solid ${tokens.colorNeutralStroke1}` },
  sumsGroup: { borderTop: `2px solid ${tokens.colorNeutralStroke1}` },
  name: { padding: '6px 2px 0', textAlign: 'left', fontWeight: 'inherit', overflowWrap: 'anywhere' },
  number: {
    padding: '2px 2px 6px',
    textAlign: 'right',
    verticalAlign: 'top',
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  head: {
    padding: '0 2px 4px',
    textAlign: 'right',
    verticalAlign: 'bottom',
    // Short enough to stay whole.
    wordBreak: 'keep-all',
  },
  link: { fontSize: tokens.fontSizeBase200, textAlign: 'left' },
  now: { display: 'block', whiteSpace: 'nowrap', fontWeight: tokens.fontWeightSemibold },
  sort: {
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    color: 'inherit',
    textAlign: 'inherit',
    background: 'none',
    border: 'none',
    padding: 0,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  sums: { fontWeight: tokens.fontWeightSemibold },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  empty: { padding: '12px', margin: 0, color: tokens.colorNeutralForeground2 },
});

export function TotalsScreen(): ReactElement {
  const styles = useStyles();
  const { t, say } = useWords();
  const { checked } = useLaterState('checked');
  if (!checked) return <p className={styles.empty}>{t('notChecked')}</p>;
  if (checked.forms.length === 0) return <p className={styles.empty}>{say(noFormsWords(leftOf(checked)))}</p>;
  return <TotalsTable checked={checked} />;
}

function TotalsTable({ checked }: { readonly checked: CheckedWorkbook }): ReactElement {
  const styles = useStyles();
  const { t, language } = useWords();
  const { session } = usePane();
  const { host } = useLaterState('host');
  const isWorking = useIsWorking();
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const all = useMemo(() => portfolioFigures(checked), [checked]);
  const rows = useMemo(() => sortFigures(all, sorting), [all, sorting]);
  const { portfolio } = checked;
  const leftOut = portfolio?.leftOut ?? 0;
  const mixed = hasMixedUnits(all);
  const unit = portfolio?.amountUnit ?? all[0]?.amountUnit ?? '万元';
  const grades = portfolio
    ? Object.entries(portfolio.grades).map(([grade, count]) => t('gradeCount', { grade, count }))
    : [];
  return (
    <>
      <p className={styles.quiet}>
        {mixed ? t('sumsMixed', { unit }) : t('amountsIn', { unit })}
        {grades.length > 0 && ` · ${t('gradeCounts', { grades: grades.join('、') })}`}
        {leftOut > 0 && ` · ${t('leftOut', { count: leftOut })}`}
      </p>
      {host?.insertSummary && (
        <div className={styles.buttons}>
          <Button
            size="small"
            disabled={isWorking}
            title={t('writeSummaryHint')}
            onClick={() => void session.insertSummary()}
          >
            {t('writeSummary')}
          </Button>
          {host.insertSheet && (
            <Button
              size="small"
              disabled={isWorking}
              title={t('writeOpinionsHint')}
              onClick={() => {
                const draft = opinionSheet(checked, language);
                if (draft) void session.insertSheet(draft);
              }}
            >
              {t('writeOpinions')}
            </Button>
          )}
        </div>
      )}
      <div className={styles.scroller} role="region" aria-label={t('totalsCaption')}>
        <table className={styles.table}>
          <caption className={styles.hidden}>{t('totalsCaption')}</caption>
          <thead className={styles.headGroup}>
            <tr>
              <SortHeader
                column="project"
                name="project"
                sorting={sorting}
                onSort={setSorting}
                span={COUNT}
              />
            </tr>
            <tr>
              {FIGURES.map(({ column, name }) => (
                <SortHeader key={column} column={column} name={name} sorting={sorting} onSort={setSorting} />
              ))}
            </tr>
          </thead>
          {rows.map((row) => (
            <TotalsRow key={row.form.id} row={row} showUnit={mixed} />
          ))}
          {portfolio && (
            <tfoot className={mergeClasses(styles.sumsGroup, styles.sums)}>
              <tr>
                <th scope="rowgroup" colSpan={COUNT} className={styles.name}>
                  {t('sums')}
                </th>
              </tr>
              <tr>
                <td className={styles.number}>{amount(portfolio.annualBudget)}</td>
                <td className={styles.number}>{amount(portfolio.executed)}</td>
                <td className={styles.number}>{rate(share(portfolio.executed, portfolio.annualBudget))}</td>
                <td />
                <td />
                <td className={styles.number}>{all.reduce((sum, row) => sum + row.findings, 0)}</td>
              </tr>
            </tfoot>
          )}
        </table>
      </div>
    </>
  );
}

function SortHeader({
  column,
  name,
  sorting,
  onSort,
  span,
}: {
  readonly column: TotalsColumn;
  readonly name: StringKey;
  readonly sorting: Sorting | null;
  readonly onSort: (sorting: Sorting | null) => void;
  /** Columns that a header over others spans. */
  readonly span?: number;
}): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  const isChosen = sorting?.column === column;
  return (
    <th
      scope="col"
      colSpan={span}
      className={span === undefined ? styles.head : styles.name}
      aria-sort={!isChosen ? 'none' : sorting.descending ? 'descending' : 'ascending'}
    >
      <button
        type="button"
        className={styles.sort}
        title={t('sortBy', { column: t(name) })}
        onClick={() => {
          onSort(nextSorting(sorting, column));
        }}
      >
        {t(name)}
        {isChosen && (sorting.descending ? <ArrowSortDownRegular /> : <ArrowSortUpRegular />)}
      </button>
    </th>
  );
}

function TotalsRow({
  row,
  showUnit,
}: {
  readonly row: FormFigures;
  readonly showUnit: boolean;
}): ReactElement {
  const styles = useStyles();
  const { session } = usePane();
  const { t } = useWords();
  const { sheet, area } = row.form.form;
  const unit = showUnit && row.amountUnit !== null ? ` ${row.amountUnit}` : '';
  const money = (value: number | null): string => (value === null ? MISSING : amount(value) + unit);
  return (
    <tbody className={styles.group}>
      <tr>
        <th scope="rowgroup" colSpan={COUNT} className={styles.name}>
          <Link
            as="button"
            className={styles.link}
            onClick={() => void session.goTo(sheet, toAddress({ row: area.top, column: area.left }))}
          >
            {row.project ?? `${sheet} ${t('unnamedProject')}`}
          </Link>
        </th>
      </tr>
      <tr>
        <td className={styles.number}>{money(row.annualBudget)}</td>
        <td className={styles.number}>{money(row.executed)}</td>
        <td className={styles.number}>{rate(row.executionRate)}</td>
        <td className={styles.number}>
          {row.isWhole ? (
            <Changed printed={points(row.printedTotal)} corrected={points(row.correctedTotal)} />
          ) : (
            t('notWhole')
          )}
        </td>
        <td className={styles.number}>
          {row.isWhole ? (
            <Changed printed={row.printedGrade ?? MISSING} corrected={row.correctedGrade ?? MISSING} />
          ) : (
            MISSING
          )}
        </td>
        <td className={styles.number}>{row.findings}</td>
      </tr>
    </tbody>
  );
}

/** What is printed and, below it where it differs, what it becomes. */
function Changed({
  printed,
  corrected,
}: {
  readonly printed: string;
  readonly corrected: string;
}): ReactElement {
  const styles = useStyles();
  const stays = printed === corrected || corrected === MISSING;
  return (
    <>
      {(stays || printed !== MISSING) && printed} {!stays && printed === MISSING && corrected}
      {!stays && printed !== MISSING && <span className={styles.now}>{`→ ${corrected}`}</span>}
    </>
  );
}

/** Per cent, for display only. */
function share(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : (part / whole) * 100;
}

/** Ascending, then descending, then the workbook's own order. */
function nextSorting(sorting: Sorting | null, column: TotalsColumn): Sorting | null {
  if (sorting?.column !== column) return { column, descending: false };
  return sorting.descending ? null : { column, descending: true };
}
