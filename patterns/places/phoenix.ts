import type { PlaceRow } from '../../src/model/posture/place.ts';
import { CONNECTION_WORDS } from '../connection-words.ts';
import { GUARD_NAMES } from '../guard-words.ts';
import { ELIXIR_CALLS } from '../calls/elixir.ts';

export const place = {
  id: 'phoenix',
  title: 'Elixir: Phoenix and Plug, headers, cookies, CORS, certificate checks',
  files: ['**/*.{ex,exs}'],
  headers: true,
  keywords: [
    ...GUARD_NAMES,
    ...CONNECTION_WORDS,
    'force_ssl',
    'session_options',
    'Plug.Session',
    'put_resp_cookie',
    'CORSPlug',
    'Corsica',
    'Plug.SSL',
  ],
  calls: ELIXIR_CALLS,
  reader: 'elixir.ts readElixir',
  restore: '|> put_resp_header("{name}", "{value}")',
  controls: ['csrf', 'tls-verify', 'authorization', 'debug', 'https-redirect'],
  proof: {
    path: 'lib/shop_web/answer.ex',
    text: 'defmodule ShopWeb.Answer do\n  def call(conn, _opts) do\n    {line}\n  end\nend\n',
    header: 'conn |> put_resp_header("{name}", "{value}")',
  },
  references: [
    'https://hexdocs.pm/phoenix/security.html',
    'https://hexdocs.pm/plug/Plug.SSL.html',
    'https://hexdocs.pm/phoenix/Phoenix.Controller.html#put_secure_browser_headers/2',
  ],
} satisfies PlaceRow;
