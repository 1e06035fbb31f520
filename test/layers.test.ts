import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const GENERATED = 'src/core/generated/';
const MAX_LINES = 250;

/** Every source file, as `src/core/engine/run-rules.ts`. */
const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.[jt]s$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
  .sort();
const core = sources.filter((path) => path.startsWith('src/core/'));
/** What is shown as a page, whichever host shows it. */
const pages = sources.filter((path) => path.startsWith('src/pages/'));

/** What each file names in its imports, types and `import()` included; own files as in `sources`. */
const imports = new Map(sources.map((path) => [path, importsOf(path)]));

function importsOf(path: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(root, path), 'utf8'), true, true);
  return importedFiles.map(({ fileName }) =>
    fileName.startsWith('.') ? posix.join(posix.dirname(path), fileName) : fileName,
  );
}

/** `from → to` for every import that the test calls wrong. */
function offences(isWrong: (from: string, to: string) => boolean): string[] {
  return sources.flatMap((from) =>
    (imports.get(from) ?? []).filter((to) => isWrong(from, to)).map((to) => `${from} → ${to}`),
  );
}

/** `cli`, `vscode`, … for a host's file; undefined for the engine's, the pages, and what touches the disk: hosts share these. */
function hostOf(path: string): string | undefined {
  const [, folder] = /^src\/([^/]+)\//.exec(path) ?? [];
  return folder === undefined || ['core', 'node', 'pages'].includes(folder) ? undefined : folder;
}

describe('the engine and the pages', () => {
  it('reach nothing that only one host has: no Node module, no vscode', async () => {
    const { metafile } = await build({
      absWorkingDir: root,
      entryPoints: [...core, ...pages],
      outdir: 'never-written',
      bundle: true,
      // each file once, not once for every entry that reaches it
      splitting: true,
      write: false,
      metafile: true,
      platform: 'node',
      format: 'esm',
      mainFields: ['module', 'main'],
      external: ['vscode'],
      logLevel: 'silent',
    });
    expect(outward(metafile)).toEqual([]);
    expect(core.length).toBeGreaterThan(20);
  });

  it('use no global that only one host has: no process, no Buffer, no document', () => {
    const program = ts.createProgram(
      [...core, ...pages].map((path) => join(root, path)).filter((path) => path.endsWith('.ts')),
      {
        target: ts.ScriptTarget.ES2022,
        lib: ['lib.es2022.d.ts'],
        types: [],
        module: ts.ModuleKind.ESNext,
        moduleResolution: ts.ModuleResolutionKind.Bundler,
        strict: true,
        allowImportingTsExtensions: true,
        verbatimModuleSyntax: true,
        resolveJsonModule: true,
        noEmit: true,
      },
    );
    const own = program.getSourceFiles().filter(({ isDeclarationFile }) => !isDeclarationFile);
    expect(own.length).toBeGreaterThan(400);
    expect(own.flatMap((file) => unknownIn(file, program))).toEqual([]);
  }, 120_000);

  it('know no host, and the engine no page', () => {
    expect(
      offences((from, to) => !hostOf(from) && to.startsWith('src/') && hostOf(to) !== undefined),
    ).toEqual([]);
    const isNode = (path: string): boolean => path.startsWith('src/node/');
    expect(offences((from, to) => [...core, ...pages].includes(from) && isNode(to))).toEqual([]);
    const isBelow = (path: string): boolean => core.includes(path) || isNode(path);
    expect(offences((from, to) => isBelow(from) && to.startsWith('src/pages/'))).toEqual([]);
  });
});

