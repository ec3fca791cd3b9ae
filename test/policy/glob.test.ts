import fc from 'fast-check';
import picomatch from 'picomatch';
import { describe, expect, test } from 'vitest';
import { GlobAutomaton, globMatcher, matchesEverything } from '../../src/policy/glob.ts';
import { escapeGlob, expressionOfPieces, globProblem, parseGlob } from '../../src/policy/glob-syntax.ts';
import { parseServerFile } from '../../src/policy/server.ts';
import { parseSettings } from '../../src/policy/settings.ts';

describe('a pattern of paths', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['vendor/**', ['vendor/a', 'vendor/.a/b', 'vendor/'], ['vendor', 'x/vendor/a']],
    ['vendor/', ['vendor/a/b'], ['vendor', 'x/vendor/a']],
    ['*.lock', ['a.lock', '.lock', 'x/y.lock'], ['a.lock/b']],
    ['/*.lock', ['a.lock'], ['x/y.lock']],
    ['./*.lock', ['a.lock'], ['x/y.lock']],
    ['src/**/test', ['src/test', 'src/a/b/test'], ['src/xtest']],
    ['a**b', ['ab', 'a/b', 'ax/yb'], ['a/bc']],
    ['a?c', ['abc', 'x/a.c', 'a😀c'], ['a/c', 'ac']],
    ['*.{png,jp{,e}g}', ['a.png', 'b/a.jpg', 'a.jpeg'], ['a.jpgg', 'a.{png']],
    ['{docs,test/data}/**', ['docs/a', 'test/data/b'], ['test/a']],
    ['{{name}}/**', ['{{name}}/a'], ['name/a']],
    ['[a-c]x', ['ax', 'd/cx'], ['dx', '[a-c]x']],
    ['[!a-c]x', ['dx'], ['ax', '/x']],
    ['a[!b]c', ['axc'], ['abc', 'a/c']],
    ['[]a]', [']', 'a'], ['b']],
    ['[a-]', ['-', 'a'], ['b']],
    ['pages/\\[id].tsx', ['pages/[id].tsx'], ['pages/i.tsx']],
    ['*.@(c|m)js', ['a.cjs', 'b/a.mjs'], ['a.js', 'a.cmjs']],
    ['*.?(c|m)js', ['a.cjs', 'a.js'], ['a.xjs']],
    ['+(ab|c)', ['ab', 'abcab', 'c'], ['', 'ac']],
    ['*(ab)/x', ['ab/x', 'abab/x'], ['a/x']],
    ['app/(auth)/page.tsx', ['app/(auth)/page.tsx'], ['app/auth/page.tsx']],
    ['a!b', ['a!b'], ['a']],
    ['ünï/*', ['ünï/ö'], ['uni/o']],
  ])('%s', (glob, inside, outside) => {
    const matches = globMatcher([glob]);
    expect(inside.filter((path) => !matches(path))).toEqual([]);
    expect(outside.filter(matches)).toEqual([]);
  });

  test('the last that matches decides, and one with ! makes paths count again', () => {
    const ignored = globMatcher(['vendor/**', '!vendor/ours/**', 'vendor/ours/*.snap', '!README.md']);
    expect(['vendor/a', 'vendor/ours/a', 'vendor/ours/a.snap', 'vendor/README.md', 'b'].map(ignored)).toEqual([
      true,
      false,
      true,
      false,
      false,
    ]);
    expect(globMatcher(['!a'])('b')).toBe(false);
    expect(globMatcher(['\\!a'])('!a')).toBe(true);
  });

  test.each([
    ['', 'is empty'],
    ['/', 'is empty'],
    ['!', 'is empty'],
    ['!!a', 'begins with two "!"'],
    ['!(a)', 'has "!(…)", which is not supported; add a pattern that begins with "!" instead'],
    ['a[b', 'has a "[" without its "]" in the same name; to mean the character, write "\\["'],
    ['a[b/c]', 'has a "[" without its "]" in the same name; to mean the character, write "\\["'],
    ['[z-a]', 'has a range in "[…]" whose end comes before its start'],
    ['[[:alpha:]]', 'has a named class such as [:alpha:], which is not supported; write a range, as in [a-z]'],
    ['a{b,c', 'has a "{" without its "}"; to mean the character, write "\\{"'],
    ['{1..3}', 'has the range "{1..3}"; write its members, as in {1,2,3}'],
    ['@(a|b', 'has a "(" without its ")"; to mean the character, write "\\("'],
    ['src\\gen\\**', 'has a "\\" that escapes no special character; folders are separated by "/"'],
    ['a\\', 'has a "\\" that escapes no special character; folders are separated by "/"'],
    ['../a', 'has an empty part, "." or ".." between slashes; paths are written from the root of the repository'],
    ['a//b', 'has an empty part, "." or ".." between slashes; paths are written from the root of the repository'],
    ['a/..', 'has an empty part, "." or ".." between slashes; paths are written from the root of the repository'],
    ['@('.repeat(9) + 'a' + ')'.repeat(9), 'has groups more than 8 deep'],
    ['a'.repeat(1001), 'is longer than 1000 characters'],
  ])('%s is refused', (glob, problem) => expect(globProblem(glob)).toBe(problem));

  test('every text is read or refused, and an escaped one means itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab/*?[]{}()!@+|,-^.\\'), maxLength: 12 }), (text) => {
        const escaped = escapeGlob(`/${text}`);
        if (globProblem(escaped) === null && !text.endsWith('/'))
          expect([text, globMatcher([escaped])(text)]).toEqual([text, true]);
        if (globProblem(text) === null) globMatcher([text])('a/b');
      }),
      { numRuns: 3000, seed: 5 },
    );
  });
});

