/**
 * Maps names of other scanners for a kind of secret to our rules for the same kind. A kind without an exact counterpart
 * is left out.
 */

type Counterparts = Readonly<Record<string, readonly string[]>>;

const GENERIC = ['generic-api-key', 'generic-password', 'generic-secret', 'generic-token'];
const GITHUB = [
  'github-personal-access-token',
  'github-fine-grained-token',
  'github-oauth-token',
  'github-app-user-token',
  'github-app-installation-token',
  'github-refresh-token',
];
const PRIVATE_KEY = [
  'private-key-pem',
  'private-key-encrypted',
  'private-key-openssh',
  'private-key-pgp',
  'private-key-ssh2',
];
const STRIPE = ['stripe-live-secret-key', 'stripe-live-restricted-key', 'stripe-test-secret-key'];

/** Rule ids of gitleaks and betterleaks. */
const GITLEAKS: Counterparts = {
  'anthropic-api-key': ['anthropic-api-key'],
  'anthropic-admin-api-key': ['anthropic-admin-key'],
  'aws-access-token': ['aws-access-key-id'],
  'curl-auth-header': ['authorization-basic', 'authorization-bearer'],
  'curl-auth-user': ['command-line-password'],
  'digitalocean-pat': ['digitalocean-personal-access-token'],
  'discord-client-secret': ['discord-client-secret'],
  'discord-api-token': ['discord-bot-token'],
  'gcp-api-key': ['google-api-key'],
  'generic-api-key': GENERIC,
  'github-app-token': ['github-app-user-token', 'github-app-installation-token'],
  'github-fine-grained-pat': ['github-fine-grained-token'],
  'github-oauth': ['github-oauth-token'],
  'github-pat': ['github-personal-access-token'],
  'github-refresh-token': ['github-refresh-token'],
  'gitlab-pat': ['gitlab-personal-access-token'],
  'gitlab-pat-routable': ['gitlab-routable-token'],
  'gitlab-deploy-token': ['gitlab-deploy-token'],
  'gitlab-ptt': ['gitlab-trigger-token'],
  'gitlab-rrt': ['gitlab-runner-registration-token'],
  'hashicorp-tf-api-token': ['terraform-cloud-token'],
  jwt: ['jwt'],
  'linear-api-key': ['linear-api-key'],
  'npm-access-token': ['npm-access-token'],
  'openai-api-key': [
    'openai-legacy-api-key',
    'openai-project-api-key',
    'openai-service-account-key',
    'openai-admin-key',
  ],
  'private-key': PRIVATE_KEY,
  'pypi-upload-token': ['pypi-api-token', 'pypi-test-api-token'],
  'sendgrid-api-token': ['sendgrid-api-key'],
  'slack-app-token': ['slack-app-level-token'],
  'slack-bot-token': ['slack-bot-token'],
  'slack-user-token': ['slack-user-token'],
  'slack-webhook-url': ['slack-webhook-url', 'slack-workflow-webhook-url'],
  'stripe-access-token': STRIPE,
  'telegram-bot-api-token': ['telegram-bot-token'],
  'twilio-api-key': ['twilio-api-key-secret'],
  'vault-service-token': ['vault-service-token'],
  'vault-batch-token': ['vault-batch-token'],
};

/** Types of detect-secrets. */
const DETECT_SECRETS: Counterparts = {
  'AWS Access Key': ['aws-access-key-id', 'aws-secret-access-key'],
  'Azure Storage Account access key': ['azure-storage-account-key'],
  'Base64 High Entropy String': GENERIC,
  'Basic Auth Credentials': ['url-credentials'],
  'Discord Bot Token': ['discord-bot-token'],
  'GitHub Token': GITHUB,
  'GitLab Token': [
    'gitlab-personal-access-token',
    'gitlab-deploy-token',
    'gitlab-runner-token',
    'gitlab-trigger-token',
  ],
  'Hex High Entropy String': GENERIC,
  'JSON Web Token': ['jwt'],
  'Mailchimp Access Key': ['mailchimp-api-key'],
  'NPM tokens': ['npm-access-token'],
  'OpenAI Token': ['openai-legacy-api-key', 'openai-project-api-key'],
  'Private Key': PRIVATE_KEY,
  'PyPI Token': ['pypi-api-token', 'pypi-test-api-token'],
  'Secret Keyword': GENERIC,
  'SendGrid API Key': ['sendgrid-api-key'],
  'Slack Token': ['slack-bot-token', 'slack-user-token', 'slack-webhook-url'],
  'Stripe Access Key': STRIPE,
  'Telegram Bot Token': ['telegram-bot-token'],
  'Twilio API Key': ['twilio-api-key-secret'],
};

