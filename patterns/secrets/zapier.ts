import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'zapier-webhook-url',
    title: 'Zapier catch hook',
    severity: 'medium',
    keywords: ['hooks.zapier.com/hooks/'],
    pattern:
      String.raw`(?<secret>https://hooks\.zapier\.com/hooks/catch/[0-9]{5,9}/(?:silent/)?[0-9a-z]{6,8})` +
      String.raw`(?:[^0-9A-Za-z]|$)`,
    publicPrefix: 'https://hooks.zapier.com/hooks/catch/',
    sample: {
      parts: [
        'https://hooks.zapier.com/hooks/catch/',
        { alphabet: 'digits', chars: 8 },
        '/',
        { alphabet: 'base36', chars: 7 },
      ],
    },
    matches: ['ZAPIER_WEBHOOK={sample}', "fetch('{sample}/', { method: 'POST', body });"],
    ignores: [
      'ZAPIER_WEBHOOK=https://hooks.zapier.com/hooks/catch/YOUR/HOOK',
      'https://hooks.zapier.com/hooks/catch/123/abc/',
    ],
    why: 'Lets anyone start the Zap with data of their choosing.',
    fix: 'Replace the trigger of the Zap so that it gets a new address, then keep that one in a secret store.',
    revoke: 'https://zapier.com/app/zaps',
    references: ['https://help.zapier.com/hc/en-us/articles/8496288690317'],
  },
] satisfies PatternFile;
