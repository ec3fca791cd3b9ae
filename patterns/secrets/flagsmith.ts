import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'flagsmith-server-key',
    title: 'Flagsmith server-side environment key',
    severity: 'medium',
    keywords: ['flagsmith'],
    pattern:
      String.raw`(?i:flagsmith[_.-]?(?:server[_.-]?|environment[_.-]?|env[_.-]?|api[_.-]?|sdk[_.-]?){1,3}key)` +
      String.raw`${ASSIGNED}(?<secret>ser\.[0-9A-Za-z]{22})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'ser.',
    minEntropy: 3.3,
    sample: { prefix: 'ser.', alphabet: 'base62', chars: 22 },
    matches: [
      'FLAGSMITH_ENVIRONMENT_KEY={sample}',
      "const flagsmithEnvironmentKey = '{sample}';",
      'os.environ["FLAGSMITH_ENVIRONMENT_KEY"] = "{sample}"',
    ],
    ignores: [
      'FLAGSMITH_ENVIRONMENT_KEY=ser.YOUR_TOKEN_HERE',
      'const flagsmithEnvironmentKey = process.env.FLAGSMITH_ENVIRONMENT_KEY;',
      'FLAGSMITH_ENVIRONMENT_KEY=ser.xxxxxxxx',
    ],
    why: 'Lets the holder read every flag and segment rule of the environment.',
    fix: 'Delete it in the environment settings under SDK Keys, then read the new one from the environment.',
    revoke: 'https://app.flagsmith.com/',
    references: ['https://docs.flagsmith.com/clients/server-side'],
  },
] satisfies PatternFile;
