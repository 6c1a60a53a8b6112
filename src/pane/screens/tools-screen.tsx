/** What a person wants now and then: how runs write, marks off, a blank form, a report turned into a form. */
import { Button, Checkbox, Field, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { CheckedForm } from '../../core/checking/checked-form';
import { draftStandardForm } from '../../core/writing/standard-form';
import { blankTemplate } from '../../documents/blank-template';
import { pastedSheet } from '../../documents/pasted-text';
import { DEFAULT_PROFILE, PROFILES } from '../../profiles/index';
import { formName } from '../session/form-figures';
import { usePane, useSessionState, useIsWorking } from '../parts/pane-context';
import { ScreenPart } from '../parts/screen-part';
import { useScreenWords } from '../parts/screen-words';
import { ImportDocument } from './import-document';
import { TOOLS_STRINGS } from '../strings/tools-strings';
import type { RunOptions } from '../../app/workbook-settings';

const useStyles = makeStyles({
  quiet: { margin: '4px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  options: { display: 'flex', flexDirection: 'column' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '4px 0' },
  text: { width: '100%' },
});

export function ToolsScreen(): ReactElement {
  const styles = useStyles();
  const { session, surroundings } = usePane();
  const t = useScreenWords(TOOLS_STRINGS);
  const { host, settings } = useSessionState('host', 'settings');
  const isWorking = useIsWorking();
  const off = isWorking || host === null;
  const profile =
    [...PROFILES, ...settings.ownProfiles.map((own) => own.profile)].find(
      ({ id }) => id === settings.profileId,
    ) ?? DEFAULT_PROFILE;
  const options: readonly (keyof RunOptions)[] =
    host?.kind === 'excel'
      ? ['liveFormulas', 'marks', 'review', 'highlightRows']
      : ['liveFormulas', 'marks', 'review'];
  // Tints need to know what is merged.
  const cannotTint =
    host?.capabilities?.().some(({ name, isPresent }) => name === 'ExcelApi 1.13' && !isPresent) ?? false;
  return (
    <>
      <ScreenPart title={t('writeTitle')}>
        <div className={styles.options}>
          {options.map((option) => (
            <Checkbox
              key={option}
              label={t(option)}
              checked={settings.run[option]}
              disabled={off || (option === 'highlightRows' && cannotTint)}
              onChange={(_event, data) => {
                const run = { ...settings.run, [option]: data.checked === true };
                void session.changeSettings({ run });
              }}
            />
          ))}
        </div>
        {cannotTint && <p className={styles.quiet}>{t('noRowTint')}</p>}
      </ScreenPart>
      {host?.watch && (
        <ScreenPart title={t('liveTitle')}>
          <Checkbox
            label={t('liveRecheck')}
            checked={settings.run.liveRecheck}
            disabled={off}
            onChange={(_event, data) => {
              const run = { ...settings.run, liveRecheck: data.checked === true };
              void session.changeSettings({ run });
            }}
          />
          <p className={styles.quiet}>{t('liveHint')}</p>
        </ScreenPart>
      )}
      <ScreenPart title={t('marksTitle')}>
        <p className={styles.quiet}>{t(host?.clearMarks ? 'clearMarksHint' : 'clearMarksNot')}</p>
        {host?.clearMarks && (
          <Button size="small" disabled={off} onClick={() => void session.clearMarks()}>
            {t('clearMarks')}
          </Button>
        )}
      </ScreenPart>
      <ScreenPart title={t('sheetsTitle')}>
        <p className={styles.quiet}>{t(host?.insertSheet ? 'blankTemplateHint' : 'noInsert')}</p>
        {host?.insertSheet && (
          <Button
            size="small"
            disabled={off}
            onClick={() => void session.insertSheet(blankTemplate(profile))}
          >
            {t('blankTemplate')}
          </Button>
        )}
      </ScreenPart>
      {host?.insertSheet && <PastedReport off={off} />}
      {host?.insertSheet && surroundings.openDocument && (
        <ImportDocument off={off} openDocument={surroundings.openDocument} />
      )}
    </>
  );
}

function PastedReport({ off }: { readonly off: boolean }): ReactElement {
  const styles = useStyles();
  const { session } = usePane();
  const t = useScreenWords(TOOLS_STRINGS);
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly CheckedForm[] | null>(null);
  const read = async (): Promise<void> => {
    try {
      setFound(await session.checkText(pastedSheet(text, t('pasteTitle'))));
    } catch (thrown) {
      session.fail(thrown);
    }
  };
  const forms = (found ?? []).filter(({ form }) => form.indicators !== null);
  return (
    <ScreenPart title={t('pasteTitle')}>
      <Field label={t('pasteLabel')} size="small">
        <Textarea
          className={styles.text}
          size="small"
          rows={5}
          value={text}
          onChange={(_event, data) => {
            setText(data.value);
            setFound(null);
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" disabled={text.trim() === ''} onClick={() => void read()}>
          {t('pasteRead')}
        </Button>
      </div>
      <div role="status">
        {found !== null && forms.length === 0 && <p className={styles.quiet}>{t('pasteNothing')}</p>}
        {forms.map((checked) => (
          <div key={checked.id}>
            <p className={styles.quiet}>
              {t('pasteFound', {
                project: formName(checked) ?? t('unnamed'),
                funds: checked.form.funds?.rows.length ?? 0,
                indicators: checked.form.indicators?.rows.length ?? 0,
              })}
            </p>
            <Button
              size="small"
              appearance="primary"
              disabled={off}
              onClick={() => {
                setText('');
                setFound(null);
                void session.insertSheet(draftStandardForm(checked, checked.profile));
              }}
            >
              {t('pasteInsert')}
            </Button>
          </div>
        ))}
      </div>
    </ScreenPart>
  );
}
