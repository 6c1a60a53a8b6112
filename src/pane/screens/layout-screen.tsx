/** When a layout is not recognised: what was found, what is missing, and a way to point at a header and say what it is. */
import { Button, Field, Link, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactElement } from 'react';
import type { Localized } from '../../core/model/localized';
import {
  TEACHABLE_FUND_COLUMNS,
  TEACHABLE_INDICATOR_COLUMNS,
  teachWord,
  type TaughtWord,
} from '../../core/words/taught-words';
import { ALL_FUND_COLUMN_NAMES, ALL_INDICATOR_COLUMN_NAMES } from '../../core/words/part-names';
import { isFileHost } from '../parts/file-exchange';
import { layoutReport, type LayoutGap } from '../session/layout-report';
import { LAYOUT_STRINGS } from '../strings/layout-strings';
import { usePane, useLaterState, useWords, useIsWorking } from '../parts/pane-context';
import { ScreenPart } from '../parts/screen-part';
import { useScreenWords } from '../parts/screen-words';
import { filled } from '../strings/strings';

type Meaning = Pick<TaughtWord, 'table' | 'concept'>;

/** Everything a header can be taught to mean, by the value of its option. */
const MEANINGS: ReadonlyMap<string, Meaning> = new Map([
  ...TEACHABLE_INDICATOR_COLUMNS.map(
    (concept) => [`indicators:${concept}`, { table: 'indicators', concept }] as const,
  ),
  ...TEACHABLE_FUND_COLUMNS.map((concept) => [`funds:${concept}`, { table: 'funds', concept }] as const),
] as [string, Meaning][]);

const useStyles = makeStyles({
  gap: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: '6px 0', overflowWrap: 'anywhere' },
  line: { margin: '2px 0' },
  missing: { margin: '2px 0', fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: '4px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: { margin: '4px 0', paddingLeft: '18px' },
  plain: { listStyleType: 'none', margin: 0, padding: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '8px 0' },
  summary: { cursor: 'pointer' },
});

export function LayoutScreen(): ReactElement {
  const styles = useStyles();
  const { session } = usePane();
  const { say, language } = useWords();
  const t = useScreenWords(LAYOUT_STRINGS);
  const { checked, sheets, settings } = useLaterState('checked', 'sheets', 'settings');
  const isWorking = useIsWorking();
  const { taught } = settings;
  const report = useMemo(() => layoutReport(sheets, checked), [sheets, checked]);
  return (
    <>
      <ScreenPart title={t('gapsTitle')}>
        {report.gaps.length === 0 && <p className={styles.quiet}>{t('gapsNone')}</p>}
        <ul className={styles.plain}>
          {report.gaps.map((gap) => (
            <Gap key={gap.key} gap={gap} />
          ))}
        </ul>
        {report.otherSheets.length > 0 && (
          <details>
            <summary className={styles.summary}>
              {t('otherSheets', { count: report.otherSheets.length })}
            </summary>
            <p className={styles.quiet}>{report.otherSheets.join(language === 'zh' ? '、' : ', ')}</p>
          </details>
        )}
      </ScreenPart>
      <Teaching />
      {taught.length > 0 && (
        <ScreenPart title={t('taughtTitle')}>
          <ul className={styles.list}>
            {taught.map((word) => (
              <li key={`${word.table}:${word.key}`}>
                {t('taughtLine', { key: word.key, concept: say(nameOf(word)) })}{' '}
                <Link
                  as="button"
                  disabled={isWorking}
                  onClick={() =>
                    void session.changeSettings(
                      { taught: taught.filter((each) => each !== word) },
                      filled(LAYOUT_STRINGS.forgotten, { key: word.key }),
                    )
                  }
                >
                  {t('forget')}
                </Link>
              </li>
            ))}
          </ul>
        </ScreenPart>
      )}
    </>
  );
}

function Gap({ gap }: { readonly gap: LayoutGap }): ReactElement {
  const styles = useStyles();
  const { session } = usePane();
  const { say, language } = useWords();
  const t = useScreenWords(LAYOUT_STRINGS);
  const list = (names: readonly Localized[]): string =>
    [...new Set(names.map(say))].join(language === 'zh' ? '、' : ', ');
  return (
    <li className={styles.gap}>
      <Link as="button" onClick={() => void session.goTo(gap.sheet, gap.cell)}>
        {gap.project === null
          ? t('sheetGap', { sheet: gap.sheet })
          : t('formGap', { sheet: gap.sheet, project: gap.project })}
      </Link>
      <p className={styles.line}>
        {gap.found.length === 0 ? t('foundNone') : t('found', { headers: list(gap.found) })}
      </p>
      {gap.missing.length > 0 && (
        <p className={styles.missing}>{t('missing', { headers: list(gap.missing) })}</p>
      )}
    </li>
  );
}

function Teaching(): ReactElement {
  const styles = useStyles();
  const { session } = usePane();
  const { say } = useWords();
  const t = useScreenWords(LAYOUT_STRINGS);
  const { host, picked, settings } = useLaterState('host', 'picked', 'settings');
  const isWorking = useIsWorking();
  const [chosen, setChosen] = useState('');
  const inView = host !== null && isFileHost(host);
  const canAsk = host?.getSelection !== undefined;
  const meaning = MEANINGS.get(chosen);
  const word = picked && meaning ? teachWord(picked.text, meaning) : null;
  const teach = (): void => {
    if (!word) return;
    const others = settings.taught.filter(({ key, table }) => key !== word.key || table !== word.table);
    const name = nameOf(word);
    setChosen('');
    void session.changeSettings(
      { taught: [...others, word] },
      {
        zh: filled(LAYOUT_STRINGS.remembered, { key: word.key, concept: name.zh }).zh,
        en: filled(LAYOUT_STRINGS.remembered, { key: word.key, concept: name.en }).en,
      },
    );
  };
  return (
    <ScreenPart title={t('teachTitle')}>
      <p className={styles.line}>{t(inView ? 'teachInView' : canAsk ? 'teachInExcel' : 'teachNot')}</p>
      {canAsk && !inView && (
        <div className={styles.buttons}>
          <Button size="small" disabled={isWorking} onClick={() => void session.pickSelection()}>
            {t('takeSelection')}
          </Button>
        </div>
      )}
      <p className={styles.quiet} role="status">
        {picked === null
          ? t('pickedNone')
          : t(picked.text.trim() === '' ? 'pickedEmpty' : 'picked', { ...picked })}
      </p>
      <Field label={t('meaning')} size="small">
        <Select
          size="small"
          value={chosen}
          onChange={(_event, data) => {
            setChosen(data.value);
          }}
        >
          <option value="">{t('choose')}</option>
          <optgroup label={t('indicatorTable')}>
            {TEACHABLE_INDICATOR_COLUMNS.map((column) => (
              <option key={column} value={`indicators:${column}`}>
                {say(ALL_INDICATOR_COLUMN_NAMES[column])}
              </option>
            ))}
          </optgroup>
          <optgroup label={t('fundTable')}>
            {TEACHABLE_FUND_COLUMNS.map((column) => (
              <option key={column} value={`funds:${column}`}>
                {say(ALL_FUND_COLUMN_NAMES[column])}
              </option>
            ))}
          </optgroup>
        </Select>
      </Field>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" disabled={!word || isWorking} onClick={teach}>
          {t('remember')}
        </Button>
      </div>
    </ScreenPart>
  );
}

function nameOf(word: TaughtWord): Localized {
  return word.table === 'funds'
    ? ALL_FUND_COLUMN_NAMES[word.concept]
    : ALL_INDICATOR_COLUMN_NAMES[word.concept];
}
