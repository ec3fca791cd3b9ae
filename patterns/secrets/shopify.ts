import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'shopify-access-token',
    title: 'Shopify app access token',
    severity: 'critical',
    keywords: ['shpat_'],
    pattern: String.raw`\b(?<secret>shpat_[0-9a-fA-F]{32})\b`,
    publicPrefix: 'shpat_',
    minEntropy: 2.8,
    sample: { prefix: 'shpat_', alphabet: 'base16', chars: 32 },
    matches: [
      'SHOPIFY_ACCESS_TOKEN={sample}',
      '"shopifyAccessToken": "{sample}",',
      'curl -H "X-Shopify-Access-Token: {sample}" https://shop.example.com/admin/api/2024-01/shop.json',
    ],
    ignores: [
      'SHOPIFY_ACCESS_TOKEN=shpat_YOUR_KEY_HERE',
      'shopifyAccessToken: ${{ secrets.SHOPIFY_ACCESS_TOKEN }}',
      '"shopifyAccessToken": "shpat_xxxxxx"',
    ],
    why: 'Lets the holder read and change orders, customers and products within the scopes of the app.',
    fix:
      'Revoke it in the admin under Apps > App development, or in the Partner ' +
      'Dashboard, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://admin.shopify.com/settings/apps/development',
    references: ['https://shopify.dev/changelog/length-of-the-shopify-access-token-is-increasing'],
  },
  {
    id: 'shopify-custom-app-token',
    title: 'Shopify custom app access token',
    severity: 'critical',
    keywords: ['shpca_'],
    pattern: String.raw`\b(?<secret>shpca_[0-9a-fA-F]{32})\b`,
    publicPrefix: 'shpca_',
    minEntropy: 2.8,
    sample: { prefix: 'shpca_', alphabet: 'base16', chars: 32 },
    matches: [
      'SHOPIFY_ACCESS_TOKEN={sample}',
      'shopify_access_token: {sample}',
      'export SHOPIFY_ACCESS_TOKEN="{sample}"',
    ],
    ignores: [
      'SHOPIFY_ACCESS_TOKEN=shpca_REPLACE_ME',
      'shopify_access_token = os.environ["SHOPIFY_ACCESS_TOKEN"]',
      '"shopifyAccessToken": "shpca_xxxxxx"',
    ],
    why: 'Lets the holder read and change the shop within the scopes of the custom app.',
    fix:
      'Revoke it in the admin under Apps > App development, or in the Partner ' +
      'Dashboard, then pass the new one in from your secret manager.',
    revoke: 'https://admin.shopify.com/settings/apps/development',
    references: ['https://shopify.dev/changelog/length-of-the-shopify-access-token-is-increasing'],
  },
  {
    id: 'shopify-private-app-password',
    title: 'Shopify private app password',
    severity: 'critical',
    keywords: ['shppa_'],
    pattern: String.raw`\b(?<secret>shppa_[0-9a-fA-F]{32})\b`,
    publicPrefix: 'shppa_',
    minEntropy: 2.8,
    sample: { prefix: 'shppa_', alphabet: 'base16', chars: 32 },
    matches: ['SHOPIFY_PASSWORD={sample}', "const shopifyPassword = '{sample}';"],
    ignores: [
      'SHOPIFY_PASSWORD=shppa_CHANGE_ME',
      'const shopifyPassword = process.env.SHOPIFY_PASSWORD;',
      '"shopifyPassword": "shppa_xxxxxx"',
    ],
    why: 'Lets the holder read and change the shop as the private app.',
    fix:
      'Revoke it in the admin under Apps > App development, or in the Partner Dashboard, ' +
      'then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://admin.shopify.com/settings/apps/development',
    references: ['https://shopify.dev/changelog/length-of-the-shopify-access-token-is-increasing'],
  },
  {
    id: 'shopify-app-secret',
    title: 'Shopify app secret key',
    severity: 'high',
    keywords: ['shpss_'],
    pattern: String.raw`\b(?<secret>shpss_[0-9a-fA-F]{32})\b`,
    publicPrefix: 'shpss_',
    minEntropy: 2.8,
    sample: { prefix: 'shpss_', alphabet: 'base16', chars: 32 },
    matches: [
      'SHOPIFY_API_SECRET={sample}',
      '"shopifyApiSecret": "{sample}",',
      'os.environ["SHOPIFY_API_SECRET"] = "{sample}"',
    ],
    ignores: [
      'SHOPIFY_API_SECRET=shpss_YOUR_TOKEN_HERE',
      'shopifyApiSecret: ${{ secrets.SHOPIFY_API_SECRET }}',
      '"shopifyApiSecret": "shpss_xxxxxx"',
    ],
    why:
      'Lets the holder forge webhooks and session tokens of the app ' +
      'and obtain access tokens of shops that install it.',
    fix:
      'Rotate it in the admin under Apps > App development, or in the Partner ' +
      'Dashboard, then read the new one from the environment.',
    revoke: 'https://admin.shopify.com/settings/apps/development',
    references: ['https://shopify.dev/changelog/app-secret-key-length-has-increased'],
  },
  {
    id: 'shopify-theme-access-password',
    title: 'Shopify Theme Access password',
    severity: 'high',
    keywords: ['shptka_'],
    pattern: String.raw`\b(?<secret>shptka_[0-9a-fA-F]{32})\b`,
    publicPrefix: 'shptka_',
    minEntropy: 2.8,
    sample: { prefix: 'shptka_', alphabet: 'base16', chars: 32 },
    matches: ['SHOPIFY_CLI_THEME_TOKEN={sample}', 'shopify_cli_theme_token: {sample}'],
    ignores: [
      'SHOPIFY_CLI_THEME_TOKEN=shptka_YOUR_KEY_HERE',
      'shopify_cli_theme_token = os.environ["SHOPIFY_CLI_THEME_TOKEN"]',
      '"shopifyCliThemeToken": "shptka_xxxxxx"',
    ],
    why: 'Lets the holder replace the theme of the shop, and with it every page a customer sees.',
    fix: 'Revoke it in the Theme Access app, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://admin.shopify.com/settings/apps/development',
    references: ['https://shopify.dev/docs/storefronts/themes/tools/theme-access'],
  },
] satisfies PatternFile;
