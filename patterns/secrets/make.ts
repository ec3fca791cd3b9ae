import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'make-webhook-url',
    title: 'Make webhook',
    severity: 'medium',
    keywords: ['.make.com/', 'hook.integromat.com/'],
    pattern:
      String.raw`(?:hook\.(?:[a-z]{2}[0-9]\.)?make\.com|hook\.integromat\.com)/(?<secret>[0-9a-z]{32})` +
      String.raw`(?:[^0-9A-Za-z]|$)`,
    minEntropy: 3.5,
    sample: { prefix: '', alphabet: 'base36', chars: 32 },
    matches: ['MAKE_WEBHOOK=https://hook.eu1.make.com/{sample}', "fetch('https://hook.us1.make.com/{sample}');"],
    ignores: ['MAKE_WEBHOOK=https://hook.eu1.make.com/YOUR_HOOK', 'https://hook.us1.make.com/xxxxxxxx'],
    why: 'Lets anyone start the scenario with data of their choosing.',
    fix: 'Delete the webhook and give the scenario a new one, then keep that address in a secret store.',
    revoke: 'https://www.make.com/en/login',
    references: ['https://help.make.com/webhooks'],
  },
] satisfies PatternFile;
