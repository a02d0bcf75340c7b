// What every page is made of: the same elements as in the other generators' templates.

const { escaped, link, linkTo, list } = require('./parts.js');

const MENU = [
  ['Vejledning', '/omraade-0001/'],
  ['Produkter', '/produkter/'],
  ['Nyheder', '/nyheder/'],
];

function page(data) {
  const { url } = data.page;
  const description = data.description ? `<meta name="description" content="${escaped(data.description)}">\n` : '';
  const menu = MENU.map(([title, href]) => link(href, title, url.startsWith(href) ? ' aria-current="true"' : ''));
  return `<!DOCTYPE html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(data.title)} – ${data.site.title}</title>
${description}<link rel="stylesheet" href="/style.css">
<link rel="canonical" href="${data.site.url}${url}">
<link rel="alternate" type="application/atom+xml" href="/nyheder/feed.xml">
</head>
<body>
<header>
<a href="/">${data.site.title}</a>
<nav class="menu">
${list('', menu)}</nav>
</header>
${breadcrumb(data)}${sidebar(data)}<main id="main">
${data.content}</main>
<footer>
<p>${data.site.title}. Udgave 0</p>
</footer>
</body>
</html>
`;
}

function breadcrumb(data) {
  const { url } = data.page;
  if (url === '/') return '';
  const above = [];
  for (let node = data.collections.byAddress[url]?.above; node; node = node.above) above.unshift(linkTo(node.item));
  if (url.startsWith('/produkter/') && url !== '/produkter/') above.push(link('/produkter/', 'Produkter'));
  if (url.startsWith('/nyheder/') && url !== '/nyheder/') above.push(link('/nyheder/', 'Nyheder'));
  if (url.startsWith('/emner/') && url !== '/emner/') above.push(link('/emner/', 'Emner'));
  const steps = [link('/', data.site.title), ...above, link(url, data.title, ' aria-current="page"')];
  return `<nav class="breadcrumb">\n<ol>\n${steps.map((step) => `<li>${step}</li>\n`).join('')}</ol>\n</nav>\n`;
}

// A section's tree is made once and marked for each page.
function sidebar(data) {
  const { url } = data.page;
  const node = data.collections.byAddress[url];
  if (!node) return '';
  const section = node.item.data.kind === 'section' ? node : node.above;
  section.tree ??= tree(section);
  return section.tree.replace(`href="${url}"`, `href="${url}" aria-current="page"`);
}

function tree(section) {
  const area = section.above ?? section;
  const parts = area.children.map(
    (part) => linkTo(part.item) + (part === section ? `\n${list('', part.children.map((child) => linkTo(child.item)))}` : ''),
  );
  return `<nav class="sidebar">\n${list('', [`${linkTo(area.item)}\n${list('', parts)}`])}</nav>\n`;
}

module.exports = page;
