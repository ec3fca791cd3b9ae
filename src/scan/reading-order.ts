/**
 * Orders changes by how often files like them contain secrets, for when there may be no time for all. Only the path
 * counts.
 */

import type { TreeChange } from '../model/delta.ts';

/** Returns an expression for words in a path with a separator before and after each. */
function asWord(...words: readonly string[]): RegExp {
  return new RegExp(`(?:^|/)(?:${words.join('|')})(?:[./_-]|$)`, 'i');
}

function asExtension(...extensions: readonly string[]): RegExp {
  return new RegExp(`\\.(?:${extensions.join('|')})$`, 'i');
}

const RISKY = [
  asWord(
    ...['\\.env', '\\.npmrc', '\\.netrc', '\\.pypirc', '\\.pgpass', '\\.git-credentials', '\\.dockercfg'],
    ...['credentials?', 'secrets?', 'passwords?', 'id_[a-z0-9]+'],
  ),
  asExtension('env', 'pem', 'key', 'p12', 'pfx', 'jks', 'keystore', 'kdbx', 'ppk', 'tfvars', 'tfstate', 'ovpn'),
];
const SETTINGS = [
  asExtension(
    ...['ya?ml', 'json', 'toml', 'ini', 'conf', 'cfg', 'cnf', 'properties', 'xml', 'tf', 'sh', 'bash', 'ps1', 'sql'],
    'config',
  ),
  /(?:^|\/)(?:Dockerfile|Jenkinsfile|Makefile|docker-compose)[^/]*$/i,
];
const HARMLESS = [
  /(?:^|\/)(?:node_modules|vendor|third_party|dist|build)\//i,
  /(?:^|\/)(?:package-lock\.json|[^/]*\.lock|go\.sum)$/i,
  asExtension(
    ...['min\\.js', 'min\\.css', 'map', 'svg', 'png', 'jpe?g', 'gif', 'ico', 'webp', 'woff2?', 'ttf', 'pdf', 'mp[34]'],
    ...['mov', 'zip', 'gz', 'jar', 'wasm', 'so', 'dll', 'exe', 'csv'],
  ),
];

/** Sorts the riskiest first. Changes of the same risk keep their order. */
export function riskiestFirst(changes: readonly TreeChange[]): readonly TreeChange[] {
  return [...changes].sort((a, b) => rankOf(a.path) - rankOf(b.path));
}

/** Returns the risk of a path, from 0 (often has secrets) to 3 (never had one). */
function rankOf(path: string): number {
  const isOne = (patterns: readonly RegExp[]): boolean => patterns.some((pattern) => pattern.test(path));
  if (isOne(RISKY)) return 0;
  if (isOne(HARMLESS)) return 3;
  return isOne(SETTINGS) ? 1 : 2;
}
