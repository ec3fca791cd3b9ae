/** Annotations of the ingress controllers of NGINX Inc and AWS; `ingress-nginx.ts` reads those of Kubernetes' own. */

import { controls } from '../../controls.ts';
import { hstsOf } from '../../orders/transport.ts';
import type { Fact } from '../../judge/scene.ts';
import { ELB_DEFAULT, leastTls } from '../cloud/tls.ts';
import type { Origin } from '../../position.ts';
import { type Settings, isOn } from './settings.ts';

/**
 * Returns the facts of annotations for NGINX Inc's controller.
 * https://docs.nginx.com/nginx-ingress-controller/configuration/ingress-resources/advanced-configuration-with-annotations/
 */
export function incFacts(all: Settings, opening: Origin): Fact[] {
  const get = (key: string) => all.get(`nginx.org/${key}`);
  const hsts = get('hsts');
  if (hsts === undefined) return [];
  const parts = Object.fromEntries(
    [
      ['max-age', 'hsts-max-age'],
      ['includeSubDomains', 'hsts-include-subdomains'],
    ].flatMap(([part, key]) => (get(key!) ? [[part!, get(key!)!.origin]] : [])),
  );
  const value = isOn(hsts, false)
    ? hstsOf(Number(get('hsts-max-age')?.text ?? 2_592_000), isOn(get('hsts-include-subdomains'), false), false)
    : hstsOf(-1, false, false);
  return [
    {
      control: controls.hsts,
      subject: '',
      value,
      certainty: 'literal',
      origin: hsts.origin ?? opening,
      ...(isOn(hsts, false) ? { parts } : {}),
    },
  ];
}

/**
 * Returns the facts of annotations for the AWS load balancer.
 * https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/
 */
export function albFacts(all: Settings): Fact[] {
  const get = (key: string) => all.get(`alb.ingress.kubernetes.io/${key}`);
  const any = [...all].find(([key]) => key.startsWith('alb.ingress.kubernetes.io/'));
  if (any === undefined) return [];
  const facts: Fact[] = [];
  const policy = get('ssl-policy');
  if (policy !== undefined || /HTTPS/.test(get('listen-ports')?.text ?? '') || get('certificate-arn') !== undefined)
    facts.push({
      control: controls.tlsVersion,
      subject: '',
      value: leastTls(policy?.text ?? ELB_DEFAULT),
      certainty: policy === undefined ? 'default' : 'literal',
      origin: (policy ?? any[1]).origin,
    });
  const scheme = get('scheme');
  const isPublic = scheme?.text === 'internet-facing';
  facts.push({
    control: controls.exposure,
    subject: 'scheme',
    value: {
      kind: 'rank',
      name: 'scheme',
      rank: isPublic ? 0 : 1,
      word: scheme?.text ?? 'internal',
      atMost: 'medium',
      weakening: 'escalation',
    },
    certainty: scheme === undefined ? 'default' : 'literal',
    origin: (scheme ?? any[1]).origin,
  });
  return facts;
}
