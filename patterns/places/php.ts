import type { PlaceRow } from '../../src/model/posture.ts';

export default {
  id: 'php',
  title: 'PHP: header(), cookies, sessions, curl, Symfony responses, WordPress constants',
  format: 'php',
  files: ['**/*.php'],
  keywords: ['header(', 'setcookie', 'session_', 'ini_set', 'headers->set', 'CURLOPT_SSL', 'verify_peer', 'WP_DEBUG'],
  restore: "header('{name}: {value}');",
  references: [
    'https://www.php.net/manual/en/function.header.php',
    'https://www.php.net/manual/en/function.setcookie.php',
    'https://www.php.net/manual/en/session.configuration.php',
    'https://developer.wordpress.org/advanced-administration/wordpress/wp-config/',
  ],
} satisfies PlaceRow;
