/** Runs the app in BENCH_APP as the runtime would, and tells when its first screen is there to be used. */
const { join } = require('node:path');
const { app } = require('electron');

const given = process.env.BENCH_APP;
const began = Number(process.env.BENCH_BEGAN);

/** A heading is on screen: found, laid out and painted. */
const USABLE = `new Promise((done) => {
  const look = () =>
    document.querySelector('h1') === null
      ? requestAnimationFrame(look)
      : requestAnimationFrame(() => requestAnimationFrame(done));
  look();
})`;

// In a package the archive is the app, and what is given is the file to run in it.
if (!app.isPackaged) app.setAppPath(given);
const main = app.isPackaged ? given : require(join(given, 'package.json')).main;
app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', () => {
    void contents
      .executeJavaScript(USABLE)
      .then(() => process.stdout.write(`usable ${Date.now() - began}\n`));
  });
});
require(join(app.getAppPath(), main));
