import { describe, expect, it } from 'vitest';
import { auditText, shippedAdvisories } from '../scripts/package/advisories.mjs';

const shipped = [
  { name: 'jsonc-parser', version: '3.3.1' },
  { name: 'fflate', version: '0.8.3' },
];

/** As npm writes it, from version 7 on. */
const report = (...entries: [name: string, via: unknown[]][]): string =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: Object.fromEntries(
      entries.map(([name, via]) => [name, { name, severity: 'high', via }]),
    ),
  });
const advisory = (severity: string) => ({ severity, title: 'Too slow', url: 'https://example.com/1' });

describe('what a registry knows against the packages that are shipped', () => {
  it('leaves out what only builds or tests', () => {
    const audit = shippedAdvisories(report(['vitest', [advisory('critical')]]), shipped);
    expect(audit).toEqual({ advisories: [] });
    expect(auditText(audit, shipped)).toBe(
      'Nothing is known against the 2 packages whose code is shipped: jsonc-parser 3.3.1, fflate 0.8.3',
    );
  });

  it('names each of a shipped one, however small, and no other’s that it leads to', () => {
    const audit = shippedAdvisories(
      report(['fflate', [advisory('low'), 'vitest']], ['vitest', [advisory('critical')]]),
      shipped,
    );
    expect(auditText(audit, shipped)).toBe('fflate: Too slow (low, https://example.com/1)');
  });

  it.each([
    ['', 'npm printed no report'],
    ['null', 'the registry gave no report'],
    ['{ "error": { "summary": "method not allowed" } }', 'method not allowed'],
    ['{ "message": "not found", "error": { "summary": "" } }', 'not found'],
  ])('is not taken for clean where the registry does not answer: %s', (text, error) => {
    const audit = shippedAdvisories(text, shipped);
    expect(audit).toEqual({ error });
    expect(auditText(audit, shipped)).toMatch(/^Not known: /);
  });
});
