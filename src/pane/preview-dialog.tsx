/** Every change before it is made: old → new with a tick for each. Formulas start unticked. */
import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { CellEdit, WritePlan } from '../core/write-plan';
import { plainValue } from './figures';
import { usePane, useWords } from './pane-context';

const useStyles = makeStyles({
  surface: { maxWidth: '640px', width: 'calc(100vw - 16px)', padding: '16px', boxSizing: 'border-box' },
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
  content: { minHeight: '80px' },
});

const keyOf = (edit: CellEdit): string => `${edit.sheet}!${edit.cell}`;

export function PreviewDialog({ plan }: { readonly plan: WritePlan }): ReactElement {
  const styles = useStyles();
  const { session } = usePane();
  const { t } = useWords();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => suggested(plan));
  const sheets = [...new Set(plan.edits.map((edit) => edit.sheet))];
  const close = (): void => {
    session.closePreview();
  };
  return (
    <Dialog
      open
      onOpenChange={(_event, data) => {
        if (!data.open) close();
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('previewTitle')}</DialogTitle>
          <DialogContent className={styles.content}>
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
          </DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              disabled={ticked.size === 0}
              onClick={() => void session.applyPreview(ticked)}
            >
              {t('previewWrite', { count: ticked.size })}
            </Button>
            <Button onClick={close}>{t('cancel')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
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
