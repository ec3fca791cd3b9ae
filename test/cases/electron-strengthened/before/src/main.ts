import { app, BrowserWindow, session } from 'electron';

function createWindow(): void {
  const window = new BrowserWindow({
    width: 1200,
    webPreferences: {
      preload: path.join(__dirname, 'preload.js'),
      contextIsolation: false,
      nodeIntegration: true,
      sandbox: false,
      webSecurity: false,
      allowRunningInsecureContent: true,
    },
  });
  session.defaultSession.webRequest.onHeadersReceived((details, callback) => {
    callback({ responseHeaders: { ...details.responseHeaders, 'Content-Security-Policy': ["default-src * 'unsafe-inline'"] } });
  });
  void window.loadURL('app://index.html');
}

app.commandLine.appendSwitch('ignore-certificate-errors');
void app.whenReady().then(createWindow);
