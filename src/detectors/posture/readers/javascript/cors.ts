/**
 * Reads which origins may read answers: options of calls, of configurations, lists of origins, functions that decide.
 */

import { controls } from '../../controls.ts';
import { corsOf, type Cors } from '../../orders/sets.ts';
import type { Fact } from '../../judge/scene.ts';
import { isExpression } from '../../languages/javascript/value-parts.ts';
import { asText, certaintyOf, entryOf, truth, type Value } from '../../languages/value.ts';
import type { Origin } from '../../position.ts';
import type { At } from './frameworks.ts';
import { expression } from '../../../../model/expressions/expression.ts';

const ORIGINS = ['origin', 'origins', 'allowedOrigins', 'allowOrigins', 'allowOrigin', 'allow_origins'];
const FURTHER = [
  'credentials',
  'methods',
  'allowedHeaders',
  'allowHeaders',
  'allowMethods',
  'allowedMethods',
  'exposedHeaders',
  'exposeHeaders',
  'allowCredentials',
  'maxAge',
  'preflightContinue',
  'optionsSuccessStatus',
];
/** Names of lists of origins that code asks. */
const LISTS = expression('i')`
  ^(?:(?:allowed|trusted|permitted|cors|white_?listed|accepted)_?origins?|origin_?(?:white_?list|allow_?list)
  |cors_?(?:white_?list|allow_?list))$
`;

/** Value of a name of the file: the list that a function asks. */
export type Resolve = (name: string) => Value | null;

/** Returns the origins that options of the package `cors` allow; any without options. */
export function corsFact(
  options: Value | undefined,
  origin: Origin,
  at: At,
  subject = '',
  resolve: Resolve = () => null,
): Fact {
  const own = entryOf(options, ...ORIGINS);
  const value = own?.value ?? options;
  return {
    control: controls.cors,
    subject,
    value: corsValue(options, resolve),
    certainty: value !== undefined && certaintyOf(value) === 'env' ? 'env' : 'literal',
    origin: own === undefined ? origin : at(own.at),
  };
}

/** Tests if an object is plainly about other origins: it names some, and what they may do. */
export function isCors(value: Value, name: string): boolean {
  if (value.kind !== 'map' || entryOf(value, ...ORIGINS) === undefined) return false;
  return /cors/i.test(name) || entryOf(value, ...FURTHER) !== undefined;
}

/** Tests for `const allowedOrigins = ['https://a.example']`. */
export function isOriginList(value: Value, name: string): boolean {
  const isPlain = name === 'origins' && value.kind === 'list' && value.items.every(isAddress) && value.items.length > 0;
  return (
    (isPlain || LISTS.test(name)) &&
    value.kind === 'list' &&
    !value.open &&
    value.items.every((item) => item.kind === 'known' || isPattern(item))
  );
}

/**
 * Reads `allowedOrigins: (origin, done) => done(null, true)` of a configuration that another file reads; null for
 * others.
 */
export function anyoneFact(value: Value, name: string, origin: Origin): Fact | null {
  const isOpen = value.kind === 'unknown' && isAnyone(value.text);
  if (!isOpen || (name !== 'origins' && !LISTS.test(name))) return null;
  const all = corsOf([], true, true);
  return {
    control: controls.cors,
    subject: name,
    value: all,
    certainty: 'literal',
    origin,
    atMost: 'medium',
    onlyChanged: true,
  };
}

function isAddress(value: Value): boolean {
  return value.kind === 'known' && /^https?:\/\//.test(String(value.value));
}

/** Returns a list of origins, known by its name, as allowed with credentials. Compared only where it is changed. */
export function originListFact(value: Value, name: string, origin: Origin): Fact {
  const items = value.kind === 'list' ? value.items.map(entryText) : [];
  return {
    control: controls.cors,
    subject: name,
    value: corsOf(items, true),
    certainty: 'literal',
    origin,
    atMost: 'medium',
    onlyChanged: true,
  };
}

function isPattern(value: Value): boolean {
  return value.kind === 'unknown' && isExpression(value.text);
}

/** Returns an origin as text; a regular expression keeps its slashes. */
function entryText(value: Value): string {
  if (value.kind === 'unknown' && isExpression(value.text)) return value.text;
  if (value.kind === 'call' && /(?:^|\.)RegExp$/.test(value.name) && value.args[0]?.kind === 'known')
    return `/${String(value.args[0].value)}/`;
  return asText(value);
}

/** Returns the value of the options of `cors`. https://github.com/expressjs/cors#configuration-options */
function corsValue(options: Value | undefined, resolve: Resolve): Cors {
  const origin = entryOf(options, ...ORIGINS)?.value;
  const credentials = entryOf(options, 'credentials', 'allowCredentials')?.value;
  const withCredentials = credentials === undefined ? false : truth(credentials);
  if (options !== undefined && options.kind === 'known')
    return options.value === true
      ? corsOf(['*'], false)
      : options.value === false
        ? corsOf([], false)
        : corsOf([String(options.value)], false);
  if (options !== undefined && options.kind !== 'map') return corsOf([asText(options)], null);
  if (origin === undefined) return corsOf(['*'], withCredentials);
  return originsValue(origin, withCredentials, resolve);
}

