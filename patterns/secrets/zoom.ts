import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'zoom-client-secret',
    title: 'Zoom client secret',
    severity: 'high',
    confidence: 'medium',
    keywords: ['zoom'],
    pattern:
      String.raw`(?i:zoom[_.-]?(?:oauth[_.-]?|s2s[_.-]?|api[_.-]?)?(?:client[_.-]?)?secret)${ASSIGNED}` +
      String.raw`(?<secret>[0-9A-Za-z]{32})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.7,
    sample: { prefix: '', alphabet: 'base62', chars: 32 },
    matches: ['ZOOM_CLIENT_SECRET={sample}', '"zoom_client_secret": "{sample}",'],
    ignores: [
      'ZOOM_CLIENT_SECRET=CHANGE_ME',
      'zoomClientSecret: ${{ secrets.ZOOM_CLIENT_SECRET }}',
      'ZOOM_CLIENT_SECRET=xxxxxxxx',
    ],
    why: 'Lets the holder obtain tokens of the account and manage its meetings, recordings and users.',
    fix:
      'Regenerate it in the App Marketplace under App Credentials, then keep ' +
      'the new one out of the repository, in a secret manager.',
    revoke: 'https://marketplace.zoom.us/user/build',
    references: ['https://developers.zoom.us/docs/internal-apps/s2s-oauth/'],
  },
  {
    id: 'zoom-webhook-secret-token',
    title: 'Zoom webhook secret token',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['zoom'],
    pattern:
      String.raw`(?i:zoom[_.-]?webhook[_.-]?secret(?:[_.-]?token)?)${ASSIGNED}(?<secret>[0-9A-Za-z_-]{22})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.3,
    sample: { prefix: '', alphabet: 'base64url', chars: 22 },
    matches: [
      'ZOOM_WEBHOOK_SECRET_TOKEN={sample}',
      'zoom_webhook_secret_token: {sample}',
      '<add key="ZOOM_WEBHOOK_SECRET_TOKEN" value="{sample}" />',
    ],
    ignores: [
      'ZOOM_WEBHOOK_SECRET_TOKEN=YOUR_TOKEN_HERE',
      'zoom_webhook_secret_token = os.environ["ZOOM_WEBHOOK_SECRET_TOKEN"]',
      'ZOOM_WEBHOOK_SECRET_TOKEN=xxxxxxxx',
    ],
    why: 'Lets the holder forge events that the server takes for ones from Zoom.',
    fix: 'Regenerate it in the App Marketplace under Features, then read the new one from the environment.',
    revoke: 'https://marketplace.zoom.us/user/build',
    references: ['https://developers.zoom.us/docs/api/webhooks/'],
  },
] satisfies PatternFile;
