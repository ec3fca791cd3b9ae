import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'sumo-logic-access-key',
    title: 'Sumo Logic access key',
    severity: 'high',
    keywords: ['sumo'],
    pattern:
      String.raw`(?i:sumo(?:[_.-]?logic)?[_.-]?(?:access[_.-]?key|secret|api[_.-]?key))${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[0-9A-Za-z]{64})\b`,
    minEntropy: 4,
    companion: { name: 'access id', pattern: String.raw`\bsu[0-9A-Za-z]{12}\b`, withinLines: 5, required: false },
    sample: { prefix: '', alphabet: 'base62', chars: 64 },
    matches: ['SUMOLOGIC_ACCESSKEY={sample}', '"SUMOLOGIC_ACCESSKEY": "{sample}"'],
    ignores: ['SUMOLOGIC_ACCESSKEY=YOUR_TOKEN_HERE', 'SUMOLOGIC_ACCESSKEY=${SUMOLOGIC_ACCESSKEY}'],
    why: 'With its access id the holder searches logs and changes collectors as its owner.',
    fix:
      'Revoke it under Preferences > My Access Keys, then read the ' +
      'new one from the environment or a secret manager.',
    revoke: 'https://service.sumologic.com/ui/#/preferences',
    references: ['https://help.sumologic.com/docs/manage/security/access-keys/'],
  },
  {
    id: 'sumo-logic-http-source',
    title: 'Sumo Logic HTTP source address',
    severity: 'medium',
    keywords: ['sumologic.com/receiver/v1/http/'],
    pattern: String.raw`\bsumologic\.com/receiver/v1/http/(?<secret>[0-9A-Za-z_-]{60,120}={0,2})(?:[^0-9A-Za-z_=-]|$)`,
    minEntropy: 4,
    sample: { prefix: '', alphabet: 'base64url', chars: 86, suffix: '==' },
    matches: [
      'curl -T log.txt https://endpoint4.collection.eu.sumologic.com/receiver/v1/http/{sample}',
      'SUMO_URL=https://collectors.sumologic.com/receiver/v1/http/{sample}',
    ],
    ignores: [
      'curl https://collectors.sumologic.com/receiver/v1/http/UNIQUE_HTTP_COLLECTOR_CODE',
      'SUMO_URL=https://collectors.sumologic.com/receiver/v1/http/$CODE',
    ],
    why: "Sends log lines in the account's name and at its cost.",
    fix:
      'Revoke it under the source > Show URL (regenerate), then read the ' +
      'new one from the environment or a secret manager.',
    revoke: 'https://help.sumologic.com/docs/send-data/hosted-collectors/http-source/',
    references: ['https://help.sumologic.com/docs/send-data/hosted-collectors/http-source/'],
  },
] satisfies PatternFile;
