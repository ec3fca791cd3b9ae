import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'segment-public-api-token',
    title: 'Segment Public API token',
    severity: 'high',
    keywords: ['sgp_'],
    pattern: String.raw`\b(?<secret>sgp_[0-9A-Za-z]{64})\b`,
    publicPrefix: 'sgp_',
    minEntropy: 4.4,
    sample: { prefix: 'sgp_', alphabet: 'base62', chars: 64 },
    matches: [
      'SEGMENT_ACCESS_TOKEN={sample}',
      "const segmentAccessToken = '{sample}';",
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'SEGMENT_ACCESS_TOKEN=sgp_CHANGE_ME',
      'const segmentAccessToken = process.env.SEGMENT_ACCESS_TOKEN;',
      '"segmentAccessToken": "sgp_xxxxxx"',
    ],
    why: 'Lets the holder read and change the sources and destinations of the workspace.',
    fix:
      'Revoke it under Settings > Access Management > Tokens, then keep ' +
      'the new one out of the repository, in a secret manager.',
    revoke: 'https://app.segment.com/goto-my-workspace/settings/access-management',
    references: ['https://segment.com/docs/api/public-api/'],
  },
  {
    id: 'segment-write-key',
    title: 'Segment write key',
    severity: 'low',
    confidence: 'medium',
    keywords: ['write_key', 'write-key', 'writekey', 'write.key'],
    pattern:
      String.raw`(?i:segment[_.-]?(?:io[_.-]?)?write[_.-]?key)${ASSIGNED}(?<secret>[0-9A-Za-z]{32})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.7,
    sample: { prefix: '', alphabet: 'base62', chars: 32 },
    matches: ['SEGMENT_WRITE_KEY={sample}', '"segment_write_key": "{sample}",', 'segment_write_key = "{sample}"'],
    ignores: [
      'SEGMENT_WRITE_KEY=YOUR_TOKEN_HERE',
      'segmentWriteKey: ${{ secrets.SEGMENT_WRITE_KEY }}',
      'SEGMENT_WRITE_KEY=xxxxxxxx',
    ],
    why: 'Lets the holder send events to the source; in client code it is meant to be public.',
    fix: 'Rotate it in the source settings, then read the new one from the environment.',
    revoke: 'https://app.segment.com/goto-my-workspace/settings/access-management',
    references: ['https://segment.com/docs/connections/find-writekey/'],
  },
] satisfies PatternFile;