/** Returns the origins for which the option `origin` stands: a switch, a text, a list, an expression or a function. */
function originsValue(origin: Value, withCredentials: boolean | null, resolve: Resolve): Cors {
  if (origin.kind === 'known') {
    if (origin.value === true) return corsOf([], withCredentials, true);
    return origin.value === false || origin.value === null
      ? corsOf([], false)
      : corsOf([String(origin.value)], withCredentials);
  }
  if (origin.kind === 'list') {
    const isOpen = origin.items.some((item) => item.kind === 'known' && item.value === true);
    return corsOf(
      origin.items.filter((item) => item.kind !== 'known' || typeof item.value === 'string').map(entryText),
      withCredentials,
      isOpen,
    );
  }
  const text = asText(origin).slice(1, -1);
  if (isAnyone(text)) return corsOf([], withCredentials, true);
  const entry = entryText(origin);
  if (entry !== asText(origin)) return corsOf([entry], withCredentials);
  const decided = decidedBy(text, resolve);
  return decided.length > 0 ? corsOf(decided, withCredentials) : corsOf([asText(origin)], withCredentials);
}

const ARROW_ECHO = expression('')`
  ^(?:async\s*)?\(?\s*(\w+)\s*(?:,\s*\w+\s*)?\)?\s*=>\s*\{?\s*(?:return\s+)?(?:\1(?:\s*(?:\|\|
  |\?\?)\s*['"]\*?['"])?|true|['"]\*['"]);?\s*\}?$
`;

const FUNCTION_CALLBACK = expression('')`
  ^(?:async\s*)?function\s*\w*\s*\(\s*(\w+)\s*,\s*(\w+)\s*\)\s*\{\s*(?:return\s+)?\2\(\s*null\s*,\s*
  (?:true|\1)\s*\);?\s*\}$
`;

const ARROW_CALLBACK = expression('')`
  ^(?:async\s*)?\(?\s*(\w+)\s*(?::\s*[\w|. ]{1,40})?,\s*(\w+)\s*(?::\s*[\w|. ]{1,40})?\)?\s*=>\s*\{?\s*
  (?:return\s+)?\2\(\s*null\s*,\s*(?:true|\1)\s*\);?\s*\}?$
`;

/** Tests if a function lets every origin in: `(origin, done) => done(null, true)`. */
function isAnyone(text: string): boolean {
  if (text.length > 400) return false;
  return ARROW_CALLBACK.test(text) || FUNCTION_CALLBACK.test(text) || ARROW_ECHO.test(text) || acceptsOnEveryPath(text);
}

/** Tests if a function calls back more than once, and never with an error or a refusal. */
function acceptsOnEveryPath(text: string): boolean {
  const [, first, callback] =
    /^(?:async\s+)?(?:function\b\s*)?\w*\s*\(?\s*(\w+)\s*(?::\s*\w+\s*)?,\s*(\w+)/.exec(text) ?? [];
  if (first === undefined || callback === undefined) return false;
  const answers = text.split(`${callback}(`).slice(1);
  const accepting = [`null,true)`, `null,${first})`, `null,'*')`];
  return (
    answers.length > 1 && answers.every((answer) => accepting.some((one) => answer.replace(/\s+/g, '').startsWith(one)))
  );
}

/** `allowed.has(origin)`, `ALLOWED.includes(origin)`, `allowed.indexOf(origin)`, `allowed.some((one) => …)` */
const ASKED =
  /\b([A-Za-z_$][\w$]{0,60})\.(?:has|includes|indexOf)\(\s*\w*origin\w*\s*[,)]|\b([A-Za-z_$][\w$]{0,60})\.some\(/gi;

const TESTS = expression('g')`
  \.(startsWith|endsWith|includes|match)\(\s*(["'\`])([^"'\`\n]{1,200})\2
  |(/(?![/*])[^\n/\\]*(?:\\.[^\n/\\]*)*/[a-z]*)\s*\.test\(|===?\s*(["'\`])([a-z]+://[^"'\`\n]{1,200})\5
`;

/** Returns the origins that a function accepts, by its tests: `origin.endsWith('.example.org')`, `/…/.test(origin)`. */
function decidedBy(text: string, resolve: Resolve): string[] {
  if (text.length > 2000 || !/=>|^function\b|^\w+\(/.test(text)) return [];
  const found: string[] = [];
  for (const [, name, other] of text.matchAll(ASKED)) {
    const list = resolve((name ?? other)!);
    const items = list?.kind === 'call' && /^(?:new )?Set$/.test(list.name) ? list.args[0] : list;
    if (items?.kind === 'list' && !items.open) found.push(...items.items.map(entryText));
  }
  for (const [, method, , word, expression, , exact] of text.matchAll(TESTS)) {
    if (exact !== undefined) found.push(exact);
    else if (expression !== undefined) found.push(expression);
    else if (method !== undefined && word !== undefined) {
      const plain = word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
      if (!/[a-z]/i.test(word)) continue;
      found.push(method === 'startsWith' ? `/^${plain}/` : method === 'endsWith' ? `/${plain}$/` : `/${plain}/`);
    }
  }
  return found;
}
