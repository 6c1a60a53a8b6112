/** The command line as people get it: built, packed, installed without a network, and started by its name. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { drawWorkbook } from '../workbooks/draw-workbook';
import { loadForm } from '../workbooks/form-data';
import { Folder } from './run-cli';

const root = join(__dirname, '..', '..');
const webpack = join(root, 'node_modules', 'webpack-cli', 'bin', 'cli.js');

let folder: Folder;
let bin: string;

beforeAll(async () => {
  folder = new Folder();
  const built = join(folder.path, 'built');
  execFileSync(
    process.execPath,
    [webpack, '-c', join('src', 'cli', 'webpack.config.js'), '--output-path', built],
    { cwd: root },
  );
  const npm = (args: readonly string[]) =>
    execFileSync('npm', args, { cwd: folder.path, encoding: 'utf8', stdio: 'pipe' });
  const packed = npm(['pack', built, '--silent']).trim();
  npm([
    'install',
    '--prefix',
    folder.path,
    '--offline',
    '--no-audit',
    '--no-fund',
    join(folder.path, packed),
  ]);
  bin = join(folder.path, 'node_modules', '.bin', 'ziping');
  const wrong = await drawWorkbook([loadForm('alxa-01')]);
  for (const name of ['甲.xlsx', '乙.xlsx', '丙.xlsx']) folder.put(name, wrong);
});

afterAll(() => folder.remove());

const start = (argv: readonly string[]) =>
  spawnSync(bin, argv, { cwd: folder.path, encoding: 'utf8', env: { PATH: process.env['PATH'] } });

test('it brings all it needs and nothing of the pane', () => {
  const files = readdirSync(join(folder.path, 'node_modules', 'ziping'));
  expect(files).toContain('ziping.js');
  expect(files.filter((file) => file.endsWith('.js')).length).toBeLessThanOrEqual(6);
  expect(readdirSync(join(folder.path, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
    'ziping',
  ]);
});

test('it checks by its name, in threads of its own too', () => {
  const one = start(['check', '甲.xlsx', '--format', 'json', '--quiet']);
  expect(one.stderr).toBe('');
  expect(one.status).toBe(1);
  const files = ['甲.xlsx', '乙.xlsx', '丙.xlsx'];
  const three = start(['check', ...files, '--jobs', '2', '--format', 'jsonl', '--quiet']);
  expect(three.stderr).toBe('');
  const named = three.stdout
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { file: string }).file);
  expect(named).toEqual(files);
});

test('it corrects, and takes back', () => {
  expect(start(['fix', '甲.xlsx', '--in-place', '--annotate', '--quiet']).status).toBe(0);
  const after = start(['check', '甲.xlsx', '--format', 'json', '--fail-on', 'never']).stdout;
  const before = start(['check', '乙.xlsx', '--format', 'json', '--fail-on', 'never']).stdout;
  const errors = (text: string) => {
    const { files } = JSON.parse(text) as { files: { forms: { findings: { severity: string }[] }[] }[] };
    return files
      .flatMap(({ forms }) => forms.flatMap(({ findings }) => findings))
      .filter(({ severity }) => severity === 'error').length;
  };
  expect(errors(before)).toBeGreaterThan(0);
  expect(errors(after)).toBeLessThan(errors(before));
  expect(start(['undo', '甲.xlsx', '--in-place']).status).toBe(0);
  const again = start(['check', '甲.xlsx', '--format', 'json', '--fail-on', 'never']).stdout;
  expect(errors(again)).toBe(errors(before));
});
