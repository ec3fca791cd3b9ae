/** Forms of content for the matrix in which a token is wrapped by the file formats and commands of deployments. */

import { deflateSync, gzipSync } from 'node:zlib';
import { fileWith } from './content-bytes.ts';
import type { Form } from './media-forms.ts';

const base64 = (content: Buffer | string): string => Buffer.from(content as string).toString('base64');
const hex = (content: Buffer): string => content.toString('hex');
const rows = (text: string, indent: string): string => text.replace(/.{64}/g, `$&\n${indent}`);
const jwtWith = (claims: unknown): string =>
  [{ alg: 'HS256', typ: 'JWT' }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');

export const WRAPPED: Readonly<Record<string, Form>> = {
  'encoded-command.ps1': (t) =>
    `powershell.exe -EncodedCommand ${base64(Buffer.from(`$env:GITHUB_TOKEN = "${t}"`, 'utf16le'))}\n`,
  'encoded-command.bat': (t) => `pwsh -e ${Buffer.from(`gh auth login ${t}`, 'utf16le').toString('base64')}\r\n`,
  'claims-of-jwt.txt': (t) => `Bearer ${jwtWith({ sub: '1', access_token: t })}.c2lnbmF0dXJlc2lnbmF0dXJl\n`,
  'claims-of-jwt.json': (t) => JSON.stringify({ id: `${jwtWith({ nested: { token: t } })}.c2lnbmF0dXJl` }),
  'form.txt': (t) => `grant_type=client_credentials&client_secret=${t}&scope=a%20b\n`,
  'form-twice-encoded.txt': (t) => `body=${encodeURIComponent(`a=${encodeURIComponent(`token=${t}`)}&b=1`)}\n`,
  'form-multipart.txt': (t) => `--x\r\nContent-Disposition: form-data; name="token"\r\n\r\n${t}\r\n--x--\r\n`,
  'gzip-hex.txt': (t) => `payload: ${hex(gzipSync(fileWith(t)))}\n`,
  'gzip-hex-upper.txt': (t) => `payload: ${hex(gzipSync(fileWith(t))).toUpperCase()}\n`,
  'zlib-hex.txt': (t) => `payload: ${hex(deflateSync(fileWith(t)))}\n`,
  'data-plain.html': (t) => `<a href="data:text/plain,token=${t}">x</a>\n`,
  'data-percent.css': (t) => `a { background: url("data:text/plain,token%3D${t}") }\n`,
  'data-gzip.js': (t) => `fetch("data:application/gzip;base64,${base64(gzipSync(fileWith(t)))}");\n`,
  'message.pem': (t) =>
    `-----BEGIN PKCS7-----\n${rows(base64(`${fileWith(t)}${'# more\n'.repeat(12)}`), '')}\n-----END PKCS7-----\n`,
  'plain-in.pem': (t) => `-----BEGIN TOKEN-----\n${t}\n-----END TOKEN-----\n`,
  'binary-data.yaml': (t) => `kind: ConfigMap\nbinaryData:\n  a.env: ${base64(fileWith(t))}\n`,
  'binary-tag.yaml': (t) => `a: !!binary |\n  ${rows(base64(`${fileWith(t)}# more text of the file\n`), '  ')}\n`,
  'base64encode.tf': (t) => `user_data = base64encode("export GITHUB_TOKEN=${t}")\n`,
  'base64gzip.tf': (t) => `user_data = "${base64(gzipSync(fileWith(t)))}"\n`,
  'base64decode.tf': (t) => `token = base64decode("${base64(t)}")\n`,
  'heredoc-base64.tf': (t) => `user_data = base64encode(<<-EOT\n  export GITHUB_TOKEN=${t}\nEOT\n)\n`,
  'state.tfstate': (t) =>
    JSON.stringify({ resources: [{ instances: [{ attributes: { user_data_base64: base64(fileWith(t)) } }] }] }),
  'fn-base64.yaml': (t) => `UserData:\n  Fn::Base64: |\n    export GITHUB_TOKEN=${t}\n`,
  'fn-join.json': (t) => JSON.stringify({ UserData: { 'Fn::Join': ['', ['export T=', t, '\n']] } }),
  'directory.ldif': (t) => `dn: cn=a\ndescription:: ${base64(`token ${t}`)}\n`,
  'cloud-config.yaml': (t) => `write_files:\n- path: /a\n  encoding: b64\n  content: ${base64(fileWith(t))}\n`,
  'sealed.properties': (t) => `token=${encodeURIComponent(t)}\\\n  &b=1\n`,
  'echo.sh': (t) => `echo ${base64(fileWith(t))} | base64 --decode > .env\n`,
  'here-string.sh': (t) => `base64 -d <<< "${base64(fileWith(t))}" | sh\n`,
  'openssl.sh': (t) => `openssl base64 -d -A <<EOF\n${base64(fileWith(t))}\nEOF\n`,
  'printf-octal.sh': (t) =>
    `printf '${[...t].map((one) => `\\${one.charCodeAt(0).toString(8).padStart(3, '0')}`).join('')}'\n`,
  'config.har': (t) => JSON.stringify({ request: { postData: { text: `access_token=${t}&a=1` } } }),
  'response.har': (t) =>
    JSON.stringify({ content: { encoding: 'base64', text: base64(JSON.stringify({ token: t })) } }),
  'fixture.vcr.yaml': (t) =>
    `response:\n  body:\n    base64_string: |\n` +
    `      ${rows(base64(`{"access_token":"${t}","a":"${'b'.repeat(60)}"}`), '      ')}\n`,
  'output.ipynb': (t) => JSON.stringify({ cells: [{ outputs: [{ data: { 'text/plain': [`'${t}'`] } }] }] }),
  'source-map.js.map': (t) => JSON.stringify({ sourcesContent: [`const t = "${t}";\n`] }),
  'inline-map.js': (t) =>
    `//# sourceMappingURL=data:application/json;base64,${base64(JSON.stringify({ sourcesContent: [`t="${t}"`] }))}\n`,
};
