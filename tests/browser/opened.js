// The site served, and a browser to see it in, for the tests of a file or of one `describe`.

import { after, before } from 'node:test';

import { openBrowser } from './browser.js';

/** Both are there from before the first test until after the last: `opened.browser`, `opened.origin`. */
export function openedFor(site) {
  const opened = {};
  let close;
  before(async () => {
    const [chromium, server] = await Promise.all([openBrowser(), site.serve()]);
    close = () => Promise.all([chromium.close(), server.close()]);
    opened.browser = chromium.browser;
    opened.origin = server.origin;
  });
  after(() => close?.());
  return opened;
}
