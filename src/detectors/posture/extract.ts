/** Which reader reads a file, and what comes of it. Parsers are loaded when the first file of their format comes. */

import type { FormatId } from '../../model/posture.ts';
import type { Text } from '../../model/text.ts';
import { formatOf } from './places.ts';
import { plainScene, type ReadScene, type Scene } from './judge/scene.ts';

/** Files beyond this are generated bundles, not settings. */
export const LARGEST = 1_000_000;

const NO_SCENE: Scene = plainScene([], () => null);

async function readerFor(format: FormatId): Promise<ReadScene> {
  switch (format) {
    case 'python':
      return (await import('./readers/python/index.ts')).readPython;
    case 'javascript':
      return (await import('./readers/javascript/index.ts')).readJavaScript;
    case 'go':
      return (await import('./readers/go/index.ts')).readGo;
    case 'rust':
      return (await import('./readers/rust/index.ts')).readRust;
    case 'java':
      return (await import('./readers/spring/java.ts')).readJava;
    case 'kotlin':
      return (await import('./readers/spring/kotlin.ts')).readKotlin;
    case 'csharp':
      return (await import('./readers/csharp/index.ts')).readCSharp;
    case 'php':
      return (await import('./readers/php/index.ts')).readPhp;
    case 'spring-config':
      return (await import('./readers/keyed/spring.ts')).readSpringConfig;
    case 'appsettings':
      return (await import('./readers/keyed/appsettings.ts')).readAppsettings;
    case 'php-ini':
      return (await import('./readers/keyed/php-ini.ts')).readPhpIni;
    case 'symfony':
      return (await import('./readers/keyed/symfony.ts')).readSymfony;
    case 'html':
      return (await import('./readers/html.ts')).readHtml;
    case 'nginx':
      return (await import('./readers/servers/nginx.ts')).readNginx;
    case 'headers-file':
      return (await import('./readers/hosting/headers-file.ts')).readHeadersFile;
    case 'netlify-toml':
      return (await import('./readers/hosting/netlify.ts')).readNetlifyToml;
    case 'vercel-json':
      return (await import('./readers/hosting/vercel.ts')).readVercelJson;
    case 'firebase-json':
      return (await import('./readers/hosting/firebase.ts')).readFirebaseJson;
    case 'staticwebapp-json':
      return (await import('./readers/hosting/static-web-app.ts')).readStaticWebApp;
    case 'apache':
      return (await import('./readers/servers/apache.ts')).readApache;
    case 'caddy':
      return (await import('./readers/servers/caddy.ts')).readCaddy;
    case 'rails':
      return (await import('./readers/rails/index.ts')).readRails;
    case 'yaml':
      return (await import('./readers/cluster/documents.ts')).readYaml;
    case 'workflow':
      return (await import('./readers/workflow.ts')).readWorkflow;
    case 'haproxy':
      return (await import('./readers/servers/haproxy.ts')).readHaproxy;
    case 'terraform':
      return (await import('./readers/cloud/terraform.ts')).readTerraform;
    case 'environment':
      return (await import('./readers/settings/environment.ts')).readEnvironment;
    case 'web-config':
      return (await import('./readers/servers/web-config.ts')).readWebConfig;
  }
}

/** Null: the file does not parse, and nothing can be said of it. */
export async function sceneOf(
  path: string,
  text: Text | null,
  other: (path: string) => Promise<Text | null>,
): Promise<Scene | null> {
  const format = formatOf(path);
  if (text === null || format === null || text.encoding === 'binary') return NO_SCENE;
  const read = await readerFor(format);
  try {
    return await read({ path, text, other });
  } catch {
    // Half-written code makes trees that no grammar promises, and nesting may outrun the stack: it counts as not
    // parsed, and is reported as such.
    return null;
  }
}

export function remembered(read: (path: string) => Promise<Text | null>): (path: string) => Promise<Text | null> {
  const known = new Map<string, Promise<Text | null>>();
  return (path) => {
    const text = known.get(path) ?? read(path);
    known.set(path, text);
    return text;
  };
}
