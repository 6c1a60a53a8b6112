/** All sheets of the workbook in a list with a search: for workbooks whose tabs no longer fit. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { NavigationRegular } from '@fluentui/react-icons/svg/navigation';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useWords } from '../parts/pane-context';

const useStyles = makeStyles({
  place: { position: 'relative', flexShrink: 0 },
  button: { minWidth: 'auto' },
  list: {
    position: 'absolute',
    bottom: '36px',
    left: '4px',
    zIndex: 50,
    width: '320px',
    maxHeight: '60vh',
    display: 'flex',
    flexDirection: 'column',
    padding: '6px',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  search: {
    font: 'inherit',
    padding: '5px 8px',
    marginBottom: '6px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  items: { overflowY: 'auto', margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    font: 'inherit',
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: '8px',
    width: '100%',
    textAlign: 'left',
    padding: '5px 8px',
    border: 'none',
    background: 'none',
    color: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

export function SheetPicker({
  sheets,
  counts,
  onChoose,
}: {
  readonly sheets: readonly string[];
  readonly counts: ReadonlyMap<string, number>;
  readonly onChoose: (sheet: string) => void;
}): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const [search, setSearch] = useState('');
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    place.current?.querySelector('input')?.focus();
    const outside = (event: PointerEvent): void => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setOpen(false);
    };
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      place.current?.querySelector('button')?.focus();
    };
    window.addEventListener('pointerdown', outside);
    window.addEventListener('keydown', escape);
    return () => {
      window.removeEventListener('pointerdown', outside);
      window.removeEventListener('keydown', escape);
    };
  }, [isOpen]);
  const found = sheets.filter((sheet) => sheet.toLowerCase().includes(search.trim().toLowerCase()));
  return (
    <div ref={place} className={styles.place}>
      <Button
        size="small"
        appearance="subtle"
        className={styles.button}
        icon={<NavigationRegular />}
        aria-expanded={isOpen}
        aria-label={`${t('sheetList')} ${String(sheets.length)}`}
        title={t('sheetList')}
        onClick={() => {
          setSearch('');
          setOpen(!isOpen);
        }}
      >
        {String(sheets.length)}
      </Button>
      {isOpen && (
        <div className={styles.list} role="group" aria-label={t('sheetList')}>
          <input
            type="search"
            className={styles.search}
            aria-label={t('searchSheets')}
            placeholder={t('searchSheets')}
            value={search}
            onChange={(event) => {
              setSearch(event.target.value);
            }}
          />
          <ul className={styles.items}>
            {found.map((sheet) => (
              <li key={sheet}>
                <button
                  type="button"
                  className={styles.item}
                  onClick={() => {
                    setOpen(false);
                    onChoose(sheet);
                  }}
                >
                  <span>{sheet}</span>
                  <span>{counts.get(sheet) ?? ''}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
