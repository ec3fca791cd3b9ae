import { app, BrowserWindow, session } from 'electron';

function createWindow(): void {
  const window = new BrowserWindow({
    width: 1200,
    webPreferences: {
      preload: path.join(__dirname, 'preload.js'),
      contextIsolation: true,
      nodeIntegration: false,
      sandbox: true,
      webSecurity: true,
    },
  });
  session.defaultSession.webRequest.onHeadersReceived((details, callback) => {
    callback({ responseHeaders: { ...details.responseHeaders, 'Content-Security-Policy': ["default-src 'self'"] } });
  });
  void window.loadURL('app://index.html');
}

void app.whenReady().then(createWindow);
