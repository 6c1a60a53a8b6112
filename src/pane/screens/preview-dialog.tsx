/** Every change before it is made: old → new with a tick for each. What is offered and formulas start unticked. */
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, type ReactElement } from 'react';
import {
  tickedCells,
  withFollowing,
  withTick,
  withTicks,
  type Choice,
  type Preview,
} from '../../app/preview';
import type { CellEdit } from '../../core/model/write-plan';
import { MISSING, plainValue } from '../session/figures';
import { usePane, useWords } from '../parts/pane-context';

const useStyles = makeStyles({
  surface: {
    maxWidth: '640px',
    width: 'calc(100vw - 16px)',
    maxHeight: 'calc(100vh - 16px)',
    padding: '16px',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow64,
    '::backdrop': { backgroundColor: 'rgba(0, 0, 0, 0.4)' },
  },
  body: { display: 'flex', flexDirection: 'column', gap: '12px', maxHeight: 'calc(100vh - 48px)' },
  title: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, margin: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: '8px' },
  sheet: { margin: '12px 0 4px', fontSize: tokens.fontSizeBase300 },
  offered: {
    margin: '8px 0 4px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
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
  tools: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
  content: { minHeight: '80px', overflowY: 'auto' },
});

const cellKey = ({ sheet, cell }: { readonly sheet: string; readonly cell: string }): string =>
  `${sheet}!${cell}`;

export function PreviewDialog({ preview }: { readonly preview: Preview }): ReactElement {
  const styles = useStyles();
  const { session } = usePane();
  const { t } = useWords();
  const { choices, following } = preview;
  const sheets = [...new Set([...choices, ...following].map(({ sheet }) => sheet))];
  const count = tickedCells(preview);
  const title = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const close = (): void => {
    session.closePreview();
  };
  const change = (next: (preview: Preview) => Preview): void => {
    void session.changePreview(next);
  };
  // Native and modal: the browser keeps the focus inside, closes on Escape and gives the focus back.
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => {
      element?.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.surface}
      aria-labelledby={title}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <div className={styles.body}>
        <h2 id={title} className={styles.title}>
          {t('previewTitle')}
        </h2>
        <div className={styles.content}>
          {sheets.length === 0 ? (
            t('previewNone')
          ) : (
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
          {sheets.map((sheet) => (
            <SheetChanges key={sheet} sheet={sheet} preview={preview} onChange={change} />
          ))}
        </div>
        <div className={styles.actions}>
          <Button appearance="primary" disabled={count === 0} onClick={() => void session.applyPreview()}>
            {t('previewWrite', { count })}
          </Button>
          <Button onClick={close}>{t('cancel')}</Button>
        </div>
      </div>
    </dialog>
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
  const { t } = useWords();
  const own = preview.choices.filter((choice) => choice.sheet === sheet);
  const row = (choice: Choice): ReactElement => (
    <li key={choice.key} data-edit={cellKey(choice)} data-after={String(choice.after)}>
      <Checkbox
        checked={preview.ticked.has(choice.key)}
        label={<ChoiceLabel choice={choice} />}
        onChange={(_event, data) => {
          onChange((each) => withTick(each, choice.key, data.checked === true));
        }}
      />
    </li>
  );
  const offered = own.filter(({ isOffered }) => isOffered);
  return (
    <section>
      <h3 className={styles.sheet}>{sheet}</h3>
      <ul className={styles.list}>
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
          <ul className={styles.list}>{offered.map(row)}</ul>
        </>
      )}
    </section>
  );
}

function ChoiceLabel({ choice }: { readonly choice: Choice }): ReactElement {
  const styles = useStyles();
  const { t, say } = useWords();
  const { cell, kind, before, after, label, outcome } = choice;
  return (
    <>
      <Change cell={cell} kind={kind} before={before} after={after} />
      {label && <span className={styles.change}> {say(label)}</span>}
      {outcome && (
        <span className={styles.why}>
          {t('outcome', { total: plainValue(outcome.total, t('nothing')), grade: outcome.grade ?? MISSING })}
        </span>
      )}
      <span className={styles.why}>{say(choice.why)}</span>
    </>
  );
}

function FollowingLabel({ edit }: { readonly edit: CellEdit }): ReactElement {
  const styles = useStyles();
  const { t, say } = useWords();
  return (
    <>
      <Change cell={edit.cell} kind={edit.kind} before={edit.before} after={edit.after} />
      <span className={styles.why}>
        {t('previewFollows')} · {say(edit.explanation)}
      </span>
    </>
  );
}

function Change({
  cell,
  kind,
  before,
  after,
}: Pick<Choice, 'cell' | 'kind' | 'before' | 'after'>): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  const old = before.formula ?? plainValue(before.value, t('nothing'));
  return (
    <>
      {cell} {t(`edit:${kind}`)}{' '}
      <span className={styles.change}>
        {t('previewChange', { before: old, after: plainValue(after, t('nothing')) })}
      </span>
      {before.formula !== null && <span className={styles.warning}>{t('previewFormula')}</span>}
    </>
  );
}
