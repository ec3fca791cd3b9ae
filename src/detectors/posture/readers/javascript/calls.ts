/** Calls of a JavaScript file: headers, cookies, middleware, options. */

import { expression } from '../../../../model/expressions/expression.ts';
import { controls } from '../../controls.ts';
import type { HeaderEntry } from '../../judge/effective.ts';
import { isUsed } from '../../languages/javascript/syntax.ts';
import type { SyntaxNode } from '../../languages/lezer/syntax.ts';
import { asText, type Value } from '../../languages/value.ts';
import { procedureFact, registeredLimit, routeFacts, wrapperFacts } from './authorization.ts';
import { nameOf } from './objects.ts';
import { cookieFacts } from './cookies.ts';
import { handlerFact } from './electron.ts';
import { bareFact } from './facts.ts';
import { headersOfHono, isUnverifiedCall } from './frameworks.ts';
import { openListFact } from './gates.ts';
import { namedEntries, valuesOfHeader } from './header-values.ts';
import { factsOfOptions, namesOf, resolver } from './option-holders.ts';
import { headersOfHelmet, headersOfPart } from './helmet/headers.ts';
import { sentStack } from './stack-traces.ts';
import { switchedOff, type ScriptFile } from './script-file.ts';
import { factsOfCall } from './table.ts';

type Call = Extract<Value, { kind: 'call' }>;

/** Adds the headers, cookies, options and other facts of one call to the file. */
export function readCall(file: ScriptFile, node: SyntaxNode): void {
  const value = file.values.of(node);
  if (value.kind !== 'call') return;
  const { name, args } = value;
  const origin = file.at(value.at);
  file.sites.of(node);
  const headers = headersOfCall(file, value, node);
  const cookies = cookieFacts(value, { receiver: receiverOf(file, name), source: file.source }, origin, file.at);
  for (const read of cookies.read) file.read.add(read.at.from);
  const facts = [
    ...bareFact(value, file.imports, file.at, resolver(file)),
    ...cookies.facts,
    ...factsOfCall(file, value),
  ];
  if (facts.some((fact) => fact.control === controls.cors)) for (const arg of args) file.read.add(arg.at.from);
  if (isUnverifiedCall(name, args)) facts.push(switchedOff(controls.tlsVerify, origin));
  const reach = openListFact(value, origin);
  if (reach !== null) facts.push(reach);
  const stack = sentStack(file, node, name);
  if (stack !== null) facts.push(stack);
  const handler = handlerFact(value, origin);
  if (handler !== null) facts.push(handler);
  const route = routeFacts(node, name, file, origin);
  if (route?.isPlain) file.addToAll(node, route.facts);
  else if (route !== null) file.add(insideOf(node), [], route.facts, route.scope);
  facts.push(...wrapperFacts(node, name, file, origin), ...registeredLimit(node, name, file, origin));
  const procedure = name.includes('Procedure') ? procedureFact(name, nameOf(file, node), origin) : null;
  if (procedure !== null) facts.push(procedure);
  facts.push(...factsOfOptions(file, namesOf(file, name), args, origin));
  notePosition(file, node, name, args);
  file.add(node, headers, facts);
}

/** Returns a node within the call, so that a route counts as the place of its own middleware. */
function insideOf(node: SyntaxNode): SyntaxNode {
  return node.getChild('ArgList')?.lastChild ?? node;
}

/** Records the positions of `app.use(helmet())` and of the application's routes. */
function notePosition(file: ScriptFile, node: SyntaxNode, name: string, args: readonly Value[]): void {
  if (node.parent?.name !== 'ExpressionStatement' || node.parent.parent?.name !== 'Script') return;
  if (/\.(?:get|post|put|patch|delete|all)$/.test(name) && args.length > 1) file.routes.push(node.from);
  else if (/\.use$/.test(name) && args.some((one) => isRoutes(file, one))) file.routes.push(node.from);
  else if (/\.use$/.test(name) && args.some((one) => one.kind === 'call' && file.helmets.isWhole(one.name)))
    file.helmetAt ??= node.from;
}

