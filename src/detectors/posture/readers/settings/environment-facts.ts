/**
 * Environment variables that switch a control by themselves, wherever they are set: images, compose files, pods, units.
 */

import type { Opaque } from '../../orders/order.ts';
import type { OrderValues } from '../../orders/index.ts';
import { held, type Control } from '../../control.ts';
import { controls } from '../../controls.ts';
import type { Circumstances, Fact } from '../../judge/scene.ts';
import { corsOf } from '../../orders/sets.ts';
import { hasHole, hole } from '../../holes.ts';
import type { Origin } from '../../position.ts';

const TRUE = /^(?:1|true|yes|on)$/i;
const DEVELOPMENT = /^(?:dev|development|local|debug)$/i;

/**
 * Flags that mean debug when they are true. https://flask.palletsprojects.com/en/stable/config/#DEBUG
 * https://laravel.com/docs/configuration#debug-mode
 */
const DEBUG_FLAGS = /^(?:DEBUG|(?:DJANGO|FLASK|QUART|APP|WP)_DEBUG)$/;
/** Names that applications commonly give to the list of other origins that may read answers. */
const ORIGINS = /^(?:\w+_)?(?:CORS_(?:ALLOW(?:ED)?_)?ORIGINS?|ALLOW(?:ED)?_ORIGINS?|CORS_ALLOW_ORIGIN|CORS_WHITELIST)$/;
/** Names of an environment, of which development is one. */
const ENVIRONMENTS = /^(?:NODE_ENV|RAILS_ENV|RACK_ENV|FLASK_ENV|APP_ENV|ASPNETCORE_ENVIRONMENT|DOTNET_ENVIRONMENT)$/;
/**
 * Variables that take certificate checks away, and the values that do it.
 * https://nodejs.org/api/cli.html#node_tls_reject_unauthorizedvalue
 * https://git-scm.com/docs/git#Documentation/git.txt-GIT_SSL_NO_VERIFY https://peps.python.org/pep-0493/
 */
const UNVERIFIED: Readonly<Record<string, RegExp>> = {
  NODE_TLS_REJECT_UNAUTHORIZED: /^0$/,
  GIT_SSL_NO_VERIFY: TRUE,
  PYTHONHTTPSVERIFY: /^0$/,
};

export function environmentFacts(name: string, text: string, origin: Origin): Fact[] {
  const { value, certainty } = substituted(text);
  const fact = <K extends 'switch' | 'scale'>(control: Control<K>, of: OrderValues[K]): Fact[] => {
    const isOpen = hasHole(value);
    const opaque: Opaque = { kind: 'opaque', text: value };
    return [
      held<K, Circumstances>(control, isOpen ? opaque : of, {
        subject: name,
        certainty: isOpen ? 'unknown' : certainty,
        origin,
      }),
    ];
  };
  if (DEBUG_FLAGS.test(name)) return fact(controls.debug, { kind: 'switch', on: !TRUE.test(value) });
  if (ENVIRONMENTS.test(name)) return fact(controls.debug, { kind: 'switch', on: !DEVELOPMENT.test(value) });
  if (UNVERIFIED[name] !== undefined)
    return fact(controls.tlsVerify, { kind: 'switch', on: !UNVERIFIED[name].test(value) });
  if (ORIGINS.test(name) && !hasHole(value))
    return [
      {
        control: controls.cors,
        subject: name,
        value: corsOf(
          value.split(/[\s,;]+/).filter((one) => one !== ''),
          null,
        ),
        certainty,
        origin,
        onlyChanged: true,
      },
    ];
  if (name === 'PGSSLMODE') return fact(controls.sslmode, controls.sslmode.order.parse(value));
  const mode = /^(?:postgres(?:ql)?(?:\+\w+)?|cockroachdb):\/\/.*[?&]sslmode=([\w-]+)/i.exec(text)?.[1];
  return mode === undefined
    ? []
    : [
        {
          control: controls.sslmode,
          subject: name,
          value: controls.sslmode.order.parse(mode),
          certainty: 'literal',
          origin,
        },
      ];
}

/**
 * `${NAME:-default}` is judged by its default; `${NAME}` is not known.
 * https://docs.docker.com/reference/compose-file/interpolation/
 */
function substituted(text: string): { value: string; certainty: 'literal' | 'env' } {
  const isTaken = /\$\{\w+:?-[^}]*\}/.test(text);
  const value = text
    .replace(/\$\{\w+:?-([^}]*)\}/g, '$1')
    .replace(/\$\{[^}]*\}|\$\w+/g, (name) => hole(name))
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2');
  return { value, certainty: isTaken ? 'env' : 'literal' };
}
