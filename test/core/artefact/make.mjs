// Builds and signs the apps that the tests read: `node test/core/artefact/make.mjs <folder>`. It needs aapt, aapt2, apksigner,
// zipalign (Debian: those packages and android-framework-res), keytool, openssl and plistutil (libplist-utils).
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync, zipSync } from 'fflate';
import * as content from './content.mjs';

const FRAMEWORK = '/usr/share/android-framework-res/framework-res.apk';
const PASSWORD = 'secret1';

/** What is missing to build them; nothing where all is there. */
export function missingTools() {
  const wanted = ['aapt', 'aapt2', 'apksigner', 'zipalign', 'keytool', 'openssl', 'plistutil'];
  const has = (name) => (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, name)));
  return [...wanted.filter((name) => !has(name)), ...(existsSync(FRAMEWORK) ? [] : [FRAMEWORK])];
}

/** Builds all of them into a folder. */
export function makeArtefacts(target) {
  const work = mkdtempSync(join(tmpdir(), 'uni-offline-push-artefacts-'));
  const run = (program, ...args) =>
    execFileSync(program, args, { cwd: work, stdio: ['ignore', 'pipe', 'pipe'] });
  const put = (name, data) => {
    mkdirSync(dirname(join(work, name)), { recursive: true });
    writeFileSync(join(work, name), data);
  };
  mkdirSync(target, { recursive: true });
  try {
    makeKeys(run, target);
    for (const [name, text] of Object.entries(content.android)) put(name, text);
    run('aapt2', 'compile', '--dir', 'res', '-o', 'res.zip');
    // by default names with "_" before them are left out, DCloud's folder of the app among them
    const own = ['--ignore-assets', '!.svn:!.git', '-I', FRAMEWORK];
    run(
      'aapt',
      'package',
      '-f',
      '-M',
      'AndroidManifest.xml',
      '-S',
      'res',
      '-A',
      'assets',
      ...own,
      '-F',
      'aapt.apk',
    );
    const link = ['link', '-I', FRAMEWORK, '--manifest', 'AndroidManifest.xml', '-A', 'assets'];
    run('aapt2', ...link, '-o', 'aapt2.apk', 'res.zip');
    run('aapt2', ...link, '--proto-format', '-o', 'proto.apk', 'res.zip');
    run('zipalign', '-f', '4', 'aapt2.apk', 'aligned.apk');
    const sign = (output, input, store, ...options) =>
      run(
        'apksigner',
        'sign',
        '--ks',
        store,
        '--ks-pass',
        `pass:${PASSWORD}`,
        ...options,
        '--out',
        join(target, output),
        input,
      );
    const store = join(target, 'store.p12');
    const only = (...on) =>
      ['v1', 'v2', 'v3'].flatMap((one) => [`--${one}-signing-enabled`, String(on.includes(one))]);
    sign('all.apk', 'aligned.apk', store, ...only('v1', 'v2', 'v3'));
    sign('v1.apk', 'aapt.apk', store, ...only('v1'), '--min-sdk-version', '21');
    sign('v2.apk', 'aligned.apk', store, ...only('v2'), '--min-sdk-version', '24');
    sign('v3.apk', 'aligned.apk', join(target, 'store.jks'), ...only('v3'), '--min-sdk-version', '28');
    rmSync(join(target, 'v3.apk.idsig'), { force: true });
    writeFileSync(join(target, 'unsigned.apk'), readFileSync(join(work, 'aligned.apk')));
    makeBundle(run, work, target, store);
    makeIos(run, put, work, target);
    for (const name of readdirSync(target)) if (name.endsWith('.idsig')) rmSync(join(target, name));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function makeKeys(run, target) {
  const pass = ['-storepass', PASSWORD];
  const key = ['-genkeypair', '-keyalg', 'EC', '-groupname', 'secp256r1', '-validity', '20000'];
  for (const name of ['store.p12', 'store.jks']) rmSync(join(target, name), { force: true });
  run(
    'keytool',
    ...key,
    '-alias',
    'upload',
    '-dname',
    'CN=Example, O=Example Ltd',
    '-keystore',
    join(target, 'store.p12'),
    ...pass,
  );
  const jks = [...key, '-alias', 'release', '-dname', 'CN=示例, OU=推送', '-storetype', 'JKS'];
  run('keytool', ...jks, '-keypass', PASSWORD, '-keystore', join(target, 'store.jks'), ...pass);
  const [pem, old] = ['key.pem', join(target, 'legacy.p12')];
  run(
    'openssl',
    'pkcs12',
    '-in',
    join(target, 'store.p12'),
    '-passin',
    `pass:${PASSWORD}`,
    '-nodes',
    '-out',
    pem,
  );
  const legacy = ['-legacy', '-certpbe', 'PBE-SHA1-RC2-40', '-name', 'upload'];
  run('openssl', 'pkcs12', '-export', '-in', pem, ...legacy, '-out', old, '-passout', `pass:${PASSWORD}`);
  const clear = ['-certpbe', 'NONE', '-name', 'upload', '-out', join(target, 'clear.p12')];
  run('openssl', 'pkcs12', '-export', '-in', pem, ...clear, '-passout', `pass:${PASSWORD}`);
}

function makeBundle(run, work, target, store) {
  const entries = unzipSync(readFileSync(join(work, 'proto.apk')));
  const moved = Object.entries(entries).map(([name, data]) => [
    name === 'AndroidManifest.xml' ? 'base/manifest/AndroidManifest.xml' : `base/${name}`,
    data,
  ]);
  const file = join(target, 'app.aab');
  writeFileSync(file, zipSync({ ...Object.fromEntries(moved), 'BundleConfig.pb': new Uint8Array([10, 0]) }));
  run('jarsigner', '-keystore', store, '-storepass', PASSWORD, file, 'upload');
}

function makeIos(run, put, work, target) {
  put('Info.xml', content.infoPlist);
  run('plistutil', '-i', 'Info.xml', '-f', 'bin', '-o', 'Info.plist');
  const certificate = execFileSync('openssl', ['x509', '-in', 'key.pem', '-outform', 'DER'], { cwd: work });
  put('profile.xml', content.profilePlist(certificate.toString('base64')));
  const sign = [
    'cms',
    '-sign',
    '-nodetach',
    '-binary',
    '-signer',
    'key.pem',
    '-inkey',
    'key.pem',
    '-outform',
    'DER',
  ];
  run('openssl', ...sign, '-in', 'profile.xml', '-out', 'embedded.mobileprovision');
  const bundle = 'Payload/Example.app/';
  const files = {
    [`${bundle}Info.plist`]: readFileSync(join(work, 'Info.plist')),
    [`${bundle}embedded.mobileprovision`]: readFileSync(join(work, 'embedded.mobileprovision')),
    [`${bundle}Example`]: content.program(content.entitlements('production')),
    ...Object.fromEntries(
      Object.entries(content.ios).map(([name, text]) => [bundle + name, Buffer.from(text)]),
    ),
  };
  writeFileSync(join(target, 'app.ipa'), zipSync(files));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const missing = missingTools();
  if (missing.length > 0) throw new Error(`missing: ${missing.join(', ')}`);
  makeArtefacts(process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), 'files'));
}
