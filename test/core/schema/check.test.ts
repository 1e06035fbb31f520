import { describe, expect, it } from 'vitest';
import { checkSchema } from '../../../src/core/schema/check.ts';
import type { Branch } from '../../../src/core/syntax/branches.ts';
import { readJsonc } from '../../../src/core/syntax/jsonc.ts';
import type { Node, ObjectNode, Property } from '../../../src/core/syntax/tree.ts';
import { check, read, show, tables } from './tables.ts';

describe('offline-push-config', () => {
  tables('offline-push-config', [
    [
      'the whole of it',
      '{"huaweiBusinessID":"1","honorBusinessID":2,"xiaomiBusinessID":"3","xiaomiAppID":"4","xiaomiAppKey":"5","meizuBusinessID":"","meizuAppID":"","meizuAppKey":"","vivoBusinessID":" 6 ","oppoBusinessID":"7","oppoAppKey":"a","oppoAppSecret":"b","iosBusinessID":8}',
      [],
    ],
    ['nothing', '{}', []],
    ['blank and zero', '{"huaweiBusinessID":" ","vivoBusinessID":"0","iosBusinessID":0}', []],
    [
      'a placeholder',
      '{"huaweiBusinessID":"YOUR_ID","vivoBusinessID":"xxxx","oppoBusinessID":"请填写证书 ID"}',
      [],
    ],
    ['a near key', '{"huaweiBuisnessID":"1"}', ['unknown-key huaweiBuisnessID -> huaweiBusinessID']],
    [
      'case',
      '{"iOSBusinessID":"1","xiaomiAppId":"2"}',
      ['unknown-key iOSBusinessID -> iosBusinessID', 'unknown-key xiaomiAppId -> xiaomiAppID'],
    ],
    ['a key like none', '{"appKey":"1"}', ['unknown-key appKey']],
    ['hms is not ios', '{"hmsBusinessID":"1"}', ['unknown-key hmsBusinessID']],
    [
      'keys of the manifest',
      '{"vivoAppID":"1","vivoAppKey":"2","vivoAppId":"3"}',
      ['not-read vivoAppID (manifest)', 'not-read vivoAppKey (manifest)', 'not-read vivoAppId (manifest)'],
    ],
    ['FCM', '{"fcmBusinessID":"1"}', ['not-read fcmBusinessID (no-such-vendor)']],
    [
      'keys of the console',
      '{"oppoMasterSecret":"1","oppoAppID":"2"}',
      ['not-read oppoMasterSecret (console-only)', 'not-read oppoAppID (console-only)'],
    ],
    [
      'not digits',
      '{"huaweiBusinessID":"abc","oppoBusinessID":"12a","iosBusinessID":"1.5"}',
      ['pattern huaweiBusinessID digits', 'pattern oppoBusinessID digits', 'pattern iosBusinessID digits'],
    ],
    [
      'types',
      '{"huaweiBusinessID":true,"xiaomiAppID":{},"xiaomiAppKey":[],"meizuAppID":null,"iosBusinessID":1.5}',
      [
        'type huaweiBusinessID string|integer',
        'type xiaomiAppID string|integer',
        'type xiaomiAppKey string|integer',
        'type meizuAppID string|integer',
        'type iosBusinessID string|integer',
      ],
    ],
    ['an overridden value', '{"huaweiBusinessID":"abc","huaweiBusinessID":"1"}', []],
    [
      'names from Object.prototype',
      '{"__proto__":"1","constructor":"2","hasOwnProperty":"3"}',
      ['unknown-key __proto__', 'unknown-key constructor', 'unknown-key hasOwnProperty'],
    ],
    ['no object', '["1"]', ['type . object']],
  ]);

  it('reports every occurrence of an unknown key on its own property', () => {
    const problems = checkSchema('offline-push-config', read('{"foo":1,"foo":2}'));
    expect(problems.map(({ property }) => property?.keySpan.start)).toEqual([1, 9]);
  });

  it('looks at each App branch and at no other', () => {
    const text = `{
      // #ifdef APP-ANDROID
      "huaweiBusinessID": "abc",
      // #endif
      // #ifdef APP-IOS
      "huaweiBusinessID": "1",
      // #endif
      // #ifdef H5
      "iosBusinessID": "abc", "foo": 1
      // #endif
    }`;
    expect(check('offline-push-config', text)).toEqual(['pattern huaweiBusinessID digits']);
  });
});

