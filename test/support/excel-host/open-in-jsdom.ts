/**
 * Loads Microsoft's unmodified office.js into the jsdom window of a test and puts the stand-in behind it. office.js
 * loads once a window; later calls put another workbook (and another claimed set) behind the same office.js.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { ExcelHostOptions } from './excel-host';
import { ExcelHost } from './excel-host';
import { offerNewerMembers } from './newer-members';
import type { SeamWindow } from './native-seam';
import { installNativeSeam } from './native-seam';
import { TransportFault } from './rich-api';
import type { WorkbookModel } from './workbook-model';

/** Where office.js and its host files and strings lie. */
const OFFICE_JS_FOLDER = path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));

/** What office.js keeps to itself: whether it refuses members above the claimed set. */
interface ApiChecks {
  readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
}

let current: ExcelHost | null = null;

/**
 * Opens a workbook: afterwards `Excel.run` and `Office.context` work as inside Excel, at the claimed set. Gaps of
 * the stand-in are thrown from the call that met them.
 */
export async function openInJsdom(workbook: WorkbookModel, options: ExcelHostOptions): Promise<ExcelHost> {
  const host = new ExcelHost(workbook, options);
  const isFirst = current === null;
  current = host;
  const target = window as unknown as SeamWindow;
  if (isFirst) {
    target.__processQuery = (body, flags) => answer(body, flags);
    installNativeSeam(target, {
      excelApi: host.excelApi,
      sharedRuntime: options.sharedRuntime ?? false,
      uiLocale: options.uiLocale ?? 'zh-CN',
    });
    await loadOfficeJs();
    (OfficeExtension as unknown as ApiChecks).CommonUtility._doApiNotSupportedCheck = true;
  }
  offerNewerMembers(host.personality.hasNewestOfficeJs);
  host.onEvent = (type, id, args) => target.__fireRichEvent?.(type, id, args);
  claim(host);
  return host;
}

async function answer(
  body: string,
  flags: number,
): Promise<{ body: string } | { code: number; message: string }> {
  try {
    if (!current) throw new Error('no workbook is open');
    return { body: await current.processQuery(body, flags) };
  } catch (error) {
    if (error instanceof TransportFault) return { code: error.officeCode, message: error.message };
    return { code: 5001, message: error instanceof Error ? error.message : String(error) };
  }
}

/** Lets `Office.context.requirements` answer for the Excel that a test claims to be. */
function claim({ excelApi, options }: ExcelHost): void {
  const [, minor = 0] = excelApi.split('.').map(Number);
  const isSetSupported = (name: string, version: string | number = '1.1'): boolean => {
    const wanted = Number(String(version).split('.')[1] ?? '0');
    if (name === 'ExcelApi') return wanted <= minor;
    if (name === 'SharedRuntime') return options.sharedRuntime === true && wanted <= 1;
    return ['AddinCommands', 'CustomXmlParts', 'DelayForCellEdit', 'DialogApi', 'Settings'].includes(name);
  };
  Object.defineProperty(Office.context.requirements, 'isSetSupported', {
    value: isSetSupported,
    configurable: true,
  });
}

async function loadOfficeJs(): Promise<void> {
  const append = document.head.appendChild.bind(document.head);
  document.head.appendChild = <T extends Node>(node: T): T => {
    if (!(node instanceof HTMLScriptElement) || !node.src.includes('/lib/')) return append(node);
    const source = new URL(node.src).pathname.replace(/^\/lib\//, '');
    // office.js finds its folder by its own script element, which must not run a second time.
    const trace = document.createElement('script');
    trace.type = 'text/plain';
    trace.setAttribute('src', node.src);
    append(trace);
    setTimeout(() => {
      const file = path.join(OFFICE_JS_FOLDER, source);
      if (!fs.existsSync(file)) {
        node.dispatchEvent(new Event('error'));
        return;
      }
      window.eval(fs.readFileSync(file, 'utf8'));
      node.dispatchEvent(new Event('load'));
    }, 0);
    return node;
  };
  const script = document.createElement('script');
  script.src = 'http://localhost/lib/office.js';
  await new Promise<void>((resolve, reject) => {
    script.onload = () => {
      resolve();
    };
    script.onerror = () => {
      reject(new Error('office.js did not load'));
    };
    document.head.appendChild(script);
  });
  await Office.onReady();
}
