const { escaped, list, topics } = require('./parts.js');

module.exports = { data: { layout: 'base.11ty.js' }, render };

function render(data) {
  const facts = [
    ['Status', data.status],
    ['Licens', data.license],
    ['Løbende betaling', `${data.fee} kr.`],
    ['Opstart', `${data.start} kr.`],
    ['Leverandør', data.supplier],
  ];
  const rows = facts.map(([name, value]) => `<tr><th>${name}</th><td>${escaped(value)}</td></tr>\n`);
  return `<h1>${escaped(data.title)}</h1>
<p class="lead">${escaped(data.description)}</p>
${data.content}
${list('features', data.features.map(escaped))}<table>
<tbody>
${rows.join('')}</tbody>
</table>
${topics(data)}`;
}
