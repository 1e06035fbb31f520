import { relative } from '../project/paths.ts';
import type { JsonFile, Project } from '../project/project.ts';
import type { ProjectFile, Provider, VendorUse } from '../providers/provider.ts';
import { vendors as makers } from '../providers/vendors/index.ts';
import { readJsonc } from '../syntax/jsonc.ts';
import type { Node } from '../syntax/tree.ts';
import { absolute, expectedPackage } from './agconnect-file.ts';
import type { SetupAnswers } from './answers.ts';
import { both } from './messages.ts';
import { placeAmong } from './places.ts';
import type { Step } from './step.ts';
import { type AnswerFault, fault } from './validate.ts';

/** A maker's file that goes into the project as it is; Huawei's has questions of its own. */
export interface VendorFile {
  /** Absent where the provider wants it whatever the makers. */
  readonly vendor?: VendorUse;
  readonly file: ProjectFile;
}

/** The files that the makers want, each once. */
export function vendorFiles({ files = [] }: Provider, vendors: readonly VendorUse[]): VendorFile[] {
  const found = new Map<string, VendorFile>();
  for (const file of files) found.set(file.name, { file });
  for (const vendor of vendors)
    for (const file of vendor.files)
      if (file.shape !== 'agconnect' && !found.has(file.name)) found.set(file.name, { vendor, file });
  return [...found.values()];
}

/** The setup writes the file by the values that live in it. */
export function isWritten({ vendors, values: own = [] }: Provider, { anyOf }: ProjectFile): boolean {
  const values = [...vendors.flatMap((vendor) => vendor.values), ...own];
  return values.some(
    ({ place }) => place.in === 'json' && place.anyOf.some(({ file }) => anyOf.includes(file)),
  );
}

/** The file that the answers name, once it has been read. */
export function givenFile(project: Project, { files }: SetupAnswers, name: string): JsonFile | undefined {
  const path = files && Object.hasOwn(files, name) ? files[name] : undefined;
  return path === undefined ? undefined : (project.files.json(absolute(project.root, path)) ?? undefined);
}

/** What keeps a picked file from being what it is to be, for this app, whose package is known or not. */
export function fileProblem(
  { shape, name }: ProjectFile,
  wanted: string | undefined,
  path: string,
  text: string,
): AnswerFault | undefined {
  const { tree, problems } = readJsonc({ path, text });
  if (tree?.kind !== 'object' || problems.some(({ kind }) => kind !== 'trailing-comma'))
    return fault('fileNotJson', { name });
  const packages = shape === 'google' || shape === 'mcs' ? [...new Set(packagesIn(tree))] : [];
  if (wanted === undefined || packages.length === 0 || packages.includes(wanted)) return undefined;
  return fault('fileOther', { name, found: packages, wanted });
}

/** Every `package_name` in it, wherever it stands. */
function packagesIn(node: Node): string[] {
  if (node.kind === 'array') return node.items.flatMap(packagesIn);
  if (node.kind !== 'object') return [];
  return node.properties.flatMap(({ key, value }) =>
    key === 'package_name' && value.kind === 'string' ? [value.value.trim()] : packagesIn(value),
  );
}

/** Each file is asked for; what is there stays, unless it may be replaced. */
export function fileSteps(
  project: Project,
  provider: Provider,
  vendors: readonly VendorUse[],
  answers: SetupAnswers,
): Step[] {
  return vendorFiles(provider, vendors).map(({ vendor, file }): Step => {
    const { name } = file;
    const to = placeAmong(project, file.anyOf);
    const path = relative(project.root, to);
    const isThere = project.files.exists(to) === true;
    const found = project.files.named(name).find((one) => one !== to);
    const [from, url] = vendor
      ? [makers[vendor.id].name, makers[vendor.id].console]
      : [provider.title, provider.console];
    const title = both('vendorFile', { vendor: from, name });
    const lines = [both(isThere ? 'vendorFileThere' : 'vendorFileHelp', { vendor: from, path })];
    return {
      id: `files.${name}`,
      title,
      lines,
      links: [{ title: both('openConsole', { vendor: from }), url }],
      questions: [
        {
          id: `files.${name}`,
          kind: 'file',
          title,
          help: lines[0],
          existing: isThere ? path : undefined,
          default: answers.files?.[name] ?? (isThere || !found ? undefined : relative(project.root, found)),
          validateFile: (picked, text, beside = answers) =>
            fileProblem(file, expectedPackage(project, beside), picked, text),
        },
      ],
    };
  });
}
