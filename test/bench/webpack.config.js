/**
 * The core's benches as scripts, built as the command line is: what is timed is what people run. `--env source=FOLDER`
 * takes the src of another checkout in the stead of this one's.
 */
const path = require('node:path');
const webpack = require('webpack');
const commandLine = require('../../src/cli/webpack.config.js');

const SOURCE = path.resolve(__dirname, '..', '..', 'src');

/** Whatever the benches and tests ask for in src/ comes from that folder. */
const from = (source) =>
  new webpack.NormalModuleReplacementPlugin(/^(?:\.\.\/)+src\//, (asked) => {
    asked.request = path.join(source, asked.request.replace(/^(?:\.\.\/)+src\//, ''));
  });

module.exports = ({ source = SOURCE } = {}) => ({
  ...commandLine,
  entry: { 'core-pass': './test/bench/core-pass.ts', 'reading-pass': './test/bench/reading-pass.ts' },
  output: { ...commandLine.output, path: path.resolve(__dirname, 'never-written') },
  // Source folders, relative to the project's: where the drawn forms find their data.
  node: { __dirname: true, __filename: true },
  plugins: source === SOURCE ? [] : [from(source)],
});
