/** CRC-32 as zip uses it, and SHA-256 for the undo archive; both in plain code, as no API offers them everywhere. */

/** Eight tables of 256: the CRC goes forward eight bytes at a time. */
const CRC_TABLES = /* @__PURE__ */ (() => {
  const tables = new Uint32Array(8 * 256);
  for (let n = 0; n < 256; n += 1) {
    let c = n;
    for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    tables[n] = c >>> 0;
  }
  for (let n = 256; n < tables.length; n += 1) {
    const before = tables[n - 256] ?? 0;
    tables[n] = (tables[before & 0xff] ?? 0) ^ (before >>> 8);
  }
  return tables;
})();

/** Continues a CRC-32; start with 0. The result is an unsigned 32-bit number. */
export function crc32(bytes: Uint8Array, previous = 0): number {
  const table = CRC_TABLES;
  const at = (index: number): number => table[index] ?? 0;
  let crc = ~previous;
  let i = 0;
  for (const last = bytes.length - 7; i < last; i += 8) {
    const low =
      crc ^
      ((bytes[i] ?? 0) |
        ((bytes[i + 1] ?? 0) << 8) |
        ((bytes[i + 2] ?? 0) << 16) |
        ((bytes[i + 3] ?? 0) << 24));
    crc =
      at(1792 + (low & 0xff)) ^
      at(1536 + ((low >>> 8) & 0xff)) ^
      at(1280 + ((low >>> 16) & 0xff)) ^
      at(1024 + (low >>> 24)) ^
      at(768 + (bytes[i + 4] ?? 0)) ^
      at(512 + (bytes[i + 5] ?? 0)) ^
      at(256 + (bytes[i + 6] ?? 0)) ^
      at(bytes[i + 7] ?? 0);
  }
  for (; i < bytes.length; i += 1) crc = at((crc ^ (bytes[i] ?? 0)) & 0xff) ^ (crc >>> 8);
  return ~crc >>> 0;
}

function fractionBits(root: number): number {
  return Math.floor((root - Math.floor(root)) * 0x100000000) >>> 0;
}

/** The first 64 primes: their cube roots are SHA-256's round constants, the first eight square roots its start. */
const PRIMES = /* @__PURE__ */ (() => {
  const primes: number[] = [];
  for (let n = 2; primes.length < 64; n += 1) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return primes;
})();

const ROUND_CONSTANTS = /* @__PURE__ */ Uint32Array.from(PRIMES, (prime) => fractionBits(Math.cbrt(prime)));
const START = /* @__PURE__ */ Uint32Array.from(PRIMES.slice(0, 8), (prime) => fractionBits(Math.sqrt(prime)));

function rotate(value: number, by: number): number {
  return (value >>> by) | (value << (32 - by));
}

/** SHA-256 as lower-case hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  const padded = new Uint8Array((((bytes.length + 8) >> 6) + 1) << 6);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 0x20000000));
  view.setUint32(padded.length - 4, (bytes.length << 3) >>> 0);
  const hash = Uint32Array.from(START);
  const w = new Uint32Array(64);
  const at = (index: number): number => w[index] ?? 0;
  for (let block = 0; block < padded.length; block += 64) {
    for (let i = 0; i < 16; i += 1) w[i] = view.getUint32(block + i * 4);
    for (let i = 16; i < 64; i += 1) {
      const early = at(i - 15);
      const late = at(i - 2);
      const s0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
      const s1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
      w[i] = at(i - 16) + s0 + at(i - 7) + s1;
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
    for (let i = 0; i < 64; i += 1) {
      const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
      const first = (h + s1 + ((e & f) ^ (~e & g)) + (ROUND_CONSTANTS[i] ?? 0) + at(i)) | 0;
      const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
      const second = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + first) | 0;
      d = c;
      c = b;
      b = a;
      a = (first + second) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((value, i) => {
      hash[i] = (hash[i] ?? 0) + value;
    });
  }
  return Array.from(hash, (word) => word.toString(16).padStart(8, '0')).join('');
}
