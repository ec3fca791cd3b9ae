/** CORS of Spring: configurations, registries and annotations. */

import { expression } from '../../../../model/expressions/expression.ts';
import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import { doubtful, type At } from '../code/circumstances.ts';
import { corsValue } from '../code/facts.ts';
import { asText, known, type Value } from '../../languages/value.ts';
import type { CodeCall } from '../../languages/code/call.ts';

const ORIGIN_METHOD = expression('')`
  ^(?:setAllowedOrigins|addAllowedOrigin|allowedOrigins|setAllowedOriginPatterns|addAllowedOriginPattern
  |allowedOriginPatterns)$
`;

/**
 * Reads `CorsConfiguration`, `CorsRegistry`, `@CrossOrigin`.
 * https://docs.spring.io/spring-framework/reference/web/webmvc-cors.html
 */
export function corsOf(calls: readonly CodeCall[], at: At): Fact[] {
  const origins: Value[] = [];
  let patterns = false;
  let credentials: Value | boolean = false;
  let origin: CodeCall | null = null;
  for (const call of calls) {
    const { args, named } = call.value;
    const [first] = args;
    if (call.value.name === '@CrossOrigin') {
      const list =
        named.find((entry) => /^(?:origins|value)$/.test(entry.key))?.value ?? first ?? known('*', call.own, 'default');
      const pattern = named.find((entry) => entry.key === 'originPatterns')?.value;
      const allowed = named.find((entry) => entry.key === 'allowCredentials')?.value;
      const isAllowed = allowed?.kind === 'known' ? String(allowed.value) === 'true' : false;
      const isAny = pattern !== undefined && textOfList(pattern).includes('*');
      return [
        {
          control: controls.cors,
          subject: '',
          value: corsValue({ origins: pattern ?? list, credentials: isAllowed, reflects: isAny && isAllowed }),
          certainty: doubtful(call, 'literal'),
          origin: at(call.own),
        },
      ];
    }
    const word = call.name.replace(/=$/, '');
    if (ORIGIN_METHOD.test(word) && first !== undefined) {
      origins.push(...args.flatMap((arg) => (arg.kind === 'list' ? arg.items : [arg])));
      patterns ||= /Pattern/.test(word);
      origin = call;
    }
    if (/^(?:setAllowCredentials|allowCredentials)$/.test(word)) credentials = first ?? true;
    if (word === 'applyPermitDefaultValues' && origins.length === 0) {
      origins.push(known('*', call.own, 'default'));
      origin = call;
    }
  }
  if (origin === null) return [];
  const value = corsValue({ origins: { kind: 'list', items: origins, open: false, at: origin.own }, credentials });
  const isAny =
    patterns && origins.some((one) => one.kind === 'known' && one.value === '*') && value.credentials === true;
  return [
    {
      control: controls.cors,
      subject: '',
      value: isAny ? corsValue({ reflects: true, credentials }) : value,
      certainty: doubtful(origin, 'literal'),
      origin: at(origin.own),
    },
  ];
}

function textOfList(value: Value): string[] {
  return value.kind === 'list' ? value.items.map(asText) : [asText(value)];
}
