/** The core's bench as one script, built as the command line is: what is timed is what people run. */
const path = require('node:path');
const commandLine = require('../../src/cli/webpack.config.js');

module.exports = {
  ...commandLine,
  entry: { 'core-pass': './test/bench/core-pass.ts' },
  output: { ...commandLine.output, path: path.resolve(__dirname, 'never-written') },
  // Source folders, relative to the project's: where the drawn forms find their data.
  node: { __dirname: true, __filename: true },
  plugins: [],
};
