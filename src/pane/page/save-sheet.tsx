/** Two copies to choose from: the one that is handed in, and the one that is kept. Comes down over the page. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, type ReactElement } from 'react';
import { openLines } from '../../app/listing';
import type { FileWorkbookHost } from '../../hosts/workbook-host';
import { cleanName, markedName } from '../parts/file-exchange';
import { usePane, useSessionState, useWords } from '../parts/pane-context';
import { fileName, saveBytes } from '../parts/save-bytes';
import { filled, STRINGS } from '../strings/strings';
import type { GivenFile } from '../workbook/worker-messages';
import { writeBack, type WayBack } from './given-files';

const useStyles = makeStyles({
  sheet: {
    width: 'min(400px, 100vw)',
    maxWidth: 'none',
    boxSizing: 'border-box',
    padding: '16px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow64,
    '::backdrop': { backgroundColor: 'rgba(0, 0, 0, 0.35)' },
    '@media (max-width: 520px)': {
      margin: 'auto 0 0 0',
      borderRadius: `${tokens.borderRadiusXLarge} ${tokens.borderRadiusXLarge} 0 0`,
    },
  },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, margin: '0 0 4px' },
  text: { margin: '0 0 12px' },
  wide: { width: '100%', minHeight: '44px' },
  hint: { margin: '4px 2px 14px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  name: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1, display: 'block' },
  buttons: { display: 'flex', gap: '8px' },
  half: { flex: '1 1 0', minHeight: '40px' },
});

const TYPE = 'application/octet-stream';

export interface SaveSheetProps {
  readonly host: FileWorkbookHost;
  readonly given: readonly GivenFile[];
  readonly wayBack: WayBack | null;
  readonly onClose: () => void;
}

export function SaveSheet({ host, given, wayBack, onClose }: SaveSheetProps): ReactElement {
  const styles = useStyles();
  const { session } = usePane();
  const { t, say, language } = useWords();
  const { listing, steps, settings } = useSessionState('listing', 'steps', 'settings');
  const [isBusy, setBusy] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => {
      element?.close();
    };
  }, []);
  const open = openLines(listing).filter(({ task }) => task === 'judge').length;
  const isRecorded =
    steps.length > 0 && (host.recording === 'always' || (host.recording && settings.run.recordChanges));
  const clean = fileName(cleanName(host.workbookName, language));
  const marked = fileName(markedName(host.workbookName, language));
  const run = async (save: () => Promise<void>): Promise<void> => {
    setBusy(true);
    try {
      await save();
      onClose();
    } catch (thrown) {
      onClose();
      session.fail(thrown);
    }
  };
  const saveClean = async (): Promise<void> => {
    saveBytes(await host.toBytes(), clean, TYPE);
  };
  const saveMarked = async (): Promise<void> => {
    saveBytes(await session.markedCopy(), marked, TYPE);
  };
  const back = async (): Promise<void> => {
    if (!wayBack) return;
    const { unzipSync } = await import('fflate');
    const count = await writeBack(wayBack, given, unzipSync(await host.toBytes()));
    session.markSaved(filled(STRINGS.savedBack, { count }));
  };
  return (
    <dialog
      ref={dialog}
      className={styles.sheet}
      aria-labelledby={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={title} className={styles.title}>
        {t('saveTitle')}
      </h2>
      <p className={styles.text}>{open > 0 ? t('saveOpen', { count: open }) : t('saveReady')}</p>
      {(host.remarks ?? []).map((remark) => (
        <p key={remark.zh} className={styles.text}>
          {say(remark)}
        </p>
      ))}
      {isRecorded && <p className={styles.text}>{t('saveRecorded')}</p>}
      {wayBack && (
        <>
          <Button
            appearance="primary"
            className={styles.wide}
            disabled={isBusy}
            onClick={() => void run(back)}
          >
            {t('saveBack')}
          </Button>
          <p className={styles.hint} />
        </>
      )}
      <Button
        appearance={wayBack ? 'secondary' : 'primary'}
        className={styles.wide}
        disabled={isBusy}
        onClick={() =>
          void run(async () => {
            await saveClean();
            session.markSaved(filled(STRINGS.savedClean, { name: clean }));
          })
        }
      >
        {given.length > 1 ? t('saveZip') : t('saveClean')}
      </Button>
      <p className={styles.hint}>
        <span className={styles.name}>{clean}</span>
        {t('saveCleanHint')}
      </p>
      <Button
        className={styles.wide}
        disabled={isBusy}
        onClick={() =>
          void run(async () => {
            await saveMarked();
            session.markSaved(filled(STRINGS.savedMarked, { name: marked }));
          })
        }
      >
        {t('saveMarked')}
      </Button>
      <p className={styles.hint}>
        <span className={styles.name}>{marked}</span>
        {t('saveMarkedHint')}
      </p>
      <div className={styles.buttons}>
        <Button
          className={styles.half}
          disabled={isBusy}
          onClick={() =>
            void run(async () => {
              await saveClean();
              await saveMarked();
              session.markSaved(filled(STRINGS.savedBoth, { name: clean, other: marked }));
            })
          }
        >
          {t('saveBoth')}
        </Button>
        <Button className={styles.half} onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </dialog>
  );
}
