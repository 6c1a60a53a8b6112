/**
 * How the ribbon's commands hand their words to the pane. Both run in one page but as programs of their own, and the
 * commands are there first: words that nobody hears yet wait until the pane listens.
 */
import type { Localized } from '../core/model/localized';

/** Carries a notice (`CustomEvent<Localized>`); whoever shows it prevents the default. */
const NOTICE_EVENT = 'ziping:notice';
/** From now on notices are heard. */
const LISTENING_EVENT = 'ziping:listening';

/** Hands words over, now or as soon as the pane listens. Later words take the place of those that still wait. */
export class NoticeSender {
  private waiting: Localized | null = null;

  constructor(private readonly target: EventTarget) {
    target.addEventListener(LISTENING_EVENT, () => {
      if (this.waiting) this.send(this.waiting);
    });
  }

  send(words: Localized): void {
    const notice = new CustomEvent<Localized>(NOTICE_EVENT, { detail: words, cancelable: true });
    const isHeard = !this.target.dispatchEvent(notice);
    this.waiting = isHeard ? null : words;
  }
}

/** Hears every notice, also the one that was sent before. */
export function hearNotices(target: EventTarget, onNotice: (words: Localized) => void): void {
  target.addEventListener(NOTICE_EVENT, (event) => {
    if (!(event instanceof CustomEvent)) return;
    event.preventDefault();
    onNotice(event.detail as Localized);
  });
  target.dispatchEvent(new Event(LISTENING_EVENT));
}
