/** New forms: a blank one in the standard layout, and one made from a report in words. */
import { Button, Field, Textarea, makeStyles, tokens } from '@fluentui/react-components';
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

const useStyles = makeStyles({
  quiet: { margin: '4px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '4px 0' },
  text: { width: '100%' },
});

export function NewFormsSection(): ReactElement {
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
  return (
    <>
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
