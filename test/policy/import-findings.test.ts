/** Importing findings that another scanner accepted. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { credentialWords } from '../../src/detectors/secrets/score/credential-words.ts';
import type { PatternFile } from '../../src/model/rule.ts';
import { globMatcher } from '../../src/policy/glob.ts';
import { COUNTERPARTS } from '../../src/policy/import/names.ts';
import { policyOf, textsOf } from './imported.ts';

describe('findings that were accepted elsewhere', () => {
  test('become acceptances by rule and path, with their source, and are said to be wider', async () => {
    const { policy, said, format } = await policyOf(
      '.gitleaksignore',
      '# ' +
        (`old\nsrc/a.env:github-pat:3\n${'ab'.repeat(20)}` +
          `:src/a.env:github-pat:9\nx.env:my_rule:1\na:b:c:d:1\n/etc/passwd:github-pat:1\n${'0f'.repeat(32)}` +
          `\n`),
    );
    expect(format).toBe('gitleaksignore');
    expect(policy.acceptances.map(({ rule: id, path, reason }) => [id, path, reason])).toEqual([
      ['custom-my-rule', '/x.env', 'imported from .gitleaksignore'],
      ['github-personal-access-token', 'src/a.env', 'imported from .gitleaksignore'],
    ]);
    expect(said).toContain('3 accepted findings became 2 acceptances by rule and path, wider than before');
    expect(said).toContain('The findings of 1 path were left out');
    expect(said).toContain('1 line left out');
    expect(said).toContain('custom-my-rule count only where');
    expect(said).not.toContain('0f0f');
  });

  test('an acceptance of a file in the root does not reach the same name in a folder', async () => {
    const { policy } = await policyOf('.gitleaksignore', 'x.env:github-pat:3\n');
    const covers = globMatcher([policy.acceptances[0]!.path!]);
    expect([covers('x.env'), covers('deep/x.env')]).toEqual([true, false]);
  });

  test('a report gives rule and path, and no secret of it is kept', async () => {
    const finding = {
      RuleID: 'private-key',
      File: 'k.pem',
      Secret: 'never-kept',
      Match: 'never-kept',
      Message: 'never-kept',
      Fingerprint: 'never-kept',
    };
    const { policy, settingsYaml, said, format } = await policyOf('report.json', JSON.stringify([finding]));
    expect(format).toBe('gitleaks-report');
    expect(policy.acceptances.map((one) => one.rule)).toContain('private-key-pem');
    expect(settingsYaml + said).not.toContain('never-kept');
  });

  test('a real secret of a detect-secrets baseline is not accepted', async () => {
    const hash = 'c0ffee'.repeat(7).slice(0, 40);
    const { policy, settingsYaml, said, format } = await policyOf(
      '.secrets.baseline',
      JSON.stringify({
        version: '1.5.0',
        plugins_used: [],
        filters_used: [
          { path: 'detect_secrets.filters.regex.should_exclude_file', pattern: ['^vendor/'] },
          { path: 'detect_secrets.filters.regex.should_exclude_line', pattern: ['^# old'] },
        ],
        results: {
          'a/b.py': [
            { type: 'JSON Web Token', hashed_secret: hash, is_secret: false },
            { type: 'Private Key', hashed_secret: hash, is_secret: true },
            { type: 'GitHub Token', hashed_secret: hash, is_verified: true },
          ],
        },
      }),
    );
    expect(format).toBe('detect-secrets-baseline');
    expect(policy.acceptances.map((one) => [one.rule, one.path])).toEqual([
      [null, null],
      ['jwt', 'a/b.py'],
    ]);
    expect(textsOf(policy)).toEqual([['*', { line: ['^# old'] }]]);
    expect(policy.ignoredPaths).toEqual(['vendor/**']);
    expect(said).toContain('2 findings left out, audited or verified as real');
    expect(settingsYaml + said).not.toContain(hash);
  });

  test('a kingfisher baseline of one repository', async () => {
    const { policy, format } = await policyOf(
      'base.yml',
      'version: 2\nfingerprint_algorithm: kingfisher-v1\nrepositories:\n- id: git://h/r\n  ' +
        'findings:\n  - { path: a/x.rs, fingerprint: "1", rule_id: kingfisher.acme.1, line: 2 }\n',
    );
    expect(format).toBe('kingfisher-baseline');
    expect(policy.acceptances.map((one) => [one.rule, one.path])).toEqual([['custom-kingfisher-acme-1', 'a/x.rs']]);
  });

  test('every counterpart is a rule that there is', async () => {
    const folder = join(import.meta.dirname, '../../patterns/secrets');
    const files = await Promise.all(
      readdirSync(folder)
        .filter((file) => file.endsWith('.ts'))
        .map(async (file) => (await import(join(folder, file))) as { default: PatternFile }),
    );
    const ids = new Set([
      ...files.flatMap((file) => file.default.map((one) => one.id)),
      ...Object.keys(credentialWords),
    ]);
    expect(COUNTERPARTS.filter((id) => !ids.has(id))).toEqual([]);
  });
});
