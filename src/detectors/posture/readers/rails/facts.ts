/** From the settings of Rails to facts: force_ssl, errors, forgery protection, headers and the policy. */

import type { Opaque } from '../../orders/order.ts';
import { controls } from '../../controls.ts';
import type { Certainty } from '../../../../model/match.ts';
import { factsOfHeaders, type HeaderEntry } from '../../judge/effective.ts';
import { hstsOf } from '../../orders/transport.ts';
import type { Fact } from '../../judge/scene.ts';
import { settingsOfSecureHeaders } from './secure-headers.ts';
import { asText, certaintyOf, entryOf, truth, type Value } from '../../languages/value.ts';
import { factsOfDefaults, forgeryOf } from './defaults.ts';
import type { Found, Reader } from './reader.ts';

/** Two years and subdomains since Rails 7; ActionDispatch::SSL. */
const DEFAULT_AGE = 63_072_000;

/** Returns whether a file configures the gem secure_headers. */
export function usesSecureHeaders(source: string): boolean {
  return /SecureHeaders::Configuration\.(?:default|configure)\b/.test(source);
}

/** Returns the facts of a file, once it is read. */
export function factsOfRails(file: Reader): Fact[] {
  const certainty = (found: Found): Certainty => (found.sure ? certaintyOf(found.value) : 'unknown');
  const facts = [...file.own, ...factsOfDefaults(file)];
  const force = file.settings.get('force_ssl');
  if (force !== undefined) {
    const on = truth(force.value);
    const options = file.settings.get('ssl_options')?.value;
    const redirect = entryOf(options, 'redirect');
    const opaque = { kind: 'opaque', text: asText(force.value) } as const;
    const isRedirecting = on === true && (redirect === undefined || truth(redirect.value) !== false);
    facts.push({
      control: controls.httpsRedirect,
      subject: '',
      value: on === null ? opaque : { kind: 'switch', on: isRedirecting },
      certainty: certainty(force),
      origin: on === true && redirect !== undefined ? file.at(redirect.at) : force.origin,
    });
    const exclude = entryOf(redirect?.value, 'exclude');
    if (isRedirecting)
      facts.push({
        control: controls.httpsRedirect,
        subject: 'every path',
        value: { kind: 'switch', on: exclude === undefined || truth(exclude.value) === false },
        certainty: certainty(force),
        origin: exclude === undefined ? force.origin : file.at(exclude.at),
        onlyChanged: true,
        // A check of health seldom needs more.
        atMost: 'low',
      });
    facts.push(hstsHeader(file, force, options, on === null ? opaque : null, certainty(force)));
  }
  const errors = file.settings.get('consider_all_requests_local');
  if (errors !== undefined && truth(errors.value) !== null)
    facts.push({
      control: controls.debug,
      subject: '',
      value: { kind: 'switch', on: !truth(errors.value) },
      certainty: certainty(errors),
      origin: errors.origin,
    });
  const forgery = forgeryOf(file);
  const isProtected = forgery === undefined ? null : truth(forgery.value);
  if (forgery !== undefined && isProtected !== null)
    facts.push({
      control: controls.csrf,
      subject: '',
      value: { kind: 'switch', on: isProtected },
      certainty: certainty(forgery),
      origin: forgery.origin,
    });
  if (usesSecureHeaders(file.source)) {
    const gem = settingsOfSecureHeaders(
      (name) => file.settings.get(name),
      file.at({ from: file.source.indexOf('SecureHeaders'), to: file.source.indexOf('SecureHeaders') + 1 }),
      (stretch) => file.at(stretch),
    );
    return [...facts, ...factsOfHeaders(gem.headers), ...gem.facts];
  }
  return [...facts, ...factsOfHeaders([...file.headers, ...policyHeader(file)])];
}

function hstsHeader(
  file: Reader,
  force: Found,
  options: Value | undefined,
  opaque: Opaque | null,
  certainty: Certainty,
): Fact {
  const entry = entryOf(options, 'hsts');
  const value = entry?.value;
  const [age, sub, preload] = [entryOf(value, 'expires'), entryOf(value, 'subdomains'), entryOf(value, 'preload')];
  const isOff = truth(force.value) === false || (value?.kind === 'known' && truth(value) === false);
  const seconds = age === undefined ? DEFAULT_AGE : age.value.kind === 'known' ? Number(age.value.value) : null;
  const parts = Object.fromEntries(
    [
      ['max-age', age],
      ['includeSubDomains', sub],
      ['preload', preload],
    ].flatMap(([name, one]) =>
      one === undefined || typeof one === 'string' ? [] : [[name as string, file.at(one.at)]],
    ),
  );
  return {
    control: controls.hsts,
    subject: '',
    value:
      opaque ??
      (isOff
        ? hstsOf(-1, false, false)
        : hstsOf(
            seconds,
            sub === undefined ? true : truth(sub.value),
            preload === undefined ? false : truth(preload.value),
          )),
    certainty,
    origin: entry === undefined ? force.origin : file.at(entry.at),
    ...(isOff ? {} : { parts: { 'max-age': entry === undefined ? force.origin : file.at(entry.at), ...parts } }),
  };
}

/** Returns the policy that the DSL builds, enforced or report-only; none without directives. */
function policyHeader(file: Reader): HeaderEntry[] {
  if (file.policy.size === 0) return [];
  const report = file.settings.get('content_security_policy_report_only');
  const isReport = report !== undefined && truth(report.value) === true;
  const generator = file.settings.get('content_security_policy_nonce_generator');
  const named = file.settings.get('content_security_policy_nonce_directives')?.value;
  // Without a list Rails puts the nonce into scripts and styles.
  const withNonce =
    generator === undefined ? [] : named?.kind === 'list' ? named.items.map(asText) : ['script-src', 'style-src'];
  const text = [...file.policy]
    .map(([name, { tokens }]) => [name, ...tokens, ...(withNonce.includes(name) ? ["'nonce-'"] : [])].join(' '))
    .join('; ');
  return [
    {
      name: isReport ? 'Content-Security-Policy-Report-Only' : 'Content-Security-Policy',
      value: text,
      origin: isReport ? report.origin : file.policyAt,
      certainty: 'literal',
      parts: Object.fromEntries([...file.policy].map(([name, { origin }]) => [name, origin])),
    },
  ];
}
