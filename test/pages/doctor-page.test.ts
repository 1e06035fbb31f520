import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { type Language, languages } from '../../src/core/messages/localized.ts';
import { doctorBody } from '../../src/pages/doctor/body.ts';
import { doctorDocument } from '../../src/pages/doctor/page.ts';
import type { PagePatient } from '../../src/pages/doctor/patient.ts';
import { closeBrowser, faultsOf, hasBrowser, type Look, type Shown, show, tabStops } from './browser.ts';
import { focused, isBehind, overflow, unfold } from './in-page.mjs';
import { exampleOf, patientOf, unset } from './patients.ts';
import type { Theme } from './themes.ts';

const NONCE = 'nonce0123456789';

/** Where pictures go, if somebody wants to see them. */
const pictures = process.env.PAGE_PICTURES;

let shown: Shown[] = [];
afterEach(async () => {
  const all = shown;
  shown = [];
  for (const one of all) await one.close();
});
afterAll(closeBrowser);

const documentOf = (
  patients: readonly PagePatient[],
  language: Language = 'en',
  ticked: readonly string[] = [],
): string =>
  doctorDocument(
    doctorBody(patients, language, () => new Set(ticked)),
    language,
    NONCE,
  );

async function open(
  patients: readonly PagePatient[],
  look: Look = {},
  language: Language = 'en',
): Promise<Shown> {
  const one = await show(documentOf(patients, language), look);
  shown.push(one);
  return one;
}

