/**
 * Opens a file as what it is: a workbook or a document by what stands in it, never by its name; anything else is
 * refused as what it is. The host over documents is fetched when the first one is opened.
 */
import { HostError } from '../workbook-host';
import type { OpenedFileHost } from '../workbook-host';
import { byteKindOf, isLegacyDocument, legacyDocument, notADocument } from '../package/container/file-kind';
import { DEFAULT_LIMITS } from '../package/container/package-limits';
import type { DeflateCodec } from '../package/container/deflate-codec';
import type { PackageLimits } from '../package/container/package-limits';
import { OpenPackage } from '../package/parts/open-package';
import { mainPartOf } from '../package/parts/main-part';
import { XlsxFileHost } from '../xlsx/xlsx-file-host';

export interface OpenOptions {
  readonly limits?: PackageLimits;
  readonly codec?: DeflateCodec;
  /** Also open an old .xls, as the .xlsx that it becomes. */
  readonly readsLegacyWorkbooks?: boolean;
}

/** Names of documents, for the words about a file of which nothing can be read. */
const DOCUMENT_NAME = /\.(?:docx|docm|dotx|dotm|doc|wps|wpt)$/i;
const WORKBOOK_NAME = /\.(?:xlsx|xlsm|xltx|xltm|xlsb|xls|et|csv|ods)$/i;

/** Fetched when it is first asked for. */
const documents = () => import('../docx/docx-file-host');

/** Fetches what only some files need ahead of the first of them; what fails is fetched again when it is asked for. */
export async function fetchReaders(): Promise<void> {
  await Promise.allSettled([documents(), XlsxFileHost.fetchReaders()]);
}

/** @throws HostError in words that say what to do */
export async function openFile(
  bytes: Uint8Array,
  name: string | null,
  options: OpenOptions = {},
): Promise<OpenedFileHost> {
  const { limits = DEFAULT_LIMITS, codec } = options;
  const isNamedDocument = name !== null && DOCUMENT_NAME.test(name);
  if (bytes.length > 0 && bytes.length <= limits.file) {
    const kind = byteKindOf(bytes);
    if (kind === 'ole' && isLegacyDocument(bytes)) throw legacyDocument();
    if (kind === 'zip') {
      if (await isDocument(bytes, options, isNamedDocument)) return openDocument(bytes, name, codec);
    } else if (kind !== 'ole' && kind !== 'empty') refuse(kind, name);
  }
  if (isNamedDocument) return openNamedDocument(bytes, name, codec);
  const open = options.readsLegacyWorkbooks === true ? XlsxFileHost.openAny : XlsxFileHost.open;
  return open(bytes, name, limits, codec);
}

async function openDocument(
  bytes: Uint8Array,
  name: string | null,
  codec: DeflateCodec | undefined,
): Promise<OpenedFileHost> {
  const { DocxFileHost } = await documents();
  return DocxFileHost.open(bytes, name, undefined, codec);
}

/** What is called a document and is none: told so, in the words of documents. */
async function openNamedDocument(
  bytes: Uint8Array,
  name: string,
  codec: DeflateCodec | undefined,
): Promise<OpenedFileHost> {
  const { inDocumentWords } = await documents();
  return inDocumentWords(async () => {
    // A workbook under a document's name opens as the workbook that it is.
    try {
      return await XlsxFileHost.open(bytes, name, DEFAULT_LIMITS, codec);
    } catch (error) {
      if (error instanceof HostError && error.code === 'not-a-workbook') throw notADocument('other');
      throw error;
    }
  });
}

async function isDocument(
  bytes: Uint8Array,
  options: OpenOptions,
  isNamedDocument: boolean,
): Promise<boolean> {
  const look = (): boolean => {
    const pack = OpenPackage.open(bytes, options.limits ?? DEFAULT_LIMITS, options.codec);
    const { kind } = mainPartOf(pack);
    if (kind === 'open-document') throw notADocument('open-document');
    return kind === 'document' || kind === 'document-template';
  };
  if (!isNamedDocument) return look();
  const { inDocumentWords } = await documents();
  return inDocumentWords(look);
}

/** Neither a package nor a compound file: only old workbooks of that kind are still told by the host of workbooks. */
function refuse(kind: ReturnType<typeof byteKindOf>, name: string | null): void {
  if (kind === 'zip' || kind === 'ole' || kind === 'empty' || kind === 'other') return;
  // A web page named .xls is opened by Excel, not by Word: the host of workbooks says so.
  if (kind === 'html' && name !== null && WORKBOOK_NAME.test(name)) return;
  throw notADocument(kind);
}
