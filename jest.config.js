/** Two projects: the pure and file parts run in Node, the pane and office.js in jsdom. */
const base = {
  transform: {
    '^.+\\.tsx?$': [
      'ts-jest',
      {
        isolatedModules: true,
        tsconfig: {
          module: 'CommonJS',
          moduleResolution: 'Node10',
          ignoreDeprecations: '6.0',
          isolatedModules: true,
          esModuleInterop: true,
          resolveJsonModule: true,
          jsx: 'react-jsx',
          target: 'ES2021',
        },
      },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/dist-cli/'],
};
module.exports = {
  projects: [
    {
      ...base,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['\\.dom\\.test\\.ts$', '<rootDir>/test/browser/'],
    },
    {
      ...base,
      displayName: 'dom',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/**/*.dom.test.ts', '<rootDir>/test/**/*.dom.test.tsx'],
    },
  ],
};
