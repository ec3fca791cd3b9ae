/**
 * Trims GitHub's own OpenAPI description to the requests that tidegate makes, for the tests' GitHub server. The whole
 * is 385 MB of package:
 *   npm i --no-save --prefix /tmp/openapi @octokit/openapi
 *   npx tsx src/dev/github-openapi.ts /tmp/openapi/node_modules/@octokit/openapi/generated/api.github.com.deref.json
 */

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const ROUTES = [
  'POST /repos/{owner}/{repo}/check-runs',
  'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}',
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/files',
  'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews',
  'POST /repos/{owner}/{repo}/pulls/{pull_number}/comments',
  'PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}',
  'POST /repos/{owner}/{repo}/code-scanning/sarifs',
  'GET /repos/{owner}/{repo}/collaborators/{username}/permission',
  'GET /orgs/{org}/teams/{team_slug}/memberships/{username}',
];

interface Operation {
  readonly operationId: string;
  readonly externalDocs?: { readonly url: string };
  readonly parameters?: readonly { name: string; in: string; required?: boolean; schema: unknown }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: unknown }>> };
  readonly responses: Readonly<Record<string, unknown>>;
}

/** Keeps what is needed to check a request, without prose and examples. */
function schemaOnly(value: unknown, isMap = false): unknown {
  if (Array.isArray(value)) return value.map((item) => schemaOnly(item));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(
    ([key]) =>
      isMap || !['description', 'example', 'examples', 'title', 'externalDocs', 'x-multi-segment'].includes(key),
  );
  return Object.fromEntries(kept.map(([key, inner]) => [key, schemaOnly(inner, key === 'properties')]));
}

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Use: npx tsx src/dev/github-openapi.ts <api.github.com.deref.json>');
const whole = JSON.parse(await readFile(file, 'utf8')) as {
  info: { version: string };
  paths: Record<string, Record<string, Operation>>;
};
const routes: Record<string, unknown> = {};
for (const route of ROUTES) {
  const [method = '', path = ''] = route.split(' ');
  const operation = whole.paths[path]?.[method.toLowerCase()];
  if (operation === undefined) throw new Error(`GitHub's description has no ${route}.`);
  routes[route] = {
    docs: operation.externalDocs?.url,
    parameters: (operation.parameters ?? []).map(({ name, in: where, required, schema }) => ({
      name,
      in: where,
      required: required ?? false,
      schema: schemaOnly(schema),
    })),
    body: schemaOnly(operation.requestBody?.content['application/json']?.schema ?? null),
    answers: Object.keys(operation.responses),
  };
}
const out = join(import.meta.dirname, '../../test/helpers/github-server/openapi.json');
await writeFile(out, `${JSON.stringify({ version: whole.info.version, routes }, null, 1)}\n`);
