/** The list of lines with its tools: grouping, search, what is shown, and acts on all that is shown. */
import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { PersonAlertRegular } from '@fluentui/react-icons/svg/person-alert';
import { useMemo, useRef, useState, type ReactElement } from 'react';
import { openLines } from '../../app/listing';
import { certainEditsOf } from '../../app/lines';
import { formAt } from '../../app/steps';
import { seenState } from '../../app/seen';
import type { IgnoredFinding } from '../../core/checking/checked-form';
import type { Severity } from '../../core/model/finding';
import { useDesk, useDeskState, useRows } from '../parts/desk-context';
import { Menu } from '../parts/menu';
import { useIsWorking, usePane, usePlaces, useSessionState, useWords } from '../parts/pane-context';
import { useScreenWords } from '../parts/screen-words';
import { SeverityIcon } from '../parts/severity-icon';
import { formName } from '../session/form-figures';
import { chipCounts, isFiltered, linesOfRow, NO_FILTER, shownLines, stopsOf } from '../session/line-rows';
import { DESK_STRINGS } from '../strings/desk-strings';
import { AllReports } from './all-reports';
import { LineList } from './line-list';
import { SheetButtons } from './sheet-buttons';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
const LOW = '@media (max-height: 560px)';

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  tools: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [LOW]: { flexDirection: 'row', flexWrap: 'wrap' },
  },
  row: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '6px',
    padding: '5px 10px 0',
    height: '38px',
    boxSizing: 'border-box',
  },
  chips: { height: '32px', columnGap: '6px', padding: '2px 10px 0', overflow: 'hidden' },
  line: {
    height: '26px',
    padding: '0 10px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    justifyContent: 'space-between',
  },
  group: { display: 'flex', flexShrink: 0 },
  half: {
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    height: '28px',
    padding: '0 8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: 'pointer',
    whiteSpace: 'nowrap',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
    ':first-child': { borderRadius: '4px 0 0 4px', borderRightWidth: 0 },
    ':last-child': { borderRadius: '0 4px 4px 0' },
  },
  halfOn: {
    backgroundColor: tokens.colorBrandBackground2,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      backgroundColor: 'Highlight',
      color: 'HighlightText',
    },
  },
  search: {
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    height: '28px',
    flexGrow: 1,
    minWidth: 0,
    boxSizing: 'border-box',
    padding: '0 8px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  chip: {
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '4px',
    height: '26px',
    padding: '0 8px',
    flexShrink: 0,
    whiteSpace: 'nowrap',
    borderRadius: '13px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  chipOn: {
    backgroundColor: tokens.colorNeutralForeground1,
    color: tokens.colorNeutralBackground1,
    '& svg': { color: 'inherit' },
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      backgroundColor: 'Highlight',
      color: 'HighlightText',
    },
  },
  steps: { display: 'flex', alignItems: 'center', columnGap: '2px', fontVariantNumeric: 'tabular-nums' },
  step: { minWidth: '24px', height: '24px', padding: 0 },
  list: { flex: '1 1 0', minHeight: 0, overflowY: 'auto', position: 'relative', contain: 'strict' },
  ways: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '8px' },
  empty: { padding: '12px', margin: 0, color: tokens.colorNeutralForeground2 },
  foot: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: '8px',
    height: '48px',
    flexShrink: 0,
    boxSizing: 'border-box',
    padding: '0 10px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  seenOf: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
  tick: { display: 'flex', alignItems: 'center', columnGap: '6px', cursor: 'pointer', minWidth: 0 },
  ignored: { padding: '4px 12px', margin: 0, fontSize: tokens.fontSizeBase200, listStyleType: 'none' },
});

