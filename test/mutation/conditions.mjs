/**
 * The conditions of a source file, and that source with one of them neutralised, or with all of them watched. A
 * condition is an operand of && or ||, what stands behind a ! or what an if or a ?: asks.
 */
import ts from 'typescript';

const { SyntaxKind } = ts;
const LOGICAL = new Map([
  [SyntaxKind.AmpersandAmpersandToken, '&&'],
  [SyntaxKind.BarBarToken, '||'],
]);

const operatorOf = (node) => (ts.isBinaryExpression(node) ? LOGICAL.get(node.operatorToken.kind) : undefined);
const bare = (node) => (ts.isParenthesizedExpression(node) ? bare(node.expression) : node);

/** The operands of a chain of one operator, from left to right. */
function operandsOf(node, operator) {
  const inner = bare(node);
  if (operatorOf(inner) !== operator) return [node];
  return [...operandsOf(inner.left, operator), ...operandsOf(inner.right, operator)];
}

/** The node around all brackets that stand around this one. */
const outer = (node) => (ts.isParenthesizedExpression(node.parent) ? outer(node.parent) : node);

const isAsked = (node) => {
  const { parent } = outer(node);
  const whole = outer(node);
  return (
    (ts.isIfStatement(parent) && parent.expression === whole) ||
    (ts.isConditionalExpression(parent) && parent.condition === whole)
  );
};

const parse = (file, source) => ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true);

/**
 * @returns in the order of the file: where it stands, its text, the values that may stand in its stead, and whether
 *   its very value counts or only its truth
 */
export function conditionsOf(file, source) {
  const parsed = parse(file, source);
  const found = [];
  const add = (node, kind, ways, isExact = false) => {
    const start = node.getStart(parsed);
    const { line, character } = parsed.getLineAndCharacterOfPosition(start);
    const text = source.slice(start, node.end).replace(/\s+/g, ' ');
    found.push({
      file,
      kind,
      ways,
      isExact,
      start,
      end: node.end,
      line: line + 1,
      column: character + 1,
      text,
    });
  };
  const visit = (node) => {
    const operator = operatorOf(node);
    // The inner links of a chain are taken with the whole of it.
    if (operator && operatorOf(outer(node).parent) !== operator) {
      const operands = operandsOf(node, operator);
      operands.forEach((operand, at) =>
        add(operand, operator, [operator === '&&'], at === operands.length - 1),
      );
    }
    if (ts.isIfStatement(node)) add(node.expression, 'if', [true, false]);
    if (ts.isConditionalExpression(node)) add(node.condition, '?:', [true, false]);
    const isNot = ts.isPrefixUnaryExpression(node) && node.operator === SyntaxKind.ExclamationToken;
    if (isNot && !isAsked(node) && !operatorOf(outer(node).parent)) add(node.operand, '!', [true, false]);
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return found;
}

/** Loops count their rounds, so that one that no longer ends can be broken off. */
function roundsOf(file, source) {
  const edits = [];
  const visit = (node) => {
    if (ts.isIterationStatement(node, false)) {
      const body = node.statement;
      if (ts.isBlock(body)) edits.push([body.getStart() + 1, ' __round();']);
      else edits.push([body.getStart(), '{ __round(); '], [body.end, ' }']);
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(file, source));
  return edits;
}

/** @param edits place, text to put there, and how many characters it stands for */
function compile(source, edits) {
  let code = source;
  // From the end, so that earlier places stay; of several at one place the first in the list comes first.
  const inOrder = edits.map(([at, text, length = 0], order) => ({ at, text, length, order }));
  for (const { at, text, length } of inOrder.sort((a, b) => b.at - a.at || b.order - a.order))
    code = code.slice(0, at) + text + code.slice(at + length);
  return ts.transpileModule(code, {
    compilerOptions: {
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2022,
      esModuleInterop: true,
    },
  }).outputText;
}

/** The file as it is, but for its loops' counting. */
export const counted = (file, source) => compile(source, roundsOf(file, source));

/** The file with a value in a condition's stead. */
export function neutralised(file, source, { start, end }, value) {
  const rounds = roundsOf(file, source).filter(([at]) => at <= start || at >= end);
  return compile(source, [...rounds, [start, `(${String(value)})`, end - start]]);
}

/** The file with each condition handing its value to `__saw(number, value)`; numbers count from `first`. */
export function watched(file, source, conditions, first) {
  const opening = conditions
    .map(({ start, end }, at) => ({ start, end, text: `__saw(${String(first + at)}, (` }))
    // Of two that begin together the longer one is outside.
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map(({ start, text }) => [start, text]);
  const closing = conditions.map(({ end }) => [end, '))']);
  return compile(source, [...roundsOf(file, source), ...closing, ...opening]);
}
