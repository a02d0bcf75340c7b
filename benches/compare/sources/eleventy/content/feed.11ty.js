const { escaped } = require('./_includes/parts.js');

module.exports = {
  data: { permalink: 'nyheder/feed.xml', eleventyExcludeFromCollections: true },
  render({ collections, site }) {
    const entries = collections.news.map(
      (item) => `<entry><title>${escaped(item.data.title)}</title><id>${site.url}${item.url}</id>
<link href="${site.url}${item.url}"/><updated>${item.date.toISOString()}</updated>
<summary>${escaped(item.data.description)}</summary></entry>
`,
    );
    return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>${site.title}</title><id>${site.url}/</id>
<updated>${collections.news[0].date.toISOString()}</updated><author><name>${site.title}</name></author>
${entries.join('')}</feed>
`;
  },
};
