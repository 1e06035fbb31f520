import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatGithub } from '../../src/cli/reporters/github.ts';
import { formatJunit } from '../../src/cli/reporters/junit.ts';
import { BROKEN, only, project } from './broken-project.ts';
import { folderWith, runNext } from './helpers.ts';
import { check, nasty, reportOf } from './reports.ts';

describe('--format github', () => {
  it('prints a workflow command for each finding', () => {
    const { status, stdout } = check(folderWith(project()), 'github');
    expect(status).toBe(1);
    expect(stdout).toMatchInlineSnapshot(`
      "::error file=manifest.json,line=7,endLine=7,col=47,endColumn=56,title=unipush-conflict::uniPush is ticked and conflicts with TUIOfflinePush: offline push will not arrive. In manifest.json, under "App模块配置 (App modules) → Push", untick uniPush and keep Push alone.
      ::error file=push/config.js,line=2,endLine=2,col=3,endColumn=19,title=offline-push-config-schema::The SDK does not read "huaweiBusinessid" and ignores it silently, so that vendor gets no offline push. Write "huaweiBusinessID".
      ::error file=push/config.js,line=3,endLine=3,col=3,endColumn=19,title=offline-push-config-schema::The SDK does not read "xiaomibusinessID" and ignores it silently, so that vendor gets no offline push. Write "xiaomiBusinessID".
      ::error file=push/config.js,line=5,endLine=5,col=3,endColumn=15,title=offline-push-config-schema::The SDK does not read "xiaomiAppkey" and ignores it silently, so that vendor gets no offline push. Write "xiaomiAppKey".
      ::warning file=push/register.js,line=3,endLine=3,col=1,endColumn=50,title=unused-suppression::There is no finding left to suppress here, and the comment would hide the next problem of this kind. Remove it.
      ::error file=push/register.js,line=4,endLine=4,col=38,endColumn=67,title=native-plugin-name::There is no native plugin "TencentCloud-TUIOfflinepush": requireNativePlugin returns undefined and push is never registered. Write "TencentCloud-TUIOfflinePush".
      "
    `);
  });

  it('names files as seen from the repository', () => {
    const folder = folderWith(
      Object.fromEntries(Object.entries(project()).map(([name, text]) => [`apps/chat/${name}`, text])),
    );
    const { stdout } = check(join(folder, 'apps/chat'), 'github', { GITHUB_WORKSPACE: folder });
    expect(stdout).toContain('file=apps/chat/manifest.json,');
  });

  it('escapes what would end a property or the line', () => {
    const lines = { ...nasty, start: 0 };
    expect(formatGithub(reportOf([nasty, lines]), 'en', '/p')).toBe(
      [
        '::notice file=目录%2C a%3A b%25/文件 #1?.vue,line=2,endLine=2,col=3,endColumn=13,title=unknown-rule::100%25 <a href="x">&\u0007\uD800 a, b: {c} [d](e)%0D%0A终',
        '::notice file=目录%2C a%3A b%25/文件 #1?.vue,line=1,endLine=2,title=unknown-rule::100%25 <a href="x">&\u0007\uD800 a, b: {c} [d](e)%0D%0A终',
        '',
      ].join('\n'),
    );
  });
});

