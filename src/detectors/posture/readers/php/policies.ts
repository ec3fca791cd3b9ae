/**
 * Policies that PHP builds call by call, as spatie/laravel-csp does: `$policy->add(Directive::SCRIPT, Keyword::SELF)`.
 * https://github.com/spatie/laravel-csp
 */

import type { HeaderEntry } from '../../judge/effective.ts';
import type { CodeCall } from '../../languages/code/call.ts';
import { asText, type Value } from '../../languages/value.ts';
import type { Origin } from '../../position.ts';
import { doubtful, type At } from '../code/circumstances.ts';

/** `Directive::FRAME_ANCESTORS` → `frame-ancestors`, `Directive::SCRIPT` → `script-src`; null for anything else. */
function directiveOf(value: Value | undefined): string | null {
  const word =
    value?.kind === 'unknown' ? /(?:^|\W)Directive(?:\.|::)([A-Z_]{3,40})$/.exec(value.text)?.[1] : undefined;
  if (word === undefined) return null;
  const plain = word.toLowerCase().replaceAll('_', '-');
  if (plain === 'base') return 'base-uri';
  const source =
    /^(default|script|style|img|object|media|frame|font|connect|child|worker|manifest|prefetch)(-elem|-attr)?$/;
  const [, name, tail = ''] = source.exec(plain) ?? [];
  return name === undefined ? plain : `${name}-src${tail}`;
}

/** `Keyword::UNSAFE_INLINE` → `'unsafe-inline'`, `Scheme::HTTPS` → `https:`. */
function sourceOf(value: Value): string {
  const [, kind, word] =
    value.kind === 'unknown' ? (/(?:^|\W)(Keyword|Scheme|Value)(?:\.|::)([A-Z_]{2,40})$/.exec(value.text) ?? []) : [];
  if (kind === undefined) return asText(value);
  const plain = word!.toLowerCase().replaceAll('_', '-');
  return kind === 'Keyword' ? `'${plain}'` : kind === 'Scheme' ? `${plain}:` : '';
}

/** Returns the policy that the calls of one function build; empty if none names a directive. */
export function policiesBuiltIn(calls: readonly CodeCall[], at: At): readonly HeaderEntry[] {
  const directives = new Map<string, string[]>();
  const parts: Record<string, Origin> = {};
  let first: CodeCall | null = null;
  for (const call of [...calls].sort((one, other) => one.own.from - other.own.from)) {
    const [subject, sources] = call.value.args;
    const names = subject?.kind === 'list' ? subject.items.map(directiveOf) : [directiveOf(subject)];
    if (!/^(?:add|addDirective|addNonce|addNonceForDirective)$/.test(call.name)) continue;
    for (const directive of names) {
      if (directive === null) continue;
      const items = sources?.kind === 'list' ? sources.items : sources === undefined ? [] : [sources];
      const given = /Nonce/.test(call.name) ? ["'nonce-'"] : items.map(sourceOf);
      directives.set(directive, [...(directives.get(directive) ?? []), ...given]);
      parts[directive] ??= at(call.own);
      first ??= call;
    }
  }
  if (first === null) return [];
  return [
    {
      name: 'Content-Security-Policy',
      value: [...directives].map(([name, sources]) => [name, ...sources].join(' ')).join('; '),
      origin: at(first.own),
      certainty: doubtful(first, 'literal'),
      parts,
    },
  ];
}
