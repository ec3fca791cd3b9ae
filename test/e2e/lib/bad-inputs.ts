/** Policies and baselines that are bad, made by kind from right ones. */

// cspell:ignore paht

/** Characters. */
export const LARGE = 20_000_000;

export interface Case {
  readonly kind: string;
  /** The bad file. */
  readonly path: string;
  readonly text: string;
  readonly args: readonly string[];
  /** The line that the answer has to name; absent where the fault has none. */
  readonly line?: number;
  /** A text that the answer has besides. */
  readonly says: RegExp;
  /** Exit code; 2 if it is absent. 0: taken, with a note. */
  readonly code?: number;
  /** Seconds; 10 if it is absent. */
  readonly most?: number;
}

export const POLICY = '.github/tidegate.yml';
export const BASELINE = '.github/tidegate-baseline.json';
const READS_POLICY = ['files', 'a.env'];

/** Swaps two adjacent letters of a word, so that the result is none of the others. */
function mistyped(word: string): string {
  for (let at = 1; at < word.length - 1; at++)
    if (word[at] !== word[at + 1] && /[a-z]/.test(word[at]! + word[at + 1]!))
      return word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2);
  return `${word}x`;
}

const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;

/** Right lines of a policy, one for each key; the last word is a value of another type. */
const POLICY_KEYS: readonly (readonly [right: string, key: string, wrong: string])[] = [
  ['block:\n  severity: high', 'severity', '[high]'],
  ['block:\n  confidence: high', 'confidence', '7'],
  ['block:\n  posture: true', 'posture', 'perhaps'],
  ['incomplete: block', 'incomplete', '{ a: b }'],
  ['deadline: 4s', 'deadline', '4 hours'],
  ['on-deadline: block', 'on-deadline', 'true'],
  ['ignore-paths:\n  - vendor/**', 'ignore-paths', 'vendor'],
  ['rules:\n  disable: [csp]', 'disable', 'csp'],
  ['rules:\n  severity:\n    csp: low', 'severity', '[low]'],
  ['accept:\n  - { rule: csp, path: "docs/**", reason: x }', 'accept', 'csp'],
  ['bypass:\n  users: [ada]', 'users', 'ada'],
  ['bypass:\n  users: [ada]\n  max-days: 3', 'max-days', 'three'],
  ['custom-rules:\n  - { id: acme, keywords: [acme_], pattern: "acme_[a-z]+" }', 'custom-rules', 'acme'],
  [`baseline: ${BASELINE}`, 'baseline', '[a]'],
  ['extends: base.yml', 'extends', '7'],
];

function policyCases(): Case[] {
  const made = (kind: string, text: string, rest: Omit<Case, 'kind' | 'path' | 'text' | 'args'>): Case => ({
    kind: `policy: ${kind}`,
    path: POLICY,
    text,
    args: READS_POLICY,
    ...rest,
  });
  const head = '# a comment\n\n';
  return [
    ...POLICY_KEYS.flatMap(([right, key, wrong]) => {
      const typo = mistyped(key);
      const mistaken = head + right.replace(`${key}:`, `${typo}:`);
      const typed = head + right.slice(0, right.lastIndexOf(`${key}:`)) + `${key}: ${wrong}`;
      return [
        made(`mistyped ${typo}`, mistaken, {
          line: lineOf(mistaken, `${typo}:`),
          says: new RegExp(`Did you mean ${key}\\?`),
        }),
        made(`${key} of another type`, typed, {
          line: typed.split('\n').length,
          says: /must be .*\n.*(?:Write|There are|form is)/s,
        }),
      ];
    }),
    ...['a: [1, 2', 'block: { severity: high', 'a: *unknown', '"a" b', 'a: |x\n b', 'a:\n\t- b'].map((text) =>
      made(`no YAML, ${JSON.stringify(text)}`, `incomplete: warn\n${text}\n`, { says: /not YAML.* at line [234]/ }),
    ),
    made('a key twice', 'incomplete: warn\nincomplete: block\n', { says: /duplicate key.* line 2/ }),
    made('two documents', 'incomplete: warn\n---\nincomplete: block\n', {
      says: /more than one YAML document: line [23]/,
    }),
    made('a rule that is not there', `rules:\n  disable: [${mistyped('generic-password')}]\n`, {
      line: 2,
      says: /Did you mean generic-password\?/,
    }),
    made('disabled and with a severity', 'rules:\n  disable: [jwt]\n  severity: { jwt: low }\n', {
      line: 3,
      says: /contradicts rules\.disable.*keep one/,
    }),
    made(
      'two rules of one id',
      'custom-rules:\n  - { id: a, keywords: [abc], pattern: abc }\n  - { id: a, keywords: [abc], pattern: abcd }\n',
      {
        line: 3,
        says: /the id of another custom rule, at line 2/,
      },
    ),
    made(
      'an expression that RE2 does not read',
      'custom-rules:\n  - { id: a, keywords: [abc], pattern: "abc(?=d)" }\n',
      {
        line: 2,
        says: /RE2/,
      },
    ),
    made('an acceptance of everything', 'accept:\n  - path: "**"\n    reason: all\n', { line: 2, says: /too much/ }),
    made(
      'a date that is none',
      'accept:\n  - fingerprint: 7K2M4QX0BT9VZ3H8WJ5R\n    reason: x\n    until: 2027-02-30\n',
      {
        line: 4,
        says: /a date such as/,
      },
    ),
    made('a baseline that is not there', 'baseline: gone.json\n', { line: 1, says: /gone\.json/ }),
    made('a base that is not there', 'incomplete: block\nextends: gone.yml\n', { line: 2, says: /gone\.yml/ }),
    made('a path outside', 'baseline: ../../etc/passwd\n', { line: 1, says: /within the repository/ }),
    made('nested 5,000 deep', `accept: ${'['.repeat(5000)}${']'.repeat(5000)}\n`, {
      says: /not YAML \(nested too deep\)/,
    }),
    made(
      'aliases that grow',
      `a: &a [x]\n${Array.from({ length: 30 }, (_, n) => `k${n}: &k${n} [*a, *a]\n`).join('')}`,
      { says: /too many aliases/ },
    ),
    made('UTF-16', '\ufeffincomplete: warn\n', { says: /not UTF-8/ }),
    made('binary', 'incomplete: \0\0warn\n', { says: /binary/ }),
    made('20 MB of paths', `ignore-paths:\n${'  - a/b/c\n'.repeat(LARGE / 10)}`, {
      says: /2[01] million characters, and a policy at most 1 million/,
    }),
    made('20 MB on one line', `ignore-paths: [${'"a/b",'.repeat(LARGE / 6)}]`, { says: /2[01] million characters/ }),
    made('20 MB of brackets', '['.repeat(LARGE), { says: /2[01] million characters/ }),
    made('20 MB of comments', '# x\n'.repeat(LARGE / 4), { says: /2[01] million characters/ }),
  ];
}

