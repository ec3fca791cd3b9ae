/**
 * ingress-nginx: annotations of an Ingress and the ConfigMap of the controller.
 * https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/
 */

import { weakestOf } from '../../orders/small.ts';
import { controls } from '../../controls.ts';
import { factsOfHeaders, type HeaderEntry } from '../../judge/effective.ts';
import { hstsOf } from '../../orders/transport.ts';
import { corsOf } from '../../orders/sets.ts';
import type { Fact } from '../../judge/scene.ts';
import { parseNginx } from '../../languages/nginx/blocks.ts';
import type { Origin } from '../../position.ts';
import { type Settings, isOn, switchFact } from './settings.ts';

const PREFIX = 'nginx.ingress.kubernetes.io/';

/** Returns the facts of an Ingress's annotations. `hasTls`: it has a certificate, and redirects by default. */
export function ingressFacts(all: Settings, hasTls: boolean, opening: Origin): Fact[] {
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
  // Only this one redirects where TLS ends in front of the controller.
  if (force !== undefined && hasTls && isOn(redirect, true))
    facts.push({
      ...switchFact(controls.httpsRedirect, isOn(force, false), force, opening),
      subject: 'force-ssl-redirect',
      atMost: 'low',
      onlyChanged: true,
    });
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

/** Returns the facts of the controller's ConfigMap, with the controller's defaults for keys that are not set. */
export function configFacts(all: Settings, opening: Origin): Fact[] {
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
