/**
 * Which changes to read first when there may be no time for all: those that hold secrets most often. Tells by the path
 * alone.
 */

import type { TreeChange } from '../model/delta.ts';

const SENSITIVE =
  /(?:^|\/)(?:\.env|\.npmrc|\.netrc|\.pypirc|\.pgpass|\.git-credentials|\.dockercfg|credentials?|secrets?|passwords?|id_[a-z0-9]+)(?:[./_-]|$)|\.(?:env|pem|key|p12|pfx|jks|keystore|kdbx|ppk|tfvars|tfstate|ovpn)$/i;
const SETTINGS =
  /\.(?:ya?ml|json|toml|ini|conf|cfg|cnf|properties|xml|tf|sh|bash|ps1|sql|config)$|(?:^|\/)(?:Dockerfile|Jenkinsfile|Makefile|docker-compose)[^/]*$/i;
const TIRESOME =
  /(?:^|\/)(?:node_modules|vendor|third_party|dist|build)\/|(?:^|\/)(?:package-lock\.json|[^/]*\.lock|go\.sum)$|\.(?:min\.js|min\.css|map|svg|png|jpe?g|gif|ico|webp|woff2?|ttf|pdf|mp[34]|mov|zip|gz|jar|wasm|so|dll|exe|csv)$/i;

/** The riskiest first; what is alike keeps its order. */
export function riskiestFirst(changes: readonly TreeChange[]): readonly TreeChange[] {
  return [...changes].sort((a, b) => riskOf(a.path) - riskOf(b.path));
}

function riskOf(path: string): number {
  if (SENSITIVE.test(path)) return 0;
  if (TIRESOME.test(path)) return 3;
  return SETTINGS.test(path) ? 1 : 2;
}
