/** How large a package may be. Checked against what the directory says and again while inflating, as it may lie. */
export interface PackageLimits {
  /** Entries in the zip directory. */
  readonly entries: number;
  /** Bytes of one part, inflated. */
  readonly part: number;
  /** Bytes of all parts together, inflated. */
  readonly total: number;
  /** Bytes of the file itself. */
  readonly file: number;
}

const MIB = 1024 * 1024;

/** A part must also fit into one JavaScript string (about 512 Mi characters) when it is written. */
export const DEFAULT_LIMITS: PackageLimits = {
  entries: 20_000,
  part: 400 * MIB,
  total: 1024 * MIB,
  file: 256 * MIB,
};

/** Longest run of characters without a complete tag that is held while a part is read as a stream. */
export const MAX_PENDING_MARKUP = 16 * MIB;

/** Rows and columns of an Excel sheet. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
