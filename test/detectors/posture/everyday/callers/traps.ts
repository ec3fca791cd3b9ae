/** Changes of callers, tokens and components that look weaker, and are not. */

import type { QuietChange } from '../change.ts';

export const QUIET_GATES: readonly QuietChange[] = [
  {
    name: 'a random number beside a token',
    path: 'api/tokens.py',
    before: ['import random, secrets', 'def reset():', '    return secrets.token_hex(32)'],
    after: [
      'import random, secrets',
      'def reset():',
      '    return secrets.token_hex(32)',
      'def color():',
      '    return random.choice(COLORS)',
    ],
    bothWays: true,
  },
  {
    name: 'a list of public fields',
    path: 'src/fields.ts',
    before: ["export const PUBLIC = ['name'];"],
    after: ["export const PUBLIC = ['name', 'avatar'];"],
    bothWays: true,
  },
  {
    name: 'a condition that became a function of the rules',
    path: 'firestore.rules',
    before: ['service cloud.firestore {', '  match /a/{uid} { allow read: if request.auth.uid == uid; }', '}'],
    after: [
      'service cloud.firestore {',
      '  function owns(u) { return request.auth.uid == u; }',
      '  match /a/{uid} { allow read: if owns(uid); }',
      '}',
    ],
    bothWays: true,
  },
  {
    name: 'a new exported component without a permission',
    path: 'app/src/main/AndroidManifest.xml',
    before: ['<manifest><application android:allowBackup="false">', '</application></manifest>'],
    after: [
      '<manifest><application android:allowBackup="false">',
      '<activity android:name=".Main" android:exported="true"/>',
      '</application></manifest>',
    ],
    bothWays: true,
  },
  {
    name: 'a build for development that may be debugged',
    path: 'app/build.gradle',
    before: ['android {', '  buildTypes {', '    debug {', '      debuggable false', '    }', '  }', '}'],
    after: ['android {', '  buildTypes {', '    debug {', '      debuggable true', '    }', '  }', '}'],
    bothWays: true,
  },
  {
    name: 'rows of the caller through the caller',
    path: 'a/views.py',
    before: [
      'class V(ModelViewSet):',
      '    def get_queryset(self):',
      '        return A.objects.filter(owner=self.request.user)',
    ],
    after: ['class V(ModelViewSet):', '    def get_queryset(self):', '        return self.request.user.a_set.all()'],
    bothWays: true,
  },
  {
    name: 'a public action of WordPress beside others',
    path: 'a.php',
    before: ['<?php', "add_action( 'wp_ajax_a', 'a' );"],
    after: ['<?php', "add_action( 'wp_ajax_a', 'a' );", "add_action( 'wp_ajax_nopriv_b', 'b' );"],
    bothWays: true,
  },
  {
    name: 'settings of Flask in a file',
    path: 'app/__init__.py',
    before: ['app.config.update(SESSION_COOKIE_SECURE=True)', 'app.config.from_pyfile("a.cfg")'],
    after: ['app.config.from_pyfile("a.cfg")'],
  },
];
