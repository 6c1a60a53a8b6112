/** All forms of the workbook, or of all files, in one table, the worst first: figures, standing, and what was seen. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowSortDownRegular } from '@fluentui/react-icons/svg/arrow-sort-down';
import { ArrowSortUpRegular } from '@fluentui/react-icons/svg/arrow-sort-up';
import { useMemo, useState, type ReactElement } from 'react';
import { isUndecided, type LineGroup } from '../../app/lines';
import { seenState } from '../../app/seen';
import type { CheckedForm } from '../../core/checking/checked-form';
import { toAddress } from '../../core/model/sheet-snapshot';
import { fileOf } from '../../hosts/file-places';
import { useDesk } from '../parts/desk-context';
import { usePane, useSessionState, useWords } from '../parts/pane-context';
import { useScreenWords } from '../parts/screen-words';
import { SeenTick } from '../parts/seen-tick';
import { amount, MISSING, rate } from '../session/figures';
import {
  formFigures,
  hasMixedUnits,
  sortFigures,
  type FormFigures,
  type Sorting,
  type TotalsColumn,
} from '../session/form-figures';
import { sumFigures } from '../session/sum-figures';
import { Counts } from '../screens/forms-screen';
import { AllReports } from '../screens/all-reports';
import { SheetButtons } from '../screens/sheet-buttons';
import { TotalWords } from '../screens/total-words';
import { UnopenedFiles } from '../screens/unopened-files';
import { DESK_STRINGS } from '../strings/desk-strings';
import { gradeWords } from '../strings/grade-words';

const COLUMNS: readonly { readonly column: TotalsColumn; readonly name: keyof typeof DESK_STRINGS }[] = [
  { column: 'project', name: 'project' },
  { column: 'annualBudget', name: 'budget' },
  { column: 'executed', name: 'executed' },
  { column: 'executionRate', name: 'rate' },
  { column: 'total', name: 'totalColumn' },
  { column: 'grade', name: 'gradeColumn' },
  { column: 'findings', name: 'problems' },
];

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', padding: '10px 14px 4px' },
  title: { fontSize: tokens.fontSizeBase400, margin: 0 },
  progress: { width: '110px', height: '8px', accentColor: tokens.colorCompoundBrandBackground },
  tools: { marginLeft: 'auto', display: 'flex', gap: '6px', flexWrap: 'wrap' },
  tool: { minWidth: 'auto' },
  quiet: {
    margin: 0,
    padding: '0 14px 6px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  scroller: { flex: '1 1 0', minHeight: 0, overflow: 'auto', padding: '0 8px 12px' },
  table: { borderCollapse: 'collapse', width: '100%' },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    padding: '6px 6px',
    textAlign: 'right',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `2px solid ${tokens.colorNeutralStroke1}`,
    whiteSpace: 'nowrap',
  },
  left: { textAlign: 'left' },
  sort: {
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    color: 'inherit',
    background: 'none',
    border: 'none',
    padding: 0,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  row: { cursor: 'pointer', ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover } },
  seen: { color: tokens.colorNeutralForeground2 },
  current: { backgroundColor: tokens.colorBrandBackground2 },
  cell: {
    padding: '4px 6px',
    height: '26px',
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: {
    textAlign: 'left',
    whiteSpace: 'normal',
    overflowWrap: 'anywhere',
    fontWeight: tokens.fontWeightRegular,
  },
  link: {
    font: 'inherit',
    color: 'inherit',
    background: 'none',
    border: 'none',
    padding: 0,
    textAlign: 'left',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    ':hover': { textDecorationLine: 'underline' },
  },
  tag: { border: `1px dotted ${tokens.colorNeutralStrokeAccessible}`, padding: '0 4px', marginRight: '6px' },
  counts: { display: 'inline-flex', columnGap: '6px', justifyContent: 'flex-end' },
  sums: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground2 },
});

export function Overview(): ReactElement {
  const styles = useStyles();
  const { session } = usePane();
  const desk = useDesk();
  const { t: words, language } = useWords();
  const t = useScreenWords(DESK_STRINGS);
  const { checked, listing, settings, sheets, selection } = useSessionState(
    'checked',
    'listing',
    'settings',
    'sheets',
    'selection',
  );
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const [unseenOnly, setUnseenOnly] = useState(false);
  const groups = useMemo(
    () => listing.groups.filter((group): group is FormGroup => group.form !== null),
    [listing],
  );
  const figures = useMemo(() => new Map(groups.map(({ key, form }) => [key, formFigures(form)])), [groups]);
  const isSeen = (form: CheckedForm): boolean => seenState(form, sheets, settings.seen) === 'seen';
  const rows = useMemo(() => {
    const all = groups.flatMap(({ key }) => figures.get(key) ?? []);
    return sortFigures(all, sorting);
  }, [groups, figures, sorting]);
  const byForm = new Map(groups.map((group) => [group.form, group]));
  if (!checked) return <p className={styles.quiet}>{t('formsNone')}</p>;
  const seen = groups.filter(({ form }) => isSeen(form)).length;
  const sums = sumFigures(checked, rows);
  const mixed = hasMixedUnits(rows);
  const grades = Object.entries(sums.grades).map(
    ([grade, count]) => `${gradeWords(grade, language)} ${String(count)}`,
  );
  const isOfFiles = rows.some(({ form }) => fileOf(form.form.sheet) !== '');
  const left = [
    t('overviewUnit', { unit: sums.unit }),
    ...(grades.length > 0 ? [t('overviewGrades', { grades: grades.join(words('listComma')) })] : []),
    ...(sums.undecided + sums.unread > 0
      ? [t('overviewOut', { undecided: sums.undecided, unread: sums.unread })]
      : []),
  ];
  return (
    <div className={styles.screen}>
      <div className={styles.top}>
        <h2 className={styles.title}>{t('overviewTitle', { count: groups.length })}</h2>
        <span>
          {seen === groups.length
            ? t('seenAll', { count: seen })
            : t('seenCount', { seen, left: groups.length - seen })}
        </span>
        <progress
          data-seen=""
          className={styles.progress}
          value={seen}
          max={groups.length}
          aria-label={t('seen')}
        />
        <span className={styles.tools}>
          <Button
            size="small"
            className={styles.tool}
            aria-pressed={unseenOnly}
            appearance={unseenOnly ? 'primary' : 'secondary'}
            onClick={() => {
              setUnseenOnly(!unseenOnly);
            }}
          >
            {t('unseenOnly')}
          </Button>
          <AllReports />
          <SheetButtons />
        </span>
      </div>
      <p className={styles.quiet}>{left.join(' · ')}</p>
      <UnopenedFiles />
      <div className={styles.scroller}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.head}>
                {t('seen')}
              </th>
              {COLUMNS.map(({ column, name }) => {
                const isChosen = sorting?.column === column;
                return (
                  <th
                    key={column}
                    scope="col"
                    className={mergeClasses(styles.head, column === 'project' && styles.left)}
                    aria-sort={!isChosen ? 'none' : sorting.descending ? 'descending' : 'ascending'}
                  >
                    <button
                      type="button"
                      className={styles.sort}
                      title={t('column', { column: t(name) })}
                      onClick={() => {
                        setSorting(nextSorting(sorting, column));
                      }}
                    >
                      {t(name)}
                      {isChosen && (sorting.descending ? <ArrowSortDownRegular /> : <ArrowSortUpRegular />)}
                    </button>
                  </th>
                );
              })}
              {isOfFiles && (
                <th scope="col" className={mergeClasses(styles.head, styles.left)}>
                  {t('file')}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const group = byForm.get(row.form);
              if (!group || (unseenOnly && isSeen(row.form))) return null;
              return (
                <OverviewRow
                  key={group.key}
                  row={row}
                  group={group}
                  showUnit={mixed}
                  isOfFiles={isOfFiles}
                  isSeen={isSeen(row.form)}
                  isCurrent={selection?.sheet === row.form.form.sheet}
                  onShow={() => {
                    if (group.lines.length > 0) desk.showForm(group.key);
                    const { sheet, area } = row.form.form;
                    if (group.lines.length === 0)
                      void session.goTo(sheet, toAddress({ row: area.top, column: area.left }));
                  }}
                />
              );
            })}
          </tbody>
          <tfoot>
            <tr className={styles.sums}>
              <td className={styles.cell} />
              <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                {t('sums', { count: sums.forms })}
              </th>
              <td className={styles.cell}>{amount(sums.budget)}</td>
              <td className={styles.cell}>{amount(sums.executed)}</td>
              <td className={styles.cell}>{rate(sums.rate)}</td>
              <td className={styles.cell} />
              <td className={styles.cell} />
              <td className={styles.cell}>
                {sums.withoutBudget > 0 ? t('sumsOut', { count: sums.withoutBudget }) : ''}
              </td>
              {isOfFiles && <td className={styles.cell} />}
            </tr>
          </tfoot>
        </table>
      </div>
    </div>
  );
}

type FormGroup = LineGroup & { readonly form: CheckedForm };

function OverviewRow({
  row,
  group,
  showUnit,
  isOfFiles,
  isSeen,
  isCurrent,
  onShow,
}: {
  readonly row: FormFigures;
  readonly group: FormGroup;
  readonly showUnit: boolean;
  readonly isOfFiles: boolean;
  readonly isSeen: boolean;
  readonly isCurrent: boolean;
  readonly onShow: () => void;
}): ReactElement {
  const styles = useStyles();
  const { t: words } = useWords();
  const t = useScreenWords(DESK_STRINGS);
  const name = row.project ?? `${row.form.form.sheet} ${words('unnamedProject')}`;
  const unit = showUnit && row.amountUnit !== null ? ` ${row.amountUnit}` : '';
  const money = (value: number | null): string => (value === null ? MISSING : amount(value) + unit);
  return (
    <tr
      className={mergeClasses(styles.row, isSeen && styles.seen, isCurrent && styles.current)}
      data-form={group.key}
      data-undecided={isUndecided(row.form)}
    >
      <td className={styles.cell} style={{ textAlign: 'center' }}>
        <SeenTick form={row.form} name={name} isInTabOrder />
      </td>
      <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
        {!row.isWhole && <span className={styles.tag}>{t('notWhole')}</span>}
        <button type="button" className={styles.link} onClick={onShow}>
          {name}
        </button>
      </th>
      <td className={styles.cell}>{money(row.annualBudget)}</td>
      <td className={styles.cell}>{money(row.executed)}</td>
      <td className={styles.cell}>{rate(row.executionRate)}</td>
      <td className={styles.cell}>
        <TotalWords figures={row} parts="total" />
      </td>
      <td className={styles.cell}>
        <TotalWords figures={row} parts="grade" />
      </td>
      <td className={styles.cell}>
        <span className={styles.counts}>
          <Counts group={group} />
        </span>
      </td>
      {isOfFiles && <td className={mergeClasses(styles.cell, styles.name)}>{fileOf(row.form.form.sheet)}</td>}
    </tr>
  );
}

/** Ascending, then descending, then the worst first again. */
function nextSorting(sorting: Sorting | null, column: TotalsColumn): Sorting | null {
  if (sorting?.column !== column) return { column, descending: false };
  return sorting.descending ? null : { column, descending: true };
}
