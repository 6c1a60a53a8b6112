/**
 * The tree of findings. One row has the focus; arrows move it, Enter goes to its cell. Only the rows near the view are
 * drawn, on plain elements: a thousand findings must appear within a frame or two.
 */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { PersonAlertRegular } from '@fluentui/react-icons/svg/person-alert';
import {
  memo,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactElement,
} from 'react';
import { taskOf } from '../../core/model/finding-task';
import type { Language } from '../../core/model/localized';
import { FindingDetails } from './finding-details';
import { fixableIn, visibleRows, type FindingGroup, type TreeRow } from '../session/finding-list';
import { useIsWorking, usePane, useWords } from '../parts/pane-context';
import { useRowWindow } from '../parts/row-window';
import { SeverityIcon } from '../parts/severity-icon';
import { treeMove } from '../parts/tree-keys';

/** Pixels below the last row. */
const TREE_END = 16;

const useStyles = makeStyles({
  tree: { padding: '0 4px' },
  row: {
    borderRadius: tokens.borderRadiusMedium,
    outlineStyle: 'none',
    ':focus-visible > :first-child': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  line: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '6px',
    padding: '6px 8px',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    lineHeight: tokens.lineHeightBase300,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  group: { fontWeight: tokens.fontWeightSemibold },
  open: { backgroundColor: tokens.colorNeutralBackground1Selected },
  chevron: {
    flexShrink: 0,
    marginTop: '4px',
    transitionProperty: 'transform',
    transitionDuration: '100ms',
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0ms' },
  },
  chevronOpen: { transform: 'rotate(90deg)' },
  label: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  cell: { color: tokens.colorBrandForeground2, fontVariantNumeric: 'tabular-nums', marginRight: '6px' },
  count: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular, flexShrink: 0 },
  fix: { minWidth: 'auto', flexShrink: 0 },
  person: { flexShrink: 0, marginTop: '3px', color: tokens.colorNeutralForeground2 },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

export const FindingsTree = memo(function FindingsTree({
  groups,
}: {
  readonly groups: readonly FindingGroup[];
}): ReactElement {
  const styles = useStyles();
  const { session } = usePane();
  const { t, language } = useWords();
  const help = useId();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [openFinding, setOpenFinding] = useState<string | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const tree = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => visibleRows(groups, closed, openFinding), [groups, closed, openFinding]);
  const active = rows.find((row) => row.key === current) ?? rows[0];
  const estimate = useMemo(() => heightEstimate(language), [language]);
  // What has the focus, and what may hold words that the person is typing.
  const kept = new Set([active?.key, openFinding].filter((key) => typeof key === 'string'));
  const { drawn, gapBelow, measure } = useRowWindow(tree, rows, estimate, kept);
  const [wanted, setWanted] = useState<{ readonly key: string } | null>(null);
  useEffect(() => {
    if (!wanted) return;
    const element = [...(tree.current?.children ?? [])].find(
      (child) => child instanceof HTMLElement && child.dataset['key'] === wanted.key,
    );
    if (element instanceof HTMLElement) element.focus();
  }, [wanted]);

  const setOpen = (row: TreeRow, open: boolean): void => {
    if (row.kind === 'finding') setOpenFinding(open ? row.key : null);
    else setClosed(withKey(closed, row.key, !open));
  };
  const focus = (key: string): void => {
    setCurrent(key);
    setWanted({ key });
  };
  const visit = (row: TreeRow): void => {
    setCurrent(row.key);
    if (row.kind === 'group') return;
    setOpenFinding(row.key);
    void session.goTo(row.item.finding.sheet, row.item.finding.cell);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>, row: TreeRow): void => {
    // Buttons and the text field inside an open finding keep their own keys.
    if (event.target !== event.currentTarget) return;
    const move = treeMove(event.key, rows, row);
    if (!move) return;
    event.preventDefault();
    if (move.kind === 'focus') focus(move.key);
    else if (move.kind === 'visit') {
      if (row.kind === 'group') setOpen(row, !row.isOpen);
      else visit(row);
    } else setOpen(row, move.kind === 'open');
  };

  return (
    <>
      <span id={help} className={styles.hidden}>
        {t('treeKeys')}
      </span>
      <div
        ref={tree}
        role="tree"
        aria-label={t('treeLabel')}
        aria-describedby={help}
        className={styles.tree}
        style={{ paddingBottom: gapBelow + TREE_END }}
      >
        {drawn.map(({ row, gap }) => (
          <div
            key={row.key}
            ref={measure}
            style={{ marginTop: gap }}
            role="treeitem"
            data-key={row.key}
            aria-level={row.level}
            aria-posinset={row.position}
            aria-setsize={row.setSize}
            aria-expanded={row.isOpen}
            aria-selected={row.key === active?.key}
            tabIndex={row.key === active?.key ? 0 : -1}
            className={styles.row}
            onKeyDown={(event) => {
              onKeyDown(event, row);
            }}
            onClick={(event) => {
              if (!(event.target instanceof Element) || event.target.closest('[data-details]')) return;
              if (row.kind === 'group') {
                setCurrent(row.key);
                setOpen(row, !row.isOpen);
              } else visit(row);
            }}
          >
            <div
              className={mergeClasses(
                styles.line,
                row.kind === 'group' && styles.group,
                row.kind === 'finding' && row.isOpen && styles.open,
              )}
              style={{ paddingInlineStart: `${String(8 + (row.level - 1) * 12)}px` }}
            >
              {row.kind === 'group' ? <GroupLine row={row} /> : <FindingLine row={row} />}
            </div>
            {row.kind === 'finding' && row.isOpen && <FindingDetails item={row.item} />}
          </div>
        ))}
      </div>
    </>
  );
});

/** Heights before they are measured: by how many lines the words will take in a pane of the usual width. */
function heightEstimate(language: Language): (row: TreeRow) => number {
  const perLine = language === 'zh' ? 23 : 44;
  return (row) => {
    if (row.kind === 'group') return 34;
    return 12 + 20 * Math.ceil((row.item.finding.message[language].length + 4) / perLine);
  };
}

function GroupLine({ row }: { readonly row: TreeRow & { kind: 'group' } }): ReactElement {
  const styles = useStyles();
  const { session } = usePane();
  const { t } = useWords();
  const isWorking = useIsWorking();
  const fixable = fixableIn(row.group);
  return (
    <>
      <ChevronRightRegular
        className={mergeClasses(styles.chevron, row.isOpen && styles.chevronOpen)}
        aria-hidden
      />
      <span className={styles.label}>{row.group.label}</span>
      {fixable.length > 1 && (
        <Button
          size="small"
          className={styles.fix}
          disabled={isWorking}
          data-details
          onClick={() => void session.fixAll(fixable)}
        >
          {t('fixGroup', { count: fixable.length })}
        </Button>
      )}
      <span className={styles.count} title={t('findingsOf', { count: row.count })}>
        {row.count}
      </span>
    </>
  );
}

function FindingLine({ row }: { readonly row: TreeRow & { kind: 'finding' } }): ReactElement {
  const styles = useStyles();
  const { t, say } = useWords();
  const { finding } = row.item;
  return (
    <>
      <SeverityIcon severity={finding.severity} />
      <span className={styles.label}>
        <span className={styles.hidden}>{t(`severity:${finding.severity}`)} </span>
        <span className={styles.cell}>{finding.cell}</span>
        {say(finding.message)}
      </span>
      {taskOf(finding) === 'judge' && (
        <span className={styles.person} title={t('forYou')}>
          <PersonAlertRegular aria-hidden />
          <span className={styles.hidden}>{t('forYou')}</span>
        </span>
      )}
    </>
  );
}

function withKey(keys: ReadonlySet<string>, key: string, included: boolean): ReadonlySet<string> {
  const next = new Set(keys);
  if (included) next.add(key);
  else next.delete(key);
  return next;
}
