/** The sign of a severity: its own shape, never colour alone; words stand beside it wherever there is room. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { ReactElement } from 'react';
import type { Severity } from '../core/finding';

const useStyles = makeStyles({
  icon: { fontSize: '16px', flexShrink: 0, marginTop: '2px' },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  info: { color: tokens.colorNeutralForeground3 },
});

export function SeverityIcon({ severity }: { readonly severity: Severity }): ReactElement {
  const styles = useStyles();
  switch (severity) {
    case 'error':
      return <ErrorCircleFilled className={mergeClasses(styles.icon, styles.error)} aria-hidden />;
    case 'warning':
      return <WarningFilled className={mergeClasses(styles.icon, styles.warning)} aria-hidden />;
    case 'info':
      return <InfoRegular className={mergeClasses(styles.icon, styles.info)} aria-hidden />;
  }
}
