/** Loaded before the program: sends it Ctrl-C the first time it says something, as a person might in the middle. */
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  const { stderr } = process;
  const write = stderr.write;
  stderr.write = (...words) => {
    stderr.write = write;
    process.kill(process.pid, 'SIGINT');
    return write.apply(stderr, words);
  };
}
