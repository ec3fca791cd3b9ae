import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { bringAddons } from '../../src/dev/release/addons.ts';
import { planRelease } from '../../src/dev/release/version.ts';
import { aFolder, aRepository, GIT_ENVIRONMENT } from '../helpers/repository.ts';

const ROOT = join(import.meta.dirname, '../..');
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Serves addons as the re2 package's releases do; `held` are the bytes by slot. */
async function releasesOf(held: Readonly<Record<string, Buffer>>): Promise<string> {
  const server = createServer((request, response) => {
    const bytes = held[/^\/9\.9\.9\/(.+)\.br$/.exec(request.url!)?.[1] ?? ''];
    if (bytes === undefined) response.writeHead(404).end();
    else response.end(brotliCompressSync(bytes));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as { port: number }).port}`;
}

function aDist(): string {
  const folder = aFolder();
  writeFileSync(join(folder, 'linux-x64-127.node'), 'ours');
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ re2: '9.9.9', addons: {} }));
  return folder;
}

const addons = {
  'linux-x64-127': Buffer.from('theirs'),
  'darwin-arm64-137': randomBytes(2_000),
  'win32-x64-127': randomBytes(3_000),
  'linux-musl-x64-147': randomBytes(10),
};
const pins = Object.fromEntries(Object.entries(addons).map(([slot, bytes]) => [slot, `sha256:${sha256(bytes)}`]));

describe('addons', () => {
  test('that are missing are downloaded for the supported Nodes, and the manifest names all', async () => {
    const folder = aDist();
    expect(await bringAddons(folder, { version: '9.9.9', artifactHashes: pins }, await releasesOf(addons))).toEqual([
      'darwin-arm64-137.node',
      'win32-x64-127.node',
    ]);
    expect(readFileSync(join(folder, 'darwin-arm64-137.node'))).toEqual(addons['darwin-arm64-137']);
    expect(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))).toEqual({
      re2: '9.9.9',
      addons: {
        'darwin-arm64-137.node': sha256(addons['darwin-arm64-137']),
        'linux-x64-127.node': sha256(Buffer.from('ours')),
        'win32-x64-127.node': sha256(addons['win32-x64-127']),
      },
    });
  });

  test.each<[string, Readonly<Record<string, Buffer>>, RegExp]>([
    [
      'of which one is not what the package pins',
      { ...addons, 'win32-x64-127': randomBytes(3_000) },
      /win32-x64-127\.br is not what the re2 package pins/,
    ],
    ['of which one cannot be had', { 'darwin-arm64-137': addons['darwin-arm64-137'] }, /win32-x64-127\.br: HTTP 404/],
    ['of which one unpacks without end', { ...addons, 'win32-x64-127': Buffer.alloc(64 * 1024 * 1024) }, /larger than/],
  ])('%s: none is taken', async (_name, held, words) => {
    const folder = aDist();
    await expect(
      bringAddons(folder, { version: '9.9.9', artifactHashes: pins }, await releasesOf(held)),
    ).rejects.toThrow(words);
    expect(readdirSync(folder).sort()).toEqual(['linux-x64-127.node', 'manifest.json']);
  });

  test('of another re2 than the package are reported', async () => {
    await expect(bringAddons(aDist(), { version: '9.9.8', artifactHashes: pins })).rejects.toThrow(
      /of re2 9\.9\.9, the package is 9\.9\.8/,
    );
  });

  test('are pinned by the package in use for every platform that the documentation names', () => {
    const { artifactHashes } = JSON.parse(readFileSync(join(ROOT, 'node_modules/re2/package.json'), 'utf8')) as {
      artifactHashes: Record<string, string>;
    };
    for (const platform of [
      'linux-arm64',
      'linux-musl-x64',
      'linux-musl-arm64',
      'darwin-x64',
      'darwin-arm64',
      'win32-x64',
      'win32-arm64',
    ])
      expect(artifactHashes[`${platform}-137`], platform).toMatch(/^sha256:[0-9a-f]{64}$/);
  });
});

describe('a release', () => {
  const changelog = '# Changelog\n\n## Unreleased\n\n## 1.2.0\n\n- One.\n- Two.\n\n## 1.1.0\n\n- Old.\n';

  test('has the notes of its version, and moves the major tag where it is the newest', () => {
    expect(planRelease('1.2.0', changelog, ['v1.1.0', 'v1', 'v2.0.0'])).toEqual({
      version: '1.2.0',
      tag: 'v1.2.0',
      major: 'v1',
      movesMajor: true,
      notes: '- One.\n- Two.',
    });
    expect(planRelease('1.2.0', changelog, ['v1.10.0'])).toMatchObject({ movesMajor: false });
    expect(planRelease('1.2.0', changelog, [''])).toMatchObject({ movesMajor: true });
  });

  test.each([
    ['1.2.0', ['v1.2.0'], /has been released/],
    ['1.3.0', [], /nothing under "## 1\.3\.0"/],
    ['1.2', [], /not three numbers/],
    ['1.2.0-rc.1', [], /not three numbers/],
  ])('of %s with tags %j is refused', (version, tags, words) => {
    expect(() => planRelease(version, changelog, tags)).toThrow(words);
  });
});

describe('npm run release', () => {
  async function releaseIn(
    repository: ReturnType<typeof aRepository>,
  ): Promise<{ code: number; out: string; folder: string; output: string }> {
    const folder = aFolder();
    const env = {
      ...GIT_ENVIRONMENT,
      TIDEGATE_RE2_RELEASES: await releasesOf(addons),
      GITHUB_OUTPUT: join(folder, 'output'),
    };
    const program = [
      '--import',
      import.meta.resolve('tsx'),
      join(ROOT, 'src/dev/release/index.ts'),
      join(folder, 'files'),
    ];
    const done = await new Promise<{ code: number; out: string }>((settle) => {
      execFile(process.execPath, program, { cwd: repository.folder, env }, (error, out, err) =>
        settle({ code: error === null ? 0 : Number(error.code), out: out + err }),
      );
    });
    return {
      ...done,
      folder: join(folder, 'files'),
      output: existsSync(join(folder, 'output')) ? readFileSync(join(folder, 'output'), 'utf8') : '',
    };
  }

  function aProject() {
    const repository = aRepository().commit({
      'package.json': JSON.stringify({
        name: 'tidegate',
        version: '1.2.0',
        files: ['dist'],
        devDependencies: { bundled: '1.0.0', builder: '2.0.0' },
      }),
      'package-lock.json': JSON.stringify({
        name: 'tidegate',
        version: '1.2.0',
        lockfileVersion: 3,
        packages: {
          '': { name: 'tidegate', version: '1.2.0', devDependencies: { bundled: '1.0.0', builder: '2.0.0' } },
          'node_modules/bundled': { version: '1.0.0', dev: true, license: 'MIT' },
          'node_modules/builder': { version: '2.0.0', dev: true, license: 'MIT' },
        },
      }),
      'CHANGELOG.md': '## 1.2.0\n\n- One.\n',
      '.gitignore': 'node_modules\n',
      'action.yml': 'name: x\n',
      'README.md': 'x\n',
      LICENSE: 'x\n',
      '.github/actions/setup/action.yml': 'name: x\n',
      'dist/action.js': '1\n',
      'dist/LICENSES.txt': 'bundled 1.0.0 (MIT)\n\nx\n',
      'dist/re2/manifest.json': '{"re2":"9.9.9","addons":{}}',
      'src/a.ts': '1\n',
    });
    mkdirSync(join(repository.folder, 'node_modules/re2'), { recursive: true });
    writeFileSync(
      join(repository.folder, 'node_modules/re2/package.json'),
      JSON.stringify({ version: '9.9.9', artifactHashes: pins }),
    );
    return repository;
  }

  test(
    'makes a commit beside the branch, two tags, an archive that runs by itself, a bill of materials ' +
      'and their checksums',
    async () => {
      const repository = aProject();
      const head = repository.head;
      const { code, out, folder, output } = await releaseIn(repository);

      expect(out).toMatch(/^v1\.2\.0 v1 is [0-9a-f]{40}: 3 addons brought/);
      expect(code).toBe(0);
      expect(output).toBe('tag=v1.2.0\nmajor=v1\n');
      expect(repository.git('rev-parse', 'v1.2.0^{commit}', 'v1^{commit}', 'v1~1').split('\n')).toEqual([
        repository.git('rev-parse', 'v1'),
        repository.git('rev-parse', 'v1'),
        head,
      ]);
      expect(repository.git('rev-parse', 'main')).toBe(head);
      expect(repository.git('diff', '--name-only', 'main', 'v1').split('\n')).toEqual([
        'dist/re2/darwin-arm64-137.node',
        'dist/re2/linux-x64-127.node',
        'dist/re2/manifest.json',
        'dist/re2/win32-x64-127.node',
      ]);
      const files = readdirSync(folder).sort();
      expect(files).toEqual([
        'SHA256SUMS',
        'notes.md',
        'tidegate-1.2.0.spdx.json',
        'tidegate-1.2.0.tar.gz',
        'tidegate-1.2.0.tgz',
        'tidegate.rb',
        'tidegate.scoop.json',
      ]);
      const hash = sha256(readFileSync(join(folder, 'tidegate-1.2.0.tgz')));
      const address = 'https://github.com/tidegate/tidegate/releases/download/v1.2.0/tidegate-1.2.0.tgz';
      const formula = readFileSync(join(folder, 'tidegate.rb'), 'utf8');
      expect(formula).toContain(`  url "${address}"\n  sha256 "${hash}"\n`);
      const ruby = spawnSync('ruby', ['-c', join(folder, 'tidegate.rb')]);
      expect(ruby.error !== undefined || ruby.status === 0).toBe(true);
      const scoop: unknown = JSON.parse(readFileSync(join(folder, 'tidegate.scoop.json'), 'utf8'));
      expect(scoop).toMatchObject({ version: '1.2.0', url: address, hash });
      execFileSync('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], { cwd: folder });
      const archived = execFileSync('tar', ['-tzf', 'tidegate-1.2.0.tar.gz'], { cwd: folder, encoding: 'utf8' });
      expect(archived).toContain('tidegate-1.2.0/dist/re2/win32-x64-127.node\n');
      expect(archived).toContain('tidegate-1.2.0/.github/actions/setup/action.yml\n');
      expect(archived).not.toContain('src/');
      const packed = execFileSync('tar', ['-tzf', 'tidegate-1.2.0.tgz'], { cwd: folder, encoding: 'utf8' });
      expect(packed).toContain('package/dist/re2/win32-x64-127.node\n');
      const bill = JSON.parse(readFileSync(join(folder, 'tidegate-1.2.0.spdx.json'), 'utf8')) as {
        packages: readonly { name: string }[];
      };
      expect(bill).toMatchObject({ spdxVersion: 'SPDX-2.3', name: 'tidegate@1.2.0' });
      // The bill has bundled packages, and not those that build it.
      expect(bill.packages.map(({ name }) => name)).toEqual(['tidegate', 'bundled']);
    },
  );

  test('refuses a work tree with anything else in it, and a version that is out', async () => {
    const repository = aProject();
    writeFileSync(join(repository.folder, 'dist/action.js'), '2\n');
    expect(await releaseIn(repository)).toMatchObject({
      code: 1,
      out: expect.stringMatching(/not what is released: .*dist\/action\.js/),
    });
    expect(repository.git('tag')).toBe('');
    const other = aProject();
    other.git('tag', 'v1.2.0');
    expect(await releaseIn(other)).toMatchObject({ code: 1, out: expect.stringContaining('has been released') });
  });
});
