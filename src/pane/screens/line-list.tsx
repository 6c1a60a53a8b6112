/**
 * The list of lines. One row has the focus; arrows move it, Enter opens its card and then goes to its cell. Only the rows
 * near the view are drawn, on plain elements: a thousand lines must appear within a frame or two.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { PersonAlertRegular } from '@fluentui/react-icons/svg/person-alert';
import { useEffect, useId, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { isUndecided } from '../../app/lines';
import type { Language } from '../../core/model/localized';
import { seenState } from '../../app/seen';
import { useDesk, useDeskState, useRows } from '../parts/desk-context';
import { LineText } from '../parts/line-text';
import { usePane, usePlaces, useSessionState, useWords } from '../parts/pane-context';
import { useRowWindow } from '../parts/row-window';
import { useScreenWords } from '../parts/screen-words';
import { SeenTick } from '../parts/seen-tick';
import { SeverityIcon } from '../parts/severity-icon';
import { points } from '../session/figures';
import { formFigures } from '../session/form-figures';
import { ALL_OF, linesOfRow, nameOfGroup, type LineRow } from '../session/line-rows';
import { DESK_STRINGS } from '../strings/desk-strings';
import { gradeWords } from '../strings/grade-words';
import { LineCard } from './line-card';

const ROW_HEIGHT = 53;
const HEAD_HEIGHT = 33;
const LIST_END = 8;

const useStyles = makeStyles({
  row: { outlineStyle: 'none', scrollMarginTop: '40px' },
  focused: {
    ':focus-visible > :first-child': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  line: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: '8px',
    boxSizing: 'border-box',
    minHeight: `${String(ROW_HEIGHT)}px`,
    padding: '7px 10px 6px 8px',
    cursor: 'pointer',
    lineHeight: tokens.lineHeightBase300,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    borderLeft: '3px solid transparent',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  inner: { paddingLeft: '20px' },
  current: {
    backgroundColor: tokens.colorBrandBackground2,
    borderLeftColor: tokens.colorBrandStroke1,
    ':hover': { backgroundColor: tokens.colorBrandBackground2 },
    '@media (forced-colors: active)': { borderLeftColor: 'Highlight' },
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '6px',
    boxSizing: 'border-box',
    minHeight: `${String(HEAD_HEIGHT)}px`,
    padding: '4px 8px 4px 6px',
    cursor: 'pointer',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  side: {
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
    flexShrink: 0,
  },
  tag: {
    flexShrink: 0,
    border: `1px dotted ${tokens.colorNeutralStrokeAccessible}`,
    padding: '0 4px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  chevron: { flexShrink: 0 },
  chevronOpen: { transform: 'rotate(90deg)' },
  icons: { display: 'flex', flexDirection: 'column', rowGap: '4px', flexShrink: 0, width: '16px' },
  person: { color: tokens.colorPaletteDarkOrangeForeground1, fontSize: '16px' },
  count: {
    flexShrink: 0,
    padding: '0 7px',
    borderRadius: '9px',
    backgroundColor: tokens.colorNeutralBackground5,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  more: { color: tokens.colorBrandForegroundLink, padding: '6px 10px 6px 44px', cursor: 'pointer' },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

export function LineList(): ReactElement {
  const styles = useStyles();
  const desk = useDesk();
  const { session } = usePane();
  const t = useScreenWords(DESK_STRINGS);
  const { current, open, focusRequest } = useDeskState();
  const rows = useRows();
  const help = useId();
  const tree = useRef<HTMLDivElement>(null);
  const active = rows.find(({ key }) => key === current) ?? rows[0];
  const kept = new Set([active?.key, open].filter((key) => typeof key === 'string'));
  const { drawn, gapBelow, measure } = useRowWindow(tree, rows, heightOf, kept);
  const shownRequest = useRef(focusRequest);
  useEffect(() => {
    const element = [...(tree.current?.children ?? [])].find(
      (child) => child instanceof HTMLElement && child.dataset['key'] === current,
    );
    if (!(element instanceof HTMLElement)) return;
    element.scrollIntoView({ block: 'nearest' });
    if (shownRequest.current === focusRequest) return;
    shownRequest.current = focusRequest;
    element.focus({ preventScroll: true });
    // A box that waits for words has the caret at once.
    element.querySelector<HTMLElement>('[data-autofocus]')?.focus({ preventScroll: true });
  }, [current, open, focusRequest]);

  const focus = (row: LineRow | undefined): void => {
    if (row) desk.select(row, { focuses: true, goes: row.kind === 'line' });
  };
  const activate = (row: LineRow): void => {
    if (row.kind === 'head') desk.toggle(row.key);
    else if (row.kind === 'more') desk.toggle(row.of + ALL_OF);
    else if (open === row.key) {
      const [line] = linesOfRow(row);
      if (line) void session.goTo(line.finding.sheet, line.finding.cell);
    } else desk.select(row, { opens: true });
  };
  const setOpen = (row: LineRow, isOpen: boolean): boolean => {
    if (row.kind !== 'head' && row.kind !== 'fold') {
      if (isOpen === (open === row.key)) return false;
      desk.select(row, { opens: isOpen, goes: isOpen });
      if (!isOpen) desk.set({ open: null });
      return true;
    }
    if (row.isOpen === isOpen) return false;
    desk.toggle(row.key);
    return true;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, row: LineRow): void => {
    if (event.target !== event.currentTarget) return;
    const at = rows.findIndex(({ key }) => key === row.key);
    const lines = linesOfRow(row);
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => {
        focus(rows[at + 1]);
      },
      ArrowUp: () => {
        focus(rows[at - 1]);
      },
      Home: () => {
        focus(rows[0]);
      },
      End: () => {
        focus(rows.at(-1));
      },
      ArrowRight: () => {
        if (!setOpen(row, true) && row.kind !== 'line') focus(rows[at + 1]);
      },
      ArrowLeft: () => {
        if (!setOpen(row, false)) focus(rows.find(({ key }) => key === row.parent));
      },
      Enter: () => {
        if (event.altKey) void session.fixLines(lines);
        else activate(row);
      },
      ' ': () => {
        if (row.kind === 'head' && row.group.form) tick(row);
        else activate(row);
      },
      F2: () => {
        if (lines[0]) void session.goTo(lines[0].finding.sheet, lines[0].finding.cell);
        desk.set({ typeRequest: desk.snapshot().typeRequest + 1 });
      },
      Delete: () => {
        if (lines.length > 0) desk.set({ ignoring: lines });
      },
      Escape: () => {
        if (open === row.key) desk.set({ open: null });
      },
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  const tick = (row: LineRow & { readonly kind: 'head' }): void => {
    const { settings, sheets } = session.snapshot();
    const { form } = row.group;
    if (form) void session.tickSeen(form, seenState(form, sheets, settings.seen) !== 'seen');
  };

  return (
    <>
      <span id={help} className={styles.hidden}>
        {t('keys')}
      </span>
      <div
        ref={tree}
        role="tree"
        aria-label={t('list')}
        aria-describedby={help}
        style={{ paddingBottom: gapBelow + LIST_END }}
      >
        {drawn.map(({ row, gap }) => {
          const isCurrent = row.key === active?.key;
          const isOpen = row.kind === 'head' || row.kind === 'fold' ? row.isOpen : open === row.key;
          return (
            <div
              key={row.key}
              ref={measure}
              style={{ marginTop: gap }}
              role="treeitem"
              data-key={row.key}
              aria-level={row.level}
              aria-posinset={row.position}
              aria-setsize={row.setSize}
              aria-expanded={row.kind === 'more' ? undefined : isOpen}
              aria-selected={isCurrent}
              tabIndex={isCurrent ? 0 : -1}
              className={mergeClasses(styles.row, styles.focused)}
              onKeyDown={(event) => {
                onKeyDown(event, row);
              }}
              onClick={(event) => {
                if (!(event.target instanceof Element) || event.target.closest('[data-details]')) return;
                if (row.kind === 'line' || row.kind === 'fold') desk.select(row, { opens: open !== row.key });
                else activate(row);
              }}
            >
              <Row row={row} isCurrent={isCurrent && current !== null} isOpen={isOpen} />
              {open === row.key && linesOfRow(row).length > 0 && (
                <LineCard key={row.key} lines={linesOfRow(row)} isKind={row.kind === 'fold'} />
              )}
            </div>
          );
        })}
      </div>
    </>
  );
}

const heightOf = (row: LineRow): number =>
  row.kind === 'head' || row.kind === 'more' ? HEAD_HEIGHT : ROW_HEIGHT;

function Row({
  row,
  isCurrent,
  isOpen,
}: {
  readonly row: LineRow;
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
}): ReactElement {
  const styles = useStyles();
  const desk = useDesk();
  const { t: words } = useWords();
  const placeOf = usePlaces();
  const t = useScreenWords(DESK_STRINGS);
  if (row.kind === 'head') return <HeadRow row={row} />;
  if (row.kind === 'more') return <div className={styles.more}>{t('moreOfKind', { count: row.count })}</div>;
  const className = mergeClasses(styles.line, row.level > 2 && styles.inner, isCurrent && styles.current);
  if (row.kind === 'fold') {
    const [first] = row.lines;
    return (
      <div className={className}>
        <button
          type="button"
          data-details
          tabIndex={-1}
          aria-hidden
          style={{ all: 'unset', cursor: 'pointer', display: 'flex', padding: '3px 0' }}
          onClick={() => {
            desk.toggle(row.key);
          }}
        >
          <ChevronRightRegular className={mergeClasses(styles.chevron, row.isOpen && styles.chevronOpen)} />
        </button>
        <SeverityIcon severity={row.severity} />
        <span className={styles.hidden}>{words(`severity:${row.severity}`)}</span>
        <LineText subject={row.words} figures={null} why={first?.finding.line.subject ?? null} place="…" />
        <span className={styles.count}>{row.lines.length}</span>
      </div>
    );
  }
  const { finding, task, severity } = row.line;
  return (
    <div className={className}>
      <span className={styles.icons}>
        <SeverityIcon severity={severity} />
        {task === 'judge' && (
          <span title={t('judge')}>
            <PersonAlertRegular className={styles.person} aria-hidden />
            <span className={styles.hidden}>{t('judge')}</span>
          </span>
        )}
      </span>
      <span className={styles.hidden}>{words(`severity:${severity}`)}</span>
      <LineText
        subject={finding.line.subject}
        figures={<Figures text={finding.line.figures} />}
        why={finding.line.why}
        place={placeOf(finding.sheet, finding.cell)}
        label={row.label}
        isOpen={isOpen}
        isSettled={row.isSettled}
        after={row.isSettled ? ` · ${t('settled')}` : null}
      />
    </div>
  );
}

/** What becomes of a figure stands out. */
function Figures({ text }: { readonly text: { readonly zh: string; readonly en: string } }): ReactElement {
  const { say } = useWords();
  const [before, after, ...more] = say(text).split(' → ');
  if (after === undefined || more.length > 0) return <>{say(text)}</>;
  return (
    <>
      {before} → <strong>{after}</strong>
    </>
  );
}

