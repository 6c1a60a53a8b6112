/** Every sheet that a test file spells out between backticks, wherever in the file it stands: grid(`…`). */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import { grid } from '../other-places/grid';

const TESTS = join(__dirname, '..');

interface TypedGrid {
  /** File and line. */
  readonly name: string;
  readonly sheet: SheetSnapshot;
}

const asGrid = (node: ts.Node): string | null => {
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== 'grid')
    return null;
  const [text] = node.arguments;
  return text && ts.isNoSubstitutionTemplateLiteral(text) ? text.text : null;
};

/** Grids whose text is put together while the test runs are left out. */
export function typedGrids(): readonly TypedGrid[] {
  return readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .flatMap((file) => {
      const source = readFileSync(join(TESTS, file), 'utf8');
      if (!source.includes('grid(`')) return [];
      const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true);
      const found: TypedGrid[] = [];
      const visit = (node: ts.Node): void => {
        const text = asGrid(node);
        if (text !== null) {
          const { line } = parsed.getLineAndCharacterOfPosition(node.getStart());
          found.push({ name: `${file}:${String(line + 1)}`, sheet: grid(text) });
        }
        ts.forEachChild(node, visit);
      };
      visit(parsed);
      return found;
    });
}
