/** All forms in one sortable table, with sums and the count of each grade. */
import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowSortDownRegular } from '@fluentui/react-icons/svg/arrow-sort-down';
import { ArrowSortUpRegular } from '@fluentui/react-icons/svg/arrow-sort-up';
import { useMemo, useState, type ReactElement } from 'react';
import type { CheckedWorkbook } from '../core/checked-form';
import { toAddress } from '../core/sheet-snapshot';
import { amount, MISSING, points, rate } from './figures';
import {
  hasMixedUnits,
  portfolioFigures,
  sortFigures,
  type FormFigures,
  type Sorting,
  type TotalsColumn,
} from './form-figures';
import { usePane, useLaterState, useWords, useIsWorking } from './pane-context';
import type { StringKey } from './strings';

const COLUMNS: readonly {
  readonly column: TotalsColumn;
  readonly name: StringKey;
  readonly isNumber: boolean;
}[] = [
  { column: 'project', name: 'project', isNumber: false },
  { column: 'annualBudget', name: 'annualBudget', isNumber: true },
  { column: 'executed', name: 'executed', isNumber: true },
  { column: 'executionRate', name: 'executionRate', isNumber: true },
  { column: 'total', name: 'total', isNumber: true },
  { column: 'grade', name: 'grade', isNumber: false },
  { column: 'findings', name: 'findings', isNumber: true },
];

const useStyles = makeStyles({
  scroller: { overflowX: 'auto', padding: '0 8px 16px' },
  quiet: {
    margin: 0,
    padding: '8px 12px 4px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  buttons: { padding: '0 12px 8px' },
  table: { borderCollapse: 'collapse', width: '100%', fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: '5px 4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'left',
    verticalAlign: 'top',
  },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  head: {
    borderBottom: `2px solid ${tokens.colorNeutralStroke1}`,
    whiteSpace: 'normal',
    // Short enough to stay whole.
    wordBreak: 'keep-all',
    verticalAlign: 'bottom',
    minWidth: '36px',
  },
  project: { minWidth: '76px', overflowWrap: 'anywhere' },
  link: { fontSize: tokens.fontSizeBase200, textAlign: 'left' },
  now: { display: 'block', whiteSpace: 'nowrap', fontWeight: tokens.fontWeightSemibold },
  sort: {
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    color: 'inherit',
    background: 'none',
    border: 'none',
    padding: '2px',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  sums: { fontWeight: tokens.fontWeightSemibold, borderTop: `2px solid ${tokens.colorNeutralStroke1}` },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  empty: { padding: '12px', margin: 0, color: tokens.colorNeutralForeground2 },
});

export function TotalsScreen(): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  const { checked } = useLaterState('checked');
  if (!checked) return <p className={styles.empty}>{t('notChecked')}</p>;
  if (checked.forms.length === 0) return <p className={styles.empty}>{t('resultNoForms')}</p>;
  return <TotalsTable checked={checked} />;
}

function TotalsTable({ checked }: { readonly checked: CheckedWorkbook }): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  const { session } = usePane();
  const { host } = useLaterState('host');
  const isWorking = useIsWorking();
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const all = useMemo(() => portfolioFigures(checked), [checked]);
  const rows = useMemo(() => sortFigures(all, sorting), [all, sorting]);
  const { portfolio } = checked;
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
        </div>
      )}
      <div className={styles.scroller} role="region" aria-label={t('totalsCaption')}>
        <table className={styles.table}>
          <caption className={styles.hidden}>{t('totalsCaption')}</caption>
          <thead>
            <tr>
              {COLUMNS.map(({ column, name, isNumber }) => (
                <th
                  key={column}
                  scope="col"
                  className={mergeClasses(styles.cell, isNumber && styles.number, styles.head)}
                  aria-sort={
                    sorting?.column !== column ? 'none' : sorting.descending ? 'descending' : 'ascending'
                  }
                >
                  <button
                    type="button"
                    className={styles.sort}
                    title={t('sortBy', { column: t(name) })}
                    onClick={() => {
                      setSorting(nextSorting(sorting, column));
                    }}
                  >
                    {t(name)}
                    {sorting?.column === column &&
                      (sorting.descending ? <ArrowSortDownRegular /> : <ArrowSortUpRegular />)}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <TotalsRow key={row.form.id} row={row} showUnit={mixed} />
            ))}
          </tbody>
          {portfolio && (
            <tfoot>
              <tr>
                <th scope="row" className={mergeClasses(styles.cell, styles.sums)}>
                  {t('sums')}
                </th>
                <td className={mergeClasses(styles.cell, styles.number, styles.sums)}>
                  {amount(portfolio.annualBudget)}
                </td>
                <td className={mergeClasses(styles.cell, styles.number, styles.sums)}>
                  {amount(portfolio.executed)}
                </td>
                <td className={mergeClasses(styles.cell, styles.number, styles.sums)}>
                  {rate(share(portfolio.executed, portfolio.annualBudget))}
                </td>
                <td className={mergeClasses(styles.cell, styles.sums)} />
                <td className={mergeClasses(styles.cell, styles.sums)} />
                <td className={mergeClasses(styles.cell, styles.number, styles.sums)}>
                  {all.reduce((sum, row) => sum + row.findings, 0)}
                </td>
              </tr>
            </tfoot>
          )}
        </table>
      </div>
    </>
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
  const number = mergeClasses(styles.cell, styles.number);
  const unit = showUnit && row.amountUnit !== null ? ` ${row.amountUnit}` : '';
  const money = (value: number | null): string => (value === null ? MISSING : amount(value) + unit);
  return (
    <tr>
      <th scope="row" className={mergeClasses(styles.cell, styles.project)}>
        <Link
          as="button"
          className={styles.link}
          onClick={() => void session.goTo(sheet, toAddress({ row: area.top, column: area.left }))}
        >
          {row.project ?? `${sheet} ${t('unnamedProject')}`}
        </Link>
      </th>
      <td className={number}>{money(row.annualBudget)}</td>
      <td className={number}>{money(row.executed)}</td>
      <td className={number}>{rate(row.executionRate)}</td>
      <td className={number}>
        <Changed printed={points(row.printedTotal)} recomputed={points(row.recomputedTotal)} />
      </td>
      <td className={styles.cell}>
        <Changed printed={row.printedGrade ?? MISSING} recomputed={row.recomputedGrade ?? MISSING} />
      </td>
      <td className={number}>{row.findings}</td>
    </tr>
  );
}

/** What is printed and, below it where it differs, what it becomes. */
function Changed({
  printed,
  recomputed,
}: {
  readonly printed: string;
  readonly recomputed: string;
}): ReactElement {
  const styles = useStyles();
  const stays = printed === recomputed || recomputed === MISSING;
  return (
    <>
      {(stays || printed !== MISSING) && printed}{' '}
      {!stays && <span className={styles.now}>{printed === MISSING ? recomputed : `→ ${recomputed}`}</span>}
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
