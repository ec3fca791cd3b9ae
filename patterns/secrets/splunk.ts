import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'splunk-hec-token',
    title: 'Splunk HTTP Event Collector token',
    severity: 'medium',
    keywords: ['splunk'],
    pattern:
      String.raw`(?:(?i:authorization)["'\\]{0,2}\s{0,3}[:=]\s{0,3}["'\\]{0,2}Splunk ` +
      String.raw`|(?i:splunk[_.-]?(?:hec[_.-]?)?token)${ASSIGNED_PLAINLY})` +
      String.raw`(?<secret>[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2,
    sample: {
      parts: [
        { alphabet: 'base16', chars: 8 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 12 },
      ],
    },
    matches: ['Authorization: Splunk {sample}', 'SPLUNK_HEC_TOKEN={sample}', 'splunk-token: "{sample}"'],
    ignores: ['Authorization: Splunk YOUR_TOKEN', 'SPLUNK_HEC_TOKEN=00000000-0000-0000-0000-000000000000'],
    why: 'Sends events into the indexes that the token covers.',
    fix:
      'Revoke it under Settings > Data inputs > HTTP Event Collector, then ' +
      'read the new one from the environment or a secret manager.',
    revoke: 'https://docs.splunk.com/Documentation/Splunk/latest/Data/UsetheHTTPEventCollector',
    references: ['https://docs.splunk.com/Documentation/Splunk/latest/Data/UsetheHTTPEventCollector'],
  },
  {
    id: 'splunk-observability-token',
    title: 'Splunk Observability Cloud access token',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['splunk', 'signalfx', 'x-sf-token'],
    pattern:
      String.raw`(?i:splunk[_.-]?(?:observability[_.-]?)?(?:access|api|realm|auth)[_.-]?token|signalfx[_.-]?` +
      String.raw`(?:access[_.-]?|auth[_.-]?|api[_.-]?)?token|x-sf-token)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[0-9A-Za-z_-]{22})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.25,
    sample: { prefix: '', alphabet: 'base64url', chars: 22 },
    matches: [
      '- name: SPLUNK_ACCESS_TOKEN\n  value: "{sample}"',
      "process.env.SPLUNK_ACCESS_TOKEN = '{sample}';",
      'X-SF-Token: {sample}',
    ],
    ignores: ['SPLUNK_ACCESS_TOKEN=YOUR_TOKEN_HERE', 'SPLUNK_ACCESS_TOKEN=${SPLUNK_ACCESS_TOKEN}'],
    why: 'Sends telemetry, or with API scope reads and changes the organization.',
    fix: 'Revoke it under Settings > Access Tokens, then read the new one from the environment or a secret manager.',
    revoke: 'https://docs.splunk.com/observability/en/admin/authentication/authentication-tokens/org-tokens.html',
    references: ['https://docs.splunk.com/observability/en/admin/authentication/authentication-tokens/org-tokens.html'],
  },
] satisfies PatternFile;
