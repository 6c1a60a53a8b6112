/** The check of licences, bill of materials and lock file finds what it is there for. */
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const SCRIPT = join(__dirname, 'check-supply.mjs');

/** The script is an ES module: what it exports is asked for in a process of its own. */
function ask(expression: string): unknown {
  const source = `import * as supply from ${JSON.stringify(pathToFileURL(SCRIPT).href)}; process.stdout.write(JSON.stringify(${expression}));`;
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', source], { encoding: 'utf8' }),
  );
}

const hashes = [{ alg: 'SHA-512', content: 'a'.repeat(128) }];
const component = (name: string, licence: object) => ({
  name,
  version: '1.0.0',
  'bom-ref': `${name}@1.0.0`,
  purl: `pkg:npm/${name}@1.0.0`,
  hashes,
  licenses: [licence],
});
const bill = {
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  components: [
    component('a', { license: { id: 'MIT' } }),
    component('b', { expression: '(MIT OR GPL-3.0-only)' }),
  ],
  dependencies: [{ ref: 'a@1.0.0', dependsOn: ['b@1.0.0'] }],
};
const lock = {
  packages: {
    '': {},
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-x' },
    'node_modules/a/node_modules/b': { version: '1.0.0', integrity: 'sha512-x' },
    'node_modules/tool': { version: '2.0.0', integrity: 'sha512-x', dev: true },
    'node_modules/only-windows': { version: '2.0.0', integrity: 'sha512-x', optional: true },
  },
};
const json = JSON.stringify;

test('licences, bills and locks that are in order pass', () => {
  const asked = `[supply.licenceFaults(${json(bill)}, supply.FOR_USERS), supply.billFaults(${json(bill)}, ${json(lock)}, { withTools: false }), supply.lockFaults(${json(json(lock))})]`;
  expect(ask(asked)).toEqual([[], [], []]);
});

test.each<[string, object, string]>([
  ['a licence that is not on the list', { license: { id: 'GPL-3.0-only' } }, 'c@1.0.0: GPL-3.0-only'],
  ['one of two that both hold', { expression: '(MIT AND GPL-3.0-only)' }, 'c@1.0.0: (MIT AND GPL-3.0-only)'],
  ['a name that is no licence', { license: { name: 'see file' } }, 'c@1.0.0: see file'],
])('%s is told', (_name, licence, told) => {
  const faulty = { ...bill, components: [...bill.components, component('c', licence)] };
  expect(ask(`supply.licenceFaults(${json(faulty)}, supply.FOR_USERS)`)).toEqual([told]);
});

test('a package without a licence is told, unless a person has read it', () => {
  const faulty = { ...bill, components: [{ ...component('c', {}), licenses: undefined }] };
  const exceptions = "new Map([['c', 'MIT in its README']])";
  expect(ask(`supply.licenceFaults(${json(faulty)}, supply.FOR_TOOLS)`)).toEqual(['c@1.0.0: no licence']);
  expect(ask(`supply.licenceFaults(${json(faulty)}, supply.FOR_TOOLS, ${exceptions})`)).toEqual([]);
});

test.each<[string, object, boolean, string]>([
  ['another format', { bomFormat: 'SPDX' }, false, 'the format is SPDX'],
  [
    'a missing package',
    { components: bill.components.slice(0, 1), dependencies: [] },
    false,
    'b@1.0.0 is missing',
  ],
  ['a missing tool', {}, true, 'tool@2.0.0 is missing'],
  [
    'a dependency on nothing',
    { dependencies: [{ ref: 'a@1.0.0', dependsOn: ['x@1'] }] },
    false,
    'x@1 is named and not listed',
  ],
  [
    'a package without a checksum',
    { components: [{ ...bill.components[0], hashes: [] }, bill.components[1]] },
    false,
    'a@1.0.0 has no SHA-512',
  ],
])('a bill with %s is told', (_name, change, withTools, told) => {
  const faulty = { ...bill, ...change };
  expect(
    ask(`supply.billFaults(${json(faulty)}, ${json(lock)}, { withTools: ${String(withTools)} })`),
  ).toEqual([told]);
});

test.each<[string, object]>([
  [
    'a place it comes from',
    { version: '1.0.0', integrity: 'sha512-x', resolved: 'https://host.example/a.tgz' },
  ],
  ['no checksum', { version: '1.0.0' }],
  ['a weak checksum', { version: '1.0.0', integrity: 'sha1-x' }],
  ['a link', { version: '1.0.0', integrity: 'sha512-x', link: true }],
  ['a registry', { version: '1.0.0', integrity: 'sha512-x', note: 'https://registry.example/' }],
])('a lock with %s is told', (_name, entry) => {
  const faulty = json({ packages: { '': {}, 'node_modules/a': entry } });
  expect(ask(`supply.lockFaults(${json(faulty)}).length`)).toBe(1);
});

test('the project itself is in order', () => {
  const { status, stdout } = spawnSync(process.execPath, [SCRIPT], { encoding: 'utf8' });
  expect([status, stdout]).toEqual([0, expect.not.stringContaining('FAIL')]);
  expect(stdout.match(/^ok /gm)).toHaveLength(5);
});
