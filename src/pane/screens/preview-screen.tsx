/** Every change before it is made, in the pane, so that the sheet stays in view: old → new with a tick for each. */
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import {
  tickedCells,
  withFollowing,
  withTick,
  withTicks,
  type Choice,
  type Preview,
} from '../../app/preview';
import type { CellEdit } from '../../core/model/write-plan';
import { usePane, usePlaces, useWords } from '../parts/pane-context';
import { useScreenWords } from '../parts/screen-words';
import { formatAt } from '../../app/value-at';
import { MISSING, plainValue, shownContent } from '../session/figures';
import { DESK_STRINGS } from '../strings/desk-strings';
import { gradeWords } from '../strings/grade-words';

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  top: { padding: '8px 12px', flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, margin: '0 0 6px' },
  tools: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
  list: { flex: '1 1 0', minHeight: 0, overflowY: 'auto', padding: '0 12px 12px' },
  sheet: { margin: '12px 0 4px', fontSize: tokens.fontSizeBase300, overflowWrap: 'anywhere' },
  offered: {
    margin: '8px 0 4px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  items: { listStyleType: 'none', margin: 0, padding: 0 },
  change: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  why: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  warning: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorPaletteDarkOrangeForeground1,
  },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    padding: '8px 12px',
    flexShrink: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

const cellKey = ({ sheet, cell }: { readonly sheet: string; readonly cell: string }): string =>
  `${sheet}!${cell}`;

export function PreviewScreen({ preview }: { readonly preview: Preview }): ReactElement {
  const styles = useStyles();
  const { session } = usePane();
  const t = useScreenWords(DESK_STRINGS);
  const { choices, following } = preview;
  const sheets = [...new Set([...choices, ...following].map(({ sheet }) => sheet))];
  const count = tickedCells(preview);
  const change = (next: (preview: Preview) => Preview): void => {
    void session.changePreview(next);
  };
  return (
    <div className={styles.screen} role="region" aria-label={t('previewTitle', { count })} data-preview>
      <div className={styles.top}>
        <h2 className={styles.title}>
          {sheets.length === 0 ? t('previewNone') : t('previewTitle', { count })}
        </h2>
        {sheets.length > 0 && (
          <div className={styles.tools}>
            <Button
              size="small"
              onClick={() => {
                change((each) => withTicks(each, true));
              }}
            >
              {t('previewAll')}
            </Button>
            <Button
              size="small"
              onClick={() => {
                change((each) => withTicks(each, false));
              }}
            >
              {t('previewNoneTicked')}
            </Button>
          </div>
        )}
      </div>
      <div className={styles.list}>
        {sheets.map((sheet) => (
          <SheetChanges key={sheet} sheet={sheet} preview={preview} onChange={change} />
        ))}
      </div>
      <div className={styles.foot}>
        <Button appearance="primary" disabled={count === 0} onClick={() => void session.applyPreview()}>
          {t('previewWrite', { count })}
        </Button>
        <Button
          onClick={() => {
            session.closePreview();
          }}
        >
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}

/** Certain changes and what follows from them; below, what is offered. */
function SheetChanges({
  sheet,
  preview,
  onChange,
}: {
  readonly sheet: string;
  readonly preview: Preview;
  readonly onChange: (next: (preview: Preview) => Preview) => void;
}): ReactElement {
  const styles = useStyles();
  const { session } = usePane();
  const t = useScreenWords(DESK_STRINGS);
  const own = preview.choices.filter((choice) => choice.sheet === sheet);
  const row = (choice: Choice): ReactElement => (
    <li key={choice.key} data-edit={cellKey(choice)} data-after={String(choice.after)}>
      <Checkbox
        checked={preview.ticked.has(choice.key)}
        label={<ChoiceLabel choice={choice} />}
        onChange={(_event, data) => {
          onChange((each) => withTick(each, choice.key, data.checked === true));
        }}
        onFocus={() => void session.goTo(choice.sheet, choice.cell)}
      />
    </li>
  );
  const offered = own.filter(({ isOffered }) => isOffered);
  return (
    <section>
      <h3 className={styles.sheet}>{sheet}</h3>
      <ul className={styles.items}>
        {own.filter(({ isOffered }) => !isOffered).map(row)}
        {preview.following
          .filter((edit) => edit.sheet === sheet)
          .map((edit) => (
            <li key={cellKey(edit)} data-edit={cellKey(edit)} data-after={String(edit.after)}>
              <Checkbox
                checked={!preview.dropped.has(cellKey(edit))}
                label={<FollowingLabel edit={edit} />}
                onChange={(_event, data) => {
                  onChange((each) => withFollowing(each, cellKey(edit), data.checked === true));
                }}
              />
            </li>
          ))}
      </ul>
      {offered.length > 0 && (
        <>
          <h4 className={styles.offered}>{t('previewOffered')}</h4>
          <ul className={styles.items}>{offered.map(row)}</ul>
        </>
      )}
    </section>
  );
}

function ChoiceLabel({ choice }: { readonly choice: Choice }): ReactElement {
  const styles = useStyles();
  const { t: words, say, language } = useWords();
  const t = useScreenWords(DESK_STRINGS);
  const { label, outcome } = choice;
  return (
    <>
      <Change of={choice} />
      {label && <span className={styles.change}> {say(label)}</span>}
      {outcome && (
        <span className={styles.why}>
          {words('outcome', {
            total: plainValue(outcome.total, t('blank')),
            grade: outcome.grade === null ? MISSING : gradeWords(outcome.grade, language),
          })}
        </span>
      )}
      <span className={styles.why}>{say(choice.why)}</span>
    </>
  );
}

function FollowingLabel({ edit }: { readonly edit: CellEdit }): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  const t = useScreenWords(DESK_STRINGS);
  return (
    <>
      <Change of={edit} />
      <span className={styles.why}>
        {t('previewFollows')} · {say(edit.explanation)}
      </span>
    </>
  );
}

function Change({
  of: { sheet, cell, kind, before, after },
}: {
  readonly of: Pick<Choice, 'sheet' | 'cell' | 'kind' | 'before' | 'after'>;
}): ReactElement {
  const styles = useStyles();
  const { session } = usePane();
  const { t: words, say } = useWords();
  const t = useScreenWords(DESK_STRINGS);
  const placeOf = usePlaces();
  const name = session.nameOf(sheet, cell);
  const format = formatAt(session.snapshot().sheets, { sheet, cell });
  return (
    <>
      {name.zh === cell ? words(`edit:${kind}`) : say(name)}{' '}
      <span className={styles.change}>
        {shownContent(before, format, t('blank'))} →{' '}
        {shownContent({ value: after, formula: null }, format, t('blank'))}
      </span>{' '}
      · {placeOf(sheet, cell)}
      {kind === 'formula' && name.zh !== cell && ` · ${words('edit:formula')}`}
      {before.formula !== null && <span className={styles.warning}>{t('previewFormula')}</span>}
    </>
  );
}
