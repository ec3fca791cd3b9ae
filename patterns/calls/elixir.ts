import type { CallRow } from '../../src/model/posture/call-row.ts';
import { ELIXIR_RANDOMNESS } from './randomness.ts';
import { clientCalls } from './clients.ts';

const router = (line: string): string =>
  `defmodule ShopWeb.Router do\n  pipeline :browser do\n    ${line}\n  end\nend\n`;
const endpoint = (option: string): string =>
  `import Config\n\nconfig :shop, ShopWeb.Endpoint,\n  url: [host: "a.example"]${option}\n`;

/**
 * https://hexdocs.pm/phoenix/Phoenix.Endpoint.html, https://hexdocs.pm/plug/Plug.CSRFProtection.html,
 * https://www.erlang.org/doc/apps/ssl/ssl.html and the pages of the libraries that a row names.
 */
export const ELIXIR_CALLS: readonly CallRow[] = [
  ...ELIXIR_RANDOMNESS,
  {
    call: 'plug',
    option: 0,
    control: 'csrf',
    safe: 'protect_from_forgery plug.csrfprotection csrfprotection',
    default: 'unsafe',
    proof: [router('plug :protect_from_forgery'), router('plug :fetch_session')],
  },
  {
    call: 'config',
    option: 'check_origin',
    control: 'csrf',
    unsafe: 'false',
    proof: [endpoint(''), endpoint(',\n  check_origin: false')],
  },
  {
    call: 'socket',
    option: 'websocket.check_origin',
    control: 'csrf',
    unsafe: 'false',
    proof: [
      'defmodule A do\n  socket "/live", LiveView.Socket, websocket: [timeout: 5]\nend\n',
      'defmodule A do\n  socket "/live", LiveView.Socket, websocket: [check_origin: false]\nend\n',
    ],
  },
  {
    call: 'config',
    option: 'debug_errors',
    control: 'debug',
    unsafe: 'true',
    proof: [endpoint(''), endpoint(',\n  debug_errors: true')],
  },
  {
    call: 'config',
    option: 'code_reloader',
    control: 'debug',
    unsafe: 'true',
    atMost: 'medium',
    proof: [endpoint(''), endpoint(',\n  code_reloader: true')],
  },
  {
    call: '*',
    option: '**.verify',
    control: 'tls-verify',
    unsafe: 'verify_none',
    proof: [
      'defmodule A do\n  def get(url), do: Client.get(url, timeout: 5)\nend\n',
      'defmodule A do\n  def get(url), do: Client.get(url, verify: :verify_none)\nend\n',
    ],
  },
  ...clientCalls({
    call: (option, value) => `defmodule A do\n  def get(url), do: Client.get(url, ${option}: ${value})\nend\n`,
    values: { false: 'false', true: 'true', none: ':verify_none' },
    on: 'true',
  }),
  {
    call: '*',
    option: '**.insecure',
    control: 'tls-verify',
    unsafe: 'true',
    proof: [
      'defmodule A do\n  def get(url), do: Client.get(url, hackney: [timeout: 5])\nend\n',
      'defmodule A do\n  def get(url), do: Client.get(url, hackney: [insecure: true])\nend\n',
    ],
  },
  // https://hexdocs.pm/ecto_sql/Ecto.Adapters.Postgres.html#module-connection-options
  {
    call: 'config',
    option: 'ssl',
    control: 'encrypted-connection',
    unsafe: 'false',
    safe: '*',
    default: 'unsafe',
    needs: 'Repo',
    proof: [
      'import Config\n\nconfig :shop, Shop.Repo, ssl: true\n',
      'import Config\n\nconfig :shop, Shop.Repo, ssl: false\n',
    ],
  },
  {
    call: 'pipe_through',
    option: 0,
    control: 'authorization',
    subject: 'pipeline',
    safe: '*auth* *admin* *require* *guard* *protected* *logged* *user* *member*',
    unsafe: '*',
    default: 'unsafe',
    atMost: 'medium',
    proof: [
      'defmodule A do\n  scope "/" do\n    pipe_through [:browser, :require_authenticated_user]\n  end\nend\n',
      'defmodule A do\n  scope "/" do\n    pipe_through [:browser]\n  end\nend\n',
    ],
  },
  {
    call: 'plug',
    option: 0,
    control: 'rate-limit',
    safe: '*limit* *throttl* hammer* plugattack*',
    default: 'unsafe',
    proof: ['defmodule A do\n  plug RateLimit\nend\n', 'defmodule A do\n  plug Logger\nend\n'],
  },
  {
    call: 'config',
    option: 'log_rounds',
    control: 'password-hash',
    subject: 'log_rounds',
    ranks: 'more',
    proof: [
      'import Config\n\nconfig :bcrypt_elixir, log_rounds: 12\n',
      'import Config\n\nconfig :bcrypt_elixir, log_rounds: 4\n',
    ],
  },
];
