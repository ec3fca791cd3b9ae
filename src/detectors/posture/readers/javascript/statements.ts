/** Assignments, properties, texts, methods and declarations of a JavaScript file. */

import { controls } from '../../controls.ts';
import { isSecurityHeader } from '../../judge/effective.ts';
import { guardAt, isOfAnswer } from '../../languages/javascript/syntax.ts';
import { partsOf } from '../../languages/javascript/value-parts.ts';
import type { SyntaxNode } from '../../languages/lezer/syntax.ts';
import type { Fact } from '../../judge/scene.ts';
import { asText, entryOf, type Value } from '../../languages/value.ts';
import { factsOfOption } from '../connection-text.ts';
import { addressFacts } from './addresses.ts';
import { globalGuardFacts, methodFacts } from './authorization.ts';
import { anyoneFact } from './cors.ts';
import { overrideCookie, secureCookiesFact } from './cookie-overrides.ts';
import { rendererFact } from './electron.ts';
import { readConfiguration } from './exports.ts';
import { guardFact } from './gates.ts';
import { valuesOfHeader } from './header-values.ts';
import { factsOfOptions } from './option-holders.ts';
import { switchedOff, type ScriptFile } from './script-file.ts';
import { factsOfName } from './table.ts';
import { isSent, isStack, stackFact } from './stack-traces.ts';
import { tlsVersionFact } from './tls-version.ts';

