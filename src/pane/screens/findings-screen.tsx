/** The list of findings with its filters, and the findings that were ignored. */
import { Button, Link, SearchBox, ToggleButton, makeStyles, tokens } from '@fluentui/react-components';
import { PersonAlertRegular } from '@fluentui/react-icons/svg/person-alert';
import { useDeferredValue, useMemo, type ReactElement } from 'react';
import { taskOf } from '../../core/model/finding-task';
import type { CheckedWorkbook } from '../../core/checking/checked-form';
import type { Severity } from '../../core/model/finding';
import {
  countBySeverity,
  filterFindings,
  fixable,
  groupFindings,
  listFindings,
  SEVERITIES,
  type FindingFilter,
} from '../session/finding-list';
import { FindingsTree } from './findings-tree';
import { usePane, useLaterState, useWords, useIsWorking } from '../parts/pane-context';
import { SeverityIcon } from '../parts/severity-icon';

const useStyles = makeStyles({
  filters: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '8px 12px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  // All four in one line beside a sheet.
  toggle: { minWidth: 'auto', paddingInline: '7px' },
  search: { maxWidth: 'none', width: '100%' },
  quiet: {
    margin: 0,
    padding: '0 12px 6px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  fix: { padding: '0 12px 6px' },
  empty: { padding: '12px', margin: 0, color: tokens.colorNeutralForeground2 },
  ignored: { padding: '8px 12px 16px', fontSize: tokens.fontSizeBase200 },
  summary: { cursor: 'pointer' },
});

export interface FindingsScreenProps {
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
}

export function FindingsScreen({ filter, onFilter }: FindingsScreenProps): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  const { checked } = useLaterState('checked');
  if (!checked) return <p className={styles.empty}>{t('notChecked')}</p>;
  return (
    <>
      <FindingsList checked={checked} filter={filter} onFilter={onFilter} />
      <IgnoredList />
    </>
  );
}

function FindingsList({
  checked,
  filter,
  onFilter,
}: FindingsScreenProps & { readonly checked: CheckedWorkbook }): ReactElement {
  const styles = useStyles();
  const { t, language } = useWords();
  const wanted = useDeferredValue(filter);
  const listed = useMemo(() => listFindings(checked), [checked]);
  const shown = useMemo(() => filterFindings(listed, wanted, language), [listed, wanted, language]);
  const wholeWorkbook = t('wholeWorkbook');
  const unnamed = t('unnamedProject');
  const groups = useMemo(
    () => groupFindings(shown, { wholeWorkbook, unnamed }),
    [shown, wholeWorkbook, unnamed],
  );
  const { session } = usePane();
  const isWorking = useIsWorking();
  // All of a kind at once: the search (a code, a word, a project) says which.
  const isNarrowed = shown.length < listed.length;
  const canFix = fixable(shown);
  const counts = countBySeverity(listed);
  const forMe = listed.filter(({ finding }) => taskOf(finding) === 'judge').length;

  if (checked.forms.length === 0 && listed.length === 0) return <></>;
  if (listed.length === 0) return <p className={styles.empty}>{t('noFindings')}</p>;
  return (
    <>
      <div className={styles.filters} role="search" aria-label={t('filterLabel')}>
        <SearchBox
          className={styles.search}
          size="small"
          aria-label={t('searchLabel')}
          placeholder={t('searchHint')}
          value={filter.search}
          onChange={(_event, data) => {
            onFilter({ ...filter, search: data.value });
          }}
        />
        <div className={styles.row}>
          {SEVERITIES.map((severity) => (
            <ToggleButton
              key={severity}
              size="small"
              className={styles.toggle}
              icon={<SeverityIcon severity={severity} />}
              checked={filter.severities.has(severity)}
              onClick={() => {
                onFilter({ ...filter, severities: toggled(filter.severities, severity) });
              }}
            >
              {t('severityCount', { severity: t(`severity:${severity}`), count: counts[severity] })}
            </ToggleButton>
          ))}
          <ToggleButton
            size="small"
            className={styles.toggle}
            icon={<PersonAlertRegular />}
            checked={filter.onlyForMe}
            onClick={() => {
              onFilter({ ...filter, onlyForMe: !filter.onlyForMe });
            }}
          >
            {t('severityCount', { severity: t('onlyForMe'), count: forMe })}
          </ToggleButton>
        </div>
      </div>
      {isNarrowed && canFix.length > 0 && (
        <div className={styles.fix}>
          <Button size="small" disabled={isWorking} onClick={() => void session.fixAll(canFix)}>
            {t('fixShown', { count: canFix.length })}
          </Button>
        </div>
      )}
      <p className={styles.quiet} role="status">
        {shown.length === 0 ? t('noneMatch') : t('shownCount', { shown: shown.length, total: listed.length })}
      </p>
      {groups.length > 0 && <FindingsTree groups={groups} />}
    </>
  );
}

function IgnoredList(): ReactElement | null {
  const styles = useStyles();
  const { session } = usePane();
  const { t } = useWords();
  const { settings } = useLaterState('settings');
  const isWorking = useIsWorking();
  const { ignores } = settings;
  if (ignores.length === 0) return null;
  return (
    <details className={styles.ignored}>
      <summary className={styles.summary}>{t('ignoredTitle', { count: ignores.length })}</summary>
      <ul>
        {ignores.map((ignored) => (
          <li key={ignored.fingerprint}>
            <Link as="button" onClick={() => void session.goTo(ignored.sheet, ignored.cell)}>
              {`${ignored.sheet} ${ignored.cell}`}
            </Link>{' '}
            {ignored.code} · {ignored.reason}{' '}
            <Link as="button" disabled={isWorking} onClick={() => void session.stopIgnoring(ignored)}>
              {t('restoreIgnored')}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** At least one severity stays on: switching the last one off shows all again. */
function toggled(on: ReadonlySet<Severity>, severity: Severity): ReadonlySet<Severity> {
  const next = new Set(on);
  if (!next.delete(severity)) next.add(severity);
  return next.size > 0 ? next : new Set(SEVERITIES);
}
