/** What a form's total and grade are and become: 98.5 → 95.75 优; 89.94 良 暂不定; a dash where it was not read whole. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { isUndecided } from '../../app/lines';
import { useScreenWords } from '../parts/screen-words';
import { MISSING, points } from '../session/figures';
import type { FormFigures } from '../session/form-figures';
import { DESK_STRINGS } from '../strings/desk-strings';
import { gradeWords } from '../strings/grade-words';
import { useWords } from '../parts/pane-context';

const useStyles = makeStyles({
  now: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function TotalWords({
  figures,
  parts = 'both',
}: {
  readonly figures: FormFigures;
  readonly parts?: 'both' | 'total' | 'grade';
}): ReactElement {
  const styles = useStyles();
  const { language } = useWords();
  const t = useScreenWords(DESK_STRINGS);
  const { isWhole, printedTotal, correctedTotal, printedGrade, correctedGrade, form } = figures;
  if (!isWhole) return <>{MISSING}</>;
  const open = isUndecided(form);
  const change = (before: string, after: string): ReactElement =>
    before === after || after === MISSING ? (
      <>{before}</>
    ) : before === MISSING ? (
      <span className={styles.now}>{after}</span>
    ) : (
      <>
        <span className={styles.quiet}>{before} → </span>
        <span className={styles.now}>{after}</span>
      </>
    );
  const gradeOf = (grade: string | null): string => (grade === null ? MISSING : gradeWords(grade, language));
  return (
    <>
      {parts !== 'grade' && change(points(printedTotal), open ? MISSING : points(correctedTotal))}{' '}
      {parts !== 'total' &&
        (open ? (
          <>
            {printedGrade !== null && <span className={styles.quiet}>{gradeOf(printedGrade)} </span>}
            {t('undecided')}
          </>
        ) : (
          change(gradeOf(printedGrade ?? correctedGrade), gradeOf(correctedGrade ?? printedGrade))
        ))}
    </>
  );
}