/** Reads `process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'`, `sess.cookie.secure = true`, `module.exports = { … }`. */
export function readAssignment(file: ScriptFile, node: SyntaxNode): void {
  const [target] = partsOf(node);
  const last = partsOf(node).at(-1);
  if (target?.name !== 'MemberExpression' || last === undefined) return;
  const name = file.values
    .text(target)
    .replace(/\s+/g, '')
    .replace(/\[(["'])([\w-]+)\1\]/g, '.$2');
  const value = file.values.of(last);
  const at = { from: node.from, to: node.to };
  if (/^(?:module\.exports|exports\.default)$/.test(name)) readConfiguration(file, value, node);
  const key = name.slice(name.lastIndexOf('.') + 1);
  const facts = [...file.options.factsOfEntry({ key, value, at }, file.at), ...tlsVersionFact(key, value, file.at(at))];
  const headers = isSecurityHeader(key) && key.includes('-') ? valuesOfHeader(key, value, file.at(at)) : [];
  if (/(?:^|\.)NODE_ENV$/.test(name) && value.kind === 'known' && value.value === 'development')
    facts.push(switchedOff(controls.debug, file.at(at)));
  file.add(node, headers, facts);
  const part = /\.cookie\.(secure|httpOnly|sameSite)$/.exec(name)?.[1];
  if (part === undefined || guardAt(node, file.values) === 'never') return;
  for (const found of file.found.values()) overrideCookie(found.facts, part, value, file.at(at));
}

/** Reads `headers: { … }` of an answer, `responseHeaders` of Electron, keys that mean the same in any object. */
export function readProperty(file: ScriptFile, node: SyntaxNode): void {
  const [key, value] = partsOf(node);
  if (key === undefined || value === undefined) return;
  const name = file.values.text(key).replace(/^["']|["']$/g, '');
  if (name === 'webPreferences') {
    const fact = rendererFact(file.values.of(value), file.at, file.versions.electron);
    if (fact !== null) file.add(node, [], [fact]);
    return;
  }
  const at = { from: node.from, to: node.to };
  if (/^use(?:Class|Existing)$/.test(name)) file.add(node, [], globalGuardFacts(file, node, value));
  if (file.options.isLoose(name))
    file.add(node, [], file.options.factsOfEntry({ key: name, value: file.values.of(value), at }, file.at));
  if (/^(?:minVersion|secureProtocol|secureOptions)$/.test(name))
    file.add(node, [], tlsVersionFact(name, file.values.of(value), file.at(at)));
  const anyone = anyoneFact(file.values.of(value), name, file.at(at));
  if (anyone !== null) file.add(node, [], [anyone]);
  if (/^(?:protocol|scheme)$/.test(name))
    file.add(
      node,
      [],
      factsOfOption(name, asText(file.values.of(value)), { subject: '', certainty: 'literal', origin: file.at(at) }),
    );
  if (isStack(file.values.text(value)) && isSent(file, node)) file.add(node, [], [stackFact(file, node)]);
  if (name === 'useSecureCookies') file.add(node, [], [secureCookiesFact(file.values.of(value), file.at(at))]);
  if (!isSecurityHeader(name) || !isOfAnswer(node, file.values)) return;
  const owner = node.parent;
  if (owner !== null && file.read.has(owner.from)) return;
  if (owner !== null) file.read.add(owner.from);
  const map = owner === null ? null : file.values.of(owner);
  for (const entry of map?.kind === 'map' ? map.entries : [])
    file.add(node, valuesOfHeader(entry.key, entry.value, file.at(entry.at)), []);
}

/**
 * Returns the addresses that the middleware of Next.js runs for.
 * https://nextjs.org/docs/app/api-reference/file-conventions/proxy
 */
function matcherFacts(config: Value, file: ScriptFile): readonly Fact[] {
  const matcher = entryOf(config, 'matcher');
  const items = matcher?.value.kind === 'list' ? matcher.value.items : matcher === undefined ? [] : [matcher.value];
  if (!/session|auth|token|login|redirect/i.test(file.source)) return [];
  return items.flatMap((item): readonly Fact[] => {
    const source = item.kind === 'map' ? entryOf(item, 'source')?.value : item;
    return source?.kind !== 'known'
      ? []
      : [
          {
            control: controls.authorization,
            subject: `matcher ${String(source.value)}`,
            value: { kind: 'switch', on: true },
            certainty: 'literal',
            origin: file.at(item.at),
            atMost: 'low',
          },
        ];
  });
}

/** Adds the facts of a method's body. */
export function readMethod(file: ScriptFile, node: SyntaxNode): void {
  file.add(
    node,
    [],
    methodFacts(node, file.values, (one) => file.at(one)),
  );
}

/** Adds the check that an `if` makes before it answers, if it is one. */
export function readCondition(file: ScriptFile, node: SyntaxNode): void {
  const guard = guardFact(file, node);
  if (guard !== null) file.add(node, [], [guard]);
}

/** Adds the facts of a database's address in a text. */
export function readText(file: ScriptFile, node: SyntaxNode): void {
  if (node.to - node.from > 2000) return;
  const text = file.values.text(node);
  if (text.includes('://')) file.add(node, [], addressFacts(asText(file.values.of(node)), file.at(node)));
}

/** Reads `const config: NextConfig = { … }`, `const authOptions = { … }`. */
export function readDeclaration(file: ScriptFile, node: SyntaxNode): void {
  const name = node.getChild('VariableDefinition');
  const last = partsOf(node).at(-1);
  if (name === null || last === undefined || last.from === name.from) return;
  const annotation = node.getChild('TypeAnnotation');
  const type = annotation === null ? undefined : /^:\s*([\w.]+)/.exec(file.values.text(annotation))?.[1];
  const satisfied = /\bsatisfies\s+([\w.]+)\s*$/.exec(
    file.source.slice(Math.max(node.from, node.to - 80), node.to).replace(/;\s*$/, ''),
  )?.[1];
  const value = file.values.of(last);
  file.add(node, [], factsOfName(file, file.values.text(name), value));
  if (value.kind !== 'map') return;
  if (/(?:^|\/)(?:middleware|proxy)\.[jt]s$/.test(file.path) && file.values.text(name) === 'config')
    file.add(node, [], matcherFacts(value, file));
  const names = [
    `key:${file.values.text(name)}`,
    ...[type, satisfied].flatMap((one) => (one === undefined ? [] : [`type:${one}`])),
  ];
  file.add(node, [], factsOfOptions(file, names, [value], file.at({ from: node.from, to: name.to })));
}
