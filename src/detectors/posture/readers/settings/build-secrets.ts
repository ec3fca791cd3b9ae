/** Arguments and variables of an image's build whose names say that they hold a secret. */

import type { Fact } from '../../judge/scene.ts';
import type { Origin } from '../../position.ts';
import { listFact } from '../hosts/facts.ts';

const SECRET = /(?:^|_)(?:TOKEN|SECRET|PASSWORD|PASSWD|API_?KEY|ACCESS_KEY|SECRET_KEY|PRIVATE_KEY|CREDENTIALS?)$/i;

/**
 * Returns the build arguments that are secrets: anyone who has the image reads them in its history.
 * https://docs.docker.com/build/building/secrets/
 */
export function secretArguments(names: readonly string[], origin: Origin): Fact {
  const secrets = names.filter((name) => name.length < 100 && SECRET.test(name));
  return listFact('exposure', 'secrets in the image', secrets, origin);
}
