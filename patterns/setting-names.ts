/**
 * Words of settings' names that say what the settings control: `allow_insecure_token_lookup`, `Gallery.SSL.Required`,
 * `skipTlsVerify`, `password-min-length`. The only table of such names: for variables of roles, and for every syntax
 * of keys and values.
 */

import { CONNECTIONS } from './names/connections.ts';
import { EXPOSURE } from './names/exposure.ts';
import { IDENTITY } from './names/identity.ts';
import { LIMITS } from './names/limits.ts';
import { ROLES } from './names/roles.ts';
import type { SettingName } from './setting-name.ts';

export const SETTING_NAMES: readonly SettingName[] = [...CONNECTIONS, ...IDENTITY, ...LIMITS, ...EXPOSURE, ...ROLES];
