import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'azure-service-bus-key',
    title: 'Azure Service Bus or Event Hubs shared access key',
    severity: 'high',
    keywords: ['sharedaccesskey='],
    pattern:
      String.raw`(?i:endpoint=sb://)[0-9A-Za-z.-]{3,120}/?;(?:[A-Za-z]{3,24}=[^;"'\s]{1,120};){0,3}` +
      String.raw`(?i:SharedAccessKey)=(?<secret>[0-9A-Za-z+/]{43}=)(?:[^0-9A-Za-z+/=]|$)`,
    minEntropy: 4,
    sample: { parts: [{ alphabet: 'base64', chars: 43 }, '='] },
    matches: [
      'Endpoint=sb://acme.servicebus.windows.net/;' +
        'SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey={sample};' +
        'EntityPath=orders',
      '"ServiceBus": "Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=send;SharedAccessKey={sample}"',
    ],
    ignores: [
      'Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=send;SharedAccessKey=YOUR_KEY',
      'Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=send;SharedAccessKey=${KEY}',
    ],
    why: 'Sends, receives and, with a manage policy, deletes the queues, topics or hubs of the namespace.',
    fix:
      'Revoke it under the namespace > Shared access policies (regenerate), then ' +
      'read the new one from the environment or a secret manager.',
    revoke: 'https://portal.azure.com/',
    references: ['https://learn.microsoft.com/en-us/azure/service-bus-messaging/service-bus-sas'],
  },
  {
    id: 'azure-iot-hub-key',
    title: 'Azure IoT Hub shared access key',
    severity: 'high',
    keywords: ['azure-devices'],
    pattern:
      String.raw`(?i:hostname)=[0-9A-Za-z.-]{3,80}\.azure-devices(?:-provisioning)?\.(?:net|us|cn);` +
      String.raw`(?:[A-Za-z]{3,24}=[^;"'\s]{1,120};){1,3}(?i:SharedAccessKey)=(?<secret>[0-9A-Za-z+/]{43,86}={1,2})` +
      String.raw`(?:[^0-9A-Za-z+/=]|$)`,
    minEntropy: 4,
    sample: { parts: [{ alphabet: 'base64', chars: 43 }, '='] },
    matches: [
      'HostName=acme.azure-devices.net;SharedAccessKeyName=iothubowner;SharedAccessKey={sample}',
      'IOT_CONN="HostName=acme.azure-devices.net;DeviceId=pump1;SharedAccessKey={sample}"',
    ],
    ignores: [
      'HostName=acme.azure-devices.net;SharedAccessKeyName=iothubowner;SharedAccessKey=YOUR_KEY',
      'HostName=acme.azure-devices.net;DeviceId=x;SharedAccessKey=<key>',
    ],
    why: 'Speaks as the device, or with an owner policy for the whole hub.',
    fix:
      'Revoke it under the IoT hub > Shared access policies or the device (regenerate), ' +
      'then read the new one from the environment or a secret manager.',
    revoke: 'https://portal.azure.com/',
    references: ['https://learn.microsoft.com/en-us/azure/iot-hub/authenticate-authorize-sas'],
  },
  {
    id: 'azure-signalr-key',
    title: 'Azure SignalR or Web PubSub access key',
    severity: 'high',
    keywords: ['.service.signalr.net', '.webpubsub.azure.com'],
    pattern:
      String.raw`(?i:endpoint)=https://[0-9A-Za-z.-]{3,80}(?:\.service\.signalr\.net|\.webpubsub\.azure\.com)/?;` +
      String.raw`(?i:accesskey)=(?<secret>[0-9A-Za-z+/]{43}=)(?:[^0-9A-Za-z+/=]|$)`,
    minEntropy: 4,
    sample: { parts: [{ alphabet: 'base64', chars: 43 }, '='] },
    matches: [
      'Endpoint=https://acme.service.signalr.net;AccessKey={sample};Version=1.0;',
      'Endpoint=https://acme.webpubsub.azure.com;AccessKey={sample};Version=1.0;',
    ],
    ignores: [
      'Endpoint=https://acme.service.signalr.net;AccessKey=YOUR_KEY;Version=1.0;',
      'Endpoint=https://acme.webpubsub.azure.com;AccessKey=<key>;',
    ],
    why: 'Issues client tokens and sends to every connected client.',
    fix:
      'Revoke it under the resource > Keys (regenerate), then read the ' +
      'new one from the environment or a secret manager.',
    revoke: 'https://portal.azure.com/',
    references: ['https://learn.microsoft.com/en-us/azure/azure-signalr/concept-connection-string'],
  },
  {
    id: 'azure-communication-services-key',
    title: 'Azure Communication Services access key',
    severity: 'high',
    keywords: ['.communication.azure.com'],
    pattern:
      String.raw`(?i:endpoint)=https://[0-9A-Za-z.-]{3,80}\.communication\.azure\.com/?;(?i:accesskey)=` +
      String.raw`(?<secret>[0-9A-Za-z+/]{86}==)(?:[^0-9A-Za-z+/=]|$)`,
    minEntropy: 4,
    sample: { prefix: '', alphabet: 'base64', chars: 86, suffix: '==' },
    matches: [
      'endpoint=https://acme.communication.azure.com/;accesskey={sample}',
      'COMMUNICATION_SERVICES_CONNECTION_STRING="endpoint=https://acme.communication.azure.com/;accesskey={sample}"',
    ],
    ignores: [
      'endpoint=https://acme.communication.azure.com/;accesskey=YOUR_KEY',
      'endpoint=https://acme.communication.azure.com/;accesskey=${KEY}',
    ],
    why: "Sends mail and messages and issues user tokens in the resource's name.",
    fix:
      'Revoke it under the resource > Settings > Keys (regenerate), then read ' +
      'the new one from the environment or a secret manager.',
    revoke: 'https://portal.azure.com/',
    references: ['https://learn.microsoft.com/en-us/azure/communication-services/concepts/authentication'],
  },
] satisfies PatternFile;
