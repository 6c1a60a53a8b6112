/** LibreOffice, where it is installed, with a profile of its own and the same in every language of the machine. */
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const hasOffice = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;

/**
 * Writes a file in another format.
 * @param format as `--convert-to` takes it, such as `fods`
 * @param folder where the new file comes to lie, beside the profile
 */
export function convertWithOffice(file: string, format: string, folder: string): void {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  execFileSync(
    'soffice',
    [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', format, '--outdir', folder, file],
    // Without a language it would not know how to write 复核结果 in the name of a file.
    { stdio: 'ignore', env: { ...process.env, LC_ALL: 'C.UTF-8' } },
  );
}
