/**
 * The workbook beside the pane: the sheet in view (or the overview of all forms) with a line for the current cell above it
 * and the tabs below; follows the pane when it goes to a cell.
 */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import {
  lazy,
  startTransition,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type ReactElement,
} from 'react';
import { openLines } from '../../app/listing';
import { formAt, netChanges } from '../../app/steps';
import type { CellFacts, FileWorkbookHost, SheetLook } from '../../hosts/workbook-host';
import { useDesk, useDeskState } from '../parts/desk-context';
import { usePane, useSessionState, useWords } from '../parts/pane-context';
import { SeverityIcon } from '../parts/severity-icon';
import { marksOfSheet } from '../parts/sheet-marks';
import { ViewBoundary } from '../parts/view-boundary';
import { plainValue } from '../session/figures';
import { entryOfText, textOfValue } from '../session/entry-text';
import { entryPlace } from '../session/form-places';
import { fittingScale, scaledLook } from '../sheet/scaled-look';
import { SheetTabs } from '../sheet/sheet-tabs';
import { ROW_HEADER } from '../sheet/sheet-rows';
import { useWidth } from '../parts/width';
import { SheetView } from '../sheet/sheet-view';
import { DESK_STRINGS } from '../strings/desk-strings';
import { stepAt } from '../strings/step-strings';
import type { StringKey } from '../strings/strings';
import { SheetPicker } from './sheet-picker';

const Overview = lazy(async () => ({ default: (await import('./overview')).Overview }));

/** Room left for a scroll bar, pixels. */
const SCROLLBAR = 18;
/** From so many forms on the page opens on the overview. */
const OVERVIEW_FROM = 8;

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  cellLine: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '12px',
    height: '30px',
    flexShrink: 0,
    padding: '0 10px',
    fontSize: tokens.fontSizeBase200,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
  },
  address: { fontWeight: tokens.fontWeightSemibold, minWidth: '36px' },
  cellName: {
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingRight: '12px',
    minWidth: '90px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  value: { fontVariantNumeric: 'tabular-nums', overflow: 'hidden', textOverflow: 'ellipsis' },
  quiet: { color: tokens.colorNeutralForeground2, overflow: 'hidden', textOverflow: 'ellipsis' },
  bottom: {
    display: 'flex',
    alignItems: 'center',
    minWidth: 0,
    height: '36px',
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  document: {
    margin: 0,
    padding: '2px 8px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  tab: { minWidth: 'auto', flexShrink: 0 },
  zoom: { minWidth: 'auto', flexShrink: 0, marginLeft: 'auto' },
  sheet: { flexGrow: 1, minHeight: 0, position: 'relative' },
  dimmed: { '@media (prefers-color-scheme: dark)': { filter: 'brightness(0.94)' } },
  legend: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '14px',
    height: '28px',
    flexShrink: 0,
    padding: '0 10px',
    fontSize: tokens.fontSizeBase200,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    '@media (max-height: 500px)': { display: 'none' },
  },
  legendItem: { display: 'inline-flex', alignItems: 'center', columnGap: '5px' },
  swatch: { width: '18px', height: '12px', boxSizing: 'border-box', border: '1px solid #8a8a8a' },
  written: { backgroundColor: '#D9EFEA', boxShadow: 'inset 4px 0 0 #00776B' },
  offered: { outline: '2px dashed #00776B', outlineOffset: '-2px', backgroundColor: '#ffffff' },
  error: { backgroundColor: '#F4A582' },
  warning: { backgroundImage: 'repeating-linear-gradient(135deg, #FFD45E 0 3px, #FFF6DC 3px 6px)' },
  unread: {
    border: '1px dotted #1b1b1b',
    backgroundColor: '#ffffff',
    backgroundImage: 'radial-gradient(#1b1b1b 1px, transparent 1.2px)',
    backgroundSize: '4px 4px',
  },
});

const LOCK_WORDS: Readonly<Record<NonNullable<CellFacts['lock']>, StringKey>> = {
  formula: 'cellFormula',
  'array-formula': 'cellArray',
  protected: 'cellProtected',
  covered: 'cellCovered',
  'hidden-sheet': 'cellHidden',
  'rich-text': 'cellRich',
};

