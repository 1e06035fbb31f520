/** Scripts as uni-app projects hold them, and the corners of the language that a reader of tokens may trip over. */
export const SAMPLES: Readonly<Record<string, string>> = {
  'Vue 2 options': `
import Vue from 'vue'
import { mapState, mapActions as actions } from 'vuex'
const app = getApp()
export default {
  name: 'index',
  components: { 'my-view': () => import('./view.vue') },
  data() { return { list: [], n: 0, 'quoted-key': null } },
  computed: {
    ...mapState(['user']),
    total() { return this.list.reduce((sum, { price = 0 }) => sum + price, 0) },
    full: { get() { return this.a + '/' + this.b }, set(value) { this.a = value.split('/')[0] } },
  },
  watch: { user: { handler(now, old) { this.load(now) }, immediate: true } },
  props: { items: { type: Array, default () { return [] } } },
  async onLoad({ id, scene = 'none' }) {
    try { await this.load(id) } catch (error) { uni.showToast({ title: error.message, icon: 'none' }) } finally { uni.hideLoading() }
  },
  methods: {
    async load(id) { const [error, res] = await uni.request({ url: \`/api/\${encodeURIComponent(id)}?t=\${Date.now()}\` }); if (error) return; this.list = res.data },
    *ids() { yield* this.list.map(item => item.id) },
    'quoted-method'() { return this.$refs.form.validate().then(() => this.submit()).catch(e => console.log(e)) },
  },
}`,
  'script setup': `
import { onMounted, reactive, ref, type Ref } from 'vue'
import type { Config } from './types'
import * as api from '@/api'
const props = withDefaults(defineProps<{ id: string; items?: Array<{ a: number }> }>(), { items: () => [] })
const emit = defineEmits<{ (event: 'change', value: string): void }>()
const cache = ref(new Map<string, number>())
const state = reactive<Record<string, any>>({ a: 1, b: [1, 2, , 3] })
const config = { appId: 1400000000, appKey: 'k' } satisfies Config as Config
const load = async <T, U = {}>(url: string, options?: Partial<U>): Promise<Map<string, T>> => {
  const result = await api.get<T>(url, { ...options })
  return result!.data as unknown as Map<string, T>
}
function assert(value: unknown, message = 'no'): asserts value is string { if (typeof value !== 'string') throw new TypeError(message) }
const pick = (a: string | undefined): a is string => a !== undefined
const typed: (event: Event, ...rest: any[]) => void = (event) => emit('change', String(event))
let later!: { push: () => void; list: string[] }, other = 2
onMounted(() => { load<string>('/x').then(({ size }) => console.log(size)) })
defineExpose({ load, typed })`,
  classes: `
@Component({ components: { A } })
export default class Page extends Mixins(A, B)<Props> implements Shown, Hidden {
  static readonly count: number = compute(1)
  #secret = new WeakMap<object, string>()
  private list: Array<Map<string, number>> = []
  onChange?: (value: string) => void
  declare name: string
  @Prop({ default: () => [] }) readonly items!: string[]
  @Watch('items') changed(@Inject() now: string[], old?: string[]): void { this.#run(now) }
  constructor(private readonly store: Store, public name = 'x') { super(store); this.#secret.set(this, name) }
  get size(): number { return this.list.length }
  set size(value: number) { this.list.length = value }
  static async *pages<T extends object>(this: T, from = first()): AsyncGenerator<T> { yield await from }
  #run(list: string[]) { return super.run?.(list) }
  overload(a: string): void
  overload(a: number): void
  overload(a: any) { check(a) }
  ['computed' + key()](a) { return a }
  static { init() }
}
abstract class Base { abstract run(list: string[]): Promise<void>; protected stop() { halt() } }
const Anonymous = class extends Base { run() { return go() } }`,
  types: `
interface Api<T = any> extends Base<T> { get(url: string): Promise<T>; post?(a: { b: () => void }): void; new (x: T): Api<T>; readonly [key: string]: unknown }
type Handler<T> = T extends (...args: infer A) => infer R ? (first: A[0]) => R : never
type Tuple = [a: string, b?: number]
export type { Handler } from './types'
export type Names = keyof typeof import('./names')
export interface Exported { run(): void }
declare function external(a: string): number
declare module 'x' { export function inner(a: string): void }
declare global { interface Window { uni: any } }
namespace Space { export const a = make(); export namespace Deep { run() } }
enum Level { A = 1, B = compute(), C = 'c'.length }
const enum Flag { On = 1 << 0 }
export const enum Mode { A }
abstract class A<in out T> {}
let x = <any>call(1), y = call(<string>z), less = a < b, more = f(a < b, c > d)
const f2 = <T,>(a: T) => a
const nested: Map<string, Array<Set<number>>> = new Map<string, Array<Set<number>>>()
for (const key of Object.keys(o) as Array<keyof typeof o>) use<typeof key>(key)
export = undefined as any`.replace('export = undefined as any', ''),
  'optional chaining and assertions': `
a?.b?.(c)?.[d]?.e!(f!)
const push = uni?.requireNativePlugin?.('X')
const v = (this as any).$store!.state?.user!.id
obj!.method!().next!
(await getTim())?.registerPlugin?.({ 'k': P })
x = a ?.5 : b ? c?.d() : e`,
  'casts and parentheses': `
import websdk from 'easemob-websdk/uniApp/Easemob-chat'
const conn = new (websdk as any).connection({ appKey: 'a#b' } as any)
const conn2 = new (websdk.connection as any)({ appKey: 'a#b' }), conn3 = new (<any>websdk).connection({}), made = new (Foo)(1)
export const chat = (TencentCloudChat as any).create({ SDKAppID: 1 }), chat2 = (<any>TencentCloudChat).create!({}), chat3 = (chat satisfies object as unknown as any)!
const push = ((uni as any).requireNativePlugin)('X'), push2 = ((uni as any)?.requireNativePlugin as Function)?.('X'), push3 = (uni!).requireNativePlugin<any>('X')
;(chat as any).registerPlugin({ 'tim-offline-push-plugin': push as any, offlinePushConfig: (config as Config) } as any)
;((chat as unknown) as Chat).registerPlugin((options))
if (ok) (chat as any).login(user); else (chat!).logout()
for (const one of (list as any).items()) (one as any).run()
(chat)(1)(2);(chat as any)?.(3)
const values = [(a as any).b.c, ((a).b as any).c!, (<any>a).b, (this as any).a, (a ?? b).c, (a, b).c, (await a).b, (a as any)[0].b, ((a as any).b()).c]
const calls = [(this as any).tim.on(), (a || b).run(), (a, b).run(), (0, c)(), (await a).run(), (a as any)[0].run(), ((a as any).run()).more(), (a as any).run().more(), new (pick() as any)(3), (function () {} as any)(), (() => one() as any)(), (null as any).run()]
const { deep } = (settings as any).push, { wide } = ((settings))
const again = (await (chat as any).ready() as any), more = await ((chat as any).ready())
export default (options as any).install`,
  templates: `
const a = \`plain\`
const b = \`a \${one(\`b \${two({ c: \`\${three()}\` })}\`)} c\`
const c = \`\${list.map((item) => \`<li>\${item.name.replace(/[\`'"}]/g, '')}</li>\`).join('')}\`
const d = tag\`x \${call()} y\`.trim()
const e = \`\\\`\${"}"}\${'\\'}'}\`
const f = \`multi
line \${ /* } */ value // }
}\`
done(a, b)`,
  'regular expressions': `
const a = x / y / z, b = f() / 2 / g(), c = list[0] / 3 / h()
if (/[/"']/.test(s)) run(/\\//g, /a{2}/u.exec(t))
const d = s.replace(/'/g, "\\\\'").split(/\\s*[,;]\\s*/)
return_ = () => /x(?<name>y)/.exec(s)
const e = typeof /x/ + a++ / 2 / b, g = !/z/.test(s), h = a ? /b/ : /c/
while (i--) /q/.test(r) && stop()
const k = [/a/, /b/].some((one) => one.test(s)), o = { in: /c(/.source }`.replace('/c(/', '/c\\(/'),
  'no semicolons': `
import a from 'a'
const first = a
const second = { push: 1 }
let third = first
  .map(one => one * 2)
  .filter(Boolean)
const fourth = call()
;[1, 2].forEach(n => use(n))
;(function () { init() })()
let i = 0
i++
next()
const fifth = first
  || second
  && third()
const wide = function ()
{
  inner()
}
const sixth = async () => { await fifth }
if (first) one()
else two()
do { three() } while (four())
var seventh
five()
export { first, second as two }
export default sixth`,
  'comments everywhere': `
/* a( */ call /* b( */ ( /* c */ 1 /* ) */ , // d )
  'x' /* , */ )
const /* n */ a /* = */ = /* v */ { /* k: 1, */ b /* : */ : /* { */ 2, // c: 3,
  /** d: 4 */
}
// function no() {}
/* const no = 1 */ const yes = 1 // const no = 2
<!-- not a comment in a module`.replace('<!-- not a comment in a module', ''),
  statements: `
outer: for (const [key, value] of Object.entries(map)) {
  inner: for await (const chunk of stream(value)) { if (!chunk) continue outer; break inner }
}
switch (kind(x)) {
  case first(a): { const scoped = one(); break }
  case second ? third(b) : fourth(c): two(); break
  case 'x': case 'y': three()
  default: four()
}
label: { run() }
const t = ok ? yes(1) : no(2)
const u = ok ? (a) : b => c(a)
const w = ok ? (a, b) => d(a) : (c) => e(c)
const z = ok ? { a: f(1) } : { b: g(2) }, q = ok ? h(1) ? i(2) : j(3) : k(4)
const nested = a ? b ? c() : d() : e ? f() : g()
call(ok ? x() : y(), ok ? { a() {} } : [z()])
with_: while (more()) { try { risky() } catch { recover() } finally { end() } }
for (let i = 0, n = size(); i < n; i++) loop(i)
for (;;) { forever(); break }
if (a) { b() } else if (c()) { d() } else e()
throw new Error(text(1))`,
  functions: `
function plain(a, { b, c: [d, ...e], 'f-g': f = init(), ...rest } = {}, ...more) { return plain(a) }
const { push, im: { config = {}, ['x']: y, key: renamed }, ...others } = options(), [one, , two = three()] = list()
const o = { async a() {}, *b() {}, async *c() {}, get d() { return e() }, set d(v) { f(v) }, [g()]: h(), 'i'() { j() }, 3() { k() }, async: 1, get: 2, set, static() { l() }, await: m => n(m), delete() { o() }, if: 1, ...p() }
const q = async function named() { await r }, s = function* () { yield t() }, u = async x => await x, v = ((w) => w)(1)
;(async () => { await main() })().catch(console.error)
!function () { iife() }()
const bound = function () { inner() }.bind(this), chained = (() => deep())().more().and.more(function (x) { return x() })
new Foo
new Foo.Bar(1).baz(2)
const made = new (pick())(3), dated = new Date().getTime(), plugin = new Tim.Push({ a: 1 })
export default function main() {}
export async function load() {}
export function* ids() {}
export const g1 = 1, { g2, x: [g3] } = make()
export * from './all'
export * as everything from './all'
export { default } from './one'
export { default as two, three } from './two'
import def, * as all from 'all'
import def2, { type T1, type as typed, from as from2 } from 'from'
import './side-effect'
const lazy = () => import('./lazy').then((m) => m.default())`,
  literals: `
const values = [0, -1, 1_000, 0x1f, 0b11, .5, 1e3, 10n, 'a\\n\\u4e2d\\x41\\'', "b", \`c\`, true, false, null, undefined, NaN, [], {}, [[1], [, 2,]], { a: { b: { c: [{ d: 'e' }] } } }]
call({ 'offlinePushConfig': { appId: 1, 'appKey': "k", nested: { deep: -1.5 } }, 中文: '值', $a: _b, 1.5: 'x', 0x10: 'y' })
call((config), (a.b.c), config as any, config!, (config as Config), await get(), await value, void 0, !ok, a || {}, a ?? b, { ...a, b }, [...c], a = b, (1, 2), a ? b : c, new A(b), new A, this, this.a, this.a.b(), super_.x, a[0], a['b'], a.b[0].c, f\`x\`, function () {}, () => ({}), class {}, async a => a)`,
};
