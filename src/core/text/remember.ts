/**
 * Keeps the last few thousand answers of a pure function of a text. Labels and short texts come back for every rule
 * and on every form of a template; reading each once is most of what makes large workbooks quick.
 */

const MOST_KEPT = 4096;
/** Prose is not worth keeping. */
const LONGEST_KEPT = 200;

export function remember<T>(read: (text: string) => T): (text: string) => T {
  let known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST_KEPT) return read(text);
    const former = known.get(text);
    if (former !== undefined) return former;
    const answer = read(text);
    // Starting over now and then bounds the memory without the cost of keeping an order.
    if (known.size >= MOST_KEPT) known = new Map();
    known.set(text, answer);
    return answer;
  };
}
