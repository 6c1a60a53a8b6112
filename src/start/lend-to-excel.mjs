/**
 * Hands the add-in to an installed desktop Excel while `npm start` runs, by the two developer means that need neither
 * a certificate nor the network: on Windows the value that office-addin-dev-settings writes under
 * HKCU\…\WEF\Developer, on a Mac the folder Documents/wef of Excel's container. Both take a manifest that points at
 * http://localhost, and both are cleared when `npm start` ends. Anything that fails here is told and left: the
 * browser page works all the same.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const DEVELOPER_KEY = 'HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\WEF\\Developer';
const EXCEL_PROGID = 'HKCR\\Excel.Application';
const MAC_EXCEL = '/Applications/Microsoft Excel.app';
const MAC_FOLDER = ['Library', 'Containers', 'com.microsoft.Excel', 'Data', 'Documents', 'wef'];

/** The manifest with every address of its own site turned to this machine, and its id. */
export function localManifest(manifest, port) {
  const id = /<Id>\s*([0-9a-fA-F-]{36})\s*<\/Id>/.exec(manifest)?.[1];
  const source = /<SourceLocation\s+DefaultValue="([^"]+\/)[^"/]*"/.exec(manifest)?.[1];
  if (!id || !source) return null;
  return { id, text: manifest.replaceAll(source, `http://localhost:${port}/`) };
}

/** Null when there is no desktop Excel here; otherwise what to say, and how to take the loan back. */
export async function lendToExcel({ root, port, platform = process.platform, home = os.homedir() }) {
  if (!(await hasExcel(platform))) return null;
  try {
    const source = path.join(root, 'manifest.xml');
    const manifest = localManifest(await readFile(source, 'utf8'), port);
    if (!manifest) throw new Error('manifest.xml');
    return platform === 'win32'
      ? await lendOnWindows(manifest, path.join(root, 'dist', 'manifest.local.xml'))
      : await lendOnMac(manifest, path.join(home, ...MAC_FOLDER));
  } catch (error) {
    return {
      words:
        `没有把加载项交给 Excel（${error.message}），请用上面的浏览器页面。\n` +
        `Excel was not given the add-in (${error.message}); use the browser page above.`,
      takeBack: () => Promise.resolve(),
    };
  }
}

async function hasExcel(platform) {
  if (platform === 'darwin') return existsSync(MAC_EXCEL);
  if (platform !== 'win32') return false;
  return run('reg', ['query', EXCEL_PROGID]).then(
    () => true,
    () => false,
  );
}

async function lendOnWindows({ id, text }, file) {
  await writeFile(file, text);
  await run('reg', ['add', DEVELOPER_KEY, '/v', id, '/t', 'REG_SZ', '/d', file, '/f']);
  return {
    words: LENT,
    takeBack: () => run('reg', ['delete', DEVELOPER_KEY, '/v', id, '/f']).then(nothing, nothing),
  };
}

async function lendOnMac({ id, text }, folder) {
  const file = path.join(folder, `${id}.manifest.xml`);
  await mkdir(folder, { recursive: true });
  await writeFile(file, text);
  return { words: LENT, takeBack: () => rm(file, { force: true }).then(nothing, nothing) };
}

const LENT =
  '已把加载项交给 Excel：重新打开 Excel，在“开始 → 加载项”中选“自评核算”。结束时自动收回。\n' +
  'Excel has the add-in: restart Excel and choose Ziping under Home → Add-ins. It is taken back when this ends.';

const nothing = () => undefined;
