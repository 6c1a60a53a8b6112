/** A box for what a cell should say, a reason among others; writing it is a step of its own and is checked at once. */
import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactElement } from 'react';
import type { CheckedForm } from '../../core/checking/checked-form';
import type { Localized } from '../../core/model/localized';
import { useDesk } from '../parts/desk-context';
import { useIsWorking, usePane, useWords } from '../parts/pane-context';
import { useScreenWords } from '../parts/screen-words';
import { entryOfText, textOfValue } from '../session/entry-text';
import { reasonsIn, type EntryPlace } from '../session/form-places';
import { DESK_STRINGS } from '../strings/desk-strings';
import { STEP_NAMES, stepAt } from '../strings/step-strings';
import { filled } from '../strings/strings';

const useStyles = makeStyles({
  label: {
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: '8px',
    margin: '8px 0 3px',
    color: tokens.colorNeutralForeground2,
  },
  box: {
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    display: 'block',
    width: '100%',
    boxSizing: 'border-box',
    padding: '5px 8px',
    resize: 'vertical',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottom: `2px solid ${tokens.colorCompoundBrandStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
  button: { minWidth: 'auto', '@media (max-width: 400px)': { minHeight: '40px' } },
  before: { margin: '8px 0 0' },
  locked: { margin: '8px 0 0' },
});

const MOST_REASONS = 3;

export function EntryBox({
  places,
  isReason,
  form,
  subject,
}: {
  /** One box for all of them. */
  readonly places: readonly EntryPlace[];
  readonly isReason: boolean;
  readonly form: CheckedForm | null;
  readonly subject: Localized;
}): ReactElement | null {
  const styles = useStyles();
  const { session } = usePane();
  const desk = useDesk();
  const { say } = useWords();
  const t = useScreenWords(DESK_STRINGS);
  const isWorking = useIsWorking();
  const id = useId();
  const [place] = places;
  const [text, setText] = useState(() =>
    place && !isReason ? textOfValue(place.content.value, place.numberFormat) : '',
  );
  if (!place) return null;
  if (place.lock !== null)
    return (
      <p className={styles.locked}>
        {t(`locked_${place.lock}`, { formula: place.content.formula ?? '', sheet: place.sheet })}
      </p>
    );
  const isTyped = text.trim() !== '' && (isReason || text !== place.text);
  const write = async (goesOn: boolean): Promise<void> => {
    if (!isTyped || isWorking) return;
    const words =
      places.length > 1
        ? filled(STEP_NAMES.reasons, { count: places.length })
        : stepAt(isReason ? 'reason' : 'typed', subject, session.placeOf(place.sheet, place.cell));
    const entries = places.map((each) => ({
      sheet: each.sheet,
      cell: each.cell,
      before: each.content,
      after: entryOfText(text.trim(), each.numberFormat, each.content.value),
      explanation: STEP_TYPED,
    }));
    if ((await session.enter(entries, words)) && goesOn) desk.step(1);
  };
  const known = isReason && form ? reasonsIn(form).slice(0, MOST_REASONS) : [];
  const header = place.header ?? (isReason ? t('reason') : say(subject));
  return (
    <>
      <label className={styles.label} htmlFor={id}>
        <span>
          {places.length > 1
            ? `${header} · ${t('reasonsFor', { count: places.length })}`
            : t('reasonLabel', { header, cell: say(session.placeOf(place.sheet, place.cell)) })}
        </span>
        <span>{t('characters', { count: text.length })}</span>
      </label>
      <textarea
        id={id}
        className={styles.box}
        rows={isReason ? 2 : 1}
        value={text}
        data-autofocus={isReason ? '' : undefined}
        onChange={(event) => {
          setText(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            void write(true);
          }
        }}
      />
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          className={styles.button}
          disabled={!isTyped || isWorking}
          title="Ctrl+Enter"
          onClick={() => void write(true)}
        >
          {t('writeNext')}
        </Button>
        <Button
          size="small"
          className={styles.button}
          disabled={!isTyped || isWorking}
          onClick={() => void write(false)}
        >
          {t('writeOnly')}
        </Button>
      </div>
      {known.length > 0 && (
        <p className={styles.before}>
          {t('writtenBefore')}{' '}
          {known.map((reason) => (
            <span key={reason}>
              <Link
                as="button"
                inline
                onClick={() => {
                  setText(reason);
                }}
              >
                {reason}
              </Link>{' '}
            </span>
          ))}
        </p>
      )}
    </>
  );
}

const STEP_TYPED: Localized = DESK_STRINGS.typedHere;
