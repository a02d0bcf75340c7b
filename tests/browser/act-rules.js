// QualWeb's ACT rules, with which Denmark's authorities are measured, on one open page.
//
// The rules run in the page; QualWeb's own runner would bring a browser of its own and plugins to hide it.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);
const SCRIPTS = ['qw-page', 'util', 'locale', 'act-rules'].map((name) =>
  readFileSync(resolve(`@qualweb/${name}`), 'utf8'),
);

const WIDE = { width: 1366, height: 768 };

/**
 * The rules that an open page does not keep, as a line each.
 *
 * @param {import('puppeteer-core').Page} tab
 * @param {string} html the page as it was sent: a rule reads its `<meta>` elements there
 */
export async function actRules(tab, html) {
  await tab.setViewport(WIDE);
  for (const script of SCRIPTS) await tab.evaluate(script);
  const { failed, judged } = await tab.evaluate(report, html);
  if (judged < 10) throw new Error(`only ${judged} ACT rules found anything to judge`);
  return failed;
}

function report(sourceHtml) {
  // `testSpecial` is left out: its one rule, on text cut at 200 %, never says more than "look for yourself".
  const runner = new window.ACTRulesRunner({}, 'en').configure({}).test({ sourceHtml });
  const { metadata, assertions } = runner.getReport();
  const failed = Object.values(assertions).flatMap(({ code, name, results }) =>
    results
      .filter(({ verdict }) => verdict === 'failed')
      .map(({ description, elements }) => {
        const where = elements.map(({ pointer }) => pointer).join(', ');
        return `${code}: ${name}: ${description}: ${where}`;
      }),
  );
  return { failed, judged: metadata.passed + metadata.failed };
}
