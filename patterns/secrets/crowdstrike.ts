import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'crowdstrike-client-secret',
    title: 'CrowdStrike Falcon API client secret',
    severity: 'critical',
    keywords: ['falcon', 'crowdstrike'],
    pattern:
      String.raw`(?i:(?:falcon|crowdstrike)[_.-]?(?:api[_.-]?)?(?:client[_.-]?)?secret)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[0-9A-Za-z]{40})\b`,
    minEntropy: 4,
    sample: { prefix: '', alphabet: 'base62', chars: 40 },
    matches: ['FALCON_CLIENT_SECRET={sample}', '"FALCON_CLIENT_SECRET": "{sample}"'],
    ignores: ['FALCON_CLIENT_SECRET=YOUR_TOKEN_HERE', 'FALCON_CLIENT_SECRET=${FALCON_CLIENT_SECRET}'],
    why: 'Reads detections and, within its scopes, runs commands on protected hosts.',
    fix:
      'Revoke it under Support and resources > API clients and keys, then ' +
      'read the new one from the environment or a secret manager.',
    revoke: 'https://falcon.crowdstrike.com/api-clients-and-keys/clients',
    references: ['https://www.crowdstrike.com/tech-hub/ng-siem/crowdstrike-apis/'],
  },
] satisfies PatternFile;
