/** The element of a worksheet that leads to the drawing of its notes: its place in the schema, finding and making it. */
import { MarkupScanner, prefixOf } from '../../package/markup/markup-scanner';
import { prefixedAttribute } from '../../package/markup/xml-tree';
import type { OpenPackage } from '../../package/parts/open-package';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Children of a worksheet that the schema puts before `legacyDrawing`. */
export const BEFORE_LEGACY_DRAWING = new Set([
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
]);

/** @param prefix of the sheet part's namespace, with its colon, or empty */
export function legacyDrawingElement(prefix: string, relationshipId: string): string {
  return `<${prefix}legacyDrawing xmlns:r="${RELATIONSHIPS}" r:id="${relationshipId}"/>`;
}

/** Relationship that the sheet names for the drawing of its notes; null when it names none. */
export function findLegacyDrawing(pack: OpenPackage, sheetPart: string): string | null {
  let id: string | null = null;
  let depth = 0;
  let prefix = '';
  const scanner = new MarkupScanner({
    open(name, attributes, selfClosing) {
      depth += 1;
      if (depth === 1) prefix = prefixOf(name);
      else if (depth === 2 && name === `${prefix}legacyDrawing`) id = prefixedAttribute(attributes, 'id');
      if (selfClosing) depth -= 1;
    },
    close() {
      depth -= 1;
    },
    text() {
      // Only the element is wanted.
    },
    passesBlankCells: () => depth === 3,
    passBlankRow: () => depth === 2,
  });
  pack.streamText(sheetPart, (text) => {
    scanner.write(text);
  });
  scanner.end();
  return id;
}
