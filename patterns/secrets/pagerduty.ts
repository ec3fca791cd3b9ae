import type { PatternFile } from '../../src/model/rule.ts';
import { asking, ONLY_LIVE } from '../live.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'pagerduty-api-key',
    title: 'PagerDuty REST API key',
    severity: 'high',
    keywords: ['pagerduty', 'pager_duty', 'token token='],
    pattern:
      String.raw`(?:Token token=|(?i:pager_?duty[_.-]?(?:rest[_.-]?)?(?:api[_.-]?|user[_.-]?)?(?:key|token))` +
      String.raw`${ASSIGNED_PLAINLY})(?<secret>u\+[0-9A-Za-z_+-]{18}|[0-9A-Za-z_+-]{20})(?:[^0-9A-Za-z_+=-]|$)`,
    minEntropy: 3.25,
    companion: { name: 'PagerDuty', pattern: '(?i)pager_?duty', withinLines: 5, required: true },
    sample: { prefix: 'u+', alphabet: 'base62', chars: 18 },
    matches: [
      'curl -H "Authorization: Token token={sample}" https://api.pagerduty.com/users',
      'PAGERDUTY_TOKEN={sample}',
      'pagerduty_api_key: "{sample}"',
    ],
    ignores: [
      'Authorization: Token token=YOUR_TOKEN',
      'PAGERDUTY_TOKEN=${PAGERDUTY_TOKEN}',
      'Authorization: Token token=y_NbAkKc66ryYTWUXYEu0',
    ],
    why: 'Reads and changes incidents, schedules and users as its owner.',
    fix:
      'Revoke it under Integrations > API Access Keys, or My Profile > User Settings, ' +
      'then read the new one from the environment or a secret manager.',
    revoke: 'https://support.pagerduty.com/main/docs/api-access-keys',
    verify: asking(
      'https://api.pagerduty.com/abilities',
      'https://developer.pagerduty.com/docs/authentication',
      { authorization: 'Token token={secret}', accept: 'application/vnd.pagerduty+json;version=2' },
      { answers: ONLY_LIVE },
    ),
    references: ['https://support.pagerduty.com/main/docs/api-access-keys'],
  },
  {
    id: 'pagerduty-routing-key',
    title: 'PagerDuty integration key',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['pagerduty', 'pager_duty', 'routing_key', 'routing-key', 'service_key'],
    pattern:
      String.raw`(?i:pager_?duty[_.-]?(?:routing|integration|service|events?)[_.-]?key|\brouting_key)` +
      String.raw`${ASSIGNED_PLAINLY}(?<secret>[0-9a-f]{32})\b`,
    minEntropy: 2.75,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: [
      'export PAGERDUTY_ROUTING_KEY="{sample}"',
      'PAGERDUTY_ROUTING_KEY: {sample}',
      '"routing_key": "{sample}"',
    ],
    ignores: ['PAGERDUTY_ROUTING_KEY=YOUR_TOKEN_HERE', 'PAGERDUTY_ROUTING_KEY=${PAGERDUTY_ROUTING_KEY}'],
    why: 'Triggers and resolves incidents of the service.',
    fix: 'Revoke it under the service > Integrations, then read the new one from the environment or a secret manager.',
    revoke: 'https://support.pagerduty.com/main/docs/api-access-keys',
    references: ['https://developer.pagerduty.com/docs/events-api-v2-overview'],
  },
] satisfies PatternFile;
