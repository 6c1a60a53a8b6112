/**
 * Draws the add-in's icons (a form's table with a check mark) and writes assets/icon-<size>.png. Plain Node, no
 * library: shapes are sampled 8 × 8 times a pixel, so that edges are smooth at every size. Run it after changing it:
 * `node assets/draw-icons.mjs`; the files it writes are always the same bytes.
 */
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

const SIZES = [16, 32, 64, 80, 128];
const SAMPLES = 8;
const GREEN = [16, 124, 65];
const PALE = [226, 239, 218];
const WHITE = [255, 255, 255];
const CHECK = [192, 57, 43];

/** Everything is drawn on a square of 16 × 16 units. */
function colorAt(x, y) {
  if (
    distanceToLine(x, y, [
      [7.2, 10.6],
      [9.6, 13.3],
      [14.6, 6.6],
    ]) < 1.15
  )
    return CHECK;
  if (
    distanceToLine(x, y, [
      [7.2, 10.6],
      [9.6, 13.3],
      [14.6, 6.6],
    ]) < 1.95
  )
    return WHITE;
  const isSheet = x >= 1 && x < 13 && y >= 1 && y < 14;
  if (!isSheet) return null;
  const isBorder = x < 2 || x >= 12 || y < 2 || y >= 13;
  if (isBorder || y < 5) return GREEN;
  const isLine = (y >= 8 && y < 9) || (x >= 5 && x < 6);
  if (isLine) return GREEN;
  return x < 5 ? PALE : WHITE;
}

function distanceToLine(x, y, points) {
  let nearest = Infinity;
  for (let at = 1; at < points.length; at++) {
    const [x1, y1] = points[at - 1];
    const [x2, y2] = points[at];
    const [dx, dy] = [x2 - x1, y2 - y1];
    const along = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
    nearest = Math.min(nearest, Math.hypot(x - x1 - along * dx, y - y1 - along * dy));
  }
  return nearest;
}

function pixel(column, row, size) {
  const sum = [0, 0, 0];
  let hits = 0;
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
    const x = ((column + ((sample % SAMPLES) + 0.5) / SAMPLES) * 16) / size;
    const y = ((row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) * 16) / size;
    const color = colorAt(x, y);
    if (!color) continue;
    hits += 1;
    for (const channel of [0, 1, 2]) sum[channel] += color[channel];
  }
  if (hits === 0) return [0, 0, 0, 0];
  return [...sum.map((value) => Math.round(value / hits)), Math.round((hits * 255) / (SAMPLES * SAMPLES))];
}

function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function chunk(type, data) {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length, 0);
  head.write(type, 4, 'ascii');
  const body = Buffer.concat([head.subarray(4), data]);
  const tail = Buffer.alloc(4);
  tail.writeUInt32BE(crc32(body), 0);
  return Buffer.concat([head.subarray(0, 4), body, tail]);
}

function png(size) {
  const rows = [];
  for (let row = 0; row < size; row++) {
    const line = [0];
    for (let column = 0; column < size; column++) line.push(...pixel(column, row, size));
    rows.push(Buffer.from(line));
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', zlib.deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

for (const size of SIZES) {
  fs.writeFileSync(path.join(import.meta.dirname, `icon-${size}.png`), png(size));
}
