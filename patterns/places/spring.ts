import type { PlaceRow } from '../../src/model/posture.ts';

export default {
  id: 'spring',
  title: 'Spring Security, Spring CORS and servlet cookies, in Java and Kotlin',
  format: 'java',
  files: ['**/*.java', '**/*.kt'],
  keywords: [
    'HttpSecurity',
    'CorsConfiguration',
    'CorsRegistry',
    '@CrossOrigin',
    'Cookie',
    'setHeader',
    'HostnameVerifier',
  ],
  restore: 'response.setHeader("{name}", "{value}");',
  references: [
    'https://docs.spring.io/spring-security/reference/servlet/exploits/headers.html',
    'https://docs.spring.io/spring-security/reference/servlet/exploits/csrf.html',
    'https://docs.spring.io/spring-framework/reference/web/webmvc-cors.html',
    'https://docs.spring.io/spring-framework/docs/current/javadoc-api/org/springframework/http/ResponseCookie.html',
  ],
} satisfies PlaceRow;
