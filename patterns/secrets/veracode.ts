import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'veracode-api-secret-key',
    title: 'Veracode API secret key',
    severity: 'high',
    keywords: ['veracode'],
    pattern:
      String.raw`(?i:veracode[_.-]?(?:api[_.-]?)?(?:secret[_.-]?key|key[_.-]?secret|secret|key))${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>(?:vera01es-)?[0-9a-f]{128})\b`,
    minEntropy: 3.5,
    sample: { prefix: '', alphabet: 'base16', chars: 128 },
    matches: [
      '- name: VERACODE_API_KEY_SECRET\n  value: "{sample}"',
      "process.env.VERACODE_API_KEY_SECRET = '{sample}';",
    ],
    ignores: ['VERACODE_API_KEY_SECRET=YOUR_TOKEN_HERE', 'VERACODE_API_KEY_SECRET=${VERACODE_API_KEY_SECRET}'],
    why: 'With its id the holder reads findings and uploads code as its owner.',
    fix: "Revoke it under the user > API Credentials (revoke), then keep the new one in your CI's secret store.",
    revoke: 'https://docs.veracode.com/r/c_api_credentials3',
    references: ['https://docs.veracode.com/r/c_api_credentials3'],
  },
] satisfies PatternFile;
