/** What packages are made from says what it should, for the systems that are not here too. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';

// It brings no types.
const { load } = createRequire(import.meta.url)('js-yaml') as { load: (text: string) => unknown };
const read = <T>(file: string): T => load(readFileSync(file, 'utf8')) as T;

interface Configuration {
  readonly productName: string;
  readonly electronLanguages: readonly string[];
  readonly artifactName: string;
  readonly nsis: Record<string, unknown>;
  readonly mac: Record<string, unknown> & { readonly target: readonly { readonly arch: string }[] };
  readonly win: { readonly icon: string };
  readonly linux: Record<string, unknown> & { readonly category: string; readonly maintainer: string };
  readonly deb: { readonly depends: readonly string[] };
  readonly toolsets: { readonly appimage: string };
  readonly electronFuses: Readonly<Record<string, boolean>>;
}
const common = read<Configuration>('electron-builder.yml');
const linux = read<Configuration & { readonly extends: string }>('electron-builder-linux.yml');
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: Record<string, string>;
  readonly desktopName: string;
  readonly homepage: string;
};

describe('the configuration of the packages', () => {
  it.each(['electron-builder.yml', 'electron-builder-linux.yml'])(
    'is one by the schema of the packager: %s',
    (file) => {
      const schema = JSON.parse(readFileSync('node_modules/app-builder-lib/scheme.json', 'utf8'));
      const isValid = new Ajv({ strict: false, allErrors: true }).compile(schema);
      isValid(read(file));
      expect(isValid.errors ?? []).toEqual([]);
      expect(isValid({ ...read<object>(file), mac: { hardenedRuntime: 'yes' } })).toBe(false);
    },
  );

  it('puts no blank into a name that Linux makes a folder of', () => {
    expect(linux.extends).toBe('electron-builder.yml');
    expect([linux.productName, linux.linux.executableName, common.artifactName].join()).not.toMatch(/\s/);
    expect(manifest.desktopName).toBe(`${linux.linux.executableName}.desktop`);
  });

  it('names a main category, an address and a home page', () => {
    const main = [
      'AudioVideo',
      'Development',
      'Education',
      'Game',
      'Graphics',
      'Network',
      'Office',
      'Science',
      'Settings',
      'System',
      'Utility',
    ];
    expect(main).toContain(linux.linux.category.split(';')[0]);
    expect(linux.linux.maintainer).toMatch(/ <[^@\s]+@[^@\s]+>$/);
    expect(manifest.homepage).toMatch(/^https:\/\//);
  });

  it('keeps the sandbox of the AppImage', () => {
    expect(linux.toolsets.appimage).toBe('1.0.3');
  });

  it('installs on Windows for one user, without an administrator', () => {
    expect(common.nsis).toMatchObject({
      oneClick: true,
      perMachine: false,
      allowElevation: false,
      packElevateHelper: false,
    });
  });

  it('hardens what macOS runs, on both of its processors', () => {
    expect(common.mac).toMatchObject({ hardenedRuntime: true, entitlements: common.mac.entitlementsInherit });
    expect(common.mac.target.map(({ arch }) => arch)).toEqual(['universal', 'universal']);
    const entitlements = readFileSync(String(common.mac.entitlements), 'utf8');
    expect([...entitlements.matchAll(/<key>(.*)<\/key>/g)].map(([, key]) => key)).toEqual([
      'com.apple.security.cs.allow-jit',
    ]);
  });

  it('signs for macOS what no certificate signs, as set fuses break the signature of the engine', () => {
    expect(common.electronFuses).toMatchObject({ runAsNode: false, resetAdHocDarwinSignature: true });
  });

  it('names icons that are there, and one language', () => {
    for (const icon of [common.win.icon, common.mac.icon, linux.linux.icon])
      expect(existsSync(String(icon))).toBe(true);
    expect(common.electronLanguages).toEqual(['en-US']);
  });
});

interface Step {
  readonly run?: string;
  readonly uses?: string;
}
interface Job {
  readonly steps: readonly Step[];
  readonly strategy?: { readonly matrix: { readonly include: readonly { readonly system: string }[] } };
}

describe('the release workflow', () => {
  const { jobs } = read<{ readonly jobs: Record<string, Job> }>('.github/workflows/release.yml');
  const all = (job: string) =>
    (jobs[job]?.steps ?? []).map(({ run = '', uses = '' }) => run + uses).join('\n');

  it('runs on the three systems, in this order', () => {
    expect(jobs.package?.strategy?.matrix.include.map(({ system }) => system)).toEqual([
      'linux',
      'windows',
      'macos',
    ]);
    const places = ['npm ci', 'npm test', 'npm run package', '--smoke-test', 'npm run sbom'].map((step) =>
      all('package').indexOf(step),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('runs scripts that there are', () => {
    const names = [...`${all('package')}\n${all('publish')}`.matchAll(/npm run ([\w:]+)/g)].map(
      ([, name = '']) => name,
    );
    expect(Object.keys(manifest.scripts)).toEqual(expect.arrayContaining(names));
  });

  it('publishes checksums and provenance, and nothing that names nobody', () => {
    for (const step of [
      'mpo-preflight\\.invalid',
      'sha256sum',
      'attest-build-provenance',
      'gh release create',
    ])
      expect(all('publish')).toContain(step);
  });

  it('says of each secret that is missing what is left out', () => {
    for (const name of ['WINDOWS_CERTIFICATE', 'MACOS_CERTIFICATE', 'APPLE_ID'])
      expect(all('package')).toMatch(new RegExp(`-z "\\$${name}".*\\n.*not (signed|notarised)`));
  });
});
