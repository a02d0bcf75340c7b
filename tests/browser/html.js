// Is every page valid HTML?

import { HtmlValidate, StaticConfigLoader } from 'html-validate';

const CONFIG = {
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // How the source looks is nobody's trouble; what it means is.
    'attr-quotes': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    // Our own files need no seal: they come from the same place as the page.
    'require-sri': ['error', { target: 'crossorigin' }],
    // Check boxes of one name are one choice of several.
    'form-dup-name': ['error', { shared: ['checkbox', 'radio', 'submit', 'button', 'reset'] }],
    // A long title is the author's choice.
    'long-title': 'off',
    'valid-id': ['error', { relaxed: true }],
  },
};

const validator = new HtmlValidate(new StaticConfigLoader(CONFIG));

/** What is wrong with a page's HTML, as `page:line:column: words`. */
export async function invalidHtml(page, html) {
  const { results } = await validator.validateString(html, page);
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ line, column, message, ruleId }) => `${page}:${line}:${column}: ${message} [${ruleId}]`,
    ),
  );
}
