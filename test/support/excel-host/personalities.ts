/**
 * The Excels that people have, as far as they answer differently. What is known of them is gathered from Microsoft's
 * documents and public reports; where those leave a choice, the stand-in takes the stricter one.
 */
import { IS_PROOF } from '../proof-share';
import type { FillModel } from './workbook-model';

/** A fill as Excel answers it. */
interface FillAnswer {
  readonly color: string;
  readonly pattern: string | null;
  readonly patternColor: string;
  readonly tintAndShade: number | null;
}

export interface Personality {
  /** The ExcelApi set that it claims. */
  readonly excelApi: string;
  /** False where the site serves its own copy of office.js: the npm library lacks what came after it. */
  readonly hasNewestOfficeJs: boolean;
  readonly answerFill: (fill: FillModel | null) => FillAnswer;
  /** True where the first cell of a merge keeps how it looked before; the cells it covers never do. */
  readonly keepsLooksOfMerge: boolean;
  /** False where a choice from a validation list raises no `onChanged`. */
  readonly firesForChoices: boolean;
}

const desktopFill = (fill: FillModel | null): FillAnswer =>
  fill ?? { color: '#FFFFFF', pattern: 'None', patternColor: '', tintAndShade: 0 };

/** The web names neither the pattern of a solid fill nor that of none; the colour of none is empty. */
const webFill = (fill: FillModel | null): FillAnswer => {
  if (fill === null) return { color: '', pattern: null, patternColor: '', tintAndShade: null };
  return fill.pattern === 'Solid' ? { ...fill, pattern: null, patternColor: '' } : fill;
};

/** A Mac answers white for a cell without fill, as for a white one. */
const macFill = (fill: FillModel | null): FillAnswer =>
  fill ?? { color: '#FFFFFF', pattern: null, patternColor: '', tintAndShade: null };

const WINDOWS: Personality = {
  excelApi: '1.20',
  hasNewestOfficeJs: true,
  answerFill: desktopFill,
  keepsLooksOfMerge: true,
  firesForChoices: true,
};

export const PERSONALITIES = {
  windows: WINDOWS,
  web: { ...WINDOWS, answerFill: webFill, keepsLooksOfMerge: false, firesForChoices: false },
  mac: { ...WINDOWS, answerFill: macFill },
  'ltsc 2024': { ...WINDOWS, excelApi: '1.17' },
  'ltsc 2021': { ...WINDOWS, excelApi: '1.14' },
  /** The newest Excel on Windows behind a site's own copy of office.js. */
  library: { ...WINDOWS, hasNewestOfficeJs: false },
  /** The least that the manifest lets in. */
  oldest: { ...WINDOWS, excelApi: '1.9' },
} as const satisfies Readonly<Record<string, Personality>>;

export type PersonalityName = keyof typeof PERSONALITIES;

export const PERSONALITY_NAMES = Object.keys(PERSONALITIES) as readonly PersonalityName[];

/** Cases that take turns with the claimed sets; the whole proof tries every case in each. */
export const turnsIn = <Case>(personality: PersonalityName, cases: readonly Case[]): readonly Case[] =>
  IS_PROOF
    ? cases
    : cases.filter((_, at) => PERSONALITY_NAMES[at % PERSONALITY_NAMES.length] === personality);

/** True where a run is written as one entry of Excel's own Undo: whatever fails then is tried once without that. */
export function mergesUndoIn(name: PersonalityName): boolean {
  const { excelApi, hasNewestOfficeJs } = PERSONALITIES[name] as Personality;
  return excelApi === '1.20' && hasNewestOfficeJs;
}

/** Which remarks the add-in can put on cells there. */
export function remarksOf(name: PersonalityName): 'notes' | 'comments' | 'none' {
  const { excelApi, hasNewestOfficeJs } = PERSONALITIES[name] as Personality;
  const minor = Number(excelApi.split('.')[1]);
  if (minor >= 18 && hasNewestOfficeJs) return 'notes';
  return minor >= 10 ? 'comments' : 'none';
}
