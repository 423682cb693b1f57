import preset from '../../jest.preset.js';

export default {
  ...preset,
  displayName: 'api',
  globalSetup: '<rootDir>/src/testing/global-setup.mjs',
  globalTeardown: '<rootDir>/src/testing/global-teardown.mjs',
  testTimeout: 60_000,
  maxWorkers: 2,
};
