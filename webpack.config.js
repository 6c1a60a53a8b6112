/**
 * Builds two pages from one code base: index.html (browser, asks for nothing but its own files) and pane.html (inside
 * Excel, loads office.js, runs the pane and the ribbon's commands). All addresses are relative, so that the folder
 * works under any path, also from disk. `npm run stamp` makes the folder ready for a site: its manifest, its source of
 * office.js.
 */
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { BuiltFilesPlugin } = require('./src/start/built-files.js');
const { licencesOf } = require('./src/start/licences.js');

/** Where pages inside Excel get office.js, unless a site chooses otherwise. */
const OFFICE_JS = new URL('https://appsforoffice.microsoft.com/lib/1/hosted/office.js');

function policy(extraOrigin) {
  const script = extraOrigin ? `; script-src 'self' ${extraOrigin}` : '';
  return (
    `default-src 'self'${script}; connect-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; ` +
    `img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'none'`
  );
}

/** Packages whose code is delivered; the about screen names them. */
const DELIVERED = [
  'react',
  'react-dom',
  'scheduler',
  '@fluentui/react-components',
  'big.js',
  'docx',
  '@noble/ciphers',
  '@noble/hashes',
  'fflate',
  'numfmt',
  'saxes',
  '@e965/xlsx',
  'valibot',
];

/**
 * office.js answers Excel only when the page has been read, and scripts that are deferred hold that up: a press of the
 * ribbon would wait for React. The pane's scripts run whenever they are there, in any order, behind the page's body.
 */
class PaneComesLater {
  apply(compiler) {
    compiler.hooks.compilation.tap('PaneComesLater', (compilation) => {
      HtmlPlugin.getHooks(compilation).alterAssetTags.tap('PaneComesLater', (data) => {
        if (data.outputName !== 'pane.html') return data;
        for (const { attributes } of data.assetTags.scripts) {
          delete attributes.defer;
          attributes.async = true;
        }
        return data;
      });
    });
  }
}

/** @param env `dist`: another folder than dist/ to build into */
module.exports = (env, argv) => {
  const dist = path.resolve(__dirname, env.dist ?? 'dist');
  const builtFiles = new BuiltFilesPlugin(dist);
  const production = argv.mode === 'production';
  const office = { officeJsUrl: OFFICE_JS.href, policy: policy(OFFICE_JS.origin) };
  const page = (filename, template, chunks, parameters) =>
    new HtmlPlugin({
      filename,
      template: `src/pane/${template}`,
      chunks,
      templateParameters: parameters,
      scriptLoading: 'defer',
      inject: 'body',
      minify: production ? { collapseWhitespace: true, removeComments: true } : false,
    });

  return {
    mode: production ? 'production' : 'development',
    target: ['web', 'es2021'],
    entry: {
      browser: './src/pane/browser-entry.tsx',
      pane: './src/pane/excel-entry.tsx',
      ribbon: './src/commands/ribbon-entry.ts',
    },
    output: {
      path: dist,
      // The page names the ribbon's script itself, as it may not wait like the others.
      filename: ({ chunk }) => (chunk.name === 'ribbon' ? 'ribbon.js' : '[name].[contenthash:8].js'),
      chunkFilename: '[name].[contenthash:8].js',
      publicPath: 'auto',
      clean: { keep: builtFiles.keep },
    },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: { loader: 'ts-loader', options: { transpileOnly: true, compilerOptions: { noEmit: false } } },
        },
        // The sample travels inside a script: a page opened from disk may fetch no file.
        { test: /sample\.xlsx$/, type: 'asset/inline' },
      ],
    },
    // The content policy forbids eval, which is webpack's habit in development.
    devtool: production ? false : 'source-map',
    optimization: {
      // The pane and the ribbon's script are two programs on one page and take each other's chunks: what one of them
      // does not use of a module must not be missing from it.
      usedExports: 'global',
      splitChunks: {
        // The ribbon's script must be there at once, as one file.
        chunks: ({ name }) => name !== 'ribbon',
        cacheGroups: {
          react: {
            test: /[\\/]node_modules[\\/](react|react-dom|scheduler)[\\/]/,
            name: 'react',
            priority: 20,
          },
        },
      },
      runtimeChunk: false,
    },
    performance: { hints: false },
    plugins: [
      page('index.html', 'index.html', ['browser'], { policy: policy('') }),
      page('pane.html', 'pane.html', ['pane'], office),
      page('support.html', 'support.html', [], { policy: policy('') }),
      new PaneComesLater(),
      builtFiles,
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.{png,xlsx}', to: 'assets/[name][ext]' },
          // Keyboard shortcuts, named by the manifest; and what old web views get instead of the pane.
          { from: 'LICENSE', to: 'licences.txt', toType: 'file', transform: licencesOf(DELIVERED) },
          { from: 'shortcuts.json', to: 'shortcuts.json' },
          // As written: a minifier would turn its ES5 into what those web views cannot read.
          { from: 'assets/old-office.{html,js}', to: '[name][ext]', info: { minimized: true } },
        ],
      }),
    ],
    stats: 'errors-warnings',
  };
};
