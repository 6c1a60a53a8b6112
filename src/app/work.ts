/** Long work under way, as a person is told of it. */
import type { Localized } from '../core/model/localized';

export type WorkStep = 'opening' | 'reading' | 'checking' | 'writing' | 'undoing' | 'probing';

export interface Work {
  readonly step: WorkStep;
  /** Sheets done and sheets in all; `total` 0 where nothing is counted. */
  readonly done: number;
  readonly total: number;
  readonly sheet: string | null;
  readonly canCancel: boolean;
}

/** What a person reads who stopped the work. */
export const CANCELLED: Localized = {
  zh: '已取消，没有写入任何内容。',
  en: 'Cancelled. Nothing was written.',
};
