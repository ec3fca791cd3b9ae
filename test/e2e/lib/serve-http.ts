/** `tsx serve-http.ts <bare repository>`: prints its URL, and serves it until it is ended. */

import { serveRepository } from '../../helpers/http-backend.ts';

const { url } = await serveRepository(process.argv[2]!, process.env);
console.log(url);