export function OpenWorkbook({ host }: { readonly host: FileWorkbookHost }): ReactElement {
  const styles = useStyles();
  const { session } = usePane();
  const desk = useDesk();
  const { t } = useWords();
  const panelId = useId();
  const { selection, revision, checked, listing, steps, settings, preview } = useSessionState(
    'selection',
    'revision',
    'checked',
    'listing',
    'steps',
    'settings',
    'preview',
  );
  const { overview, typeRequest } = useDeskState();
  const request = selection?.request ?? 0;
  const [tab, setTab] = useState({ sheet: host.sheetNames[0] ?? null, request: 0 });
  const [current, setCurrent] = useState('A1');
  // The latest of the two decides: the tab the person chose, or the sheet the pane asked to go to.
  const wanted = selection && request > tab.request ? selection.sheet : tab.sheet;
  // A sheet that a run added is gone once the run is taken back.
  const sheet = host.sheetNames.find((name) => name === wanted) ?? host.sheetNames[0] ?? null;
  const showsOverview = overview ?? (checked?.forms.length ?? 0) >= OVERVIEW_FROM;
  // Who asks for a cell wants to see it, and not the overview.
  const arrived = useRef(request);
  useEffect(() => {
    if (request === arrived.current) return;
    arrived.current = request;
    if (selection?.isAsked === true) desk.set({ overview: false });
  }, [request, selection, desk]);
  const choose = useCallback(
    (next: string) => {
      setTab({ sheet: next, request });
      desk.set({ overview: false });
    },
    [request, desk],
  );
  const [fits, setFits] = useState(true);
  const panel = useRef<HTMLDivElement>(null);
  const width = useWidth(panel);
  const [look, setLook] = useState<SheetLook | null>(null);
  const [facts, setFacts] = useState<{ readonly cell: string; readonly facts: CellFacts } | null>(null);
  const changes = useMemo(() => netChanges(steps), [steps]);
  const counts = useMemo(() => {
    const bySheet = new Map<string, number>();
    for (const { finding } of openLines(listing))
      bySheet.set(finding.sheet, (bySheet.get(finding.sheet) ?? 0) + 1);
    return bySheet;
  }, [listing]);
  const marks = useMemo(
    () => marksOfSheet({ checked, listing, changes, settings, preview }, sheet ?? ''),
    [checked, listing, changes, settings, preview, sheet],
  );

  useEffect(() => {
    if (sheet === null || showsOverview) return;
    let isCurrent = true;
    const load = async (): Promise<void> => {
      try {
        const next = await host.readLook(sheet);
        if (isCurrent) {
          startTransition(() => {
            setLook(next);
          });
        }
      } catch (thrown) {
        if (isCurrent) session.fail(thrown);
      }
    };
    void load();
    return () => {
      isCurrent = false;
    };
  }, [host, sheet, revision, session, showsOverview]);

  useEffect(() => {
    if (sheet === null || showsOverview) return;
    let isCurrent = true;
    const ask = async (): Promise<void> => {
      try {
        const next = await host.cellFacts(sheet, current);
        if (isCurrent) setFacts({ cell: current, facts: next });
      } catch (thrown) {
        if (isCurrent) session.fail(thrown);
      }
    };
    void ask();
    return () => {
      isCurrent = false;
    };
  }, [host, sheet, current, revision, session, showsOverview]);

  const scale = look && fits && width > 0 ? fittingScale(look, width - ROW_HEADER - SCROLLBAR) : 1;
  const shown = useMemo(() => (look ? scaledLook(look, scale) : null), [look, scale]);
  const pick = useCallback(
    (cell: string, text: string) => {
      if (sheet !== null) session.pick({ sheet, cell, text });
    },
    [session, sheet],
  );
  const placeOf = useCallback(
    (cell: string) => {
      if (sheet === null) return null;
      const { sheets, checked: now } = session.snapshot();
      return entryPlace(sheets, formAt(now?.forms ?? [], sheet, cell), sheet, cell);
    },
    [session, sheet],
  );
  const editable = useCallback(
    (cell: string): string | null => {
      const place = placeOf(cell);
      if (!place || place.lock !== null) return null;
      return textOfValue(place.content.value, place.numberFormat);
    },
    [placeOf],
  );
  // One after another: a quick hand types on while what it typed before is being checked.
  const typing = useRef(Promise.resolve());
  const write = useCallback(
    async (cell: string, text: string): Promise<void> => {
      await session.whenIdle();
      const place = placeOf(cell);
      if (!place) return;
      const after = entryOfText(text, place.numberFormat, place.content.value);
      const name = session.nameOf(place.sheet, place.cell);
      await session.enter(
        [
          {
            sheet: place.sheet,
            cell: place.cell,
            before: place.content,
            after,
            explanation: DESK_STRINGS.typedHere,
          },
        ],
        stepAt(after === '' ? 'emptied' : 'typed', name, session.placeOf(place.sheet, place.cell)),
      );
    },
    [placeOf, session],
  );
  const type = useCallback(
    (cell: string, text: string): void => {
      typing.current = typing.current.then(() => write(cell, text));
    },
    [write],
  );
  const here = facts?.cell === current ? facts.facts : null;

  return (
    <div className={styles.view} data-area="grid">
      {!showsOverview && sheet !== null && <CellLine sheet={sheet} cell={current} facts={here} />}
      <div
        ref={panel}
        className={mergeClasses(styles.sheet, !showsOverview && styles.dimmed)}
        id={panelId}
        role="tabpanel"
        aria-label={showsOverview ? t('overview') : (sheet ?? '')}
      >
        {showsOverview ? (
          <ViewBoundary>
            <Overview />
          </ViewBoundary>
        ) : (
          shown &&
          shown.name === sheet && (
            <SheetView
              key={shown.name}
              look={shown}
              marks={marks}
              selection={selection}
              onPick={pick}
              onCurrent={setCurrent}
              editable={editable}
              onType={type}
              choices={here?.list ?? null}
              typeRequest={typeRequest}
            />
          )
        )}
      </div>
      {host.fileKind === 'document' && <p className={styles.document}>{t('documentAsSheets')}</p>}
      <div className={styles.bottom}>
        <SheetPicker sheets={host.sheetNames} counts={counts} onChoose={choose} />
        {(checked?.forms.length ?? 0) > 1 && (
          <Button
            size="small"
            appearance={showsOverview ? 'primary' : 'subtle'}
            className={styles.tab}
            aria-pressed={showsOverview}
            onClick={() => {
              desk.set({ overview: !showsOverview });
            }}
          >
            {t('overview')}
          </Button>
        )}
        <SheetTabs
          sheets={host.sheetNames}
          chosen={showsOverview ? null : sheet}
          counts={counts}
          panelId={panelId}
          onChoose={choose}
        />
        {!showsOverview && (
          <Button
            size="small"
            appearance="subtle"
            className={styles.zoom}
            aria-pressed={fits}
            title={t('fitWidth')}
            onClick={() => {
              setFits(!fits);
            }}
          >
            {`${String(Math.round(scale * 100))}%`}
          </Button>
        )}
      </div>
      {!showsOverview && (
        <div className={styles.legend} role="note" aria-label={t('legend')}>
          {(
            [
              ['written', 'markWritten'],
              ['offered', 'markOffered'],
              ['error', 'severity:error'],
              ['warning', 'severity:warning'],
              ['unread', 'markNotUnderstood'],
            ] as const
          ).map(([look, words]) => (
            <span key={look} className={styles.legendItem}>
              <span className={mergeClasses(styles.swatch, styles[look])} />
              {look === 'written' && <EditRegular aria-hidden />}
              {(look === 'error' || look === 'warning') && <SeverityIcon severity={look} />}
              {t(words)}
            </span>
          ))}
        </div>
      )}
    </div>
  );
}

