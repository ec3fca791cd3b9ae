import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'docker-swarm-join-token',
    title: 'Docker Swarm join token',
    severity: 'critical',
    keywords: ['swmtkn-1-'],
    pattern: String.raw`\b(?<secret>SWMTKN-1-[0-9a-z]{50}-[0-9a-z]{25})\b`,
    publicPrefix: 'SWMTKN-1-',
    minEntropy: 4,
    oftenMadeUp: true,
    sample: { parts: ['SWMTKN-1-', { alphabet: 'base36', chars: 50 }, '-', { alphabet: 'base36', chars: 25 }] },
    matches: [
      'client = Client("{sample}")',
      'ENV SWARM_TOKEN={sample}',
      'docker swarm join --token {sample} 10.0.0.1:2377',
    ],
    ignores: ['SWARM_TOKEN=SWMTKN-1-YOUR_TOKEN_HERE', 'SWARM_TOKEN=${SWARM_TOKEN}'],
    why: 'Joins a worker, or a manager that controls the swarm.',
    fix: 'Rotate it with docker swarm join-token --rotate, then fetch it only when a node joins.',
    revoke: 'https://docs.docker.com/reference/cli/docker/swarm/join-token/',
    references: ['https://docs.docker.com/engine/swarm/join-nodes/'],
  },
] satisfies PatternFile;
