const { link, list } = require('./_includes/parts.js');

module.exports = {
  data: { layout: 'base.11ty.js', permalink: 'emner/', title: 'Emner' },
  render(data) {
    const count = (id) => (data.collections.byTopic[id] ?? []).length;
    const lines = data.topics.map(({ id, title }) => `${link(`/emner/${id}/`, title)} ${count(id)}`);
    return `<h1>Emner</h1>\n${list('listing', lines)}`;
  },
};
