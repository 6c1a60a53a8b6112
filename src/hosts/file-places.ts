/** Names of sheets where several files are one workbook: the file, a mark, the sheet's own name. */

const FILE_MARK = ' › ';

export const joined = (file: string, sheet: string): string => `${file}${FILE_MARK}${sheet}`;

/** A sheet's name may hold the mark, a file's name may not: the first one parts them. Empty where there is no file. */
export const fileOf = (sheet: string): string => sheet.slice(0, Math.max(0, sheet.indexOf(FILE_MARK)));

export const sheetOf = (sheet: string): string => {
  const at = sheet.indexOf(FILE_MARK);
  return at < 0 ? sheet : sheet.slice(at + FILE_MARK.length);
};
