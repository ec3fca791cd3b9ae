import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'livekit-api-secret',
    title: 'LiveKit API secret',
    severity: 'high',
    confidence: 'medium',
    keywords: ['livekit'],
    pattern:
      String.raw`(?i:livekit[_.-]?(?:api[_.-]?)?secret(?:[_.-]?key)?)${ASSIGNED}(?<secret>[0-9A-Za-z]{40,48})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 4,
    companion: {
      name: 'API key',
      pattern: String.raw`\b(?<secret>API[0-9A-Za-z]{12})\b`,
      withinLines: 5,
      required: false,
    },
    sample: { prefix: '', alphabet: 'base62', chars: 43 },
    matches: [
      'LIVEKIT_API_SECRET={sample}',
      'livekit_api_secret: {sample}',
      'os.environ["LIVEKIT_API_SECRET"] = "{sample}"',
    ],
    ignores: [
      'LIVEKIT_API_SECRET=YOUR_TOKEN_HERE',
      'livekit_api_secret = os.environ["LIVEKIT_API_SECRET"]',
      'LIVEKIT_API_SECRET=xxxxxxxx',
    ],
    why: 'Lets the holder, with the API key, join any room and record it.',
    fix: 'Revoke it in the project settings under API keys, then read the new one from the environment.',
    revoke: 'https://cloud.livekit.io/projects/p_/settings/keys',
    references: ['https://docs.livekit.io/home/get-started/authentication/'],
  },
] satisfies PatternFile;