describe.skipIf(!hasBrowser)("the doctor's page", () => {
  const looks: [Theme | undefined, number, Language][] = (
    ['light', 'dark', 'contrast', undefined] as const
  ).flatMap((theme) =>
    [260, 1280].flatMap((width) =>
      languages.map((language): [Theme | undefined, number, Language] => [theme, width, language]),
    ),
  );

  test.each(looks)(
    'in %s, %i wide, in %s: nothing to scroll sideways, nothing an accessibility checker finds',
    async (theme, width, language) => {
      const { page } = await open([await exampleOf()], { width, ...(theme && { theme }) }, language);
      expect(await page.evaluate(overflow)).toBe('');
      expect(await faultsOf(page)).toEqual([]);
      await page.evaluate(unfold, true);
      expect(await page.evaluate(overflow)).toBe('');
      expect(await faultsOf(page)).toEqual([]);
      if (!pictures) return;
      mkdirSync(pictures, { recursive: true });
      await page.evaluate(unfold, false);
      await page.screenshot({
        path: join(pictures, `doctor.${theme ?? 'system'}.${width}.${language}.png`),
        fullPage: true,
      });
    },
  );

  test('keeps its colours apart where the system forces its own', async () => {
    const { page } = await open([await exampleOf()], { forcedColors: true, width: 600 });
    expect(await faultsOf(page)).toEqual([]);
    await expect.poll(() => page.getByRole('button').count()).toBeGreaterThan(0);
  });

  test('shows each gap once, before what a person checks', async () => {
    const { page } = await open([await exampleOf()]);
    const text = (await page.locator('main').textContent()) ?? '';
    for (const gap of [
      'uniPush is ticked (should not be)',
      'agconnect-services.json · Huawei',
      'xiaomiAppKey · Xiaomi',
    ])
      expect(text.split(gap)).toHaveLength(2);
    const heads = await page.locator('h3').allInnerTexts();
    expect(heads).toEqual(['Wrong: to be corrected', 'Missing: to be added', 'For you to check']);
    expect(await page.locator('table').count()).toBe(1);
    expect(await page.evaluate(isBehind, { first: 'table', second: '.tasks' })).toBe(true);
  });

  test('has few controls: two ways at most, and a box for what a person checks', async () => {
    const { page } = await open([await exampleOf()]);
    const counts = await page
      .locator('.tasks > li')
      .evaluateAll((items) => items.map((item) => item.querySelectorAll('button, a, input').length));
    expect(Math.max(...counts)).toBeLessThanOrEqual(2);
    expect(
      await page.locator('button:visible, a:visible, input:visible, summary:visible').count(),
    ).toBeLessThan(50);
  });

  test('is read aloud: a table with headers also where it is folded, headings in order, boxes with names', async () => {
    const { page } = await open([await exampleOf()], { width: 260 });
    expect(await page.getByRole('table').count()).toBe(1);
    expect(await page.getByRole('columnheader').count()).toBe(7);
    expect(await page.getByRole('rowheader').allInnerTexts()).toEqual(['Huawei', 'Xiaomi', 'vivo', 'iOS']);
    const levels = await page
      .locator('h1, h2, h3, h4')
      .evaluateAll((all) => all.map(({ tagName }) => Number(tagName[1])));
    expect(Math.max(...levels.map((level, at) => level - (levels[at - 1] ?? 0)))).toBe(1);
    await page.getByRole('checkbox', { name: 'IM console · Huawei, Xiaomi, vivo, iOS' }).waitFor();
  });

  test('is used by the keyboard alone: every control has the focus once, and says what it is for', async () => {
    const { page, told } = await open([await exampleOf()]);
    const stops = await tabStops(page);
    const controls = await page.locator('button:visible, a:visible, input:visible, summary:visible').count();
    expect(stops).toHaveLength(controls);
    expect(new Set(stops).size, stops.join('\n')).toBe(stops.length);
    expect(stops).toContain('button Untick: remove "unipush": uniPush is ticked (should not be)');
    const press = async (name: string, key: string): Promise<void> => {
      await page
        .getByRole(name.startsWith('input') ? 'checkbox' : 'button', { name: name.replace('input ', '') })
        .focus();
      await page.keyboard.press(key);
    };
    await press('Untick: remove "unipush"', 'Enter');
    await press('Go to manifest.json:41', 'Space');
    await press('Choose agconnect-services.json', 'Enter');
    await press('input Huawei console', 'Space');
    const key = 'file:///p';
    expect(await told()).toEqual([
      { do: 'ready' },
      { do: 'fix', ref: `${key}#tencent-tuiofflinepush/uniPushOff` },
      { do: 'place', ref: `${key}#tencent-tuiofflinepush/uniPushOff` },
      { do: 'choose', ref: `${key}#tencent-tuiofflinepush/huawei/agconnect` },
      { do: 'tick', ref: `${key}#tencent-tuiofflinepush/huawei/console`, done: true },
    ]);
  });

  test('keeps the focus, and what was unfolded, when it is told something new', async () => {
    const patient = await exampleOf();
    const { page, tell } = await open([patient]);
    const notes = page.locator('summary', { hasText: 'Huawei console' });
    await notes.focus();
    await page.keyboard.press('Enter');
    const ids = ['tencent-tuiofflinepush/huawei/console'];
    await tell({ body: doctorBody([patient], 'en', () => new Set(ids)).text });
    await page.getByRole('checkbox', { name: 'Huawei console', checked: true }).waitFor();
    expect(await page.locator('details[open]').count()).toBe(1);
    expect(await page.evaluate(focused)).toMatch(/^summary .*Huawei console/);
    await page.getByRole('button', { name: 'Untick: remove "unipush"' }).focus();
    await tell({ body: doctorBody([await patientOf(unset)], 'en', () => new Set()).text });
    await expect.poll(() => page.evaluate(focused)).toMatch(/^h1 /);
  });

  test('runs nothing that a project has in its names', async () => {
    const bad = '"><img src=x onerror="document.title=1"><script>document.title = 2</script>';
    const patient = { ...(await exampleOf()), key: `file:///${bad}`, name: bad };
    const { page } = await open([patient, { ...patient, key: 'file:///other' }]);
    expect(await page.locator('img, main script').count()).toBe(0);
    expect(await page.title()).toBe('uni-app Offline Push: Doctor');
    await page.getByRole('heading', { name: bad }).first().waitFor();
  });

  test('begins with the setup where there is no push yet', async () => {
    const { page, told } = await open([await patientOf(unset)], { width: 260 });
    await page.getByRole('button', { name: 'Set up offline push' }).click();
    expect(await told()).toContainEqual({ do: 'start', ref: 'file:///p' });
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.locator('table').count()).toBe(0);
  });
});
