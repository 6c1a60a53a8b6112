/** Text a person reads, in both languages. Chinese is the first language; both are always complete. */
export interface Localized {
  readonly zh: string;
  readonly en: string;
}

export type Language = 'zh' | 'en';
