/** Ingress annotations and the ConfigMap of ingress-nginx; Traefik's headers middleware. https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/ */

import { isMap, isScalar, isSeq, LineCounter, parseAllDocuments, type Pair, type YAMLMap } from 'yaml';
import { factsOfHeaders, nothingSet, type HeaderEntry } from '../effective.ts';
import { orderOf } from '../orders/index.ts';
import { hstsOf } from '../orders/hsts.ts';
import { corsOf } from '../orders/sets.ts';
import { plainScene, textOf, type Fact, type Origin, type ReadScene, type Scope } from '../scene.ts';
import { parseNginx } from './nginx-blocks.ts';

const PREFIX = 'nginx.ingress.kubernetes.io/';

interface Setting {
  readonly text: string;
  readonly origin: Origin;
}

export const readKubernetes: ReadScene = async ({ path, text }) => {
  const source = textOf(text);
  // Templates of Helm are no YAML before they are filled in.
  if (source.includes('{{')) return plainScene([], () => null);
  const counter = new LineCounter();
  const documents = parseAllDocuments(source, { lineCounter: counter });
  if (!Array.isArray(documents) || documents.some((document) => document.errors.length > 0)) return null;
  const scopes: Scope[] = [];
  const originOf = (pair: Pair): Origin => {
    const from = (pair.key as { range?: [number, number, number] }).range?.[0] ?? 0;
    const to = (pair.value as { range?: [number, number, number] } | null)?.range?.[1] ?? from;
    return { path, line: counter.linePos(from).line, endLine: counter.linePos(Math.max(from, to - 1)).line };
  };
  const settingsOf = (map: YAMLMap): Map<string, Setting> =>
    new Map(map.items.flatMap((pair) => (isScalar(pair.key) && isScalar(pair.value) ? [[String(pair.key.value), { text: String(pair.value.value), origin: originOf(pair) }] as const] : [])));
  for (const document of documents) {
    if (!isMap(document.contents)) continue;
    const root = document.contents;
    const kind = String(root.get('kind') ?? '');
    const name = `${kind} ${String(root.getIn(['metadata', 'namespace']) ?? '')}/${String(root.getIn(['metadata', 'name']) ?? '')}`;
    const opening = { path, line: counter.linePos(root.range?.[0] ?? 0).line, endLine: counter.linePos(root.range?.[0] ?? 0).line };
    const scope = (id: string, facts: Fact[]): void => void scopes.push({ id, origin: opening, facts, absent: nothingSet, atMost: 'high', site: id });
    if (kind === 'Ingress') {
      const annotations = root.getIn(['metadata', 'annotations']);
      scope(name, ingressFacts(isMap(annotations) ? settingsOf(annotations) : new Map(), root.getIn(['spec', 'tls']) !== undefined, opening));
    }
    const data = root.get('data');
    if (kind === 'ConfigMap' && isMap(data) && [...settingsOf(data).keys()].some((key) => /^(?:hsts|ssl-|proxy-|use-forwarded)/.test(key))) scope(name, configFacts(settingsOf(data), opening));
    const middleware = root.getIn(['spec', 'headers']);
    if (kind === 'Middleware' && isMap(middleware)) scope(name, traefikFacts(settingsOf(middleware), middleware, settingsOf, opening));
    const middlewares = root.getIn(['http', 'middlewares']);
    if (isMap(middlewares)) {
      for (const pair of middlewares.items) {
        const headers = isMap(pair.value) ? pair.value.get('headers') : undefined;
        if (isMap(headers)) scope(`middleware ${String(isScalar(pair.key) ? pair.key.value : '')}`, traefikFacts(settingsOf(headers), headers, settingsOf, originOf(pair)));
      }
    }
  }
  return plainScene(scopes, () => null);
};

const isOn = (setting: Setting | undefined, fallback: boolean): boolean => (setting === undefined ? fallback : setting.text.toLowerCase() === 'true');

function switchFact(control: Fact['control'], on: boolean, setting: Setting | undefined, opening: Origin): Fact {
  return { control, subject: '', value: { kind: 'switch', on }, certainty: setting === undefined ? 'default' : 'literal', origin: setting?.origin ?? opening };
}

function ingressFacts(all: ReadonlyMap<string, Setting>, hasTls: boolean, opening: Origin): Fact[] {
  const get = (key: string) => all.get(PREFIX + key);
  const force = get('force-ssl-redirect');
  const redirect = get('ssl-redirect');
  const facts: Fact[] = [switchFact('https-redirect', isOn(force, false) || (hasTls && isOn(redirect, true)), force ?? redirect, opening)];
  if (isOn(get('enable-cors'), false)) {
    const origins = get('cors-allow-origin');
    facts.push({ control: 'cors', subject: '', value: corsOf((origins?.text ?? '*').split(',').map((one) => one.trim()), isOn(get('cors-allow-credentials'), true)), certainty: 'literal', origin: (origins ?? get('enable-cors'))!.origin });
  }
  const verify = get('proxy-ssl-verify');
  if (verify !== undefined) facts.push(switchFact('tls-verify', verify.text === 'on', verify, opening));
  for (const key of ['configuration-snippet', 'server-snippet']) {
    const snippet = get(key);
    const directives = snippet === undefined ? null : parseNginx(snippet.text, opening.path);
    if (snippet === undefined || directives === null) continue;
    const entries = directives.flatMap((one): HeaderEntry[] => (one.name === 'add_header' && one.args.length > 1 ? [{ name: one.args[0]!, value: one.args[1]!, origin: snippet.origin, certainty: 'literal' }] : one.name === 'more_set_headers' ? one.args.map((arg) => ({ name: arg.split(':')[0]!, value: arg.split(':').slice(1).join(':').trim(), origin: snippet.origin, certainty: 'literal' as const })) : []));
    facts.push(...factsOfHeaders(entries));
  }
  return facts;
}

