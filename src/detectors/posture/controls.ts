/** The rows of `patterns/controls` by id. Loads no parser. */

import type { ControlRow } from '../../model/posture.ts';
import allowedHosts from '../../../patterns/controls/allowed-hosts.ts';
import audit from '../../../patterns/controls/audit.ts';
import cache from '../../../patterns/controls/cache.ts';
import ciphers from '../../../patterns/controls/ciphers.ts';
import coep from '../../../patterns/controls/coep.ts';
import cookies from '../../../patterns/controls/cookies.ts';
import coop from '../../../patterns/controls/coop.ts';
import corp from '../../../patterns/controls/corp.ts';
import cors from '../../../patterns/controls/cors.ts';
import csp from '../../../patterns/controls/csp.ts';
import csrf from '../../../patterns/controls/csrf.ts';
import debug from '../../../patterns/controls/debug.ts';
import disclosure from '../../../patterns/controls/disclosure.ts';
import encryption from '../../../patterns/controls/encryption.ts';
import exposure from '../../../patterns/controls/exposure.ts';
import framing from '../../../patterns/controls/framing.ts';
import gateChanged from '../../../patterns/controls/gate-changed.ts';
import hsts from '../../../patterns/controls/hsts.ts';
import httpsRedirect from '../../../patterns/controls/https-redirect.ts';
import iam from '../../../patterns/controls/iam.ts';
import nosniff from '../../../patterns/controls/nosniff.ts';
import permissionsPolicy from '../../../patterns/controls/permissions-policy.ts';
import podSecurity from '../../../patterns/controls/pod-security.ts';
import referrerPolicy from '../../../patterns/controls/referrer-policy.ts';
import rotation from '../../../patterns/controls/rotation.ts';
import secretSource from '../../../patterns/controls/secret-source.ts';
import sslmode from '../../../patterns/controls/sslmode.ts';
import endpoints from '../../../patterns/controls/endpoints.ts';
import renderer from '../../../patterns/controls/renderer.ts';
import tlsVerify from '../../../patterns/controls/tls-verify.ts';
import tlsVersion from '../../../patterns/controls/tls-version.ts';
import trustedProxy from '../../../patterns/controls/trusted-proxy.ts';
import workflowPermissions from '../../../patterns/controls/workflow-permissions.ts';
import workflowTrust from '../../../patterns/controls/workflow-trust.ts';

const ROWS: Readonly<Record<ControlRow['id'], ControlRow>> = {
  'allowed-hosts': allowedHosts,
  coep,
  cookies,
  coop,
  corp,
  cors,
  csp,
  csrf,
  debug,
  endpoints,
  framing,
  hsts,
  'https-redirect': httpsRedirect,
  nosniff,
  'permissions-policy': permissionsPolicy,
  'referrer-policy': referrerPolicy,
  renderer,
  'tls-verify': tlsVerify,
  'tls-version': tlsVersion,
  'trusted-proxy': trustedProxy,
  audit,
  cache,
  ciphers,
  disclosure,
  encryption,
  exposure,
  'gate-changed': gateChanged,
  iam,
  'pod-security': podSecurity,
  rotation,
  'secret-source': secretSource,
  sslmode,
  'workflow-permissions': workflowPermissions,
  'workflow-trust': workflowTrust,
};

export function controlRow(id: ControlRow['id']): ControlRow {
  return ROWS[id];
}

export function allControls(): readonly ControlRow[] {
  return Object.values(ROWS);
}

export function controlWords(id: string): ControlRow | undefined {
  return (ROWS as Readonly<Record<string, ControlRow>>)[id];
}
