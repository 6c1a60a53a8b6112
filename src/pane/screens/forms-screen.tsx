/** All forms in two lines each, the worst first; a form opens into the picture of its points and what can be made of it. */
import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { Fragment, useState, type ReactElement } from 'react';
import { leftOf } from '../../app/left-to-do';
import { isUndecided, type LineGroup } from '../../app/lines';
import { noFormsWords } from '../../app/run-words';
import { seenState } from '../../app/seen';
import type { CheckedForm } from '../../core/checking/checked-form';
import { toAddress } from '../../core/model/sheet-snapshot';
import { AccountsCard } from './accounts-card';
import { useDesk, useDeskState } from '../parts/desk-context';
import { usePane, usePlaces, useSessionState, useWords } from '../parts/pane-context';
import { useScreenWords } from '../parts/screen-words';
import { SeenTick } from '../parts/seen-tick';
import { SeverityIcon } from '../parts/severity-icon';
import { amount, MISSING, points, rate } from '../session/figures';
import { formFigures, formName, type FormFigures } from '../session/form-figures';
import { NO_FILTER } from '../session/line-rows';
import { DESK_STRINGS } from '../strings/desk-strings';
import { gradeWords } from '../strings/grade-words';
import { AllReports } from './all-reports';
import { SheetButtons } from './sheet-buttons';
import { FormDocuments } from './form-documents';
import { FormPicture } from './form-picture';
import { TotalWords } from './total-words';
import { UnopenedFiles } from './unopened-files';

