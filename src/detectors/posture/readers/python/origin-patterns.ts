/** Lists of origins and of expressions of origins in settings of Django. */

import type { Value } from '../../languages/value.ts';

/** Returns origins and expressions of origins as one list. https://github.com/adamchainz/django-cors-headers */
export function withPatterns(origins: Value | undefined, patterns: Value): Value {
  const items = (value: Value | undefined) => (value?.kind === 'list' ? value.items : []);
  const isOpen = (value: Value | undefined) => value !== undefined && (value.kind !== 'list' || value.open);
  return {
    kind: 'list',
    items: [...items(origins), ...items(patterns).map(patternOf)],
    open: isOpen(origins) || isOpen(patterns),
    at: patterns.at,
  };
}

/** Returns an expression in the form in which origins are compared: `re.compile(r"…")` or its text → `/…/`. */
function patternOf(value: Value): Value {
  const text = value.kind === 'call' && value.name === 're.compile' ? (value.args[0] ?? value) : value;
  return text.kind === 'known' ? { ...text, value: `/${String(text.value)}/` } : text;
}
