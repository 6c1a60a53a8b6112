/**
 * Workbooks that are encrypted with the password that Excel tries by itself: they open without asking there, as
 * nobody ever typed a password. Standard and agile encryption of [MS-OFFCRYPTO]; ciphers and hashes are a library's.
 * Loaded only when such a file turns up.
 */
import { cbc, ecb } from '@noble/ciphers/aes';
import { sha1 } from '@noble/hashes/legacy';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2';
import { CFB } from '@e965/xlsx';
import { attribute, childOf, parseXml, type XmlElement } from '../markup/xml-tree';
import { joinBytes } from '../container/part-writer';

/** [MS-OFFCRYPTO] 2.4.2.3 and Excel's own habit. */
export const DEFAULT_PASSWORD = 'VelvetSweatshop';

type Hash = (data: Uint8Array) => Uint8Array;

const HASHES: Readonly<Record<string, Hash>> = {
  SHA1: sha1,
  'SHA-1': sha1,
  SHA256: sha256,
  SHA384: sha384,
  SHA512: sha512,
};
/** How often the standard encryption hashes a password; the agile one says it itself. */
const STANDARD_ROUNDS = 50_000;
/** More rounds are no honest file: each costs about a microsecond. */
const MOST_ROUNDS = 1_000_000;
const SEGMENT = 4096;

const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((sign) => [sign.charCodeAt(0) & 0xff, sign.charCodeAt(0) >> 8]));

function uint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}

function hashedPassword(hash: Hash, salt: Uint8Array, rounds: number): Uint8Array {
  let digest = hash(joinBytes([salt, utf16(DEFAULT_PASSWORD)]));
  for (let round = 0; round < rounds; round += 1) digest = hash(joinBytes([uint32(round), digest]));
  return digest;
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

/** The first eight bytes say how long the package is; the rest is padded to whole blocks. */
function lengthOf(stream: Uint8Array): number {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  return view.getUint32(0, true) + view.getUint32(4, true) * 0x1_0000_0000;
}

/** Standard encryption: AES in ECB mode, SHA-1. */
function openStandard(info: Uint8Array, stream: Uint8Array): Uint8Array | null {
  const view = new DataView(info.buffer, info.byteOffset, info.byteLength);
  const headerSize = view.getUint32(8, true);
  const keySize = view.getUint32(12 + 16, true) / 8;
  const verifier = 12 + headerSize;
  const saltSize = view.getUint32(verifier, true);
  const salt = info.subarray(verifier + 4, verifier + 4 + saltSize);
  const at = verifier + 4 + saltSize;
  const secret = info.subarray(at, at + 16);
  const secretHash = info.subarray(at + 20, at + 52);
  if (![16, 24, 32].includes(keySize) || saltSize !== 16 || secretHash.length !== 32) return null;
  const final = sha1(joinBytes([hashedPassword(sha1, salt, STANDARD_ROUNDS), uint32(0)]));
  const derived = (fill: number): Uint8Array => {
    const block = new Uint8Array(64).fill(fill);
    final.forEach((byte, i) => {
      block[i] = fill ^ byte;
    });
    return sha1(block);
  };
  const key = joinBytes([derived(0x36), derived(0x5c)]).subarray(0, keySize);
  const open = (data: Uint8Array) => ecb(key, { disablePadding: true }).decrypt(data);
  if (!isSame(sha1(open(secret)), open(secretHash).subarray(0, 20))) return null;
  const whole = stream.subarray(8, stream.length - ((stream.length - 8) % 16));
  return open(whole).subarray(0, lengthOf(stream));
}

/** What each key of the agile encryption is derived for. */
const BLOCKS = {
  verifier: [0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79],
  verifierHash: [0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e],
  key: [0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6],
} as const;

const base64 = (text: string | null): Uint8Array =>
  Uint8Array.from(atob(text ?? ''), (sign) => sign.charCodeAt(0));

/** Cut, or filled up with 0x36. */
function sized(bytes: Uint8Array, length: number): Uint8Array {
  const result = new Uint8Array(length).fill(0x36);
  result.set(bytes.subarray(0, length));
  return result;
}

const element = (root: XmlElement | null, name: string): XmlElement | null =>
  root === null
    ? null
    : (childOf(root, name) ?? root.children.map((child) => element(child, name)).find(Boolean) ?? null);

/** Agile encryption: AES in CBC mode, a hash that the file names. */
function openAgile(info: Uint8Array, stream: Uint8Array): Uint8Array | null {
  const root = parseXml(new TextDecoder().decode(info.subarray(8)));
  const [data, own] = [element(root, 'keyData'), element(root, 'encryptedKey')];
  const rounds = Number(attribute(own, 'spinCount'));
  const hash = HASHES[attribute(own, 'hashAlgorithm') ?? ''];
  const dataHash = HASHES[attribute(data, 'hashAlgorithm') ?? ''];
  const isCbc = [own, data].every((one) => /CBC$/.test(attribute(one, 'cipherChaining') ?? ''));
  const size = Number(attribute(own, 'keyBits')) / 8;
  if (!hash || !dataHash || !isCbc || !(rounds >= 0 && rounds <= MOST_ROUNDS) || ![16, 24, 32].includes(size))
    return null;
  const salt = base64(attribute(own, 'saltValue'));
  const password = hashedPassword(hash, salt, rounds);
  const open = (block: readonly number[], name: string): Uint8Array => {
    const key = sized(hash(joinBytes([password, Uint8Array.from(block)])), size);
    const secret = base64(attribute(own, name));
    return cbc(key, sized(salt, 16), { disablePadding: true }).decrypt(secret);
  };
  const verifier = open(BLOCKS.verifier, 'encryptedVerifierHashInput');
  const expected = open(BLOCKS.verifierHash, 'encryptedVerifierHashValue');
  const digest = hash(verifier.subarray(0, salt.length));
  if (!isSame(digest, expected.subarray(0, digest.length))) return null;
  const key = open(BLOCKS.key, 'encryptedKeyValue').subarray(0, size);
  const keySalt = base64(attribute(data, 'saltValue'));
  const pieces: Uint8Array[] = [];
  for (let at = 8, number = 0; at < stream.length; at += SEGMENT, number += 1) {
    const piece = stream.subarray(at, Math.min(at + SEGMENT, stream.length));
    const iv = sized(dataHash(joinBytes([keySalt, uint32(number)])), 16);
    pieces.push(
      cbc(key, iv, { disablePadding: true }).decrypt(piece.subarray(0, piece.length - (piece.length % 16))),
    );
  }
  return joinBytes(pieces).subarray(0, lengthOf(stream));
}

function streamOf(file: ReturnType<typeof CFB.read>, name: string): Uint8Array | null {
  const content = CFB.find(file, name)?.content;
  return content ? Uint8Array.from(content as ArrayLike<number>) : null;
}

/**
 * @param bytes an OLE2 file with an `EncryptedPackage` stream
 * @returns the package inside; null where it has a password of its own, or a scheme that is not known
 */
export function openWithDefaultPassword(bytes: Uint8Array): Uint8Array | null {
  try {
    const file = CFB.read(bytes, { type: 'array' });
    const [info, stream] = [streamOf(file, 'EncryptionInfo'), streamOf(file, 'EncryptedPackage')];
    if (!info || !stream || info.length < 8 || stream.length < 8) return null;
    const isAgile = info[0] === 4 && info[2] === 4;
    return isAgile ? openAgile(info, stream) : openStandard(info, stream);
  } catch {
    // Whatever is wrong inside, the file stays what it is to the person: one that asks for a password.
    return null;
  }
}
