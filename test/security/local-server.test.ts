/** The server of `npm start` gives what lies in its folder and nothing else. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const SERVER = join(__dirname, '..', '..', 'src', 'start', 'serve-folder.mjs');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ziping-server-'));
  mkdirSync(join(folder, 'dist', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'dist', 'index.html'), 'the page');
  writeFileSync(join(folder, 'dist', 'assets', 'a.txt'), 'a file');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  mkdirSync(join(folder, 'dist-other'));
  writeFileSync(join(folder, 'dist-other', 'b.txt'), 'secret');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Asks a server of its own by raw requests: a client of comfort would tidy the addresses up. */
function answers(
  paths: readonly string[],
  method = 'GET',
): readonly { status: number; body: string; host: string }[] {
  const source = `
    import { connect } from 'node:net';
    import { serveFolder } from ${JSON.stringify(pathToFileURL(SERVER).href)};
    const { server, port } = await serveFolder(${JSON.stringify(join(folder, 'dist'))}, 0);
    const found = [];
    for (const path of ${JSON.stringify(paths)}) {
      const text = await new Promise((resolve) => {
        let said = '';
        const socket = connect(port, '127.0.0.1', () => socket.write('${method} ' + path + ' HTTP/1.1\\r\\nHost: x\\r\\nConnection: close\\r\\n\\r\\n'));
        socket.on('data', (chunk) => (said += chunk));
        socket.on('close', () => resolve(said));
        socket.on('error', () => resolve(said));
      });
      const [head, ...body] = text.split('\\r\\n\\r\\n');
      found.push({ status: Number(head.split(' ')[1] ?? 0), body: body.join(''), host: server.address().address });
    }
    process.stdout.write(JSON.stringify(found));
    server.close();
  `;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', source], {
    encoding: 'utf8',
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as ReturnType<typeof answers>;
}

test('what lies in the folder is given, on this machine alone', () => {
  expect(answers(['/', '/index.html', '/assets/a.txt'])).toEqual([
    { status: 200, body: 'the page', host: '127.0.0.1' },
    { status: 200, body: 'the page', host: '127.0.0.1' },
    { status: 200, body: 'a file', host: '127.0.0.1' },
  ]);
});

test('nothing outside is given, by whatever way', () => {
  const ways = [
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/assets/../../secret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/..\\secret.txt',
    '/..%5csecret.txt',
    '/../dist-other/b.txt',
    '/%2e%2e/dist-other/b.txt',
    '/assets',
    '/index.html%00.txt',
    '/%',
    `${folder}/secret.txt`,
    `file://${folder}/secret.txt`,
  ];
  for (const [at, { status, body }] of answers(ways).entries()) {
    expect([ways[at], status]).toEqual([ways[at], 404]);
    expect(body).not.toContain('secret');
  }
});

test.each(['POST', 'PUT', 'DELETE', 'TRACE'])('%s is not taken', (method) => {
  expect(answers(['/index.html'], method)[0]?.status).toBe(405);
});
