/** Keywords of addresses to which a program connects: with options about TLS, or in plain text. */
export const CONNECTION_WORDS = [
  'sslmode=|useSSL=|[Tt]rust *[Ss]erver *[Cc]ertificate|skip-verify|tlsInsecure',
  String.raw`["'\`](?:http|ws|ftp|ldap|smtp|imap|redis|amqp|mqtt|stomp|grpc|nats)://` +
    String.raw`(?!localhost|127\.|0\.0|www\.w3\.|json-schema|schemas?\.)`,
  String.raw`(?:protocol|scheme)["']?[ \t]*(?::|=>|=)[ \t]*["'\`](?:http|ws|ftp|ldap|smtp|redis|amqp|mqtt)["'\`]`,
] as const;
