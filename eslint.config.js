import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Core stays pure: what the compiler cannot forbid there is forbidden here. */
const IMPURE = ['Date', 'Math.random', 'crypto', 'process', 'fetch', 'setTimeout', 'console'];

/** Of the recommended set only the plugin's own rules: with it come other plugins, which are configured here already. */
const officeRules = Object.fromEntries(
  officeAddins.configs.recommended
    .flatMap(({ rules }) => Object.entries(rules ?? {}))
    .filter(([name]) => name.startsWith('office-addins/')),
);

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'var/', 'server/store/generated/'] },
  ...tseslint.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: ['{console,addin,workbench}/vite.config.ts', 'prisma.config.ts'],
        },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['core/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...IMPURE.filter((name) => !name.includes('.') && name !== 'Date')],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random' },
        { object: 'Date', property: 'now' },
      ],
    },
  },
  {
    files: ['{view,console,addin,workbench}/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  { files: ['addin/**/*.{ts,tsx}'], plugins: { 'office-addins': officeAddins }, rules: officeRules },
  { files: ['bench/**/*.ts', 'scripts/**', '**/*.mjs'], rules: { 'no-console': 'off' } },
);
