import { utsAllOf } from '../../../src/core/providers/index.ts';
import type { ProjectFile, Provider, Value, VendorUse } from '../../../src/core/providers/provider.ts';
import type { SetupAnswers } from '../../../src/core/setup/answers.ts';
import type { Files } from '../helpers.ts';

/** What a provider's data alone says of a project that uses it. */

const PACKAGE = 'com.example.app';

/** What a console gives for one of somebody's values: for each another one. */
function givenFor(
  { id: owner, values, nameParts = [] }: Pick<VendorUse, 'values' | 'nameParts'> & { readonly id: string },
  { id, role, form, prefix = '' }: Value,
  index: number,
): string {
  if (role === 'certificate' && nameParts.length > 0) return nameParts.map((part) => given(part)).join('#');
  return form === 'number' ? `2123${index}` : prefix + given(id);

  function given(own: string): string {
    return `${owner}${values.findIndex((value) => value.id === own)}0123456789`;
  }
}

/** Every value that it takes: its own, and the vendors'. */
export function valuesOf({ values = [], vendors }: Provider): readonly Value[] {
  return [...values, ...vendors.flatMap((vendor) => vendor.values)];
}

/** What the consoles give for a project, by the value's id. */
export function givenTo({ values = [], vendors, setup }: Provider): Readonly<Record<string, string>> {
  const all = [...vendors, { id: 'app', values }].flatMap((owner, index) =>
    owner.values
      .filter(({ place }) => place.in !== 'console')
      .map((value) => {
        const example = setup?.values?.find(({ id }) => id === value.id)?.example;
        return [value.id, example ?? givenFor(owner, value, index)] as const;
      }),
  );
  return Object.fromEntries(all);
}

/**
 * The values without which a vendor that is used does not work. A certificate, or the only value that a vendor has, may
 * be blank to say that the vendor is not used.
 */
export function mandatoryOf({ values = [], vendors }: Provider): ReadonlySet<string> {
  const ofVendors = vendors.flatMap((vendor) => {
    const own = vendor.values.filter(({ required }) => required !== 'optional');
    return own.filter(({ role, required }) => required === 'always' || (role === 'key' && own.length > 1));
  });
  const own = values.filter(({ required }) => required === 'always');
  return new Set([...own, ...ofVendors].map(({ id }) => id));
}

/** All that the wizard asks, for every vendor. */
export function answersOf(provider: Provider): SetupAnswers {
  return {
    provider: provider.id,
    vendors: provider.vendors.map(({ id }) => id),
    values: givenTo(provider),
    packageName: PACKAGE,
    ...(provider.setup?.instance && { appId: provider.setup.instance.example }),
  };
}

const huawei = { app_id: '100000001', package_name: PACKAGE };

/** A maker's file, as its console gives it. */
const contents: Readonly<Record<'agconnect' | 'mcs' | 'google', unknown>> = {
  agconnect: { client: huawei, app_info: huawei },
  mcs: { developer_id: '1', app_id: '104000001', package_name: PACKAGE, version: '1.0' },
  google: {
    project_info: { project_number: '100000001', project_id: 'app' },
    client: [
      { client_info: { mobilesdk_app_id: '1:1:android:1', android_client_info: { package_name: PACKAGE } } },
    ],
  },
};

const isMakers = ({ shape }: ProjectFile): boolean => Object.hasOwn(contents, shape);

/** The files that no wizard can write: the plugins' own, and those that the makers' consoles give. */
export function broughtTo(provider: Provider): Files {
  const own: Files = {};
  for (const native of provider.delivery.filter((one) => one.kind === 'native'))
    if (native.source !== 'cloud')
      for (const id of [native.id, ...(native.needs ?? []).map(([first]) => first)])
        own[`nativeplugins/${id}/package.json`] = JSON.stringify({
          id,
          _dp_type: 'nativeplugin',
          _dp_nativeplugin: { android: { plugins: [], parameters: {} } },
        });
  for (const { folder, minimum = '1.0.0' } of utsAllOf(provider))
    own[`uni_modules/${folder}/package.json`] = JSON.stringify({ id: folder, version: minimum });
  for (const file of [...(provider.files ?? []), ...provider.vendors.flatMap(({ files }) => files)])
    if (isMakers(file)) own[file.anyOf[0]] = JSON.stringify(contents[file.shape as keyof typeof contents]);
  return own;
}
