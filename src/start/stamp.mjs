/**
 * `npm run stamp -- --origin https://… [--office-js cdn|china|site] [--dist folder]`, or beside an unpacked release
 * `node stamp.mjs …`, which needs no npm: makes a built dist/ ready for one
 * site. Writes dist/manifest.xml with the site's address, and lets the pages inside Excel load office.js from the one
 * place the site chose: Microsoft's CDN, its CDN in China, or an unmodified copy on the site. May be run again with
 * another choice. Touches nothing outside dist/, and asks nothing of the network.
 */
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { copyOfficeJs } from './office-js-copy.mjs';
import { COPY_FOLDER, OFFICE_JS, PAGE, StampError, siteOf, withOfficeJs, withSite } from './site-texts.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.resolve(HERE, '..', '..');
/** A release has the site and the manifest beside this script. */
const IS_RELEASE = existsSync(path.join(HERE, 'manifest-template.xml'));
const MANIFEST = IS_RELEASE ? path.join(HERE, 'manifest-template.xml') : path.join(ROOT, 'manifest.xml');
const DIST = IS_RELEASE ? path.join(HERE, 'site') : path.join(ROOT, 'dist');

const HELP = `用法：${IS_RELEASE ? 'node stamp.mjs' : 'npm run stamp --'} --origin https://网站/ziping [选项]

把网站地址写进清单，规定 Excel 里的页面从哪里取得微软的 office.js。换网站或换来源时再运行一次。
  --origin <地址>            网站地址，必须是 https，不带参数
  --office-js cdn            微软全球（默认）
  --office-js china          微软中国（世纪互联）
  --office-js site           本网站的副本，写进 office-js/
  --dist <文件夹>            网站文件夹，默认 ${DIST}
  --help                     本说明

Usage: ${IS_RELEASE ? 'node stamp.mjs' : 'npm run stamp --'} --origin https://site/ziping [options]

Writes the site's address into the manifest and says where pages inside Excel get Microsoft's office.js.
Run it again to change either.
  --origin <address>         the site, https, without a query
  --office-js cdn            Microsoft's CDN (default)
  --office-js china          Microsoft's CDN in China (21Vianet)
  --office-js site           a copy on the site, in office-js/
  --dist <folder>            the site's folder; ${DIST} where it is left out
  --help                     this page
`;
function readOptions() {
  const { values } = parseArgs({
    options: {
      origin: { type: 'string' },
      'office-js': { type: 'string', default: 'cdn' },
      dist: { type: 'string', default: DIST },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const officeJs = values['office-js'];
  if (!Object.hasOwn(OFFICE_JS, officeJs)) {
    throw new StampError(
      `--office-js 只能是 cdn、china 或 site，不能是“${officeJs}”。请改正后再运行。`,
      `--office-js must be cdn, china or site, not “${officeJs}”. Correct it and run again.`,
    );
  }
  return { site: siteOf(values.origin), officeJs, dist: path.resolve(values.dist) };
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
  const manifest = withSite(await readFile(MANIFEST, 'utf8'), site);
  await writeFile(path.join(dist, 'manifest.xml'), manifest);
}

/** The copy of office.js on the site. */
function copyLibrary(dist) {
  try {
    copyOfficeJs(path.join(dist, COPY_FOLDER));
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND') throw error;
    throw new StampError(
      '没有找到微软的 office.js。在源码里请先运行 npm ci（含开发依赖）；用压缩包安装的，请取得 @microsoft/office-js 包，解压成本脚本旁边的 office-js 文件夹。',
      'Microsoft’s office.js was not found. In the sources run npm ci first (with development dependencies); beside a release, unpack the package @microsoft/office-js as the folder office-js next to this script.',
    );
  }
}

async function main() {
  const chosen = readOptions();
  if (!chosen) {
    process.stdout.write(HELP);
    return;
  }
  const { site, officeJs, dist } = chosen;
  const html = withOfficeJs(await readPage(dist), OFFICE_JS[officeJs]);
  await rm(path.join(dist, COPY_FOLDER), { recursive: true, force: true });
  if (officeJs === 'site') copyLibrary(dist);
  await writeFile(path.join(dist, PAGE), html);
  await stampManifest(dist, site);
  process.stdout.write(
    `已写好 ${path.join(dist, 'manifest.xml')}。把整个文件夹放到 ${site}，再按${IS_RELEASE ? '安装说明' : ' docs/deployment.md '}安装清单。\n` +
      `Wrote ${path.join(dist, 'manifest.xml')}. Put the folder at ${site}, then install the manifest (${IS_RELEASE ? '安装说明.html' : 'docs/deployment.md'}).\n`,
  );
}

main().catch((error) => {
  process.stderr.write(`${error instanceof StampError ? error.message : String(error.stack ?? error)}\n`);
  process.exitCode = 1;
});
