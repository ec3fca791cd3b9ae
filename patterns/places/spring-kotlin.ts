import type { PlaceRow } from '../../src/model/posture/place.ts';
import { CONNECTION_WORDS } from '../connection-words.ts';
import { GUARD_MARKS } from '../guard-words.ts';
import { JVM_CALLS } from '../calls/jvm.ts';

export const place = {
  id: 'spring-kotlin',
  title: 'Spring Security and Spring CORS in Kotlin, Ktor',
  files: ['**/*.{kt,kts}'],
  headers: true,
  anyCase: true,
  keywords: [
    ...GUARD_MARKS,
    String.raw`authenticate\b|rateLimit\b|(?:with|require|has)(?:Any)?(?:Role|Permission|Auth|Scope)`,
    'checkServerTrusted',
    'SSLSession',
    String.raw`install\((?:HSTS|CORS|HttpsRedirect|DefaultHeaders|Sessions)`,
    'cookie<',
    ...CONNECTION_WORDS,
    'HttpSecurity',
    'CorsConfiguration',
    'CorsRegistry',
    '@CrossOrigin',
    'Cookie',
    'ostnameVerifier',
    'TrustAll',
    'OkHttpClient',
    'InsecureTrustManager',
  ],
  calls: JVM_CALLS,
  reader: 'spring/kotlin.ts readKotlin',
  restore: 'response.setHeader("{name}", "{value}");',
  controls: ['encrypted-connection', 'authorization', 'https-redirect', 'csrf', 'tls-verify'],
  proof: {
    path: 'src/main/kotlin/Answer.kt',
    text: 'class Answer {\n    fun send(response: HttpServletResponse) {\n        {line}\n    }\n}\n',
  },
  references: [
    'https://docs.spring.io/spring-security/reference/servlet/configuration/kotlin.html',
    'https://ktor.io/docs/server-default-headers.html',
  ],
} satisfies PlaceRow;
