import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'drone-token',
    title: 'Drone CI token',
    severity: 'high',
    confidence: 'medium',
    keywords: ['drone'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:drone[_.-]?(?:api[_.-]?|access[_.-]?|server[_.-]?)?token)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[0-9A-Za-z]{32})\b`,
    minEntropy: 3.75,
    sample: { prefix: '', alphabet: 'base62', chars: 32 },
    matches: ['DRONE_TOKEN={sample}', '"DRONE_TOKEN": "{sample}"'],
    ignores: ['DRONE_TOKEN=YOUR_TOKEN_HERE', 'DRONE_TOKEN=${DRONE_TOKEN}'],
    why: "Runs builds and reads and changes the secrets of its owner's repositories.",
    fix:
      'Revoke it under User settings (regenerate the token), then read ' +
      'the new one from the environment or a secret manager.',
    revoke: 'https://docs.drone.io/api/overview/',
    references: ['https://docs.drone.io/cli/configure/'],
  },
  {
    id: 'drone-rpc-secret',
    title: 'Drone CI RPC secret',
    severity: 'high',
    keywords: ['drone_rpc', 'drone-rpc'],
    pattern: String.raw`(?i:drone[_.-]?rpc[_.-]?secret)${ASSIGNED_PLAINLY}(?<secret>[0-9a-f]{32})\b`,
    minEntropy: 2.75,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: ['export DRONE_RPC_SECRET="{sample}"', 'DRONE_RPC_SECRET: {sample}'],
    ignores: ['DRONE_RPC_SECRET=YOUR_TOKEN_HERE', 'DRONE_RPC_SECRET=${DRONE_RPC_SECRET}'],
    why: 'Registers a runner that receives builds with their secrets.',
    fix: 'Change DRONE_RPC_SECRET on the server and every runner, then keep it in a secret manager.',
    revoke: 'https://docs.drone.io/api/overview/',
    references: ['https://docs.drone.io/server/provider/github/'],
  },
] satisfies PatternFile;
