/** Generated values, and a line for each usual way to write one. */

import { drawSample } from '../../../helpers/samples.ts';

export const TOKEN = drawSample({ prefix: '', alphabet: 'base62', chars: 32 }, 1);
export const HEX = drawSample({ prefix: '', alphabet: 'base16', chars: 40 }, 2);
export const PASSWORD = drawSample(
  { parts: [{ alphabet: 'alpha', chars: 5 }, '!', { alphabet: 'digits', chars: 3 }, { alphabet: 'lower', chars: 4 }] },
  3,
);
export const LINES = [
  `access_token: "${TOKEN}",`,
  `password = '${PASSWORD}'`,
  `url = "redis://app:${PASSWORD}@cache:6379"`,
  `Authorization: Bearer ${HEX}`,
  `CREATE USER a IDENTIFIED BY '${PASSWORD}'`,
  `requests.get(url, auth=('app', '${PASSWORD}'))`,
  `smtp.login("bot", "${PASSWORD}")`,
  `docker login -u app -p ${PASSWORD} r.test.io`,
  `<key>ApiSecret</key>\n<string>${TOKEN}</string>`,
  `{"value": "${TOKEN}", "name": "API_TOKEN"}`,
  `api_token: |\n  ${TOKEN}`,
  `const token = '${TOKEN.slice(0, 9)}' + '${TOKEN.slice(9)}';`,
  `kind: Secret\nstringData:\n  main: ${TOKEN}`,
  `rootpw ${PASSWORD}`,
];