function HeadRow({ row }: { readonly row: LineRow & { readonly kind: 'head' } }): ReactElement {
  const styles = useStyles();
  const { t: words, language } = useWords();
  const t = useScreenWords(DESK_STRINGS);
  const { group, count, isOpen } = row;
  const { form } = group;
  useSessionState('settings', 'sheets');
  const name = group.kind === 'workbook' ? t('wholeWorkbook') : nameOfGroup(group) || words('unnamedProject');
  return (
    <div className={styles.head}>
      <ChevronRightRegular
        className={mergeClasses(styles.chevron, isOpen && styles.chevronOpen)}
        aria-hidden
      />
      {((form && !form.reading.complete) || group.kind === 'sheet') && (
        <span className={styles.tag}>{t('notWhole')}</span>
      )}
      <span className={styles.name} title={name}>
        {name}
      </span>
      {form && <span className={styles.side}>{standingWords(form, t('undecided'), language)}</span>}
      <span className={styles.side} title={t('showLines', { count })}>
        {count}
      </span>
      {form && <SeenTick form={form} name={name} />}
    </div>
  );
}

/** 98.5 → 95.75 优; 109.58 暂不定. */
function standingWords(
  form: NonNullable<Parameters<typeof formFigures>[0]>,
  undecided: string,
  language: Language,
): string {
  const { isWhole, printedTotal, correctedTotal, printedGrade, correctedGrade } = formFigures(form);
  if (!isWhole) return '';
  if (isUndecided(form)) return `${points(printedTotal)} ${undecided}`;
  if (correctedTotal === null && printedTotal === null) return '';
  const [before, after] = [points(printedTotal), points(correctedTotal ?? printedTotal)];
  const grades = new Set([printedGrade, correctedGrade].filter((grade) => grade !== null));
  const grade = [...grades].map((each) => gradeWords(each, language)).join(' → ');
  return `${before === after || printedTotal === null ? after : `${before} → ${after}`} ${grade}`.trim();
}
