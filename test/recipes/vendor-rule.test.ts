import { expect, test } from 'vitest';
import { drawSample } from '../helpers/samples.ts';
import { ScratchCopy } from './scratch-copy.ts';

const FILE = 'patterns/secrets/quillon.ts';
const SAMPLE = { prefix: 'qln_live_', alphabet: 'base62', chars: 32 } as const;
const TEXT = `import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'quillon-token',
    title: 'Quillon token',
    severity: 'high',
    keywords: ['qln_live_'],
    pattern: String.raw\`\\b(?<secret>qln_live_[0-9A-Za-z]{32})\\b\`,
    publicPrefix: 'qln_live_',
    sample: ${JSON.stringify(SAMPLE)},
    matches: ['QUILLON_TOKEN={sample}'],
    ignores: ['QUILLON_TOKEN=qln_live_your_token'],
    why: 'Lets the holder act as the account.',
    fix: 'Revoke it in the console.',
    references: ['https://example.org/tokens'],
  },
] satisfies PatternFile;
`;

test('the rule of a vendor is one file, and is found', () => {
  const copy = new ScratchCopy();
  copy.write(FILE, TEXT);
  expect(copy.generate('--write')).toMatchObject({ code: 0, err: '' });
  expect(copy.changed()).toEqual(['patterns/README.md', 'patterns/index.ts', FILE]);

  copy.write('files/a.env', `QUILLON_TOKEN=${drawSample(SAMPLE, 1)}\n`);
  expect(copy.tidegate(copy.folder, 'files', 'files').out).toContain('Quillon token');
});

test('each mistake in a rule is named, and its field', () => {
  const copy = new ScratchCopy();
  copy.write(
    FILE,
    TEXT.replace("'high'", "'severe'")
      .replace("['qln_live_']", "['q']")
      .replace("'quillon-token'", "'github-personal-access-token'")
      .replace('publicPrefix', 'prefix')
      .replace(/ {4}references.*\n/, ''),
  );
  const { code, err } = copy.generate('--write');
  const at = `${FILE}: rule github-personal-access-token: the field`;
  expect(code).toBe(1);
  expect(err.replace(/Known fields: .*/, '')).toBe(
    [
      `${at} prefix is not known. `,
      `${at} severity must be one of: critical, high, medium, low.`,
      `${at} keywords holds "q", and a keyword has at least 3 characters.`,
      `${at} references is missing.`,
      `${FILE}: the field id claims "github-personal-access-token", which patterns/secrets/github.ts has already.`,
      '',
    ].join('\n'),
  );
});
