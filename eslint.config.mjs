import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import prettier from 'eslint-config-prettier';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** All rules of Microsoft's plugin at error: they name the articles on Office.js craft. */
const officeRules = Object.fromEntries(
  Object.keys(officeAddins.rules).map((name) => [`office-addins/${name}`, 'error']),
);

/** The core's rooms, each with the rooms below it that it may import. */
const CORE_ROOMS = {
  text: [],
  figures: ['text'],
  model: ['figures'],
  words: ['model', 'text'],
  reading: ['words', 'figures', 'model', 'text'],
  accounts: ['figures', 'model', 'text'],
  scoring: ['reading', 'words', 'figures', 'model', 'text'],
  checking: ['accounts', 'scoring', 'reading', 'words', 'figures', 'model', 'text'],
  rehearsing: ['checking', 'scoring', 'figures', 'model', 'text'],
  writing: ['checking', 'scoring', 'words', 'figures', 'model', 'text'],
  reporting: ['checking', 'figures', 'model', 'text'],
};
/** The pane's rooms likewise; its pages and entries stand above them all. */
const PANE_ROOMS = {
  strings: [],
  session: ['strings'],
  workbook: ['session', 'strings'],
  parts: ['session', 'strings'],
  sheet: ['parts', 'session'],
  screens: ['parts', 'session', 'strings'],
  page: ['screens', 'sheet', 'parts', 'workbook', 'session', 'strings'],
};
/** What the hosts over files share: a zip of parts of XML, whatever it holds. */
const PACKAGE_ROOMS = {
  container: [],
  markup: ['container'],
  parts: ['markup', 'container'],
  undo: ['parts', 'container'],
};
/** The rooms of the host over .xlsx; the host itself stands above them. */
const XLSX_ROOMS = {
  reading: [],
  parts: ['reading'],
  looks: ['parts', 'reading'],
  writing: ['parts', 'reading'],
  legacy: ['writing', 'parts', 'reading'],
};
/** The rooms of the host over documents likewise. */
const DOCX_ROOMS = {
  reading: [],
  looks: ['reading'],
  writing: ['reading'],
};
const roomsOf = (house, rooms) => Object.keys(rooms).map((room) => `${house}-${room}`);
const core = roomsOf('core', CORE_ROOMS);
const paneRooms = roomsOf('pane', PANE_ROOMS);
const packageRooms = roomsOf('hosts/package', PACKAGE_ROOMS);
const xlsxRooms = roomsOf('hosts/xlsx', XLSX_ROOMS);
const docxRooms = roomsOf('hosts/docx', DOCX_ROOMS);
const roomElements = (house, rooms) =>
  Object.keys(rooms).map((room) => ({ type: `${house}-${room}`, pattern: `src/${house}/${room}` }));

/** The rooms of the house (folders of src/) and who may import whom. */
const elements = [
  ...roomElements('core', CORE_ROOMS),
  ...roomElements('pane', PANE_ROOMS),
  ...roomElements('hosts/package', PACKAGE_ROOMS),
  ...roomElements('hosts/xlsx', XLSX_ROOMS),
  ...roomElements('hosts/docx', DOCX_ROOMS),
  { type: 'profiles', pattern: 'src/profiles' },
  { type: 'rules-index', pattern: 'src/rules/index.ts', mode: 'full' },
  { type: 'rules', pattern: 'src/rules/*.ts', mode: 'full' },
  { type: 'port', pattern: 'src/hosts/*.ts', mode: 'full' },
  { type: 'host-excel', pattern: 'src/hosts/excel' },
  { type: 'host-xlsx', pattern: 'src/hosts/xlsx' },
  { type: 'host-docx', pattern: 'src/hosts/docx' },
  { type: 'opening', pattern: 'src/hosts/opening' },
  { type: 'app', pattern: 'src/app' },
  { type: 'entry', pattern: 'src/pane/*-entry.{ts,tsx}', mode: 'full' },
  { type: 'pane', pattern: 'src/pane/*.{ts,tsx}', mode: 'full' },
  { type: 'commands', pattern: 'src/commands' },
  { type: 'cli', pattern: 'src/cli' },
  { type: 'documents', pattern: 'src/documents' },
  { type: 'start', pattern: 'src/start' },
];
const allow = (from, ...to) => ({ from: [from], allow: to });
const roomRules = (house, rooms, ...others) =>
  Object.entries(rooms).map(([room, below]) =>
    allow(`${house}-${room}`, `${house}-${room}`, ...below.map((name) => `${house}-${name}`), ...others),
  );

