import type { PatternFile } from '../../src/model/rule.ts';
import { bearer, ONLY_LIVE } from '../live.ts';

export default [
  {
    id: 'terraform-cloud-token',
    title: 'HCP Terraform API token',
    severity: 'critical',
    keywords: ['.atlasv1.'],
    pattern: String.raw`\b(?<secret>[0-9A-Za-z]{14}\.atlasv1\.[0-9A-Za-z_-]{60,70})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 4,
    sample: { parts: [{ alphabet: 'base62', chars: 14 }, '.atlasv1.', { alphabet: 'base62', chars: 67 }] },
    matches: [
      'client = Client("{sample}")',
      'ENV TF_TOKEN_app_terraform_io={sample}',
      'credentials "app.terraform.io" { token = "{sample}" }',
    ],
    ignores: ['token = "xxxxxx.atlasv1.zzzzzzzzzzzzz"', 'TFE_TOKEN=${TFE_TOKEN}'],
    why: 'Plans and applies runs and reads the state, with every secret in it.',
    fix: "Revoke it under User settings > Tokens, then keep the new one in your CI's secret store.",
    revoke: 'https://app.terraform.io/app/settings/tokens',
    verify: bearer(
      'https://app.terraform.io/api/v2/account/details',
      'https://developer.hashicorp.com/terraform/cloud-docs/api-docs/account',
      {
        headers: { accept: 'application/vnd.api+json' },
        answers: ONLY_LIVE,
      },
    ),
    references: ['https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens'],
  },
] satisfies PatternFile;
