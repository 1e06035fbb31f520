import { describe, expect, it } from 'vitest';
import { applyPlan, plan } from './support.ts';
import { appIdFor, projectOf, settable, templates, valuesFor } from './templates.ts';

const cases = settable.flatMap((provider) =>
  templates.map((template) => [provider.id, template.name, provider, template] as const),
);

describe.each([
  ['Windows', '\r\n'],
  ['old Macs', '\r'],
])('the line ends of %s', (_, eol) => {
  it.each(cases)('stay: %s, %s', async (_id, _name, provider, template) => {
    const files = projectOf(template, provider);
    const before = Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, text.replace(/\r?\n/g, eol)]),
    );
    const vendors = provider.vendors.map(({ id }) => id);
    const answers = {
      ...{ provider: provider.id, vendors, values: valuesFor(provider, vendors) },
      ...{ packageName: 'com.example.app', appId: appIdFor(provider), removeUniPush: true },
    };
    const made = await plan(before, answers);
    expect(made.edits.length).toBeGreaterThan(0);
    const after = applyPlan(before, made);
    for (const [name, text] of Object.entries(before)) {
      if (!text.includes(eol)) continue;
      expect((after[name] ?? '').replaceAll(eol, ''), name).not.toMatch(/[\r\n]/);
    }
  });
});
