import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'logz-io-shipping-token',
    title: 'Logz.io token',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['logzio', 'logz_io', 'logz-io', 'logz.io'],
    pattern:
      String.raw`(?i:logz[_.-]?io[_.-]?(?:logs?[_.-]?|metrics[_.-]?|shipping[_.-]?|account[_.-]?|listener[_.-]?` +
      String.raw`|api[_.-]?|tracing[_.-]?)?token)${ASSIGNED_PLAINLY}(?<secret>[A-Za-z]{32})\b`,
    minEntropy: 3.5,
    sample: { prefix: '', alphabet: 'alpha', chars: 32 },
    matches: ["  LOGZIO_TOKEN: '{sample}'", 'os.environ["LOGZIO_TOKEN"] = "{sample}"'],
    ignores: ['LOGZIO_TOKEN=YOUR_TOKEN_HERE', 'LOGZIO_TOKEN=${LOGZIO_TOKEN}'],
    why: "Sends logs or metrics in the account's name and at its cost.",
    fix: 'Revoke it under Settings > Manage tokens, then read the new one from the environment or a secret manager.',
    revoke: 'https://app.logz.io/#/dashboard/settings/manage-tokens',
    references: ['https://docs.logz.io/docs/user-guide/admin/authentication-tokens/'],
  },
] satisfies PatternFile;
