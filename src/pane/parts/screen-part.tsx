/** A titled part of a screen that is read from top to bottom. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactElement, type ReactNode } from 'react';

const useStyles = makeStyles({
  part: { padding: '0 12px 4px' },
  title: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, margin: '12px 0 4px' },
});

export function ScreenPart({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 className={styles.title} id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}
