import { Malformed } from './bytes.ts';

/** An element of plain XML; `text` is its own, without that of its children. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
}

const MAX_DEPTH = 100;
const MAX_NODES = 200_000;

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** As much of XML as property lists and DCloud's files take; an outer element holds the root. Entities are never defined. */
export function readXml(text: string): XmlElement {
  const outer = element('');
  const open = [outer];
  let nodes = 0;
  for (let at = 0; at < text.length; ) {
    const start = text.indexOf('<', at);
    const here = open.at(-1) as XmlElement;
    here.text += plain(text.slice(at, start < 0 ? text.length : start));
    if (start < 0) break;
    const skipped = ['<!--', '<![CDATA[', '<?', '<!'].find((mark) => text.startsWith(mark, start));
    const stop = skipped === '<!--' ? '-->' : skipped === '<![CDATA[' ? ']]>' : '>';
    const end = text.indexOf(stop, start);
    if (end < 0) throw new Malformed('cut');
    at = end + stop.length;
    if (skipped === '<![CDATA[') here.text += text.slice(start + 9, end);
    if (skipped) continue;
    const tag = text.slice(start + 1, end);
    if (tag.startsWith('/')) {
      if (open.length < 2 || tag.slice(1).trim() !== here.name) throw new Malformed('damaged');
      open.pop();
      continue;
    }
    if (++nodes > MAX_NODES || open.length > MAX_DEPTH) throw new Malformed('large');
    const isEmpty = tag.endsWith('/');
    const name = (/^[^\s/]*/.exec(tag) as RegExpExecArray)[0];
    const own = element(name, attributesOf(tag));
    here.children.push(own);
    if (!isEmpty) open.push(own);
  }
  if (open.length > 1) throw new Malformed('cut');
  return outer;
}

function element(name: string, attributes: ReadonlyMap<string, string> = new Map()): XmlElement {
  return { name, attributes, children: [], text: '' };
}

function attributesOf(tag: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (let at = 0; ; ) {
    const equals = tag.indexOf('=', at);
    const quote = /["']/g;
    quote.lastIndex = equals;
    const open = equals < 0 ? null : quote.exec(tag);
    const end = open ? tag.indexOf(open[0], open.index + 1) : -1;
    if (!open || end < 0) return found;
    const name = tag.slice(at, equals).trim().split(/\s/).at(-1) as string;
    found.set(name, plain(tag.slice(open.index + 1, end)));
    at = end + 1;
  }
}

function plain(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] as string) : whole;
    const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    return code < 0x110000 ? String.fromCodePoint(code) : whole;
  });
}

/** Every element of a name below another. */
export function xmlElements(root: XmlElement, name: string): XmlElement[] {
  return root.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...xmlElements(child, name),
  ]);
}
