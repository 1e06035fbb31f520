import type { Project } from '../project/project.ts';
import type { Provider } from '../providers/provider.ts';
import { expectedPackage, expectedPackages } from './agconnect-file.ts';
import type { SetupAnswers } from './answers.ts';
import { homeOf } from './places.ts';

/** The app's package as the answers, the manifest, Android's own manifest or Huawei's file have it. */
export function appPackage(project: Project, provider: Provider, answers: SetupAnswers): string | undefined {
  return (
    expectedPackage(project, answers) ??
    androidPackage(project) ??
    expectedPackages(project, provider, answers)[0]
  );
}

function androidPackage(project: Project): string | undefined {
  const text = project.files.text(homeOf(project, 'AndroidManifest.xml')) ?? '';
  return /<manifest\b[^>]*\spackage\s*=\s*["']([\w.]+)["']/.exec(text)?.[1];
}
