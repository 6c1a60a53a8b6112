/** A button with a list of acts below it. Arrows, Home and End move, Escape closes and gives the focus back. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type ReactElement,
  type ReactNode,
} from 'react';

/** Between a menu and the edge of the window, pixels. */
const MARGIN = 8;

const useStyles = makeStyles({
  place: { position: 'relative', display: 'inline-flex', minWidth: 0 },
  button: { minWidth: 'auto', flexShrink: 1 },
  words: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', maxWidth: '180px' },
  list: {
    // Not fixed: areas of the page that are laid out by themselves would be what it is fixed to.
    position: 'absolute',
    top: 'calc(100% + 4px)',
    zIndex: 60,
    width: 'max-content',
    minWidth: '180px',
    maxWidth: 'min(340px, calc(100vw - 16px))',
    maxHeight: '60vh',
    overflowY: 'auto',
    margin: 0,
    padding: '4px',
    boxSizing: 'border-box',
    listStyleType: 'none',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow16,
  },
  item: {
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    display: 'flex',
    gap: '12px',
    justifyContent: 'space-between',
    width: '100%',
    minHeight: '32px',
    alignItems: 'center',
    textAlign: 'left',
    color: 'inherit',
    background: 'none',
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    padding: '4px 8px',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    ':disabled': { color: tokens.colorNeutralForegroundDisabled, cursor: 'default' },
  },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
  head: {
    padding: '4px 8px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface MenuItem {
  readonly key: string;
  readonly label: string;
  readonly note?: string;
  readonly disabled?: boolean;
  readonly onChoose: () => void;
}

interface MenuProps {
  readonly label: string;
  /** What the button shows; its label where left out. */
  readonly words?: string | null;
  readonly icon?: ReactElement;
  readonly items: readonly MenuItem[];
  /** A line above the items. */
  readonly head?: string;
  readonly appearance?: 'primary' | 'secondary' | 'subtle';
  readonly disabled?: boolean;
  readonly title?: string;
  readonly children?: ReactNode;
}

export function Menu({
  label,
  words = label,
  icon,
  items,
  head,
  appearance = 'secondary',
  disabled = false,
  title,
}: MenuProps): ReactElement {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const around = useRef<HTMLSpanElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const close = (focuses: boolean): void => {
    setOpen(false);
    if (focuses) around.current?.querySelector('button')?.focus();
  };
  useLayoutEffect(() => {
    const [box, menu] = [around.current?.getBoundingClientRect(), list.current];
    if (!isOpen || !box || !menu) return;
    const farthest = window.innerWidth - MARGIN - menu.offsetWidth;
    menu.style.left = `${String(Math.max(MARGIN, Math.min(box.left, farthest)) - box.left)}px`;
  }, [isOpen]);
  useEffect(() => {
    if (!isOpen) return;
    list.current?.querySelector<HTMLElement>('button:not(:disabled)')?.focus();
    const outside = (event: PointerEvent): void => {
      const { target } = event;
      if (!(target instanceof Node)) return;
      if (!around.current?.contains(target)) setOpen(false);
    };
    window.addEventListener('pointerdown', outside);
    return () => {
      window.removeEventListener('pointerdown', outside);
    };
  }, [isOpen]);
  return (
    <span ref={around} className={styles.place}>
      <Button
        appearance={appearance}
        className={styles.button}
        disabled={disabled}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        {...(isOpen ? { 'aria-controls': id } : {})}
        aria-label={label}
        title={title ?? label}
        icon={icon ?? null}
        onClick={() => {
          if (isOpen) close(true);
          else setOpen(true);
        }}
      >
        {words !== null && (
          <>
            <span className={styles.words}>{words}</span>
            <ChevronDownRegular aria-hidden />
          </>
        )}
      </Button>
      {isOpen && (
        <div
          ref={list}
          id={id}
          role="menu"
          tabIndex={-1}
          aria-label={label}
          className={styles.list}
          onKeyDown={(event) => {
            const all = [...(list.current?.querySelectorAll<HTMLElement>('button:not(:disabled)') ?? [])];
            const at = all.findIndex((item) => item === document.activeElement);
            const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
            if (event.key === 'Escape' || event.key === 'Tab') {
              event.stopPropagation();
              close(true);
              if (event.key === 'Escape') event.preventDefault();
            } else if (to !== undefined) {
              event.preventDefault();
              all[(to + all.length) % all.length]?.focus();
            }
          }}
        >
          {head !== undefined && <div className={styles.head}>{head}</div>}
          {items.map((item) => (
            <button
              key={item.key}
              type="button"
              role="menuitem"
              className={mergeClasses(styles.item)}
              disabled={item.disabled}
              onClick={() => {
                close(true);
                item.onChoose();
              }}
            >
              <span>{item.label}</span>
              {item.note !== undefined && <span className={styles.note}>{item.note}</span>}
            </button>
          ))}
        </div>
      )}
    </span>
  );
}
