import { basename } from '../core/project/paths.ts';
import {
  faults,
  fingerprintRows,
  fingerprintsOf,
  fingerprintWords,
  Locked,
  lockedTexts,
  Malformed,
} from '../node/artefact/index.ts';
import type { Host } from './context.ts';
import { clickedPath, pathOf, systemPath } from './paths.ts';

const SIGNED = /\.(?:apk|aab|ipa|hap|app|jks|keystore|p12|pfx)$/i;

/** The fingerprints of the app or keystore that was clicked on, else of one that is chosen; the one picked is copied. */
export async function showFingerprints(host: Host, param?: unknown): Promise<void> {
  const { editor, language, words } = host;
  const clicked = clickedPath(param);
  const path = clicked !== undefined && SIGNED.test(clicked) ? clicked : await chosen(host);
  if (path === undefined) return;
  try {
    const found = await read(host, path);
    if (!found) return;
    const rows = fingerprintRows(found, language);
    const told = rows.filter((row): row is string => typeof row === 'string' && row !== '');
    const items = rows.flatMap((row) =>
      typeof row === 'string'
        ? []
        : [{ label: row[1], description: [row[0], row[2]].filter(Boolean).join(' · ') }],
    );
    const at = await editor.pick(items, [basename(path), words.copy, ...told].join(' · '));
    const value = at === undefined ? undefined : items[at]?.label;
    if (value === undefined) return;
    if (await editor.copy(value)) editor.status(words.copied(value));
    else void editor.inform(value);
  } catch (error) {
    void editor.inform(words.notAnApp(basename(path), whyNot(error, host)));
  }
}

/** Asks for the password where one is needed, as long as it does not fit. It is kept nowhere, and told to nobody. */
async function read({ editor, words, language }: Host, path: string) {
  let password: string | undefined;
  for (;;) {
    try {
      return fingerprintsOf(systemPath(path), password);
    } catch (error) {
      if (!(error instanceof Locked) || error.why === 'legacy') throw error;
      const wrong = error.why === 'password-wrong' ? `⚠ ${lockedTexts[language][error.why]} ` : '';
      password = await editor.input({ prompt: `${wrong}${words.password}`, password: true });
      if (password === undefined) return undefined;
    }
  }
}

async function chosen({ editor, words }: Host): Promise<string | undefined> {
  const form = await editor.form({
    title: words.chooseSigned,
    formItems: [{ type: 'fileSelectInput', name: 'file', label: words.signed, mode: 'file', value: '' }],
  });
  if (form === 'cancelled') return undefined;
  const typed = form === 'unsupported' ? await editor.input({ prompt: words.chooseSigned }) : form.data.file;
  return typeof typed === 'string' && typed.trim() !== '' ? pathOf(typed.trim()) : undefined;
}

function whyNot(error: unknown, { language }: Host) {
  if (error instanceof Locked) return lockedTexts[language][error.why];
  if (!(error instanceof Malformed)) return (error as Error).message;
  return error.fault === 'kind' ? fingerprintWords[language].notApp : faults[language][error.fault];
}
