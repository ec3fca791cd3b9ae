/**
 * Holds every request against GitHub's own description of its API: REST by OpenAPI, GraphQL by its schema. Knows no
 * state.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { buildSchema, parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import description from './openapi.json' with { type: 'json' };

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly schema: Schema;
}

type Schema = Readonly<Record<string, unknown>>;

interface Route {
  readonly name: string;
  readonly method: string;
  readonly path: RegExp;
  readonly checkPath: ValidateFunction;
  readonly checkQuery: ValidateFunction;
  readonly checkBody: ValidateFunction | null;
}

export interface Known {
  /** `POST /repos/{owner}/{repo}/check-runs` */
  readonly route: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** Requests that GitHub would have refused: must be empty. */
  readonly violations: readonly string[];
}

const ajv = new Ajv({
  strict: false,
  coerceTypes: true,
  allErrors: true,
  formats: { 'date-time': true, uri: true, int64: true },
});

/**
 * Returns a schema that refuses fields which the description does not name: GitHub ignores a misspelt field in silence.
 */
function closed(schema: Schema): Schema {
  const { properties, items } = schema as { properties?: Record<string, Schema>; items?: Schema };
  return {
    ...schema,
    ...(properties !== undefined && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, closed(inner)])),
      additionalProperties: false,
    }),
    ...(items !== undefined && { items: closed(items) }),
  };
}

const ROUTES: readonly Route[] = Object.entries(description.routes).map(([name, { parameters, body }]) => {
  const [method = '', path = ''] = name.split(' ');
  const inPlace = (place: string): Schema => {
    const there = (parameters as readonly Parameter[]).filter((parameter) => parameter.in === place);
    return {
      type: 'object',
      properties: Object.fromEntries(there.map(({ name, schema }) => [name, schema])),
      required: there.filter(({ required }) => required).map(({ name }) => name),
      additionalProperties: false,
    };
  };
  return {
    name,
    method,
    path: new RegExp(`^${path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
    checkPath: ajv.compile(inPlace('path')),
    checkQuery: ajv.compile(inPlace('query')),
    checkBody: body === null ? null : ajv.compile(closed(body)),
  };
});

/** Returns the route of a request with what is wrong with it; null if GitHub has no such route. */
export function checkRequest(method: string, url: URL, body: unknown): Known | null {
  for (const route of ROUTES) {
    const match = route.method === method ? route.path.exec(url.pathname) : null;
    if (!match) continue;
    const parameters = Object.fromEntries(
      Object.entries(match.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]),
    );
    const violations = [
      ...problems('path', route.checkPath, { ...parameters }),
      ...problems('query', route.checkQuery, Object.fromEntries(url.searchParams)),
    ];
    // A body's types are what they are: what GitHub reads as JSON it does not coerce.
    if (route.checkBody !== null) violations.push(...problems('body', route.checkBody, structuredClone(body)));
    else if (body !== undefined) violations.push('body: none is read');
    return { route: route.name, parameters, violations };
  }
  return null;
}

function problems(where: string, check: ValidateFunction, value: unknown): string[] {
  if (check(value)) return [];
  return (check.errors ?? []).map(
    ({ instancePath, message, params }) => `${where}${instancePath} ${message ?? ''} ${JSON.stringify(params)}`,
  );
}

let schema: GraphQLSchema | undefined;

/** Returns GitHub's GraphQL schema, read once. */
export function githubSchema(): GraphQLSchema {
  schema ??= buildSchema(
    readFileSync(join(import.meta.dirname, '../../../node_modules/@octokit/graphql-schema/schema.graphql'), 'utf8'),
    { assumeValid: true, assumeValidSDL: true },
  );
  return schema;
}

/** Parses a GraphQL query; `violations` are its mistakes against GitHub's schema. */
export function checkQuery(query: string): { readonly document: DocumentNode; readonly violations: readonly string[] } {
  const document = parse(query);
  return { document, violations: validate(githubSchema(), document).map(({ message }) => message) };
}
