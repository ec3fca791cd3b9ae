import type { PatternFile } from '../../src/model/rule.ts';
import { bearer } from '../live.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'airtable-personal-access-token',
    title: 'Airtable personal access token',
    severity: 'high',
    keywords: ['airtable', 'bearer pat', "apikey: 'pat", 'apikey: "pat'],
    pattern:
      String.raw`(?:(?i:airtable[_.-]?(?:personal[_.-]?access[_.-]?|api[_.-]?|access[_.-]?|auth[_.-]?)?` +
      String.raw`(?:key|token|pat))${ASSIGNED_PLAINLY}|(?i:bearer) |(?i:apiKey): ["'])` +
      String.raw`(?<secret>pat[0-9A-Za-z]{14}\.[0-9a-f]{64})\b`,
    publicPrefix: 'pat',
    minEntropy: 3.75,
    sample: { parts: ['pat', { alphabet: 'base62', chars: 14 }, '.', { alphabet: 'base16', chars: 64 }] },
    matches: ['AIRTABLE_API_KEY={sample}', 'Authorization: Bearer {sample}', "new Airtable({ apiKey: '{sample}' })"],
    ignores: ['AIRTABLE_API_KEY=patYOUR_TOKEN_HERE', 'AIRTABLE_API_KEY=${AIRTABLE_API_KEY}'],
    why: 'Reads and changes the bases that its scopes cover.',
    fix:
      'Revoke it under Developer hub > Personal access tokens, then read ' +
      'the new one from the environment or a secret manager.',
    revoke: 'https://airtable.com/create/tokens',
    verify: bearer(
      'https://api.airtable.com/v0/meta/whoami',
      'https://airtable.com/developers/web/api/get-user-id-scopes',
    ),
    references: ['https://airtable.com/developers/web/guides/personal-access-tokens'],
  },
  {
    id: 'airtable-legacy-api-key',
    title: 'Airtable API key (legacy)',
    severity: 'high',
    confidence: 'medium',
    keywords: ['airtable'],
    pattern:
      String.raw`(?i:airtable[_.-]?(?:api[_.-]?)?(?:key|token))${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>key[0-9A-Za-z]{14})\b`,
    publicPrefix: 'key',
    minEntropy: 2.5,
    sample: { prefix: 'key', alphabet: 'base62', chars: 14 },
    matches: ['AIRTABLE_API_KEY={sample}', '"AIRTABLE_API_KEY": "{sample}"'],
    ignores: ['AIRTABLE_API_KEY=keyYOUR_TOKEN_HERE', 'AIRTABLE_API_KEY=${AIRTABLE_API_KEY}'],
    why: 'Reads and changes every base of its owner.',
    fix: 'Revoke it under Account (delete the key), then read the new one from the environment or a secret manager.',
    revoke: 'https://airtable.com/create/tokens',
    references: ['https://support.airtable.com/docs/airtable-api-key-deprecation-notice'],
  },
] satisfies PatternFile;
