import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { command } from '../../src/entry/commands/import.ts';
import { policyOfGitleaks } from '../../src/entry/import/gitleaks-policy.ts';
import { scanWanted } from '../../src/entry/scanning.ts';
import { openRepository } from '../../src/repository/open.ts';
import { scan } from '../../src/scan.ts';
import { aRepository, type TestRepository } from '../helpers/repository.ts';
import { drawSample } from '../helpers/samples.ts';

const token = (seed: number): string => drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, seed);

afterEach(() => void vi.restoreAllMocks());

async function imported(
  repository: TestRepository,
  words: string[],
  write = true,
): Promise<{ out: string; err: string }> {
  const said = { out: '', err: '' };
  const into =
    (name: 'out' | 'err') =>
    (text: unknown, done?: unknown): boolean => {
      said[name] += String(text);
      if (typeof done === 'function') (done as () => void)();
      return true;
    };
  vi.spyOn(process.stdout, 'write').mockImplementation(into('out') as never);
  vi.spyOn(process.stderr, 'write').mockImplementation(into('err') as never);
  await command.run({
    words,
    options: { write, as: undefined, repo: repository.folder, engine: undefined },
    colour: false,
  });
  vi.restoreAllMocks();
  return said;
}

async function findingsOf({ folder }: TestRepository): Promise<string[]> {
  const source = await openRepository(folder, {});
  try {
    const policyAt = await source.resolveCommit('HEAD');
    const { findings } = await scan({ kind: 'history', all: true, policyAt, label: 'all' }, { source, folder });
    return findings.map(({ path, suppression }) => `${path} ${suppression?.kind ?? 'counts'}`).sort();
  } finally {
    await source.close();
  }
}

const policyIn = ({ folder }: TestRepository): string => readFileSync(join(folder, '.github/tidegate.yml'), 'utf8');

/** Files of four accepted secrets and one that is not; `c.env` is only in an older commit. */
function aRepositoryWithSecrets(): TestRepository {
  return aRepository()
    .commit({ 'c.env': `# old\nTOKEN=${token(3)}\n` })
    .commit({ 'c.env': null, 'a.env': `A=${token(1)}\nB=${token(2)}\n`, 'd.env': `TOKEN=${token(4)}\n` });
}

test('findings that were accepted by line or commit are accepted by fingerprint, and no other', async () => {
  const repository = aRepositoryWithSecrets();
  const old = repository.git('rev-parse', 'HEAD~1');
  repository.stage({
    '.gitleaksignore': `a.env:github-pat:1\n${old}:c.env:github-pat:2\nd.env:github-pat:9\ngone.env:github-pat:1\nx\n`,
  });
  const { err } = await imported(repository, ['.gitleaksignore']);
  expect(err).toContain('4 accepted findings became 2 acceptances by fingerprint and path.');
  expect(err).toContain('2 accepted findings left out: tidegate finds nothing there');
  expect(err).toContain('1 line left out: not of the form file:rule:line (line 5).');
  repository.commit({ 'a.env': `A=${token(1)}\nB=${token(5)}\n` });
  // The second secret of a.env, on another line, was never accepted; nor is one that comes later.
  expect(await findingsOf(repository)).toEqual([
    'a.env counts',
    'a.env counts',
    'a.env policy',
    'c.env policy',
    'd.env counts',
  ]);
  for (const seed of [1, 2, 3, 4]) expect(policyIn(repository)).not.toContain(token(seed));
});

test.each([
  [
    'detect-secrets',
    '.secrets.baseline',
    JSON.stringify({
      plugins_used: [],
      results: {
        'a.env': [
          { type: 'GitHub Token', hashed_secret: createHash('sha1').update(token(2)).digest('hex') },
          { type: 'GitHub Token', hashed_secret: createHash('sha1').update('other').digest('hex') },
        ],
      },
    }),
  ],
  [
    'a report of gitleaks',
    'gitleaks-report.json',
    JSON.stringify([{ RuleID: 'github-pat', File: 'a.env', StartLine: 1, Commit: '', Secret: token(2), Match: 'x' }]),
  ],
])('a secret that %s names by its text or hash is accepted', async (_, name, text) => {
  const repository = aRepositoryWithSecrets();
  repository.stage({ [name]: text });
  await imported(repository, [name]);
  repository.git('rm', '--quiet', '--cached', name);
  repository.git('add', '.github');
  repository.git('commit', '--quiet', '-m', 'policy');
  const found = await findingsOf(repository);
  expect(found.filter((one) => one.endsWith('policy'))).toEqual(['a.env policy']);
  expect(policyIn(repository)).not.toContain(token(2));
});

