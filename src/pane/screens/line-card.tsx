/**
 * What is behind a line: figures, computation, what follows from it, and the answers: a correction by one click, readings
 * to choose from with the total that each gives, a box for a reason or for what the cell should say.
 */
import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type ReactElement, type ReactNode } from 'react';
import { certainEditsOf, type Line } from '../../app/lines';
import type { FindingEdit } from '../../core/model/edit';
import { certainEdit, unsaidComputation, type Finding } from '../../core/model/finding';
import type { FindingTopic } from '../../core/model/finding-topic';
import { parseAddress } from '../../core/model/sheet-snapshot';
import { useDesk } from '../parts/desk-context';
import { useIsWorking, usePane, usePlaces, useSessionState, useWords } from '../parts/pane-context';
import { useScreenWords } from '../parts/screen-words';
import { plainValue } from '../session/figures';
import { formFigures } from '../session/form-figures';
import { entryPlace, reasonCell, rowStrip } from '../session/form-places';
import { DESK_STRINGS } from '../strings/desk-strings';
import { gradeWords } from '../strings/grade-words';
import { EntryBox } from './entry-box';

/** Weights and sums are mended in the cells that they come from. */
const SUMS: ReadonlySet<FindingTopic> = new Set([
  'weights',
  'block',
  'usual-blocks',
  'total',
  'total-weight',
  'grade',
  'sub-total',
  'sum',
]);
/** Cells that a card names. */
const MOST_CELLS = 10;

/** What a reason settles. */
const WANT_REASON: ReadonlySet<FindingTopic> = new Set(['reason', 'excess']);

