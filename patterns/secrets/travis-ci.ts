import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'travis-ci-api-token',
    title: 'Travis CI API token',
    severity: 'high',
    confidence: 'medium',
    keywords: ['travis'],
    pattern:
      String.raw`(?i:travis(?:[_.-]?ci)?[_.-]?(?:api[_.-]?|access[_.-]?|auth[_.-]?)?token)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[0-9A-Za-z_-]{22})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.25,
    sample: { prefix: '', alphabet: 'base64url', chars: 22 },
    matches: ["  TRAVIS_TOKEN: '{sample}'", 'os.environ["TRAVIS_TOKEN"] = "{sample}"'],
    ignores: ['TRAVIS_TOKEN=YOUR_TOKEN_HERE', 'TRAVIS_TOKEN=${TRAVIS_TOKEN}'],
    why: 'Starts builds and changes settings and variables as its owner.',
    fix:
      'Revoke it under Settings > API authentication (regenerate), then read ' +
      'the new one from the environment or a secret manager.',
    revoke: 'https://app.travis-ci.com/account/preferences',
    references: ['https://docs.travis-ci.com/user/api-token/'],
  },
] satisfies PatternFile;
