/** Jest in native ESM mode, TypeScript by SWC, workspace packages read from source. */
export default {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@folkmoot/source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2023',
        },
        module: { type: 'es6' },
      },
    ],
  },
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
};
