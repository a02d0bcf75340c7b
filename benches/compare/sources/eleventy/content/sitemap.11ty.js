module.exports = {
  data: { permalink: 'sitemap.xml', eleventyExcludeFromCollections: true },
  render({ collections, site }) {
    const pages = collections.all.filter((item) => item.url?.endsWith('/'));
    const lines = pages.map((item) => `<url><loc>${site.url}${item.url}</loc><lastmod>${item.date.toISOString()}</lastmod></url>\n`);
    return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${lines.join('')}</urlset>
`;
  },
};
