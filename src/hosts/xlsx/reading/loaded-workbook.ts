/**
 * A package with what is known of its workbook: sheets, shared strings, formats. Known things are read once and
 * forgotten whenever the package changes under them.
 */
import { REVIEW_SHEET_NAME, REVIEW_TITLE } from '../../../core/writing/review-report';
import { freeSheetName, isNumberedName } from '../../../core/text/sheet-name';
import { toAddress } from '../../../core/model/sheet-snapshot';
import { isOpinionTitle, OPINION_SHEET_NAME } from '../../../core/writing/opinion-sheet';
import { isSummaryHead, SUMMARY_HEAD_ROWS, SUMMARY_SHEET_NAME } from '../../../core/writing/summary-sheet';
import { readNumberFormats } from './cell-formats';
import { locateCells } from './cell-locator';
import {
  emptyFile,
  legacyWorkbook,
  notAWorkbook,
  sheetNotFound,
  tooLarge,
} from '../../package/container/host-errors';
import { isOldStream, isOleFile, oleFileError } from '../../package/container/ole-file';
import { OpenPackage } from '../../package/parts/open-package';
import { isZip } from '../../package/container/zip-archive';
import { readSharedStrings } from './shared-strings';
import { readSheet } from './sheet-reader';
import { scanSheet } from './sheet-scanner';
import { readWorkbookPart } from './workbook-part';
import type { SheetDraft } from '../../../core/model/sheet-draft';
import type { DeflateCodec } from '../../package/container/deflate-codec';
import type { PackageState } from '../../package/parts/open-package';
import type { PackageLimits } from '../../package/container/package-limits';
import type { CellContext, SheetReading } from './sheet-reader';
import type { SheetEntry, WorkbookPart } from './workbook-part';

export class LoadedWorkbook {
  private knownPart: WorkbookPart | null = null;
  private knownContext: CellContext | null = null;
  private knownReview: { readonly sheet: SheetEntry | null } | null = null;
  private knownSummary: { readonly sheet: SheetEntry | null } | null = null;
  /** Whether a sheet computes anything, by part. */
  private readonly computing = new Map<string, boolean>();

  private constructor(readonly pack: OpenPackage) {}

  /** @throws HostError for anything that is not a workbook in good order */
  static open(bytes: Uint8Array, limits: PackageLimits, codec?: DeflateCodec): LoadedWorkbook {
    if (bytes.length === 0) throw emptyFile();
    if (bytes.length > limits.file) throw tooLarge(`${bytes.length} bytes`);
    if (isOleFile(bytes)) throw oleFileError(bytes);
    if (isOldStream(bytes)) throw legacyWorkbook();
    if (!isZip(bytes)) throw notAWorkbook();
    const workbook = new LoadedWorkbook(OpenPackage.open(bytes, limits, codec));
    workbook.knownPart = readWorkbookPart(workbook.pack);
    return workbook;
  }

  get part(): WorkbookPart {
    return (this.knownPart ??= readWorkbookPart(this.pack));
  }

  get context(): CellContext {
    return (this.knownContext ??= {
      strings: readSharedStrings(this.pack, this.part.sharedStrings),
      numberFormats: readNumberFormats(this.pack, this.part.styles),
      uses1904: this.part.uses1904,
    });
  }

  /** To be called after every change to the package. Shared strings never change. */
  forget(): void {
    this.knownPart = null;
    this.knownReview = null;
    this.knownSummary = null;
    const strings = this.knownContext?.strings;
    this.knownContext = null;
    if (strings) this.knownContext = { ...this.context, strings };
  }

  restore(state: PackageState): void {
    this.pack.restore(state);
    this.knownPart = null;
    this.knownReview = null;
    this.knownSummary = null;
    this.knownContext = null;
    this.computing.clear();
  }

  /** The sheets that are people's: this program's review sheet, summary and reviewer's sheets left out. */
  get peoplesSheets(): readonly SheetEntry[] {
    const ours = [this.reviewSheet, this.summarySheet];
    return this.part.sheets.filter(
      (sheet) =>
        ours.every((own) => own?.part !== sheet.part) &&
        !this.isOwnSheet(sheet, OPINION_SHEET_NAME, ([title]) => isOpinionTitle(title ?? '')),
    );
  }

  /** This program's review sheet. A person's own sheet may have the same name: the title tells. */
  get reviewSheet(): SheetEntry | null {
    const titles: readonly string[] = Object.values(REVIEW_TITLE);
    this.knownReview ??= {
      sheet: this.findOwnSheet(REVIEW_SHEET_NAME, ([title]) => titles.includes(title ?? '')),
    };
    return this.knownReview.sheet;
  }

  /** This program's summary. */
  get summarySheet(): SheetEntry | null {
    this.knownSummary ??= { sheet: this.findOwnSheet(SUMMARY_SHEET_NAME, isSummaryHead) };
    return this.knownSummary.sheet;
  }

  /** The sheet that stands where a draft that takes its place goes; null where none does. */
  sheetReplacedBy({ name, replaces }: SheetDraft): SheetEntry | null {
    return replaces ? this.findOwnSheet(name, ([title]) => replaces.titles.includes(title ?? '')) : null;
  }

  /** A sheet of this program: by its name, with or without a number, and by what its first column says. */
  private findOwnSheet(name: string, isHead: (firstColumn: readonly string[]) => boolean): SheetEntry | null {
    return this.part.sheets.find((sheet) => this.isOwnSheet(sheet, name, isHead)) ?? null;
  }

  private isOwnSheet(
    sheet: SheetEntry,
    name: string,
    isHead: (firstColumn: readonly string[]) => boolean,
  ): boolean {
    if (!isNumberedName(sheet.name, name)) return false;
    const places = Array.from({ length: SUMMARY_HEAD_ROWS }, (_, row) => ({ row, column: 0 }));
    const { cells } = locateCells(this.pack, sheet.part, places, this.context);
    return isHead(places.map((place) => String(cells.get(toAddress(place))?.content.value ?? '')));
  }

  /** A name that no sheet has yet: the one wanted, or with a number behind it. Excel does not tell case apart. */
  freeSheetName(wanted: string): string {
    return freeSheetName(wanted, this.part.sheetNames);
  }

  findSheet(name: string): SheetEntry | null {
    return this.part.sheets.find((sheet) => sheet.name === name) ?? null;
  }

  /** @throws HostError not-found */
  sheet(name: string): SheetEntry {
    const sheet = this.findSheet(name);
    if (!sheet) throw sheetNotFound(name);
    return sheet;
  }

  read(sheet: SheetEntry): SheetReading {
    const reading = readSheet(this.pack, sheet, this.context);
    this.computing.set(sheet.part, reading.hasFormulas);
    return reading;
  }

  /** Whether any sheet computes anything; asked for before values are written. */
  get hasFormulas(): boolean {
    const { calcChain, sheets } = this.part;
    return calcChain !== null || sheets.some((sheet) => this.computes(sheet));
  }

  /** To be called when a formula may have come into a sheet. */
  forgetFormulas(): void {
    this.computing.clear();
  }

  private computes(sheet: SheetEntry): boolean {
    const known = this.computing.get(sheet.part);
    if (known !== undefined) return known;
    let found = false;
    scanSheet(this.pack, sheet.part, {
      passesBlankRows: true,
      cell(cell) {
        if (cell.formula) found = true;
      },
    });
    this.computing.set(sheet.part, found);
    return found;
  }
}
