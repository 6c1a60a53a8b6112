/** What stays in dist/ when a new build takes the place of an old one. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

interface Built {
  readonly now: readonly string[];
  readonly before: readonly string[];
}
const { BuiltFilesPlugin, nextBuilt } = jest.requireActual<{
  BuiltFilesPlugin: new (dist: string) => { readonly keep: (name: string) => boolean };
  nextBuilt: (last: Built, assets: readonly string[]) => Built;
}>('../../src/start/built-files.js');

const A = ['pane.0a1b2c3d.js', '12.aaaaaaaa.js', '12.aaaaaaaa.js.LICENSE.txt'];
const B = ['pane.4e5f6a7b.js', '12.aaaaaaaa.js'];
const OTHERS = ['pane.html', 'ribbon.js', 'assets/icon-16.png', 'old-office.js'];

it('names what this build and the one before have, by hash', () => {
  const first = nextBuilt({ now: [], before: [] }, [...A, ...OTHERS]);
  expect(first).toEqual({ now: [...A].sort(), before: [] });
  expect(nextBuilt(first, [...B, ...OTHERS])).toEqual({ now: [...B].sort(), before: [...A].sort() });
});

it('a build without a change forgets nothing', () => {
  const last = { now: [...B].sort(), before: [...A].sort() };
  expect(nextBuilt(last, [...OTHERS, ...B])).toEqual(last);
});

it('keeps the files of the last build and of the one before it, and no others', () => {
  const dist = fs.mkdtempSync(path.join(os.tmpdir(), 'ziping-dist-'));
  try {
    expect(new BuiltFilesPlugin(dist).keep('pane.0a1b2c3d.js')).toBe(false);
    fs.writeFileSync(path.join(dist, 'built-files.json'), JSON.stringify({ now: B, before: A }));
    const { keep } = new BuiltFilesPlugin(dist);
    expect([...A, ...B].filter((name) => !keep(name))).toEqual([]);
    expect([...OTHERS, '9.bbbbbbbb.js'].filter((name) => keep(name))).toEqual([]);
  } finally {
    fs.rmSync(dist, { recursive: true, force: true });
  }
});
