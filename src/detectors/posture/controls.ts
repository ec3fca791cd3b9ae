/** Generated from `patterns/` by `npm run gen -- --write`: never edited by hand. */

import { controlOf, type Control } from './control.ts';
import allowedHosts from '../../../patterns/controls/allowed-hosts.ts';
import allowedRoles from '../../../patterns/controls/allowed-roles.ts';
import audit from '../../../patterns/controls/audit.ts';
import authentication from '../../../patterns/controls/authentication.ts';
import authorization from '../../../patterns/controls/authorization.ts';
import cache from '../../../patterns/controls/cache.ts';
import ciphers from '../../../patterns/controls/ciphers.ts';
import clientCertificates from '../../../patterns/controls/client-certificates.ts';
import coep from '../../../patterns/controls/coep.ts';
import cookieEncryption from '../../../patterns/controls/cookie-encryption.ts';
import cookies from '../../../patterns/controls/cookies.ts';
import coop from '../../../patterns/controls/coop.ts';
import corp from '../../../patterns/controls/corp.ts';
import corsReach from '../../../patterns/controls/cors-reach.ts';
import cors from '../../../patterns/controls/cors.ts';
import csp from '../../../patterns/controls/csp.ts';
import csrfExemptions from '../../../patterns/controls/csrf-exemptions.ts';
import csrf from '../../../patterns/controls/csrf.ts';
import customerKey from '../../../patterns/controls/customer-key.ts';
import debug from '../../../patterns/controls/debug.ts';
import disclosure from '../../../patterns/controls/disclosure.ts';
import downloadIntegrity from '../../../patterns/controls/download-integrity.ts';
import encryptedConnection from '../../../patterns/controls/encrypted-connection.ts';
import encryption from '../../../patterns/controls/encryption.ts';
import endpoints from '../../../patterns/controls/endpoints.ts';
import exposure from '../../../patterns/controls/exposure.ts';
import extensionPermissions from '../../../patterns/controls/extension-permissions.ts';
import frameSandbox from '../../../patterns/controls/frame-sandbox.ts';
import framing from '../../../patterns/controls/framing.ts';
import gateChanged from '../../../patterns/controls/gate-changed.ts';
import hostKeys from '../../../patterns/controls/host-keys.ts';
import hsts from '../../../patterns/controls/hsts.ts';
import httpsRedirect from '../../../patterns/controls/https-redirect.ts';
import iam from '../../../patterns/controls/iam.ts';
import imageIntegrity from '../../../patterns/controls/image-integrity.ts';
import inputChecks from '../../../patterns/controls/input-checks.ts';
import instanceMetadata from '../../../patterns/controls/instance-metadata.ts';
import localPrivileges from '../../../patterns/controls/local-privileges.ts';
import networkAccess from '../../../patterns/controls/network-access.ts';
import networkFilter from '../../../patterns/controls/network-filter.ts';
import nosniff from '../../../patterns/controls/nosniff.ts';
import openPaths from '../../../patterns/controls/open-paths.ts';
import passwordHash from '../../../patterns/controls/password-hash.ts';
import passwordPolicy from '../../../patterns/controls/password-policy.ts';
import patching from '../../../patterns/controls/patching.ts';
import permissionsPolicy from '../../../patterns/controls/permissions-policy.ts';
import podSecurity from '../../../patterns/controls/pod-security.ts';
import privilegeLimit from '../../../patterns/controls/privilege-limit.ts';
import randomness from '../../../patterns/controls/randomness.ts';
import rateLimit from '../../../patterns/controls/rate-limit.ts';
import recovery from '../../../patterns/controls/recovery.ts';
import referrerPolicy from '../../../patterns/controls/referrer-policy.ts';
import renderer from '../../../patterns/controls/renderer.ts';
import requestRate from '../../../patterns/controls/request-rate.ts';
import rotation from '../../../patterns/controls/rotation.ts';
import secretSource from '../../../patterns/controls/secret-source.ts';
import sessionLifetime from '../../../patterns/controls/session-lifetime.ts';
import sshAlgorithms from '../../../patterns/controls/ssh-algorithms.ts';
import sslmode from '../../../patterns/controls/sslmode.ts';
import subresourceIntegrity from '../../../patterns/controls/subresource-integrity.ts';
import threatDetection from '../../../patterns/controls/threat-detection.ts';
import tlsVerify from '../../../patterns/controls/tls-verify.ts';
import tlsVersion from '../../../patterns/controls/tls-version.ts';
import tokenAlgorithms from '../../../patterns/controls/token-algorithms.ts';
import tokenVerification from '../../../patterns/controls/token-verification.ts';
import transitEncryption from '../../../patterns/controls/transit-encryption.ts';
import trustedProxy from '../../../patterns/controls/trusted-proxy.ts';
import workflowPermissions from '../../../patterns/controls/workflow-permissions.ts';
import workflowTrust from '../../../patterns/controls/workflow-trust.ts';

