/** Hands bytes to the person as a file of their own. */

/** Long enough for the browser to take the address over. */
const KEPT_MS = 10_000;

export function saveBytes(bytes: Uint8Array, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName(name);
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, KEPT_MS);
}

/** A name that every file system takes. */
export function fileName(wanted: string): string {
  return wanted.replace(/[\\/:*?"<>|\r\n\t]/g, '_').slice(0, 120);
}
