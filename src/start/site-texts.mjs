/**
 * What a site's address and its choice of office.js change in the manifest and in the page inside Excel. Texts alone, so
 * that the script for Node and the page of the release, which is opened from disk, do the same.
 */
const DEVELOPMENT_SITE = 'https://localhost:3000/';
/** The copy of office.js on the site. */
export const COPY_FOLDER = 'office-js';
/** The page that loads office.js. */
export const PAGE = 'pane.html';

export const OFFICE_JS = {
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  china: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
  site: `${COPY_FOLDER}/office.js`,
};

/** A failure with words for the person at the keyboard. */
export class StampError extends Error {
  constructor(zh, en) {
    super(`${zh}\n${en}`);
    this.name = 'StampError';
  }
}

/** The site's address with one slash at its end; Excel takes add-ins from https alone. */
export function siteOf(origin) {
  const url = origin !== undefined && URL.canParse(origin) ? new URL(origin) : null;
  if (!url || url.protocol !== 'https:' || url.search !== '' || url.hash !== '' || url.username !== '') {
    throw new StampError(
      '请给出网站地址，例如 https://addins.example.gov.cn/ziping（必须是 https，不带参数）。',
      'Give the site’s address, such as https://addins.example.gov.cn/ziping (https, without a query).',
    );
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}/`;
}

/** The manifest with the site's address wherever that of development stood. */
export const withSite = (manifest, site) =>
  manifest.replaceAll(DEVELOPMENT_SITE, site).replaceAll(DEVELOPMENT_SITE.slice(0, -1), site.slice(0, -1));

/** The page with office.js from the chosen place, and a policy that lets in that place and no other. */
export function withOfficeJs(html, address) {
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
