import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'imagekit-private-key',
    title: 'ImageKit private key',
    severity: 'high',
    keywords: ['private_'],
    pattern: String.raw`\b(?<secret>private_[0-9A-Za-z+/]{27}=)`,
    publicPrefix: 'private_',
    minEntropy: 3.5,
    sample: { prefix: 'private_', alphabet: 'base62', chars: 27, suffix: '=' },
    matches: ["privateKey: '{sample}'", 'IMAGEKIT_PRIVATE_KEY={sample}'],
    ignores: ["privateKey: 'private_your_key'"],
    why: 'Uploads, changes and deletes the files of the account.',
    fix: 'Regenerate it under Developer options, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://imagekit.io/dashboard/developer/api-keys',
    references: ['https://imagekit.io/docs/api-keys'],
  },
] satisfies PatternFile;
