import { textIfThere } from '../node/regular-file.ts';
import { everyCommandId } from './command-ids.ts';
import { Editor } from './editor.ts';
import type { Disposable, HBuilderX, TextDocument } from './hbuilderx.d.ts';
import type { Plugin } from './host.ts';
import { pathOf } from './paths.ts';

/** Something that only uni-app's manifests say; the engine decides properly once it is loaded. */
const UNI_APP = /"(?:app-plus|uni-app-x|vueVersion|h5|mp-[\w-]+)"\s*:|"__UNI__|\bdefineManifestConfig\b/;

const MANIFESTS = ['json', 'config.ts', 'config.mts', 'config.js', 'config.mjs'].flatMap((end) => [
  `manifest.${end}`,
  `src/manifest.${end}`,
]);

let host: Plugin | undefined;
let active = false;
let disposables: (Disposable | undefined)[] = [];

/**
 * All that HBuilderX loads by itself: the commands, and a look whether one of its projects is a uni-app project. Only
 * then, or at the first command, the engine is loaded. Nothing here can throw, whatever the editor lacks.
 */
export function activate(): void {
  const editor = new Editor(load());
  const started = (): Plugin => {
    // a bundle of its own
    host ??= (require('./host.js') as typeof import('./host.ts')).start(editor);
    return host;
  };
  for (const id of everyCommandId) disposables.push(editor.register(id, (param) => started().run(id, param)));
  const heard = (document: TextDocument): void => {
    const path = pathOf(document.uri);
    if (!host && path !== undefined && /\/manifest\.[\w.]+$/.test(path) && isUniApp(path)) started();
  };
  const look = async (): Promise<void> => {
    if (host) return;
    const folders = await editor.folders();
    if (active && folders.some((folder) => MANIFESTS.some((name) => isUniApp(`${folder}/${name}`))))
      started();
  };
  active = true;
  disposables.push(
    editor.onOpened(heard),
    editor.onSaved(heard),
    editor.onFolders(() => void look()),
  );
  void look();
}

export function deactivate(): void {
  for (const disposable of disposables) disposable?.dispose();
  disposables = [];
  active = false;
  host?.dispose();
  host = undefined;
}

function load(): HBuilderX | undefined {
  try {
    return require('hbuilderx') as HBuilderX;
  } catch {
    return undefined;
  }
}

function isUniApp(path: string): boolean {
  return UNI_APP.test(textIfThere(path) ?? '');
}
