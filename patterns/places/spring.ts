import type { PlaceRow } from '../../src/model/posture/place.ts';
import { CONNECTION_WORDS } from '../connection-words.ts';
import { GUARD_MARKS } from '../guard-words.ts';
import { JVM_CALLS } from '../calls/jvm.ts';

export const place = {
  id: 'spring',
  title: 'Spring Security, Spring CORS and servlet cookies, in Java',
  files: ['**/*.java'],
  headers: true,
  anyCase: true,
  keywords: [
    ...GUARD_MARKS,
    'checkServerTrusted',
    'SSLSession',
    ...CONNECTION_WORDS,
    'HttpSecurity',
    'CorsConfiguration',
    'CorsRegistry',
    '@CrossOrigin',
    'Cookie',
    'HostnameVerifier',
    'TrustAll',
    'OkHttpClient',
    'InsecureTrustManager',
    'EnabledProtocols',
  ],
  calls: JVM_CALLS,
  reader: 'spring/java.ts readJava',
  controls: ['encrypted-connection', 'authorization', 'https-redirect', 'csrf', 'tls-verify', 'tls-version'],
  proof: {
    path: 'src/main/java/Answer.java',
    text: 'class Answer {\n    void send(HttpServletResponse response) {\n        {line}\n    }\n}\n',
  },
  restore: 'response.setHeader("{name}", "{value}");',
  references: [
    'https://docs.spring.io/spring-security/reference/servlet/exploits/headers.html',
    'https://docs.spring.io/spring-security/reference/servlet/exploits/csrf.html',
    'https://docs.spring.io/spring-framework/reference/web/webmvc-cors.html',
    'https://docs.spring.io/spring-framework/docs/current/javadoc-api/org/springframework/http/ResponseCookie.html',
  ],
} satisfies PlaceRow;
