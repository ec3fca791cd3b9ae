import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'kraken-private-key',
    title: 'Kraken private key',
    severity: 'critical',
    keywords: ['kraken'],
    pattern:
      String.raw`(?i:kraken[_.-]?(?:api[_.-]?)?(?:private[_.-]?key|secret(?:[_.-]?key)?|priv[_.-]?key))${ASSIGNED}` +
      String.raw`(?<secret>[0-9A-Za-z+/]{86}==)(?:[^0-9A-Za-z_=-]|$)`,
    minEntropy: 4.7,
    sample: { prefix: '', alphabet: 'base64', chars: 86, suffix: '==' },
    matches: [
      'KRAKEN_API_SECRET={sample}',
      "const krakenApiSecret = '{sample}';",
      'os.environ["KRAKEN_API_SECRET"] = "{sample}"',
    ],
    ignores: [
      'KRAKEN_API_SECRET=REPLACE_ME',
      'const krakenApiSecret = process.env.KRAKEN_API_SECRET;',
      'KRAKEN_API_SECRET=xxxxxxxx',
    ],
    why: 'Lets the holder, with the API key, trade and, where allowed, withdraw.',
    fix: 'Delete it under Settings > API, then pass the new one in from your secret manager.',
    revoke: 'https://pro.kraken.com/app/settings/api',
    references: ['https://docs.kraken.com/api/docs/guides/spot-rest-auth'],
  },
] satisfies PatternFile;
