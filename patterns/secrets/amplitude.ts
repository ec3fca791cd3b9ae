import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'amplitude-secret-key',
    title: 'Amplitude secret key',
    severity: 'high',
    keywords: ['amplitude'],
    pattern:
      String.raw`(?i:amplitude[_.-]?(?:api[_.-]?)?secret(?:[_.-]?key)?)${ASSIGNED}(?<secret>[0-9a-f]{32})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: [
      'AMPLITUDE_SECRET_KEY={sample}',
      'amplitude_secret_key: {sample}',
      'os.environ["AMPLITUDE_SECRET_KEY"] = "{sample}"',
    ],
    ignores: [
      'AMPLITUDE_SECRET_KEY=REPLACE_ME',
      'amplitude_secret_key = os.environ["AMPLITUDE_SECRET_KEY"]',
      'AMPLITUDE_SECRET_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder, with the API key, export every event and user of the project.',
    fix: 'Replace it in the project settings, then pass the new one in from your secret manager.',
    revoke: 'https://app.amplitude.com/analytics/settings/projects',
    references: ['https://amplitude.com/docs/apis/authentication'],
  },
] satisfies PatternFile;
