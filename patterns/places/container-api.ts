import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'container-api',
  title: 'Containers that a program starts by the API of Docker or Kubernetes',
  files: ['**/*.{py,js,ts,mjs,cjs,go,php,rb,java,kt,cs,rs,scala}'],
  keywords: [
    'SecurityOpt|security_opt|CapAdd|cap_add|HostConfig|host_config',
    String.raw`SecurityContext|security_context|KubeSpawner|DockerSpawner`,
    String.raw`\b(?:docker|podman)\b[^\n]{0,80}\brun\(`,
  ],
  beside: true,
  reader: 'code/container-api.ts readContainerApi',
  controls: ['pod-security'],
  references: [
    'https://docs.docker.com/reference/api/engine/',
    'https://docker-py.readthedocs.io/en/stable/containers.html',
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
  ],
} satisfies PlaceRow;