describe('em-push-config', () => {
  tables('em-push-config', [
    [
      'the whole of it',
      '{"MICertificateName":"a","OPPOCertificateName":"b","HMSCertificateName":"c","VIVOCertificateName":"1#2","HONORCertificateName":"d","MEIZUCertificateName":"e","APNsCertificateName":"f","FCMCertificateName":"g"}',
      [],
    ],
    ['blank and placeholder', '{"VIVOCertificateName":"","MICertificateName":"xxxxxx"}', []],
    ['a placeholder for vivo', '{"VIVOCertificateName":"XXXXX"}', []],
    ['case', '{"APNSCertificateName":"a"}', ['unknown-key APNSCertificateName -> APNsCertificateName']],
    [
      'vivo without its key',
      '{"VIVOCertificateName":"105792633"}',
      ['pattern VIVOCertificateName appid#appkey'],
    ],
    ['a number', '{"MICertificateName":1}', ['type MICertificateName string']],
    ['another name for Huawei', '{"HUAWEICertificateName":"a"}', ['unknown-key HUAWEICertificateName']],
  ]);
});

describe('offline-push-info', () => {
  tables('offline-push-info', [
    ['the sample', '{"title":"","description":"","androidOPPOChannelID":"","extension":"{}"}', []],
    ['extension is left to its own rule', '{"extension":{"a":1}}', []],
    [
      'android and apns',
      '{"androidInfo":{"VIVOClassification":"1","MeizuNotifyType":0,"HonorImportance":""},"apnsInfo":{"interruptionLevel":"active"}}',
      [],
    ],
    [
      'nested keys',
      '{"androidInfo":{"OPPOChanelID":"a"},"apnsInfo":{"Sound":"b"}}',
      ['unknown-key androidInfo/OPPOChanelID -> OPPOChannelID', 'unknown-key apnsInfo/Sound -> sound'],
    ],
    [
      'values',
      '{"title":1,"apnsInfo":{"interruptionLevel":"timesensitive"},"androidInfo":"x"}',
      [
        'type title string',
        'enum apnsInfo/interruptionLevel passive|active|time-sensitive|critical -> time-sensitive',
        'type androidInfo object',
      ],
    ],
  ]);
});

