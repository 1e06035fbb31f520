/** What a registry's audit says of the packages that lie in our bundles. */

/** @typedef {{ name: string, version: string }} Shipped */
/** @typedef {{ name: string, severity: string, title: string, url: string }} Advisory */
/** @typedef {{ advisories: Advisory[] } | { error: string }} Audit `error`: no audit was had, in the registry's words. */

/**
 * Of npm's report, what was published against a package that is shipped, or is reached through one.
 * @param {string} report  what `npm audit --json` printed
 * @param {Shipped[]} shipped
 * @returns {Audit}
 */
export function shippedAdvisories(report, shipped) {
  let parsed;
  try {
    parsed = JSON.parse(report);
  } catch {
    return { error: 'npm printed no report' };
  }
  if (typeof parsed?.vulnerabilities !== 'object' || parsed.vulnerabilities === null)
    return { error: String(parsed?.error?.summary || parsed?.message || 'the registry gave no report') };
  const names = new Set(shipped.map(({ name }) => name));
  const advisories = Object.values(parsed.vulnerabilities)
    .filter(({ name }) => names.has(name))
    .flatMap(({ name, via }) =>
      // a name alone leads to another entry of the list, which is told there if that one is shipped
      via
        .filter((one) => typeof one === 'object')
        .map(({ severity, title, url }) => ({ name, severity, title, url })),
    );
  return { advisories };
}

/**
 * @param {Audit} audit
 * @param {Shipped[]} shipped
 */
export function auditText(audit, shipped) {
  const list = shipped.map(({ name, version }) => `${name} ${version}`).join(', ');
  if ('error' in audit)
    return `Not known: the registry did not answer (${audit.error}). Asked for the ${shipped.length} packages whose code is shipped: ${list}`;
  if (audit.advisories.length === 0)
    return `Nothing is known against the ${shipped.length} packages whose code is shipped: ${list}`;
  return audit.advisories
    .map(({ name, severity, title, url }) => `${name}: ${title} (${severity}, ${url})`)
    .join('\n');
}
