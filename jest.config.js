/** Two projects: the pure and file parts run in Node, the pane and office.js in jsdom. */
const base = {
  transform: {
    '^.+\\.tsx?$': [
      'ts-jest',
      {
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
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/dist-cli/', '<rootDir>/.stryker-tmp'],
};
module.exports = {
  // Only a guard against hanging: how long a test takes depends on the machine.
  testTimeout: 3_600_000,
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
