// The lints of projects: what their ESLint configurations hold people to, of our own making. Each is a flat config.
import stylistic from '@stylistic/eslint-plugin';
import jsonc from 'eslint-plugin-jsonc';
import perfectionist from 'eslint-plugin-perfectionist';
import vue from 'eslint-plugin-vue';
import ts from 'typescript-eslint';

const uni = { languageOptions: { globals: { uni: 'readonly', console: 'readonly' } } };

/** TypeScript in `<script lang="ts">` too. */
const inVue = { files: ['**/*.vue'], languageOptions: { parserOptions: { parser: ts.parser } } };

const sound = {
  rules: {
    'no-undef': 'error',
    'no-unused-vars': 'error',
    'no-duplicate-imports': 'error',
    'no-var': 'error',
    'prefer-const': 'error',
    'object-shorthand': ['error', 'properties'],
    'vue/multi-word-component-names': 'off',
  },
};

const typed = [
  ...ts.configs.strict,
  ...ts.configs.stylistic,
  {
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/method-signature-style': ['error', 'property'],
    },
  },
];

/** What the type check says better. */
const typesKnow = { rules: { 'no-undef': 'off', 'no-unused-vars': 'off' } };

const style = (options, more = {}) => [
  stylistic.configs.customize(options),
  { rules: { '@stylistic/eol-last': 'error', ...more } },
];

const sortedImports = {
  plugins: { perfectionist },
  rules: {
    'perfectionist/sort-imports': [
      'error',
      {
        type: 'natural',
        newlinesBetween: 'ignore',
        groups: [
          'type-import',
          ['type-parent', 'type-sibling', 'type-index', 'type-internal'],
          'value-builtin',
          'value-external',
          'value-internal',
          ['value-parent', 'value-sibling', 'value-index'],
          'side-effect',
          'unknown',
        ],
        internalPattern: ['^[~@]/.+'],
      },
    ],
    'perfectionist/sort-named-imports': ['error', { type: 'natural' }],
    'no-console': ['error', { allow: ['warn', 'error'] }],
  },
};

const sortedPackages = [
  ...jsonc.configs['flat/base'],
  {
    files: ['**/package.json'],
    rules: {
      'jsonc/sort-keys': [
        'error',
        { pathPattern: '^(?:dev)?[dD]ependencies$', order: { type: 'asc' } },
        {
          pathPattern: '^$',
          order: ['name', 'version', 'private', 'type', 'packageManager', 'dependencies', 'devDependencies'],
        },
      ],
      'jsonc/indent': ['error', 2],
    },
  },
];

/** HBuilderX indents a script by one step more than its tag. */
const inTabs = {
  files: ['**/*.vue'],
  rules: { '@stylistic/indent': 'off', 'vue/script-indent': ['error', 'tab', { baseIndent: 1 }] },
};

const tabs = style(
  { indent: 'tab', quotes: 'single', semi: false, commaDangle: 'never', jsx: false },
  { '@stylistic/space-before-function-paren': 'off' },
);

const scripts = (list) => list.map((one) => (one.files ? one : { ...one, files: ['**/*.{js,ts,vue}'] }));

export const lints = {
  double: scripts([
    ...typed,
    ...vue.configs['flat/recommended'],
    inVue,
    uni,
    sound,
    typesKnow,
    ...style(
      { indent: 2, quotes: 'double', semi: true, braceStyle: '1tbs', jsx: false },
      { 'vue/singleline-html-element-content-newline': 'off' },
    ),
  ]),
  single: scripts([
    ...vue.configs['flat/recommended'],
    uni,
    sound,
    ...style(
      { indent: 4, quotes: 'single', semi: true, commaDangle: 'never', braceStyle: '1tbs', jsx: false },
      {
        '@stylistic/space-before-function-paren': 'off',
        '@stylistic/comma-dangle': 'off',
        'object-shorthand': 'off',
        'vue/html-indent': ['error', 4],
        'vue/order-in-components': 'off',
      },
    ),
  ]),
  sorted: [
    ...sortedPackages,
    ...scripts([
      ...typed,
      ...vue.configs['flat/recommended'],
      inVue,
      uni,
      sound,
      typesKnow,
      ...style(
        { indent: 2, quotes: 'single', semi: false, jsx: false },
        { '@stylistic/quote-props': ['error', 'consistent-as-needed'] },
      ),
      sortedImports,
      {
        rules: {
          'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
          'no-empty-function': 'off',
          '@typescript-eslint/no-empty-function': 'off',
        },
      },
    ]),
  ],
  tabs: scripts([
    ...vue.configs['flat/essential'],
    uni,
    sound,
    ...tabs,
    inTabs,
    { rules: { 'object-shorthand': 'off' } },
  ]),
  'tabs-vue2': scripts([
    ...vue.configs['flat/vue2-essential'],
    uni,
    sound,
    ...tabs,
    inTabs,
    { rules: { 'object-shorthand': 'off' } },
  ]),
};
