const { escaped, described, card, list } = require('./_includes/parts.js');

const isProduct = (item) => item.data.kind === 'product';

module.exports = {
  data: {
    layout: 'base.11ty.js',
    pagination: { data: 'topics', size: 1, alias: 'topic' },
    permalink: ({ topic }) => `emner/${topic.id}/`,
    eleventyComputed: { title: ({ topic }) => topic.title },
  },
  render(data) {
    const items = data.collections.byTopic[data.topic.id] ?? [];
    const pages = items.filter((item) => !isProduct(item));
    return `<h1>${escaped(data.topic.title)}</h1>
${list('cards', items.filter(isProduct).map(card))}${list('listing', pages.map(described))}`;
  },
};
