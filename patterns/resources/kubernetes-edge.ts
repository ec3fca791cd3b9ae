/**
 * Kubernetes: annotations by which controllers of load balancers and ingresses are set up.
 * https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/,
 * https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/,
 * https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/,
 * https://haproxy-ingress.github.io/docs/configuration/keys/, read on 2026-11-30.
 */

import type { ResourceSettings, SettingAddress } from '../../src/model/posture/resource.ts';

const ALB = 'Ingress metadata.annotations.alb.ingress.kubernetes.io/';
const NGINX = 'Ingress metadata.annotations.nginx.ingress.kubernetes.io/';
const NLB = 'Service metadata.annotations.service.beta.kubernetes.io/';

/** An annotation with this prefix. */
function annotated(prefix: string, ...names: readonly string[]): SettingAddress[] {
  return names.map((name) => `${prefix}${name}` as SettingAddress);
}

export const resources: readonly ResourceSettings[] = [
  {
    control: 'network-access',
    safe: 'networks',
    default: '0.0.0.0/0',
    atMost: 'medium',
    settings: annotated(ALB, 'inbound-cidrs'),
  },
  {
    control: 'network-filter',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: annotated(
      ALB,
      'wafv2-acl-arn|metadata.annotations.alb.ingress.kubernetes.io/wafv2-acl-name',
      'waf-acl-id',
    ),
  },
  {
    control: 'network-filter',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: annotated(ALB, 'shield-advanced-protection'),
  },
  {
    control: 'authentication',
    safe: ['none', 'cognito|oidc|jwt'],
    default: 'none',
    atMost: 'medium',
    settings: annotated(ALB, 'auth-type'),
  },
  {
    control: 'authentication',
    safe: ['allow', 'authenticate|deny'],
    default: 'authenticate',
    atMost: 'medium',
    settings: annotated(ALB, 'auth-on-unauthenticated-request'),
  },
  {
    control: 'transit-encryption',
    safe: ['HTTP', 'HTTPS'],
    default: 'HTTP',
    atMost: 'medium',
    settings: annotated(ALB, 'backend-protocol'),
  },
  {
    control: 'transit-encryption',
    // `secure-backends` is the older name, with a switch for a value; `h1-ssl` is a word of HAProxy's controller.
    safe: ['HTTP|FCGI|h1|h2|false', 'AUTO_HTTP', 'HTTPS|GRPCS|h1-ssl|h2-ssl|true', '*'],
    default: 'HTTP',
    atMost: 'medium',
    settings: ['nginx.', ''].flatMap((vendor) => {
      const prefix = `metadata.annotations.${vendor}ingress.kubernetes.io/`;
      return annotated(`Ingress ${prefix}`, `backend-protocol|${prefix}secure-backends`);
    }),
  },
  {
    control: 'authentication',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: annotated(NGINX, 'auth-secret', 'auth-signin'),
  },
  {
    control: 'network-filter',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: annotated(NGINX, 'enable-owasp-core-rules', 'enable-owasp-modsecurity-crs'),
  },
  {
    control: 'transit-encryption',
    safe: ['', 'tcp|http', 'ssl|https'],
    default: '',
    atMost: 'medium',
    settings: annotated(NLB, 'aws-load-balancer-backend-protocol'),
  },
  {
    control: 'transit-encryption',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: annotated(NLB, 'aws-load-balancer-ssl-cert'),
  },
  {
    control: 'tls-version',
    safe: 'tls',
    default: '',
    settings: annotated(NLB, 'aws-load-balancer-ssl-negotiation-policy'),
  },
  {
    control: 'audit',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: annotated(NLB, 'aws-load-balancer-access-log-enabled'),
  },
  {
    control: 'network-access',
    safe: 'networks',
    default: '',
    atMost: 'medium',
    settings: annotated(NLB, 'load-balancer-source-ranges'),
  },
];