describe('the layers', () => {
  // what there is, and how it is said
  const registry = ['index', 'catalog', 'render'].map((name) => `src/core/rules/${name}.ts`);

  it('have no circle of imports', () => {
    expect(circles()).toEqual([]);
  });

  it('keep the hosts apart', () => {
    expect(
      offences((from, to) => {
        const [a, b] = [hostOf(from), hostOf(to)];
        return a !== undefined && b !== undefined && a !== b;
      }),
    ).toEqual([]);
  });

  it('let hosts and pages reach rules through the registry alone', () => {
    const isRule = (path: string): boolean =>
      /^src\/core\/(?:rules\/|providers\/(?:\S+\/)?rules[./])/.test(path) && !registry.includes(path);
    const isAbove = (path: string): boolean => hostOf(path) !== undefined || pages.includes(path);
    expect(offences((from, to) => isAbove(from) && isRule(to))).toEqual([]);
  });

  it('let rules reach providers through the registry alone', () => {
    const open = ['src/core/providers/index.ts', 'src/core/providers/provider.ts'];
    expect(
      offences(
        (from, to) =>
          from.startsWith('src/core/rules/') &&
          !registry.includes(from) &&
          to.startsWith('src/core/providers/') &&
          !open.includes(to),
      ),
    ).toEqual([]);
  });

  it("let nothing but the rules' own registry, and the registry of all, reach a provider's rules", () => {
    const own = (path: string): boolean => /^src\/core\/providers\/[^/]+\/rules\//.test(path);
    const all = 'src/core/providers/rules.ts';
    expect(offences((from, to) => own(to) && !own(from) && from !== all)).toEqual([]);
    expect(offences((from, to) => to === all && from !== 'src/core/rules/index.ts')).toEqual([]);
  });

  it(`have no file of more than ${MAX_LINES} lines`, () => {
    const long = sources
      .filter((path) => !path.startsWith(GENERATED))
      .map((path) => ({ path, lines: readFileSync(join(root, path), 'utf8').trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > MAX_LINES);
    expect(long).toEqual([]);
  });
});

/** Imports that lead out of the bundle, of the engine itself and of the packages that it takes in. */
function outward({ inputs }: Metafile): string[] {
  return Object.entries(inputs).flatMap(([from, input]) =>
    input.imports
      .filter(({ path, external }) => external || isBuiltin(path) || path === 'vscode')
      .map(({ path }) => `${from} → ${path}`),
  );
}

/** Names that nothing declares, of values and of types, and members that a global does not have. */
function unknownIn(file: ts.SourceFile, program: ts.Program): string[] {
  const found: string[] = [];
  const checker = program.getTypeChecker();
  const isGlobal = (node: ts.Node): boolean =>
    ts.isIdentifier(node) &&
    (node.text === 'globalThis' ||
      (checker.getSymbolAtLocation(node)?.declarations ?? []).some((one) =>
        program.isSourceFileDefaultLibrary(one.getSourceFile()),
      ));
  const isAsked = (node: ts.Node): boolean => {
    if (!ts.isIdentifier(node)) return false;
    const { parent } = node;
    if (ts.isPropertyAccessExpression(parent) && parent.name === node) return isGlobal(parent.expression);
    const { name, propertyName } = parent as ts.BindingElement;
    const isPart = ts.isQualifiedName(parent) && parent.right === node;
    return name !== node && propertyName !== node && !isPart;
  };
  const isUnknown = (node: ts.Node): boolean => {
    if (ts.isShorthandPropertyAssignment(node)) return !checker.getShorthandAssignmentValueSymbol(node);
    if (!isAsked(node) || node.getText() === 'const') return false;
    const symbol = checker.getSymbolAtLocation(node);
    // for a type that nothing declares there is a symbol all the same
    const isBuiltIn = symbol && (checker.isUndefinedSymbol(symbol) || checker.isArgumentsSymbol(symbol));
    return !isBuiltIn && symbol?.declarations === undefined;
  };
  const visit = (node: ts.Node): void => {
    if (ts.isMetaProperty(node) || isUnknown(node)) {
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push(`${relative(root, file.fileName)}:${line} ${node.getText()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Each circle once, as the chain that closes it. */
function circles(): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, chain: readonly string[]): void => {
    const at = chain.indexOf(path);
    if (at >= 0) found.push([...chain.slice(at), path].join(' → '));
    if (at >= 0 || done.has(path)) return;
    for (const next of imports.get(path) ?? []) if (imports.has(next)) visit(next, [...chain, path]);
    done.add(path);
  };
  for (const path of sources) visit(path, []);
  return found;
}
