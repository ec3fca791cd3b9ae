import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'woocommerce-consumer-secret',
    title: 'WooCommerce consumer secret',
    severity: 'critical',
    keywords: ['cs_'],
    pattern: String.raw`\b(?<secret>cs_[0-9a-f]{40})\b`,
    publicPrefix: 'cs_',
    minEntropy: 3,
    companion: {
      name: 'consumer key',
      pattern: String.raw`\b(?<secret>ck_[0-9a-f]{40})\b`,
      withinLines: 6,
      required: false,
    },
    sample: { prefix: 'cs_', alphabet: 'base16', chars: 40 },
    matches: [
      'WC_CONSUMER_SECRET={sample}',
      "const wcConsumerSecret = '{sample}';",
      'curl "https://shop.example.com/wp-json/wc/v3/orders?consumer_key=KEY&consumer_secret={sample}"',
    ],
    ignores: [
      'WC_CONSUMER_SECRET=cs_CHANGE_ME',
      'const wcConsumerSecret = process.env.WC_CONSUMER_SECRET;',
      '"wcConsumerSecret": "cs_xxxxxx"',
    ],
    why: 'Lets the holder read and change the orders, customers and products of the shop.',
    fix:
      'Revoke it under WooCommerce > Settings > Advanced > REST API, then keep ' +
      'the new one out of the repository, in a secret manager.',
    revoke: 'https://woocommerce.com/document/woocommerce-rest-api/',
    references: ['https://woocommerce.github.io/woocommerce-rest-api-docs/#authentication'],
  },
] satisfies PatternFile;
