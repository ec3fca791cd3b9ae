import { expect, test } from 'vitest';
import { keepingOf } from '../../src/policy/keep.ts';

test.each([
  ['.github/workflows/deploy.yml', '${{ secrets.STRIPE_SECRET_KEY }}'],
  ['.gitlab-ci.yml', '$STRIPE_SECRET_KEY'],
  ['azure-pipelines.yml', '$(STRIPE_SECRET_KEY)'],
  ['app/settings.py', 'os.environ["STRIPE_SECRET_KEY"]'],
  ['src/pay.ts', 'process.env.STRIPE_SECRET_KEY'],
  ['cmd/main.go', 'os.Getenv("STRIPE_SECRET_KEY")'],
  ['infra/main.tf', 'data.aws_secretsmanager_secret_version.stripe_secret_key.secret_string'],
  ['deploy/k8s/app.yaml', 'valueFrom: { secretKeyRef: { name: app, key: stripe-secret-key } }'],
  ['src/main/resources/application-prod.yml', '${STRIPE_SECRET_KEY}'],
  ['docker/api.Dockerfile', 'RUN --mount=type=secret,id=stripe_secret_key …'],
  ['Dockerfile', 'RUN --mount=type=secret,id=stripe_secret_key …'],
  ['docker-compose.prod.yml', 'secrets: [stripe_secret_key]'],
  ['deploy/.env.production', 'sops edit .env.enc'],
  ['Api/Startup.cs', 'builder.Configuration["STRIPE_SECRET_KEY"]'],
  ['release.zip!conf/app.rb', 'ENV.fetch("STRIPE_SECRET_KEY")'],
  ['roles/db/vars/main.yml', '"{{ vault_stripe_secret_key }}"'],
  ['config.yaml', 'sops encrypt --in-place'],
])('in %s the next one is read as %s', (path, line) => {
  expect(keepingOf(path, 'stripe-secret-key')?.line).toBe(line);
});

test('a generic credential is called by its kind', () => {
  expect(keepingOf('a.py', 'generic-password')).toEqual({
    line: 'os.environ["PASSWORD"]',
    where: 'set from AWS Secrets Manager, Azure Key Vault or HashiCorp Vault',
    isInFile: true,
  });
});

test.each([
  ['certs/server.key', 'private-key-pem'],
  ['', 'stripe-secret-key'],
  ['ci/build.sh', 'exposure-shell-print'],
  ['store.p12', 'sensitive-key-store'],
])('of %s (%s) the advice of the rule says it all', (path, rule) => {
  expect(keepingOf(path, rule)).toBeNull();
});