export function LinesScreen(): ReactElement {
  const styles = useStyles();
  const desk = useDesk();
  const { t: words } = useWords();
  const t = useScreenWords(DESK_STRINGS);
  const { filter, current, notice } = useDeskState();
  const { checked, listing, work } = useSessionState('checked', 'listing', 'work');
  const rows = useRows();
  const [showsIgnored, setShowsIgnored] = useState(false);
  if (!checked) return <p className={styles.empty}>{work ? '' : words('notChecked')}</p>;
  const total = openLines(listing).length;
  const shown = shownLines(listing, desk.view).filter(({ line }) => !listing.settled.has(line.key));
  const stops = stopsOf(rows);
  const at = stops.findIndex(({ key }) => key === current);
  const currentRow = rows.find(({ key }) => key === current);
  const formNow = (currentRow && linesOfRow(currentRow)[0]?.form) ?? null;
  return (
    <div className={styles.screen}>
      {listing.groups.length > 0 && (
        <div className={styles.tools} role="search" aria-label={t('tools')}>
          <ListTools showsIgnored={showsIgnored} onShowIgnored={setShowsIgnored} />
          <Chips />
          <div className={mergeClasses(styles.row, styles.line)}>
            <span role="status">
              {notice === 'wrapped'
                ? t('wrapped')
                : notice === 'other-form' && formNow
                  ? t('otherForm', { name: formName(formNow) ?? formNow.form.sheet })
                  : isFiltered(filter)
                    ? t('shownOf', { shown: shown.length, total })
                    : t('shown', { shown: total })}{' '}
              {isFiltered(filter) && (
                <Link
                  as="button"
                  inline
                  onClick={() => {
                    desk.set({ filter: NO_FILTER });
                  }}
                >
                  {t('all')}
                </Link>
              )}
            </span>
            {stops.length > 0 && (
              <span className={styles.steps}>
                <StepButton by={-1} />
                {t('place', { at: Math.max(at + 1, 0), count: stops.length })}
                <StepButton by={1} />
              </span>
            )}
          </div>
        </div>
      )}
      <div className={styles.list}>
        {showsIgnored && <IgnoredList />}
        {rows.length > 0 ? (
          <LineList />
        ) : (
          <p className={styles.empty}>
            {total > 0 ? t('noneMatch') : t('nothing')}{' '}
            {total > 0 && (
              <Link
                as="button"
                inline
                onClick={() => {
                  desk.set({ filter: NO_FILTER });
                }}
              >
                {t('showAll', { count: total })}
              </Link>
            )}
            {total === 0 && checked.forms.length > 0 && (
              <span className={styles.ways}>
                <AllReports />
                <SheetButtons />
              </span>
            )}
          </p>
        )}
      </div>
      {checked.forms.length > 0 && <Foot />}
    </div>
  );
}

function StepButton({ by }: { readonly by: 1 | -1 }): ReactElement {
  const styles = useStyles();
  const desk = useDesk();
  const t = useScreenWords(DESK_STRINGS);
  const label = t(by === 1 ? 'next' : 'previous');
  return (
    <Button
      size="small"
      appearance="subtle"
      className={styles.step}
      aria-label={label}
      title={label}
      onClick={() => {
        desk.step(by);
      }}
    >
      {by === 1 ? '▸' : '◂'}
    </Button>
  );
}

function ListTools({
  showsIgnored,
  onShowIgnored,
}: {
  readonly showsIgnored: boolean;
  readonly onShowIgnored: (shows: boolean) => void;
}): ReactElement {
  const styles = useStyles();
  const desk = useDesk();
  const { session } = usePane();
  const { t: words } = useWords();
  const t = useScreenWords(DESK_STRINGS);
  const { grouping, filter } = useDeskState();
  const { listing, settings } = useSessionState('listing', 'settings');
  const isWorking = useIsWorking();
  const search = useRef<HTMLInputElement>(null);
  const shown = shownLines(listing, desk.view)
    .map(({ line }) => line)
    .filter(({ key }) => !listing.settled.has(key));
  const fixable = shown.flatMap(certainEditsOf).length;
  const ignored = settings.ignores.filter(isOwnLine).length;
  const items = [
    ...(fixable > 0
      ? [
          {
            key: 'fix',
            label: t('fixShown', { count: fixable }),
            disabled: isWorking,
            onChoose: () => void session.fixLines(shown),
          },
        ]
      : []),
    ...(shown.length > 0
      ? [
          {
            key: 'ignore',
            label: t('ignoreShown', { count: shown.length }),
            disabled: isWorking,
            onChoose: () => {
              desk.set({ ignoring: shown });
            },
          },
        ]
      : []),
    {
      key: 'expand',
      label: t('expandAll'),
      onChoose: () => {
        const folds = desk.rows.flatMap((row) => (row.kind === 'fold' ? [row.key] : []));
        desk.set({ toggled: new Set(folds) });
      },
    },
    {
      key: 'collapse',
      label: t('collapseAll'),
      onChoose: () => {
        const heads = grouping === 'form' ? listing.groups.map(({ key }) => key) : [];
        desk.set({ toggled: new Set(heads) });
      },
    },
    {
      key: 'unseen',
      label: t(filter.unseenOnly ? 'allForms' : 'unseenOnly'),
      onChoose: () => {
        desk.filter({ unseenOnly: !filter.unseenOnly });
      },
    },
    ...(ignored > 0
      ? [
          {
            key: 'ignored',
            label: t(showsIgnored ? 'hideIgnored' : 'showIgnored', { count: ignored }),
            onChoose: () => {
              onShowIgnored(!showsIgnored);
            },
          },
        ]
      : []),
  ];
  return (
    <div className={styles.row}>
      <div className={styles.group} role="group" aria-label={t('grouping')}>
        {(['form', 'kind'] as const).map((each) => (
          <button
            key={each}
            type="button"
            className={mergeClasses(styles.half, grouping === each && styles.halfOn)}
            aria-pressed={grouping === each}
            onClick={() => {
              desk.set({ grouping: each, toggled: new Set(), open: null, notice: null });
            }}
          >
            {t(each === 'form' ? 'byForm' : 'byKind')}
          </button>
        ))}
      </div>
      <input
        ref={search}
        type="search"
        className={styles.search}
        aria-label={t('search')}
        placeholder={t('searchHint')}
        value={filter.search}
        data-list-search
        onChange={(event) => {
          desk.filter({ search: event.target.value });
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || filter.search === '') return;
          event.stopPropagation();
          desk.filter({ search: '' });
        }}
      />
      <Menu label={words('more')} words={null} icon={<MoreHorizontalRegular />} items={items} />
    </div>
  );
}

