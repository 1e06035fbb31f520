// What runs in the page itself: each is handed over as text, and knows nothing of this file.

/** What an editor lends a page before it runs. */
export function lend({ variables, kind }) {
  globalThis.told = [];
  globalThis.acquireVsCodeApi = () => ({
    postMessage(message) {
      globalThis.told.push(message);
      globalThis.toEditor?.(message);
    },
  });
  addEventListener('DOMContentLoaded', () => {
    for (const [name, value] of Object.entries(variables))
      document.documentElement.style.setProperty(`--vscode-${name}`, value);
    if (kind) document.body.classList.add(kind);
  });
}

export const told = () => globalThis.told;

export function tell(message) {
  window.postMessage(message, '*');
}

/** What axe, which is there already, finds: the rule, and the first element. */
export async function check() {
  const { violations } = await globalThis.axe.run();
  return violations.map(({ id, nodes: [first] }) => `${id}: ${first?.html} ${first?.failureSummary}`);
}

/** The first element that sticks out sideways; '' where nothing is to be scrolled. */
export function overflow() {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return '';
  const out = [...document.querySelectorAll('main *')].find(
    (one) => one.getBoundingClientRect().right > clientWidth + 1,
  );
  return `${scrollWidth} > ${clientWidth}: ${out?.outerHTML.slice(0, 200)}`;
}

/** What has the focus: its tag and its name; '' for nothing. */
export function focused() {
  const at = document.activeElement;
  if (!at || at === document.body) return '';
  const label = at.getAttribute('aria-label') ?? at.closest('label')?.textContent ?? at.textContent;
  return `${at.tagName.toLowerCase()} ${label?.trim()}`;
}

export function unfold(open) {
  for (const details of document.querySelectorAll('details')) details.open = open;
}

/** Whether the second stands behind the first. */
export function isBehind({ first, second }) {
  const [a, b] = [first, second].map((selector) => document.querySelector(selector));
  return (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
