// Artifacts for workflows under act, whose own server refuses the signed addresses that newer upload-artifact versions send back. The few calls that
// @actions/artifact makes: https://github.com/actions/toolkit/tree/main/packages/artifact/src/generated/results/api/v1

const held = new Map(); // name → bytes of a zip
const blocks = new Map(); // name and block id → bytes

/** Answers what is about artifacts, and says whether it was. `origin`: the address that this server is reached by. */
export function serveArtifacts(request, url, origin, response) {
  const [, method] = /^\/twirp\/github\.actions\.results\.api\.v1\.ArtifactService\/(\w+)$/.exec(url.pathname) ?? [];
  const [, name] = /^\/artifacts\/([\w.-]+)$/.exec(url.pathname) ?? [];
  if (method === undefined && name === undefined) return false;
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const bytes = Buffer.concat(chunks);
    if (name !== undefined) blob(request, url, name, bytes, response);
    else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(call(method, JSON.parse(bytes.toString()), origin)));
  });
  return true;
}

function call(method, asked, origin) {
  switch (method) {
    case 'CreateArtifact':
      return { ok: true, signed_upload_url: `${origin}/artifacts/${asked.name}` };
    case 'FinalizeArtifact':
      return { ok: true, artifact_id: '1' };
    case 'ListArtifacts': {
      const run = { workflow_run_backend_id: asked.workflow_run_backend_id, workflow_job_run_backend_id: asked.workflow_job_run_backend_id };
      const all = [...held].map(([name, bytes], index) => ({ ...run, database_id: `${index + 1}`, name, size: `${bytes.length}` }));
      return { artifacts: all.filter(({ name, database_id }) => (asked.name_filter ?? name) === name && (asked.id_filter ?? database_id) === database_id) };
    }
    case 'GetSignedArtifactURL':
      return { signed_url: `${origin}/artifacts/${asked.name}` };
    default:
      throw new Error(`Not asked here before: ${method}`);
  }
}

function blob(request, url, name, bytes, response) {
  if (request.method === 'GET') return response.writeHead(200, { 'content-type': 'application/zip' }).end(held.get(name));
  const part = url.searchParams.get('comp');
  if (part === 'block') blocks.set(`${name} ${url.searchParams.get('blockid')}`, bytes);
  else if (part === 'blocklist') held.set(name, Buffer.concat([...bytes.toString().matchAll(/<Latest>([^<]+)<\/Latest>/g)].map(([, id]) => blocks.get(`${name} ${id}`))));
  else held.set(name, bytes);
  response.writeHead(201).end();
}
