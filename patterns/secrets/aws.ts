import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'aws-access-key-id',
    title: 'AWS access key id',
    severity: 'high',
    keywords: ['akia', 'asia', 'abia', 'acca'],
    pattern: '(?:^|[^0-9A-Za-z+/_])(?<secret>(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16})(?:[^0-9A-Za-z+/_]|$)',
    check: 'aws-key-id',
    companion: {
      name: 'secret access key',
      pattern: '(?:^|[^0-9A-Za-z+/])[0-9A-Za-z+/]{40}(?:[^0-9A-Za-z+/=]|$)',
      withinLines: 6,
      required: false,
    },
    sample: { maker: 'aws-key-id', options: { prefix: 'AKIA' } },
    matches: ['AWS_ACCESS_KEY_ID={sample}', 'aws_access_key_id = {sample}', 'credentials: { accessKeyId: "{sample}" }'],
    ignores: [
      'AWS_ACCESS_KEY_ID=AKIA_YOUR_KEY_ID',
      'AWS_ACCESS_KEY_ID=AKIAXXXX',
      'arn:aws:iam::123456789012:role/AKIARole',
      'sha = fAKIAABCDEFGHIJKLMNOPQ',
    ],
    why: 'Names a live AWS access key; with its secret part the holder acts as that user in the account.',
    fix:
      'Deactivate and delete the access key in the IAM console, then use a role, ' +
      'IAM Identity Center or OpenID Connect instead of a stored key.',
    revoke: 'https://console.aws.amazon.com/iam/home#/security_credentials',
    references: [
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids',
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
    ],
  },
  {
    id: 'aws-secret-access-key',
    title: 'AWS secret access key',
    severity: 'critical',
    keywords: ['aws_secret', 'aws-secret', 'aws.secret', 'awssecret', 'secretaccess', 'secret_access', 'secret-access'],
    pattern:
      String.raw`(?i:aws[_.-]?secret[_.-]?(?:access[_.-]?)?key(?:[_.-]?id)?|aws[_.-]?secret` +
      String.raw`|\bsecret[_.-]?access[_.-]?key)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[0-9A-Za-z+/]{40})(?:[^0-9A-Za-z+/=]|$)`,
    minEntropy: 4,
    companion: {
      name: 'access key id',
      pattern: String.raw`\b(?:AKIA|ASIA)[A-Z2-7]{16}\b`,
      withinLines: 6,
      required: false,
    },
    sample: { prefix: '', alphabet: 'base64', chars: 40 },
    matches: [
      'AWS_SECRET_ACCESS_KEY={sample}',
      'aws_secret_access_key = {sample}',
      '"SecretAccessKey": "{sample}"',
      "secretAccessKey: '{sample}'",
      '- name: AWS_SECRET_ACCESS_KEY\n  value: "{sample}"',
    ],
    ignores: [
      'AWS_SECRET_ACCESS_KEY=YOUR_SECRET_KEY_HERE',
      'aws_secret_access_key = ${AWS_SECRET_ACCESS_KEY}',
      'secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY',
      'secret_access_key = "short"',
    ],
    why: 'Signs AWS requests with every right of its user or role, up to the whole account.',
    fix:
      'Deactivate and delete the access key in the IAM console and look through ' +
      'CloudTrail, then use a role or AWS Secrets Manager instead of a stored key.',
    revoke: 'https://console.aws.amazon.com/iam/home#/security_credentials',
    references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html'],
  },
  {
    id: 'aws-secret-key-beside-id',
    title: 'AWS secret access key',
    severity: 'critical',
    keywords: ['secret_key', 'secretkey', 'secret-key', 'secret key', 'secretaccess'],
    pattern:
      String.raw`(?i:secret[_. -]?(?:access[_. -]?)?key)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[0-9A-Za-z+/]{40})(?:[^0-9A-Za-z+/=]|$)`,
    minEntropy: 4,
    companion: {
      name: 'access key id',
      pattern: String.raw`\b(?:AKIA|ASIA)[A-Z2-7]{16}\b`,
      withinLines: 3,
      required: true,
    },
    sample: { prefix: '', alphabet: 'base64', chars: 40 },
    matches: [
      'access_key = "AKIAEXAMPLEEXAMPLEEX"\nsecret_key = "{sample}"',
      "{ accessKey: 'AKIAEXAMPLEEXAMPLEEX', secretKey: '{sample}' }",
    ],
    ignores: ['secret_key = "short"', 'AKIAEXAMPLEEXAMPLEEX secret_key = var.secret_key'],
    why: 'Signs AWS requests with every right of its user or role, up to the whole account.',
    fix:
      'Deactivate and delete the access key in the IAM console and look through ' +
      'CloudTrail, then use a role or AWS Secrets Manager instead of a stored key.',
    revoke: 'https://console.aws.amazon.com/iam/home#/security_credentials',
    references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html'],
  },
  {
    id: 'aws-session-token',
    title: 'AWS session token',
    severity: 'high',
    keywords: ['iqojb3jpz2lu', 'fwogzxivyxdz'],
    pattern:
      '(?:^|[^0-9A-Za-z+/])(?<secret>(?:IQoJb3JpZ2lu|FwoGZXIvYXdz)[0-9A-Za-z+/%]{100,}={0,2})(?:[^0-9A-Za-z+/=]|$)',
    longest: 2100,
    minEntropy: 4,
    sample: { parts: ['IQoJb3JpZ2lu', { alphabet: 'base64', chars: 400 }, '=='] },
    matches: [
      'AWS_SESSION_TOKEN={sample}',
      'aws_session_token = {sample}',
      '"SessionToken": "{sample}"',
      'X-Amz-Security-Token: {sample}',
    ],
    ignores: [
      'AWS_SESSION_TOKEN=YOUR_SESSION_TOKEN',
      'AWS_SESSION_TOKEN=IQoJb3JpZ2luEXAMPLE',
      'aws_session_token = ${AWS_SESSION_TOKEN}',
    ],
    why: 'With its temporary keys the holder acts as the role until the session ends.',
    fix:
      'Revoke the active sessions of the role in the IAM console, then let the ' +
      'workload fetch its credentials from its role at run time.',
    revoke: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_revoke-sessions.html',
    references: [
      'https://docs.aws.amazon.com/STS/latest/APIReference/API_Credentials.html',
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_use-resources.html',
    ],
  },
  {
    id: 'aws-bedrock-api-key',
    title: 'Amazon Bedrock long-term API key',
    severity: 'high',
    keywords: ['absk'],
    pattern:
      '(?:^|[^0-9A-Za-z+/])(?<secret>ABSKQmVkcm9ja0FQSUtleS[01][0-9A-Za-z+/]{80,200}={0,2})(?:[^0-9A-Za-z+/=]|$)',
    publicPrefix: 'ABSK',
    minEntropy: 4,
    sample: { parts: ['ABSKQmVkcm9ja0FQSUtleS1', { alphabet: 'base64', chars: 107 }, '=='] },
    matches: [
      'AWS_BEARER_TOKEN_BEDROCK={sample}',
      'curl -H "Authorization: Bearer {sample}" https://bedrock-runtime.us-east-1.amazonaws.com',
      '"bedrockApiKey": "{sample}"',
    ],
    ignores: ['AWS_BEARER_TOKEN_BEDROCK=ABSKYOUR_TOKEN_HERE', 'AWS_BEARER_TOKEN_BEDROCK=${AWS_BEARER_TOKEN_BEDROCK}'],
    why: "Calls Bedrock models at the account's cost until the key expires.",
    fix: 'Revoke it under Amazon Bedrock > API keys, then read the new one from the environment or a secret manager.',
    revoke: 'https://console.aws.amazon.com/bedrock/home#/api-keys',
    references: ['https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html'],
  },
  {
    id: 'aws-bedrock-short-term-key',
    title: 'Amazon Bedrock short-term API key',
    severity: 'medium',
    keywords: ['bedrock-api-key-'],
    pattern:
      String.raw`\b(?<secret>bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t[0-9A-Za-z+/]{100,}={0,2})` +
      String.raw`(?:[^0-9A-Za-z+/=]|$)`,
    longest: 2100,
    publicPrefix: 'bedrock-api-key-',
    minEntropy: 4,
    sample: { parts: ['bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t', { alphabet: 'base64', chars: 600 }, '=='] },
    matches: ['AWS_BEARER_TOKEN_BEDROCK={sample}', '{ "token": "{sample}" }', 'Authorization: Bearer {sample}'],
    ignores: [
      'AWS_BEARER_TOKEN_BEDROCK=bedrock-api-key-YOUR_TOKEN_HERE',
      'AWS_BEARER_TOKEN_BEDROCK=${AWS_BEARER_TOKEN_BEDROCK}',
    ],
    why: "Calls Bedrock models at the account's cost for up to twelve hours.",
    fix:
      'End the sessions of the principal that made it in the IAM ' +
      'console, then generate short-term keys at run time.',
    revoke: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys-revoke.html',
    references: ['https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys-how.html'],
  },
  {
    id: 'aws-appsync-api-key',
    title: 'AWS AppSync API key',
    severity: 'medium',
    keywords: ['da2-'],
    pattern: String.raw`\b(?<secret>da2-[0-9a-z]{26})\b`,
    publicPrefix: 'da2-',
    minEntropy: 3,
    sample: { prefix: 'da2-', alphabet: 'base36', chars: 26 },
    matches: [
      'export APPSYNC_API_KEY="{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com',
      'x-api-key: {sample}',
    ],
    ignores: ['APPSYNC_API_KEY=da2-YOUR_TOKEN_HERE', 'APPSYNC_API_KEY=${APPSYNC_API_KEY}'],
    why: 'Queries a GraphQL API with whatever its schema opens to API keys.',
    fix:
      'Revoke it under AppSync > Settings > Authorization modes, then read ' +
      'the new one from the environment or a secret manager.',
    revoke: 'https://console.aws.amazon.com/appsync/home',
    references: ['https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html'],
  },
  {
    id: 'aws-ses-smtp-password',
    title: 'Amazon SES SMTP password',
    severity: 'high',
    keywords: ['smtp', 'ses_', 'mail_pass', 'email_pass'],
    pattern:
      String.raw`(?i:(?:ses|smtp|mail|email)[_.-]?(?:smtp[_.-]?)?(?:server[_.-]?|host[_.-]?)?pass(?:word)?)` +
      String.raw`${ASSIGNED_PLAINLY}(?<secret>B[A-P][0-9A-Za-z+/]{42})(?:[^0-9A-Za-z+/=]|$)`,
    minEntropy: 4,
    companion: {
      name: 'SES SMTP user or endpoint',
      pattern: String.raw`email-smtp\.|\bAKIA[A-Z2-7]{16}\b`,
      withinLines: 6,
      required: true,
    },
    sample: { parts: ['BJ', { alphabet: 'base64', chars: 42 }] },
    matches: [
      'SMTP_HOST=email-smtp.eu-west-1.amazonaws.com\nSMTP_PASSWORD={sample}',
      'host: "email-smtp.us-east-1.amazonaws.com", smtp_password: "{sample}"',
    ],
    ignores: [
      'SMTP_HOST=email-smtp.eu-west-1.amazonaws.com\nSMTP_PASSWORD=YOUR_SMTP_PASSWORD',
      'SMTP_PASSWORD=${SES_SMTP_PASSWORD}',
    ],
    why: 'Sends mail in the name of every verified identity of the account.',
    fix: "Delete the SMTP user's access key in the IAM console, then read the new password from AWS Secrets Manager.",
    revoke: 'https://console.aws.amazon.com/iam/home#/security_credentials',
    references: ['https://docs.aws.amazon.com/ses/latest/dg/smtp-credentials.html'],
  },
] satisfies PatternFile;
