import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'teleport-join-token',
    title: 'Teleport join token',
    severity: 'high',
    keywords: ['teleport'],
    pattern:
      String.raw`\bteleport (?:start|node configure|app start|db start|kube start)[^\n]{0,200}?\s--token[= ]"?` +
      String.raw`(?<secret>[0-9a-f]{32})\b`,
    minEntropy: 2.5,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: [
      'teleport start --roles=node --token={sample} --auth-server=teleport.acme.dev:443',
      'sudo teleport node configure --output=file --token={sample} --proxy=teleport.acme.dev',
    ],
    ignores: ['teleport start --roles=node --token=/path/to/token', 'teleport start --token=TOKEN'],
    why: 'Adds a service to the cluster while the token lives.',
    fix:
      'Remove it with tctl tokens rm, then join with a delegated method ' +
      'such as IAM or Kubernetes instead of a static token.',
    revoke: 'https://goteleport.com/docs/reference/cli/tctl/',
    references: ['https://goteleport.com/docs/enroll-resources/agents/join-token/'],
  },
] satisfies PatternFile;
