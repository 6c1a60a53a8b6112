/** The box in which a cell is edited: over the cell, in its font, growing downwards. Enter, Tab and Escape end it. */
import { makeStyles } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, type CSSProperties, type ReactElement } from 'react';

const useStyles = makeStyles({
  box: {
    position: 'absolute',
    zIndex: 6,
    boxSizing: 'border-box',
    margin: 0,
    padding: '1px 2px',
    border: '2px solid #107c41',
    backgroundColor: '#ffffff',
    color: '#000000',
    fontFamily: 'inherit',
    lineHeight: 1.25,
    resize: 'none',
    overflow: 'hidden',
    outlineStyle: 'none',
    boxShadow: '0 2px 6px rgba(0, 0, 0, 0.25)',
  },
});

export function CellEditor({
  label,
  text: first,
  choices,
  style,
  onDone,
}: {
  readonly label: string;
  readonly text: string;
  readonly choices: readonly string[] | null;
  readonly style: CSSProperties;
  /** @param key that ended it */
  readonly onDone: (text: string, key: string) => void;
}): ReactElement {
  const styles = useStyles();
  const [text, setText] = useState(first);
  const box = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const isDone = useRef(false);
  const list = useId();
  useEffect(() => {
    const element = box.current;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);
  useEffect(() => {
    const element = box.current;
    if (!element || element.tagName !== 'TEXTAREA') return;
    element.style.height = 'auto';
    element.style.height = `${String(element.scrollHeight + 4)}px`;
  }, [text]);
  const end = (key: string): void => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(text, key);
  };
  const props = {
    ref: box,
    className: styles.box,
    style,
    'aria-label': label,
    value: text,
    onChange: (event: { readonly target: { readonly value: string } }) => {
      setText(event.target.value);
    },
    onBlur: () => {
      end('Blur');
    },
    onKeyDown: (event: React.KeyboardEvent<HTMLTextAreaElement & HTMLInputElement>) => {
      event.stopPropagation();
      if (event.nativeEvent.isComposing) return;
      if (event.key === 'Enter' && event.altKey) {
        event.preventDefault();
        const { selectionStart, selectionEnd } = event.currentTarget;
        const [from, to] = [selectionStart ?? text.length, selectionEnd ?? text.length];
        setText(`${text.slice(0, from)}\n${text.slice(to)}`);
      } else if (event.key === 'Enter' || event.key === 'Tab' || event.key === 'Escape') {
        event.preventDefault();
        end(event.key);
      }
    },
  };
  if (choices === null) return <textarea rows={1} {...props} />;
  return (
    <>
      <input list={list} {...props} />
      <datalist id={list}>
        {choices.map((choice) => (
          <option key={choice} value={choice} />
        ))}
      </datalist>
    </>
  );
}
