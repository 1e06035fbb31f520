import type { Severity } from './check.ts';
import type { FileSystem } from './files.ts';
import { workspaceOn } from './workspace.ts';

/** A built app, or a keystore: where it lies on the disk, of which it is read in pieces, or all of its bytes. */
export type AppFile = string | Uint8Array;

export type AppKind = 'apk' | 'aab' | 'ipa' | 'wgt' | 'hap' | 'app';

/** The certificate that something is signed with. Whether the signature is valid is not verified. */
export interface AppCertificate {
  /** `v1` to `v3.1` of Android's, and the like; null in a keystore. */
  readonly scheme: string | null;
  /** The systems go by this one. */
  readonly effective: boolean;
  /** The key's name in a keystore. */
  readonly alias?: string;
  /** Upper case, with colons, as the makers' consoles ask for it; so are the others. */
  readonly sha256: string;
  readonly sha1: string;
  readonly md5: string;
  /** One of the two that DCloud has published, which can never be your own. */
  readonly known: 'dcloud-test' | 'dcloud-old' | null;
  readonly subject: string;
}

export interface FingerprintOptions {
  /** Of what could not be read; English where it is not given. */
  readonly language?: 'en' | 'zh-CN' | undefined;
  /** Of a keystore that needs one. */
  readonly password?: string | undefined;
}

/** What `fingerprint --format json` prints. */
export interface FingerprintReport {
  readonly version: 1;
  readonly kind: AppKind | 'jks' | 'jceks' | 'pkcs12';
  /** Null for a keystore, and where it could not be read. */
  readonly package: string | null;
  readonly certificates: readonly AppCertificate[];
  /** Parts that could not be read. */
  readonly problems?: readonly string[];
}

export interface InspectOptions {
  /** English where it is not given. */
  readonly language?: 'en' | 'zh-CN' | undefined;
  /** The project that the app was built from; of several below the folder the one with the app's appid. */
  readonly project?: { readonly fs: FileSystem; readonly root: string } | undefined;
}

/** What `inspect --format json` prints: keys and ids are masked. */
export interface InspectionReport {
  readonly version: 1;
  readonly artefact: {
    readonly kind: AppKind;
    readonly package: string | null;
    readonly versionName: string | null;
    readonly base: 'standard' | 'custom' | 'release' | 'unknown';
    readonly certificates: readonly AppCertificate[];
    /** Of DCloud's runtime. */
    readonly runtime?: string;
    readonly appid?: string;
    readonly targetSdk?: number;
    /** DCloud's Push is built in; absent where the app does not tell. */
    readonly pushModule?: boolean;
    readonly nativePlugins?: readonly string[];
    /** What its code was encrypted with. */
    readonly hardened?: string;
    /** Of an iOS app: the kind of its profile, and its `aps-environment`. */
    readonly profile?: string | null;
    readonly aps?: string | null;
  };
  readonly makers: readonly {
    readonly id: string;
    readonly sdk: boolean;
    readonly credentials: readonly {
      readonly name: string;
      readonly type: 'string' | 'int' | 'float';
      readonly value: string;
      readonly file: string;
    }[];
  }[];
  readonly providers: readonly string[];
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: Severity;
    readonly message: string;
    readonly help: string;
    /** The entry of the app that it is about. */
    readonly file: string;
  }[];
  readonly summary: Readonly<Record<Severity, number>>;
}

/** A file that cannot be read as a whole; `code` says why, and the message says it in words. */
export class AppError extends Error {
  override readonly name: string = 'AppError';

  constructor(
    readonly code:
      | 'kind'
      | 'cut'
      | 'damaged'
      | 'encrypted'
      | 'large'
      | 'password-missing'
      | 'password-wrong'
      | 'legacy',
    message: string,
  ) {
    super(message);
  }
}

/** Reads the package and the certificates of an app or a keystore. Throws an AppError, or what the disk says. */
export async function readFingerprints(
  file: AppFile,
  options: FingerprintOptions = {},
): Promise<FingerprintReport> {
  const { language = 'en', password } = options;
  const { fingerprintObject, fingerprintsOf } = tools();
  return inWords(language, () => fingerprintObject(fingerprintsOf(file, password), language));
}

/** Looks into a built app. Throws an AppError, what the disk says, or a RangeError where no project is the app's. */
export async function inspectApp(file: AppFile, options: InspectOptions = {}): Promise<InspectionReport> {
  const { language = 'en', project } = options;
  const { inspectionObject, inspectionOf, knownProviders } = tools();
  const sources = project ? await sourcesIn(project) : [];
  return inWords(language, () => {
    const inspection = inspectionOf(file, knownProviders(), ({ dcloud }) => {
      if (!project) return undefined;
      const [only, ...others] = sources;
      const own = sources.filter(({ appid }) => appid !== undefined && appid === dcloud.compiled?.appid);
      const source = others.length === 0 ? only : own.length === 1 ? own[0] : undefined;
      if (!source) throw new RangeError(`project: expected one project of the app, not ${sources.length}`);
      return { ...source, changed: [] };
    });
    return inspectionObject(inspection, language);
  });
}

/** Loaded when somebody asks for it: what looks into apps is a bundle of its own. */
const tools = () => require('./artefact.js') as typeof import('../node/artefact/index.ts');

async function sourcesIn({ fs, root }: NonNullable<InspectOptions['project']>) {
  const { sourceFacts } = tools();
  const workspace = workspaceOn(fs, root, {});
  const { projects } = await workspace.check();
  const facts = await Promise.all(projects.map(({ manifest }) => workspace.ask(manifest, sourceFacts)));
  return facts.flatMap((one) => one ?? []);
}

function inWords<T>(language: 'en' | 'zh-CN', read: () => T): T {
  try {
    return read();
  } catch (error) {
    const { faultIn, unreadableText } = tools();
    const fault = faultIn(error);
    throw fault === undefined ? error : new AppError(fault, unreadableText(fault, language));
  }
}
