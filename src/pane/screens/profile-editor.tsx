/** Changes one of the workbook's own profiles. A figure that differs from its model asks for a basis of its own. */
import { Button, Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { FIGURE_NAMES } from '../../core/scoring/custom-profile';
import type { Localized } from '../../core/model/localized';
import type { Citation, FigureName, Profile } from '../../core/scoring/profile';
import {
  baseOf,
  FIGURES,
  isChanged,
  jsonOf,
  readOwnProfile,
  type FigureDraft,
  type ProfileDraft,
} from '../session/own-profiles';
import { useSessionState, useWords, useIsWorking } from '../parts/pane-context';
import { fieldsThatAreNoNumbers, type FigureField } from '../../core/scoring/profile-fields';
import { RULES_STRINGS } from '../strings/rules-strings';
import { useScreenWords } from '../parts/screen-words';
import { filled } from '../strings/strings';
import type { OwnProfile } from '../../app/workbook-settings';

const EVIDENCE: readonly Citation['evidence'][] = ['official', 'form', 'system', 'manual', 'memory'];

const useStyles = makeStyles({
  editor: { padding: '0 12px 16px', display: 'flex', flexDirection: 'column', gap: '8px' },
  title: { fontSize: tokens.fontSizeBase300, margin: '12px 0 0' },
  figure: {
    margin: 0,
    minWidth: 0,
    padding: '4px 10px 10px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  legend: { fontWeight: tokens.fontWeightSemibold, padding: '0 4px' },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(130px, 100%), 1fr))',
    gap: '6px 10px',
    alignItems: 'end',
  },
  input: { minWidth: 0, width: '100%' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  problems: { margin: 0 },
});

interface ProfileEditorProps {
  readonly draft: ProfileDraft;
  readonly onSave: (own: OwnProfile) => void;
  readonly onClose: () => void;
}

export function ProfileEditor({ draft: first, onSave, onClose }: ProfileEditorProps): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  const t = useScreenWords(RULES_STRINGS);
  const { settings } = useSessionState('settings');
  const isWorking = useIsWorking();
  const [draft, setDraft] = useState(first);
  const [problems, setProblems] = useState<readonly Localized[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const base = baseOf(draft);
  useEffect(() => {
    form.current?.querySelector('input')?.focus();
  }, []);
  const save = (): void => {
    const own = readOwnProfile(jsonOf(draft, today()), settings.ownProfiles, draft.id);
    const found = [...slipsOf(draft), ...own.problems];
    setProblems(found);
    if (own.own && found.length === 0) onSave(own.own);
  };
  return (
    <form
      ref={form}
      noValidate
      className={styles.editor}
      aria-label={t('editTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h2 className={styles.title}>{t('editTitle')}</h2>
      <Field label={t('name')} required size="small">
        <Input
          size="small"
          value={draft.name}
          onChange={(_event, data) => {
            setDraft({ ...draft, name: data.value });
          }}
        />
      </Field>
      {base &&
        FIGURES.map((name) => (
          <FigureEditor
            key={name}
            name={name}
            figure={draft.figures[name]}
            base={base}
            onChange={(figure) => {
              setDraft({ ...draft, figures: { ...draft.figures, [name]: figure } });
            }}
          />
        ))}
      <div role="alert">
        {problems.length > 0 && (
          <>
            {t('problems', { count: problems.length })}
            <ul className={styles.problems}>
              {problems.map((problem) => (
                <li key={problem.zh}>{say(problem)}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" size="small" disabled={isWorking}>
          {t('save')}
        </Button>
        <Button size="small" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}

function FigureEditor({
  name,
  figure,
  base,
  onChange,
}: {
  readonly name: FigureName;
  readonly figure: FigureDraft;
  readonly base: Profile;
  readonly onChange: (figure: FigureDraft) => void;
}): ReactElement {
  const styles = useStyles();
  const { say, language } = useWords();
  const t = useScreenWords(RULES_STRINGS);
  const changed = isChanged(name, figure, base.figures);
  const put = (key: string, value: string): void => {
    const fields = figure.fields.map((field) => (field.key === key ? { ...field, value } : field));
    const next = { ...figure, fields };
    // The model's basis does not speak for another figure.
    const isBorrowed = figure.source === base.citations[name].source[language];
    onChange(isBorrowed && isChanged(name, next, base.figures) ? { ...next, source: '' } : next);
  };
  return (
    <fieldset className={styles.figure}>
      <legend className={styles.legend}>{say(FIGURE_NAMES[name])}</legend>
      <div className={styles.fields}>
        {figure.fields.map((field) => (
          <Field key={field.key} label={say(field.label)} size="small">
            <FieldInput
              field={field}
              onChange={(value) => {
                put(field.key, value);
              }}
            />
          </Field>
        ))}
        {changed && (
          <>
            <Field label={t('citation')} required size="small">
              <Input
                size="small"
                className={styles.input}
                value={figure.source}
                onChange={(_event, data) => {
                  onChange({ ...figure, source: data.value });
                }}
              />
            </Field>
            <Field label={t('evidence')} size="small">
              <Select
                size="small"
                value={figure.evidence}
                onChange={(_event, data) => {
                  const evidence = EVIDENCE.find((each) => each === data.value);
                  if (evidence) onChange({ ...figure, evidence });
                }}
              >
                {EVIDENCE.map((each) => (
                  <option key={each} value={each}>
                    {t(`evidence:${each}`)}
                  </option>
                ))}
              </Select>
            </Field>
          </>
        )}
      </div>
    </fieldset>
  );
}

function FieldInput({
  field,
  onChange,
  ...rest
}: {
  readonly field: FigureField;
  readonly onChange: (value: string) => void;
}): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  if (field.choices) {
    return (
      <Select
        size="small"
        value={field.value}
        onChange={(_event, data) => {
          onChange(data.value);
        }}
        {...rest}
      >
        {field.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {say(choice.label)}
          </option>
        ))}
      </Select>
    );
  }
  return (
    <Input
      size="small"
      inputMode="decimal"
      className={styles.input}
      value={field.value}
      onChange={(_event, data) => {
        onChange(data.value);
      }}
      {...rest}
    />
  );
}

/** What is wrong before the figures are read at all, in the fields' own words. */
function slipsOf(draft: ProfileDraft): readonly Localized[] {
  const slips: Localized[] = draft.name.trim() === '' ? [RULES_STRINGS.nameMissing] : [];
  for (const name of FIGURES) {
    for (const { label, value } of fieldsThatAreNoNumbers(draft.figures[name].fields)) {
      const words = FIGURE_NAMES[name];
      slips.push({
        zh: filled(RULES_STRINGS.notNumber, { figure: words.zh, field: label.zh, value }).zh,
        en: filled(RULES_STRINGS.notNumber, { figure: words.en, field: label.en, value }).en,
      });
    }
  }
  return slips;
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