/** Globs of parts that every matcher reads alike; picomatch takes a mark behind a group for a quantifier. */
const PART = fc.constantFrom('a', 'b', '.', '*', '?', '[ab]', '[!a]', '{a,b}', '{a,b*}', '@(a|ab)', '+(a)', '?(b)');
const NAME = fc.array(PART, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
const GLOB = fc
  .array(fc.oneof({ arbitrary: NAME, weight: 3 }, { arbitrary: fc.constant('**'), weight: 1 }), {
    minLength: 2,
    maxLength: 4,
  })
  .map((names) => names.join('/'))
  .filter(
    (glob) =>
      globProblem(glob) === null && !/\*\*\/\*\*|\/\*\*$|[^/]\*\*|\*\*[^/]|[*+?@]\(.*[*+?@]\(|[)\]}][*+?]/.test(glob),
  );
const PATH = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '.', 'x'), minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 4,
});

test('matches what picomatch matches, on globs that both read', () => {
  fc.assert(
    fc.property(GLOB, fc.array(PATH, { minLength: 10, maxLength: 10 }), (glob, paths) => {
      const [ours, theirs] = [globMatcher([glob]), picomatch(glob, { dot: true, posix: true })];
      for (const names of paths) {
        if (names.some((name) => name === '.' || name === '..')) continue;
        const path = names.join('/');
        expect([glob, path, ours(path)]).toEqual([glob, path, theirs(path)]);
      }
    }),
    { numRuns: 2000, seed: 3 },
  );
});

test('the expression of a glob matches the same paths', () => {
  fc.assert(
    fc.property(GLOB, PATH, (glob, names) => {
      const parsed = parseGlob(glob);
      if (typeof parsed === 'string') return;
      const path = names.join('/');
      const expression = new RegExp(`^(?:${expressionOfPieces(parsed.pieces)})$`, 'su');
      expect([glob, path, expression.test(path)]).toEqual([glob, path, globMatcher([glob])(path)]);
    }),
    { numRuns: 2000, seed: 4 },
  );
});

test('time is linear in the path, whatever the pattern', () => {
  const hostile = [
    '*a'.repeat(12),
    '**a'.repeat(12),
    '**/'.repeat(12) + 'b',
    '+(a|aa)'.repeat(12),
    '*(*(*(a)))b',
    '{*a,*a*a,**a}'.repeat(12),
    `${'?'.repeat(40)}*${'?'.repeat(40)}`,
    '*[ab]'.repeat(100),
  ];
  for (const glob of hostile) {
    const automaton = new GlobAutomaton([glob, `!${glob}c`]);
    const path = fc.sample(
      fc.string({ unit: fc.constantFrom('a', 'a', 'a', 'b', '/'), minLength: 4000, maxLength: 4000 }),
      {
        numRuns: 1,
        seed: 9,
      },
    )[0]!;
    for (const text of [`${'a'.repeat(4000)}c`, `${path}c`]) {
      const before = automaton.work;
      automaton.matches(text);
      expect(automaton.work - before).toBeLessThanOrEqual(2 * (text.length + 1) * (automaton.size + 1));
    }
  }
});

