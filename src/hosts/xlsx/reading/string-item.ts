/** Collects the text of a string item (`si`, `is`, or a comment's `text`): rich runs joined, phonetic runs left out. */
import { decodeEscapes, decodeText } from '../../package/markup/xml-text';

export class StringItemText {
  private text = '';
  private phoneticDepth = 0;
  private isInText = false;

  /** @param local local name of a tag inside the item */
  open(local: string, selfClosing: boolean): void {
    if (selfClosing) return;
    if (local === 'rPh') this.phoneticDepth += 1;
    else if (local === 't') this.isInText = this.phoneticDepth === 0;
  }

  close(local: string): void {
    if (local === 'rPh') this.phoneticDepth -= 1;
    else if (local === 't') this.isInText = false;
  }

  addText(raw: string, isCdata: boolean): void {
    if (this.isInText) this.text += isCdata ? raw : decodeText(raw);
  }

  take(): string {
    const text = decodeEscapes(this.text);
    this.text = '';
    return text;
  }
}
