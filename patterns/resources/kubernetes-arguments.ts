/**
 * Kubernetes: flags of programs that run in pods, which mean the same wherever they occur, in lower case.
 * https://doc.traefik.io/traefik/reference/install-configuration/configuration-options/,
 * https://github.com/kubernetes-sigs/metrics-server#configuration,
 * https://github.com/kubernetes/dashboard/blob/v2.7.0/docs/common/dashboard-arguments.md,
 * https://oauth2-proxy.github.io/oauth2-proxy/configuration/overview/,
 * https://prometheus.io/docs/prometheus/latest/command-line/prometheus/,
 * https://argo-cd.readthedocs.io/en/stable/operator-manual/server-commands/argocd-server/, read on 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
      'Arguments api.insecure',
      'Arguments entrypoints.forwardedheaders.insecure',
      'Arguments entrypoints.proxyprotocol.insecure',
      'Arguments web.enable-admin-api',
    ],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'low',
    settings: ['Arguments api.debug', 'Arguments web.enable-lifecycle', 'Arguments enable-profiling'],
  },
  {
    control: 'tls-verify',
    safe: 'off',
    default: false,
    settings: [
      'Arguments serverstransport.insecureskipverify',
      'Arguments insecure-skip-tls-verify',
      'Arguments insecure-skip-verify',
      'Arguments kubelet-insecure-tls',
      'Arguments ssl-insecure-skip-verify',
      'Arguments ssl-upstream-insecure-skip-verify',
      'Arguments tls-skip-verify',
      'Arguments skip-tls-verify',
      'Arguments skip-tls-verify-pull',
    ],
  },
  {
    control: 'authentication',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
      'Arguments enable-skip-login',
      'Arguments disable-settings-authorizer',
      'Arguments disable-auth',
      'Arguments insecure-oidc-allow-unverified-email',
    ],
  },
  {
    control: 'transit-encryption',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: ['Arguments enable-insecure-login', 'Arguments insecure', 'Arguments insecure-pull'],
  },
  {
    // https://argo-workflows.readthedocs.io/en/latest/argo-server-auth-mode/
    control: 'authentication',
    safe: ['server', '*'],
    default: 'client',
    atMost: 'medium',
    settings: ['Arguments auth-mode'],
  },
  {
    control: 'transit-encryption',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: ['Arguments cookie-secure'],
  },
  { control: 'exposure', safe: 'on', default: true, atMost: 'medium', settings: ['Arguments cookie-httponly'] },
  {
    control: 'authentication',
    safe: { bad: ['*'] },
    default: '',
    atMost: 'medium',
    settings: ['Arguments email-domain'],
  },
  {
    control: 'authentication',
    safe: 'items',
    default: '',
    atMost: 'low',
    settings: ['Arguments allowed-group'],
  },
  { control: 'audit', safe: 'on', default: false, atMost: 'low', settings: ['Arguments accesslog'] },
];