describe('a policy', () => {
  const refused = async (text: string): Promise<string> =>
    await parseSettings(text, '.tidegate.yml').then(
      () => 'read',
      (error: Error) => error.message,
    );

  test.each([
    [
      'ignore-paths: [a, "b[c"]',
      '.tidegate.yml, line 1: "ignore-paths[1]" is the pattern "b[c", which has a "[" without its "]" in the ' +
        'same name; to mean the character, write "\\[".',
    ],
    [
      'accept: [{ rule: csp, path: "a\\\\b", reason: x }]',
      '.tidegate.yml, line 1: "accept[0].path" is the pattern "a\\b", which has a "\\" that escapes no ' +
        'special character; folders are separated by "/".',
    ],
    [
      'accept: [{ rule: csp, path: "!a", reason: x }]',
      '.tidegate.yml, line 1: "accept[0].path" is the pattern "!a", and only a list of paths can have one with "!".',
    ],
    [
      'bypass: { users: [ada], never: ["!aws-*"] }',
      '.tidegate.yml, line 1: "bypass.never[0]" is the pattern "!aws-*", and this list can have none with "!".',
    ],
    ['ignore-paths: [vendor/**, "!vendor/ours/**", "*.{png,jpg}"]', 'read'],
  ])('%s', async (text, message) => expect(await refused(text)).toBe(message));

  test('a floor has no exceptions', async () => {
    await expect(parseServerFile('floor: { always: ["!aws-*"] }', 'server.yml')).rejects.toThrow(
      'server.yml, line 1: "floor.always[0]" is the pattern "!aws-*", and this list can have none with "!".',
    );
  });
});

describe('a long list of patterns', () => {
  const NAMES = ['a', 'b', 'aa', '.c', 'a b', 'ü'] as const;
  const name = fc.constantFrom(...NAMES);
  const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'));
  const glob = fc
    .tuple(fc.constantFrom('', '!', '/'), path, fc.constantFrom('', '/', '/**', '/*', '*'))
    .map(([mark, text, end]) => `${mark}${text}${end}`);

  test('means the same by hash and by automaton', () => {
    fc.assert(
      fc.property(fc.array(glob, { minLength: 1, maxLength: 6 }), path, (globs, one) => {
        expect([globs, one, globMatcher(globs)(one)]).toEqual([globs, one, new GlobAutomaton(globs).matches(one)]);
      }),
      { numRuns: 2000 },
    );
  });

  const policyOf = async (globs: readonly string[]) =>
    await parseSettings(`ignore-paths:\n${globs.map((one) => `  - ${JSON.stringify(one)}\n`).join('')}`, 'file');

  test('may have any number of plain paths, names and folders', async () => {
    const globs = Array.from({ length: 20_000 }, (_, index) => `${['/src/a', 'lib/', 'x'][index % 3]}${index}.txt`);
    const { policy } = await policyOf(globs);
    const matches = globMatcher(policy.ignoredPaths);
    expect(['src/a3.txt', 'lib/5.txt', 'y/x5.txt', 'src/a4.txt'].map(matches)).toEqual([true, false, true, false]);
  });

  test('is refused at the line where wildcards become too many', async () => {
    const globs = Array.from({ length: 6000 }, (_, index) => `src/*/${index}?.txt`);
    await expect(policyOf(globs)).rejects.toThrow(
      /^file, line 3\d{3}: "ignore-paths\[3\d{3}\]" is one pattern too many: those with wildcards may have 50,000 char/,
    );
    await policyOf(globs.slice(0, 3000));
  });
});

test.each([
  [['**'], true],
  [['*'], true],
  [['**/*'], true],
  [['/**'], true],
  [['**/**'], true],
  [['{**,src}'], true],
  [['src/**', '**'], true],
  [['*(*)', '**'], true],
  [['**', '!src/**'], true],
  [['**', '!**'], false],
  [['src/**'], false],
  [['*.*'], false],
  [['**/*.md', '*/**'], false],
  [['[a-z]*'], false],
  [[], false],
])('%j leaves out every path: %s', (globs, all) => {
  expect(matchesEverything(globs)).toBe(all);
});
