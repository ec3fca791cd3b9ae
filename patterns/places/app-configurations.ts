import type { PlaceRow } from '../../src/model/posture/place.ts';

const WRANGLER = '^file:wrangler$';
const SUPABASE = '^file:supabase/config$';
const CAPACITOR = '^file:capacitor\\.config$';

export const place = {
  id: 'app-configurations',
  title: 'wrangler, Tauri, Capacitor, Supabase',
  files: ['**/wrangler.{json,jsonc,toml}', '**/tauri.conf.json', '**/capacitor.config.json', '**/supabase/config.toml'],
  reader: 'settings/configuration.ts readConfiguration',
  options: [
    // https://developers.cloudflare.com/workers/wrangler/configuration/
    { keys: ['workers_dev'], of: WRANGLER, control: 'exposure', off: ['true'], default: true, atMost: 'medium' },
    { keys: ['preview_urls'], of: WRANGLER, control: 'exposure', off: ['true'], default: true, atMost: 'medium' },
    // https://supabase.com/docs/guides/local-development/cli/config
    {
      keys: ['auth.email.enable_confirmations'],
      of: SUPABASE,
      control: 'authentication',
      off: ['false'],
      default: false,
    },
    {
      keys: ['auth.email.secure_password_change'],
      of: SUPABASE,
      control: 'authentication',
      off: ['false'],
      default: false,
    },
    { keys: ['auth.enable_anonymous_sign_ins'], of: SUPABASE, control: 'authentication', off: ['true'], default: true },
    {
      keys: ['db.ssl_enforcement.enabled'],
      of: SUPABASE,
      control: 'encrypted-connection',
      off: ['false'],
      default: false,
    },
    // https://capacitorjs.com/docs/config
    { keys: ['server.cleartext'], of: CAPACITOR, control: 'encrypted-connection', off: ['true'], default: true },
    // https://v2.tauri.app/reference/config/#securityconfig
    {
      keys: ['app.security.freezePrototype'],
      of: '^file:tauri\\.conf$',
      control: 'exposure',
      off: ['false'],
      default: false,
    },
  ],
  controls: ['csp', 'cors', 'debug', 'tls-verify', 'sslmode'],
  references: [
    'https://developers.cloudflare.com/workers/wrangler/configuration/',
    'https://v2.tauri.app/security/csp/',
    'https://capacitorjs.com/docs/config',
    'https://supabase.com/docs/guides/local-development/cli/config',
  ],
} satisfies PlaceRow;
