// A forge on loopback for workflows under act: git over smart HTTP for the bare repositories in a folder, an organisation's list of them, issues and artifacts.
//   node forge.mjs <folder of owner/name.git> <file to keep the issues in>      prints its address
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { serveArtifacts } from './artifacts.mjs';

const [folder, file] = process.argv.slice(2);
const issues = [];
const keep = () => writeFileSync(file, JSON.stringify(issues, null, 1));
keep();

createServer((request, response) => {
  const url = new URL(request.url, 'http://localhost');
  if (serveArtifacts(request, url, `http://${request.headers.host}`, response)) return;
  const answer = (status, value) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  const [, number, comments] = /^\/repos\/[^/]+\/[^/]+\/issues(?:\/(\d+)(\/comments)?)?$/.exec(url.pathname) ?? [];
  if (/^\/repos\/[^/]+\/[^/]+\/issues/.test(url.pathname)) {
    if (!/^(?:token|bearer) \S/i.test(request.headers.authorization ?? '')) return answer(401, {});
    let text = '';
    request.on('data', (chunk) => (text += chunk));
    request.on('end', () => {
      const sent = text === '' ? {} : JSON.parse(text);
      if (request.method === 'GET') return answer(200, issues.filter(({ labels }) => labels.includes(url.searchParams.get('labels'))));
      if (number === undefined) issues.push({ number: issues.length + 1, state: 'open', comments: [], ...sent });
      else if (comments) issues[number - 1].comments.push(sent.body);
      else Object.assign(issues[number - 1], sent);
      keep();
      answer(request.method === 'POST' ? 201 : 200, issues.at((number ?? 0) - 1));
    });
    return;
  }
  const [, owner] = /^\/orgs\/([^/]+)\/repos$/.exec(url.pathname) ?? [];
  if (owner) return answer(200, readdirSync(`${folder}/${owner}`).map((name) => ({ full_name: `${owner}/${name}` })));
  // A token that may read contents and write issues.
  if (/^\/(?:repos|graphql)\b/.test(url.pathname)) return answer(403, { message: 'Resource not accessible by integration' });
  const backend = spawn('git', ['http-backend'], {
    env: {
      ...process.env,
      GIT_PROJECT_ROOT: folder,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: url.pathname,
      QUERY_STRING: url.search.slice(1),
      REQUEST_METHOD: request.method,
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      GIT_PROTOCOL: request.headers['git-protocol'] ?? '',
    },
  });
  request.pipe(backend.stdin);
  const chunks = [];
  backend.stdout.on('data', (chunk) => chunks.push(chunk));
  backend.on('close', () => {
    const all = Buffer.concat(chunks);
    const end = all.indexOf('\r\n\r\n');
    for (const line of all.toString('latin1', 0, end).split('\r\n')) {
      const [name, value] = line.split(': ');
      if (name === 'Status') response.statusCode = Number(value.slice(0, 3));
      else if (name) response.setHeader(name, value);
    }
    response.end(all.subarray(end + 4));
  });
}).listen(0, '127.0.0.1', function () {
  console.log(`http://127.0.0.1:${this.address().port}`);
});
