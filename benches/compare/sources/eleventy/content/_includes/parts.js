// What templates share.

const escaped = (text) => String(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const link = (href, title, more = '') => `<a href="${href}"${more}>${escaped(title)}</a>`;
const linkTo = (item, more) => link(item.url, item.data.title, more);
const list = (kind, lines) => `<ul class="${kind}">\n${lines.map((line) => `<li>${line}</li>\n`).join('')}</ul>\n`;
const described = (item) => `${linkTo(item)}<p>${escaped(item.data.description ?? '')}</p>`;
const card = (item) => `${described(item)}<p>${item.data.fee} kr. om året ekskl. moms</p>`;
const topics = (data) => {
  const title = (id) => data.topics.find((topic) => topic.id === id).title;
  return list('topics', (data.topicIds ?? []).map((id) => link(`/emner/${id}/`, title(id))));
};

module.exports = { escaped, link, linkTo, list, described, card, topics };
