/** What the files ask of one another: every export has a user, and no file comes to need itself. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '..', '..');
const FILES = ['src', 'test'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
    join(ROOT, folder, name),
  ),
);

interface Module {
  readonly exports: readonly string[];
  /** Names by the file that they are asked of; `*` for all of them. */
  readonly asks: readonly (readonly [file: string, name: string])[];
}

/** The file that a relative import names; null for packages and for what is no TypeScript. */
function fileOf(from: string, named: ts.Node | undefined): string | null {
  if (!named || !ts.isStringLiteral(named) || !named.text.startsWith('.')) return null;
  const path = join(dirname(from), named.text);
  return [`${path}.ts`, `${path}.tsx`, join(path, 'index.ts')].find((file) => existsSync(file)) ?? null;
}

function namesOf(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) =>
      ts.isIdentifier(name)
        ? [name.text]
        : name.elements.flatMap((element) =>
            ts.isBindingElement(element) && ts.isIdentifier(element.name) ? [element.name.text] : [],
          ),
    );
  const { name } = statement as ts.DeclarationStatement;
  return name && ts.isIdentifier(name) ? [name.text] : [];
}

const isExported = (statement: ts.Statement): boolean =>
  ts.canHaveModifiers(statement) &&
  (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

function moduleOf(file: string): Module {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), {
    languageVersion: ts.ScriptTarget.Latest,
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  });
  const exports: string[] = [];
  const asks: (readonly [string, string])[] = [];
  const ask = (other: string | null, ...names: readonly string[]): void => {
    if (other !== null) asks.push(...names.map((name) => [other, name] as const));
  };
  for (const statement of source.statements) {
    if (isExported(statement)) exports.push(...namesOf(statement));
    if (ts.isImportDeclaration(statement)) {
      const bindings = statement.importClause?.namedBindings;
      const names =
        bindings && ts.isNamedImports(bindings)
          ? bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text)
          : ['*'];
      ask(fileOf(file, statement.moduleSpecifier), ...names);
    } else if (ts.isExportDeclaration(statement)) {
      const named = statement.exportClause;
      const elements = named && ts.isNamedExports(named) ? named.elements : [];
      exports.push(...elements.map(({ name }) => name.text));
      const names = named ? elements.map(({ name, propertyName }) => (propertyName ?? name).text) : ['*'];
      ask(fileOf(file, statement.moduleSpecifier), ...names);
    }
  }
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      ask(fileOf(file, node.arguments[0]), '*');
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      ask(fileOf(file, node.argument.literal), '*');
    ts.forEachChild(node, visit);
  };
  // Looked for where there is one to find: to walk all of every file takes longer than to read it.
  if (source.text.includes('import(')) visit(source);
  return { exports, asks };
}

const MODULES = new Map(
  FILES.filter((file) => /\.tsx?$/.test(file)).map((file) => [file, moduleOf(file)] as const),
);
const shown = (file: string): string => relative(ROOT, file).split(sep).join('/');

test('every export is asked for by another file', () => {
  const asked = new Set(
    [...MODULES.values()].flatMap(({ asks }) => asks.map(([file, name]) => `${file}#${name}`)),
  );
  // Scripts load what they need by its name.
  const scripts = FILES.filter((file) => /\.[cm]?js$/.test(file)).map((file) => readFileSync(file, 'utf8'));
  const isAsked = (file: string, name: string): boolean =>
    asked.has(`${file}#${name}`) ||
    asked.has(`${file}#*`) ||
    scripts.some((text) => text.includes(`{ ${name} } = load(`));
  const idle = [...MODULES].flatMap(([file, { exports }]) =>
    exports.filter((name) => !isAsked(file, name)).map((name) => `${shown(file)}: ${name}`),
  );
  expect(idle).toEqual([]);
});

/** Files each of which needs the next, and the last the first; null where there are none. */
function circleFrom(
  start: string,
  done: Set<string>,
  path: readonly string[] = [],
): readonly string[] | null {
  const at = path.indexOf(start);
  if (at >= 0) return path.slice(at);
  if (done.has(start)) return null;
  done.add(start);
  for (const [file] of MODULES.get(start)?.asks ?? []) {
    const circle = circleFrom(file, done, [...path, start]);
    if (circle) return circle;
  }
  return null;
}

test('no file comes to need itself', () => {
  const done = new Set<string>();
  const circles = [...MODULES.keys()].flatMap((file) => circleFrom(file, done)?.map(shown) ?? []);
  expect(circles).toEqual([]);
});