const useStyles = makeStyles({
  box: {
    margin: '0 10px 8px 12px',
    padding: '8px 10px',
    borderRadius: `0 0 ${tokens.borderRadiusMedium} ${tokens.borderRadiusMedium}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    cursor: 'default',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  facts: { display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: '10px', rowGap: '2px', margin: 0 },
  term: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  fact: { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  lead: { margin: '8px 0 4px', color: tokens.colorNeutralForeground2 },
  option: {
    display: 'flex',
    columnGap: '8px',
    padding: '7px 9px',
    marginBottom: '6px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
  },
  chosen: { outline: `1px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  radio: { margin: '3px 0 0', accentColor: tokens.colorCompoundBrandBackground },
  outcome: { display: 'block', color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px', alignItems: 'center' },
  button: { minWidth: 'auto', '@media (max-width: 400px)': { minHeight: '40px' } },
  end: { marginLeft: 'auto' },
  cell: { marginRight: '8px', fontSize: 'inherit' },
  list: { margin: '0 0 4px', paddingLeft: '18px' },
  basis: { marginTop: '8px', color: tokens.colorNeutralForeground2 },
  strip: {
    display: 'none',
    '@media (max-width: 520px)': { display: 'table' },
    width: '100%',
    borderCollapse: 'collapse',
    marginBottom: '8px',
    fontFamily: "SimSun, '宋体', 'Noto Serif CJK SC', serif",
    backgroundColor: '#ffffff',
    color: '#000000',
  },
  stripCell: {
    border: '1px solid #8a8a8a',
    padding: '2px 3px',
    textAlign: 'center',
    overflowWrap: 'anywhere',
  },
  stripHead: { backgroundColor: '#e9e9e9', fontWeight: 400 },
  stripHere: { outline: '2px solid #107c41', outlineOffset: '-2px' },
});

/** A figure inside a text whose place is not certain is a person's to change: no button does nothing. */
const isPossible = ({ holdBack }: FindingEdit): boolean => holdBack !== 'in-text';

export function LineCard({
  lines,
  isKind,
}: {
  readonly lines: readonly Line[];
  readonly isKind: boolean;
}): ReactElement | null {
  const styles = useStyles();
  const [line] = lines;
  if (!line) return null;
  return (
    <div className={styles.box} data-details>
      {isKind && lines.length > 1 ? <ManyLines lines={lines} /> : <OneLine line={line} />}
    </div>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{name}</dt>
      <dd className={styles.fact}>{children}</dd>
    </>
  );
}

/** Acts on all lines of a kind at once; each says the number first and is one step. */
function ManyLines({ lines }: { readonly lines: readonly Line[] }): ReactElement {
  const styles = useStyles();
  const { session } = usePane();
  const desk = useDesk();
  const { say } = useWords();
  const placeOf = usePlaces();
  const t = useScreenWords(DESK_STRINGS);
  const isWorking = useIsWorking();
  const { sheets } = useSessionState('sheets');
  const fixable = lines.flatMap(certainEditsOf).length;
  const places = lines.flatMap(({ finding, form }) => {
    const row = parseAddress(finding.cell)?.row;
    const cell = form && WANT_REASON.has(finding.topic) && row !== undefined ? reasonCell(form, row) : null;
    const place = cell === null ? null : entryPlace(sheets, form, finding.sheet, cell);
    return place && place.lock === null ? [place] : [];
  });
  const oneForm = new Set(lines.map(({ form }) => form)).size === 1;
  return (
    <>
      <ul className={styles.list}>
        {lines.slice(0, 3).map(({ key, finding }) => (
          <li key={key}>
            {say(finding.line.subject)} · {say(finding.line.figures)} · {placeOf(finding.sheet, finding.cell)}
          </li>
        ))}
        {lines.length > 3 && <li>{t('moreOfKind', { count: lines.length - 3 })}</li>}
      </ul>
      {oneForm && places.length === lines.length && lines[0]?.form && (
        <EntryBox places={places} isReason form={lines[0].form} subject={lines[0].finding.line.subject} />
      )}
      <div className={styles.buttons}>
        {fixable > 0 && (
          <Button
            size="small"
            appearance="primary"
            className={styles.button}
            disabled={isWorking}
            onClick={() => void session.fixLines(lines)}
          >
            {t('fixTogether', { count: fixable })}
          </Button>
        )}
        <Button
          size="small"
          className={styles.button}
          disabled={isWorking}
          onClick={() => {
            desk.set({ ignoring: lines });
          }}
        >
          {t('together', { count: lines.length })}
        </Button>
      </div>
    </>
  );
}

function OneLine({ line }: { readonly line: Line }): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  const placeOf = usePlaces();
  const t = useScreenWords(DESK_STRINGS);
  const desk = useDesk();
  const { finding, follows } = line;
  const { session } = usePane();
  const how = unsaidComputation(finding);
  const related = finding.cells.filter((cell) => cell !== finding.cell);
  const isSaid = say(finding.line.figures).includes(plainValue(finding.expected, ''));
  return (
    <>
      <RowStrip line={line} />
      <dl className={styles.facts}>
        {finding.printed !== null && !isPrintedSaid(finding, say(finding.line.figures)) && (
          <Fact name={t('printed')}>{plainValue(finding.printed, t('blank'))}</Fact>
        )}
        {finding.expected !== null && !isSaid && (
          <Fact name={t('expected')}>
            <strong>{plainValue(finding.expected, t('blank'))}</strong>
          </Fact>
        )}
        {how && <Fact name={t('computation')}>{say(how)}</Fact>}
        {related.length > 0 && (
          <Fact name={t('cells')}>
            {related.slice(0, MOST_CELLS).map((cell) => (
              <Link
                as="button"
                inline
                key={cell}
                className={styles.cell}
                onClick={() => void session.goTo(finding.sheet, cell)}
              >
                {placeOf(finding.sheet, cell)}
              </Link>
            ))}
            {related.length > MOST_CELLS && '…'}
          </Fact>
        )}
        {follows.length > 0 && (
          <Fact name={t('follows')}>
            {follows.map((each) => (
              <div key={`${each.code}${each.cell}`}>{say(each.message)}</div>
            ))}
          </Fact>
        )}
      </dl>
      <Answers line={line} />
      <div className={styles.basis}>
        {t('basis')} {say(finding.basis)}{' '}
        <Link
          as="button"
          inline
          className={styles.cell}
          onClick={() => {
            desk.set({ settings: 'rules' });
          }}
        >
          {t('seeRule')}
        </Link>{' '}
        {finding.code}
      </div>
    </>
  );
}

const isPrintedSaid = ({ printed }: Finding, figures: string): boolean =>
  figures.includes(plainValue(printed, '\u0000'));

/** Where nothing of the sheet is in view, the row that the line is about. */
function RowStrip({ line }: { readonly line: Line }): ReactElement | null {
  const styles = useStyles();
  const { sheets } = useSessionState('sheets');
  const { finding, form } = line;
  const cells = form ? rowStrip(sheets, form, finding.sheet, finding.cell) : [];
  if (cells.length === 0) return null;
  return (
    <table className={styles.strip}>
      <thead>
        <tr>
          {cells.map(({ header, cell }) => (
            <th key={cell} scope="col" className={mergeClasses(styles.stripCell, styles.stripHead)}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {cells.map(({ text, cell }) => (
            <td
              key={cell}
              className={mergeClasses(styles.stripCell, cell === finding.cell && styles.stripHere)}
            >
              {text}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

function Answers({ line }: { readonly line: Line }): ReactElement {
  const styles = useStyles();
  const { session } = usePane();
  const desk = useDesk();
  const placeOf = usePlaces();
  const t = useScreenWords(DESK_STRINGS);
  const isWorking = useIsWorking();
  const { sheets } = useSessionState('sheets');
  const { finding, follows, form } = line;
  const sure = certainEditsOf(line);
  const [first] = sure;
  const offered = finding.edits.filter((edit) => edit.certainty === 'offered' && isPossible(edit));
  const isAboutIgnore = finding.topic === 'ignore';
  const isUnread = finding.topic === 'sheet';
  const wantsReason = [finding, ...follows].some(({ topic }) => WANT_REASON.has(topic));
  const row = parseAddress(finding.cell)?.row;
  const reason = form && wantsReason && row !== undefined ? reasonCell(form, row) : null;
  const wantsValue =
    reason === null &&
    first === undefined &&
    offered.length === 0 &&
    form !== null &&
    !isAboutIgnore &&
    !SUMS.has(finding.topic);
  const address = reason ?? (wantsValue ? finding.cell : null);
  const place = address === null ? null : entryPlace(sheets, form, finding.sheet, address);
  return (
    <>
      {offered.length > 0 && <Offered line={line} edits={offered} />}
      {place && (
        <EntryBox places={[place]} isReason={reason !== null} form={form} subject={finding.line.subject} />
      )}
      <div className={styles.buttons}>
        {first && (
          <Button
            size="small"
            appearance="primary"
            className={styles.button}
            disabled={isWorking}
            title="Alt+Enter"
            onClick={() => void session.fixLines([line])}
          >
            {sure.length === 1
              ? t('fixTo', { value: plainValue(certainEdit(first)?.after ?? null, t('blank')) })
              : t('fixMany', { count: sure.length })}
          </Button>
        )}
        {isUnread && (
          <Button
            size="small"
            appearance="primary"
            className={styles.button}
            onClick={() => {
              desk.set({ settings: 'layout' });
            }}
          >
            {t('teachHeaders')}
          </Button>
        )}
        {!isAboutIgnore && (
          <Button
            size="small"
            className={styles.button}
            disabled={isWorking}
            onClick={() => {
              desk.set({ ignoring: [line] });
            }}
          >
            {t('ignore')}
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          className={styles.button}
          onClick={() => void session.goTo(finding.sheet, finding.cell)}
        >
          {t('goToCell', { cell: placeOf(finding.sheet, finding.cell) })}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          className={mergeClasses(styles.button, styles.end)}
          title="F8"
          onClick={() => {
            desk.step(1);
          }}
        >
          {t('nextOne')}
        </Button>
      </div>
    </>
  );
}

/** Readings of which a person takes one; what each does to total and grade stands with it. */
function Offered({
  line,
  edits,
}: {
  readonly line: Line;
  readonly edits: readonly FindingEdit[];
}): ReactElement {
  const styles = useStyles();
  const { session } = usePane();
  const desk = useDesk();
  const { say } = useWords();
  const placeOf = usePlaces();
  const t = useScreenWords(DESK_STRINGS);
  const isWorking = useIsWorking();
  const [chosen, setChosen] = useState<number | null>(edits.length === 1 ? 0 : null);
  const edit = chosen === null ? undefined : edits[chosen];
  const { finding } = line;
  return (
    <>
      <div className={styles.lead} id={`choose-${line.key}`}>
        {t('choose')}
      </div>
      <div role="radiogroup" aria-labelledby={`choose-${line.key}`}>
        {edits.map((each, at) => (
          <label
            key={`${each.cell}:${String(each.after)}`}
            className={mergeClasses(styles.option, chosen === at && styles.chosen)}
          >
            <input
              type="radio"
              name={`answer-${line.key}`}
              className={styles.radio}
              checked={chosen === at}
              onChange={() => {
                setChosen(at);
              }}
            />
            <span>
              {each.label ? say(each.label) : t('changeTo', { value: plainValue(each.after, t('blank')) })}{' '}
              {placeOf(finding.sheet, each.cell)}
              <OutcomeWords line={line} edit={each} />
            </span>
          </label>
        ))}
        <label className={mergeClasses(styles.option, chosen === edits.length && styles.chosen)}>
          <input
            type="radio"
            name={`answer-${line.key}`}
            className={styles.radio}
            checked={chosen === edits.length}
            onChange={() => {
              setChosen(edits.length);
            }}
          />
          <span>
            {t('neither')} F2
            <span className={styles.outcome}>
              {t('neitherHint', { cell: placeOf(finding.sheet, finding.cell) })}
            </span>
          </span>
        </label>
      </div>
      {chosen !== null && (
        <div className={styles.buttons}>
          <Button
            size="small"
            appearance="primary"
            className={styles.button}
            disabled={isWorking}
            onClick={() => {
              if (edit) void session.fix(finding, edit);
              else {
                void session.goTo(finding.sheet, finding.cell);
                desk.set({ typeRequest: desk.snapshot().typeRequest + 1 });
              }
            }}
          >
            {edit
              ? t('write', { cell: placeOf(finding.sheet, edit.cell) })
              : t('goToCell', { cell: placeOf(finding.sheet, finding.cell) })}
          </Button>
        </div>
      )}
    </>
  );
}

function OutcomeWords({
  line,
  edit,
}: {
  readonly line: Line;
  readonly edit: FindingEdit;
}): ReactElement | null {
  const styles = useStyles();
  const { language } = useWords();
  const t = useScreenWords(DESK_STRINGS);
  const { outcome } = edit;
  if (!outcome || !line.form) return null;
  const { printedTotal, printedGrade } = formFigures(line.form);
  const said = (
    same: 'totalSame' | 'gradeSame',
    other: 'total' | 'grade',
    before: string | number | null,
    after: string | number | null,
  ): string | null => {
    if (after === null) return null;
    const [was, is] = [plainValue(before, '—'), plainValue(after, '—')];
    return was === is ? t(same, { after: is }) : t(other, { before: was, after: is });
  };
  const gradeOf = (grade: string | null) => (grade === null ? null : gradeWords(grade, language));
  const words = [
    said('totalSame', 'total', printedTotal, outcome.total),
    said('gradeSame', 'grade', gradeOf(printedGrade), gradeOf(outcome.grade)),
  ].filter((part) => part !== null);
  return <span className={styles.outcome}>{words.join(t('comma'))}</span>;
}
