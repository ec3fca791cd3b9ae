import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'ovh-application-secret',
    title: 'OVHcloud application secret',
    severity: 'critical',
    keywords: ['ovh', 'application_secret'],
    pattern:
      String.raw`(?i:ovh[_.-]?(?:application|app|client)[_.-]?secret|\bapplication_secret)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[0-9A-Za-z]{32})\b`,
    minEntropy: 3.75,
    companion: { name: 'consumer key', pattern: '(?i)consumer[_.-]?key', withinLines: 5, required: false },
    sample: { prefix: '', alphabet: 'base62', chars: 32 },
    matches: ['export OVH_APPLICATION_SECRET="{sample}"', 'OVH_APPLICATION_SECRET: {sample}'],
    ignores: ['OVH_APPLICATION_SECRET=YOUR_TOKEN_HERE', 'OVH_APPLICATION_SECRET=${OVH_APPLICATION_SECRET}'],
    why: 'With its consumer key the holder calls the API as the customer.',
    fix:
      'Revoke it under the API console (delete the application), then read ' +
      'the new one from the environment or a secret manager.',
    revoke: 'https://www.ovh.com/auth/?onsuccess=https%3A%2F%2Fwww.ovh.com%2Fauth%2Fapi%2FcreateToken',
    references: ['https://help.ovhcloud.com/csm/en-gb-api-getting-started-ovhcloud-api'],
  },
  {
    id: 'ovh-consumer-key',
    title: 'OVHcloud consumer key',
    severity: 'critical',
    keywords: ['ovh'],
    pattern: String.raw`(?i:ovh[_.-]?consumer[_.-]?key)${ASSIGNED_PLAINLY}(?<secret>[0-9A-Za-z]{32})\b`,
    minEntropy: 3.75,
    sample: { prefix: '', alphabet: 'base62', chars: 32 },
    matches: ["  OVH_CONSUMER_KEY: '{sample}'", 'os.environ["OVH_CONSUMER_KEY"] = "{sample}"'],
    ignores: ['OVH_CONSUMER_KEY=YOUR_TOKEN_HERE', 'OVH_CONSUMER_KEY=${OVH_CONSUMER_KEY}'],
    why: 'With its application secret the holder calls the API as the customer.',
    fix:
      'Revoke it under the API console (delete the credential), then read ' +
      'the new one from the environment or a secret manager.',
    revoke: 'https://www.ovh.com/auth/?onsuccess=https%3A%2F%2Fwww.ovh.com%2Fauth%2Fapi%2FcreateToken',
    references: ['https://help.ovhcloud.com/csm/en-gb-api-getting-started-ovhcloud-api'],
  },
] satisfies PatternFile;