describe('create-push-message, get-push-client-id', () => {
  tables('create-push-message', [
    ['enough', '{"content":"a","sound":"none","delay":1,"payload":{"any":1}}', []],
    ['no content', '{"title":"a"}', ['missing content']],
    ['a near key', '{"content":"a","titel":"b"}', ['unknown-key titel -> title']],
    ['keys of Android', '{"content":"a","channelId":"b","category":"c"}', []],
    ['a key from elsewhere', '{"content":"a","extra":"b"}', ['unknown-key extra']],
    ['a blank text', '{"content":" "}', ['pattern content text']],
    [
      'values',
      '{"content":1,"sound":"System","cover":"true","when":"now","success":"f"}',
      [
        'type content string',
        'enum sound system|none -> system',
        'type cover boolean',
        'type when Date',
        'type success function',
      ],
    ],
    ['sound of a wrong type is said once', '{"content":"a","sound":1}', ['enum sound system|none']],
  ]);
  tables('get-push-client-id', [
    ['a key from elsewhere', '{"provider":"b"}', ['missing success']],
    ['a near key', '{"succes":"b"}', ['missing success', 'unknown-key succes -> success']],
    ['two edits are no near key', '{"completeds":"b"}', ['missing success']],
  ]);

  it('takes functions, and says nothing of what is not known', () => {
    const span = { source: { path: '/p/a.js', text: '' }, start: 0, end: 0 };
    const property = (key: string, value: Node): Property => ({
      ...span,
      key,
      keySpan: span,
      value,
      shorthand: false,
      branch: undefined,
    });
    const object = (properties: Property[], more?: Partial<ObjectNode>): Node => ({
      kind: 'object',
      ...span,
      properties,
      open: false,
      closed: true,
      ...more,
    });
    const call: Node = {
      kind: 'call',
      ...span,
      callee: ['Date'],
      calleeSpan: span,
      args: [],
      argsSpan: span,
      closed: true,
      construct: true,
      optional: false,
    };
    const reference: Node = { kind: 'reference', ...span, path: ['text'] };
    const fn: Node = { kind: 'function', ...span, inline: true };
    const options = object([property('content', reference), property('when', call), property('success', fn)]);
    expect(checkSchema('create-push-message', options)).toEqual([]);
    expect(checkSchema('create-push-message', reference)).toEqual([]);
    const number: Node = { kind: 'number', ...span, value: 1 };
    const followed = checkSchema('create-push-message', options, (node) =>
      node === reference ? number : node,
    );
    expect(followed.map(show)).toEqual(['type content string']);
    expect(followed[0]?.node).toBe(number);
    expect(followed[0]?.property?.value).toBe(reference);
    expect(checkSchema('create-push-message', object([], { open: true }))).toEqual([]);
    expect(checkSchema('create-push-message', object([], { closed: false }))).toEqual([]);
    const unknown: Node = { kind: 'unknown', ...span };
    expect(checkSchema('offline-push-config', object([property('foo', unknown)])).map(show)).toEqual([
      'unknown-key foo',
    ]);
    expect(checkSchema('offline-push-config', object([property('vivoBusinessID', unknown)]))).toEqual([]);
  });

  it('does not call missing what another platform has', () => {
    const branch: Branch = {
      source: { path: '', text: '' },
      start: 0,
      end: 0,
      platforms: ['H5'],
      negated: false,
      unclear: false,
      parent: undefined,
    };
    const tree = read('{"success":1}') as ObjectNode;
    const properties = tree.properties.map((property) => ({ ...property, branch }));
    expect(checkSchema('get-push-client-id', { ...tree, properties })).toEqual([]);
    expect(check('get-push-client-id', '{"fail":"a"}')).toEqual(['missing success', 'type fail function']);
  });

  it('ends on a literal that is reached from itself', () => {
    const tree = read('{"androidInfo":{"sound":1}}');
    const resolved = checkSchema('offline-push-info', tree, (node) => (node.kind === 'number' ? tree : node));
    expect(resolved.map(show)).toEqual(['type androidInfo/sound string']);
  });

  it('problems in several files stand in the order of their paths, then of their texts', () => {
    const at = (path: string, text: string): Node => readJsonc({ path, text }).tree as Node;
    const inside = new Map([
      [1, at('/b.json', '{ "souund": 1, "baddge": 2 }')],
      [2, at('/a.json', '{ "zzz": 1 }')],
    ]);
    const found = (text: string): string[] =>
      checkSchema('offline-push-info', at('/b0.json', text), (node) =>
        node.kind === 'number' ? (inside.get(node.value) ?? node) : node,
      ).map(({ property, key }) => `${property?.source.path} ${key}`);
    const sorted = ['/a.json zzz', '/b.json souund', '/b.json baddge', '/b0.json titel'];
    expect(found('{ "androidInfo": 1, "apnsInfo": 2, "titel": "a" }')).toEqual(sorted);
    expect(found('{ "titel": "a", "apnsInfo": 1, "androidInfo": 2 }')).toEqual(sorted);
  });
});
