import { randomUUID } from 'node:crypto';
import { basename, isInside, relative } from '../core/project/paths.ts';
import { absolute } from '../core/setup/agconnect-file.ts';
import { openSetup } from '../core/setup/setup-project.ts';
import { textIfThere } from '../node/regular-file.ts';
import { SetupForm } from '../pages/setup/form.ts';
import { type FormHost, type FormMessage, Progress } from '../pages/setup/form-host.ts';
import { formWords } from '../pages/setup/messages.ts';
import { setupPage } from '../pages/setup/page.ts';
import type { ChosenProject, Host } from './context.ts';
import { showDoctor } from './doctor.ts';
import type { WebViewDialog } from './hbuilderx.d.ts';
import { lookOf } from './look.ts';
import { whyNotMade } from './make.ts';
import { pathOf } from './paths.ts';
import { attempt } from './reach.ts';
import { wizardWords } from './wizard-messages.ts';

/** What was answered before the user left, by project. */
const begun = new Map<string, Progress>();

/** How long a page may take until it tells that it runs (ms): how its messages come to it is not documented in full. */
const SILENCE = 8000;

/**
 * The setup on a page in a dialog, which HBuilderX has from 3.0 on where its built-in browser is installed. False where
 * no page comes up, or it stays silent: then there are the forms.
 */
export async function setUpOnPage(host: Host, chosen: ChosenProject, provider?: string): Promise<boolean> {
  const { editor, language } = host;
  const words = wizardWords[language];
  const dialog = editor.reach.call(
    'window',
    'createWebViewDialog',
    {
      // a file is chosen in a dialog of its own
      modal: false,
      title: formWords[language].title,
      description: words.page,
      dialogButtons: [words.close],
      size: { width: 860, height: 680 },
    },
    { enableScripts: true },
  ) as WebViewDialog | undefined;
  if (!dialog) return false;
  const progress = begun.get(chosen.root) ?? new Progress();
  begun.set(chosen.root, progress);
  if (provider !== undefined) progress.given.set('provider', provider);
  const form = new SetupForm(formHost(host, chosen, dialog), progress);
  const nonce = randomUUID().replaceAll('-', '');
  try {
    const { webView } = dialog;
    const spoke = new Promise<true>((resolve) => {
      webView.onDidReceiveMessage((told) => {
        const message = told as FormMessage | { readonly do: 'close' };
        resolve(true);
        if (message.do === 'close') attempt(() => dialog.close());
        else void form.receive(message);
      });
    });
    const page = setupPage(basename(chosen.root), language, nonce);
    webView.html = page.replace('</style>', `${lookOf(editor)}</style>`);
    const failed = Promise.resolve(dialog.show()).then(
      (shown) => ((shown?.code ?? 0) === 0 ? new Promise<never>(() => {}) : (false as const)),
      () => false as const,
    );
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), SILENCE);
    });
    const works = await Promise.race([spoke, failed, late]);
    clearTimeout(timer);
    if (!works) attempt(() => dialog.close());
    return works;
  } catch (error) {
    editor.log(`createWebViewDialog: ${error}`);
    return false;
  }
}

function formHost(host: Host, chosen: ChosenProject, dialog: WebViewDialog): FormHost {
  const { editor, language } = host;
  const { session, root } = chosen;
  return {
    language,
    lacksProblems: true,
    open: async () => (await openSetup(session)).find((one) => one.root === root),
    async read(typed) {
      const path = absolute(root, pathOf(typed) ?? typed);
      const text = textIfThere(path);
      return text === undefined ? undefined : { path, text };
    },
    async choose(title) {
      const item = { type: 'fileSelectInput', mode: 'file', name: 'file', label: title, value: '' } as const;
      const form = await editor.form({ title, formItems: [item] });
      const typed =
        typeof form === 'object' && typeof form.data.file === 'string' ? form.data.file.trim() : '';
      if (typed === '') return undefined;
      const path = absolute(root, pathOf(typed) ?? typed);
      return isInside(path, root) ? relative(root, path) : path;
    },
    show: (view) => void attempt(() => dialog.webView.postMessage(view)),
    async apply(plan) {
      const why = await whyNotMade(host, session, plan);
      if (why === undefined) return { said: [] };
      return why === host.words.changed ? 'changed' : { why };
    },
    async go(to) {
      if (to === 'doctor') await showDoctor(host, chosen);
      else if (to !== 'problems') await editor.browse(to.url, formWords[language].title);
    },
  };
}
