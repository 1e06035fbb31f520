/** Ordinary files of a uni-app project, with no word of push in them. */

const FIELDS = [
  'avatar',
  'balance',
  'city',
  'createdAt',
  'detail',
  'group',
  'mobile',
  'nickname',
  'remark',
  'score',
  'status',
  'title',
  'total',
  'unread',
];
const LABELS = [
  '头像',
  '余额',
  '城市',
  '创建时间',
  '详情',
  '分组',
  '手机号',
  '昵称',
  '备注',
  '评分',
  '状态',
  '标题',
  '合计',
  '未读',
];
const COLORS = ['#333333', '#07c160', '#f5f5f5', '#999', '#e64340', '#10aeff'];

/** @typedef {import('./random.mjs').Random} Random */

/**
 * @param {number} count
 * @param {(index: number) => string} make
 */
const repeat = (count, make) => Array.from({ length: count }, (_, index) => make(index)).join('\n');

/** @param {string} name */
const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/**
 * @param {string} name
 * @param {Random} random
 */
export function vueFile(name, random) {
  const typed = random.between(0, 3) > 0;
  return `<template>
  <view class="${name}">
${repeat(random.between(4, 12), (index) => row(index, random))}
    <button class="${name}__submit" :disabled="busy" @click="submit">提交</button>
  </view>
</template>

<script setup${typed ? ' lang="ts"' : ''}>
import { computed, onMounted, ref } from 'vue'
import { onLoad, onPullDownRefresh } from '@dcloudio/uni-app'
import { request } from '@/utils/request'

const props = defineProps({ id: { type: String, default: '' }, limit: { type: Number, default: ${random.between(5, 50)} } })
const emit = defineEmits(['change', 'close'])
const busy = ref(false)
const list = ref${typed ? '<any[]>' : ''}([])
const total = computed(() => list.value.reduce((sum, item) => sum + Number(item.${random.pick(FIELDS)} || 0), 0))

${repeat(random.between(3, 9), (index) => method(index, random, typed))}
async function submit() {
  if (busy.value) return
  busy.value = true
  try {
    await request({ url: '/api/${name}/submit', method: 'POST', data: { id: props.id, total: total.value } })
    uni.showToast({ title: '保存成功', icon: 'none' })
    emit('change', list.value)
  } catch (error) {
    console.error('${name}', error)
  } finally {
    busy.value = false
  }
}

onLoad(() => load0())
onMounted(() => console.log('${name} is mounted'))
onPullDownRefresh(() => load0().then(() => uni.stopPullDownRefresh()))
</script>

<style lang="scss" scoped>
.${name} {
  padding: ${random.between(4, 40)}rpx;
${repeat(random.between(4, 14), (index) => style(index, random))}
}
</style>
`;
}

/**
 * @param {number} index
 * @param {Random} random
 */
function row(index, random) {
  const at = random.between(0, FIELDS.length - 1);
  return `    <view v-if="list.length > ${index}" class="row row-${index}" @click="load0">
      <!-- ${LABELS[at]} -->
      <text class="label">${LABELS[at]}</text>
      <text class="value">{{ list[${index}].${FIELDS[at]} || '-' }}</text>
    </view>`;
}

/**
 * @param {number} index
 * @param {Random} random
 * @param {boolean} typed
 */
function method(index, random, typed) {
  const field = random.pick(FIELDS);
  return `// 加载${random.pick(LABELS)}
async function load${index}(page${typed ? ': number' : ''} = 1)${typed ? ': Promise<void>' : ''} {
  const { data } = await request({ url: \`/api/${field}/\${props.id}?page=\${page}\`, method: 'GET' })
  for (const item of data.items ?? []) {
    if (/^\\d+$/.test(item.${field}) && !list.value.some((known) => known.id === item.id)) list.value.push({ ...item, order: ${random.between(1, 999)} })
  }
}
`;
}

/**
 * @param {number} index
 * @param {Random} random
 */
function style(index, random) {
  return `  .row-${index} {
    display: flex;
    margin-top: ${random.between(2, 32)}rpx;
    color: ${random.pick(COLORS)};
  }`;
}

/**
 * @param {string} name
 * @param {Random} random
 * @param {boolean} typed
 */
export function scriptFile(name, random, typed) {
  const type = typed ? ': any' : '';
  const functions = repeat(random.between(5, 16), (index) => {
    const field = random.pick(FIELDS);
    return `/** ${random.pick(LABELS)} */
export function ${camel(name)}${index}(input${type}, fallback = '${field}') {
  const value = input?.${field} ?? fallback
  switch (typeof value) {
    case 'number':
      return value.toFixed(${random.between(0, 4)})
    case 'string':
      return value.trim().replace(/\\s+/g, ' ').slice(0, ${random.between(10, 200)})
    default:
      return \`\${value}\`
  }
}
`;
  });
  return `import { request } from '@/utils/request'

const BASE = '/api/${name}'

export const list${type} = (query${type}) => request({ url: BASE, method: 'GET', data: query })
export const remove${type} = (id${type}) => request({ url: \`\${BASE}/\${id}\`, method: 'DELETE' })

${functions}`;
}

/**
 * @param {string} name
 * @param {Random} random
 */
export function dataFile(name, random) {
  const items = Array.from({ length: random.between(10, 60) }, (_, id) => ({
    id,
    name: `${name} ${id}`,
    label: random.pick(LABELS),
    score: random.between(0, 100),
  }));
  return `${JSON.stringify({ items }, null, 2)}\n`;
}
