/**
 * A small static server for one folder, on this machine only. Serves nothing outside the folder, answers GET and
 * HEAD alone, and lets the browser keep nothing but files with a hash in their name.
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const HOST = '127.0.0.1';
const TRIES = 50;

/** The file that an address names, or null when it would lie outside the folder. */
export function fileOf(folder, address) {
  let pathname;
  try {
    pathname = decodeURIComponent(new URL(address, 'http://localhost').pathname);
  } catch {
    return null;
  }
  if (pathname.includes('\0')) return null;
  const file = path.join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  return file.startsWith(path.resolve(folder) + path.sep) ? file : null;
}

async function answer(folder, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(response, 405);
  const file = fileOf(folder, request.url ?? '/');
  const found = file === null ? null : await stat(file).catch(() => null);
  if (file === null || !found?.isFile()) return plain(response, 404);
  const hashed = /\.[0-9a-f]{8}\.\w+$/.test(file);
  response.writeHead(200, {
    'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'Content-Length': found.size,
    'Cache-Control': hashed ? 'public, max-age=31536000, immutable' : 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
  return undefined;
}

function plain(response, status) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(status === 404 ? '没有这个文件 Not found' : '不支持 Not supported');
}

/** Serves the folder on the wanted port or the next free one; resolves to the server and its address. */
export async function serveFolder(folder, wantedPort) {
  const root = path.resolve(folder);
  const server = createServer((request, response) => {
    answer(root, request, response).catch(() => {
      response.destroy();
    });
  });
  const port = await listen(server, wantedPort);
  return { server, address: `http://${HOST}:${port}/`, port };
}

async function listen(server, wantedPort) {
  for (let port = wantedPort; ; port++) {
    try {
      await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, HOST, () => {
          server.off('error', reject);
          resolve();
        });
      });
      return server.address().port;
    } catch (error) {
      const mayTryNext = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      if (!mayTryNext || port >= wantedPort + TRIES || port >= 65535) throw error;
    }
  }
}
