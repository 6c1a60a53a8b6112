/** One card per form: people look before they read. */
import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, type ReactElement } from 'react';
import { leftOf } from '../../app/left-to-do';
import { noFormsWords } from '../../app/run-words';
import type { CheckedForm } from '../../core/checking/checked-form';
import { toAddress } from '../../core/model/sheet-snapshot';
import { MISSING, points, rate } from '../session/figures';
import { formFigures, type FormFigures } from '../session/form-figures';
import { AccountsCard } from './accounts-card';
import { FormDocuments } from './form-documents';
import { FormPicture } from './form-picture';
import { usePane, useLaterState, useWords } from '../parts/pane-context';

/** Cells that a card names. */
const MOST_CELLS = 12;

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: '8px 12px 16px',
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(280px, 100%), 1fr))',
    gap: '10px',
  },
  card: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    padding: '10px 12px',
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 220px',
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  quiet: { margin: '2px 0 6px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  facts: { display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: '12px', rowGap: '2px', margin: 0 },
  term: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, fontVariantNumeric: 'tabular-nums' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
  empty: { padding: '12px', margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface FormsScreenProps {
  /** Shows the findings of one form. */
  readonly onShowFindings: (search: string) => void;
}

export function FormsScreen({ onShowFindings }: FormsScreenProps): ReactElement {
  const styles = useStyles();
  const { t, say } = useWords();
  const { checked } = useLaterState('checked');
  if (!checked) return <p className={styles.empty}>{t('notChecked')}</p>;
  const { accounts, forms } = checked;
  if (forms.length === 0 && !accounts)
    return <p className={styles.empty}>{say(noFormsWords(leftOf(checked)))}</p>;
  return (
    <>
      {accounts && <AccountsCard accounts={accounts} onShowFindings={onShowFindings} />}
      <ul className={styles.list}>
        {forms.map((form) => (
          <li key={form.id} className={styles.card}>
            <FormCard figures={formFigures(form)} onShowFindings={onShowFindings} />
          </li>
        ))}
      </ul>
    </>
  );
}

function FormCard({
  figures,
  onShowFindings,
}: FormsScreenProps & { readonly figures: FormFigures }): ReactElement {
  const styles = useStyles();
  const { session } = usePane();
  const { t, say } = useWords();
  const { form } = figures;
  const { sheet, area } = form.form;
  const start = toAddress({ row: area.top, column: area.left });
  const grade = figures.correctedGrade ?? figures.printedGrade;
  const hasScores = form.scores.blocks.length > 0 || figures.printedTotal !== null;
  return (
    <>
      <h2 className={styles.name}>{figures.project ?? t('unnamedProject')}</h2>
      <p className={styles.quiet} title={say(form.profileReason)}>
        {sheet} · {t('profileInForce', { profile: say(form.profile.name) })}
      </p>
      <dl className={styles.facts}>
        <dt className={styles.term}>{t('executionRate')}</dt>
        <dd className={styles.fact}>{rate(figures.executionRate)}</dd>
        {!figures.isWhole && (
          <>
            <dt className={styles.term}>{t('total')}</dt>
            <dd className={styles.fact}>
              {t('notWhole')}
              <NotUnderstood form={form} />
            </dd>
          </>
        )}
        {figures.isWhole && hasScores && (
          <>
            <dt className={styles.term}>{t('total')}</dt>
            <dd className={styles.fact}>{totalWords(figures, t)}</dd>
            <dt className={styles.term}>{t('grade')}</dt>
            <dd className={styles.fact}>
              {figures.printedGrade !== null && figures.printedGrade !== grade
                ? `${figures.printedGrade} → ${grade ?? MISSING}`
                : (grade ?? MISSING)}
            </dd>
          </>
        )}
      </dl>
      {!figures.isWhole ? null : hasScores ? (
        <FormPicture blocks={form.scores.blocks} />
      ) : (
        <p className={styles.quiet}>{t('noScores')}</p>
      )}
      <div className={styles.buttons}>
        <Button size="small" onClick={() => void session.goTo(sheet, start)}>
          {t('goToCell', { cell: start })}
        </Button>
        {figures.findings > 0 && (
          <Button
            size="small"
            onClick={() => {
              onShowFindings(figures.project ?? sheet);
            }}
          >
            {t('findingsOf', { count: figures.findings })}
          </Button>
        )}
        <FormDocuments form={form} />
      </div>
    </>
  );
}

/** The cells that were not understood, each a way to it. */
function NotUnderstood({ form }: { readonly form: CheckedForm }): ReactElement | null {
  const { session } = usePane();
  const { t } = useWords();
  const { notUnderstood } = form.reading;
  const shown = notUnderstood.slice(0, MOST_CELLS);
  if (shown.length === 0) return null;
  return (
    <>
      {t('notUnderstood', { count: notUnderstood.length })}{' '}
      {shown.map((cell) => (
        <Fragment key={cell}>
          <Link as="button" onClick={() => void session.goTo(form.form.sheet, cell)}>
            {cell}
          </Link>{' '}
        </Fragment>
      ))}
      {notUnderstood.length > shown.length && '…'}
    </>
  );
}

function totalWords(figures: FormFigures, t: ReturnType<typeof useWords>['t']): string {
  const values = { printed: points(figures.printedTotal), corrected: points(figures.correctedTotal) };
  if (figures.correctedTotal === null) return t('totalOpen', values);
  return t(values.printed === values.corrected ? 'totalSame' : 'totalChange', values);
}
