import { addProperty, quoteLike } from '../edits/index.ts';
import { certificatesOf, isSet } from '../project/certificates.ts';
import type { Project } from '../project/project.ts';
import type { Provider, VendorId } from '../providers/provider.ts';
import type { ObjectNode } from '../syntax/tree.ts';
import { defineRule, type FixOf, ifChanging, ruleMessages } from './rule.ts';
import { isAbsentAt } from './shared/class-places.ts';
import { messagePushes, messageWords } from './shared/messages.ts';

const VENDOR: VendorId = 'oppo';

const messages = ruleMessages({
  'zh-CN': {
    title: '离线推送没有指定 OPPO 渠道',
    messages: {
      missing:
        '配置了{vendor}推送，但这条消息没有“{keys}”中的任何一个：Android 8 及以上的{vendor}手机会丢弃没有渠道的通知。请填写在{vendor}推送平台登记的渠道 ID。',
    },
    fixes: {
      add: '添加“{key}”',
    },
  },
  en: {
    title: 'A push names no OPPO channel',
    messages: {
      missing:
        '{vendor} push is configured, but this message has none of {keys}: {vendor} phones with Android 8 and later drop a notification without a channel. Fill in the channel id registered on the {vendor} push platform.',
    },
    fixes: {
      add: 'Add {key}',
    },
  },
});

type Fix = FixOf<typeof messages>;

/**
 * OPPO phones with Android 8 and later show a notification only in a channel that the app has, so a message that names
 * none is dropped. Source: the vendor's page on the key that names it, and its issue on pushes that never arrive.
 */
export const oppoChannelMissing = defineRule({
  id: 'oppo-channel-missing',
  severity: 'hint',
  messages,
  keywords: messageWords,
  check(project, report) {
    for (const { providers, shape, option, info, unpushed } of messagePushes(project)) {
      const paths = shape.channels.find(({ vendor }) => vendor === VENDOR)?.paths;
      if (!paths || unpushed || !isUsed(project, providers)) continue;
      if (!paths.every((path) => isAbsentAt(info, path, project.resolve))) continue;
      const keys = paths.map((path) => path.join('.'));
      const args = { vendor: VENDOR, keys };
      report({ message: 'missing', args, at: option.keySpan, fixes: () => addition(info, paths[0]) });
    }
  },
});

/** One of the providers has the vendor's certificate set. */
function isUsed(project: Project, providers: readonly Provider[]): boolean {
  return project.uses.some((use) => {
    const vendor = use.provider.vendors.find(({ id }) => id === VENDOR);
    return providers.includes(use.provider) && !!vendor && certificatesOf(project, use, vendor).some(isSet);
  });
}

/** The channel's name is the developer's to fill in. */
function addition(info: ObjectNode, path: readonly string[] | undefined): Fix[] {
  const [key] = path ?? [];
  if (key === undefined || path?.length !== 1) return [];
  const edits = addProperty(info, key, quoteLike(info.source, ''));
  return ifChanging({ title: 'add', args: { key }, edits, safe: false });
}
