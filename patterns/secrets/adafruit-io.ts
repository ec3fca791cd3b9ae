import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'adafruit-io-key',
    title: 'Adafruit IO key',
    severity: 'medium',
    keywords: ['aio_'],
    pattern: String.raw`\b(?<secret>aio_[0-9A-Za-z]{28})\b`,
    publicPrefix: 'aio_',
    minEntropy: 3.6,
    sample: { prefix: 'aio_', alphabet: 'base62', chars: 28 },
    matches: [
      'ADAFRUIT_IO_KEY={sample}',
      "const adafruitIoKey = '{sample}';",
      'adafruit_io_key = "{sample}"',
      '#define IO_KEY "{sample}"',
    ],
    ignores: [
      'ADAFRUIT_IO_KEY=aio_YOUR_TOKEN_HERE',
      'const adafruitIoKey = process.env.ADAFRUIT_IO_KEY;',
      '"adafruitIoKey": "aio_xxxxxx"',
    ],
    why: 'Lets the holder read and change the feeds of the account.',
    fix: 'Regenerate it on the page of the key, then read the new one from the environment.',
    revoke: 'https://io.adafruit.com/',
    references: ['https://io.adafruit.com/api/docs/#authentication'],
  },
] satisfies PatternFile;
