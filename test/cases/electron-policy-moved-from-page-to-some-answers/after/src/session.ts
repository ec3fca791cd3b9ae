import { session } from 'electron';

session.defaultSession.webRequest.onHeadersReceived((details, callback) => {
  if (details.url.startsWith('app:')) {
    callback({ responseHeaders: { ...details.responseHeaders, 'Content-Security-Policy': ["default-src 'self'; object-src 'none'"] } });
    return;
  }
  callback({});
});
