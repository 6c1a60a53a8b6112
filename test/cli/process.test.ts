/** The program as it is started: a child process, its streams, its status, and the folder that names mean. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { drawWorkbook } from '../workbooks/draw-workbook';
import { loadForm } from '../workbooks/form-data';
import { Folder } from './run-cli';

const root = join(__dirname, '..', '..');
const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');

/** Starts the program the way `npm run cli` does: in the project's folder, for a person standing in `from`. */
function start(argv: readonly string[], from: string) {
  const child = spawnSync(process.execPath, [tsx, join(root, 'src', 'cli', 'main.ts'), ...argv], {
    cwd: root,
    env: { ...process.env, npm_lifecycle_event: 'cli', INIT_CWD: from },
    encoding: 'utf8',
  });
  return { status: child.status, out: child.stdout, err: child.stderr };
}

let folder: Folder;
beforeAll(async () => {
  folder = new Folder();
  folder.put('wrong.xlsx', await drawWorkbook([loadForm('alxa-01')]));
});
afterAll(() => folder.remove());

test('relative names mean the folder that the person stands in', () => {
  const { status, out, err } = start(['check', 'wrong.xlsx', '--format', 'json'], folder.path);
  expect(status).toBe(1);
  expect(err).toBe('');
  expect((JSON.parse(out) as { files: { file: string }[] }).files[0]?.file).toBe('wrong.xlsx');
  const fixed = start(['fix', 'wrong.xlsx', '-o', 'out.xlsx'], folder.path);
  expect([fixed.status, fixed.out]).toEqual([0, '']);
  expect(folder.names()).toContain('out.xlsx');
});

test('a file that cannot be read: 2, told on standard error, JSON still whole', () => {
  folder.put('bad.xlsx', 'no workbook');
  const { status, out, err } = start(['check', 'bad.xlsx', '--format', 'json'], folder.path);
  expect(status).toBe(2);
  expect((JSON.parse(out) as { files: unknown[] }).files).toHaveLength(1);
  expect(err.trim().split('\n')).toHaveLength(1);
});

test('wrong arguments: 2 with a hint, no stack', () => {
  const { status, out, err } = start(['check', '--nonsense'], folder.path);
  expect([status, out]).toEqual([2, '']);
  expect(err).toMatch(/--help/);
  expect(err).not.toMatch(/\n\s+at /);
});

test('help and version', () => {
  const help = start(['--help'], folder.path);
  expect([help.status, help.err]).toEqual([0, '']);
  expect(help.out).toMatch(/用法[\s\S]*Name/);
  expect(start(['--version'], folder.path).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});
