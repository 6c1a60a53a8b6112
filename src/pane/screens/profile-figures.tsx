/** Every figure of a profile with its value, its basis and how sure it is; what is second-hand is said aloud. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { ReactElement } from 'react';
import { FIGURE_NAMES } from '../../core/scoring/custom-profile';
import type { Profile } from '../../core/scoring/profile';
import { FIGURES } from '../session/own-profiles';
import { useWords } from '../parts/pane-context';
import { figureWords } from '../session/profile-fields';
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

export function ProfileFigures({ profile }: { readonly profile: Profile }): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  const t = useScreenWords(RULES_STRINGS);
  return (
    <dl className={styles.list}>
      {FIGURES.map((name) => {
        const { source, evidence, checked } = profile.citations[name];
        const isUnsure = evidence === 'secondary';
        return (
          <div key={name} className={styles.figure}>
            <dt className={styles.name}>{say(FIGURE_NAMES[name])}</dt>
            <dd className={styles.value}>{say(figureWords(name, profile.figures))}</dd>
            <dd className={styles.basis}>
              {say(source)} ·{' '}
              <span className={mergeClasses(styles.evidence, isUnsure && styles.unsure)}>
                {isUnsure ? <WarningFilled aria-hidden /> : <CheckmarkCircleRegular aria-hidden />}
                {t(`evidence:${evidence}`)}
              </span>{' '}
              · {t('checkedOn', { date: checked })}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
