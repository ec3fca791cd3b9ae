import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'koyeb-api-token',
    title: 'Koyeb API token',
    severity: 'critical',
    keywords: ['koyeb'],
    pattern:
      String.raw`(?i:koyeb[_.-]?(?:api[_.-]?|access[_.-]?)?(?:token|key))${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[0-9a-z]{64})\b`,
    minEntropy: 4,
    sample: { prefix: '', alphabet: 'base36', chars: 64 },
    matches: ["  KOYEB_TOKEN: '{sample}'", 'os.environ["KOYEB_TOKEN"] = "{sample}"'],
    ignores: ['KOYEB_TOKEN=YOUR_TOKEN_HERE', 'KOYEB_TOKEN=${KOYEB_TOKEN}'],
    why: 'Deploys and reads the services and secrets of the organization.',
    fix: "Revoke it under User settings > API, then keep the new one in your CI's secret store.",
    revoke: 'https://app.koyeb.com/user/settings/api',
    references: ['https://www.koyeb.com/docs/reference/api'],
  },
] satisfies PatternFile;
