/** Loaded before the measured script: says the peak of the resident set on standard error when the process ends. */
process.on('exit', () => {
  process.stderr.write(`\npeak-rss-kb=${process.resourceUsage().maxRSS}\n`);
});
