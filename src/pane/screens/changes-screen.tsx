/** What was changed, form by form: old → new with why, the way to each cell, and back. */
import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { formAt, netChanges, type Change } from '../../app/steps';
import { heldBackLine, runRemarks } from '../../app/run-words';
import { parseAddress } from '../../core/model/sheet-snapshot';
import { useDesk } from '../parts/desk-context';
import { LineText } from '../parts/line-text';
import { useIsWorking, usePane, useSessionState, usePlaces, useWords } from '../parts/pane-context';
import { clockOf } from '../parts/undo-menu';
import { useScreenWords } from '../parts/screen-words';
import { shownContent } from '../session/figures';
import { formatAt } from '../../app/value-at';
import { formName } from '../session/form-figures';
import { isUnsaved } from '../session/session-state';
import { DESK_STRINGS } from '../strings/desk-strings';

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  top: {
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: '8px',
    padding: '6px 12px',
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  list: { flex: '1 1 0', minHeight: 0, overflowY: 'auto' },
  head: {
    padding: '5px 12px',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: {
    display: 'flex',
    columnGap: '8px',
    padding: '7px 10px 6px 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    borderLeft: '3px solid transparent',
    lineHeight: tokens.lineHeightBase300,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  words: {
    flexGrow: 1,
    minWidth: 0,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  current: {
    backgroundColor: tokens.colorBrandBackground2,
    borderLeftColor: tokens.colorBrandStroke1,
    '@media (forced-colors: active)': { borderLeftColor: 'Highlight' },
  },
  pencil: { color: tokens.colorBrandForeground1, fontSize: '16px', flexShrink: 0, marginTop: '2px' },
  back: { fontSize: tokens.fontSizeBase200, flexShrink: 0, alignSelf: 'flex-end', maxWidth: '40%' },
  rest: {
    padding: '10px 12px',
    margin: 0,
    color: tokens.colorNeutralForeground2,
    lineHeight: tokens.lineHeightBase300,
  },
  restTitle: { fontSize: tokens.fontSizeBase300, margin: '12px 12px 0' },
  restList: { margin: '4px 0 12px', paddingLeft: '30px' },
  foot: {
    display: 'flex',
    alignItems: 'center',
    height: '48px',
    flexShrink: 0,
    boxSizing: 'border-box',
    padding: '0 10px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export function ChangesScreen(): ReactElement {
  const styles = useStyles();
  const { session } = usePane();
  const desk = useDesk();
  const { t: words, say, language } = useWords();
  const t = useScreenWords(DESK_STRINGS);
  const placeOf = usePlaces();
  const { host, sheets, steps, savedSteps, checked, result } = useSessionState(
    'host',
    'sheets',
    'steps',
    'savedSteps',
    'checked',
    'result',
  );
  const isWorking = useIsWorking();
  const [current, setCurrent] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const changes = netChanges(steps);
  const forms = checked?.forms ?? [];
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const form = formAt(forms, change.sheet, change.cell);
    const name = (form && formName(form)) ?? change.sheet;
    groups.set(name, [...(groups.get(name) ?? []), change]);
  }
  const inOrder = [...groups].map(([name, all]) => [name, [...all].sort(byPlace)] as const);
  const flat = inOrder.flatMap(([, all]) => all);
  const visit = (change: Change): void => {
    setCurrent(keyOf(change));
    void session.goTo(change.sheet, change.cell);
  };
  const onKeyDown = (event: KeyboardEvent, change: Change): void => {
    const at = flat.indexOf(change);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: flat.length - 1, Enter: at }[event.key];
    const next = to === undefined ? undefined : flat[to];
    if (!next || event.target !== event.currentTarget) return;
    event.preventDefault();
    visit(next);
    list.current?.querySelector<HTMLElement>(`[data-change="${CSS.escape(keyOf(next))}"]`)?.focus();
  };
  const last = steps.at(-1);
  const held = result?.heldBack ?? [];
  const remarks = result ? runRemarks(result).map(say) : [];
  const active = flat.some((change) => keyOf(change) === current) ? current : flat[0] && keyOf(flat[0]);
  return (
    <div className={styles.screen}>
      {changes.length > 0 && (
        <div className={styles.top}>
          <span>
            {steps.length === 1 && last
              ? t('changesStep', {
                  step: say(last.words),
                  time: clockOf(last, words('undoEarlier')),
                })
              : t('changesCount', {
                  count: changes.length,
                  state: t(isUnsaved({ steps, savedSteps }) ? 'unsavedAll' : 'savedAll'),
                })}
          </span>
          <Link
            as="button"
            disabled={isWorking}
            onClick={() => {
              if (steps[0]) void session.undoTo(steps[0].id);
            }}
          >
            {t('undoAll')}
          </Link>
        </div>
      )}
      <div ref={list} className={styles.list} role="region" aria-label={t('changesList')}>
        {changes.length === 0 && <p className={styles.rest}>{t('changesNone')}</p>}
        {inOrder.map(([name, all]) => (
          <section key={name} aria-label={name}>
            <div className={styles.head}>{name}</div>
            {all.map((change) => {
              const key = keyOf(change);
              const format = formatAt(sheets, change);
              const before = shownContent(change.before, format, t('blank'));
              return (
                <div key={key} className={mergeClasses(styles.row, key === current && styles.current)}>
                  <EditRegular className={styles.pencil} aria-hidden />
                  <div
                    role="button"
                    data-change={key}
                    tabIndex={key === active ? 0 : -1}
                    aria-current={key === current}
                    className={styles.words}
                    onClick={() => {
                      visit(change);
                    }}
                    onKeyDown={(event) => {
                      onKeyDown(event, change);
                    }}
                  >
                    <LineText
                      subject={change.subject}
                      figures={
                        <>
                          {before} → <strong>{shownContent(change.after, format, t('blank'))}</strong>
                        </>
                      }
                      why={change.code === null ? DESK_STRINGS.typedHere : change.why}
                      place={placeOf(change.sheet, change.cell)}
                      isOpen
                    />
                  </div>
                  <Link
                    as="button"
                    className={styles.back}
                    disabled={isWorking}
                    onClick={() => void session.revert(change)}
                  >
                    {t('backTo', { value: before })}
                  </Link>
                </div>
              );
            })}
          </section>
        ))}
        {held.length + remarks.length > 0 && (
          <>
            <h2 className={styles.restTitle}>{t('notTouched')}</h2>
            <ul className={styles.restList} lang={language === 'zh' ? 'zh-CN' : 'en'}>
              {held.map((edit) => (
                <li key={`${edit.sheet}!${edit.cell}:${edit.cause}`}>
                  <Link as="button" onClick={() => void session.goTo(edit.sheet, edit.cell)}>
                    {say(heldBackLine(edit, host?.placeOf?.(edit.sheet, edit.cell)))}
                  </Link>
                </li>
              ))}
              {remarks.map((remark) => (
                <li key={remark}>{remark}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      <div className={styles.foot}>
        <Button
          appearance="primary"
          size="small"
          title="F8"
          onClick={() => {
            desk.nextForYou();
          }}
        >
          {t('nextForYou')}
        </Button>
      </div>
    </div>
  );
}

const keyOf = ({ sheet, cell }: Change): string => `${sheet}!${cell}`;

function byPlace(a: Change, b: Change): number {
  const [first, second] = [parseAddress(a.cell), parseAddress(b.cell)];
  return (first?.row ?? 0) - (second?.row ?? 0) || (first?.column ?? 0) - (second?.column ?? 0);
}
