/**
 * Views that opt out of what the middleware of Django sends.
 * https://docs.djangoproject.com/en/stable/ref/clickjacking/,
 * https://docs.djangoproject.com/en/stable/ref/csp/, https://django-csp.readthedocs.io/en/latest/decorators.html
 */

import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import type { CodeCall } from '../../languages/code/call.ts';
import { framingOf } from '../../orders/frame.ts';
import { NO_CSP } from '../../orders/csp/policy.ts';
import { asText } from '../../languages/value.ts';
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
    const isEmpty = first?.kind === 'map' && first.entries.length === 0 && !first.open;
    return word === 'csp_exempt' || (word === 'csp_override' && isEmpty) ? [withoutPolicy(call, at)] : [];
  });
}
