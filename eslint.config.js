import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import explainedNonNull from './scripts/lint/explained-non-null.js';

/** Core stays pure: what the compiler cannot forbid there is forbidden here. */
const IMPURE = ['crypto', 'process', 'fetch', 'setTimeout', 'setInterval', 'queueMicrotask', 'console'];

/** It also switches off the check for excess keys. */
const NO_LITERAL_SPREAD = {
  selector: ':matches(SpreadElement, ExperimentalSpreadProperty) > ObjectExpression',
  message: 'Name the properties one by one; a literal that is spread is not checked for keys that do not belong there.',
};
const NO_CLOCK = {
  selector: 'NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.name="Date"]',
  message: 'Core has no clock: the time is given to it.',
};
/** Empty at first, so that somebody fills it as the program runs; a table that is written down is no cache. */
const NO_CACHE = {
  selector:
    ':matches(Program, ExportNamedDeclaration) > VariableDeclaration > ' +
    'VariableDeclarator:not([id.typeAnnotation.typeAnnotation.typeName.name=/^Readonly/]) > ' +
    'NewExpression[callee.name=/^(Weak)?(Map|Set)$/][arguments.length=0]',
  message:
    'Core keeps nothing between calls: the value carries its index (core/form/form.ts, core/grid/merge-index.ts).',
};

/** What crosses an edge has to be storable (core/text/storable.ts). */
const NO_PLAIN_TEXT = {
  selector: 'CallExpression[callee.object.name="z"][callee.property.name=/^(string|int)$/]',
  message: 'Use textSchema, nameSchema or int32Schema (core/text/storable.ts): not every text can be stored.',
};

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
    files: ['{core,view,addin,console,workbench,excel-host,server}/**/*.{ts,tsx}'],
    plugins: { torimatome: { rules: { 'explained-non-null': explainedNonNull } } },
    rules: {
      'max-params': ['error', 4],
      'no-restricted-syntax': ['error', NO_LITERAL_SPREAD],
      'torimatome/explained-non-null': 'error',
    },
  },
  {
    files: ['core/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...IMPURE],
      'no-restricted-syntax': ['error', NO_LITERAL_SPREAD, NO_CLOCK, NO_CACHE, NO_PLAIN_TEXT],
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
