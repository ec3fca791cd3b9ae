/**
 * app.yaml of Google App Engine: which addresses ask for https, and for a login.
 * https://cloud.google.com/appengine/docs/legacy/standard/python/config/appref#handlers_element
 */

import { nothingSet } from '../../control.ts';
import { controls } from '../../controls.ts';
import { factsOfHeaders } from '../../judge/effective.ts';
import type { Fact, Scope } from '../../judge/scene.ts';
import type { DocumentNode } from '../../languages/document.ts';
import { headerMap } from './headers.ts';

/** Returns a scope for each handler of an address; none without `runtime`. */
export function appEngineScopes(root: DocumentNode): Scope[] {
  if (root.text('runtime') === null) return [];
  return root.items('handlers').map((handler) => ({
    id: `handler ${handler.label('url')}`,
    origin: handler.opening,
    facts: factsOfHandler(handler),
    absent: nothingSet,
    atMost: 'high',
    site: '',
  }));
}

/** Returns if a handler asks for https and for a login, and the headers that it sends. */
function factsOfHandler(handler: DocumentNode): Fact[] {
  const secure = handler.get('secure');
  const login = handler.get('login');
  const fact = (control: Fact['control'], on: boolean, found: typeof secure): Fact =>
    ({
      control,
      subject: '',
      value: { kind: 'switch', on },
      certainty: found === undefined ? 'default' : 'literal',
      origin: found?.origin ?? handler.opening,
    }) as Fact;
  return [
    fact(controls.httpsRedirect, handler.text('secure') === 'always', secure),
    fact(controls.authorization, /^(?:admin|required)$/.test(handler.text('login') ?? ''), login),
    ...factsOfHeaders(headerMap(handler.below('http_headers'))),
  ];
}
