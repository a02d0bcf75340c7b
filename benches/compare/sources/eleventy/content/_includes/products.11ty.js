const { escaped, card, list } = require('./parts.js');

module.exports = { data: { layout: 'base.11ty.js' }, render };

function render(data) {
  return `<h1>${escaped(data.title)}</h1>\n${data.content}\n${list('cards', data.collections.products.map(card))}`;
}
