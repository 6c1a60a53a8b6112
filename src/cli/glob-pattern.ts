/**
 * Shell patterns for shells that do not expand them (cmd.exe, a quoted argument): `*`, `?`, `[a-z]`, `{a,b}` and
 * `**` for any depth. A pattern only ever walks the folders that it can match.
 */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

export function isPattern(word: string): boolean {
  return /[*?[{]/.test(word);
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** End of the bracket that opens at `from`; -1 when it never closes. */
function closing(text: string, from: number, open: string, close: string): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === open) depth += 1;
    else if (text[at] === close && (depth -= 1) === 0) return at;
  }
  return -1;
}

/** `a{b,c}d` → `abd`, `acd`; nested braces too. */
export function expandBraces(pattern: string): string[] {
  const open = pattern.indexOf('{');
  const end = open < 0 ? -1 : closing(pattern, open, '{', '}');
  if (end < 0) return [pattern];
  const choices: string[] = [];
  let depth = 0;
  let from = open + 1;
  for (let at = from; at <= end; at += 1) {
    const sign = pattern[at];
    if (sign === '{') depth += 1;
    else if (sign === '}' && at < end) depth -= 1;
    else if (depth === 0 && (sign === ',' || at === end)) {
      choices.push(pattern.slice(from, at));
      from = at + 1;
    }
  }
  const [head, tail] = [pattern.slice(0, open), pattern.slice(end + 1)];
  return choices.flatMap((choice) => expandBraces(head + choice + tail));
}

/** One segment of a pattern as a regular expression over a file name; each sign matches in one way only. */
export function segmentPattern(segment: string): RegExp {
  let source = '';
  for (let at = 0; at < segment.length; at += 1) {
    const sign = segment[at] ?? '';
    const end = sign === '[' ? segment.indexOf(']', at + 2) : -1;
    if (sign === '*') {
      if (segment[at - 1] !== '*') source += '[^/]*';
    } else if (sign === '?') source += '[^/]';
    else if (end > 0) {
      const inside = segment.slice(at + 1, end).replace(/[\\\]^]/g, '\\$&');
      source += inside.startsWith('!') ? `[^${inside.slice(1)}]` : `[${inside}]`;
      at = end;
    } else source += literal(sign);
  }
  return new RegExp(`^${source}$`, 'u');
}

interface Listed {
  readonly name: string;
  readonly isFolder: boolean;
}

/** What a folder holds, by name; nothing for what is no folder or may not be read. */
async function list(folder: string): Promise<Listed[]> {
  const entries = await readdir(folder === '' ? '.' : folder, { withFileTypes: true }).catch(() => []);
  return entries
    .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function walk(
  base: string,
  folder: string,
  segments: readonly string[],
  found: Set<string>,
): Promise<void> {
  const [segment, ...rest] = segments;
  if (segment === undefined) return;
  const here = (name: string): string => (folder === '' ? name : join(folder, name));
  if (segment === '**') {
    await walk(base, folder, rest, found);
    for (const { name, isFolder } of await list(join(base, folder))) {
      if (isFolder && !name.startsWith('.')) await walk(base, here(name), segments, found);
    }
    return;
  }
  if (!isPattern(segment)) {
    // `..`, `.` and plain names need no listing, except the last one: it must be there.
    if (rest.length > 0) return walk(base, here(segment), rest, found);
    const isThere = (await list(join(base, folder))).some(({ name }) => name === segment);
    if (isThere) found.add(here(segment));
    return;
  }
  const pattern = segmentPattern(segment);
  for (const { name, isFolder } of await list(join(base, folder))) {
    if (!pattern.test(name) || (name.startsWith('.') && !segment.startsWith('.'))) continue;
    if (rest.length === 0) found.add(here(name));
    else if (isFolder) await walk(base, here(name), rest, found);
  }
}

/**
 * Names that a pattern matches, as written in the pattern (relative ones stay relative to `base`), in order.
 * @param base absolute folder that relative patterns start from
 */
export async function expandPattern(word: string, base: string): Promise<string[]> {
  const found = new Set<string>();
  for (const pattern of expandBraces(word)) {
    const path = process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern;
    const root = /^(?:[A-Za-z]:)?\/+/.exec(path)?.[0] ?? '';
    const segments = path
      .slice(root.length)
      .split('/')
      .filter((segment) => segment !== '');
    const matched = new Set<string>();
    await walk(root === '' ? base : root, '', segments, matched);
    for (const name of matched) found.add(root + name);
  }
  return [...found];
}