export default tseslint.config(
  {
    ignores: ['dist/', 'dist-cli/', 'coverage/', 'node_modules/', 'docs/', '.stryker-tmp*/', 'test-results/'],
  },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { boundaries, 'office-addins': officeAddins },
    settings: {
      'boundaries/elements': elements,
      'import/resolver': { typescript: { alwaysTryTypes: true } },
    },
    rules: {
      ...officeRules,
      'no-console': 'error',
      // `== null` is the one idiom for "null or not there".
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'boundaries/element-types': [
        'error',
        {
          default: 'disallow',
          rules: [
            ...roomRules('core', CORE_ROOMS),
            allow('profiles', 'profiles', ...core),
            allow('rules-index', 'rules', ...core),
            allow('rules', ...core),
            allow('port', ...core),
            allow('host-excel', 'host-excel', 'port', ...core),
            ...roomRules('hosts/package', PACKAGE_ROOMS, 'port', ...core),
            ...roomRules('hosts/xlsx', XLSX_ROOMS, 'port', ...packageRooms, ...core),
            ...roomRules('hosts/docx', DOCX_ROOMS, 'port', ...packageRooms, ...core),
            allow('host-docx', 'host-docx', 'port', ...docxRooms, ...packageRooms, ...core),
            allow('opening', 'opening', 'port', 'host-xlsx', 'host-docx', ...packageRooms, ...core),
            allow('host-xlsx', 'host-xlsx', 'port', ...xlsxRooms, ...packageRooms, ...core),
            allow('app', 'app', 'rules-index', 'profiles', 'port', ...core),
            allow('documents', 'documents', ...core),
            ...roomRules('pane', PANE_ROOMS, 'app', 'documents', 'rules-index', 'profiles', 'port', ...core),
            allow(
              'pane',
              'pane',
              'app',
              'documents',
              'rules-index',
              'profiles',
              'port',
              ...paneRooms,
              ...core,
            ),
            allow(
              'entry',
              'pane',
              'app',
              'port',
              'host-excel',
              'opening',
              'host-xlsx',
              ...xlsxRooms,
              ...packageRooms,
              ...paneRooms,
              ...core,
            ),
            allow('commands', 'commands', 'app', 'port', 'host-excel', ...core),
            allow(
              'cli',
              'cli',
              'app',
              'documents',
              'rules-index',
              'profiles',
              'port',
              'opening',
              'host-xlsx',
              ...xlsxRooms,
              ...packageRooms,
              ...core,
            ),
            allow('start', 'start'),
          ],
        },
      ],
      'no-restricted-globals': ['error', 'Excel', 'Office', 'OfficeExtension'],
    },
  },
  {
    files: ['src/core/**', 'src/rules/**', 'src/profiles/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        'Excel',
        'Office',
        'OfficeExtension',
        'window',
        'document',
        'navigator',
        'process',
        'setTimeout',
        'setInterval',
        'fetch',
        'localStorage',
        'performance',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'The core is pure: no randomness.' },
        { object: 'Date', property: 'now', message: 'The core is pure: no clock.' },
      ],
    },
  },
  {
    files: ['src/hosts/excel/**', 'src/pane/*-entry.tsx', 'src/commands/*-entry.ts'],
    rules: { 'no-restricted-globals': 'off' },
  },
  {
    files: ['src/pane/**/*.tsx', 'src/pane/**/*.ts'],
    plugins: { 'jsx-a11y': jsxA11y, 'react-hooks': reactHooks },
    rules: { ...jsxA11y.flatConfigs.strict.rules, ...reactHooks.configs.recommended.rules },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
  // Read by web views that know nothing newer.
  {
    files: ['assets/*.js'],
    languageOptions: { globals: globals.browser, ecmaVersion: 5, sourceType: 'script' },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    ignores: ['assets/*.js'],
    languageOptions: { globals: globals.node },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  prettier,
);