const entry = (name: string): string => `    {"fingerprint":"${name.repeat(20)}","rule":"jwt","path":"${name}.env"}`;
const baseline = (entries: readonly string[]): string =>
  `{\n  "version": 1,\n  "findings": [\n${entries.join(',\n')}\n  ]\n}\n`;

function baselineCases(): Case[] {
  const made = (kind: string, text: string, rest: Omit<Case, 'kind' | 'path' | 'text' | 'args'>): Case[] => [
    { kind: `baseline: ${kind}`, path: BASELINE, text, args: READS_POLICY, ...rest },
    { kind: `baseline: ${kind}, written again`, path: BASELINE, text, args: ['baseline', '--write'], ...rest },
  ];
  const good = baseline([entry('A'), entry('B'), entry('C')]);
  return [
    ...made('cut', good.slice(0, good.indexOf('"C.env"')), { line: 6, says: /not JSON/ }),
    ...made('a comma too many', good.replace('}\n  ]', '},\n  ]'), { line: 7, says: /not JSON/ }),
    ...made('a comma too few', good.replace('A.env"},', 'A.env"}'), { line: 5, says: /not JSON/ }),
    ...made('a conflict', good.replace(entry('B'), `<<<<<<< ours\n${entry('B')},\n=======\n>>>>>>> theirs`), {
      line: 5,
      says: /conflict of a merge/,
    }),
    ...made('another version', good.replace('1', '2'), { line: 2, says: /baseline of "version": 1/ }),
    ...made('no list', '{\n  "version": 1,\n  "findings": {}\n}\n', { line: 3, says: /list/ }),
    ...made('an entry without a rule', good.replace(/("B+",)"rule":"jwt",/, '$1'), {
      line: 5,
      says: /must have fingerprint, rule, path/,
    }),
    ...made('a key that narrows', good.replace('"C.env"', '"C.env","until":"2020-01-01"'), {
      line: 6,
      says: /has the key "until"/,
    }),
    ...made('a mistyped key', good.replace('"path":"C', '"paht":"C'), { line: 6, says: /Did you mean path\?/ }),
    ...made('a key of the file', good.replace('"version": 1,', '"version": 1,\n  "until": "2020-01-01",'), {
      line: 3,
      says: /until/,
    }),
    ...made('a key twice', good.replace('"path":"B.env"', '"path":"B.env","path":"a.env"'), { line: 5, says: /twice/ }),
    ...made('two lists', good.replace('\n  ]', `\n  ],\n  "findings": []`), { says: /twice/, line: 8 }),
    ...made('no entries but texts', baseline(['    "A"']), { line: 4, says: /must have fingerprint, rule, path/ }),
    ...made('empty', '', { says: /not JSON/ }),
    ...made('a list', '[]\n', { line: 1, says: /baseline of "version": 1/ }),
    ...made('20 MB of brackets', '['.repeat(LARGE), { says: /not JSON|nested/ }),
    ...made(
      '20 MB, cut',
      baseline(Array.from({ length: LARGE / 72 }, (_, n) => entry('ABCDEFGH'[n % 8]!))).slice(0, -10),
      { says: /line \d{6}\b.*not JSON/ },
    ),
  ];
}

/** Cases of policies and baselines. */
export const CASES: readonly Case[] = [...policyCases(), ...baselineCases()];