/** Returns whether a value is a group of routes: its name says so, or the file that it comes from. */
function isRoutes(file: ScriptFile, value: Value): boolean {
  const required = value.kind === 'call' && value.name === 'require' ? value.args[0] : undefined;
  if (required?.kind === 'known') return /^\./.test(asText(required)) && ROUTES.test(asText(required));
  if (value.kind !== 'unknown' || !/^\w{1,60}$/.test(value.text)) return false;
  const from = file.imports.of(value.text)?.from ?? '';
  return ROUTES.test(value.text) || (from.startsWith('.') && ROUTES.test(from.slice(from.lastIndexOf('/'))));
}

const ROUTES = /rout(?:e|es|er|ers)$|^(?:api|v\d+)$|controllers?$|endpoints$/i;

/** Resolves the name before a method: `(await cookies())` of `const jar = await cookies()`. */
function receiverOf(file: ScriptFile, name: string): string {
  const receiver = name.slice(0, Math.max(0, name.lastIndexOf('.')));
  const declared = /^\w+$/.test(receiver) ? file.values.declaration(receiver) : null;
  return declared === null ? receiver : `${receiver} ${file.values.text(declared).slice(0, 100)}`;
}

const HEADER_METHOD = expression('')`
  (?:^|\.)(setHeader|setResponseHeader|set|[hH]eader|append|appendHeader|appendResponseHeader|removeHeader
  |removeResponseHeader|delete|writeHead|setHeaders|setResponseHeaders|appendHeaders|headers|Headers)$
`;

/** Reads the headers that a call sets: a middleware by its options, or a setter of one header or of several. */
function headersOfCall(file: ScriptFile, call: Call, node: SyntaxNode): HeaderEntry[] {
  const { name, args } = call;
  const origin = file.at(call.at);
  const [first, second] = args;
  const part = file.helmets.partOf(name);
  if (file.helmets.isWhole(name) && isUsed(node, file.source))
    return headersOfHelmet(first, origin, file.at, file.versions.helmet);
  if (part !== null && part !== 'default' && isUsed(node, file.source))
    return headersOfPart(part, first, origin, file.at, file.versions.helmet);
  if (/(?:^|\.)register$/.test(name) && file.helmets.isValue(first)) return headersOfHelmet(second, origin, file.at);
  if (/^(?:secureHeaders|hono\/secure-headers#secureHeaders)$/.test(namesOf(file, name).at(-1)!.replace(/^.*#/, '')))
    return headersOfHono(first, origin, file.at);
  const method = HEADER_METHOD.exec(name)?.[1];
  if (method === undefined) return [];
  const maps = args.filter((one) => one.kind === 'map');
  const lists = args.filter((one) => one.kind === 'list');
  const takesMap =
    /^(?:setHeaders|setResponseHeaders|appendHeaders|writeHead|headers|Headers)$/.test(method) ||
    first?.kind !== 'known';
  const ofMaps = (): HeaderEntry[] => {
    const found = [
      ...maps.flatMap((one) => (one.kind === 'map' ? one.entries : [])),
      ...lists.flatMap(namedEntries),
    ].flatMap((one) => valuesOfHeader(one.key, one.value, file.at(one.at)));
    if (found.length > 0) for (const one of [...maps, ...lists]) file.read.add(one.at.from);
    return found;
  };
  // `setHeader(event, 'X-Frame-Options', 'DENY')` of h3 has the event first.
  const words = first?.kind === 'known' ? args : args.slice(1);
  const [header, text] = words;
  if (header?.kind === 'known' && typeof header.value === 'string' && /[-_]/.test(header.value)) {
    if (/^(?:removeHeader|removeResponseHeader|delete)$/.test(method))
      return valuesOfHeader(header.value, null, origin);
    if (text !== undefined && method !== 'writeHead') return valuesOfHeader(header.value, text, origin);
  }
  return takesMap && method !== 'delete' ? ofMaps() : [];
}
