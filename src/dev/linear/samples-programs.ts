/** Program files of places that no case and no proof has. */

const text = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

/** Text by place and path. */
export const PROGRAM_SAMPLES: readonly (readonly [place: string, path: string, text: string])[] = [
  [
    'android-build',
    'app/build.gradle.kts',
    text('android {', '  buildTypes {', '    getByName("release") { isDebuggable = false }', '  }', '}'),
  ],
  [
    'browser-extension',
    'manifest.json',
    text(
      '{',
      '"manifest_version": 3,',
      '"permissions": ["storage"],',
      '"host_permissions": ["https://shop.example/*"],',
      '"content_security_policy": { "extension_pages": "script-src \'self\'" }',
      '}',
    ),
  ],
  [
    'container-api',
    'src/runner.py',
    text(
      'import docker',
      'client = docker.from_env()',
      "client.containers.run('shop', privileged=True, cap_add=['SYS_ADMIN'], user='root')",
      "options = {'SecurityOpt': ['no-new-privileges']}",
    ),
  ],
  [
    'constructs',
    'lib/stack.ts',
    text(
      "import * as s3 from 'aws-cdk-lib/aws-s3';",
      'const name = "a";',
      "new s3.Bucket(this, 'Data', {",
      '  enforceSSL: true,',
      '  versioned: true,',
      '});',
      "const role = new iam.PolicyStatement({ actions: ['s3:GetObject'], resources: ['*'] });",
    ),
  ],
];
