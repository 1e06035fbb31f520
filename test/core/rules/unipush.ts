import type { Files } from '../helpers.ts';

/** A manifest that has uniPush 2 for the App, as HBuilderX writes it; the text given stands in its place. */
export function uniPushManifest(push = `"unipush": { "version": "2", "offline": true }`, more = ''): string {
  return `{
  "appid": "__UNI__A1B2C3D",
  "app-plus": {
    "modules": { "Push": {} },
    "distribute": { "sdkConfigs": { "push": { ${push} } } }
  }${more}
}
`;
}

export function uniPush(script: string, manifest = uniPushManifest()): Files {
  return { 'manifest.json': manifest, 'App.vue': `<script setup>\n${script}\n</script>\n` };
}
