/** How large a document may be: honest ones come nowhere near, and no more than this is kept of a hostile one. */
import type { PackageLimits } from '../../package/container/package-limits';

const MIB = 1024 * 1024;

export const DOCUMENT_LIMITS: PackageLimits = {
  entries: 20_000,
  part: 96 * MIB,
  total: 256 * MIB,
  file: 64 * MIB,
};

export const MOST_TABLES = 5_000;
export const DEEPEST_TABLE = 16;
export const MOST_ROWS = 50_000;
export const MOST_CELLS = 500_000;
/** Word's own limit. */
export const MOST_COLUMNS = 63;
/** Characters of a cell that are read, as many as a cell of a workbook takes. */
export const LONGEST_TEXT = 32_767;
/** Paragraphs of running text that are read. */
export const MOST_PROSE = 300_000;
export const LONGEST_STYLE_CHAIN = 32;
export const NUMBERING_LEVELS = 9;