/** What the current cell is, what stands in it, what became of it, and why nothing can be typed where that is so. */
function CellLine({
  sheet,
  cell,
  facts,
}: {
  readonly sheet: string;
  readonly cell: string;
  readonly facts: CellFacts | null;
}): ReactElement {
  const styles = useStyles();
  const { session } = usePane();
  const { t, say } = useWords();
  const { steps } = useSessionState('steps', 'checked');
  const change = netChanges(steps).find((each) => each.sheet === sheet && each.cell === cell);
  const name = session.nameOf(sheet, cell);
  const value = facts
    ? facts.content.formula !== null && facts.content.value === null
      ? facts.content.formula
      : textOfValue(facts.content.value, facts.numberFormat)
    : '';
  const rest =
    facts === null
      ? ''
      : facts.lock !== null
        ? t(LOCK_WORDS[facts.lock], { formula: facts.content.formula ?? '', sheet })
        : facts.list
          ? t('cellList', { entries: facts.list.join(t('listComma')) })
          : t('cellEditable');
  return (
    <div className={styles.cellLine} role="status" aria-label={t('cellLine')}>
      <span className={styles.address}>{say(session.placeOf(sheet, cell))}</span>
      <span className={styles.cellName}>{name.zh === cell ? '' : say(name)}</span>
      <span className={styles.value}>{value}</span>
      {change && (
        <span className={styles.quiet}>
          {t('markWas', { value: plainValue(change.before.value, t('nothing')) })}
        </span>
      )}
      <span className={styles.quiet}>{rest}</span>
    </div>
  );
}