/** Cells that a card names. */
const MOST_CELLS = 12;

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  tools: { display: 'flex', flexWrap: 'wrap', gap: '6px', padding: '8px 10px', flexShrink: 0 },
  tool: { minWidth: 'auto' },
  quiet: {
    margin: 0,
    padding: '0 12px 6px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  list: { flex: '1 1 0', minHeight: 0, overflowY: 'auto', margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 54px',
  },
  row: { display: 'flex', alignItems: 'flex-start', columnGap: '6px', padding: '7px 10px 6px 6px' },
  open: {
    font: 'inherit',
    flexGrow: 1,
    minWidth: 0,
    textAlign: 'left',
    border: 'none',
    background: 'none',
    padding: 0,
    color: 'inherit',
    cursor: 'pointer',
    lineHeight: tokens.lineHeightBase300,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  first: { display: 'flex', columnGap: '8px' },
  name: {
    flexGrow: 1,
    minWidth: 0,
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  total: { flexShrink: 0, fontVariantNumeric: 'tabular-nums' },
  second: {
    display: 'flex',
    columnGap: '8px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  grow: { flexGrow: 1 },
  counts: { display: 'inline-flex', alignItems: 'center', columnGap: '3px' },
  chevron: { flexShrink: 0, marginTop: '3px' },
  chevronOpen: { transform: 'rotate(90deg)' },
  tag: { border: `1px dotted ${tokens.colorNeutralStrokeAccessible}`, padding: '0 4px', marginRight: '6px' },
  card: { padding: '0 12px 12px 32px' },
  facts: { display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: '12px', rowGap: '2px', margin: 0 },
  term: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, fontVariantNumeric: 'tabular-nums' },
  remarks: { margin: '6px 0 0', paddingLeft: '18px', fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
});

export function FormsScreen(): ReactElement {
  const styles = useStyles();
  const desk = useDesk();
  const { say } = useWords();
  const t = useScreenWords(DESK_STRINGS);
  const { checked, listing, settings, sheets } = useSessionState('checked', 'listing', 'settings', 'sheets');
  const [unseenOnly, setUnseenOnly] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  if (!checked) return <p className={styles.quiet}>{t('formsNone')}</p>;
  const accounts = checked.accounts && (
    <AccountsCard
      accounts={checked.accounts}
      onShowFindings={(search) => {
        desk.filter({ ...NO_FILTER, search });
      }}
    />
  );
  if (checked.forms.length === 0)
    return accounts ?? <p className={styles.quiet}>{say(noFormsWords(leftOf(checked)))}</p>;
  const groups = listing.groups.filter(({ form }) => form !== null);
  const isSeen = (form: CheckedForm): boolean => seenState(form, sheets, settings.seen) === 'seen';
  const seen = checked.forms.filter(isSeen).length;
  const left = checked.forms.length - seen;
  return (
    <div className={styles.screen}>
      {accounts}
      <div className={styles.tools}>
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
      </div>
      <p className={styles.quiet}>
        {left === 0 ? t('seenAll', { count: seen }) : t('seenCount', { seen, left })}
      </p>
      <UnopenedFiles />
      <ul className={styles.list}>
        {groups.map((group) => {
          const { form } = group;
          if (!form || (unseenOnly && isSeen(form))) return null;
          return (
            <li key={group.key} className={styles.item}>
              <FormRow
                group={group}
                form={form}
                isOpen={open === group.key}
                onToggle={() => {
                  setOpen(open === group.key ? null : group.key);
                }}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function FormRow({
  group,
  form,
  isOpen,
  onToggle,
}: {
  readonly group: LineGroup;
  readonly form: CheckedForm;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}): ReactElement {
  const styles = useStyles();
  const { session } = usePane();
  const { t: words } = useWords();
  const t = useScreenWords(DESK_STRINGS);
  const { selection } = useSessionState('selection');
  useDeskState();
  const figures = formFigures(form);
  const { sheet, area } = form.form;
  const name = formName(form) ?? words('unnamedProject');
  return (
    <>
      <div className={styles.row} data-form={group.key} aria-current={selection?.sheet === sheet}>
        <ChevronRightRegular
          className={mergeClasses(styles.chevron, isOpen && styles.chevronOpen)}
          aria-hidden
        />
        <button
          type="button"
          className={styles.open}
          aria-expanded={isOpen}
          onClick={() => {
            onToggle();
            void session.goTo(sheet, toAddress({ row: area.top, column: area.left }));
          }}
        >
          <span className={styles.first}>
            <span className={styles.name}>
              {!figures.isWhole && <span className={styles.tag}>{t('notWhole')}</span>}
              {name}
            </span>
            <span className={styles.total}>
              <TotalWords figures={figures} />
            </span>
          </span>
          <span className={styles.second}>
            <span className={styles.grow}>
              {t('amounts', {
                executed: amount(figures.executed),
                budget: amount(figures.annualBudget),
                unit: figures.amountUnit ?? '',
              })}{' '}
              · {rate(figures.executionRate)}
            </span>
            <Counts group={group} />
          </span>
        </button>
        <SeenTick form={form} name={name} isInTabOrder />
      </div>
      {isOpen && <FormCard group={group} form={form} figures={figures} />}
    </>
  );
}

/** The lines of a form by gravity. */
export function Counts({ group }: { readonly group: LineGroup }): ReactElement {
  const styles = useStyles();
  const { t: words } = useWords();
  const t = useScreenWords(DESK_STRINGS);
  if (group.lines.length === 0) return <span>{t('noProblem')}</span>;
  return (
    <>
      {(['error', 'warning', 'info'] as const).map((severity) => {
        const count = group.lines.filter((line) => line.severity === severity).length;
        if (count === 0) return null;
        return (
          <span key={severity} className={styles.counts} title={words(`severity:${severity}`)}>
            <SeverityIcon severity={severity} />
            {count}
          </span>
        );
      })}
    </>
  );
}

function FormCard({
  group,
  form,
  figures,
}: {
  readonly group: LineGroup;
  readonly form: CheckedForm;
  readonly figures: FormFigures;
}): ReactElement {
  const styles = useStyles();
  const desk = useDesk();
  const { session } = usePane();
  const { t: words, say, language } = useWords();
  const placeOf = usePlaces();
  const t = useScreenWords(DESK_STRINGS);
  const gradeOf = (of: string | null): string => (of === null ? MISSING : gradeWords(of, language));
  const grade = figures.correctedGrade ?? figures.printedGrade;
  const hasScores = form.scores.blocks.length > 0 || figures.printedTotal !== null;
  const { notUnderstood } = form.reading;
  return (
    <div className={styles.card}>
      <dl className={styles.facts}>
        <dt className={styles.term}>{t('executionRate')}</dt>
        <dd className={styles.fact}>{rate(figures.executionRate)}</dd>
        {!figures.isWhole && (
          <>
            <dt className={styles.term}>{t('notWhole')}</dt>
            <dd className={styles.fact}>
              {words('notUnderstood', { count: notUnderstood.length })}{' '}
              {notUnderstood.slice(0, MOST_CELLS).map((cell) => (
                <Fragment key={cell}>
                  <Link as="button" inline onClick={() => void session.goTo(form.form.sheet, cell)}>
                    {placeOf(form.form.sheet, cell)}
                  </Link>{' '}
                </Fragment>
              ))}
              {notUnderstood.length > MOST_CELLS && '…'}
            </dd>
          </>
        )}
        {figures.isWhole && hasScores && (
          <>
            <dt className={styles.term}>{t('totalColumn')}</dt>
            <dd className={styles.fact}>
              {isUndecided(form)
                ? `${points(figures.printedTotal)} · ${t('undecided')}`
                : t('forYouTotal', {
                    printed: points(figures.printedTotal),
                    corrected: points(figures.correctedTotal),
                  })}
            </dd>
            <dt className={styles.term}>{t('gradeColumn')}</dt>
            <dd className={styles.fact}>
              {figures.printedGrade !== null && figures.printedGrade !== grade
                ? `${gradeOf(figures.printedGrade)} → ${gradeOf(grade)}`
                : gradeOf(grade)}
            </dd>
          </>
        )}
      </dl>
      {figures.isWhole &&
        (hasScores ? <FormPicture blocks={form.scores.blocks} /> : <p>{words('noScores')}</p>)}
      <ul className={styles.remarks}>
        <li title={say(form.profileReason)}>{t('profile', { profile: say(form.profile.name) })}</li>
        {group.remarks.map((remark) => (
          <li key={`${remark.code}${remark.cell}`}>{say(remark.message)}</li>
        ))}
      </ul>
      <div className={styles.buttons}>
        {group.lines.length > 0 && (
          <Button
            size="small"
            onClick={() => {
              desk.showForm(group.key);
            }}
          >
            {t('showLines', { count: group.lines.length })}
          </Button>
        )}
        <FormDocuments form={form} />
      </div>
    </div>
  );
}
