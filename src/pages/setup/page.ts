import type { Language } from '../../core/messages/localized.ts';
import { documentOf, html } from '../document.ts';
import { formWords } from './messages.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';

/** The page of the form before it has any question. `project`: its name. */
export function setupPage(project: string, language: Language, nonce: string): string {
  const words = formWords[language];
  return documentOf({
    title: words.title,
    language,
    nonce,
    style: STYLE,
    script: SCRIPT,
    body: html`<h1 id="title" tabindex="-1">${words.title}</h1><p class="lines">${words.about(project)}</p><p id="status" role="status">${words.working}</p><div id="form"></div><div id="end"></div>`,
  });
}
