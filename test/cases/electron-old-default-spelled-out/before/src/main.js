const win = new BrowserWindow({ webPreferences: { nodeIntegration: true } });
