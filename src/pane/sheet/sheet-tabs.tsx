/** The tabs of a workbook's sheets, with how many findings each has. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { useWords } from '../parts/pane-context';

const useStyles = makeStyles({
  tabs: {
    display: 'flex',
    overflowX: 'auto',
    flexGrow: 1,
    minWidth: 0,
    padding: '0 4px',
  },
  tab: {
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    border: 'none',
    borderBottom: '3px solid transparent',
    padding: '7px 12px 5px',
    cursor: 'pointer',
    whiteSpace: 'nowrap',
    position: 'relative',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: {
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottomColor: tokens.colorCompoundBrandStroke,
  },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  count: {
    marginLeft: '6px',
    padding: '0 6px',
    borderRadius: '8px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightRegular,
  },
});

interface SheetTabsProps {
  readonly sheets: readonly string[];
  readonly chosen: string | null;
  readonly counts: ReadonlyMap<string, number>;
  /** Id of the panel that the tabs control. */
  readonly panelId: string;
  readonly onChoose: (sheet: string) => void;
}

export const SheetTabs = memo(function SheetTabs({
  sheets,
  chosen,
  counts,
  panelId,
  onChoose,
}: SheetTabsProps): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // With the next frame, whose layout is due anyway.
    const frame = requestAnimationFrame(() => {
      list.current
        ?.querySelector('[aria-selected="true"]')
        ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [chosen]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = sheets.findIndex((sheet) => sheet === chosen);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: sheets.length - 1 }[event.key];
    const sheet = to === undefined ? undefined : sheets[to];
    if (sheet === undefined || to === undefined) return;
    event.preventDefault();
    onChoose(sheet);
    const tab = list.current?.children[to];
    if (tab instanceof HTMLElement) tab.focus();
  };
  return (
    <div
      ref={list}
      role="tablist"
      tabIndex={-1}
      aria-label={t('sheetTabs')}
      className={styles.tabs}
      onKeyDown={onKeyDown}
    >
      {sheets.map((sheet) => {
        const count = counts.get(sheet) ?? 0;
        return (
          <button
            key={sheet}
            type="button"
            role="tab"
            aria-selected={sheet === chosen}
            aria-controls={panelId}
            tabIndex={sheet === chosen ? 0 : -1}
            className={mergeClasses(styles.tab, sheet === chosen && styles.chosen)}
            onClick={() => {
              onChoose(sheet);
            }}
          >
            {sheet}
            {count > 0 && (
              <>
                <span className={styles.hidden}>{t('sheetTabCount', { count })}</span>
                <span className={styles.count} aria-hidden>
                  {count}
                </span>
              </>
            )}
          </button>
        );
      })}
    </div>
  );
});
