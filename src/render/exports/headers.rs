//! What a host sends along with the site's files, in the form of `_headers` that static hosts such as
//! Netlify and Cloudflare Pages read. Other hosts take it as a list of what to set up.

use super::super::show::Showing;

/// What a page may load and run: what the site itself publishes, and nothing within the page.
///
/// The site's search is WebAssembly, hence `wasm-unsafe-eval`. Also given in each page, for hosts
/// that send no headers; a page cannot say who may frame it, so that stands in the file alone.
pub const PAGE_POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; \
     object-src 'none'; base-uri 'none'; form-action 'self'";

/// For a year: such a file gets another name when its content changes.
const FOREVER: &str = "public, max-age=31536000, immutable";

/// One block for everything, and one for each place whose files never change.
pub(super) fn headers(showing: &Showing<'_>) -> String {
    let base = showing.site.config.base_url.path();
    let mut text = format!(
        "{base}*\n  Content-Security-Policy: {PAGE_POLICY}; frame-ancestors 'self'\n  \
         X-Content-Type-Options: nosniff\n  Referrer-Policy: strict-origin-when-cross-origin\n  \
         Permissions-Policy: camera=(), geolocation=(), microphone=()\n"
    );
    let assets = showing.site.assets.values();
    let assets = assets.map(|asset| showing.href(&asset.address));
    for place in [format!("{base}theme/*")].into_iter().chain(assets) {
        text.push_str(&format!("\n{place}\n  Cache-Control: {FOREVER}\n"));
    }
    text
}
