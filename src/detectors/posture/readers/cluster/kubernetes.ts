/**
 * Ingress annotations and the ConfigMap of ingress-nginx; annotations of the controllers of NGINX Inc and AWS.
 * https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/
 */

import { weakestOf } from '../../orders/small.ts';
import { nothingSet, type Control } from '../../control.ts';
import { controls } from '../../controls.ts';
import { factsOfHeaders, type HeaderEntry } from '../../judge/effective.ts';
import { hstsOf } from '../../orders/transport.ts';
import { corsOf } from '../../orders/sets.ts';
import type { Fact, Scope } from '../../judge/scene.ts';
import { ELB_DEFAULT, leastTls } from '../cloud/tls.ts';
import { parseNginx } from '../../languages/nginx/blocks.ts';
import { asText } from '../../languages/value.ts';
import type { DocumentNode } from '../../languages/document.ts';
import type { Origin } from '../../position.ts';

const PREFIX = 'nginx.ingress.kubernetes.io/';

export interface Setting {
  readonly text: string;
  readonly origin: Origin;
}

export type Settings = ReadonlyMap<string, Setting>;

/** The plain values of a map by key. */
export function settingsOf(map: DocumentNode | undefined): Settings {
  return new Map(
    (map?.pairs() ?? []).flatMap(([key, node]) =>
      node.value.kind === 'map' || node.value.kind === 'list'
        ? []
        : [[key, { text: asText(node.value), origin: node.stretch() }] as const],
    ),
  );
}

export function kubernetesScopes(root: DocumentNode): Scope[] {
  const kind = root.text('kind');
  const id = objectName(root);
  const scope = (facts: Fact[]): Scope[] => [
    { id, origin: root.opening, facts, absent: nothingSet, atMost: 'high', site: id },
  ];
  if (kind === 'Ingress') {
    const annotations = settingsOf(root.below('metadata', 'annotations'));
    return scope([
      ...ingressFacts(annotations, root.entry('spec', 'tls') !== undefined, root.opening),
      ...incFacts(annotations, root.opening),
      ...albFacts(annotations),
    ]);
  }
  const data = settingsOf(root.below('data'));
  return kind === 'ConfigMap' && [...data.keys()].some((key) => /^(?:hsts|ssl-|proxy-|use-forwarded)/.test(key))
    ? scope(configFacts(data, root.opening))
    : [];
}

/** `Ingress shop/web` */
export function objectName(root: DocumentNode): string {
  return `${root.label('kind')} ${root.label('metadata', 'namespace')}/${root.label('metadata', 'name')}`;
}

export const isOn = (setting: Setting | undefined, fallback: boolean): boolean =>
  setting === undefined ? fallback : setting.text.toLowerCase() === 'true';

export function switchFact(
  control: Control<'switch'>,
  on: boolean,
  setting: Setting | undefined,
  opening: Origin,
): Fact {
  return {
    control,
    subject: '',
    value: { kind: 'switch', on },
    certainty: setting === undefined ? 'default' : 'literal',
    origin: setting?.origin ?? opening,
  };
}

function ingressFacts(all: Settings, hasTls: boolean, opening: Origin): Fact[] {
  const get = (key: string) => all.get(PREFIX + key);
  const force = get('force-ssl-redirect');
  const redirect = get('ssl-redirect');
  const alb = all.get('alb.ingress.kubernetes.io/ssl-redirect');
  const facts: Fact[] = [
    switchFact(
      controls.httpsRedirect,
      alb !== undefined || isOn(force, false) || (hasTls && isOn(redirect, true)),
      alb ?? force ?? redirect,
      opening,
    ),
  ];
  if (isOn(get('enable-cors'), false)) {
    const origins = get('cors-allow-origin');
    facts.push({
      control: controls.cors,
      subject: '',
      value: corsOf(
        (origins?.text ?? '*').split(',').map((one) => one.trim()),
        isOn(get('cors-allow-credentials'), true),
      ),
      certainty: 'literal',
      origin: (origins ?? get('enable-cors'))!.origin,
    });
  }
  const verify = get('proxy-ssl-verify');
  if (verify !== undefined) facts.push(switchFact(controls.tlsVerify, verify.text === 'on', verify, opening));
  for (const key of ['configuration-snippet', 'server-snippet']) {
    const snippet = get(key);
    const directives = snippet === undefined ? null : parseNginx(snippet.text, opening.path);
    if (snippet === undefined || directives === null) continue;
    const entries = directives.flatMap((one): HeaderEntry[] =>
      one.name === 'add_header' && one.args.length > 1
        ? [{ name: one.args[0]!, value: one.args[1]!, origin: snippet.origin, certainty: 'literal' }]
        : one.name === 'more_set_headers'
          ? one.args.map((arg) => ({
              name: arg.split(':')[0]!,
              value: arg.split(':').slice(1).join(':').trim(),
              origin: snippet.origin,
              certainty: 'literal' as const,
            }))
          : [],
    );
    facts.push(...factsOfHeaders(entries));
  }
  return facts;
}

function configFacts(all: Settings, opening: Origin): Fact[] {
  const parts = Object.fromEntries(
    [
      ['max-age', 'hsts-max-age'],
      ['includeSubDomains', 'hsts-include-subdomains'],
      ['preload', 'hsts-preload'],
    ].flatMap(([part, key]) => (all.has(key!) ? [[part!, all.get(key!)!.origin]] : [])),
  );
  const age = all.get('hsts-max-age');
  const hsts = isOn(all.get('hsts'), true)
    ? hstsOf(
        Number(age?.text ?? 31_536_000),
        isOn(all.get('hsts-include-subdomains'), true),
        isOn(all.get('hsts-preload'), false),
      )
    : hstsOf(-1, false, false);
  const facts: Fact[] = [
    {
      control: controls.hsts,
      subject: '',
      value: hsts,
      certainty: 'literal',
      origin: all.get('hsts')?.origin ?? age?.origin ?? opening,
      ...(all.has('hsts') && !isOn(all.get('hsts'), true) ? {} : { parts }),
    },
    switchFact(controls.httpsRedirect, isOn(all.get('ssl-redirect'), true), all.get('ssl-redirect'), opening),
  ];
  const versions = all.get('ssl-protocols');
  // Since controller 0.21 nothing below TLS 1.2 is accepted unless this says so.
  const least = weakestOf(controls.tlsVersion.order, (versions?.text ?? 'TLSv1.2').split(/\s+/));
  facts.push({
    control: controls.tlsVersion,
    subject: '',
    value: least,
    certainty: versions === undefined ? 'default' : 'literal',
    origin: versions?.origin ?? opening,
  });
  const suites = all.get('ssl-ciphers');
  if (suites !== undefined)
    facts.push({
      control: controls.ciphers,
      subject: '',
      value: controls.ciphers.order.parse(suites.text),
      certainty: 'literal',
      origin: suites.origin,
    });
  facts.push({
    control: controls.disclosure,
    subject: 'server',
    value: controls.disclosure.order.parse(isOn(all.get('server-tokens'), false) ? 'shown' : 'named'),
    certainty: all.has('server-tokens') ? 'literal' : 'default',
    origin: all.get('server-tokens')?.origin ?? opening,
  });
  return facts;
}

/**
 * NGINX Inc's controller.
 * https://docs.nginx.com/nginx-ingress-controller/configuration/ingress-resources/advanced-configuration-with-annotations/
 */
function incFacts(all: Settings, opening: Origin): Fact[] {
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

/** https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/ */
function albFacts(all: Settings): Fact[] {
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
