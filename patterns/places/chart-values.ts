import { place as helmValues } from './helm-values.ts';
import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'chart-values',
  title: 'Values of Helm charts under any name, and in objects that install a chart',
  files: ['**/*.{yml,yaml}'],
  keywords: [
    String.raw`(?:^|\n)[ \t]*(?:replicaCount|fullnameOverride|nameOverride|podSecurityContext)[ \t]*:`,
    String.raw`(?:^|\n)[ \t]*(?:containerSecurityContext|existingSecret|extraEnvVars|prometheusSpec)[ \t]*:`,
    String.raw`(?:^|\n)[ \t]*(?:additionalArguments|grafana\.ini|auditStorage)[ \t]*:`,
    String.raw`(?:^|\n)[ \t]*(?:jupyterhub|binderhub|daskhub|basehub|singleuser)[ \t]*:`,
    String.raw`(?:^|\n)[ \t]*["']?(?:nginx|alb|haproxy)\.(?:ingress|org)[\w./-]*["']?[ \t]*:`,
    String.raw`kind:\s*["']?(?:HelmRelease|HelmChart|HelmChartConfig|Application|ApplicationSet)\b`,
  ],
  document: 'helm/objects.ts chartScopes',
  resources: 'kubernetes',
  ranked: helmValues.ranked,
  controls: helmValues.controls,
  references: [
    'https://fluxcd.io/flux/components/helm/helmreleases/#values',
    'https://argo-cd.readthedocs.io/en/stable/user-guide/helm/',
    'https://docs.k3s.io/helm',
  ],
} satisfies PlaceRow;
