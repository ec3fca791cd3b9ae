import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'uptimerobot-api-key',
    title: 'UptimeRobot API key',
    severity: 'medium',
    keywords: ['uptime'],
    pattern:
      String.raw`(?i:uptime[_.-]?robot[_.-]?(?:main[_.-]?|account[_.-]?|monitor[_.-]?|read[_.-]?only[_.-]?)?` +
      String.raw`(?:api[_.-]?)?(?:key|token))${ASSIGNED}(?<secret>(?:u|ur|m)[0-9]{5,10}-[0-9a-f]{24})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3,
    sample: { parts: ['u', { alphabet: 'digits', chars: 7 }, '-', { alphabet: 'base16', chars: 24 }] },
    matches: ['UPTIMEROBOT_API_KEY={sample}', '"uptimerobot_api_key": "{sample}",', 'uptimerobot_api_key = "{sample}"'],
    ignores: [
      'UPTIMEROBOT_API_KEY=YOUR_TOKEN_HERE',
      'uptimerobotApiKey: ${{ secrets.UPTIMEROBOT_API_KEY }}',
      'UPTIMEROBOT_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder read or, with the main key, change the monitors of the account.',
    fix: 'Revoke it in the dashboard under Integrations & API, then read the new one from the environment.',
    revoke: 'https://dashboard.uptimerobot.com/integrations',
    references: ['https://uptimerobot.com/api/legacy/'],
  },
] satisfies PatternFile;
