/**
 * The command line as a package of its own: two files that Node 20 runs without anything installed beside them,
 * with the package.json that `npm publish dist-cli` needs. The pane's libraries stay out of it.
 */
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const webpack = require('webpack');
/** The project's folder. */
const ROOT = path.resolve(__dirname, '..', '..');
const manifest = require('../../package.json');
const { licencesOf } = require('../start/licences');

/** Packages whose code is in the bundles. */
const DELIVERED = [
  'big.js',
  '@noble/ciphers',
  '@noble/hashes',
  'docx',
  'fflate',
  'numfmt',
  'saxes',
  '@e965/xlsx',
  'valibot',
];

const published = {
  name: manifest.name,
  version: manifest.version,
  description: manifest.description,
  license: manifest.license,
  bin: { ziping: 'ziping.js' },
  engines: manifest.engines,
  type: 'commonjs',
};

/** Puts the published package.json beside the bundles. */
class PublishedManifest {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('PublishedManifest', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'PublishedManifest', stage }, () => {
        const text = `${JSON.stringify(published, null, 2)}\n`;
        compilation.emitAsset('package.json', new webpack.sources.RawSource(text));
      });
    });
  }
}

module.exports = {
  mode: 'production',
  context: ROOT,
  target: 'node20',
  devtool: false,
  entry: { ziping: './src/cli/main.ts', worker: './src/cli/worker.ts' },
  output: { path: path.resolve(ROOT, 'dist-cli'), filename: '[name].js', clean: true },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [{ test: /\.ts$/, loader: 'ts-loader', options: { transpileOnly: true } }],
  },
  // Paths are those of the bundle: the pool starts the worker that lies beside it.
  node: { __dirname: false, __filename: false },
  optimization: { minimize: false },
  plugins: [
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, include: 'ziping.js' }),
    new PublishedManifest(),
    new CopyPlugin({
      patterns: [
        { from: 'LICENSE', to: 'LICENSE', toType: 'file' },
        {
          from: 'src/release/cli-readme.md',
          to: 'README.md',
          transform: (text) => text.toString().replaceAll('VERSION', manifest.version),
        },
        { from: 'LICENSE', to: 'licences.txt', toType: 'file', transform: licencesOf(DELIVERED) },
      ],
    }),
  ],
};
