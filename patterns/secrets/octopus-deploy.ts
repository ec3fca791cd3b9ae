import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'octopus-deploy-api-key',
    title: 'Octopus Deploy API key',
    severity: 'critical',
    keywords: ['api-'],
    pattern: '(?:^|[^0-9A-Za-z_-])(?<secret>API-[0-9A-Z]{25,36})(?:[^0-9A-Za-z_-]|$)',
    publicPrefix: 'API-',
    minEntropy: 3.5,
    companion: { name: 'Octopus', pattern: '(?i)octo', withinLines: 5, required: true },
    sample: { prefix: 'API-', alphabet: 'BASE36', chars: 31 },
    matches: [
      'OCTOPUS_CLI_API_KEY={sample}',
      'X-Octopus-ApiKey: {sample}',
      'octo push --apiKey={sample} --server=https://deploy.acme.dev',
    ],
    ignores: [
      'OCTOPUS_CLI_API_KEY=API-YOUR_KEY',
      'X-Octopus-ApiKey: API-XXXXXXXXXXXXXXXXXXXXXXXXXX',
      'API-REFERENCE for octopus',
    ],
    why: 'Deploys and changes projects as its owner.',
    fix: 'Revoke it under Profile > My API Keys, then read the new one from the environment or a secret manager.',
    revoke: 'https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key',
    references: ['https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key'],
  },
] satisfies PatternFile;
