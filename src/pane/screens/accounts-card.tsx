/** The final accounts of a workbook: one line of what was checked, a line a table, and what of the projects has a form. */
import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CheckedAccounts, CheckedTable } from '../../core/checking/checked-form';
import { findingsOfAccounts } from '../../core/checking/accounts-findings';
import type { Finding } from '../../core/model/finding';
import {
  accountsSaid,
  accountsSentence,
  coveredWords,
  missingWords,
  tableWords,
} from '../../core/reporting/narrate-accounts';
import { toAddress } from '../../core/model/sheet-snapshot';
import { amount } from '../session/figures';
import { usePane, useWords } from '../parts/pane-context';

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    margin: '8px 12px 0',
    padding: '10px 12px',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  line: { margin: '2px 0 6px', overflowWrap: 'anywhere' },
  quiet: { margin: '2px 0 6px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  tables: { listStyleType: 'none', margin: 0, padding: 0 },
  table: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', padding: '2px 0' },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  count: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
  coverage: { borderCollapse: 'collapse', width: '100%', fontSize: tokens.fontSizeBase200, marginTop: '8px' },
  caption: { textAlign: 'left', paddingBottom: '4px', fontWeight: tokens.fontWeightSemibold },
  cell: { textAlign: 'left', padding: '2px 8px 2px 0', overflowWrap: 'anywhere', fontWeight: 'inherit' },
  number: {
    textAlign: 'right',
    padding: '2px 8px 2px 0',
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  buttons: { marginTop: '8px' },
});

interface AccountsCardProps {
  readonly accounts: CheckedAccounts;
  /** Shows the findings that a search finds. */
  readonly onShowFindings: (search: string) => void;
}

/** What the codes of all rules of a kind begin with. */
const familyOf = ({ code }: Finding): string => code.slice(0, 3);

export function AccountsCard({ accounts, onShowFindings }: AccountsCardProps): ReactElement {
  const styles = useStyles();
  const { t, say } = useWords();
  const missing = missingWords(accounts);
  const findings = findingsOfAccounts(accounts);
  const [first] = findings;
  return (
    <section className={styles.card} aria-labelledby="accounts-title">
      <h2 id="accounts-title" className={styles.title}>
        {t('accountsTitle')}
      </h2>
      <p className={styles.line}>{say(accountsSentence(accountsSaid(accounts)))}</p>
      {missing && <p className={styles.quiet}>{say(missing)}</p>}
      <ul className={styles.tables}>
        {accounts.tables.map((table) => (
          <li key={`${table.sheet}:${String(table.area.top)}`} className={styles.table}>
            <TableLine table={table} />
          </li>
        ))}
      </ul>
      <Coverage accounts={accounts} />
      {first && (
        <div className={styles.buttons}>
          <Button
            size="small"
            onClick={() => {
              onShowFindings(familyOf(first));
            }}
          >
            {t('findingsOf', { count: findings.length })}
          </Button>
        </div>
      )}
    </section>
  );
}

/** What a table is, the way to it, and how much was found in it. */
function TableLine({ table }: { readonly table: CheckedTable }): ReactElement {
  const styles = useStyles();
  const { session } = usePane();
  const { t, say } = useWords();
  const { sheet, area, findings } = table;
  const start = toAddress({ row: area.top, column: area.left });
  return (
    <>
      <span className={styles.words}>
        <Link as="button" onClick={() => void session.goTo(sheet, start)}>
          {say(tableWords(table))}
        </Link>
      </span>
      <span className={styles.count}>
        {findings.length === 0 ? t('tableRight') : t('tableFindings', { count: findings.length })}
      </span>
    </>
  );
}

/** Project expenditure beside the forms. */
function Coverage({ accounts }: { readonly accounts: CheckedAccounts }): ReactElement | null {
  const styles = useStyles();
  const { t, say } = useWords();
  const { coverage, amountUnit } = accounts;
  if (!coverage) return null;
  const { executed, projectExpenditure, codes, forms } = coverage;
  return (
    <table className={styles.coverage}>
      <caption className={styles.caption}>
        {t('coverageTitle', {
          forms,
          executed: amount(executed),
          total: amount(projectExpenditure),
          unit: amountUnit,
        })}
      </caption>
      <thead>
        <tr>
          <th scope="col" className={styles.cell}>
            {t('coverageCode')}
          </th>
          <th scope="col" className={styles.number}>
            {t('coverageAmount')}
          </th>
          <th scope="col" className={styles.cell}>
            {t('coverageForm')}
          </th>
        </tr>
      </thead>
      <tbody>
        {codes.map(({ code, name, projectExpenditure: own, covered }) => (
          <tr key={code}>
            <th scope="row" className={styles.cell}>{`${code} ${name}`}</th>
            <td className={styles.number}>{amount(own)}</td>
            <td className={styles.cell}>{say(coveredWords(covered))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
