/** Every change before it is made: old → new with a tick for each. Formulas start unticked. */
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, type ReactElement } from 'react';
import type { CellEdit, WritePlan } from '../../core/model/write-plan';
import { plainValue } from '../session/figures';
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

const keyOf = (edit: CellEdit): string => `${edit.sheet}!${edit.cell}`;

export function PreviewDialog({ plan }: { readonly plan: WritePlan }): ReactElement {
  const styles = useStyles();
  const { session } = usePane();
  const { t } = useWords();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => suggested(plan));
  const sheets = [...new Set(plan.edits.map((edit) => edit.sheet))];
  const title = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const close = (): void => {
    session.closePreview();
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
          {plan.edits.length === 0 ? (
            t('previewNone')
          ) : (
            <div className={styles.tools}>
              <Button
                size="small"
                onClick={() => {
                  setTicked(suggested(plan));
                }}
              >
                {t('previewAll')}
              </Button>
              <Button
                size="small"
                onClick={() => {
                  setTicked(new Set());
                }}
              >
                {t('previewNoneTicked')}
              </Button>
            </div>
          )}
          {sheets.map((sheet) => (
            <section key={sheet}>
              <h3 className={styles.sheet}>{sheet}</h3>
              <ul className={styles.list}>
                {plan.edits
                  .filter((edit) => edit.sheet === sheet)
                  .map((edit) => (
                    <li key={keyOf(edit)} data-edit={keyOf(edit)} data-after={String(edit.after)}>
                      <Checkbox
                        checked={ticked.has(keyOf(edit))}
                        label={<EditLabel edit={edit} />}
                        onChange={(_event, data) => {
                          setTicked(withTick(ticked, keyOf(edit), data.checked === true));
                        }}
                      />
                    </li>
                  ))}
              </ul>
            </section>
          ))}
        </div>
        <div className={styles.actions}>
          <Button
            appearance="primary"
            disabled={ticked.size === 0}
            onClick={() => void session.applyPreview(ticked)}
          >
            {t('previewWrite', { count: ticked.size })}
          </Button>
          <Button onClick={close}>{t('cancel')}</Button>
        </div>
      </div>
    </dialog>
  );
}

function EditLabel({ edit }: { readonly edit: CellEdit }): ReactElement {
  const styles = useStyles();
  const { t, say } = useWords();
  const before = edit.before.formula ?? plainValue(edit.before.value, t('nothing'));
  return (
    <>
      {edit.cell} {t(`edit:${edit.kind}`)}{' '}
      <span className={styles.change}>
        {t('previewChange', { before, after: plainValue(edit.after, t('nothing')) })}
      </span>
      {edit.overwritesFormula && <span className={styles.warning}>{t('previewFormula')}</span>}
      <span className={styles.why}>{say(edit.explanation)}</span>
    </>
  );
}

/** All but the formulas: those only a person ticks. */
function suggested(plan: WritePlan): ReadonlySet<string> {
  return new Set(plan.edits.filter((edit) => !edit.overwritesFormula).map(keyOf));
}

function withTick(ticked: ReadonlySet<string>, key: string, on: boolean): ReadonlySet<string> {
  const next = new Set(ticked);
  if (on) next.add(key);
  else next.delete(key);
  return next;
}