export const controls = {
  allowedHosts: controlOf(allowedHosts),
  allowedRoles: controlOf(allowedRoles),
  audit: controlOf(audit),
  authentication: controlOf(authentication),
  authorization: controlOf(authorization),
  cache: controlOf(cache),
  ciphers: controlOf(ciphers),
  clientCertificates: controlOf(clientCertificates),
  coep: controlOf(coep),
  cookieEncryption: controlOf(cookieEncryption),
  cookies: controlOf(cookies),
  coop: controlOf(coop),
  corp: controlOf(corp),
  corsReach: controlOf(corsReach),
  cors: controlOf(cors),
  csp: controlOf(csp),
  csrfExemptions: controlOf(csrfExemptions),
  csrf: controlOf(csrf),
  customerKey: controlOf(customerKey),
  debug: controlOf(debug),
  disclosure: controlOf(disclosure),
  downloadIntegrity: controlOf(downloadIntegrity),
  encryptedConnection: controlOf(encryptedConnection),
  encryption: controlOf(encryption),
  endpoints: controlOf(endpoints),
  exposure: controlOf(exposure),
  extensionPermissions: controlOf(extensionPermissions),
  frameSandbox: controlOf(frameSandbox),
  framing: controlOf(framing),
  gateChanged: controlOf(gateChanged),
  hostKeys: controlOf(hostKeys),
  hsts: controlOf(hsts),
  httpsRedirect: controlOf(httpsRedirect),
  iam: controlOf(iam),
  imageIntegrity: controlOf(imageIntegrity),
  inputChecks: controlOf(inputChecks),
  instanceMetadata: controlOf(instanceMetadata),
  localPrivileges: controlOf(localPrivileges),
  networkAccess: controlOf(networkAccess),
  networkFilter: controlOf(networkFilter),
  nosniff: controlOf(nosniff),
  openPaths: controlOf(openPaths),
  passwordHash: controlOf(passwordHash),
  passwordPolicy: controlOf(passwordPolicy),
  patching: controlOf(patching),
  permissionsPolicy: controlOf(permissionsPolicy),
  podSecurity: controlOf(podSecurity),
  privilegeLimit: controlOf(privilegeLimit),
  randomness: controlOf(randomness),
  rateLimit: controlOf(rateLimit),
  recovery: controlOf(recovery),
  referrerPolicy: controlOf(referrerPolicy),
  renderer: controlOf(renderer),
  requestRate: controlOf(requestRate),
  rotation: controlOf(rotation),
  secretSource: controlOf(secretSource),
  sessionLifetime: controlOf(sessionLifetime),
  sshAlgorithms: controlOf(sshAlgorithms),
  sslmode: controlOf(sslmode),
  subresourceIntegrity: controlOf(subresourceIntegrity),
  threatDetection: controlOf(threatDetection),
  tlsVerify: controlOf(tlsVerify),
  tlsVersion: controlOf(tlsVersion),
  tokenAlgorithms: controlOf(tokenAlgorithms),
  tokenVerification: controlOf(tokenVerification),
  transitEncryption: controlOf(transitEncryption),
  trustedProxy: controlOf(trustedProxy),
  workflowPermissions: controlOf(workflowPermissions),
  workflowTrust: controlOf(workflowTrust),
};

/** Controls by id. */
export const CONTROLS: ReadonlyMap<string, Control> = new Map(
  Object.values<Control>(controls).map((control) => [control.row.id, control]),
);
