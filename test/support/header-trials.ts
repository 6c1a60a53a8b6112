/** Headers as hurried hands type them: one character wrong, missing or doubled, or another word altogether. */
import type { CellPosition, SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import type { HeaderCell, StandardForm } from './standard-forms';

export type Slip = 'wrong' | 'missing' | 'doubled' | 'unknown';

export interface HeaderTrial {
  readonly family: string;
  readonly header: HeaderCell;
  readonly slip: Slip;
  readonly before: string;
  readonly after: string;
  /** The sheet with this one header changed. */
  readonly sheet: SheetSnapshot;
}

/** In no header's word, so that no other header comes of it. */
const WRONG_CHARACTERS = '某之云们丁丘';
/** Words that are no header of any office. */
const UNKNOWN_WORDS = ['甲乙栏', '备查丙项'] as const;

const isHan = (character: string) => /\p{Script=Han}/u.test(character);

/** The text with one of its characters changed, by the slip; each text once. A unit in brackets is another matter. */
function slipsOf(text: string): readonly (readonly [Slip, string])[] {
  const characters = [...text];
  const words = [...text.replace(/[（(].*$/s, '')].length;
  const made = characters.flatMap((character, at): readonly (readonly [Slip, string])[] => {
    if (at >= words || !isHan(character)) return [];
    const put = (others: readonly string[]) =>
      [...characters.slice(0, at), ...others, ...characters.slice(at + 1)].join('');
    const wrong = WRONG_CHARACTERS[at % WRONG_CHARACTERS.length] ?? '';
    return [
      ['wrong', put([wrong])],
      ['missing', put([])],
      ['doubled', put([character, character])],
    ];
  });
  const known = new Set<string>(['']);
  return made.filter(([, after]) => !known.has(after) && known.add(after));
}

export function textAt({ rows }: SheetSnapshot, { row, column }: CellPosition): string | null {
  const cell = rows.find((line) => line.row === row)?.cells.find((each) => each.column === column);
  return cell?.text ?? null;
}

/** The sheet with another text in one filled cell. */
export function withText(sheet: SheetSnapshot, place: CellPosition, text: string): SheetSnapshot {
  return {
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.row !== place.row
        ? row
        : {
            ...row,
            cells: row.cells.map((cell) =>
              cell.column === place.column ? { ...cell, value: text, text } : cell,
            ),
          },
    ),
  };
}

/** Every trial of every header of a form; throws where the drawing noted a header that is blank. */
export function trialsOf({ family, sheet, headers }: StandardForm): readonly HeaderTrial[] {
  return headers.flatMap((header) => {
    const before = textAt(sheet, header.position);
    if (before === null) throw new Error(`${family}: no header ${header.column}`);
    const changes = [...slipsOf(before), ...UNKNOWN_WORDS.map((word) => ['unknown', word] as const)];
    return changes.map(([slip, after]) => ({
      family,
      header,
      slip,
      before,
      after,
      sheet: withText(sheet, header.position, after),
    }));
  });
}
