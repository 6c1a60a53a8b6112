/** Copies text with its looks. Must be called while a click is being answered: the clipboard is closed otherwise. */

export interface RichText {
  readonly html: string;
  readonly text: string;
}

/** @returns false where the web view lets nothing be copied */
export async function copyRich(content: RichText): Promise<boolean> {
  return copyByCommand(content) || (await copyByApi(content));
}

/** The older way, which web views inside Office allow where they refuse the newer one. */
function copyByCommand({ html, text }: RichText): boolean {
  if (typeof document.execCommand !== 'function') return false;
  let isTaken = false;
  const fill = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return;
    event.clipboardData.setData('text/html', html);
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isTaken = true;
  };
  document.addEventListener('copy', fill, { capture: true });
  try {
    return withSelection(() => document.execCommand('copy')) && isTaken;
  } finally {
    document.removeEventListener('copy', fill, { capture: true });
  }
}

/** Some web views copy only where something is selected; the focus comes back afterwards. */
function withSelection(run: () => boolean): boolean {
  const chosen = window.getSelection();
  const focused = document.activeElement;
  const stand = document.createElement('span');
  stand.textContent = '—';
  stand.style.cssText = 'position: fixed; top: 0; opacity: 0; user-select: text; -webkit-user-select: text';
  document.body.append(stand);
  try {
    chosen?.selectAllChildren(stand);
    return run();
  } finally {
    stand.remove();
    chosen?.removeAllRanges();
    if (focused instanceof HTMLElement) focused.focus();
  }
}

async function copyByApi({ html, text }: RichText): Promise<boolean> {
  if (typeof ClipboardItem !== 'function' || !('clipboard' in navigator)) return false;
  const part = (content: string, type: string): Blob => new Blob([content], { type });
  try {
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/html': part(html, 'text/html'), 'text/plain': part(text, 'text/plain') }),
    ]);
    return true;
  } catch {
    // Refused by the web view or the person: the caller says so, and which way is left.
    return false;
  }
}

/** Text as it stands in HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}
