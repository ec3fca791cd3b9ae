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

export function elementFacts({ name, attributes, origin }: PageElement): Fact[] {
  if (name === 'iframe') return [frameFact(attributes, origin)];
  const address = attributes.get(name === 'link' ? 'href' : 'src') ?? '';
  if (
    !/^(?:https?:)?\/\//i.test(address) ||
    (name === 'link' && !/^(?:stylesheet|preload|modulepreload)$/i.test(attributes.get('rel') ?? ''))
  )
    return [];
  return [
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

function frameFact(attributes: PageElement['attributes'], origin: Origin): Fact {
  const sandbox = attributes.get('sandbox');
  const isUnknown = sandbox === null;
  return {
    control: controls.frameSandbox,
    subject: attributes.get('src') ?? attributes.get('title') ?? attributes.get('name') ?? '',
    value: { kind: 'hosts', names: sandbox === undefined || isUnknown ? ['*'] : sandbox.toLowerCase().split(/\s+/) },
    certainty: isUnknown ? 'unknown' : 'literal',
    origin,
    ...(isUnknown ? { atMost: 'low' } : {}),
  };
}
