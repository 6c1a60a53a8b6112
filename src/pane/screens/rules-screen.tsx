/** Which rules are in force and why, what they say and on what basis; and the workbook's own: copied, changed, moved. */
import { Button, Field, Select, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, type ReactElement } from 'react';
import type { CheckedWorkbook } from '../../core/checking/checked-form';
import type { Localized } from '../../core/model/localized';
import type { Profile } from '../../core/scoring/profile';
import { HostError } from '../../hosts/workbook-host';
import { DEFAULT_PROFILE, PROFILES } from '../../profiles/index';
import { draftOf, readOwnProfile, withProfile, type ProfileDraft } from '../session/own-profiles';
import { usePane, useLaterState, useWords, useIsWorking } from '../parts/pane-context';
import { ProfileEditor } from './profile-editor';
import { ProfileFigures } from './profile-figures';
import { RehearsalPart } from './rehearsal-part';
import { HAND_OVER_STRINGS } from '../strings/hand-over-strings';
import { RULES_STRINGS } from '../strings/rules-strings';
import { escapeHtml } from '../parts/copy-rich';
import { handOver } from '../parts/hand-over';
import { ScreenPart } from '../parts/screen-part';
import { useScreenWords } from '../parts/screen-words';
import { exportOwnProfile } from '../../app/stored-settings';
import { filled } from '../strings/strings';

const AUTO = '';

const useStyles = makeStyles({
  list: { margin: '0 0 8px', paddingLeft: '18px' },
  quiet: {
    margin: '4px 0 0',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
  question: {
    marginTop: '8px',
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  paste: { marginTop: '8px' },
  input: { display: 'none' },
});

export function RulesScreen(): ReactElement {
  const styles = useStyles();
  const { session, language, surroundings } = usePane();
  const { say } = useWords();
  const t = useScreenWords(RULES_STRINGS);
  const { checked, settings, host } = useLaterState('checked', 'settings', 'host');
  const isWorking = useIsWorking();
  const { ownProfiles, profileId } = settings;
  const [shownId, setShownId] = useState<string | null>(null);
  const [removingId, setRemovingId] = useState<string | null>(null);
  const [draft, setDraft] = useState<ProfileDraft | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const all = [...PROFILES, ...ownProfiles.map(({ profile }) => profile)];
  const shown =
    all.find(({ id }) => id === (shownId ?? profileId ?? checked?.forms[0]?.profileId)) ?? DEFAULT_PROFILE;
  const own = ownProfiles.find(({ profile }) => profile.id === shown.id);
  const nameOf = (profile: Profile): string =>
    ownProfiles.some((each) => each.profile.id === profile.id)
      ? t('own', { name: say(profile.name) })
      : say(profile.name);
  const off = isWorking || host === null;

  const exportFile = async (json: string): Promise<void> => {
    const text = `${json}\n`;
    try {
      const done = await handOver(
        {
          name: t('exportName', { name: say(shown.name) }),
          type: 'application/json',
          bytes: () => Promise.resolve(new TextEncoder().encode(text)),
          rich: { html: `<pre>${escapeHtml(text)}</pre>`, text },
          copied: HAND_OVER_STRINGS.rulesCopied,
        },
        surroundings,
      );
      session.report(done);
    } catch (thrown) {
      session.fail(thrown);
    }
  };
  const importText = async (getText: () => Promise<string>): Promise<void> => {
    try {
      const read = readOwnProfile(parseJson(await getText()), ownProfiles);
      if (!read.own) throw faulty(read.problems);
      setShownId(read.own.profile.id);
      await session.changeSettings(
        { ownProfiles: withProfile(ownProfiles, read.own) },
        filled(RULES_STRINGS.imported, { name: read.own.profile.name[language] }),
      );
    } catch (thrown) {
      session.fail(thrown);
    }
  };

  if (draft) {
    return (
      <ProfileEditor
        draft={draft}
        onClose={() => {
          setDraft(null);
        }}
        onSave={(saved) => {
          setDraft(null);
          setShownId(saved.profile.id);
          void session.changeSettings(
            { ownProfiles: withProfile(ownProfiles, saved) },
            filled(RULES_STRINGS.saved, { name: saved.profile.name[language] }),
          );
        }}
      />
    );
  }
  return (
    <>
      <ScreenPart title={t('inForceTitle')}>
        <InForce checked={checked} nameOf={nameOf} />
        <Field label={t('chooseLabel')} size="small">
          <Select
            size="small"
            disabled={off}
            value={profileId ?? AUTO}
            onChange={(_event, data) => {
              const chosen = all.find(({ id }) => id === data.value);
              const name = chosen ? chosen.name : RULES_STRINGS.chooseAuto;
              void session.changeSettings(
                { profileId: chosen?.id ?? null },
                {
                  zh: filled(RULES_STRINGS.chosen, { name: name.zh }).zh,
                  en: filled(RULES_STRINGS.chosen, { name: name.en }).en,
                },
              );
              setShownId(chosen?.id ?? null);
            }}
          >
            <option value={AUTO}>{t('chooseAuto')}</option>
            {all.map((profile) => (
              <option key={profile.id} value={profile.id}>
                {nameOf(profile)}
              </option>
            ))}
          </Select>
        </Field>
      </ScreenPart>
      <RehearsalPart checked={checked} />
      <ScreenPart title={nameOf(shown)}>
        <Field label={t('shownLabel')} size="small">
          <Select
            size="small"
            value={shown.id}
            onChange={(_event, data) => {
              setShownId(data.value);
            }}
          >
            {all.map((profile) => (
              <option key={profile.id} value={profile.id}>
                {nameOf(profile)}
              </option>
            ))}
          </Select>
        </Field>
        <p className={styles.quiet}>
          {shown.until === null
            ? t('since', { since: shown.since })
            : t('until', { since: shown.since, until: shown.until })}
        </p>
        {shown.remarks.map((remark) => (
          <p key={remark.zh} className={styles.quiet}>
            {say(remark)}
          </p>
        ))}
        <div className={styles.buttons}>
          <Button
            size="small"
            disabled={off}
            onClick={() => {
              setDraft(draftOf(shown, ownProfiles, t('copyName', { name: say(shown.name) }), language));
            }}
          >
            {t(own ? 'change' : 'copy')}
          </Button>
          {own && (
            <>
              <Button
                size="small"
                onClick={() => void exportFile(JSON.stringify(exportOwnProfile(own), null, 2))}
              >
                {t('exportFile')}
              </Button>
              <Button
                size="small"
                disabled={off}
                onClick={() => {
                  setRemovingId(own.profile.id);
                }}
              >
                {t('remove')}
              </Button>
            </>
          )}
          <Button size="small" disabled={off} onClick={() => picker.current?.click()}>
            {t('importFile')}
          </Button>
          <input
            ref={picker}
            type="file"
            accept=".json,application/json"
            className={styles.input}
            aria-label={t('importFile')}
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file) void importText(() => file.text());
              event.target.value = '';
            }}
          />
        </div>
        {surroundings.documents === 'clipboard' && (
          <PastedRules off={off} onImport={(text) => void importText(() => Promise.resolve(text))} />
        )}
        {own && removingId === own.profile.id && (
          <RemoveQuestion
            name={say(shown.name)}
            off={off}
            onRemove={() => {
              setRemovingId(null);
              setShownId(null);
              void session.changeSettings(
                {
                  ownProfiles: ownProfiles.filter((each) => each !== own),
                  ...(profileId === shown.id ? { profileId: null } : {}),
                },
                filled(RULES_STRINGS.removed, { name: shown.name[language] }),
              );
            }}
            onKeep={() => {
              setRemovingId(null);
            }}
          />
        )}
        <ProfileFigures profile={shown} />
      </ScreenPart>
    </>
  );
}

