/** Microsoft's office.js as a folder to serve: as it is, with its licence; what Excel never loads is left out. */
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = path.dirname(fileURLToPath(import.meta.url));

/** Files of the library that Excel never asks for: other programs, debugging, editors. */
const NOT_FOR_EXCEL =
  /(?:\.debug\.js|\.d\.ts|-vsdoc\.js)$|^(?:access|onenote|outlook|powerpoint|project|visio|word|publisher|officeworkspace)/i;

/** Where the library and its licence are: beside this script, as a release brings them, else in the installed package. */
function sourceOf() {
  const beside = path.join(HERE, 'office-js');
  if (existsSync(path.join(beside, 'office.js')))
    return { library: beside, licence: path.join(beside, 'LICENSE.md') };
  // An unpacked package of npm.
  if (existsSync(path.join(beside, 'dist', 'office.js')))
    return { library: path.join(beside, 'dist'), licence: path.join(beside, 'LICENSE.md') };
  const installed = createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.js');
  const library = path.dirname(installed);
  return { library, licence: path.join(library, '..', 'LICENSE.md') };
}

/** @throws Error with the code MODULE_NOT_FOUND where the library is nowhere */
export function copyOfficeJs(target) {
  const { library, licence } = sourceOf();
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync(library)) {
    if (NOT_FOR_EXCEL.test(name)) continue;
    cpSync(path.join(library, name), path.join(target, name), {
      recursive: true,
      filter: (file) => !NOT_FOR_EXCEL.test(path.basename(file)),
    });
  }
  cpSync(licence, path.join(target, 'LICENSE.md'));
}
