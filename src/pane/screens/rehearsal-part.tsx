/** 送审预演: a place is chosen, and what its system would refuse or light a lamp for is told, with what that knowledge rests on. */
import { Badge, Field, Link, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useMemo, useState, type ReactElement } from 'react';
import type { CheckedWorkbook } from '../../core/checking/checked-form';
import {
  EFFECT_NAMES,
  EFFECTS,
  knowledgeOf,
  rehearsalSentence,
  rehearse,
  type RehearsalItem,
} from '../../core/rehearsing/rehearse';
import type { Effect } from '../../core/rehearsing/system';
import { PROFILES } from '../../profiles/index';
import { findSystem, SYSTEMS } from '../../profiles/systems';
import { usePane, useWords } from '../parts/pane-context';
import { ScreenPart } from '../parts/screen-part';
import { useScreenWords } from '../parts/screen-words';
import { REHEARSAL_STRINGS } from '../strings/rehearsal-strings';

const NOWHERE = '';
/** Lines that a person looks through at once. */
const MOST_ITEMS = 200;

const COLORS: Readonly<Record<Effect, 'danger' | 'warning' | 'informative'>> = {
  refused: 'danger',
  red: 'danger',
  yellow: 'warning',
  lit: 'warning',
  asked: 'informative',
};

const useStyles = makeStyles({
  quiet: { margin: '4px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  result: { margin: '8px 0 4px', fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    gap: '8px',
    alignItems: 'baseline',
    padding: '4px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  badge: { flexShrink: 0 },
});

export function RehearsalPart({ checked }: { readonly checked: CheckedWorkbook | null }): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  const t = useScreenWords(REHEARSAL_STRINGS);
  const [place, setPlace] = useState(NOWHERE);
  const result = useId();
  const system = findSystem(place);
  const rehearsal = useMemo(
    () => (system && checked ? rehearse(checked.forms, system, PROFILES) : null),
    [system, checked],
  );
  const inOrder = [...(rehearsal?.items ?? [])].sort(
    (a, b) => EFFECTS.indexOf(a.effect) - EFFECTS.indexOf(b.effect),
  );
  const left = inOrder.length - MOST_ITEMS;
  return (
    <ScreenPart title={t('title')}>
      <p className={styles.quiet}>{t('what')}</p>
      <Field label={t('place')} size="small">
        <Select
          size="small"
          value={place}
          onChange={(_event, data) => {
            setPlace(data.value);
          }}
        >
          <option value={NOWHERE}>{t('none')}</option>
          {SYSTEMS.map(({ id, name }) => (
            <option key={id} value={id}>
              {say(name)}
            </option>
          ))}
        </Select>
      </Field>
      {system && !rehearsal && <p className={styles.quiet}>{t('noForms')}</p>}
      {system && rehearsal && (
        <>
          <p id={result} className={styles.result} role="status">
            {say(rehearsalSentence(rehearsal))}
          </p>
          {rehearsal.tooEarly > 0 && rehearsal.tooEarly < rehearsal.forms && (
            <p className={styles.quiet}>{t('early', { count: rehearsal.tooEarly })}</p>
          )}
          {inOrder.length > 0 && (
            <ul className={styles.list} aria-labelledby={result}>
              {inOrder.slice(0, MOST_ITEMS).map((item, at) => (
                <Item key={`${item.sheet}!${item.cell}:${item.test}:${String(at)}`} item={item} />
              ))}
            </ul>
          )}
          {left > 0 && <p className={styles.quiet}>{t('more', { count: left })}</p>}
          <p className={styles.quiet}>{say(knowledgeOf(system))}</p>
          {system.notKnown.map((words) => (
            <p key={words.zh} className={styles.quiet}>
              {say(words)}
            </p>
          ))}
        </>
      )}
    </ScreenPart>
  );
}

function Item({ item }: { readonly item: RehearsalItem }): ReactElement {
  const styles = useStyles();
  const { session } = usePane();
  const { say } = useWords();
  const { sheet, cell, effect, message } = item;
  return (
    <li className={styles.item}>
      <Badge className={styles.badge} appearance="tint" size="small" color={COLORS[effect]}>
        {say(EFFECT_NAMES[effect])}
      </Badge>
      <span>
        {say(message)}{' '}
        <Link as="button" onClick={() => void session.goTo(sheet, cell)}>
          {sheet}!{cell}
        </Link>
      </span>
    </li>
  );
}
