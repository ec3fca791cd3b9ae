/** Files of other scanners, reports and settings of agents that are bad, made by kind from right ones. */

// cspell:ignore alowlist reslts fileignoreconfg ruls

import { LARGE, type Case } from './bad-inputs.ts';

/** Right files of other scanners. */
const FOREIGN: Readonly<Record<string, string>> = {
  '.gitleaks.toml': '[extend]\nuseDefault = true\n\n[allowlist]\npaths = ["vendor"]\n',
  '.secrets.baseline':
    '{\n  "plugins_used": [],\n  "results": {\n    "a.env": [\n' +
    `      {"type": "Secret Keyword", "hashed_secret": "${'0'.repeat(40)}"}\n    ]\n  }\n}\n`,
  '.gitguardian.yaml': 'version: 2\nsecret:\n  ignored_paths:\n    - vendor/**\n',
  '.talismanrc': 'fileignoreconfig:\n- filename: b.env\n  checksum: abc\nversion: "1.0"\n',
  '.secretlintrc.json': '{\n  "rules": [\n    { "id": "@secretlint/secretlint-rule-preset-recommend" }\n  ]\n}\n',
  'kingfisher.yaml': 'filters:\n  exclude: ["vendor/**"]\n  skip_words: [example]\n',
  'secret_scanning.yml': 'paths-ignore:\n  - vendor/**\n',
  '.checkov.yml': 'skip-check:\n  - CKV_SECRET_2\nskip-path:\n  - vendor\n',
  'report.json': '[\n  { "RuleID": "github-pat", "File": "b.env", "StartLine": 1, "Secret": "x" }\n]\n',
};

function importCases(): Case[] {
  const made = (
    kind: string,
    path: string,
    text: string,
    rest: Omit<Case, 'kind' | 'path' | 'text' | 'args'>,
  ): Case => ({
    kind: `import: ${path}, ${kind}`,
    path,
    text,
    args: ['import', path, '--write'],
    ...rest,
  });
  return [
    ...Object.entries(FOREIGN).flatMap(([path, text]) => {
      const lines = text.split('\n');
      const isJson = /^[{[]/.test(text) && !path.endsWith('.toml');
      const broken = [
        ...lines.slice(0, 1),
        isJson ? '  @ broken' : path.endsWith('.toml') ? 'x = = 1' : '"a" b',
        ...lines.slice(1),
      ];
      const language = path.endsWith('.toml') ? /not TOML/ : isJson ? /not JSON/ : /not JSON or YAML/;
      return [
        made('broken in line 2', path, broken.join('\n'), { line: 2, says: language }),
        made('20 MB of it', path, text + (isJson ? ' ' : '# x\n').repeat(LARGE / (isJson ? 1 : 4) + 1e6), {
          says: /larger than \d+ MB/,
        }),
        made('20 MB of brackets', path, '['.repeat(LARGE), { says: /larger than|nested|not (?:JSON|TOML)/ }),
        made('binary', path, '\0\x01\x02'.repeat(20), { says: /not (?:JSON|TOML)|binary/ }),
        made('empty', path, '', { says: /is not |needs|empty/ }),
      ];
    }),
    made('a mistyped key', '.gitleaks.toml', '[alowlist]\npaths = ["vendor"]\n', {
      line: 1,
      says: /Did you mean allowlist\?/,
    }),
    made('a mistyped key', '.secrets.baseline', '{\n  "plugins_used": [],\n  "reslts": {}\n}\n', {
      line: 3,
      says: /Did you mean results\?/,
    }),
    made('a mistyped key', '.talismanrc', 'fileignoreconfg:\n- filename: a.env\n', {
      line: 1,
      says: /Did you mean fileignoreconfig\?/,
    }),
    made('a mistyped key', '.secretlintrc.json', '{\n  "ruls": []\n}\n', { line: 2, says: /Did you mean rules\?/ }),
    made('a mistyped key', '.gitguardian.yaml', 'version: 2\nsecret:\n  ignored_path:\n    - "**"\n', {
      code: 0,
      line: 3,
      says: /ignored_path.*Did you mean ignored_paths\?/s,
    }),
    made('a mistyped section', 'kingfisher.yaml', 'filter:\n  exclude: ["**"]\nscan: {}\n', {
      code: 0,
      line: 1,
      says: /Did you mean filters\?/,
    }),
    made('a mistyped key', 'secret_scanning.yml', 'path-ignore:\n  - "**"\n', {
      line: 1,
      says: /Did you mean paths-ignore\?/,
    }),
    made(
      'both forms of an allowlist',
      '.gitleaks.toml',
      '[allowlist]\npaths = ["a"]\n[[allowlists]]\npaths = ["b"]\n',
      { line: 3, says: /allowlist/ },
    ),
    made('a version that is unknown', '.gitguardian.yaml', 'version: 3\nsecret:\n  ignored_paths: ["**"]\n', {
      line: 1,
      says: /versions 1 and 2/,
    }),
    made('a table twice', '.gitleaks.toml', '[extend]\nuseDefault = true\n[extend]\nuseDefault = false\n', {
      line: 3,
      says: /not TOML/,
    }),
    made('a key twice', '.gitguardian.yaml', 'version: 2\nsecret: {}\nsecret: { ignored_paths: ["**"] }\n', {
      line: 3,
      says: /not JSON or YAML/,
    }),
    made('a key twice', '.secretlintrc.json', '{\n  "rules": [],\n  "rules": []\n}\n', {
      code: 0,
      line: 3,
      says: /twice/,
    }),
    made('of no kind', 'notes.yml', 'a: b\n', { says: /not a format that tidegate can import/ }),
  ];
}

function otherCases(): Case[] {
  const report = '{\n  "schemaVersion": 1,\n  "findings": [\n';
  return [
    ...['issue', 'merge'].flatMap((name): Case[] => [
      {
        kind: `${name}: a cut report`,
        path: 'all.json',
        text: report,
        args: [name, 'all.json'],
        line: 4,
        says: /not JSON/,
      },
      {
        kind: `${name}: another shape`,
        path: 'all.json',
        text: '{ "a": 1 }',
        args: [name, 'all.json'],
        says: /all\.json/,
      },
      {
        kind: `${name}: 20 MB of brackets`,
        path: 'all.json',
        text: '['.repeat(LARGE),
        args: [name, 'all.json'],
        says: /all\.json/,
      },
    ]),
    {
      kind: 'verify: a cut report',
      path: 'all.json',
      text: report,
      args: ['verify', 'all.json', '--dry-run'],
      line: 4,
      says: /not JSON/,
    },
    {
      kind: 'verify: another shape',
      path: 'all.json',
      text: '[]',
      args: ['verify', 'all.json', '--dry-run'],
      says: /all\.json/,
    },
    ...['{\n  "hooks": ', '[]', '{\n  "hooks": 7\n}'].map(
      (text): Case => ({
        kind: `install claude-code: ${JSON.stringify(text)}`,
        path: '.claude/settings.json',
        text,
        args: ['install', 'claude-code'],
        says: /settings\.json/,
      }),
    ),
    {
      kind: '--gitleaks-config: broken',
      path: 'old.toml',
      text: '[allowlist]\npaths = [\n',
      args: ['files', 'a.env', '--gitleaks-config', 'old.toml'],
      says: /old\.toml, line \d/,
    },
  ];
}

/** Cases of imports, of commands that read a report, and of other configurations. */
export const CASES: readonly Case[] = [...importCases(), ...otherCases()];
