/**
 * `npm run stamp -- --origin https://… [--office-js cdn|china|site] [--dist folder]`: makes a built dist/ ready for one
 * site. Writes dist/manifest.xml with the site's address, and lets the pages inside Excel load office.js from the one
 * place the site chose: Microsoft's CDN, its CDN in China, or an unmodified copy on the site. May be run again with
 * another choice. Touches nothing outside dist/, and asks nothing of the network.
 */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const DEVELOPMENT_SITE = 'https://localhost:3000/';
const COPY_FOLDER = 'office-js';
/** The page that loads office.js. */
const PAGE = 'pane.html';

const OFFICE_JS = {
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  china: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
  site: `${COPY_FOLDER}/office.js`,
};

/** Files of the library that Excel never asks for: other programs, debugging, editors. */
const NOT_FOR_EXCEL =
  /(?:\.debug\.js|\.d\.ts|-vsdoc\.js)$|^(?:access|onenote|outlook|powerpoint|project|visio|word|publisher|officeworkspace)/i;

/** A failure with words for the person at the keyboard. */
class StampError extends Error {
  constructor(zh, en) {
    super(`${zh}\n${en}`);
    this.name = 'StampError';
  }
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      origin: { type: 'string' },
      'office-js': { type: 'string', default: 'cdn' },
      dist: { type: 'string', default: path.join(ROOT, 'dist') },
    },
  });
  const officeJs = values['office-js'];
  if (!Object.hasOwn(OFFICE_JS, officeJs)) {
    throw new StampError(
      `--office-js 只能是 cdn、china 或 site，不能是“${officeJs}”。请改正后再运行。`,
      `--office-js must be cdn, china or site, not “${officeJs}”. Correct it and run again.`,
    );
  }
  return { site: siteOf(values.origin), officeJs, dist: path.resolve(values.dist) };
}

/** The site's address with one slash at its end; Excel takes add-ins from https alone. */
function siteOf(origin) {
  const url = origin !== undefined && URL.canParse(origin) ? new URL(origin) : null;
  if (!url || url.protocol !== 'https:' || url.search !== '' || url.hash !== '' || url.username !== '') {
    throw new StampError(
      '请用 --origin 给出网站地址，例如 --origin https://addins.example.gov.cn/ziping（必须是 https，不带参数）。',
      'Give the site’s address, such as --origin https://addins.example.gov.cn/ziping (https, without a query).',
    );
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}/`;
}

/** @throws StampError when the folder holds no build */
async function readPage(dist) {
  return readFile(path.join(dist, PAGE), 'utf8').catch(() => {
    throw new StampError(
      `${dist} 里没有 ${PAGE}。请先运行 npm run build，再运行本命令。`,
      `There is no ${PAGE} in ${dist}. Run npm run build first.`,
    );
  });
}

async function stampManifest(dist, site) {
  const manifest = (await readFile(path.join(ROOT, 'manifest.xml'), 'utf8'))
    .replaceAll(DEVELOPMENT_SITE, site)
    .replaceAll(DEVELOPMENT_SITE.slice(0, -1), site.slice(0, -1));
  await writeFile(path.join(dist, 'manifest.xml'), manifest);
}

/** The page with office.js from the chosen place, and a policy that lets in that place and no other. */
function withOfficeJs(html, address) {
  const origin = /^https:/.test(address) ? ` ${new URL(address).origin}` : '';
  // The build may have left the quotation marks out.
  const script = /(<script\b[^>]*\bsrc=)(?:"(?:[^"]*\/)?office\.js"|(?:[^\s">]*\/)?office\.js(?=[\s>]))/;
  const policy = /(content="default-src 'self')(?:; script-src [^;"]*)?(; connect-src 'self';)/;
  if (!script.test(html) || !policy.test(html)) {
    throw new StampError(
      `${PAGE} 不是本程序构建的页面（找不到 office.js 或内容安全策略）。请重新运行 npm run build。`,
      `${PAGE} is not a page of this build (no office.js or no content policy in it). Run npm run build again.`,
    );
  }
  const scripts = origin === '' ? '' : `; script-src 'self'${origin}`;
  return html.replace(script, `$1"${address}"`).replace(policy, `$1${scripts}$2`);
}

/** Copies the library as it is, with its licence; what Excel never loads is left out. */
async function copyLibrary(dist) {
  let source;
  try {
    source = path.dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.js'));
  } catch {
    throw new StampError(
      '没有找到 @microsoft/office-js 包。请先运行 npm ci（含开发依赖）。',
      'The package @microsoft/office-js is not installed. Run npm ci first (with development dependencies).',
    );
  }
  const target = path.join(dist, COPY_FOLDER);
  await mkdir(target, { recursive: true });
  for (const name of await readdir(source)) {
    if (NOT_FOR_EXCEL.test(name)) continue;
    await cp(path.join(source, name), path.join(target, name), {
      recursive: true,
      filter: (file) => !NOT_FOR_EXCEL.test(path.basename(file)),
    });
  }
  await cp(path.join(source, '..', 'LICENSE.md'), path.join(target, 'LICENSE.md'));
}

async function main() {
  const { site, officeJs, dist } = readOptions();
  const html = withOfficeJs(await readPage(dist), OFFICE_JS[officeJs]);
  await rm(path.join(dist, COPY_FOLDER), { recursive: true, force: true });
  if (officeJs === 'site') await copyLibrary(dist);
  await writeFile(path.join(dist, PAGE), html);
  await stampManifest(dist, site);
  process.stdout.write(
    `已写好 ${path.join(dist, 'manifest.xml')}。把整个文件夹放到 ${site}，再按 docs/deployment.md 安装清单。\n` +
      `Wrote ${path.join(dist, 'manifest.xml')}. Put the folder at ${site}, then install the manifest (docs/deployment.md).\n`,
  );
}

main().catch((error) => {
  process.stderr.write(`${error instanceof StampError ? error.message : String(error.stack ?? error)}\n`);
  process.exitCode = 1;
});
