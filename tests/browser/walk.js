// A second opinion on links, by a tool that walks a site as a stranger does and knows nothing of its files.

import { LinkChecker } from 'linkinator';

/**
 * Follows every link from the front page: what leads nowhere, and the paths that were reached.
 *
 * @param {import('./site.js').Site} site
 */
export async function walk(site) {
  const server = await site.serve();
  const { links } = await new LinkChecker().check({
    path: server.origin + site.base.pathname,
    recurse: true,
    checkFragments: true,
    checkCss: true,
    concurrency: 20,
    // Other people's sites come and go, and a test does not disturb them.
    linksToSkip: async (link) => !link.startsWith(server.origin),
  });
  await server.close();
  const broken = links
    .filter(({ state }) => state === 'BROKEN')
    .map(({ url, status, parent }) => `${parent}: \`${url}\` answers ${status}`);
  const reached = links.filter(({ state }) => state === 'OK').map(({ url }) => new URL(url).pathname);
  return { broken: [...new Set(broken)], reached: new Set(reached) };
}
