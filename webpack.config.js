/**
 * Builds three pages from one code base: index.html (browser, asks for nothing but its own files), pane.html
 * (inside Excel, loads office.js) and commands.html (the ribbon's commands). All addresses are relative, so that the
 * folder works under any path. `npm run stamp` makes the folder ready for a site: its manifest, its source of office.js.
 */
const fs = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');

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
  'fflate',
  'numfmt',
  'saxes',
  '@e965/xlsx',
  'valibot',
];

/** The licence texts of the program and of all that is delivered with it; a package without one says which it is under. */
function licences(own) {
  const texts = DELIVERED.map((name) => {
    const folder = path.join(__dirname, 'node_modules', name);
    const { license, repository } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const file = fs.readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
    const text = file
      ? fs.readFileSync(path.join(folder, file), 'utf8').trim()
      : `${license}, ${repository.url ?? repository}`;
    return `${name}\n\n${text}`;
  });
  return [own.toString().trim(), ...texts].join(`\n\n${'-'.repeat(72)}\n\n`) + '\n';
}

module.exports = (_env, argv) => {
  const production = argv.mode === 'production';
  const office = { officeJsUrl: OFFICE_JS.href, policy: policy(OFFICE_JS.origin) };
  const page = (filename, template, chunks, parameters) =>
    new HtmlPlugin({
      filename,
      template: `src/pane/${template}`,
      chunks,
      templateParameters: parameters,
      scriptLoading: 'defer',
      minify: production ? { collapseWhitespace: true, removeComments: true } : false,
    });

  return {
    mode: production ? 'production' : 'development',
    target: ['web', 'es2021'],
    entry: {
      browser: './src/pane/browser-entry.tsx',
      pane: './src/pane/excel-entry.tsx',
      commands: './src/commands/commands-entry.ts',
    },
    output: {
      path: path.join(__dirname, 'dist'),
      filename: '[name].[contenthash:8].js',
      chunkFilename: '[name].[contenthash:8].js',
      publicPath: 'auto',
      clean: true,
    },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: { loader: 'ts-loader', options: { transpileOnly: true, compilerOptions: { noEmit: false } } },
        },
      ],
    },
    // The content policy forbids eval, which is webpack's habit in development.
    devtool: production ? false : 'source-map',
    optimization: {
      splitChunks: {
        chunks: 'all',
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
      // Where Excel shares one runtime, the pane's page also runs the ribbon's commands.
      page('pane.html', 'pane.html', ['pane', 'commands'], office),
      page('commands.html', 'commands.html', ['commands'], office),
      page('support.html', 'support.html', [], { policy: policy('') }),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.{png,xlsx}', to: 'assets/[name][ext]' },
          // Keyboard shortcuts, named by the manifest; and what old web views get instead of the pane.
          { from: 'LICENSE', to: 'licences.txt', toType: 'file', transform: licences },
          { from: 'shortcuts.json', to: 'shortcuts.json' },
          // As written: a minifier would turn its ES5 into what those web views cannot read.
          { from: 'assets/old-office.{html,js}', to: '[name][ext]', info: { minimized: true } },
        ],
      }),
    ],
    stats: 'errors-warnings',
  };
};
