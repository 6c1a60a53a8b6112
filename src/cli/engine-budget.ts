/**
 * Loaded first. A run over a few hundred forms lasts a second or two, and V8 would spend a third of its processor
 * time optimising code that soon ends; letting functions run four times longer before that is cheaper (measured with
 * `npm run bench`, see docs/performance.md). Only for the engine it was measured on: others keep their own setting.
 */
import { setFlagsFromString } from 'node:v8';

/** V8's own default there is 132 KB of executed bytecode. */
const BYTES_BEFORE_OPTIMISING = 500_000;

if (process.versions.node.startsWith('20.'))
  setFlagsFromString(`--interrupt-budget=${String(BYTES_BEFORE_OPTIMISING)}`);
