/**
 * Reads values that configuration takes from elsewhere: `${NAME:default}` of Spring, `%env(NAME)%` of Symfony, tags of
 * templates.
 */

import { known, unknown, wordFor, type Value } from '../../languages/value.ts';

/** A placeholder with its default. */
const WHOLE = /^\$\{[^:}]+:([^{}]*)\}$/;
/** `@project.version@` is filled in by Maven, `%kernel.environment%` by Symfony, `<%= … %>` by ERB. */
const PARTLY = /^@[\w.]+@$|\$\{|%env\(|%[\w.]+%|<%|\{\{|^\$[A-Za-z_(]/;

/**
 * Reads the texts of a value as Spring and Symfony do: `${NAME:default}` is its default (certainty `env`), `yes` and
 * `off` are switches, `12` is a number. Other placeholders are unknown. Lists are read item by item.
 */
export function interpreted(value: Value): Value {
  if (value.kind === 'list') return { ...value, items: value.items.map(interpreted) };
  return value.kind === 'known' && typeof value.value === 'string' ? textValue(value.value, value) : value;
}

/** Reads a text as a switch, a number or a text; `${NAME:default}` is its default, by the environment. */
function textValue(text: string, { at }: Value): Value {
  const whole = WHOLE.exec(text);
  if (whole !== null) {
    const fallback = whole[1]!;
    const value = textValue(fallback, { kind: 'unknown', text, at });
    return fallback === '' || value.kind !== 'known' ? value : { ...value, certainty: 'env' };
  }
  if (PARTLY.test(text)) return unknown(text, at);
  if (/^(?:true|on|yes)$/i.test(text)) return wordFor(true, text, at);
  if (/^(?:false|off|no)$/i.test(text)) return wordFor(false, text, at);
  return /^-?\d+$/.test(text) ? known(Number(text), at) : known(text, at);
}
