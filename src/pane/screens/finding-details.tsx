/** What is behind a finding: figures, computation, basis, and what can be done about it. */
import { Button, Field, Input, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useContext, useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';
import type { FindingEdit } from '../../core/model/edit';
import { plainValue } from '../session/figures';
import type { ListedFinding } from '../session/finding-list';
import { TeachingContext } from '../parts/teaching-context';
import { usePane, useWords, useIsWorking } from '../parts/pane-context';

const useStyles = makeStyles({
  box: {
    margin: '0 8px 8px 30px',
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    cursor: 'default',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  facts: { display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: '10px', rowGap: '2px', margin: 0 },
  term: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  fact: { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
  cells: { display: 'flex', flexWrap: 'wrap', columnGap: '8px' },
  outcome: { marginLeft: '6px', fontWeight: tokens.fontWeightRegular },
  reason: { marginTop: '8px' },
});

export function FindingDetails({ item }: { readonly item: ListedFinding }): ReactElement {
  const styles = useStyles();
  const { session } = usePane();
  const { t, say } = useWords();
  const isWorking = useIsWorking();
  const teach = useContext(TeachingContext);
  const { finding } = item;
  const [ignoring, setIgnoring] = useState(false);
  // A finding about an ignore is settled by taking that ignore back, in the list below.
  const isAboutIgnore = finding.rule.startsWith('ignore-');
  const related = finding.cells.filter((cell) => cell !== finding.cell);
  return (
    <div className={styles.box} data-details>
      <dl className={styles.facts}>
        {(finding.printed !== null || finding.expected !== null) && (
          <>
            <Fact name={t('printed')}>{plainValue(finding.printed, t('nothing'))}</Fact>
            {finding.expected !== null && (
              <Fact name={t('expected')}>
                <strong>{plainValue(finding.expected, t('nothing'))}</strong>
              </Fact>
            )}
          </>
        )}
        {finding.computation && <Fact name={t('computation')}>{say(finding.computation)}</Fact>}
        <Fact name={t('basis')}>
          {say(finding.basis)} <span className={styles.term}>{finding.code}</span>
        </Fact>
        {related.length > 0 && (
          <Fact name={t('otherCells')}>
            <span className={styles.cells}>
              {related.map((cell) => (
                <Link as="button" key={cell} onClick={() => void session.goTo(finding.sheet, cell)}>
                  {cell}
                </Link>
              ))}
            </span>
          </Fact>
        )}
      </dl>
      {ignoring ? (
        <IgnoreForm
          item={item}
          onClose={() => {
            setIgnoring(false);
          }}
        />
      ) : (
        <div className={styles.buttons}>
          <Button size="small" onClick={() => void session.goTo(finding.sheet, finding.cell)}>
            {t('goToCell', { cell: finding.cell })}
          </Button>
          {teach && finding.rule === 'unread-sheet' && (
            <Button size="small" onClick={teach}>
              {t('teachHeaders')}
            </Button>
          )}
          {finding.edits.filter(isPossible).map((edit) => (
            <Button
              key={`${edit.cell}:${String(edit.after)}`}
              size="small"
              appearance={edit.certainty === 'certain' ? 'primary' : 'secondary'}
              disabled={isWorking}
              onClick={() => void session.fix(finding, edit)}
            >
              {edit.label ? say(edit.label) : t('fix', { value: plainValue(edit.after, t('nothing')) })}
              {edit.outcome && (
                <span className={styles.outcome}>
                  {t('outcome', {
                    total: plainValue(edit.outcome.total, t('nothing')),
                    grade: edit.outcome.grade ?? '',
                  })}
                </span>
              )}
            </Button>
          ))}
          {!isAboutIgnore && (
            <Button
              size="small"
              disabled={isWorking}
              onClick={() => {
                setIgnoring(true);
              }}
            >
              {t('ignore')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** A figure inside a text whose place is not certain is a person's to change: no button does nothing. */
const isPossible = ({ holdBack }: FindingEdit): boolean => holdBack !== 'in-text';

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{name}</dt>
      <dd className={styles.fact}>{children}</dd>
    </>
  );
}

function IgnoreForm({
  item,
  onClose,
}: {
  readonly item: ListedFinding;
  readonly onClose: () => void;
}): ReactElement {
  const styles = useStyles();
  const { session } = usePane();
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector('input')?.focus();
  }, []);
  const missing = reason.trim() === '';
  const submit = (): void => {
    setTried(true);
    if (!missing) void session.ignore(item.finding, reason);
  };
  return (
    <form
      ref={form}
      noValidate
      className={styles.reason}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field
        size="small"
        label={t('ignoreReason')}
        required
        {...(tried && missing ? { validationMessage: t('ignoreReasonMissing') } : {})}
      >
        <Input
          size="small"
          value={reason}
          onChange={(_event, data) => {
            setReason(data.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onClose();
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" type="submit">
          {t('ignoreConfirm')}
        </Button>
        <Button size="small" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
