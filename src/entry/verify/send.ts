/** Sends one request by HTTPS, directly or through the proxy of the environment. Follows no redirect. */

import { request as httpRequest } from 'node:http';
import type { Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { Answer, LiveRequest } from './request.ts';

/** Opens a connection to port 443 of a host, encrypted; `signal` ends the attempt. */
export type Connect = (host: string, signal: AbortSignal) => Promise<Socket>;

/** Bytes of an answer that are read; what a vendor says of a token is short. */
const MOST = 256 * 1024;

/** Sends a request and returns the answer. Throws if none comes in time. No error message contains the request. */
export async function send(request: LiveRequest, connect: Connect, milliseconds: number): Promise<Answer> {
  const signal = AbortSignal.timeout(milliseconds);
  const socket = await connect(request.url.hostname, signal);
  try {
    return await exchange(request, socket, signal);
  } finally {
    socket.destroy();
  }
}

/** Sends a request over a socket; cuts the answer's body at a limit. */
async function exchange({ method, url, headers, body }: LiveRequest, socket: Socket, signal: AbortSignal) {
  return await new Promise<Answer>((resolve, reject) => {
    const sent = httpRequest(
      {
        method,
        path: url.pathname + url.search,
        headers: { ...headers, host: url.host, connection: 'close', ...lengthOf(body) },
        createConnection: () => socket,
        signal,
      },
      (response) => {
        const parts: Buffer[] = [];
        let size = 0;
        const done = (): void => {
          const type = String(response.headers['content-type'] ?? '').toLowerCase();
          resolve({ status: response.statusCode ?? 0, type, body: Buffer.concat(parts).toString('utf8') });
        };
        response.on('data', (part: Buffer) => {
          parts.push(part);
          size += part.length;
          if (size > MOST) done();
        });
        response.on('end', done);
        response.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(body ?? undefined);
  });
}

function lengthOf(body: string | null): Readonly<Record<string, string>> {
  return body === null ? {} : { 'content-length': String(Buffer.byteLength(body)) };
}

/**
 * Returns how to connect: directly or through a proxy, by the variables that curl reads. Where a variable is
 * set in both spellings, the lower-case one counts.
 * https://curl.se/docs/manpage.html, ENVIRONMENT
 */
export function connectBy(environment: NodeJS.ProcessEnv): Connect {
  const read = (name: string): string => environment[name.toLowerCase()] ?? environment[name] ?? '';
  const proxy = read('HTTPS_PROXY') || read('ALL_PROXY');
  const direct = read('NO_PROXY')
    .split(',')
    .map((name) => name.trim().replace(/^\*?\./, ''))
    .filter((name) => name !== '');
  return async (host, signal) => {
    const isDirect = proxy === '' || direct.some((name) => name === '*' || host === name || host.endsWith(`.${name}`));
    const tunnel = isDirect ? undefined : await tunnelTo(host, new URL(proxy), signal);
    return await connectEncrypted(host, tunnel, signal);
  };
}

async function connectEncrypted(host: string, socket: Socket | undefined, signal: AbortSignal): Promise<Socket> {
  return await new Promise<Socket>((resolve, reject) => {
    const over = socket === undefined ? { host, port: 443 } : { socket };
    const secure = connectTls({ ...over, servername: host, ALPNProtocols: ['http/1.1'] }, () => resolve(secure));
    secure.on('error', reject);
    signal.addEventListener('abort', () => secure.destroy(new Error('no answer in time')));
  });
}

/** Opens a tunnel through an HTTP proxy, which sees only the host. */
async function tunnelTo(host: string, proxy: URL, signal: AbortSignal): Promise<Socket> {
  const user = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
  const headers = user === ':' ? {} : { 'proxy-authorization': `Basic ${Buffer.from(user).toString('base64')}` };
  return await new Promise<Socket>((resolve, reject) => {
    const asked = httpRequest({
      method: 'CONNECT',
      host: proxy.hostname,
      port: proxy.port || 80,
      path: `${host}:443`,
      headers: { host: `${host}:443`, ...headers },
      signal,
    });
    asked.on('connect', ({ statusCode }, socket: Socket) => {
      if (statusCode === 200) return resolve(socket);
      socket.destroy();
      reject(new Error(`the proxy answers ${statusCode}`));
    });
    asked.on('response', ({ statusCode }) => reject(new Error(`the proxy answers ${statusCode}`)));
    asked.on('error', reject);
    asked.end();
  });
}
