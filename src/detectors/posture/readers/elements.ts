/** Elements of a page that limit other pages or verify other servers' code: `sandbox` of frames, `integrity`. */

import { controls } from '../controls.ts';
import type { Fact } from '../judge/scene.ts';
import type { Origin } from '../position.ts';

export interface PageElement {
  readonly name: string;
  /** Values by attribute name in lower case; null if a template puts it in. */
  readonly attributes: ReadonlyMap<string, string | null>;
  readonly origin: Origin;
}

/** Returns the facts of one element: sandbox of a frame, integrity of foreign code, plain http addresses. */
export function elementFacts({ name, attributes, origin }: PageElement): Fact[] {
  if (name === 'form') return transportFacts('form', attributes.get('action') ?? '', origin);
  const address = attributes.get(name === 'link' ? 'href' : 'src') ?? '';
  const transport = name === 'link' ? [] : transportFacts(name, address, origin);
  if (name === 'iframe') return [frameFact(attributes, origin), ...featureFacts(attributes, origin), ...transport];
  if (
    !/^(?:https?:)?\/\//i.test(address) ||
    (name === 'link' && !/^(?:stylesheet|preload|modulepreload)$/i.test(attributes.get('rel') ?? ''))
  )
    return transport;
  return [
    ...transport,
    {
      control: controls.subresourceIntegrity,
      // A newer version of the same file is the same subject.
      subject: address.replace(/\d+(?:\.\d+)*/g, '…'),
      value: { kind: 'switch', on: (attributes.get('integrity') ?? (attributes.has('integrity') ? 'x' : '')) !== '' },
      certainty: 'literal',
      origin,
    },
  ];
}

/** Reads what a page loads or sends over plain http. A form or script that is new or deleted says nothing. */
function transportFacts(name: string, address: string, origin: Origin): Fact[] {
  const [, scheme, rest = ''] = /^(https?):\/\/([^\s"'<>]{1,300})/i.exec(address) ?? [];
  if (scheme === undefined || /^(?:localhost|127\.|\[::1\]|[\w-]+(?::\d+)?(?:\/|$))/.test(rest)) return [];
  return [
    {
      control: controls.encryptedConnection,
      subject: `${name} ${rest.replace(/[?#].*$/, '').replace(/\d+(?:\.\d+)*/g, '…')}`,
      value: { kind: 'switch', on: scheme.toLowerCase() === 'https' },
      certainty: 'literal',
      origin,
      onlyChanged: true,
    },
  ];
}

/** Returns the freedoms of a frame, from its `sandbox`; `*` without that attribute. */
function frameFact(attributes: PageElement['attributes'], origin: Origin): Fact {
  const sandbox = attributes.get('sandbox');
  const isUnknown = sandbox === null;
  return {
    control: controls.frameSandbox,
    subject: nameOf(attributes),
    value: { kind: 'hosts', names: sandbox === undefined || isUnknown ? ['*'] : sandbox.toLowerCase().split(/\s+/) },
    certainty: isUnknown ? 'unknown' : 'literal',
    origin,
    ...(isUnknown ? { atMost: 'low' } : {}),
  };
}

function nameOf(attributes: PageElement['attributes']): string {
  return attributes.get('src') ?? attributes.get('title') ?? attributes.get('name') ?? '';
}

/**
 * Returns the features that a frame may use, from its `allow`: without a list, the site in `src` may.
 * https://www.w3.org/TR/permissions-policy/#iframe-allow-attribute
 */
function featureFacts(attributes: PageElement['attributes'], origin: Origin): Fact[] {
  const allow = attributes.get('allow');
  if (allow === undefined || allow === null) return [];
  const policy = allow.split(';').flatMap((part) => {
    const [feature = '', ...sites] = part.trim().split(/\s+/);
    const listed = sites.map((site) => (/^'(?:self|src|none)'$/i.test(site) ? site.slice(1, -1) : `"${site}"`));
    const value = sites.includes('*') ? '*' : `(${sites.length === 0 ? 'src' : listed.join(' ')})`;
    return feature === '' ? [] : [`${feature}=${value}`];
  });
  return [
    {
      control: controls.permissionsPolicy,
      subject: `frame ${nameOf(attributes)}`.trim(),
      value: controls.permissionsPolicy.order.parse(policy.join(', ')),
      certainty: 'literal',
      origin,
      onlyChanged: true,
      atMost: 'medium',
    },
  ];
}
