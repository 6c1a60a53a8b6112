/** Privacy, scope, what works here, and the licence: what a person looks for once and wants in plain words. */
import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { SubtractCircleRegular } from '@fluentui/react-icons/svg/subtract-circle';
import { useState, type ReactElement, type ReactNode } from 'react';
import product from '../../../package.json';
import { useLaterState, usePane, useWords } from '../parts/pane-context';
import { useScreenWords } from '../parts/screen-words';
import { PROBE_STRINGS } from '../strings/probe-strings';

/** Other people's work in what is delivered, with its licence. */
const PARTS = [
  'React (MIT)',
  'Fluent UI (MIT)',
  'big.js (MIT)',
  'docx (MIT)',
  'fflate (MIT)',
  'numfmt (MIT)',
  'saxes (ISC)',
  'SheetJS CE (Apache-2.0)',
  'Valibot (MIT)',
];

const useStyles = makeStyles({
  screen: { padding: '4px 12px 16px', lineHeight: tokens.lineHeightBase400 },
  title: { fontSize: tokens.fontSizeBase300, margin: '12px 0 4px' },
  text: { margin: 0, color: tokens.colorNeutralForeground1 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  capability: { display: 'flex', gap: '6px', marginBottom: '4px' },
  present: { color: tokens.colorPaletteGreenForeground1, flexShrink: 0, marginTop: '4px' },
  absent: { color: tokens.colorNeutralForeground2, flexShrink: 0, marginTop: '4px' },
  name: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  hint: { margin: '8px 0 4px', overflowWrap: 'anywhere' },
  quiet: { margin: '16px 0 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export function AboutSection({
  onProbe,
}: {
  /** Leads to the probe; null where there is nothing to try. */
  readonly onProbe: (() => void) | null;
}): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <div className={styles.screen}>
      <Part title={t('aboutPrivacyTitle')}>
        <p className={styles.text}>{t('aboutPrivacy')}</p>
      </Part>
      <Part title={t('aboutScopeTitle')}>
        <p className={styles.text}>{t('aboutScope')}</p>
      </Part>
      <Part title={t('aboutExcelTitle')}>
        <Capabilities />
        {onProbe && <ProbeButton onProbe={onProbe} />}
        <BrowserPageButton />
      </Part>
      <Part title={t('aboutLicenceTitle')}>
        <p className={styles.text}>{t('aboutLicence')}</p>
        <p className={styles.quiet}>
          {t('aboutParts', { parts: PARTS.join(t('listComma')) })}{' '}
          <Link href="licences.txt" target="_blank" rel="noreferrer">
            {t('aboutLicenceTexts')}
          </Link>
        </p>
      </Part>
      <p className={styles.quiet}>
        {[t('appName'), t('aboutVersion', { version: product.version }), t('appPurpose')].join(' · ')}
      </p>
    </div>
  );
}

function ProbeButton({ onProbe }: { readonly onProbe: () => void }): ReactElement {
  const styles = useStyles();
  const t = useScreenWords(PROBE_STRINGS);
  return (
    <>
      <p className={styles.hint}>{t('aboutHint')}</p>
      <Button size="small" onClick={onProbe}>
        {t('open')}
      </Button>
    </>
  );
}

/** The way to the page that works beside any Excel; its address where this host opens no browser. */
function BrowserPageButton(): ReactElement | null {
  const styles = useStyles();
  const { surroundings } = usePane();
  const t = useScreenWords(PROBE_STRINGS);
  const [isOpened, setOpened] = useState(true);
  const { browserPage } = surroundings;
  if (browserPage === null) return null;
  return (
    <>
      <p className={styles.hint}>
        <Button
          size="small"
          onClick={() => {
            setOpened(surroundings.openOutside(browserPage));
          }}
        >
          {t('browserPage')}
        </Button>
      </p>
      <div role="status">
        {!isOpened && <p className={styles.hint}>{t('browserPageAddress', { address: browserPage })}</p>}
      </div>
    </>
  );
}

/** In plain words, with the maker's name of it behind for whoever has to ask for a newer Excel. */
function Capabilities(): ReactElement {
  const styles = useStyles();
  const { t, say } = useWords();
  const { host } = useLaterState('host');
  if (!host) return <p className={styles.text}>{t('aboutNoWorkbook')}</p>;
  if (!host.capabilities) return <p className={styles.text}>{t('aboutFile')}</p>;
  return (
    <ul className={styles.list}>
      {host.capabilities().map(({ name, isPresent, meaning }) => (
        <li key={name} className={styles.capability}>
          {isPresent ? (
            <CheckmarkCircleRegular className={styles.present} aria-hidden />
          ) : (
            <SubtractCircleRegular className={styles.absent} aria-hidden />
          )}
          <span>
            {say(meaning)}
            <span
              className={styles.name}
            >{` ${name} ${t(isPresent ? 'capabilityYes' : 'capabilityNo')}`}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <section>
      <h3 className={styles.title}>{title}</h3>
      {children}
    </section>
  );
}
