import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'tines-webhook',
    title: 'Tines webhook',
    severity: 'medium',
    keywords: ['.tines.'],
    pattern: String.raw`\bhttps://[0-9a-z-]{1,60}\.tines\.(?:com|io)/webhook/(?<secret>[0-9a-f]{32}/[0-9a-f]{32})\b`,
    minEntropy: 3,
    sample: { parts: [{ alphabet: 'base16', chars: 32 }, '/', { alphabet: 'base16', chars: 32 }] },
    matches: ['curl https://acme-1.tines.com/webhook/{sample}', 'url: "https://acme.tines.io/webhook/{sample}"'],
    ignores: ['https://acme.tines.com/webhook/path/secret'],
    why: 'Starts the story behind it with any data.',
    fix: 'Change the secret of the webhook action, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://login.tines.com/',
    references: ['https://www.tines.com/docs/actions/types/webhook/'],
  },
] satisfies PatternFile;