const SLACK = ['slack-bot-token', 'slack-user-token', 'slack-app-level-token', 'slack-legacy-token'];

/** Rules of secretlint. */
const SECRETLINT: Counterparts = {
  '@secretlint/secretlint-rule-anthropic': ['anthropic-api-key'],
  '@secretlint/secretlint-rule-aws': ['aws-access-key-id', 'aws-secret-access-key'],
  '@secretlint/secretlint-rule-basicauth': ['url-credentials'],
  '@secretlint/secretlint-rule-database-connection-string': ['url-credentials'],
  '@secretlint/secretlint-rule-gcp': ['google-service-account-key'],
  '@secretlint/secretlint-rule-github': GITHUB,
  '@secretlint/secretlint-rule-linear': ['linear-api-key'],
  '@secretlint/secretlint-rule-npm': ['npm-access-token'],
  '@secretlint/secretlint-rule-openai': ['openai-legacy-api-key', 'openai-project-api-key'],
  '@secretlint/secretlint-rule-privatekey': PRIVATE_KEY,
  '@secretlint/secretlint-rule-sendgrid': ['sendgrid-api-key'],
  '@secretlint/secretlint-rule-shopify': ['shopify-access-token', 'shopify-custom-app-token'],
  '@secretlint/secretlint-rule-slack': [...SLACK, 'slack-webhook-url'],
};

/** Last parts of the ids of rules for secrets of semgrep. */
const SEMGREP: Counterparts = {
  'detected-aws-access-key-id-value': ['aws-access-key-id'],
  'detected-aws-secret-access-key': ['aws-secret-access-key'],
  'detected-github-token': GITHUB,
  'detected-jwt-token': ['jwt'],
  'detected-mailchimp-api-key': ['mailchimp-api-key'],
  'detected-private-key': PRIVATE_KEY,
  'detected-sendgrid-api-key': ['sendgrid-api-key'],
  'detected-slack-token': SLACK,
  'detected-stripe-api-key': STRIPE,
  'detected-telegram-bot-api-key': ['telegram-bot-token'],
};

/** Checks of checkov for secrets. */
const CHECKOV: Counterparts = {
  CKV_SECRET_2: ['aws-access-key-id', 'aws-secret-access-key'],
  CKV_SECRET_3: ['azure-storage-account-key'],
  CKV_SECRET_4: ['url-credentials'],
  CKV_SECRET_6: GENERIC,
  CKV_SECRET_9: ['jwt'],
  CKV_SECRET_11: ['mailchimp-api-key'],
  CKV_SECRET_12: ['npm-access-token'],
  CKV_SECRET_13: PRIVATE_KEY,
  CKV_SECRET_14: ['slack-bot-token', 'slack-user-token', 'slack-webhook-url'],
  CKV_SECRET_17: STRIPE,
  CKV_SECRET_18: ['twilio-api-key-secret'],
  CKV_SECRET_19: GENERIC,
};

/** Scanner, as importers name it → its rules and ours. */
export const COUNTERPARTS_BY_SCANNER: Readonly<Record<string, Counterparts>> = {
  gitleaks: GITLEAKS,
  'detect-secrets': DETECT_SECRETS,
  secretlint: SECRETLINT,
  semgrep: SEMGREP,
  checkov: CHECKOV,
};

const ALL = new Map(Object.values(COUNTERPARTS_BY_SCANNER).flatMap((one) => Object.entries(one)));

/**
 * Returns our rules for the same kind of secret as another scanner's rule: `github-pat` of gitleaks → our id for it.
 * Empty if none is an exact counterpart.
 */
export function counterpartsOf(name: string): readonly string[] {
  return ALL.get(name) ?? [];
}

/** Every rule of ours that is named here, for the test that they exist. */
export const COUNTERPARTS: readonly string[] = [...new Set([...ALL.values()].flat())].sort();
