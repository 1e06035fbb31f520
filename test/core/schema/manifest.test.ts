import { describe } from 'vitest';
import { tables } from './tables.ts';

describe('manifest-push', () => {
  const app = (inside: string): string => `{"name":"a","vueVersion":"3","app-plus":{${inside}},"h5":1}`;
  const push = (inside: string): string => app(`"distribute":{"sdkConfigs":{"push":${inside},"ad":1}}`);
  tables('manifest-push', [
    [
      'a healthy one',
      app(
        '"modules":{"Push":{},"Camera":1},"distribute":{"android":{"packagename":"a.b","permissions":["x"]},"sdkConfigs":{"push":{}}},"nativePlugins":{"TencentCloud-TUIOfflinePush":{"com.vivo.push.app_id":"0","com.vivo.push.api_key":0,"__plugin_info__":{"isCloud":false,"bought":-1,"parameters":{"a":{"des":"b"}}}}}',
      ),
      [],
    ],
    ['Push is true', app('"modules":{"Push":true}'), []],
    ['Push is something else', app('"modules":{"Push":"true"}'), ['type app-plus/modules/Push object|true']],
    ['Push is false', app('"modules":{"Push":false}'), ['type app-plus/modules/Push object|true']],
    ['un-ticked', push('{"unipush":null,"igexin":null}'), []],
    ['versions', push('{"unipush":{"version":"2","offline":true,"hms":{},"icons":{"smal":{}}}}'), []],
    ['a number as version', push('{"unipush":{"version":1}}'), []],
    [
      'no such version',
      push('{"unipush":{"version":"3","offline":"true"}}'),
      [
        'enum app-plus/distribute/sdkConfigs/push/unipush/version 1|2',
        'type app-plus/distribute/sdkConfigs/push/unipush/offline boolean',
      ],
    ],
    [
      'the version is a boolean',
      push('{"unipush":{"version":true}}'),
      ['enum app-plus/distribute/sdkConfigs/push/unipush/version 1|2'],
    ],
    ['plugins in an array', app('"nativePlugins":[]'), ['type app-plus/nativePlugins object']],
    [
      'parameters',
      app('"nativePlugins":{"EMPushUniPlugin":{"oppo_app_key":true,"other":"a"},"a/b~c":{"x":{},"y":1}}'),
      [
        'type app-plus/nativePlugins/EMPushUniPlugin/oppo_app_key string|number',
        'type app-plus/nativePlugins/a/b~c/x string|number',
      ],
    ],
    [
      'isCloud',
      app('"nativePlugins":{"X":{"__plugin_info__":{"isCloud":"true"}}}'),
      ['type app-plus/nativePlugins/X/__plugin_info__/isCloud boolean'],
    ],
    [
      'unknown parameters are left to the rule',
      app('"nativePlugins":{"EMPushUniPlugin":{"oppo_app_keyy":"a"}}'),
      [],
    ],
    ['uni-app x', '{"uni-app-x":{},"app":{"distribute":{"modules":{"uni-push":{}}}}}', []],
  ]);
});

describe('project-config', () => {
  tables('project-config', [
    ['rules', '{"$schema":"x","rules":{"unipush-conflict":"off"}}', []],
    [
      'a severity that there is not',
      '{"rules":{"unipush-conflict":"warn","a":1}}',
      [
        'enum rules/unipush-conflict off|error|warning|information|hint',
        'enum rules/a off|error|warning|information|hint',
      ],
    ],
    ['a name that is none', '{"rules":{"A b":"off"}}', ['unknown-key rules/A b']],
    ['a near key', '{"rule":{}}', ['unknown-key rule -> rules']],
  ]);
});
