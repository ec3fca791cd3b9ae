import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'openshift-access-token',
    title: 'OpenShift OAuth access token',
    severity: 'critical',
    keywords: ['sha256~'],
    pattern: String.raw`\b(?<secret>sha256~[0-9A-Za-z_-]{43})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'sha256~',
    minEntropy: 4,
    sample: { prefix: 'sha256~', alphabet: 'base64url', chars: 43 },
    matches: [
      '  OPENSHIFT_TOKEN: {sample}',
      "const client = new Client({ token: '{sample}' });",
      'oc login --token={sample} --server=https://api.acme.dev:6443',
    ],
    ignores: ['OPENSHIFT_TOKEN=sha256~YOUR_TOKEN_HERE', 'OPENSHIFT_TOKEN=${OPENSHIFT_TOKEN}'],
    why: 'Acts as the user in the cluster until the token expires.',
    fix:
      "Revoke it under the user's OAuth access tokens (oc delete " +
      "useroauthaccesstokens), then keep the new one in your CI's secret store.",
    revoke: 'https://docs.openshift.com/container-platform/latest/authentication/managing-oauth-access-tokens.html',
    references: [
      'https://docs.openshift.com/container-platform/latest/authentication/understanding-authentication.html',
    ],
  },
] satisfies PatternFile;
