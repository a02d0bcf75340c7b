// The tree, neighbours and topics are worked out once for all pages.

module.exports = (eleventy) => {
  // Made sites lie below a folder that git ignores.
  eleventy.setUseGitIgnore(false);
  eleventy.setTemplateFormats(['md', '11ty.js']);
  eleventy.addPassthroughCopy({ [`${__dirname}/content/_includes/style.css`]: 'style.css' });
  eleventy.addGlobalData('site', { title: 'Et lavet websted', url: 'https://sammenligning.example' });
  eleventy.amendLibrary('md', (markdown) => markdown.set({ html: true }).core.ruler.push('heading_ids', headingIds));

  const ofKind = (api, ...kinds) => api.getAll().filter((item) => kinds.includes(item.data.kind));
  eleventy.addCollection('products', (api) => ofKind(api, 'product').sort((one, other) => (one.url < other.url ? -1 : 1)));
  eleventy.addCollection('news', (api) => ofKind(api, 'news').reverse());
  eleventy.addCollection('byTopic', (api) => {
    const topics = {};
    for (const item of api.getAll()) {
      for (const topic of item.data.topicIds ?? []) (topics[topic] ??= []).push(item);
    }
    return topics;
  });
  eleventy.addCollection('byAddress', (api) => {
    const items = ofKind(api, 'page', 'section').sort((one, other) => one.data.order - other.data.order);
    const byAddress = {};
    for (const item of items) byAddress[item.url] = { item, children: [] };
    for (const node of Object.values(byAddress)) {
      node.above = byAddress[node.item.url.replace(/[^/]+\/$/, '')];
      node.at = node.above?.children.push(node);
    }
    return byAddress;
  });
  return { markdownTemplateEngine: false, htmlTemplateEngine: false };
};

function headingIds(state) {
  const seen = {};
  state.tokens.forEach((token, at) => {
    if (token.type !== 'heading_open') return;
    const words = state.tokens[at + 1].content.toLowerCase();
    const id = words.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
    seen[id] = (seen[id] ?? 0) + 1;
    token.attrSet('id', seen[id] > 1 ? `${id}-${seen[id]}` : id);
  });
}
