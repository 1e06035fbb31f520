import { type Node, type ObjectNode, type Property, propertiesOf, propertyOf } from '../../../syntax/tree.ts';

type Resolve = (node: Node) => Node;

/** Of these, one alone may say whom a message is for. */
const TARGETS: readonly string[] = [
  'push_clientid',
  'user_id',
  'user_tag',
  'device_id',
  'getui_alias',
  'getui_custom_tag',
  'getui_big_data_tag',
];

export interface Targets {
  /** Those that certainly name somebody, in the order of the text. */
  readonly given: readonly Property[];
  /** Those that are written out as nobody. */
  readonly empty: readonly Property[];
  /** There are no others. */
  readonly sure: boolean;
}

export function targetsIn(message: ObjectNode, resolve: Resolve): Targets {
  const given: Property[] = [];
  const empty: Property[] = [];
  let sure = !message.open && message.closed;
  for (const property of message.properties) {
    if (!TARGETS.includes(property.key)) continue;
    const isOnly = propertiesOf(message, property.key).length === 1;
    const says = isOnly ? said(resolve(property.value), property.value.kind === 'array') : undefined;
    if (says === 'somebody') given.push(property);
    else if (says === 'nobody') empty.push(property);
    else sure = false;
  }
  return { given, empty, sure };
}

function said(value: Node, isHere: boolean): 'somebody' | 'nobody' | undefined {
  if (value.kind === 'string') return value.value.trim() === '' ? 'nobody' : 'somebody';
  if (value.kind !== 'array') return undefined;
  // a list that has a name is filled elsewhere
  if (value.items.length === 0) return isHere ? 'nobody' : undefined;
  // what is spread may be nothing
  const isSomebody = value.items.some(({ source, start }) => !source.text.startsWith('...', start));
  return isSomebody ? 'somebody' : undefined;
}

/** The makers as the keys of `options` name them, right below it until HBuilderX 4.31. */
const MAKERS = new Set(['HW', 'XM', 'OP', 'OPG', 'VV', 'HO', 'MZ', 'ST', 'FCM', 'IOS']);

export const isFlat = (options: Node): boolean =>
  options.kind === 'object' && options.properties.some(({ key }) => MAKERS.has(key));

/** What makes a maker send a test message. Source: Huawei, vivo and Honor, by getui's page of makers' parameters. */
const SWITCHES: readonly {
  readonly in: 'android' | 'harmony';
  readonly maker: string;
  readonly key: string;
}[] = [
  { in: 'android', maker: 'HW', key: '/message/android/target_user_type' },
  { in: 'android', maker: 'VV', key: '/pushMode' },
  { in: 'android', maker: 'HO', key: '/android/targetUserType' },
  { in: 'harmony', maker: 'HW', key: '/pushOptions/testMessage' },
];

export interface TestSwitch {
  readonly property: Property;
  readonly object: ObjectNode;
}

/** The test switches that are on, in either form of `options`. */
export function testSwitchesIn(options: Node | undefined, resolve: Resolve): TestSwitch[] {
  const below = (node: Node | undefined, key: string): Node | undefined => {
    const value = propertyOf(node, key)?.value;
    return value && resolve(value);
  };
  return SWITCHES.flatMap(({ in: platform, maker, key }) => {
    const makers = [below(options, platform), ...(platform === 'android' ? [options] : [])];
    return makers.flatMap((one) => {
      const object = below(one, maker);
      const property = propertyOf(object, key);
      const value = property && resolve(property.value);
      const isOn =
        (value?.kind === 'boolean' && value.value) ||
        ((value?.kind === 'number' || value?.kind === 'string') && String(value.value) === '1');
      return object?.kind === 'object' && property && isOn ? [{ property, object }] : [];
    });
  });
}
