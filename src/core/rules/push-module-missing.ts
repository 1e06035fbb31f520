import { placeOf } from '../project/plugin.ts';
import { pushModule, settingAt, uniPush } from '../project/settings.ts';
import { wantsPushModule } from '../providers/index.ts';
import { defineRule, ifChanging, ruleMessages } from './rule.ts';
import { tickPush } from './shared/tick-push.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: '没有勾选 Push 模块',
    messages: {
      missing:
        '{provider} 需要 Push 模块，但 manifest.json 中没有勾选：App 取不到设备 token，离线推送收不到。请在“App模块配置”中勾选 Push(消息推送)，不要勾选 uniPush。',
      advised:
        '{provider} 的文档要求勾选 Push 模块，但 manifest.json 中没有勾选：App 可能取不到设备 token（iOS 上出现过），收不到离线推送。请在“App模块配置”中勾选 Push(消息推送)，不要勾选 uniPush。',
    },
    fixes: { add: '勾选 Push 模块：在 app-plus.modules 中加上“Push”' },
  },
  en: {
    title: 'The Push module is not ticked',
    messages: {
      missing:
        '{provider} needs the Push module, and manifest.json does not tick it: the app gets no device token, so offline push will not arrive. Tick Push under "App模块配置 (App modules)", without uniPush.',
      advised:
        'The maker of {provider} asks to tick the Push module, and manifest.json does not: the app may get no device token (seen on iOS), and offline push will not arrive. Tick Push under "App模块配置 (App modules)", without uniPush.',
    },
    fixes: { add: 'Tick the Push module: add "Push": {} to app-plus.modules' },
  },
});

/**
 * Without the Push module the app has no push permission, and the plugin gets no device token. Sources: the vendors'
 * pages ("App模块配置 中勾选 Push"); DCloud's manifest reference, `modules.Push`.
 */
export const pushModuleMissing = defineRule({
  id: 'push-module-missing',
  severity: 'error',
  messages,
  check(project, report) {
    const wanting = project.uses.filter(({ provider }) => wantsPushModule(provider));
    const needing = wanting.filter(({ provider }) => provider.manifest.pushModule === 'needed');
    const isNeeded = needing.length > 0;
    const uses = isNeeded ? needing : wanting;
    if (uses.length === 0 || pushModule(project) !== 'unticked') return;
    const modules = settingAt(project, 'app-plus', 'modules').property;
    const at = modules?.keySpan ?? uses.map(placeOf).find((place) => place !== undefined);
    if (!at) return;
    const edits = tickPush(project);
    // with uniPush's configuration left over, ticking Push brings uniPush into the app too
    const safe = !uniPush(project);
    report({
      message: isNeeded ? 'missing' : 'advised',
      ...(!isNeeded && { severity: 'warning' }),
      args: { provider: uses.map(({ provider }) => provider.name) },
      at,
      fixes: ifChanging({ title: 'add', edits, safe }),
    });
  },
});
