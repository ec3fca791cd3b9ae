/**
 * Views that opt out of what the middleware of Django sends.
 * https://docs.djangoproject.com/en/stable/ref/clickjacking/,
 * https://docs.djangoproject.com/en/stable/ref/csp/, https://django-csp.readthedocs.io/en/latest/decorators.html
 */

import { controls } from '../../controls.ts';
import { factsOfHeaders } from '../../judge/effective.ts';
import type { Fact } from '../../judge/scene.ts';
import type { CodeCall } from '../../languages/code/call.ts';
import { framingOf } from '../../orders/frame.ts';
import { NO_CSP } from '../../orders/csp/policy.ts';
import { asText, type Value } from '../../languages/value.ts';
import type { At } from '../code/circumstances.ts';
import { withoutPolicy } from '../code/facts.ts';

const FRAMING: Readonly<Record<string, string | null>> = {
  xframe_options_exempt: null,
  xframe_options_sameorigin: 'SAMEORIGIN',
  xframe_options_deny: 'DENY',
};

/** Returns the facts of decorators that change framing or drop the policy: `@xframe_options_exempt`, `@csp_exempt`. */
export function exemptionsOf(calls: readonly CodeCall[], at: At): Fact[] {
  return calls.flatMap((call): Fact[] => {
    const [first] = call.value.args;
    const own =
      call.value.name === '@method_decorator' && first !== undefined
        ? asText(first).replace(/[\u0001\u0002]/g, '')
        : call.name;
    const word = call.value.name.startsWith('@') ? own.replace(/^@/, '').split('.').at(-1)! : '';
    if (word in FRAMING)
      return [
        {
          control: controls.framing,
          subject: '',
          value: framingOf(FRAMING[word] ?? null, NO_CSP),
          certainty: 'literal',
          origin: at(call.own),
          without: framingOf('DENY', NO_CSP),
        },
      ];
    if (word === 'csp_update' || word === 'csp_replace') return changedPolicy(call, word === 'csp_update', at);
    const isEmpty = first?.kind === 'map' && first.entries.length === 0 && !first.open;
    return word === 'csp_exempt' || (word === 'csp_override' && isEmpty) ? [withoutPolicy(call, at)] : [];
  });
}

/** `SCRIPT_SRC` of version 3, `script-src` of version 4. */
const DIRECTIVE = /^[a-z]+(?:-[a-z]+){1,3}$/;

/** Returns the sources of a directive: a text or a list. Null: not known, or the directive is removed. */
function sourcesOf(value: Value): string | null {
  if (value.kind === 'known') return value.value === null ? null : String(value.value);
  return value.kind === 'list' && !value.open ? value.items.map(asText).join(' ') : null;
}

/**
 * Returns the policy that a decorator makes of the application's, for the directives that it names: of these is known
 * only what it adds, or what they are now. https://django-csp.readthedocs.io/en/latest/decorators.html
 */
function changedPolicy(call: CodeCall, isAdded: boolean, at: At): Fact[] {
  const { args, named } = call.value;
  const entries = [...named, ...args.flatMap((arg) => (arg.kind === 'map' ? arg.entries : []))];
  const changed = entries.flatMap(({ key, value }) => {
    const name = key.toLowerCase().replaceAll('_', '-');
    if (!DIRECTIVE.test(name)) return [];
    const isRemoved = value.kind === 'known' && value.value === null;
    const sources = sourcesOf(value);
    return sources === null && !isRemoved ? [] : [{ name, sources }];
  });
  if (changed.length === 0) return [];
  const policyOf = (text: string): Fact | undefined =>
    factsOfHeaders([{ name: 'Content-Security-Policy', value: text, origin: at(call.own), certainty: 'literal' }]).find(
      ({ control }) => control === controls.csp,
    );
  const now = changed.map(({ name, sources }) =>
    sources === null ? '' : `${name} ${isAdded ? "'self' " : ''}${sources}`,
  );
  const fact = policyOf([...now, "manifest-src 'self'"].filter((one) => one !== '').join('; '));
  const own = policyOf([...changed.map(({ name }) => `${name} 'self'`), "manifest-src 'self'"].join('; '));
  return fact === undefined || own === undefined ? [] : [{ ...fact, without: own.value, atMost: 'medium' } as Fact];
}
