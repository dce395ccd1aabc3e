/** What any window of this runtime costs: one that is empty, and as closed as the program's own. */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { app, BrowserWindow } = require('electron');

app.enableSandbox();
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  });
  window.once('ready-to-show', () => window.show());
  // Not as a file: a package gives file:// no way into its archive.
  const page = readFileSync(join(__dirname, 'empty.html'), 'utf8');
  void window.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(page)}`);
});
app.on('window-all-closed', () => app.quit());
