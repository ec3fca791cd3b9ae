import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'deepsource-dsn',
    title: 'DeepSource DSN',
    severity: 'medium',
    keywords: ['deepsource'],
    pattern: String.raw`\bhttps://(?<secret>[0-9a-f]{32})@(?:app\.)?deepsource\.(?:io|com)\b`,
    minEntropy: 2.75,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: [
      'DEEPSOURCE_DSN=https://{sample}@deepsource.io',
      'export DEEPSOURCE_DSN="https://{sample}@app.deepsource.com"',
    ],
    ignores: ['DEEPSOURCE_DSN=https://sampledsn@deepsource.io', 'DEEPSOURCE_DSN=${{ secrets.DEEPSOURCE_DSN }}'],
    why: 'Uploads reports for the repository.',
    fix: "Revoke it under the repository > Settings > Reporting, then keep the new one in your CI's secret store.",
    revoke: 'https://app.deepsource.com/',
    references: ['https://docs.deepsource.com/docs/developers/cli'],
  },
] satisfies PatternFile;
