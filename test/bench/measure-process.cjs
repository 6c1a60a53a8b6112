/** Loaded before the measured script: says processor time and peak of the resident set on standard error at its end. */
const { isMainThread } = require('node:worker_threads');

if (isMainThread) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    process.stderr.write(`\npeak-rss-kb=${maxRSS} cpu-us=${userCPUTime + systemCPUTime}\n`);
  });
}
