// Generates src/core/generated/ from schemas/*.schema.json: the validators (ajv, compiled here and never at run
// time), the known keys that the engine needs, the words that hover and completion show, and key types.
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileValidators } from './schemas/compile.mjs';
import { shapesModule, typesModule, validatorTypes, wordsModule } from './schemas/modules.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const ENDING = '.schema.json';

/** Reads every schema, in the order of their ids. */
export async function readSchemas() {
  const folder = path.join(root, 'schemas');
  const names = (await readdir(folder)).filter((name) => name.endsWith(ENDING)).sort();
  return Promise.all(
    names.map(async (name) => ({
      id: name.slice(0, -ENDING.length),
      schema: JSON.parse(await readFile(path.join(folder, name), 'utf8')),
    })),
  );
}

/** Writes what is generated and returns the files whose content changed. */
export async function buildSchemas() {
  const schemas = await readSchemas();
  const folder = path.join(root, 'src', 'core', 'generated');
  await mkdir(path.join(folder, 'validators'), { recursive: true });
  const files = {
    ...compileValidators(schemas),
    'validators.d.ts': validatorTypes(),
    'schemas.ts': shapesModule(schemas),
    'schema-words.ts': wordsModule(schemas),
    'types.ts': typesModule(schemas),
  };
  const changed = [];
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    if ((await readFile(file, 'utf8').catch(() => undefined)) === text) continue;
    const unfinished = `${file}.${process.pid}.tmp`;
    await writeFile(unfinished, text);
    await rename(unfinished, file);
    changed.push(file);
  }
  return changed;
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const changed = await buildSchemas();
  for (const file of changed) console.log(path.relative(root, file));
}
