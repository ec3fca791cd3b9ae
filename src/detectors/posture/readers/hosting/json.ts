/** vercel.json, firebase.json and staticwebapp.config.json. */

import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { HeaderEntry } from '../../judge/effective.ts';
import { Lines, textOf, type Origin, type ReadScene, type Source } from '../../judge/scene.ts';
import { addressScene, type AddressRule } from './url-space.ts';

class Json {
  readonly lines: Lines;

  constructor(
    readonly path: string,
    text: string,
    readonly root: Node,
  ) {
    this.lines = new Lines(text);
  }

  origin(node: Node): Origin {
    return this.lines.origin(this.path, node.offset, node.offset + node.length);
  }

  /** The opening line alone: where a finding about something missing is shown. */
  opening(node: Node): Origin {
    const { line } = this.origin(node);
    return { path: this.path, line, endLine: line };
  }
}

function readJson({ path, text }: Source): Json | null {
  const errors: ParseError[] = [];
  const source = textOf(text);
  const root = parseTree(source, errors, { allowTrailingComma: true });
  return root === undefined || errors.length > 0 || root.type !== 'object' ? null : new Json(path, source, root);
}

function child(node: Node | undefined, key: string): Node | undefined {
  return node?.type === 'object'
    ? node.children?.find((property) => property.children?.[0]?.value === key)?.children?.[1]
    : undefined;
}

function items(node: Node | undefined): readonly Node[] {
  return node?.type === 'array' ? (node.children ?? []) : [];
}

/** `[{ key, value }]` */
function headerList(json: Json, list: Node | undefined): HeaderEntry[] {
  return items(list).flatMap((entry) => {
    const [key, value] = [child(entry, 'key')?.value as unknown, child(entry, 'value')?.value as unknown];
    return typeof key === 'string' && typeof value === 'string'
      ? [{ name: key, value, origin: json.origin(entry), certainty: 'literal' as const }]
      : [];
  });
}

/** `{ "Name": "value" }` */
function headerMap(json: Json, map: Node | undefined): HeaderEntry[] {
  return (map?.type === 'object' ? (map.children ?? []) : []).map((property) => ({
    name: String(property.children![0]!.value),
    value: property.children![1]?.value === undefined ? null : String(property.children![1].value),
    origin: json.origin(property),
    certainty: 'literal' as const,
  }));
}

const writeEntry = (name: string, value: string): string => `{ "key": "${name}", "value": "${value}" }`;

/** https://vercel.com/docs/project-configuration#headers */
export const readVercelJson: ReadScene = async (source) => {
  const json = readJson(source);
  if (json === null) return null;
  const list = child(json.root, 'headers');
  const modern: AddressRule[] = items(list).map((rule) => ({
    pattern: String(child(rule, 'source')?.value ?? '/(.*)'),
    headers: headerList(json, child(rule, 'headers')),
    origin: json.opening(rule),
    conditional: child(rule, 'has') !== undefined || child(rule, 'missing') !== undefined,
  }));
  const legacy: AddressRule[] = items(child(json.root, 'routes')).flatMap((route) => {
    const headers = headerMap(json, child(route, 'headers'));
    return headers.length === 0
      ? []
      : [
          {
            pattern: String(child(route, 'src')?.value ?? '/(.*)').replace(/^\^|\$$/g, ''),
            headers,
            origin: json.opening(route),
          },
        ];
  });
  return addressScene([...legacy, ...modern], 'last', json.opening(list ?? json.root), writeEntry);
};

/** Later matches win (firebase-tools issue 9467). https://firebase.google.com/docs/hosting/full-config#headers */
export const readFirebaseJson: ReadScene = async (source) => {
  const json = readJson(source);
  if (json === null) return null;
  const hosting = child(json.root, 'hosting');
  const sites = hosting?.type === 'array' ? items(hosting) : hosting === undefined ? [] : [hosting];
  const rules: AddressRule[] = sites.flatMap((site) =>
    items(child(site, 'headers')).map((rule) => ({
      pattern: String(child(rule, 'source')?.value ?? child(rule, 'regex')?.value ?? '**'),
      headers: headerList(json, child(rule, 'headers')),
      origin: json.opening(rule),
    })),
  );
  return addressScene(rules, 'last', json.opening(child(sites[0], 'headers') ?? hosting ?? json.root), writeEntry);
};

/** https://learn.microsoft.com/azure/static-web-apps/configuration#global-headers */
export const readStaticWebApp: ReadScene = async (source) => {
  const json = readJson(source);
  if (json === null) return null;
  const global = child(json.root, 'globalHeaders');
  const rules: AddressRule[] = [
    ...(global === undefined
      ? []
      : [{ pattern: '/*', headers: headerMap(json, global), origin: json.opening(global) }]),
    ...items(child(json.root, 'routes')).flatMap((route) => {
      const headers = headerMap(json, child(route, 'headers')).map((entry) =>
        entry.value === '' ? { ...entry, value: null } : entry,
      );
      return headers.length === 0
        ? []
        : [{ pattern: String(child(route, 'route')?.value ?? '/*'), headers, origin: json.opening(route) }];
    }),
  ];
  return addressScene(rules, 'last', json.opening(global ?? json.root), (name, value) => `"${name}": "${value}"`);
};
