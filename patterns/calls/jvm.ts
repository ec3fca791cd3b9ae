import type { CallRow } from '../../src/model/posture/call-row.ts';
import { ANDROID_CALLS } from './android.ts';
import { JVM_OWNERSHIP } from './ownership.ts';
import { JVM_RANDOMNESS } from './randomness.ts';
import { JVM_GRAPHQL } from './graphql.ts';
import { JVM_ACCOUNTS } from './jvm-accounts.ts';
import { JVM_RATES } from './rates.ts';
import { JVM_TOKENS } from './token-builders.ts';
import { JVM_ROLES } from './roles.ts';
import { JVM_EXEMPTIONS } from './exemptions.ts';
import { JVM_CORS_REACH } from './cors-reach.ts';

/** A class with a method, as the proofs of annotations need it. */
const method = (annotation: string): string =>
  `class Answer {\n    ${annotation}\n    String get() { return "a"; }\n}\n`;

/**
 * Java and Kotlin.
 * https://docs.oracle.com/en/java/javase/21/security/java-secure-socket-extension-jsse-reference-guide.html,
 * https://docs.spring.io/spring-security/reference/servlet/authorization/index.html and the pages of the libraries that
 * a row names.
 */
export const JVM_CALLS: readonly CallRow[] = [
  ...JVM_OWNERSHIP,
  ...ANDROID_CALLS,
  ...JVM_RANDOMNESS,
  ...JVM_CORS_REACH,
  ...JVM_EXEMPTIONS,
  ...JVM_ROLES,
  ...JVM_TOKENS,
  ...JVM_GRAPHQL,
  ...JVM_ACCOUNTS,
  ...JVM_RATES,
  {
    call: 'SSLContext.getInstance',
    option: 0,
    control: 'tls-version',
    proof: ['SSLContext.getInstance("TLSv1.2");', 'SSLContext.getInstance("TLSv1");'],
  },
  {
    call: 'setEnabledProtocols setProtocols setProtocol enabledProtocols protocols setSslProtocol',
    option: 0,
    control: 'tls-version',
    proof: [
      'socket.setEnabledProtocols(new String[] {"TLSv1.2", "TLSv1.3"});',
      'socket.setEnabledProtocols(new String[] {"TLSv1", "TLSv1.2"});',
    ],
  },
  {
    call: 'System.setProperty Security.setProperty',
    option: 1,
    control: 'tls-version',
    needs: 'jdk.tls.client.protocols https.protocols jdk.tls.server.protocols',
    proof: [
      'System.setProperty("jdk.tls.client.protocols", "TLSv1.2,TLSv1.3");',
      'System.setProperty("jdk.tls.client.protocols", "TLSv1,TLSv1.2");',
    ],
  },
  {
    call: 'new SSLConnectionSocketFactory',
    option: 1,
    control: 'tls-version',
    proof: [
      'new SSLConnectionSocketFactory(context, new String[] {"TLSv1.2"}, null, check);',
      'new SSLConnectionSocketFactory(context, new String[] {"TLSv1", "TLSv1.2"}, null, check);',
    ],
  },
  // https://square.github.io/okhttp/features/https/
  {
    call: 'certificatePinner',
    control: 'tls-verify',
    subject: 'certificate pins',
    safe: '*',
    default: 'unsafe',
    inFunction: true,
    atMost: 'medium',
    needs: 'OkHttpClient',
    proof: [
      'new OkHttpClient.Builder().certificatePinner(pins).build();',
      'new OkHttpClient.Builder().callTimeout(time).build();',
    ],
  },
  {
    call: 'connectionSpecs',
    option: 0,
    control: 'encrypted-connection',
    unsafe: 'cleartext connectionspec.cleartext',
    needs: 'OkHttpClient',
    proof: [
      'new OkHttpClient.Builder().connectionSpecs(List.of(ConnectionSpec.MODERN_TLS));',
      'new OkHttpClient.Builder().connectionSpecs(List.of(ConnectionSpec.CLEARTEXT));',
    ],
  },
  {
    call: '@PermitAll @AnonymousAllowed @AllowAnonymous',
    control: 'authorization',
    unsafe: '*',
    inFunction: true,
    proof: [method(''), method('@PermitAll')],
  },
  {
    call: '@PreAuthorize @PostAuthorize',
    option: 0,
    control: 'authorization',
    subject: 'more than a sign-in',
    unsafe: 'isauthenticated() isauthenticated isfullyauthenticated() isfullyauthenticated isrememberme()',
    safe: '*',
    inFunction: true,
    onlyChanged: true,
    atMost: 'medium',
    proof: [
      method('@PreAuthorize("@orders.isOwner(#id, authentication)")'),
      method('@PreAuthorize("isAuthenticated()")'),
    ],
  },
  {
    call: 'csrf.ignoringRequestMatchers csrf.ignoringAntMatchers ignoringRequestMatchers ignoringAntMatchers',
    option: 0,
    control: 'csrf',
    unsafe: '/** ** /* anyrequest anyexchange',
    proof: [
      'http.csrf(c -> c.ignoringRequestMatchers("/hooks/**"));',
      'http.csrf(c -> c.ignoringRequestMatchers("/**"));',
    ],
  },
  {
    call: 'setHostnameVerifier setSSLHostnameVerifier hostnameVerifier setDefaultHostnameVerifier',
    option: 0,
    control: 'tls-verify',
    unsafe: 'noophostnameverifier =>true allow_all_hostname_verifier allowallhostnameverifier',
    proof: ['builder.setReadTimeout(5);', 'builder.hostnameVerifier((host, session) -> true);'],
  },
  {
    call: 'setSSLHostnameVerifier setHostnameVerifier hostnameVerifier new SSLConnectionSocketFactory',
    option: 0,
    control: 'tls-verify',
    unsafe: 'instance',
    needs: 'NoopHostnameVerifier.INSTANCE',
    proof: ['client.setSSLHostnameVerifier(check);', 'client.setSSLHostnameVerifier(NoopHostnameVerifier.INSTANCE);'],
  },
  {
    call: 'new SSLConnectionSocketFactory',
    option: 1,
    control: 'tls-verify',
    unsafe: 'instance noophostnameverifier',
    needs: 'NoopHostnameVerifier',
    proof: [
      'new SSLConnectionSocketFactory(context);',
      'new SSLConnectionSocketFactory(context, NoopHostnameVerifier.INSTANCE);',
    ],
  },
  {
    call: 'trustManager',
    option: 0,
    control: 'tls-verify',
    unsafe: 'instance',
    needs: 'InsecureTrustManagerFactory.INSTANCE',
    proof: ['builder.trustManager(file);', 'builder.trustManager(InsecureTrustManagerFactory.INSTANCE);'],
  },
  {
    call: 'loadTrustMaterial',
    option: 1,
    control: 'tls-verify',
    unsafe: 'instance truststrategy trustallstrategy trustselfsignedstrategy =>true',
    proof: ['builder.loadTrustMaterial(store, null);', 'builder.loadTrustMaterial(null, (chain, type) -> true);'],
  },
  {
    call: 'setTrustAll trustAll',
    option: 0,
    control: 'tls-verify',
    unsafe: 'true',
    proof: ['options.setSsl(true);', 'options.setTrustAll(true);'],
  },
  {
    call: 'setVerifyHost setVerifyHostname',
    option: 0,
    control: 'tls-verify',
    unsafe: 'false',
    proof: ['options.setSsl(true);', 'options.setVerifyHost(false);'],
  },
  {
    call: 'checkServerIdentity setCheckServerIdentity setSSLCheckServerIdentity',
    option: 0,
    control: 'tls-verify',
    unsafe: 'false',
    proof: ['email.setSSLCheckServerIdentity(true);', 'email.setSSLCheckServerIdentity(false);'],
  },
  {
    call: 'setEndpointIdentificationAlgorithm',
    option: 0,
    control: 'tls-verify',
    unsafe: 'null none []',
    proof: ['params.setEndpointIdentificationAlgorithm("HTTPS");', 'params.setEndpointIdentificationAlgorithm(null);'],
  },
  {
    call: 'setConfig JSch.setConfig',
    option: 1,
    control: 'host-keys',
    unsafe: 'no',
    needs: 'StrictHostKeyChecking',
    proof: ['session.setConfig("StrictHostKeyChecking", "yes");', 'session.setConfig("StrictHostKeyChecking", "no");'],
  },
  {
    call: 'addHostKeyVerifier setServerKeyVerifier',
    option: 0,
    control: 'host-keys',
    unsafe: 'promiscuousverifier instance',
    needs: 'PromiscuousVerifier AcceptAllServerKeyVerifier',
    proof: ['ssh.loadKnownHosts();', 'ssh.addHostKeyVerifier(new PromiscuousVerifier());'],
  },
  {
    call: 'usePlaintext',
    control: 'encrypted-connection',
    unsafe: '*',
    proof: [
      'ManagedChannelBuilder.forTarget(address).useTransportSecurity();',
      'ManagedChannelBuilder.forTarget(address).usePlaintext();',
    ],
  },
  {
    call: 'setRequireClientAuth setNeedClientAuth needClientAuth',
    option: 0,
    control: 'authorization',
    unsafe: 'false',
    safe: 'true',
    default: 'unsafe',
    proof: ['server.setNeedClientAuth(true);', 'server.setNeedClientAuth(false);'],
  },
  {
    call:
      'setSkipAllValidators setSkipSignatureVerification setSkipDefaultAudienceValidation ' +
      'setDisableRequireSignature setSkipVerificationKeyResolutionOnNone setRequireExpirationTime',
    control: 'token-verification',
    unsafe: '*',
    needs: 'jose4j',
    proof: [
      'import org.jose4j.jwt.consumer.JwtConsumerBuilder;\nclass A { void a() { builder.setRequireSubject(); } }\n',
      'import org.jose4j.jwt.consumer.JwtConsumerBuilder;\nclass A { void a() { ' +
        'builder.setSkipSignatureVerification(); } }\n',
    ],
  },
  {
    call: 'Algorithm.none unsecured parseUnsecuredClaims parsePlaintextJwt parseClaimsJwt',
    control: 'token-verification',
    unsafe: '*',
    needs: 'jwt',
    proof: [
      'import com.auth0.jwt.JWT;\nclass A { void a() { JWT.require(Algorithm.HMAC256(key)); } }\n',
      'import com.auth0.jwt.JWT;\nclass A { void a() { JWT.require(Algorithm.none()); } }\n',
    ],
  },
  {
    call: 'setDebug debug web.debug',
    option: 0,
    control: 'debug',
    unsafe: 'true',
    needs: 'WebSecurity',
    atMost: 'medium',
    proof: [
      'class A { WebSecurityCustomizer a() { return (web) -> web.debug(false); } }\n',
      'class A { WebSecurityCustomizer a() { return (web) -> web.debug(true); } }\n',
    ],
  },
  {
    call: '@EnableWebSecurity',
    option: 'debug',
    control: 'debug',
    unsafe: 'true',
    proof: ['@EnableWebSecurity\nclass A { }\n', '@EnableWebSecurity(debug = true)\nclass A { }\n'],
  },
  {
    call: 'setWebContentsDebuggingEnabled',
    option: 0,
    control: 'debug',
    unsafe: 'true',
    proof: ['WebView.setWebContentsDebuggingEnabled(false);', 'WebView.setWebContentsDebuggingEnabled(true);'],
  },
];
