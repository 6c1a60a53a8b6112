/** The forms of a Word document as new sheets: the document is read here, its tables are listed, the ticked ones drawn. */
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactElement } from 'react';
import { sheetAsDraft } from '../../app/sheet-as-draft';
import type { CheckedForm } from '../../core/checking/checked-form';
import type { SheetDraft } from '../../core/model/sheet-draft';
import type { FileWorkbookHost } from '../../hosts/workbook-host';
import { readFile } from '../parts/file-exchange';
import { usePane } from '../parts/pane-context';
import { ScreenPart } from '../parts/screen-part';
import { useScreenWords } from '../parts/screen-words';
import { formName } from '../session/form-figures';
import { TOOLS_STRINGS } from '../strings/tools-strings';

const useStyles = makeStyles({
  quiet: { margin: '4px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: { display: 'flex', flexDirection: 'column', margin: '4px 0', overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '4px 0' },
  input: { display: 'none' },
});

/** A group of tables as it is offered. */
interface Offered {
  /** As the document's sheets are named: 表 1. */
  readonly place: string;
  readonly forms: readonly CheckedForm[];
  readonly draft: SheetDraft;
}

/** Characters that no sheet's name may have, and as many as one may have. */
const sheetName = (wanted: string): string =>
  wanted
    .replace(/[\\/?*[\]:']/g, ' ')
    .trim()
    .slice(0, 31);

export function ImportDocument({
  off,
  openDocument,
}: {
  readonly off: boolean;
  readonly openDocument: (bytes: Uint8Array, name: string) => Promise<FileWorkbookHost>;
}): ReactElement {
  const styles = useStyles();
  const { session } = usePane();
  const t = useScreenWords(TOOLS_STRINGS);
  const picker = useRef<HTMLInputElement>(null);
  const [offered, setOffered] = useState<readonly Offered[] | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());

  const read = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setOffered(null);
    try {
      const document = await openDocument(await readFile(file), file.name);
      const found: Offered[] = [];
      for (const sheet of await document.readSheets()) {
        const forms = await session.checkText(sheet);
        const [first] = forms;
        const name = sheetName((first && formName(first)) ?? '') || sheet.name;
        found.push({
          place: sheet.name,
          forms,
          draft: sheetAsDraft(sheet, await document.readLook(sheet.name), name),
        });
      }
      setOffered(found);
      setTicked(new Set(found.filter(({ forms }) => forms.length > 0).map(({ place }) => place)));
    } catch (thrown) {
      session.fail(thrown);
    }
  };
  const insert = async (): Promise<void> => {
    const chosen = (offered ?? []).filter(({ place }) => ticked.has(place));
    setOffered(null);
    for (const { draft } of chosen) await session.insertSheet(draft);
    await session.look();
  };
  const label = ({ place, forms }: Offered): string => {
    const [first] = forms;
    if (!first) return t('importNoForm', { place });
    const values = { place, project: formName(first) ?? t('unnamed'), count: forms.length };
    return t(forms.length === 1 ? 'importForm' : 'importForms', values);
  };
  return (
    <ScreenPart title={t('importTitle')}>
      <p className={styles.quiet}>{t('importHint')}</p>
      <div className={styles.buttons}>
        <Button size="small" disabled={off} onClick={() => picker.current?.click()}>
          {t('importChoose')}
        </Button>
      </div>
      <input
        ref={picker}
        type="file"
        className={styles.input}
        aria-label={t('importChoose')}
        accept=".docx,.docm"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          void read(file);
          event.target.value = '';
        }}
      />
      <div role="status">
        {offered?.length === 0 && <p className={styles.quiet}>{t('importNothing')}</p>}
        {offered !== null && offered.length > 0 && (
          <p className={styles.quiet}>{t('importFound', { count: offered.length })}</p>
        )}
      </div>
      {offered !== null && offered.length > 0 && (
        <>
          <div className={styles.list} role="group" aria-label={t('importTitle')}>
            {offered.map((each) => (
              <Checkbox
                key={each.place}
                label={label(each)}
                checked={ticked.has(each.place)}
                onChange={(_event, data) => {
                  const next = new Set(ticked);
                  if (data.checked === true) next.add(each.place);
                  else next.delete(each.place);
                  setTicked(next);
                }}
              />
            ))}
          </div>
          <Button
            size="small"
            appearance="primary"
            disabled={off || ticked.size === 0}
            onClick={() => void insert()}
          >
            {t('importInsert', { count: ticked.size })}
          </Button>
        </>
      )}
    </ScreenPart>
  );
}
