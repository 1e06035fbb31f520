import type { Files } from './core/helpers.ts';

/** A snippet's text, by its prefix. */
export type Expand = (prefix: string) => string;

/** The project in which each snippet belongs, with whatever it needs beside it. */
export type SnippetPlaces = Readonly<Record<string, (of: Expand) => Files>>;

/** App.vue with that in its onLaunch. */
export const setup = (body: string, imports = ''): string =>
  `<script setup>\nimport { onLaunch } from '@dcloudio/uni-app';\n${imports}\nonLaunch(() => {\n${body}\n});\n</script>\n`;

/** A manifest with that in its App's part, beside the Push module. */
export const appPlus = (body: string): string =>
  `{ "appid": "__UNI__A1B2C3D", "vueVersion": "3", "app-plus": { "modules": { "Push": {} }, ${body} } }`;

/** vivo's parameters, as several plugins call them. */
export const vivo = { 'com.vivo.push.app_id': '100012345', 'com.vivo.push.api_key': '0123456789abcdef' };
