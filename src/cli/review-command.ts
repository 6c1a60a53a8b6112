/** `review`: draws the reviewer's sheet (复核意见表) into a copy of each workbook, or into the workbook itself. */
import { createEngine } from '../app/core-engine';
import { checkOnce } from '../app/one-run';
import { AT_ONCE } from '../app/pacing';
import { opinionSheet, opinionWords } from '../core/writing/opinion-sheet';
import { HostError } from '../hosts/workbook-host';
import { RULES } from '../rules';
import type { Arguments } from './arguments';
import { inputFiles, taskSettings, type Streams } from './commands';
import { EXIT_CLEAN, EXIT_FAILED, EXIT_INTERRUPTED, UsageError } from './exit-status';
import { asAsked, toFileError } from './file-task';
import { targetOf } from './output-file';
import { applyRuleSettings } from './rule-settings';
import { openWorkbook } from './workbook-file';
import { digestOf, makeFolderFor, writeBytes } from './write-file';

const noForms = (): HostError =>
  new HostError('not-found', {
    zh: '没有能读出的自评表，没有写复核意见表；请先用 check 看看读到了什么。',
    en: 'No form could be read, and no reviewer’s sheet was written; see with check what was read.',
  });

const noSheets = (): HostError =>
  new HostError('unsupported', {
    zh: 'Word 文档里不能加工作表，没有写复核意见表；请把自评表放进 Excel 工作簿后再试。',
    en: 'A Word document takes no sheet, and no reviewer’s sheet was written; put the forms into a workbook first.',
  });

/** @throws UsageError for arguments that do not go together */
export async function runReview(args: Arguments, streams: Streams): Promise<number> {
  const settings = await taskSettings({ ...args, annotate: false }, 'check');
  const inputs = await inputFiles(args, streams);
  if (args.output !== null && inputs.length > 1)
    throw new UsageError('review -o 一次只处理一个文件 / review -o takes one file at a time');
  const engine = createEngine(applyRuleSettings(RULES, settings.rules), settings.targets);
  const targets = new Set<string>();
  let status = EXIT_CLEAN;
  for (const input of inputs) {
    if (streams.isInterrupted?.() ?? false) return EXIT_INTERRUPTED;
    const { file } = input;
    try {
      if (input.error) throw input.error;
      const { host, bytes } = await openWorkbook(file);
      if (!host.insertSheet) throw noSheets();
      const { checked } = await checkOnce(host, engine, AT_ONCE, (stored) => asAsked(stored, settings));
      const draft = opinionSheet(checked, args.language);
      if (!draft) throw noForms();
      const target = await targetOf(input, args, targets);
      const name = await host.insertSheet(draft);
      if (args.outputFolder !== null) await makeFolderFor(target);
      await writeBytes(target, await host.toBytes(), args.inPlace ? { expected: digestOf(bytes) } : {});
      const words = opinionWords(name, checked.forms.length)[args.language];
      if (!args.quiet) streams.err(`${target}: ${words}`);
    } catch (error) {
      streams.err(`${file}: ${toFileError(error, args.language).message}`);
      status = EXIT_FAILED;
    }
  }
  return status;
}
