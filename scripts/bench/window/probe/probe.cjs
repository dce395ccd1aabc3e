/** Runs the app in BENCH_APP as the runtime would, and tells when its first screen is there to be used. */
const { join } = require('node:path');
const { app } = require('electron');

const folder = process.env.BENCH_APP;
const began = Number(process.env.BENCH_BEGAN);

/** A heading is on screen: found, laid out and painted. */
const USABLE = `new Promise((done) => {
  const look = () =>
    document.querySelector('h1') === null
      ? requestAnimationFrame(look)
      : requestAnimationFrame(() => requestAnimationFrame(done));
  look();
})`;

app.setAppPath(folder);
app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', () => {
    void contents
      .executeJavaScript(USABLE)
      .then(() => process.stdout.write(`usable ${Date.now() - began}\n`));
  });
});
require(join(folder, require(join(folder, 'package.json')).main));
