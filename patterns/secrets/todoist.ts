import type { PatternFile } from '../../src/model/rule.ts';
import { bearer } from '../live.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'todoist-api-token',
    title: 'Todoist API token',
    severity: 'medium',
    keywords: ['todoist'],
    pattern:
      String.raw`(?i:todoist[_.-]?(?:api[_.-]?|access[_.-]?)?(?:token|key))${ASSIGNED}(?<secret>[0-9a-f]{40})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3,
    sample: { prefix: '', alphabet: 'base16', chars: 40 },
    matches: ['TODOIST_API_TOKEN={sample}', 'todoist_api_token: {sample}'],
    ignores: [
      'TODOIST_API_TOKEN=CHANGE_ME',
      'todoist_api_token = os.environ["TODOIST_API_TOKEN"]',
      'TODOIST_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder read and change the tasks of the person.',
    fix:
      'Issue a new token under Settings > Integrations > Developer, ' +
      'which retires this one, and keep it in a secret store.',
    revoke: 'https://app.todoist.com/app/settings/integrations/developer',
    verify: bearer('https://api.todoist.com/api/v1/user', 'https://developer.todoist.com/api/v1/#tag/User'),
    references: ['https://developer.todoist.com/rest/v2/#authorization'],
  },
] satisfies PatternFile;
