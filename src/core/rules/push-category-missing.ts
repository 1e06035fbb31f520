import { addPath, addProperties, quoteLike } from '../edits/index.ts';
import type { Localized } from '../messages/localized.ts';
import type { Project } from '../project/project.ts';
import { type Classifier, classLists, limitsSource, unclassified } from '../providers/index.ts';
import { defineRule, type FixOf, ifChanging, ruleMessages } from './rule.ts';
import { type ClassPlace, classPlaces, isAbsentAt } from './shared/class-places.ts';
import { type SentPush, senderWords, sentPushes } from './shared/senders.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: '推送没有指定厂商的消息分类',
    messages: {
      missing:
        '这条推送没有指定消息分类。没有分类的消息大多按营销消息处理，每台设备每天只收到：{limits}（{source}）。请填写“{keys}”；推送后台的证书中已设置分类时，可以忽略。',
    },
    fixes: { add: '按即时聊天消息填写“{keys}”' },
  },
  en: {
    title: 'A push names no message class',
    messages: {
      missing:
        'This push names no message class. Makers mostly take such a message for marketing, of which a device gets a day: {limits} ({source}). Fill in "{keys}"; if the certificate in the push console has a class, nothing is to be done.',
    },
    fixes: { add: 'Fill in "{keys}" as for chat messages' },
  },
});

type Fix = FixOf<typeof messages>;

/**
 * What is sent without a class counts as marketing with most makers, and most of it never arrives. A console may hold
 * a class for all messages, so this is a hint. Sources: those of `unclassified`; that the console's class will do says
 * the "Push Message Categorization" of trtc.io/document/60576 (2025-02-28).
 */
export const pushCategoryMissing = defineRule({
  id: 'push-category-missing',
  severity: 'hint',
  messages,
  keywords: senderWords,
  check(project, report) {
    for (const push of sentPushes(project)) {
      const missing = push.sortedBy().flatMap((by) => {
        const places = classPlaces(push.schema).filter(
          ({ list, path }) => classLists[list].by === by && push.reads(path),
        );
        const place = best(places);
        const isMissing = places.every(({ path }) => isAbsentAt(push.message, path, project.resolve));
        return place && isMissing ? [{ by, place }] : [];
      });
      if (missing.length === 0) continue;
      const keys = missing.map(({ place }) => place.path.join('.'));
      const args = { limits: limitsOf(missing.map(({ by }) => by)), source: limitsSource, keys };
      report({ message: 'missing', args, at: push.at, fixes: () => addition(project, push, missing) });
    }
  },
});

/** The place to write a class to: a list of names before all else, and no channel of the app. */
function best(places: readonly ClassPlace[]): ClassPlace | undefined {
  const classes = places.filter(({ list }) => !classLists[list].created);
  return classes.find(({ list }) => classLists[list].service?.includes('IM')) ?? classes[0];
}

function limitsOf(makers: readonly Classifier[]): Localized {
  const limits = makers.flatMap((by) => unclassified[by] ?? []);
  // only what is told is read
  return {
    get 'zh-CN'() {
      return limits.map((limit) => limit['zh-CN']).join('；');
    },
    get en() {
      return limits.map(({ en }) => en).join('; ');
    },
  };
}

/** Only the developer knows that it is a chat message, so never unseen. */
function addition(
  { resolve }: Project,
  { message }: SentPush,
  missing: readonly { readonly place: ClassPlace }[],
): Fix[] {
  const wanted = missing.flatMap(({ place: { path, list } }) => {
    const { chat } = classLists[list];
    if (chat === undefined) return [];
    const text = typeof chat === 'string' ? quoteLike(message.source, chat) : String(chat);
    return [{ path, key: path.at(-1) as string, text }];
  });
  const [first] = wanted;
  if (!first) return [];
  const parent = first.path.slice(0, -1);
  // what stands in one object is one change
  const together = wanted.filter(({ path }) => path.slice(0, -1).join() === parent.join());
  const keys = together.map(({ path }) => path.join('.'));
  const edits = editsFor();
  return ifChanging({ title: 'add', args: { keys }, edits, safe: false });

  function editsFor() {
    const pairs = together.map(({ key, text }) => [key, text] as const);
    let object = message;
    for (const [index, key] of parent.entries()) {
      const value = object.properties.find((property) => property.key === key)?.value;
      if (!value) {
        const inner = `{ ${pairs.map(([name, text]) => `${/^\w+$/.test(name) ? name : quoteLike(message.source, name)}: ${text}`).join(', ')} }`;
        return addPath(object, parent.slice(index), inner);
      }
      const next = resolve(value);
      if (next.kind !== 'object') return [];
      object = next;
    }
    return addProperties(object, pairs);
  }
}
