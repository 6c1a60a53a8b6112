/** Every figure of a profile with its value, its basis and how sure it is; what is second-hand is said aloud. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { ReactElement } from 'react';
import { FIGURE_NAMES } from '../../core/scoring/custom-profile';
import { citationWords } from '../../core/scoring/citation-words';
import type { Dated, FigureName, Profile, ProfileFigures } from '../../core/scoring/profile';
import { FIGURES } from '../session/own-profiles';
import { useWords } from '../parts/pane-context';
import { figureWords } from '../../core/scoring/profile-fields';
import { RULES_STRINGS } from '../strings/rules-strings';
import { useScreenWords } from '../parts/screen-words';

const useStyles = makeStyles({
  list: { margin: '8px 0 0', padding: 0 },
  figure: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: '6px 0' },
  name: { fontWeight: tokens.fontWeightSemibold },
  value: { margin: 0, fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
  basis: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  evidence: { whiteSpace: 'nowrap', display: 'inline-flex', alignItems: 'center', gap: '3px' },
  unsure: { color: tokens.colorPaletteDarkOrangeForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** One value of a series: since when, its basis, how sure it is, and what is not certain about it. */
function Entry({
  name,
  entry: { from, value, citation },
  profile,
  isDated,
}: {
  readonly name: FigureName;
  readonly entry: Dated<unknown>;
  readonly profile: Profile;
  readonly isDated: boolean;
}): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  const t = useScreenWords(RULES_STRINGS);
  const { evidence, checked, open } = citation;
  const isUnsure = evidence === 'manual' || evidence === 'memory';
  const figures = { ...profile.figures, [name]: value } as ProfileFigures;
  return (
    <>
      <dd className={styles.value}>
        {isDated && <strong>{t('from', { date: from })}</strong>} {say(figureWords(name, figures))}
      </dd>
      <dd className={styles.basis}>
        {say(citationWords(citation))} ·{' '}
        <span className={mergeClasses(styles.evidence, isUnsure && styles.unsure)}>
          {isUnsure ? <WarningFilled aria-hidden /> : <CheckmarkCircleRegular aria-hidden />}
          {t(`evidence:${evidence}`)}
        </span>{' '}
        · {t('checkedOn', { date: checked })}
        {open && ` · ${t('open', { what: say(open) })}`}
      </dd>
    </>
  );
}

export function ProfileFigures({ profile }: { readonly profile: Profile }): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <dl className={styles.list}>
      {FIGURES.map((name) => {
        const series: readonly Dated<unknown>[] = profile.history[name];
        return (
          <div key={name} className={styles.figure}>
            <dt className={styles.name}>{say(FIGURE_NAMES[name])}</dt>
            {[...series].reverse().map((entry) => (
              <Entry
                key={entry.from}
                name={name}
                entry={entry}
                profile={profile}
                isDated={series.length > 1}
              />
            ))}
          </div>
        );
      })}
    </dl>
  );
}
