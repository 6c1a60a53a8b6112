/** The sign of a severity: its own shape, never colour alone; words stand beside it wherever there is room. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { ReactElement } from 'react';
import type { Severity } from '../../core/model/finding';

/** On a chosen button, which keeps colours of its own there. */
const FORCED = { '@media (forced-colors: active)': { color: 'inherit' } } as const;

const useStyles = makeStyles({
  icon: { fontSize: '16px', flexShrink: 0, marginTop: '2px' },
  error: { color: tokens.colorPaletteRedForeground1, ...FORCED },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1, ...FORCED },
  info: { color: tokens.colorNeutralForeground3, ...FORCED },
});

const PAPER: Readonly<Record<Severity, string>> = { error: '#c50f1f', warning: '#bc4b09', info: '#0f6cbd' };

interface SeverityIconProps {
  readonly severity: Severity;
  /** On the white paper of a sheet, whatever the theme. */
  readonly onPaper?: boolean;
}

export function SeverityIcon({ severity, onPaper = false }: SeverityIconProps): ReactElement {
  const styles = useStyles();
  const paper = onPaper ? PAPER[severity] : undefined;
  const rest = paper === undefined ? {} : { style: { color: paper, marginTop: 0, fontSize: '14px' } };
  switch (severity) {
    case 'error':
      return <ErrorCircleFilled className={mergeClasses(styles.icon, styles.error)} aria-hidden {...rest} />;
    case 'warning':
      return <WarningFilled className={mergeClasses(styles.icon, styles.warning)} aria-hidden {...rest} />;
    case 'info':
      return <InfoRegular className={mergeClasses(styles.icon, styles.info)} aria-hidden {...rest} />;
  }
}
