/** The Word reports of all forms at once, in one archive. */
import { Button } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { reportOutline } from '../../documents/report-outline';
import { usePane, useSessionState } from '../parts/pane-context';
import { fileName, saveBytes } from '../parts/save-bytes';
import { useScreenWords } from '../parts/screen-words';
import { formName } from '../session/form-figures';
import { DESK_STRINGS } from '../strings/desk-strings';
import { HAND_OVER_STRINGS } from '../strings/hand-over-strings';
import { filled } from '../strings/strings';
import { TOOLS_STRINGS } from '../strings/tools-strings';

export function AllReports(): ReactElement | null {
  const { session, surroundings } = usePane();
  const t = useScreenWords(DESK_STRINGS);
  const names = useScreenWords(TOOLS_STRINGS);
  const { checked } = useSessionState('checked');
  const [isWriting, setWriting] = useState(false);
  const forms = (checked?.forms ?? []).filter(({ form }) => form.indicators !== null);
  if (forms.length < 2 || surroundings.documents !== 'download') return null;
  const save = async (): Promise<void> => {
    setWriting(true);
    try {
      const [{ writeReport }, { zipSync }] = await Promise.all([
        import('../../documents/report-on-demand'),
        import('fflate'),
      ]);
      const files: Record<string, Uint8Array> = {};
      for (const form of forms) {
        const wanted = fileName(names('reportName', { project: formName(form) ?? form.form.sheet }));
        const [base, extension] = [wanted.slice(0, -'.docx'.length), '.docx'];
        let name = wanted;
        for (let number = 2; name in files; number += 1) name = `${base} (${String(number)})${extension}`;
        files[name] = await writeReport(reportOutline(form));
      }
      const name = names('reportsName');
      saveBytes(zipSync(files, { level: 0 }), name, 'application/zip');
      session.report(filled(HAND_OVER_STRINGS.saved, { name }));
    } catch (thrown) {
      session.fail(thrown);
    } finally {
      setWriting(false);
    }
  };
  return (
    <Button size="small" style={{ minWidth: 'auto' }} disabled={isWriting} onClick={() => void save()}>
      {t('reports', { count: forms.length })}
    </Button>
  );
}
