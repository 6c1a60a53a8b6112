/** jsdom has no TextEncoder and TextDecoder, which every browser has: import this before what needs them. */
import { TextDecoder, TextEncoder } from 'node:util';

Object.assign(globalThis, { TextDecoder, TextEncoder });
