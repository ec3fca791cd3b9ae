/** `tidegate verify` as a process: through a proxy on this machine, which leads to a server that plays the vendor. */

import { execFile, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer as createProxy } from 'node:http';
import { createServer as createVendor } from 'node:https';
import { connect, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtDist } from '../../helpers/built.ts';
import { aFolder, aRepository, GIT_ENVIRONMENT } from '../../helpers/repository.ts';
import { drawSample } from '../../helpers/samples.ts';

const CLI = join(builtDist(), 'cli.js');
const [LIVE, GONE, OTHER] = [41, 43, 47].map((seed) =>
  drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, seed),
) as [string, string, string];
const repository = aRepository()
  .commit({ 'a.env': `A=${LIVE}\n`, 'b.py': `token = "${GONE}"\n` })
  .commit({ 'a.env': null, 'p.txt': `password = "${'correct-horse'}${'-staple-7Q'}"\n` });
const report = join(aFolder(), 'report.json');

interface Done {
  readonly code: number;
  readonly out: string;
}

async function tidegate(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Done> {
  const env = { ...GIT_ENVIRONMENT, ...environment };
  const done = await new Promise<Done>((resolve) => {
    execFile(process.execPath, [CLI, ...args], { cwd: repository.folder, env }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), out: stdout + stderr }),
    );
  });
  for (const value of [LIVE, GONE, OTHER]) expect(done.out).not.toContain(value);
  return done;
}

beforeAll(async () => {
  await tidegate(['history', '--all', '--format', `json=${report}`]);
});

test('a report holds no credential, and each is found again', async () => {
  expect(readFileSync(report, 'utf8')).not.toContain(LIVE);
  const { code, out } = await tidegate(['verify', report, '--dry-run']);
  expect(code).toBe(0);
  expect(
    out.match(/^GET https:\/\/api\.github\.com\/user {2}authorization: Bearer ghp_•••• \(40 characters\)$/gm),
  ).toHaveLength(2);
  expect(out).toMatch(/2 requests; none was sent\.\n$/);
});

test('a file without git is read from where it is', async () => {
  const other = join(aFolder(), 'files.json');
  writeFileSync(join(repository.folder, 'new.env'), `T=${OTHER}\n`);
  await tidegate(['files', 'new.env', '--format', `json=${other}`]);
  expect((await tidegate(['verify', other, '--dry-run'])).out).toMatch(/^1 request;/m);
  writeFileSync(join(repository.folder, 'new.env'), '');
  expect((await tidegate(['verify', other, '--dry-run'])).out).toMatch(/^0 requests/m);
});

test.each([
  ['a hook', ['verify', report], { GIT_INDEX_FILE: 'index' }, /does not run in a hook \(GIT_INDEX_FILE/],
  ['what is no report', ['verify', 'p.txt'], {}, /p\.txt is not a JSON report of tidegate: line 1: it is not JSON/],
  ['a file that is not there', ['verify', 'nowhere.json'], {}, /Cannot read nowhere\.json: ENOENT/],
])('%s is refused', async (_, args, environment, words) => {
  expect(await tidegate(args, environment)).toMatchObject({ code: 2, out: expect.stringMatching(words) });
});

describe('through a proxy', () => {
  const tunnels: string[] = [];
  let refuses = false;
  let vendor: ReturnType<typeof createVendor> | null = null;
  const proxy = createProxy();
  const folder = aFolder();
  let environment: NodeJS.ProcessEnv = {};
  const subject = ['-subj', '/CN=api.github.com', '-addext', 'subjectAltName=DNS:api.github.com'];
  const key = ['-newkey', 'rsa:2048', '-nodes', '-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')];
  const made = spawnSync('openssl', ['req', '-x509', '-days', '30', ...key, ...subject]);

  beforeAll(async () => {
    proxy.on('connect', ({ url }, socket) => {
      tunnels.push(url ?? '');
      if (refuses) return socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      const { port } = vendor!.address() as AddressInfo;
      const behind = connect(port, '127.0.0.1');
      pipeline(socket, behind, socket, () => {});
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    environment = {
      HTTPS_PROXY: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
      NODE_EXTRA_CA_CERTS: join(folder, 'cert.pem'),
    };
    if (made.status !== 0) return;
    const [keyText, cert] = ['key.pem', 'cert.pem'].map((name) => readFileSync(join(folder, name)));
    vendor = createVendor({ key: keyText, cert }, ({ headers }, response) => {
      response.writeHead(headers.authorization === `Bearer ${LIVE}` ? 200 : 401, {
        'content-type': 'application/json',
      });
      response.end('{}');
    });
    await new Promise<void>((resolve) => vendor!.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    proxy.close();
    vendor?.close();
  });

  test.skipIf(made.status !== 0)('live ones come first, and the rest is not asked of anybody', async () => {
    const { code, out } = await tidegate(['verify', report], environment);
    expect(code).toBe(1);
    expect(out).toMatch(
      /^ {2}live {5}GitHub personal access token \(classic\) {3}a\.env:1 {3}ghp_•••• \(40 characters\)$/m,
    );
    expect(out.indexOf('live')).toBeLessThan(out.indexOf('revoked'));
    expect(out).toMatch(/1 live, 1 revoked, \d unknown\. Revoke the live ones now\.\n$/);
    expect([...new Set(tunnels)]).toEqual(['api.github.com:443']);
  });

  test.skipIf(made.status !== 0)('as JSON, without a credential', async () => {
    const { code, out } = await tidegate(['verify', report, '--format', 'json'], environment);
    expect(code).toBe(1);
    const results = JSON.parse(out) as readonly { readonly liveness: { readonly kind: string } }[];
    expect(results[0]).toMatchObject({ path: 'a.env', host: 'api.github.com', liveness: { kind: 'live' } });
  });

  test('a proxy that refuses says nothing of a credential', async () => {
    refuses = true;
    const { code, out } = await tidegate(['verify', report], environment);
    expect(code).toBe(3);
    expect(out).toContain('api.github.com: the proxy answers 403');
    refuses = false;
  });

  test('a host that is not named is not asked', async () => {
    tunnels.length = 0;
    const { code, out } = await tidegate(['verify', report, '--host', 'api.example.org'], environment);
    expect([code, tunnels]).toEqual([3, []]);
    expect(out).toMatch(/0 live, 0 revoked/);
  });
});