/** Rules as text: where they cannot be saved as a file they come and go by the clipboard. */
function PastedRules({
  off,
  onImport,
}: {
  readonly off: boolean;
  readonly onImport: (text: string) => void;
}): ReactElement {
  const styles = useStyles();
  const t = useScreenWords(RULES_STRINGS);
  const [text, setText] = useState('');
  return (
    <div className={styles.paste}>
      <Field label={t('pasteLabel')} size="small">
        <Textarea
          size="small"
          rows={3}
          value={text}
          onChange={(_event, data) => {
            setText(data.value);
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button
          size="small"
          disabled={off || text.trim() === ''}
          onClick={() => {
            onImport(text);
            setText('');
          }}
        >
          {t('pasteImport')}
        </Button>
      </div>
    </div>
  );
}

/** Asks before rules are deleted, in the pane itself: inside Excel the browser's own questions do not work. */
function RemoveQuestion({
  name,
  off,
  onRemove,
  onKeep,
}: {
  readonly name: string;
  readonly off: boolean;
  readonly onRemove: () => void;
  readonly onKeep: () => void;
}): ReactElement {
  const styles = useStyles();
  const t = useScreenWords(RULES_STRINGS);
  const box = useRef<HTMLDivElement>(null);
  const words = useId();
  useEffect(() => {
    box.current?.querySelector('button')?.focus();
  }, []);
  return (
    <div ref={box} role="alertdialog" aria-labelledby={words} className={styles.question}>
      <span id={words}>{t('removeConfirm', { name })}</span>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" disabled={off} onClick={onRemove}>
          {t('removeYes')}
        </Button>
        <Button size="small" onClick={onKeep}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}

/** Profiles by how many forms they score, each with the reason why. */
function InForce({
  checked,
  nameOf,
}: {
  readonly checked: CheckedWorkbook | null;
  readonly nameOf: (profile: Profile) => string;
}): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  const t = useScreenWords(RULES_STRINGS);
  const groups = new Map<string, { profile: Profile; reason: Localized; count: number }>();
  for (const { profile, profileReason } of checked?.forms ?? []) {
    const key = `${profile.id}:${profileReason.zh}`;
    groups.set(key, { profile, reason: profileReason, count: (groups.get(key)?.count ?? 0) + 1 });
  }
  if (groups.size === 0) return <p className={styles.quiet}>{t('inForceNone')}</p>;
  const hints = new Map(
    (checked?.forms ?? []).flatMap(({ suggestions }) => suggestions).map((hint) => [hint.id, hint]),
  );
  return (
    <>
      <ul className={styles.list}>
        {[...groups].map(([key, { profile, reason, count }]) => (
          <li key={key}>
            <strong>{nameOf(profile)}</strong>
            <br />
            {t('inForceForms', { count, reason: say(reason) })}
          </li>
        ))}
      </ul>
      {[...hints.values()].map(({ id, name, reason }) => (
        <p key={id} className={styles.quiet}>
          {t('suggested', { name: say(name), reason: say(reason) })}
        </p>
      ))}
    </>
  );
}

/** @throws HostError when the file is no JSON */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new HostError('damaged', RULES_STRINGS.importNotJson, { cause });
  }
}

function faulty(problems: readonly Localized[]): HostError {
  const values = (language: 'zh' | 'en') => ({
    count: problems.length,
    problems: problems.map((problem) => problem[language]).join(' '),
  });
  return new HostError('damaged', {
    zh: filled(RULES_STRINGS.importProblems, values('zh')).zh,
    en: filled(RULES_STRINGS.importProblems, values('en')).en,
  });
}
