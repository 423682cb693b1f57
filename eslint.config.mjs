import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import importX from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** The one order of the capabilities: code may look up this list, never down. */
const capabilities = [
  'identity',
  'consultations',
  'proposals',
  'policy-text',
  'discussion',
  'opinion',
  'ledger',
  'ballots',
  'moderation',
  'outcomes',
  'following',
  'insight',
];

/** A zone of `import-x/no-restricted-paths`: `target` may not import from `from`. */
const zone = (target, from, message) => ({ target, from, message });

const downwards = ['apps/api/src/features', 'packages/domain/src'].flatMap((room) =>
  capabilities.flatMap((capability, index) =>
    capabilities
      .slice(index + 1)
      .map((later) =>
        zone(
          `./${room}/${capability}`,
          `./${room}/${later}`,
          `${capability} may not know of ${later}, which comes after it: announce an event instead.`,
        ),
      ),
  ),
);

const webFeatures = capabilities.flatMap((capability) =>
  capabilities
    .filter((other) => other !== capability)
    .map((other) =>
      zone(`./apps/web/src/features/${capability}`, `./apps/web/src/features/${other}`, 'Features meet in pages.'),
    ),
);

export default tseslint.config(
  { ignores: ['**/dist', '**/node_modules', 'apps/web/src/gql', '.nx', '.data', '**/*.d.mts'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    plugins: { '@nx': nx, 'import-x': importX },
    languageOptions: { ecmaVersion: 2024, sourceType: 'module' },
    settings: { 'import-x/resolver': { node: { extensions: ['.ts', '.tsx', '.js', '.mjs'] } } },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          allow: [],
          depConstraints: [
            { sourceTag: 'algorithm', onlyDependOnLibsWithTags: ['algorithm'] },
            { sourceTag: 'domain', onlyDependOnLibsWithTags: ['algorithm'], bannedExternalImports: ['*'] },
            { sourceTag: 'contract', onlyDependOnLibsWithTags: [] },
            { sourceTag: 'api', onlyDependOnLibsWithTags: ['domain', 'algorithm', 'contract'] },
            { sourceTag: 'web', onlyDependOnLibsWithTags: ['domain', 'algorithm', 'contract'] },
            { sourceTag: 'journeys', onlyDependOnLibsWithTags: [] },
          ],
        },
      ],
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: [
            ...downwards,
            ...webFeatures,
            zone('./apps/api/src/platform', './apps/api/src/features', 'The platform has no word of the forum.'),
            zone('./apps/web/src/ui', './apps/web/src/features', 'Primitives know no feature.'),
            zone('./apps/web/src/ui', './apps/web/src/gql', 'Primitives know no GraphQL.'),
            zone('./apps/web/src/features', './apps/web/src/pages', 'Pages compose features.'),
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use string literals.' },
        { selector: 'ExportDefaultDeclaration', message: 'Use named exports.' },
        {
          selector: "CallExpression[callee.property.name='save'][callee.object.property.name=/repository|manager/]",
          message: 'save() overwrites newer versions: insert, upsert, or update at a version.',
        },
      ],
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'off',
    },
  },
  {
    files: ['packages/domain/src/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'process', message: 'No environment in the domain.' },
        { name: 'fetch', message: 'No I/O in the domain.' },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time is an argument.' },
        { object: 'Math', property: 'random', message: 'Chance is an argument.' },
      ],
    },
  },
  {
    files: ['packages/domain/src/**/*.spec.ts', 'packages/domain/src/testing/**'],
    rules: { '@nx/enforce-module-boundaries': 'off' },
  },
  {
    files: ['apps/web/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: [
      '**/*.config.{js,mjs,ts}',
      'apps/web/codegen.ts',
      'jest.preset.js',
      '**/global-*.mjs',
      'apps/journeys/src/world.ts',
      'eslint.config.mjs',
    ],
    rules: { 'no-restricted-syntax': 'off', '@nx/enforce-module-boundaries': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
        setInterval: 'readonly',
        clearTimeout: 'readonly',
        URL: 'readonly',
        performance: 'readonly',
        Buffer: 'readonly',
        document: 'readonly',
        window: 'readonly',
        localStorage: 'readonly',
        location: 'readonly',
        navigator: 'readonly',
        matchMedia: 'readonly',
      },
    },
  },
);
