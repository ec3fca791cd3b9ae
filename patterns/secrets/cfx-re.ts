import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'cfx-re-server-key',
    title: 'Cfx.re server key',
    severity: 'medium',
    keywords: ['cfxk_'],
    pattern: String.raw`\b(?<secret>cfxk_[0-9A-Za-z]{20}_[0-9A-Za-z]{5,8})\b`,
    publicPrefix: 'cfxk_',
    minEntropy: 3,
    sample: { parts: ['cfxk_', { alphabet: 'base62', chars: 20 }, '_', { alphabet: 'base62', chars: 6 }] },
    matches: ['sv_licenseKey "{sample}"', 'LICENSE_KEY={sample}'],
    ignores: ['sv_licenseKey changeme', 'sv_licenseKey cfxk_xxxxxxxxxxxxxxxxxxxx_xxxxx'],
    why: 'Runs a game server in the name of the account.',
    fix: 'Delete it in the portal under Server keys, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://portal.cfx.re/servers/registration-keys',
    references: ['https://docs.fivem.net/docs/server-manual/setting-up-a-server/'],
  },
] satisfies PatternFile;