/** What the list shows of each gravity, and what is left to a person; a chip shows only its own. */
function Chips(): ReactElement {
  const styles = useStyles();
  const desk = useDesk();
  const { t: words } = useWords();
  const t = useScreenWords(DESK_STRINGS);
  const { filter } = useDeskState();
  const { listing } = useSessionState('listing', 'settings', 'sheets');
  const open = {
    ...listing,
    groups: listing.groups.map((group) => ({
      ...group,
      lines: group.lines.filter(({ key }) => !listing.settled.has(key)),
    })),
  };
  const counts = chipCounts(open, desk.view);
  return (
    <div className={mergeClasses(styles.row, styles.chips)}>
      {SEVERITIES.map((severity) => (
        <button
          key={severity}
          type="button"
          aria-pressed={filter.severity === severity}
          className={mergeClasses(styles.chip, filter.severity === severity && styles.chipOn)}
          onClick={() => {
            desk.onlySeverity(severity);
          }}
        >
          <SeverityIcon severity={severity} />
          {t('chip', { name: words(`severity:${severity}`), count: counts[severity] })}
        </button>
      ))}
      <button
        type="button"
        aria-pressed={filter.task === 'judge'}
        className={mergeClasses(styles.chip, filter.task === 'judge' && styles.chipOn)}
        onClick={() => {
          desk.onlyTask('judge');
        }}
      >
        <PersonAlertRegular aria-hidden />
        {t('chip', { name: t('judge'), count: counts.judge })}
      </button>
    </div>
  );
}

/** The tick of the form that the current line is of, and the way to the next form that nobody has seen. */
function Foot(): ReactElement {
  const styles = useStyles();
  const desk = useDesk();
  const { session } = usePane();
  const t = useScreenWords(DESK_STRINGS);
  const { checked, settings, sheets, selection } = useSessionState(
    'checked',
    'settings',
    'sheets',
    'selection',
  );
  useDeskState();
  const forms = checked?.forms.length ?? 0;
  const seen = useMemo(
    () => (checked?.forms ?? []).filter((each) => seenState(each, sheets, settings.seen) === 'seen').length,
    [checked, sheets, settings.seen],
  );
  const row = desk.currentRow;
  const form =
    (row?.kind === 'line' ? row.line.form : row?.kind === 'fold' ? row.lines[0]?.form : null) ??
    (selection && formAt(checked?.forms ?? [], selection.sheet, selection.cell)) ??
    checked?.forms[0] ??
    null;
  if (!form) return <div className={styles.foot} />;
  const isSeen = seenState(form, sheets, settings.seen) === 'seen';
  return (
    <div className={styles.foot}>
      <label className={styles.tick}>
        <input type="checkbox" checked={isSeen} onChange={() => void session.tickSeen(form, !isSeen)} />
        {t('seenThis')}
      </label>
      {forms > 1 && <span className={styles.seenOf}>{t('seenOf', { seen, count: forms })}</span>}
      <Button size="small" title="Ctrl+F8" onClick={() => void desk.seenAndNext(1, form)}>
        {t('seenNext')}
      </Button>
    </div>
  );
}

const isOwnLine = ({ causedBy }: IgnoredFinding): boolean => causedBy === undefined;

function IgnoredList(): ReactElement {
  const styles = useStyles();
  const { session } = usePane();
  const placeOf = usePlaces();
  const t = useScreenWords(DESK_STRINGS);
  const isWorking = useIsWorking();
  const { settings } = useSessionState('settings');
  return (
    <ul className={styles.ignored}>
      {settings.ignores.filter(isOwnLine).map((ignored) => (
        <li key={ignored.fingerprint}>
          <Link as="button" onClick={() => void session.goTo(ignored.sheet, ignored.cell)}>
            {`${ignored.sheet} ${placeOf(ignored.sheet, ignored.cell)}`}
          </Link>{' '}
          {ignored.code} · {ignored.reason}{' '}
          <Link as="button" disabled={isWorking} onClick={() => void session.stopIgnoring(ignored)}>
            {t('restore')}
          </Link>
        </li>
      ))}
    </ul>
  );
}
