const { escaped, link, linkTo, list, topics } = require('./parts.js');

const DAY = new Intl.DateTimeFormat('da', { dateStyle: 'long', timeZone: 'UTC' });

module.exports = { data: { layout: 'base.11ty.js' }, render };

function render(data) {
  const { above, at } = data.collections.byAddress[data.page.url] ?? {};
  const previous = above?.children[at - 2];
  const next = above?.children[at];
  return `<h1>${escaped(data.title)}</h1>
<p class="lead">${escaped(data.description)}</p>
<nav class="toc">
${contents(data.content)}</nav>
${data.content}
${topics(data)}<p>Opdateret <time datetime="${data.page.date.toISOString().slice(0, 10)}">${DAY.format(data.page.date)}</time></p>
<nav class="neighbours">
${previous ? `${linkTo(previous.item, ' rel="prev"')}\n` : ''}${next ? `${linkTo(next.item, ' rel="next"')}\n` : ''}</nav>
`;
}

function contents(html) {
  const headings = [];
  for (const [, level, id, title] of html.matchAll(/<h([23]) id="([^"]*)">(.*?)<\/h/g)) {
    if (level === '2' || headings.length === 0) headings.push({ id, title, below: [] });
    else headings.at(-1).below.push({ id, title });
  }
  const line = ({ id, title }) => link(`#${id}`, title);
  const below = (heading) => (heading.below.length > 0 ? list('', heading.below.map(line)) : '');
  return list('', headings.map((heading) => line(heading) + below(heading)));
}