function configFacts(all: ReadonlyMap<string, Setting>, opening: Origin): Fact[] {
  const parts = Object.fromEntries([['max-age', 'hsts-max-age'], ['includeSubDomains', 'hsts-include-subdomains'], ['preload', 'hsts-preload']].flatMap(([part, key]) => (all.has(key!) ? [[part!, all.get(key!)!.origin]] : [])));
  const age = all.get('hsts-max-age');
  const hsts = isOn(all.get('hsts'), true) ? hstsOf(Number(age?.text ?? 31_536_000), isOn(all.get('hsts-include-subdomains'), true), isOn(all.get('hsts-preload'), false)) : hstsOf(-1, false, false);
  const facts: Fact[] = [
    { control: 'hsts', subject: '', value: hsts, certainty: 'literal', origin: all.get('hsts')?.origin ?? age?.origin ?? opening, ...(all.has('hsts') && !isOn(all.get('hsts'), true) ? {} : { parts }) },
    switchFact('https-redirect', isOn(all.get('ssl-redirect'), true), all.get('ssl-redirect'), opening),
  ];
  const versions = all.get('ssl-protocols');
  // Since controller 0.21 nothing below TLS 1.2 is accepted unless this says so.
  const least = (versions?.text ?? 'TLSv1.2').split(/\s+/).map((word) => orderOf('tls-version').parse(word) as { rank: number }).sort((a, b) => a.rank - b.rank)[0];
  facts.push({ control: 'tls-version', subject: '', value: least, certainty: versions === undefined ? 'default' : 'literal', origin: versions?.origin ?? opening });
  const suites = all.get('ssl-ciphers');
  if (suites !== undefined) facts.push({ control: 'ciphers', subject: '', value: orderOf('ciphers').parse(suites.text), certainty: 'literal', origin: suites.origin });
  facts.push({ control: 'disclosure', subject: 'server', value: orderOf('disclosure').parse(isOn(all.get('server-tokens'), false) ? 'shown' : 'named'), certainty: all.has('server-tokens') ? 'literal' : 'default', origin: all.get('server-tokens')?.origin ?? opening });
  return facts;
}

/** https://doc.traefik.io/traefik/middlewares/http/headers/ */
function traefikFacts(all: ReadonlyMap<string, Setting>, map: YAMLMap, settingsOf: (map: YAMLMap) => Map<string, Setting>, opening: Origin): Fact[] {
  const lower = new Map([...all].map(([key, setting]) => [key.toLowerCase(), setting]));
  if (isOn(lower.get('isdevelopment'), false)) return [];
  const entries: HeaderEntry[] = [];
  const add = (name: string, value: string | null, setting: Setting | undefined): void => void entries.push({ name, value, origin: setting?.origin ?? opening, certainty: 'literal' });
  const age = lower.get('stsseconds');
  if (age !== undefined) add('Strict-Transport-Security', Number(age.text) > 0 ? `max-age=${age.text}${isOn(lower.get('stsincludesubdomains'), false) ? '; includeSubDomains' : ''}${isOn(lower.get('stspreload'), false) ? '; preload' : ''}` : null, age);
  const frame = lower.get('customframeoptionsvalue') ?? lower.get('framedeny');
  if (frame !== undefined && frame.text !== 'false') add('X-Frame-Options', frame.text === 'true' ? 'DENY' : frame.text, frame);
  if (isOn(lower.get('contenttypenosniff'), false)) add('X-Content-Type-Options', 'nosniff', lower.get('contenttypenosniff'));
  for (const [key, header] of [['contentsecuritypolicy', 'Content-Security-Policy'], ['referrerpolicy', 'Referrer-Policy'], ['permissionspolicy', 'Permissions-Policy']] as const) if (lower.has(key)) add(header, lower.get(key)!.text, lower.get(key));
  const custom = map.get('customResponseHeaders');
  if (isMap(custom)) for (const [name, setting] of settingsOf(custom)) add(name, setting.text === '' ? null : setting.text, setting);
  const facts = factsOfHeaders(entries);
  if (lower.has('sslredirect')) facts.push(switchFact('https-redirect', isOn(lower.get('sslredirect'), false), lower.get('sslredirect'), opening));
  const origins = map.get('accessControlAllowOriginList');
  if (isSeq(origins)) facts.push({ control: 'cors', subject: '', value: corsOf(origins.items.map((item) => String(isScalar(item) ? item.value : item)), isOn(lower.get('accesscontrolallowcredentials'), false)), certainty: 'literal', origin: opening });
  return facts;
}
