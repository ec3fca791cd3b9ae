/** Headers that Fastly sets. https://registry.terraform.io/providers/fastly/fastly/latest/docs/resources/service_vcl */

import { factsOfHeaders, isSecurityHeader, type HeaderEntry } from '../../judge/effective.ts';
import type { Fact } from '../../judge/scene.ts';
import { hasHole } from '../../holes.ts';
import { text, type Resource } from './resource.ts';

/** Returns the security headers of answers whose value is a text of VCL, whatever the request is. */
export function fastlyHeaders(resource: Resource): Fact[] {
  const entries = resource.all('header').flatMap((header): HeaderEntry[] => {
    const [destination, type, action, source] = ['destination', 'type', 'action', 'source'].map(
      (key) => text(header.find(key)) ?? '',
    );
    const name = destination!.replace(/^(?:beresp\.|resp\.)?http\./i, '');
    const [, value] = /^"([^"]*)"$/.exec(source!.trim()) ?? [];
    const isSet = type !== 'request' && (action === 'set' || action === 'append');
    const isConditional = ['response_condition', 'cache_condition'].some((key) => text(header.find(key)));
    if (!isSet || isConditional || value === undefined || hasHole(value) || !isSecurityHeader(name)) return [];
    return [{ name, value, origin: header.find('source')?.origin ?? header.opening, certainty: 'literal' }];
  });
  return factsOfHeaders(entries);
}
