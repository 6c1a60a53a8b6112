/**
 * Lines of text deflated and inflated a piece at a time, so that a large record never holds the page for long. What
 * comes back is trusted by nobody: anything that cannot be read, or grows beyond all reason, is null.
 */
import { DecodeUTF8, Deflate, Inflate, strFromU8, strToU8 } from 'fflate';

/** Characters or bytes that are worked on at a stretch. */
const PIECE = 32_768;
/** Characters that a record may have when it is unpacked. */
const MOST_TEXT = 64 * 1024 * 1024;
/** Bytes whose Base64 is one piece; a multiple of three. */
const BASE64_PIECE = 24_576;

type Pace = () => Promise<void>;

/** The lines as deflated bytes. No line may hold a line feed; JSON does not. */
export async function deflateLines(lines: Iterable<string>, pace: Pace): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const deflate = new Deflate({ level: 6 }, (chunk) => {
    chunks.push(chunk);
  });
  let text = '';
  for (const line of lines) {
    text += `${line}\n`;
    if (text.length < PIECE) continue;
    deflate.push(strToU8(text), false);
    // Else it gathers three pieces and packs them in one go.
    deflate.flush();
    text = '';
    await pace();
  }
  deflate.push(strToU8(text), true);
  return joined(chunks);
}

/** The lines again; null for what is no deflated text. */
export async function inflateLines(bytes: Uint8Array, pace: Pace): Promise<readonly string[] | null> {
  let text = '';
  let isWhole = false;
  const decode = new DecodeUTF8((piece, final) => {
    text += piece;
    isWhole ||= final;
  });
  const inflate = new Inflate((chunk, final) => {
    decode.push(chunk, final);
  });
  try {
    for (let at = 0; at < bytes.length; at += PIECE) {
      inflate.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
      if (text.length > MOST_TEXT) return null;
      await pace();
    }
  } catch {
    return null;
  }
  return isWhole ? text.split('\n').slice(0, -1) : null;
}

export async function toBase64(bytes: Uint8Array, pace: Pace): Promise<string> {
  let text = '';
  for (let at = 0; at < bytes.length; at += BASE64_PIECE) {
    text += btoa(strFromU8(bytes.subarray(at, at + BASE64_PIECE), true));
    await pace();
  }
  return text;
}

/** Null for what is no Base64. */
export function fromBase64(text: string): Uint8Array | null {
  try {
    return strToU8(atob(text), true);
  } catch {
    return null;
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