describe('--format junit', () => {
  it('has a suite for each file and a case for each finding', () => {
    const { status, stdout } = check(folderWith(project()), 'junit');
    expect(status).toBe(1);
    expect(stdout).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="uni-offline-push" tests="6" failures="6" errors="0" skipped="0">
        <testsuite name="manifest.json" tests="1" failures="1" errors="0" skipped="0">
          <testcase name="unipush-conflict (7:47)" classname="manifest.json" file="manifest.json" line="7"><failure message="uniPush is ticked and conflicts with TUIOfflinePush: offline push will not arrive. In manifest.json, under &quot;App模块配置 (App modules) → Push&quot;, untick uniPush and keep Push alone." type="error">manifest.json:7:47
      uniPush is ticked and conflicts with TUIOfflinePush: offline push will not arrive. In manifest.json, under &quot;App模块配置 (App modules) → Push&quot;, untick uniPush and keep Push alone.
      https://github.com/uni-offline-push/uni-offline-push/blob/main/docs/rules/unipush-conflict.md</failure></testcase>
        </testsuite>
        <testsuite name="push/config.js" tests="3" failures="3" errors="0" skipped="0">
          <testcase name="offline-push-config-schema (2:3)" classname="push/config.js" file="push/config.js" line="2"><failure message="The SDK does not read &quot;huaweiBusinessid&quot; and ignores it silently, so that vendor gets no offline push. Write &quot;huaweiBusinessID&quot;." type="error">push/config.js:2:3
      The SDK does not read &quot;huaweiBusinessid&quot; and ignores it silently, so that vendor gets no offline push. Write &quot;huaweiBusinessID&quot;.
      https://github.com/uni-offline-push/uni-offline-push/blob/main/docs/rules/offline-push-config-schema.md</failure></testcase>
          <testcase name="offline-push-config-schema (3:3)" classname="push/config.js" file="push/config.js" line="3"><failure message="The SDK does not read &quot;xiaomibusinessID&quot; and ignores it silently, so that vendor gets no offline push. Write &quot;xiaomiBusinessID&quot;." type="error">push/config.js:3:3
      The SDK does not read &quot;xiaomibusinessID&quot; and ignores it silently, so that vendor gets no offline push. Write &quot;xiaomiBusinessID&quot;.
      https://github.com/uni-offline-push/uni-offline-push/blob/main/docs/rules/offline-push-config-schema.md</failure></testcase>
          <testcase name="offline-push-config-schema (5:3)" classname="push/config.js" file="push/config.js" line="5"><failure message="The SDK does not read &quot;xiaomiAppkey&quot; and ignores it silently, so that vendor gets no offline push. Write &quot;xiaomiAppKey&quot;." type="error">push/config.js:5:3
      The SDK does not read &quot;xiaomiAppkey&quot; and ignores it silently, so that vendor gets no offline push. Write &quot;xiaomiAppKey&quot;.
      https://github.com/uni-offline-push/uni-offline-push/blob/main/docs/rules/offline-push-config-schema.md</failure></testcase>
        </testsuite>
        <testsuite name="push/register.js" tests="2" failures="2" errors="0" skipped="0">
          <testcase name="unused-suppression (3:1)" classname="push/register.js" file="push/register.js" line="3"><failure message="There is no finding left to suppress here, and the comment would hide the next problem of this kind. Remove it." type="warning">push/register.js:3:1
      There is no finding left to suppress here, and the comment would hide the next problem of this kind. Remove it.
      https://github.com/uni-offline-push/uni-offline-push/blob/main/docs/rules/unused-suppression.md</failure></testcase>
          <testcase name="native-plugin-name (4:38)" classname="push/register.js" file="push/register.js" line="4"><failure message="There is no native plugin &quot;TencentCloud-TUIOfflinepush&quot;: requireNativePlugin returns undefined and push is never registered. Write &quot;TencentCloud-TUIOfflinePush&quot;." type="error">push/register.js:4:38
      There is no native plugin &quot;TencentCloud-TUIOfflinepush&quot;: requireNativePlugin returns undefined and push is never registered. Write &quot;TencentCloud-TUIOfflinePush&quot;.
      https://github.com/uni-offline-push/uni-offline-push/blob/main/docs/rules/native-plugin-name.md</failure></testcase>
        </testsuite>
      </testsuites>
      "
    `);
  });

  it('has one case that passes for a project without findings', () => {
    const folder = folderWith({ ...project(), 'uni-offline-push.config.json': only() });
    expect(runNext(['check', '--format', 'junit'], { cwd: folder })).toEqual({
      status: 0,
      stderr: '',
      stdout: `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="uni-offline-push" tests="1" failures="0" errors="0" skipped="0">
  <testsuite name="." tests="1" failures="0" errors="0" skipped="0">
    <testcase name="uni-offline-push" classname="."/>
  </testsuite>
</testsuites>
`,
    });
  });

  it('writes nothing that XML cannot hold', () => {
    expect(formatJunit(reportOf([nasty, { ...nasty, severity: 'warning' }]), 'en')).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="uni-offline-push" tests="2" failures="1" errors="0" skipped="0">
        <testsuite name="目录, a: b%/文件 #1?.vue" tests="2" failures="1" errors="0" skipped="0">
          <testcase name="unknown-rule (2:3)" classname="目录, a: b%/文件 #1?.vue" file="目录, a: b%/文件 #1?.vue" line="2"><system-out>目录, a: b%/文件 #1?.vue:2:3
      information: 100% &lt;a href=&quot;x&quot;&gt;&amp;�� a, b: {c} [d](e)&#13;
      终</system-out></testcase>
          <testcase name="unknown-rule (2:3)" classname="目录, a: b%/文件 #1?.vue" file="目录, a: b%/文件 #1?.vue" line="2"><failure message="100% &lt;a href=&quot;x&quot;&gt;&amp;�� a, b: {c} [d](e)&#13;&#10;终" type="warning">目录, a: b%/文件 #1?.vue:2:3
      100% &lt;a href=&quot;x&quot;&gt;&amp;�� a, b: {c} [d](e)&#13;
      终
      https://github.com/uni-offline-push/uni-offline-push/blob/main/docs/rules/unknown-rule.md</failure></testcase>
        </testsuite>
      </testsuites>
      "
    `);
  });
});

it('every format says the same of what is left', () => {
  const folder = folderWith(project());
  const statuses = ['pretty', 'json', 'sarif', 'github', 'junit'].map(
    (format) => check(folder, format).status,
  );
  expect(statuses).toEqual([1, 1, 1, 1, 1]);
  expect(BROKEN.every((rule) => check(folder, 'pretty').stdout.includes(rule))).toBe(true);
});
