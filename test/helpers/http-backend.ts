/** `git http-backend` behind Node's HTTP server on a loopback port. https://git-scm.com/docs/git-http-backend */

import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { GIT_ENVIRONMENT } from './repository.ts';

export interface GitServer {
  /** The server, without the repository's path. */
  readonly origin: string;
  readonly url: string;
  /** The Authorization headers of each request. */
  readonly authorizations: string[][];
  readonly close: () => Promise<void>;
}

export interface GitServerOptions {
  readonly path?: string;
  /** Answers 401 to all who do not send exactly this. */
  readonly authorization?: string;
  /** Speaks protocol 0 only, which gives no commit by an id that no ref has. */
  readonly old?: boolean;
}

/** Serves one bare repository; every client is the user `tester` to its hooks. */
export async function serveRepository(
  folder: string,
  environment: NodeJS.ProcessEnv,
  options: GitServerOptions = {},
): Promise<GitServer> {
  const { path = '/repo.git', authorization, old = false } = options;
  const authorizations: string[][] = [];
  const server: Server = createServer((request, response) => {
    const sent = request.rawHeaders.flatMap((name, index) =>
      index % 2 === 0 && name.toLowerCase() === 'authorization' ? [request.rawHeaders[index + 1]!] : [],
    );
    authorizations.push(sent);
    if (authorization !== undefined && (sent.length !== 1 || sent[0] !== authorization)) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="GitHub"' }).end();
      return;
    }
    const url = new URL(request.url ?? '/', 'http://localhost');
    const backend = spawn('git', ['http-backend'], {
      env: {
        ...environment,
        GIT_PROJECT_ROOT: folder,
        GIT_HTTP_EXPORT_ALL: '1',
        PATH_INFO: url.pathname.startsWith(path) ? url.pathname.slice(path.length) : url.pathname,
        QUERY_STRING: url.search.slice(1),
        REQUEST_METHOD: request.method,
        CONTENT_TYPE: request.headers['content-type'] ?? '',
        HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
        GIT_PROTOCOL: old ? '' : String(request.headers['git-protocol'] ?? ''),
        REMOTE_USER: 'tester',
        REMOTE_ADDR: '127.0.0.1',
      },
    });
    request.pipe(backend.stdin);
    const chunks: Buffer[] = [];
    backend.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    backend.on('close', () => {
      const all = Buffer.concat(chunks);
      const end = all.indexOf('\r\n\r\n');
      for (const line of all.toString('latin1', 0, end).split('\r\n')) {
        const [name, value] = [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()];
        if (name === 'Status') response.statusCode = Number(value.split(' ')[0]);
        else if (name !== '') response.setHeader(name, value);
      }
      response.end(all.subarray(end + 4));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  return {
    origin,
    url: `${origin}${path}`,
    authorizations,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Serves a repository of the tests. */
export async function serveHttp(bare: { readonly folder: string }, options: GitServerOptions = {}): Promise<GitServer> {
  return await serveRepository(bare.folder, GIT_ENVIRONMENT, options);
}
