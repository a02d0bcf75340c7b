const { escaped, described, list } = require('./parts.js');

module.exports = { data: { layout: 'base.11ty.js' }, render };

function render(data) {
  const below = data.collections.byAddress[data.page.url]?.children.map((child) => child.item);
  const children = data.page.url === '/nyheder/' ? data.collections.news : (below ?? []);
  return `<h1>${escaped(data.title)}</h1>
<p class="lead">${escaped(data.description)}</p>
${data.content}
${list('listing', children.map(described))}`;
}
