/** What this Excel can do, asked at run time and never assumed. */

/**
 * True when this Excel has the ExcelApi requirement set. The version is a string on purpose: as a number 1.10 would
 * be 1.1.
 */
export function hasExcelApi(version: `1.${number}`): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}

/** How remarks can be put on cells here: notes, else threaded comments, else not at all. */
export function remarkKind(): 'note' | 'comment' | null {
  if (hasExcelApi('1.18')) return 'note';
  return hasExcelApi('1.10') ? 'comment' : null;
}
