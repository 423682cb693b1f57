import preset from '../../jest.preset.js';

export default {
  ...preset,
  displayName: 'api',
  globalSetup: '<rootDir>/src/testing/global-setup.ts',
  globalTeardown: '<rootDir>/src/testing/global-teardown.ts',
  testTimeout: 60_000,
  maxWorkers: 2,
};
