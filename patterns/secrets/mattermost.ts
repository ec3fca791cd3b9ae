import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'mattermost-access-token',
    title: 'Mattermost access token',
    severity: 'high',
    confidence: 'medium',
    keywords: ['mattermost'],
    pattern:
      String.raw`(?i:mattermost[_.-]?(?:bot[_.-]?|access[_.-]?|personal[_.-]?|api[_.-]?|auth[_.-]?){0,2}(?:token|pat)` +
      String.raw`)${ASSIGNED}(?<secret>[0-9a-z]{26})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.2,
    sample: { prefix: '', alphabet: 'base36', chars: 26 },
    matches: ['MATTERMOST_TOKEN={sample}', 'mattermost_token: {sample}'],
    ignores: [
      'MATTERMOST_TOKEN=CHANGE_ME',
      'mattermost_token = os.environ["MATTERMOST_TOKEN"]',
      'MATTERMOST_TOKEN=xxxxxxxx',
    ],
    why: 'Lets the holder act as the person or bot: read and write in every channel they are in.',
    fix:
      'Revoke it under Profile > Security > Personal Access Tokens, then keep ' +
      'the new one out of the repository, in a secret manager.',
    revoke: 'https://developers.mattermost.com/integrate/reference/personal-access-token/',
    references: ['https://developers.mattermost.com/integrate/reference/personal-access-token/'],
  },
  {
    id: 'mattermost-webhook-url',
    title: 'Mattermost incoming webhook',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['/hooks/'],
    pattern: String.raw`(?i:mattermost|mm_|chat)[^\n]{0,80}?/hooks/(?<secret>[0-9a-z]{26})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.2,
    sample: { prefix: '', alphabet: 'base36', chars: 26 },
    matches: [
      'MATTERMOST_WEBHOOK_URL=https://mm.example.com/hooks/{sample}',
      'url: "https://mattermost.example.com/hooks/{sample}"',
    ],
    ignores: [
      'MATTERMOST_WEBHOOK_URL=https://mattermost.example.com/hooks/your-key',
      'https://mattermost.example.com/hooks/xxx',
    ],
    why: 'Lets anyone post to the channels the webhook may write to.',
    fix: 'Delete the webhook under Integrations > Incoming Webhooks, then keep the new address in a secret store.',
    revoke: 'https://developers.mattermost.com/integrate/webhooks/incoming/',
    references: ['https://developers.mattermost.com/integrate/webhooks/incoming/'],
  },
] satisfies PatternFile;