test('several files are added to the policy that is there, once, and nothing of it is lost', async () => {
  const repository = aRepository().commit({
    '.github/tidegate.yml': '# ours\nincomplete: warn\nignore-paths:\n  - docs/** # kept\n',
    '.gitleaks.toml':
      '[extend]\nuseDefault = true\ndisabledRules = ["jwt"]\n[[rules]]\nid = "acme"\nregex = ' +
      "'''acme_[a-z0-9]{9}'''\n" +
      "[allowlist]\npaths = ['''^vendor/''']\nregexes = ['''^acme_example''']\nstopwords = [\"dummy\"]\n",
    '.gitleaksignore': 'a.env:acme:1\na.env:unheard-of:2\n',
    'a.env': 'K=acme_k4x9q2m7z\nx=acme_p3w8n5t1r # gitleaks:allow\nacme_example1\ny=acme_b7c2f9h4j\n',
  });
  const { out, err } = await imported(repository, ['.gitleaks.toml', '.gitleaksignore']);
  expect(out).toBe('');
  const policy = policyIn(repository);
  expect(policy).toMatch(/^# ours\nincomplete: warn\nignore-paths:\n {2}- docs\/\*\* # kept\n {2}# Imported from/);
  expect(err).toContain(
    'tidegate: added to .github/tidegate.yml: 6 ignored paths, 4 acceptances, 1 rule, 1 disabled rule.',
  );
  await imported(repository, ['.gitleaks.toml', '.gitleaksignore']);
  expect(policyIn(repository)).toBe(policy);
  repository.commit({});
  expect(await findingsOf(repository)).toEqual(['a.env counts', 'a.env policy', 'a.env policy']);
});

test('an allowed text that is a credential is accepted by its fingerprint, and not written down again', async () => {
  const repository = aRepository().commit({
    'a.env': `TOKEN=${token(1)}\n`,
    '.gitleaks.toml': `[extend]\nuseDefault = true\n[allowlist]\nregexes = ['''^${token(1)}$''']\n`,
  });
  const { err } = await imported(repository, ['.gitleaks.toml']);
  expect(err).toContain('An allowed text holds a credential, and is accepted by its fingerprint alone');
  expect(policyIn(repository)).not.toContain(token(1));
  repository.commit({});
  expect(await findingsOf(repository)).toEqual(['a.env policy']);
});

test('an expression that allows what an own rule finds is kept, though the rule finds the expression', async () => {
  const repository = aRepository().commit({
    'a.txt': '/home/builder/x\n/home/ada/x\n',
    '.gitleaks.toml': [
      '[[rules]]',
      "id = 'home'",
      "regex = '''/home/[a-z(?:|)$]+'''",
      "keywords = ['/home/']",
      '[[rules.allowlists]]',
      "regexes = ['''^/home/(?:builder|node)$''']",
    ].join('\n'),
  });
  await imported(repository, ['.gitleaks.toml']);
  repository.commit({});
  const found = await findingsOf(repository);
  expect(found.filter((line) => line.startsWith('a.txt'))).toEqual(['a.txt counts', 'a.txt text']);
});

test('of several allowed texts only the credential is replaced', async () => {
  const texts = [token(1), `^${token(2).slice(0, 12)}`].map((one) => `'''${one}'''`);
  const repository = aRepository().commit({
    'a.env': `TOKEN=${token(1)}\nOTHER=${token(2)}\n`,
    '.gitleaks.toml': `[extend]\nuseDefault = true\n[allowlist]\nregexes = [${texts.join(', ')}]\n`,
  });
  await imported(repository, ['.gitleaks.toml']);
  expect(policyIn(repository)).not.toContain(token(1));
  repository.commit({});
  expect(await findingsOf(repository)).toEqual(['a.env policy', 'a.env text']);
});

test('a rule of the policy does not block the policy that it is written in', async () => {
  const repository = aRepository().commit({
    'a.txt': 'secretword = abc\n',
    'rules.toml': "[[rules]]\nid = 'word'\nregex = '''secretword\\s*=\\s*\\S+'''\nkeywords = ['secretword']\n",
  });
  await imported(repository, ['rules.toml']);
  expect(policyIn(repository)).toContain('secretword\\s*=');
  repository.commit({ 'rules.toml': null });
  const found = await findingsOf(repository);
  expect(found).toContain('a.txt counts');
  expect(found).not.toContain('.github/tidegate.yml counts');
});

test.each([
  ['one that is broken', { 'b.toml': '[allowlist]\n\nregexes = [\n' }, ['b.toml'], 'b.toml, line'],
  ['one of no kind', { 'b.yml': 'a: b\n' }, ['b.yml'], 'b.yml is not a format that tidegate can import.'],
  ['one that is not there', {}, ['b.toml'], 'Cannot read b.toml: ENOENT.'],
  ['a policy that is broken', { '.github/tidegate.yml': 'blok: 1\n' }, [], 'Did you mean block?'],
] as const)('with %s nothing is written', async (_, files, words, message) => {
  const repository = aRepository().commit({ '.gitleaks.toml': '[allowlist]\nregexes = ["a"]\n', ...files });
  await expect(imported(repository, ['.gitleaks.toml', ...words])).rejects.toMatchObject({
    message: expect.stringContaining(message) as string,
  });
  expect(repository.git('status', '--porcelain')).toBe('');
});

test('a file that says nothing writes nothing', async () => {
  const repository = aRepository().commit({ '.checkov.yml': 'compact: true\nskip-check: []\n' });
  const { err } = await imported(repository, ['.checkov.yml']);
  expect(err).toContain('tidegate: there is nothing to add to .github/tidegate.yml.');
  expect(repository.git('status', '--porcelain')).toBe('');
});

const OWN_RULE = "[[rules]]\nid = 'acme'\nregex = '''acme_[a-z0-9]{20}'''\nkeywords = ['acme_']\n";
const ALLOWED = "[[allowlists]]\nregexes = ['''^ghp_''']\n";

test.each([
  ['rules of its own replace ours', OWN_RULE, ['b.env']],
  ['rules of its own beside ours', `[extend]\nuseDefault = true\n${OWN_RULE}`, ['a.env', 'b.env']],
  ['an allowlist beside our rules', `[extend]\nuseDefault = true\n${OWN_RULE}${ALLOWED}`, ['b.env']],
  ['an allowlist alone, which switches every rule off', ALLOWED, []],
])('--gitleaks-config: %s, and nothing is written', async (_, config, expected) => {
  const word = drawSample({ prefix: 'acme_', alphabet: 'lower', chars: 20 }, 5);
  const repository = aRepository().commit({ 'a.env': `A=${token(1)}\n`, 'b.env': `B=${word}\n` });
  const { folder } = repository.stage({ 'old.toml': config });
  vi.spyOn(process.stderr, 'write').mockImplementation(((_text: unknown, done?: unknown) => {
    if (typeof done === 'function') (done as () => void)();
    return true;
  }) as never);
  const report = await scanWanted(
    { kind: 'files', paths: ['a.env', 'b.env'] },
    { repo: folder, 'gitleaks-config': join(folder, 'old.toml') },
  );
  const counted = report.findings.filter(({ suppression }) => suppression === null);
  expect([...new Set(counted.map(({ path }) => path))].sort()).toEqual(expected);
  expect(repository.git('status', '--porcelain')).toBe('A  old.toml');
});

test('--gitleaks-config refuses a file of another kind', async () => {
  const { folder } = aRepository().commit({ '.gitleaksignore': 'a.env:jwt:1\n' });
  await expect(
    policyOfGitleaks(join(folder, '.gitleaksignore'), { repo: folder, engine: undefined }),
  ).rejects.toMatchObject({ code: 'bad-import' });
});

test('what talisman accepted by a checksum is accepted by fingerprint, in the version that has it', async () => {
  const hash = (data: string): string => createHash('sha256').update(data).digest('hex');
  const checksum = (path: string, text: string): string => hash(hash('') + hash(text) + hash(path));
  const [now, then] = [`A=${token(1)}\n`, `B=${token(2)}\n`];
  const repository = aRepository()
    .commit({ 'now.env': now, 'then.env': then, 'other.env': `C=${token(3)}\n` })
    .commit({ 'then.env': `B=${token(4)}\n` });
  const files = [
    ['now.env', checksum('now.env', now)],
    ['then.env', checksum('then.env', then)],
    ['other.env', checksum('other.env', 'another text')],
  ];
  const config = files.map(([name, sum]) => `- filename: ${name}\n  checksum: ${sum}\n`).join('');
  repository.stage({ '.talismanrc': `fileignoreconfig:\n${config}` });
  const { err } = await imported(repository, ['.talismanrc']);
  expect(err).toContain('3 accepted findings became 2 acceptances by fingerprint and path.');
  expect(err).toContain('other.env was left out: no version of it has the checksum that was accepted.');
  repository.commit({});
  expect(await findingsOf(repository)).toEqual([
    'now.env policy',
    'other.env counts',
    'then.env counts',
    'then.env policy',
  ]);
});
