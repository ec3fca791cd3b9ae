import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'airbrake-project-key',
    title: 'Airbrake project key',
    severity: 'low',
    confidence: 'medium',
    keywords: ['airbrake'],
    pattern:
      String.raw`(?i:airbrake[_.-]?(?:project[_.-]?|api[_.-]?)?key)${ASSIGNED}(?<secret>[0-9a-f]{32})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: [
      'AIRBRAKE_PROJECT_KEY={sample}',
      'airbrake_project_key: {sample}',
      'export AIRBRAKE_PROJECT_KEY="{sample}"',
    ],
    ignores: [
      'AIRBRAKE_PROJECT_KEY=YOUR_TOKEN_HERE',
      'airbrake_project_key = os.environ["AIRBRAKE_PROJECT_KEY"]',
      'AIRBRAKE_PROJECT_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder send errors to the project and upload source maps.',
    fix: 'Regenerate it in the project settings, then read the new one from the environment.',
    revoke: 'https://airbrake.io/login',
    references: ['https://docs.airbrake.io/docs/devops-tools/api/'],
  },
] satisfies PatternFile;
