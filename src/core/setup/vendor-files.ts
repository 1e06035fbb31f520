import { relative } from '../project/paths.ts';
import type { JsonFile, Project } from '../project/project.ts';
import { everyValue, filesOf, type WantedFile } from '../providers/index.ts';
import type { ProjectFile, Provider, VendorUse } from '../providers/provider.ts';
import { vendors as makers } from '../providers/vendors/index.ts';
import { problemOf } from '../rules/shared/vendor-file.ts';
import { readJsonc } from '../syntax/jsonc.ts';
import { absolute, expectedPackage } from './agconnect-file.ts';
import type { SetupAnswers } from './answers.ts';
import { both } from './messages.ts';
import { placeAmong } from './places.ts';
import type { Step } from './step.ts';
import { type AnswerFault, fault } from './validate.ts';

/** The makers' files that go into the project as they are, each once; Huawei's has questions of its own. */
export function vendorFiles(provider: Provider, vendors: readonly VendorUse[]): WantedFile[] {
  const found = new Map<string, WantedFile>();
  for (const wanted of filesOf({ ...provider, vendors })) {
    const { file } = wanted;
    if (file.shape !== 'agconnect' && file.required !== 'never' && !found.has(file.name))
      found.set(file.name, wanted);
  }
  return [...found.values()];
}

/** The setup writes the file by the values that live in it. */
export function isWritten(provider: Provider, { anyOf }: ProjectFile): boolean {
  return everyValue(provider).some(
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
  provider: Provider,
  file: ProjectFile,
  wanted: string | undefined,
  path: string,
  text: string,
): AnswerFault | undefined {
  const source = { path, text };
  const problem = problemOf(wanted, file, { source, ...readJsonc(source) }, everyValue(provider));
  if (problem?.message === 'otherPackage') return fault('fileOther', { name: file.name, ...problem.args });
  return (
    problem && {
      rule: 'vendor-file-invalid',
      message: problem.message,
      args: { ...problem.args, file: file.name },
    }
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
      links: [{ title: both('openConsole', { vendor: from }), url, kind: vendor ? 'console' : 'service' }],
      questions: [
        {
          id: `files.${name}`,
          kind: 'file',
          title,
          help: lines[0],
          existing: isThere ? path : undefined,
          default: answers.files?.[name] ?? (isThere || !found ? undefined : relative(project.root, found)),
          validateFile: (picked, text, beside = answers) =>
            fileProblem(provider, file, expectedPackage(project, beside), picked, text),
        },
      ],
    };
  });
}
