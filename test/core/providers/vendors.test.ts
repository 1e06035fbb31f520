import { expect, test } from 'vitest';
import { providers } from '../../../src/core/providers/index.ts';
import { vendors } from '../../../src/core/providers/vendors.ts';
import { knownKeys } from '../../../src/core/schema/shape.ts';

test('every note is there in both languages and says where it is from', () => {
  for (const { notes, credentials } of Object.values(vendors)) {
    for (const { text, source } of notes) expect([text['zh-CN'], text.en, source]).not.toContain('');
    for (const { text } of notes) expect(text.en).not.toMatch(/[\u4e00-\u9fff]/);
    for (const { places, source } of credentials)
      expect([places.length > 0, source !== '']).toEqual([true, true]);
  }
});

test("OPPO's values go where the document says", () => {
  const placesOf = (name: string) =>
    vendors.oppo.credentials.find((credential) => credential.name === name)?.places;
  expect(placesOf('AppId')).toEqual(['im-console']);
  expect(placesOf('AppKey')).toEqual(['im-console', 'client']);
  expect(placesOf('MasterSecret')).toEqual(['im-console']);
  expect(placesOf('AppSecret')).toEqual(['client']);
});

test("Huawei's Client ID and Client Secret have other names in the IM console", () => {
  expect(vendors.huawei.credentials.map(({ name, imConsoleName }) => [name, imConsoleName])).toEqual([
    ['Client ID', 'AppID'],
    ['Client Secret', 'AppSecret'],
    ['agconnect-services.json', undefined],
  ]);
});

test("a provider's vendors use its schema's keys, and a vendor that needs keys in the app has such credentials", () => {
  for (const { vendors: own, configSchema } of providers) {
    const used = own.flatMap(({ certificate, client }) => [certificate, ...client]);
    expect([...used].sort()).toEqual([...knownKeys(configSchema)].sort());
    for (const { id, client, manifest } of own) {
      const inApp = vendors[id].credentials.filter(({ places }) => places.includes('client'));
      expect(inApp.length >= Math.max(client.length, manifest.length)).toBe(true);
    }
  }
});
