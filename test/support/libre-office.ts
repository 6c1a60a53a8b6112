/** LibreOffice with a profile of its own and the same in every language of the machine; without it the tests fail. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Writes files in another format. Starting the program is what takes time: several files are converted at once.
 * @param format as `--convert-to` takes it, such as `fods`
 * @param folder where the new files come to lie, beside the profile
 * @throws Error where LibreOffice is not installed
 */
export function convertWithOffice(files: readonly string[], format: string, folder: string): void {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  execFileSync(
    'soffice',
    [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', format, '--outdir', folder, ...files],
    // Without a language it would not know how to write 复核结果 in the name of a file.
    { stdio: 'ignore', env: { ...process.env, LC_ALL: 'C.UTF-8' } },
  );
}
