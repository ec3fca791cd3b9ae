/** Which reader reads a file, and what comes of it. Parsers are loaded when the first file of their format comes. */

import type { FormatId } from '../../model/posture.ts';
import type { Text } from '../../model/text.ts';
import { formatOf } from './places.ts';
import { plainScene, type ReadScene, type Scene } from './scene.ts';

/** Files beyond this are generated bundles, not settings. */
export const LARGEST = 1_000_000;

const NO_SCENE: Scene = plainScene([], () => null);

export async function readerFor(format: FormatId): Promise<ReadScene> {
  switch (format) {
    case 'python':
      return (await import('./formats/python.ts')).readPython;
    case 'javascript':
      return (await import('./formats/javascript.ts')).readJavaScript;
    case 'go':
      return (await import('./formats/go.ts')).readGo;
    case 'rust':
      return (await import('./formats/rust.ts')).readRust;
    case 'java':
      return (await import('./formats/java.ts')).readJava;
    case 'kotlin':
      return (await import('./formats/kotlin.ts')).readKotlin;
    case 'csharp':
      return (await import('./formats/csharp.ts')).readCSharp;
    case 'php':
      return (await import('./formats/php.ts')).readPhp;
    case 'spring-config':
      return (await import('./formats/keyed-places.ts')).readSpringConfig;
    case 'appsettings':
      return (await import('./formats/keyed-places.ts')).readAppsettings;
    case 'php-ini':
      return (await import('./formats/keyed-places.ts')).readPhpIni;
    case 'symfony':
      return (await import('./formats/keyed-places.ts')).readSymfony;
    case 'html':
      return (await import('./formats/html.ts')).readHtml;
    case 'nginx':
      return (await import('./formats/nginx.ts')).readNginx;
    case 'headers-file':
      return (await import('./formats/headers-file.ts')).readHeadersFile;
    case 'netlify-toml':
      return (await import('./formats/toml.ts')).readNetlifyToml;
    case 'vercel-json':
      return (await import('./formats/json.ts')).readVercelJson;
    case 'firebase-json':
      return (await import('./formats/json.ts')).readFirebaseJson;
    case 'staticwebapp-json':
      return (await import('./formats/json.ts')).readStaticWebApp;
    case 'apache':
      return (await import('./formats/apache.ts')).readApache;
    case 'caddy':
      return (await import('./formats/caddy.ts')).readCaddy;
    case 'rails':
      return (await import('./formats/rails.ts')).readRails;
    case 'yaml':
      return (await import('./formats/yaml.ts')).readYaml;
    case 'workflow':
      return (await import('./formats/workflow.ts')).readWorkflow;
    case 'haproxy':
      return (await import('./formats/haproxy.ts')).readHaproxy;
    case 'terraform':
      return (await import('./formats/terraform.ts')).readTerraform;
    case 'environment':
      return (await import('./formats/environment.ts')).readEnvironment;
    case 'web-config':
      return (await import('./formats/web-config.ts')).readWebConfig;
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
