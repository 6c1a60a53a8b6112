/** What the pane's surroundings can do beyond the workbook: named by the entry, used by the screens. */
import type { RunProbe } from '../../hosts/host-probe';
import type { FileWorkbookHost } from '../../hosts/workbook-host';

export interface Surroundings {
  /** How a document reaches the person: web views on Mac and iPad let no file be saved. */
  readonly documents: 'download' | 'clipboard';
  /** Where the browser page is; null where this is it. */
  readonly browserPage: string | null;
  /** Opens an address in the person's own browser; false where this host cannot. */
  readonly openOutside: (address: string) => boolean;
  /** Tries the host's calls; absent beside a file. */
  readonly probe?: RunProbe;
  /** Reads a Word document whose forms are to become sheets; absent where files are opened as they are. @throws HostError */
  readonly openDocument?: (bytes: Uint8Array, name: string) => Promise<FileWorkbookHost>;
}

/** The page in a browser, beside a file. */
export const IN_BROWSER: Surroundings = {
  documents: 'download',
  browserPage: null,
  openOutside: (address) => {
    const opened = window.open(address, '_blank');
    if (opened) opened.opener = null;
    return opened !== null;
  },
};
