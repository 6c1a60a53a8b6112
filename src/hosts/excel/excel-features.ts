/** What this Excel can do, asked at run time and never assumed. */

/**
 * True when this Excel has the ExcelApi requirement set. The version is a string on purpose: as a number 1.10 would
 * be 1.1.
 */
export function hasExcelApi(version: `1.${number}`): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}

/**
 * True where the library has notes. Excel answers for itself, not for the library: a site's own copy of office.js
 * knows nothing of sets that came after it, whatever Excel claims.
 */
function hasNewestLibrary(): boolean {
  return 'notes' in Excel.Worksheet.prototype;
}

export function canPutNotes(): boolean {
  return hasExcelApi('1.18') && hasNewestLibrary();
}

/** True where asking to merge undo entries makes a difference; a library without notes has not heard of it either. */
export function canMergeUndo(): boolean {
  return hasExcelApi('1.20') && hasNewestLibrary();
}

/** How remarks can be put on cells here: notes, else threaded comments, else not at all. */
export function remarkKind(): 'note' | 'comment' | null {
  if (canPutNotes()) return 'note';
  return hasExcelApi('1.10') ? 'comment' : null;
}
