/** What can be made from one form: the report that is handed in, and the form drawn anew in the standard layout. */
import { Button } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { CheckedForm } from '../../core/checking/checked-form';
import { draftStandardForm } from '../../core/writing/standard-form';
import { reportRemarks, whyNoReport } from '../../documents/report-kept';
import { reportOutline } from '../../documents/report-outline';
import { reportText } from '../../documents/report-text';
import { HostError } from '../../hosts/workbook-host';
import { formName } from '../session/form-figures';
import { usePane, useSessionState, useIsWorking } from '../parts/pane-context';
import { escapeHtml } from '../parts/copy-rich';
import { handOver } from '../parts/hand-over';
import { useScreenWords } from '../parts/screen-words';
import { HAND_OVER_STRINGS } from '../strings/hand-over-strings';
import { TOOLS_STRINGS } from '../strings/tools-strings';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export function FormDocuments({ form }: { readonly form: CheckedForm }): ReactElement | null {
  const { session, surroundings } = usePane();
  const t = useScreenWords(TOOLS_STRINGS);
  const { host } = useSessionState('host');
  const isWorking = useIsWorking();
  const [writing, setWriting] = useState(false);
  const saveReport = async (): Promise<void> => {
    setWriting(true);
    try {
      const why = whyNoReport(form);
      if (why) throw new HostError('unsupported', why);
      const blocks = reportOutline(form);
      const document = {
        name: t('reportName', { project: formName(form) ?? form.form.sheet }),
        type: DOCX,
        bytes: async () => {
          const { writeReport } = await import('../../documents/report-on-demand');
          return writeReport(blocks);
        },
        rich: reportText(blocks, escapeHtml),
        copied: HAND_OVER_STRINGS.reportCopied,
      };
      const said = [await handOver(document, surroundings), ...reportRemarks(form, blocks)];
      session.report({ zh: said.map(({ zh }) => zh).join(''), en: said.map(({ en }) => en).join(' ') });
    } catch (thrown) {
      session.fail(thrown);
    } finally {
      setWriting(false);
    }
  };
  if (form.form.indicators === null) return null;
  return (
    <>
      <Button size="small" disabled={writing} onClick={() => void saveReport()}>
        {t('report')}
      </Button>
      {host?.insertSheet && (
        <Button
          size="small"
          disabled={isWorking}
          onClick={() => void session.insertSheet(draftStandardForm(form, form.profile))}
        >
          {t('standard')}
        </Button>
      )}
    </>
  );
}
