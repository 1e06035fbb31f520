/** How Stryker is run over some files. */
export const optionsFor = ({ name, files, workspace, concurrency }) => ({
  mutate: files,
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner', './scripts/mutation/words.mjs'],
  vitest: { configFile: 'test/mutation/vitest.config.mts', related: false },
  coverageAnalysis: 'perTest',
  // the data and the texts at the top of a module: each would need every test, and a fresh start
  ignoreStatic: true,
  ignorers: ['words'],
  incremental: true,
  incrementalFile: `${workspace}/${name}.json`,
  tempDirName: `${workspace}/copies`,
  ignorePatterns: ['reports', '.vscode-test', 'docs/pictures', '*.vsix'],
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { allowColor: false, reportTests: false },
  allowConsoleColors: false,
  // Vitest does not look at types
  disableTypeChecks: false,
  concurrency,
  // loops without an end are counted by Stryker; this is for what hangs otherwise, on a busy machine too
  timeoutMS: 20_000,
  timeoutFactor: 4,
});
