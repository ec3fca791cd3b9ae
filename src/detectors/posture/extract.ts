/** Which reader reads a file. Parsers are loaded when the first file of their format comes. */

import type { FormatId } from '../../model/posture.ts';
import type { ReadScene } from './scene.ts';

export async function readerFor(format: FormatId): Promise<ReadScene> {
  switch (format) {
    case 'python':
      return (await import('./formats/python.ts')).readPython;
    case 'javascript':
      return (await import('./formats/javascript.ts')).readJavaScript;
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
    case 'kubernetes':
      return (await import('./formats/kubernetes.ts')).readKubernetes;
    case 'web-config':
      return (await import('./formats/web-config.ts')).readWebConfig;
  }
}
